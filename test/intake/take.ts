import { createHash } from "node:crypto";
import type { InputFile } from "../../src/capture/capture.ts";
import { takeIn, type Intake } from "../../src/intake/intake.ts";

export type Texts = Readonly<Record<string, string | Uint8Array>>;

/** Files as the edge hands them over. */
export function filesOf(texts: Texts): InputFile[] {
  return Object.entries(texts).map(([path, text]) => {
    const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
    return { path, bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
  });
}

export function take(texts: Texts): Intake {
  return takeIn(filesOf(texts));
}

/** Each capture in one line: `log:4-5 lssyscfg -r lpar | parsed 2 | hmc1 | 9009-42A*78A1B20 | 2026-11-20T09:02:00`. */
export function shown(texts: Texts): string[] {
  return take(texts).captures.map((capture) => {
    const { file, firstLine, lastLine, command, status, records, host, system, lparId, capturedAt, narrowed } = capture;
    const whose = `${system ?? "-"}${lparId === undefined ? "" : `/${lparId}`}`;
    const parts = [
      `${file}:${firstLine}-${lastLine} ${command === "" ? "?" : command}`,
      `${status} ${records.length}${narrowed ? " narrowed" : ""}`,
      host ?? "-",
      whose,
    ];
    return [...parts, ...(capturedAt === undefined ? [] : [capturedAt.local])].join(" | ");
  });
}

/** Each issue as `code file:line`. */
export function issues(texts: Texts): string[] {
  return take(texts).issues.map(
    ({ code, file, line }) => `${code} ${file ?? ""}${line === undefined ? "" : `:${line}`}`,
  );
}

/** Two systems of one HMC. */
export const sys = [
  "name=wren,type_model=9009-42A,serial_num=78A1B20,state=Operating,active_lpar_mobility_capable=1",
  "name=swift,type_model=9105-42A,serial_num=78C3D40,state=Operating,active_lpar_mobility_capable=1",
  "",
].join("\n");

/** A Virtual I/O Server and a client; both systems have a partition 1 called vios1. */
export const lpars = [
  "name=vios1,lpar_id=1,lpar_env=vioserver,state=Running,rmc_state=active",
  "name=app1,lpar_id=5,lpar_env=aixlinux,state=Running,rmc_state=active",
  "",
].join("\n");

export const memory = "configurable_sys_mem=524288,curr_avail_sys_mem=131072,mem_region_size=256\n";

/** `lsmap -all` of partition 1 of wren. */
export const lsmap = `SVSA            Physloc                                      Client Partition ID
--------------- -------------------------------------------- ------------------
vhost0          U9009.42A.78A1B20-V1-C10                     0x00000005

VTD                   app1_rvg
Status                Available
LUN                   0x8100000000000000
Backing device        hdisk2
Physloc               U78D2.001.WRN0001-P1-C8-T1-W500507680B2140C7-L1000000000000
Mirrored              false
`;

export const lspv = `NAME             PVID                                 VG               STATUS
hdisk0           00fa1b2001c2d37b                     rootvg           active
hdisk2           00fa1b2001c2d37c                     None
`;

/** `lsdev -dev hdiskN -attr` of one disk. */
export function attributes(disk: number): string {
  return `attribute       value                                      description                      user_settable

reserve_policy  no_reserve                                 Reserve Policy                   True
unique_id       33213600507680B21140C700000000000${disk}A204214503IBMfcp Unique device identifier         False
`;
}
