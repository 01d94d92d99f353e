import { app, type BesideGap } from "./changes.ts";

export const partition: Readonly<Record<string, BesideGap>> = {
  "LPM-PAR-001": { judgesOne: "an attribute of the partition" },
  "LPM-PAR-002": { judgesOne: "one partition of IBM i" },
  "LPM-PAR-003": { judgesOne: "an attribute of the partition" },
  "LPM-PAR-005": {
    fails: {
      gap: (text) => text.swap("p9a-io", "-m p9a\n", "-m p9a --filter lpar_ids=1,5\n"),
      failing: (text) => text.row("p9a-io", "C7", { lpar_name: "app", lpar_id: "5" }),
    },
  },
  "LPM-PAR-004": {
    fails: {
      gap: (text) => text.without("p9a-scsi"),
      failing: (text) =>
        text
          .withoutRow("p9a-eth", "lpar_name=app")
          .row("p9a-prof", "lpar_name=app", { virtual_eth_adapters: "none" })
          .with(
            "p9a-vnic",
            "hscroot@hmc1:~> lshwres -r virtualio --rsubtype vnic --level lpar -m p9a\nNo results were found.\n",
          ),
    },
  },
  "LPM-PAR-006": { judgesOne: "all ports of the partition at once" },
  "LPM-PAR-007": { judgesOne: "all filesets of the partition at once" },
  "LPM-PAR-009": { judgesOne: "an attribute of the partition" },
  "LPM-PAR-010": {
    fails: {
      gap: (text) => text.swap("p9a-serial", "-m p9a\n", "-m p9a --filter lpar_ids=1,5\n"),
      failing: (text) => text.row("p9a-serial", "lpar_name=app,lpar_id=5,slot_num=1", { slot_num: "7" }),
    },
  },
  "LPM-PAR-011": { judgesOne: "an attribute of the partition" },
  "LPM-PAR-015": {
    fails: { gap: (text) => text.without("p9a-migrations"), failing: app({ state: "Migrating - Running" }) },
  },
  "LPM-PAR-017": { judgesOne: "a setting of the partition, and whether the destination offers it" },
  "LPM-PAR-025": {
    fails: {
      gap: (text) => text.row("p9a-scsi", "lpar_name=p9a-vios1,lpar_id", { is_required: undefined }),
      failing: (text) => text.row("p9a-scsi", "lpar_name=p9a-vios2,lpar_id", { is_required: "1" }),
    },
  },
};
