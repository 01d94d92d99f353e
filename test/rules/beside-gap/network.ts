import { both, type BesideGap } from "./changes.ts";

export const network: Readonly<Record<string, BesideGap>> = {
  "LPM-NET-001": {
    fails: {
      gap: (text) => text.row("p9a-eth", "lpar_name=app", { addl_vlan_ids: undefined }),
      failing: both("p10b", "eth", { addl_vlan_ids: "120" }),
    },
    passes: {
      gap: (text) => text.row("p10b-eth", "p10b-vios1", { addl_vlan_ids: undefined }),
      rest: (text) => text.row("p10b-eth", "p10b-vios2", { addl_vlan_ids: "" }),
    },
  },
};
