import { readCommandLine } from "../../src/parse/command-line.ts";

const prompt = /^[^\s"'<>]*[>#$]\s*/;
const remark = /\s*\([^()]*\)\s*$/;
/** Options that name a system, a host or rows, or only lay the output out; what follows them goes with them. */
const dropped = new Set(["-m", "-p", "--filter", "-F", "--header", "-fmt", "-fmt2", "-delim", "-field"]);
/** Options that ask for some of the rows of a listing only, by its tool. */
const narrowing: Readonly<Record<string, ReadonlySet<string>>> = {
  lsdev: new Set(["-virtual", "-type", "-state", "-child"]),
  lspath: new Set(["-conn", "-dev", "-pdev", "-status"]),
};
/** One report under two names: as root and as padmin. */
const synonyms: Readonly<Record<string, string>> = {
  errlog: "errpt",
  "entstat -d <device>": "entstat -all <device>",
  "manage_disk_drivers -list": "manage_disk_drivers -l",
};
/** Words that change what is listed and not how, by the word that they count as. */
const alike: ReadonlyMap<string, string> = new Map([
  ["lspartition -all", "-dlpar"],
  ["lshwres --level ethc", "--level eth"],
  ["lshwres --level roce", "--level eth"],
]);
/** `hdisk4`, `entX`, `en*`, and the numbers by which arrays call their things. */
const device = /^(?:[a-z]+(?:\d+|X|\*)|\d+)$/;

/**
 * A command as two lists of captures can be compared by it. Dropped are the prompt before it, a remark in brackets behind it,
 * whatever follows a pipe, and the options of `dropped`: systems, hosts, filters, chosen attributes, layout. The name of a
 * device becomes `<device>`; of `-attr` the attributes go, `-vadapter` of one adapter counts as `-all`, and `-EOl` of
 * lsattr as `-El`; every volume group is `rootvg`, and lscfg lists what it lists with any options; an option that one parser reads
 * with several values has one of `alike`. The order of options does not count. Empty where no command is left.
 */
export function bareCommand(text: string): string {
  const typed = text.trim().replace(prompt, "").replace(remark, "").replaceAll("<device>", "hdisk0");
  const command = readCommandLine(typed);
  if (command === undefined || typed.startsWith("(")) return "";
  if (command.tool === "lsvm") return bareCommand("lssyscfg -r prof");
  if (command.tool === "sh" || command.tool === "show") return nxos(command.words);
  const isChild = command.options.has("-child");
  const named = (words: readonly string[]): string[] => words.map((word) => (device.test(word) ? "<device>" : word));
  const options = new Set<string>();
  for (const [name, values] of command.options) {
    if (dropped.has(name) || narrowing[command.tool]?.has(name) === true || (isChild && name === "-dev")) continue;
    if (name === "-vadapter") options.add("-all");
    else if (name === "-attr") options.add(name);
    else if (command.tool === "lsattr" && name === "-EOl") options.add(["-El", ...named(values)].join(" "));
    else {
      const option = [name, ...named(values)].join(" ");
      options.add(alike.get(`${command.tool} ${option}`) ?? option);
    }
  }
  if (command.tool === "lscfg" && command.options.size > 0) return "lscfg -vpl <device>";
  const words = command.tool === "lsvg" ? command.words.map(() => "rootvg") : named(command.words);
  const bare = [command.tool, ...words, ...[...options].sort()].join(" ");
  return synonyms[bare] ?? bare;
}

/** NX-OS takes `sh` for `show`, and every table of one VSAN too. */
function nxos(words: readonly string[]): string {
  const vsan = words.indexOf("vsan");
  return ["show", ...(vsan < 0 ? words : words.toSpliced(vsan, 2))].join(" ");
}
