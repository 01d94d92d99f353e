import { option } from "../parse/command-line.ts";
import { lssyscfgSys } from "../parse/hmc/lssyscfg-sys.ts";
import type { Directory, KnownSystem } from "./directory.ts";
import type { Draft, Owner } from "./draft.ts";
import type { HmcNames } from "./hmc-names.ts";

/** Commands that speak of the HMC itself or list systems by themselves. */
const withoutSystem = new Set([
  lssyscfgSys.id,
  "hmc/lssyscfg-frame",
  "hmc/lssyscfg-cage",
  "hmc/lssysconn",
  "hmc/lsaccfg-taskrole",
  "hmc/lsaccfg-resourcerole",
  "hmc/lshmcusr",
  "hmc/lshmc-version",
  "hmc/lshmc-vpd",
  "hmc/lshmc-network",
  "hmc/lshmc-remote",
  "hmc/lslparutil-config",
  "hmc/lspartition-dlpar",
  "hmc/lspartition-i",
  "hmc/lspartition-ix",
  "hmc/mkauthkeys-test",
  "hmc/lslparmigr-mc",
]);

/** Whose an HMC's listing is: the system from `-m`, the file's name or its folders; the HMC from prompt, heading or folder. */
export function ownHmcCapture(draft: Draft, directory: Directory, hmcs: ReadonlySet<string>, names: HmcNames): Owner {
  const isHmc = (folder: string): boolean => hmcs.has(folder) || names.has(folder) || /hmc/i.test(folder);
  const label = draft.segment.host ?? draft.name.folders.find(isHmc);
  const host = label === undefined ? undefined : names.nameOf(label);
  const owner: Owner = { kind: "hmc", ...(host === undefined ? {} : { host }) };
  if (withoutSystem.has(draft.recognition.parser?.id ?? "")) return owner;
  const { command } = draft.recognition;
  const asked = command?.relayed?.system ?? option(command, "-m");
  if (asked === undefined) {
    const own = draft.segment.command === undefined ? undefined : onlySystem(directory, host);
    const found = fromPath(draft, directory, host);
    return { ...owner, ...(found.system === undefined && own !== undefined ? { system: own.key } : found) };
  }
  const isTyped = command === draft.segment.command;
  return { ...owner, ...(isTyped ? fromOption(asked, directory, host) : fromName(asked, directory, host)) };
}

/** An Integrated Virtualization Manager lists the one system that it runs on, and its commands take no `-m`. */
function onlySystem(directory: Directory, host: string | undefined): KnownSystem | undefined {
  if (host === undefined) return undefined;
  const [only, ...others] = directory.systemsOf(host);
  return others.length === 0 ? only : undefined;
}

function fromOption(asked: string, directory: Directory, host: string | undefined): Owner {
  const found = narrow(directory.systemsNamed(asked), host);
  if (found.length > 1) return ambiguous(found, `-m ${asked}`);
  return { system: found[0]?.key ?? asked };
}

/** After the system's name in a file's name more words may follow: the longest that names a system counts. */
function fromName(asked: string, directory: Directory, host: string | undefined): Owner {
  const words = asked.split(/([\s_.-]+)/);
  for (let count = words.length; count > 0; count -= 2) {
    const name = words.slice(0, count).join("");
    if (directory.systemsNamed(name).length > 0) return fromOption(name, directory, host);
  }
  return { system: asked };
}

/** Two systems of one name under two HMCs are told apart by the HMC that lists them. */
function narrow(found: readonly KnownSystem[], host: string | undefined): readonly KnownSystem[] {
  if (found.length < 2 || host === undefined) return found;
  const listed = found.filter((system) => system.hmcs.has(host));
  return listed.length > 0 ? listed : found;
}

function fromPath(draft: Draft, directory: Directory, host: string | undefined): Owner {
  const names = [...draft.name.beside, ...draft.name.folders];
  const hits = names.map((name) => narrow(directory.systemsNamed(name), host)).filter((found) => found.length > 0);
  const keys = new Map(hits.flat().map((system) => [system.key, system]));
  if (keys.size > 1) return ambiguous([...keys.values()], "the path");
  const [only] = keys.keys();
  if (only !== undefined) return { system: only };
  const [prefix] = draft.name.beside;
  if (draft.name.layout === "hmcScanner" && prefix !== undefined) return { system: prefix };
  return {
    problem: {
      code: "owner-unknown",
      text: "cannot tell which managed system this is of: capture it with -m, or put it in a folder named after the system",
    },
  };
}

function ambiguous(found: readonly KnownSystem[], what: string): Owner {
  const names = found.map((system) => `${[...system.names][0] ?? "?"} (${system.key})`).join(" or ");
  return { problem: { code: "owner-ambiguous", text: `${what} fits ${names}: name the system as type-model*serial` } };
}
