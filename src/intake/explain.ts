import type { InputFile } from "../capture/capture.ts";
import { option } from "../parse/command-line.ts";
import type { Draft, Owner } from "./draft.ts";
import { readFiles } from "./intake.ts";

/** Why a stretch of a file was taken for what it was. */
export interface Explanation {
  readonly firstLine: number;
  readonly lastLine: number;
  /** Sentences: what it was taken for, whose it is, when it ran, how much of it was read. */
  readonly reasons: readonly string[];
}

const words = {
  typed: (of: { typed: string; command: string }) =>
    `taken for ${of.command}: the command stands above it, ${of.typed}`,
  content: (of: { command: string }) => `taken for ${of.command}: no other command prints such a text`,
  alike: (of: { command: string; named: string }) =>
    `taken for ${of.command}: several commands print such a text, and the file is named after this one (${of.named})`,
  name: (of: { command: string; named: string }) => `taken for ${of.command}: the file is named after it (${of.named})`,
  contradicts: (of: { named: string }) => `its file is named after ${of.named}, which does not print such a text`,
  candidates: (of: { commands: readonly string[] }) =>
    `not taken: ${of.commands.join(" and ")} print such a text, and neither a command line nor the file's name tells which`,
  unknownCommand: (of: { typed: string }) => `not taken: no parser reads what ${of.typed} prints`,
  nothing: "not taken: no command line stands above it, no parser knows the text, and the file's name names no command",
  hostTyped: (of: { host: string }) => `host ${of.host}: named by a prompt or a heading in the text`,
  hostPath: (of: { host: string }) => `host ${of.host}: named by the path`,
  hostContent: (of: { host: string }) => `host ${of.host}: by what the text shows and what HMCs list`,
  systemTyped: (of: { system: string }) => `managed system ${of.system}: named by -m`,
  systemFound: (of: { system: string }) =>
    `managed system ${of.system}: by the path, or by location codes and names in the text`,
  partition: (of: { id: number }) => `partition ${of.id} there`,
  nobody: (of: { problem: string }) => `whose it is: ${of.problem}`,
  at: (of: { local: string; basis: string }) => `captured at ${of.local}: by the ${of.basis}`,
  noTime: "when it was captured nothing says",
  read: (of: { status: string; records: number; unread: number }) =>
    `${of.status}: ${of.records} ${of.records === 1 ? "record" : "records"}, ${of.unread} ${of.unread === 1 ? "line" : "lines"} not read`,
};

/** Why each stretch of one of the files was taken for what it was; undefined where no file has the path. */
export function explainFile(files: readonly InputFile[], path: string): readonly Explanation[] | undefined {
  const { read, owners } = readFiles(files);
  const file = read.find(({ report }) => report.path === path);
  return file?.drafts.map((draft) => ({
    firstLine: draft.segment.firstLine,
    lastLine: draft.segment.lastLine,
    reasons: [
      ...whatItIs(draft),
      ...whoseItIs(draft, owners.get(draft) ?? {}),
      draft.segment.capturedAt === undefined ? words.noTime : words.at(draft.segment.capturedAt),
      words.read({
        status: draft.status,
        records: draft.result.records.length,
        unread: draft.result.unread.length,
      }),
    ],
  }));
}

function whatItIs({ recognition, segment, name }: Draft): string[] {
  const { parser, basis, contradicts, candidates } = recognition;
  const typed = segment.command?.typed ?? "";
  const named = name.command?.typed ?? "";
  const against = contradicts === undefined ? [] : [words.contradicts({ named: contradicts.command })];
  if (parser === undefined) {
    if (candidates !== undefined)
      return [words.candidates({ commands: candidates.map((one) => one.command) }), ...against];
    return [typed === "" ? words.nothing : words.unknownCommand({ typed }), ...against];
  }
  const { command } = parser;
  if (basis === "command") return [words.typed({ typed, command })];
  if (basis === "name") return [words.name({ command, named }), ...against];
  const isNamed = name.command !== undefined && contradicts === undefined;
  return [isNamed ? words.alike({ command, named }) : words.content({ command }), ...against];
}

function whoseItIs(draft: Draft, { host, system, lparId, problem }: Owner): string[] {
  const { segment, recognition, name } = draft;
  const asked = option(recognition.command, "-m");
  const places = [...name.beside, ...name.folders];
  const hosts =
    host === undefined
      ? []
      : segment.host === host
        ? [words.hostTyped({ host })]
        : places.includes(host)
          ? [words.hostPath({ host })]
          : [words.hostContent({ host })];
  const systems =
    system === undefined ? [] : [asked === undefined ? words.systemFound({ system }) : words.systemTyped({ system })];
  return [
    ...hosts,
    ...systems,
    ...(lparId === undefined ? [] : [words.partition({ id: lparId })]),
    ...(problem === undefined ? [] : [words.nobody({ problem: problem.text })]),
  ];
}
