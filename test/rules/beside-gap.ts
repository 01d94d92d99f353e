import type { EstateText } from "./estate-text.ts";

type Change = (text: EstateText) => EstateText;

/**
 * What a rule decides beside something that is not known. `fails`: the gap alone leaves it unknown, and with the failing thing
 * it is a fail. `passes`: with the gap alone enough still passes, and without the rest it is unknown. Or the rule judges one
 * thing, and why.
 */
export interface BesideGap {
  readonly fails?: { readonly gap: Change; readonly failing: Change };
  readonly passes?: { readonly gap: Change; readonly rest: Change };
  readonly judgesOne?: string;
}

const both =
  (system: string, listing: string, changes: Readonly<Record<string, string | undefined>>): Change =>
  (text) =>
    text
      .row(`${system}-${listing}`, `${system}-vios1`, changes)
      .row(`${system}-${listing}`, `${system}-vios2`, changes);
const sys =
  (system: string, changes: Readonly<Record<string, string | undefined>>): Change =>
  (text) =>
    text.row("sys", `name=${system}`, changes);
const app =
  (changes: Readonly<Record<string, string | undefined>>): Change =>
  (text) =>
    text.row("p9a-lpar", "name=app", changes);
const hmc =
  (name: string, host: string, state: string): Change =>
  (text) =>
    text.with(
      name,
      `hscroot@${host}:~> lssyscfg -r lpar -m p9a -F name,lpar_id,rmc_state --header\nname,lpar_id,rmc_state\napp,5,${state}\n`,
    );
const free =
  (mb: string): Change =>
  (text) =>
    text.row("p10b-memsys", "mem_region_size", { curr_avail_sys_mem: mb });
const lun = (letters: string): string => `3321360050768000000000000${letters}104214503IBMfcp`;

export const besideGap: Readonly<Record<string, BesideGap>> = {
  "LPM-SYS-001": {
    fails: { gap: sys("p9a", { type_model: "9999-ZZZ" }), failing: sys("p10b", { type_model: "9110-51A" }) },
  },
  "LPM-LIC-001": {
    fails: {
      gap: sys("p9a", { active_lpar_mobility_capable: undefined }),
      failing: sys("p10b", { active_lpar_mobility_capable: "0" }),
    },
  },
  "LPM-LIC-003": { judgesOne: "an attribute of the partition" },
  "LPM-CPU-001": {
    fails: {
      gap: app({ desired_lpar_proc_compat_mode: undefined }),
      failing: app({ curr_lpar_proc_compat_mode: "POWER7" }),
    },
  },
  "LPM-MEM-001": { judgesOne: "whether two sizes are equal, which takes both" },
  "LPM-MEM-003": {
    fails: {
      gap: (text) => free("1024")(text).plus("p10b-lpar", "name=tired,lpar_id=8,lpar_env=aixlinux,resource_config=1"),
      failing: free("4096"),
    },
    passes: { gap: (text) => text.row("p10b-lpar", "name=idle", { state: undefined }), rest: free("1024") },
  },
  "LPM-MEM-006": { judgesOne: "an attribute of the partition" },
  "LPM-PAR-003": { judgesOne: "an attribute of the partition" },
  "LPM-PAR-005": {
    fails: {
      gap: (text) => text.swap("p9a-io", "-m p9a\n", "-m p9a --filter lpar_ids=1,5\n"),
      failing: (text) => text.row("p9a-io", "C7", { lpar_name: "app", lpar_id: "5" }),
    },
  },
  "LPM-RMC-001": {
    passes: {
      gap: (text) => hmc("second", "hmc2", "active")(hmc("again", "hmc1", "inactive")(text)),
      rest: hmc("second", "hmc2", "inactive"),
    },
  },
  "LPM-MSP-001": {
    fails: { gap: (text) => text.without("p9a-lpar"), failing: both("p10b", "lpar", { msp: "0" }) },
    passes: {
      gap: (text) => text.row("p10b-lpar", "p10b-vios1", { msp: undefined }),
      rest: (text) => text.row("p10b-lpar", "p10b-vios2", { msp: "0" }),
    },
  },
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
  "LPM-STO-002": {
    fails: {
      gap: (text) => text.without("p9a-vios2-lsmap"),
      failing: (text) => text.swap("p9a-vios1-lsmap", "hdisk3", "lv_appdata"),
    },
  },
  "LPM-STO-003": {
    fails: {
      gap: (text) => text.without("p9a-vios2-lsmap"),
      failing: (text) =>
        text.swap("p10b-vios1-disks", lun("B0"), lun("C0")).swap("p10b-vios2-disks", lun("B0"), lun("C0")),
    },
    passes: {
      gap: (text) => text.without("p10b-vios1-lspv", "p10b-vios1-disks"),
      rest: (text) => text.swap("p10b-vios2-disks", lun("B0"), lun("C0")),
    },
  },
};
