import { readCommandLine } from "../../src/parse/command-line.ts";
import { parsers } from "../../src/parse/index.ts";

const prompt = /^[^\s"'<>]*[>#$]\s*/;
const remark = /\s*\([^()]*\)\s*$/;
/** Options that name a system, a host or rows, or only lay the output out; what follows them goes with them. */
const dropped = new Set(["-m", "-p", "--filter", "-F", "--header", "-fmt", "-delim", "-field"]);
/** `hdisk4`, `entX`, `en*`, and the numbers by which arrays call their things. */
const device = /^(?:[a-z]+(?:\d+|X|\*)|\d+)$/;

/**
 * A command as two lists of captures can be compared by it. Dropped are the prompt before it, a remark in brackets behind it,
 * whatever follows a pipe, and the options of `dropped`: systems, hosts, filters, chosen attributes, layout. The name of a
 * device becomes `<device>`; of `-attr` the attributes go, `-vadapter` of one adapter counts as `-all`, and `-EOl` of
 * lsattr as `-El`. What is typed at a storage system has
 * the names of its hosts and volumes in it, in any place, so its parser says which command it is. The order of options does not count. Empty where no command is left.
 */
export function bareCommand(text: string): string {
  const typed = text.trim().replace(prompt, "").replace(remark, "").replaceAll("<device>", "hdisk0");
  const command = readCommandLine(typed);
  if (command === undefined || typed.startsWith("(")) return "";
  const ofStorage = parsers.find(({ kind, accepts }) => kind === "storage" && accepts(command));
  if (ofStorage !== undefined) return ofStorage.command;
  if (command.tool === "sh" || command.tool === "show") return nxos(command.words);
  const named = (words: readonly string[]): string[] => words.map((word) => (device.test(word) ? "<device>" : word));
  const options = new Set<string>();
  for (const [name, values] of command.options) {
    if (dropped.has(name)) continue;
    if (name === "-vadapter") options.add("-all");
    else if (name === "-attr") options.add(name);
    else if (command.tool === "lsattr" && name === "-EOl") options.add(["-El", ...named(values)].join(" "));
    else options.add([name, ...named(values)].join(" "));
  }
  return [command.tool, ...named(command.words), ...[...options].sort()].join(" ");
}

/** NX-OS takes `sh` for `show`, and every table of one VSAN too. */
function nxos(words: readonly string[]): string {
  const vsan = words.indexOf("vsan");
  return ["show", ...(vsan < 0 ? words : words.toSpliced(vsan, 2))].join(" ");
}
