import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { HostKind } from "../../src/capture/capture.ts";
import { readCommandLine, type CommandLine } from "../../src/parse/command-line.ts";
import { parsers } from "../../src/parse/index.ts";
import { endsInside } from "../../src/parse/text/lines.ts";
import { pretty, Refusal, type Scaffold } from "./files.ts";
import { checkedName, freeIdentifier } from "./names.ts";
import { behindItsFolder, importsOf, withEntry } from "./registry.ts";

/** The folders of parsers; where hosts of two kinds print what is read there, the kind has to be said. */
const folders: Readonly<Record<string, HostKind | undefined>> = {
  hmc: "hmc",
  vios: "vios",
  client: "client",
  san: undefined,
  log: undefined,
};

const kinds: Readonly<Record<HostKind, HostKind>> = {
  hmc: "hmc",
  vios: "vios",
  client: "client",
  switch: "switch",
  storage: "storage",
};

const registryPath = "src/parse/index.ts";
const plainCommand = /^[A-Za-z][\w-]*(?: (?:<device>|[\w.,:/=-]+))*$/;

/** A parser that reads nothing yet and says so of every line, its entry in the registry, and fixtures to fill in. */
export async function scaffoldParser(root: string, words: readonly string[]): Promise<Scaffold> {
  const [id = "", command = "", kindWord] = words;
  const [folder = "", name, ...more] = id.split("/");
  if (!Object.hasOwn(folders, folder) || more.length > 0)
    throw new Refusal(`"${id}" is not FOLDER/NAME with one of the folders ${Object.keys(folders).join(", ")}.`);
  checkedName("name of the parser", name);
  const kind = kindOf(folder, kindWord);
  const typed = checkedCommand(command);
  const registry = readFileSync(join(root, registryPath), "utf8");
  const identifier = freeIdentifier(name ?? "", registry);
  const before = shadowing(registry, typed, command);
  const entry = { name: identifier, path: `./${id}.ts` };
  const changed = withEntry(registry, entry, (entries) => {
    const at = entries.findIndex(({ path }) => path === before);
    return at < 0 ? behindItsFolder(entries, entry) : at;
  });
  const fixtures = `test/fixtures/parse/${id}`;
  return {
    created: {
      [`src/parse/${id}.ts`]: await pretty(parserText(id, identifier, kind, command, typed)),
      ...fixtureTexts(fixtures, command),
    },
    changed: { [registryPath]: await pretty(changed) },
    next: [
      `Put what the command prints into ${fixtures}/first.txt, a second case beside it, and a damaged one into damaged-cut.txt: invented names, serial numbers and WWPNs in the real shape.`,
      `Read it in src/parse/${id}.ts: the record, looksLike, parse (and accepts, where more command lines print the same).`,
      `Run UPDATE_FIXTURES=1 npx vitest run test/parse/fixtures.test.ts, read every ${fixtures}/*.json as a critic, then run npx vitest run test/parse test/contract.`,
    ],
  };
}

function kindOf(folder: string, word: string | undefined): HostKind {
  const kind = word === undefined ? folders[folder] : Object.values(kinds).find((one) => one === word);
  if (kind === undefined)
    throw new Refusal(
      `Say on which kind of host the command is typed, as the last word: ${Object.keys(kinds).join(", ")}.`,
    );
  return kind;
}

function checkedCommand(command: string): CommandLine {
  const typed = readCommandLine(command.replaceAll("<device>", "hdisk3"));
  if (!plainCommand.test(command) || typed === undefined || typed.tool !== command.split(" ")[0])
    throw new Refusal(
      `"${command}" is not a command with the options that decide its format; the only placeholder is <device>.`,
    );
  return typed;
}

/** The path of the parser that takes the command so far: the new one is more particular and stands before it. */
function shadowing(registry: string, typed: CommandLine, command: string): string | undefined {
  const twin = parsers.find((parser) => parser.command === command);
  if (twin !== undefined) throw new Refusal(`${twin.id} reads "${command}" already.`);
  const taker = parsers.find((parser) => parser.accepts(typed));
  return importsOf(registry).find(({ path }) => path === `./${taker?.id ?? ""}.ts`)?.path;
}

function parserText(id: string, identifier: string, kind: HostKind, command: string, typed: CommandLine): string {
  const { needsOption, condition } = acceptance(command, typed);
  return `${needsOption ? 'import { option } from "../command-line.ts";\n' : ""}import type { ParsedRecord, Parser, ParseResult, Source } from "../parser.ts";
import { readLines } from "../text/lines.ts";
import { Reading } from "../text/reading.ts";

/** \`${command}\`: no line of it is read yet. */
export const ${identifier}: Parser = {
  id: "${id}",
  command: "${command}",
  kind: "${kind}",
  accepts: (command) => ${condition},
  looksLike: () => false,
  parse,
};

function parse(source: Source): ParseResult<ParsedRecord> {
  const { lines, open } = readLines(source);
  const reading = new Reading<ParsedRecord>();
  for (const line of lines) if (line.text.trim() !== "") reading.leave(line, "${reasonOf(command)}");
  return reading.result(open);
}
`;
}

function reasonOf(command: string): string {
  return `no line of ${command} is read yet`;
}

/** The condition under which a command line prints what the parser reads: the tool, its words and each option. */
function acceptance(
  command: string,
  { tool, words, options }: CommandLine,
): { needsOption: boolean; condition: string } {
  const isDevice = (word: string | undefined): boolean => word === "hdisk3" && command.includes("<device>");
  const conditions = [`command.tool === "${tool}"`];
  if (words.some(isDevice)) conditions.push(`command.words.length === ${words.length}`);
  else if (words.length > 0) conditions.push(`command.words.join(" ") === "${words.join(" ")}"`);
  else if (options.size === 0) conditions.push("command.words.length === 0");
  const valued = [...options].filter(([, [value]]) => value !== undefined && !isDevice(value));
  for (const [name, [value]] of options)
    conditions.push(
      valued.some(([one]) => one === name)
        ? `option(command, "${name}") === "${value ?? ""}"`
        : `command.options.has("${name}")`,
    );
  return { needsOption: valued.length > 0, condition: conditions.join(" && ") };
}

/** How the texts that stand for captures begin. */
export const placeholder = "In place of this line:";

/** Placeholders that the skeleton reads as expected; they stop to fit as soon as its reason for unread lines changes. */
function fixtureTexts(folder: string, command: string): Record<string, string> {
  const typed = `$ ${command.replaceAll("<device>", "hdisk3")}\n`;
  const first = `${placeholder} what the command prints.`;
  const damaged = `${placeholder} an output that stops inside its last line,`;
  const cut = "with no line end behind i";
  const reason = reasonOf(command);
  return {
    [`${folder}/first.txt`]: `${typed}${first}\n`,
    [`${folder}/first.json`]: expected({}, [{ line: 2, text: first, why: reason }]),
    [`${folder}/damaged-cut.txt`]: `${typed}${damaged}\n${cut}`,
    [`${folder}/damaged-cut.json`]: expected({ brokenOff: true }, [
      { line: 2, text: damaged, why: reason },
      { line: 3, text: cut, why: endsInside },
    ]),
  };
}

function expected(status: object, unread: readonly object[]): string {
  const lines = unread.map((line) => `    ${JSON.stringify(line)}`).join(",\n");
  return `{\n  "status": ${JSON.stringify(status)},\n  "records": [],\n  "unread": [\n${lines}\n  ]\n}\n`;
}
