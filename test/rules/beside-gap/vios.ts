import { both, type BesideGap } from "./changes.ts";

export const vios: Readonly<Record<string, BesideGap>> = {
  "LPM-VIO-001": {
    fails: { gap: (text) => text.without("p9a-lpar"), failing: both("p10b", "lpar", { state: "Not Activated" }) },
    passes: {
      gap: (text) => text.row("p10b-lpar", "p10b-vios1", { state: undefined }),
      rest: (text) => text.row("p10b-lpar", "p10b-vios2", { state: "Not Activated" }),
    },
  },
  "LPM-VIO-002": {
    fails: {
      gap: (text) => text.row("p10b-lpar", "p10b-vios1", { os_version: undefined }).without("p9a-lpar"),
      failing: both("p10b", "lpar", { os_version: "VIOS 3.1.2.10" }),
    },
    passes: {
      gap: (text) => text.row("p10b-lpar", "p10b-vios1", { os_version: undefined }),
      rest: (text) => text.row("p10b-lpar", "p10b-vios2", { os_version: "VIOS 3.1.2.10" }),
    },
  },
  "LPM-VIO-008": {
    fails: {
      gap: (text) => text.without("p9a-lpar"),
      failing: (text) =>
        text.with(
          "hmc1-dlpar",
          `hscroot@hmc1:~> lspartition -dlpar\n${[1, 2]
            .map(
              (id) =>
                `<#${id}> Partition:<${id}*9105-42A*7800B20, , 192.0.2.${id}>\n` +
                "       Active:<1>, OS:<VIOS, 3.1.4, 3.1.4.31>, DCaps:<0x0>, CmdCaps:<0x0, 0x0>, PinnedMem:<0>\n",
            )
            .join("")}`,
        ),
    },
    passes: {
      gap: (text) => text.row("p10b-lpar", "p10b-vios1", { rmc_state: undefined }),
      rest: (text) => text.row("p10b-lpar", "p10b-vios2", { msp: "0" }),
    },
  },
  "LPM-VIO-009": {
    fails: {
      gap: (text) =>
        text
          .row("p10b-slot", "p10b-vios1", { curr_max_virtual_slots: "3" })
          .row("p10b-lpar", "p10b-vios2", { state: undefined }),
      failing: (text) => text.row("p10b-lpar", "p10b-vios2", { state: "Not Activated" }),
    },
    passes: {
      gap: (text) => text.row("p10b-lpar", "p10b-vios1", { state: undefined }),
      rest: (text) => text.row("p10b-slot", "p10b-vios2", { curr_max_virtual_slots: "3" }),
    },
  },
  "LPM-VIO-014": {
    fails: {
      gap: (text) => text.without("p9a-vios2-lsmap"),
      failing: (text) => text.swap("p9a-vios1-lsmap", "hdisk3", "/var/vio/VMLibrary/aix.iso"),
    },
  },
};
