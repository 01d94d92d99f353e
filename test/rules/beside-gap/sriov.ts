import type { BesideGap } from "./changes.ts";

const port =
  "config_id=0,lpar_name=app,lpar_id=5,adapter_id=1,logical_port_id=27004002,logical_port_type=eth,is_vnic_backing_device=0,migratable=0";

export const sriov: Readonly<Record<string, BesideGap>> = {
  "LPM-SRV-001": {
    fails: {
      gap: (text) => text.swap("p9a-sriov", "-m p9a\n", "-m p9a --filter lpar_ids=1,5\n"),
      failing: (text) => text.swap("p9a-sriov", "No results were found.", port),
    },
  },
};
