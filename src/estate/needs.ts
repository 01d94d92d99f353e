import type { Need } from "../capture/need.ts";
import type { Parser } from "../parse/parser.ts";

/** A word as a POSIX shell takes it. */
export function shellWord(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

const ofSystems = new WeakMap<object, Map<string, Need>>();

/** A listing of the HMC for one system; equal ones are one object, as nearly every fact names one. */
export function needHmc(parser: Parser, system: { readonly key: string; readonly label: string }, extra = ""): Need {
  const own = ofSystems.get(system) ?? new Map<string, Need>();
  ofSystems.set(system, own);
  const name = extra === "" ? parser.id : `${parser.id}${extra}`;
  const need = own.get(name) ?? newNeed(parser, system, extra);
  own.set(name, need);
  return need;
}

function newNeed(parser: Parser, system: { readonly key: string; readonly label: string }, extra: string): Need {
  const command = `${parser.command} -m ${shellWord(system.label)}${extra}`;
  return { command, canonical: parser.command, kind: "hmc", system: system.key };
}

/** A command of a Virtual I/O Server; `device` takes the place of `<device>`. */
export function needVios(
  parser: Parser,
  vios: { readonly system: { readonly key: string }; readonly label: string },
  device?: string,
): Need {
  const command = device === undefined ? parser.command : parser.command.replace("<device>", device);
  return { command, canonical: parser.command, kind: "vios", host: vios.label, system: vios.system.key };
}

/** A command of a SAN switch, which only a person knows unless a capture names it. */
export function needSwitch(parser: Parser, host?: string, extra = ""): Need {
  const command = `${parser.command}${extra}`;
  return { command, canonical: parser.command, kind: "switch", ...(host === undefined ? {} : { host }) };
}
