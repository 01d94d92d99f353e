import { both, type BesideGap } from "./changes.ts";

/** The virtual switches of p10b. */
const switches = (...names: readonly string[]): string =>
  `hscroot@hmc1:~> lshwres -r virtualio --rsubtype vswitch -m p10b\n${names.map((name) => `vswitch=${name},switch_mode=VEB\n`).join("")}`;

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
  "LPM-NET-002": {
    fails: {
      gap: (text) =>
        text.row("p9a-eth", "lpar_name=app", { vswitch: undefined }).with("p10b-vswitch", switches("ETHERNET0")),
      failing: (text) =>
        text.plus(
          "p9a-eth",
          "lpar_name=app,lpar_id=5,slot_num=4,is_trunk=0,ieee_virtual_eth=0,port_vlan_id=130,vswitch=LAB,addl_vlan_ids=",
        ),
    },
    passes: {
      gap: (text) => text.row("p10b-eth", "p10b-vios1", { vswitch: undefined }),
      rest: (text) => both("p10b", "eth", { vswitch: "LAB" })(text).withoutRow("p10b-eth", "lpar_name=idle"),
    },
  },
  "LPM-NET-003": {
    fails: {
      gap: (text) => text.row("p9a-eth", "lpar_name=app", { addl_vlan_ids: undefined }),
      failing: both("p10b", "eth", { port_vlan_id: "110", addl_vlan_ids: "120" }),
    },
    passes: {
      gap: (text) => text.row("p10b-eth", "p10b-vios1", { addl_vlan_ids: undefined }),
      rest: (text) => text.row("p10b-eth", "p10b-vios2", { addl_vlan_ids: "" }),
    },
  },
};
