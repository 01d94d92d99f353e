import { loadKnowledge, type BaseCapture } from "../knowledge/knowledge.ts";

export interface CaptureListOptions {
  readonly from?: string;
  readonly to?: string;
  readonly partition?: string;
}

/** Commands to paste into one session: where they are typed, for which role, and when they are needed. */
export interface CaptureBlock {
  readonly host: string;
  readonly role: string;
  readonly commands: readonly { readonly command: string; readonly when: string; readonly why: string }[];
}

/** All disks of a Virtual I/O Server at once. */
export const diskLoop = `lspv | grep ^hdisk | while read d rest; do echo "### $d"; lsdev -dev $d -attr; done`;
/** Default output does not show it at every level; an HMC before V8 refuses the attribute, and its refusal is an answer too. */
const disabledCheck = "lssyscfg -r lpar -F name,lpar_id,migration_disabled --header";

/** The base captures as read-only commands, ready to paste. */
export function captureList(options: CaptureListOptions): readonly CaptureBlock[] {
  const base = loadKnowledge().baseCaptures;
  const from = options.from ?? "<source system>";
  const to = options.to ?? "<destination system>";
  const served = options.partition ?? "the partitions to move";
  const hmc = "hmcviewer";
  const vios = "padmin";
  return [
    { host: `the HMC of ${from}`, role: hmc, commands: hmcCommands(base, "source", from) },
    { host: `the HMC of ${to}`, role: hmc, commands: hmcCommands(base, "destination", to) },
    {
      host: `each Virtual I/O Server of ${from} that serves ${served}`,
      role: vios,
      commands: viosCommands(base, "source"),
    },
    { host: `the Virtual I/O Servers of ${to}`, role: vios, commands: viosCommands(base, "destination") },
    { host: `the HMC of ${from}, for READY without conditions`, role: "hmcoperator", commands: answers(options) },
  ];
}

/** What the HMC itself has to answer before nothing is left open. The validation changes nothing. */
function answers({ from, to, partition }: CaptureListOptions): CaptureBlock["commands"] {
  const names = `-m ${word(from ?? "<source system>")} -t ${word(to ?? "<destination system>")}`;
  const name = word(partition ?? "<partition>");
  const fibre = "virtual Fibre Channel";
  return [
    { command: "lspartition -dlpar", when: "always", why: "what the HMC can do on the Virtual I/O Servers" },
    { command: `lslparmigr -r virtualio ${names} --filter lpar_names=${name}`, when: fibre, why: "zoning" },
    { command: `migrlpar -o v ${names} -p ${name} -v --npivval portdisk`, when: fibre, why: "zoning and masking" },
  ];
}

function hmcCommands(
  base: readonly BaseCapture[],
  side: "source" | "destination",
  system: string,
): CaptureBlock["commands"] {
  const own = base.filter(({ kind, role }) => kind === "hmc" && (role === "both" || role === side));
  return own.flatMap(({ command, when, why }) => {
    const entry = { command: hmcCommand(command, system), when, why };
    if (command !== "lssyscfg -r lpar" || side !== "source") return [entry];
    return [
      entry,
      { command: hmcCommand(disabledCheck, system), when, why: "whether a partition is barred from moving" },
    ];
  });
}

/** `lssyscfg -r sys` lists every system of the HMC: with `-m` it would not show whether one HMC manages both. */
export function hmcCommand(command: string, system: string): string {
  if (command === "lshmc -V" || command === "lssyscfg -r sys") return command;
  if (command === "mkauthkeys --test") return `${command} --ip <other HMC> -u <user>`;
  return `${command} -m ${word(system)}`;
}

/** As a POSIX shell takes it; placeholders stay as they are. */
function word(text: string): string {
  return /^[\w.-]+$/.test(text) || text.startsWith("<") ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

function viosCommands(base: readonly BaseCapture[], side: "source" | "destination"): CaptureBlock["commands"] {
  return base
    .filter(({ kind, role }) => kind === "vios" && (role === "both" || role === side))
    .map(({ command, when, why }) => ({ command: command.startsWith("lsdev -dev") ? diskLoop : command, when, why }));
}
