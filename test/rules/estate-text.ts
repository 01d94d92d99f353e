import Papa from "papaparse";
import type { RuleOutcome } from "../../src/assess/outcome.ts";
import { runRule } from "../../src/assess/run-rule.ts";
import type { MoveKind } from "../../src/assessment/assessment.ts";
import type { InputFile, Origin } from "../../src/capture/capture.ts";
import type { Need } from "../../src/capture/need.ts";
import { buildEstate, type Estate } from "../../src/estate/estate.ts";
import { takeIn } from "../../src/intake/intake.ts";
import { loadKnowledge } from "../../src/knowledge/knowledge.ts";
import type { ReadCapture } from "../../src/parse/read-capture.ts";
import type { Rule, SubjectKind, Subjects, Surroundings } from "../../src/rules/rule.ts";

/** Captures as text, by name. Every change gives a new one and fails where there is nothing to change. */
export class EstateText {
  private readonly texts: ReadonlyMap<string, string>;

  constructor(texts: Readonly<Record<string, string>> | ReadonlyMap<string, string>) {
    this.texts = texts instanceof Map ? texts : new Map(Object.entries(texts));
  }

  get names(): readonly string[] {
    return [...this.texts.keys()];
  }

  /** Every attribute of every row, by capture and line. */
  get attributes(): readonly { readonly capture: string; readonly line: number; readonly attribute: string }[] {
    return [...this.texts].flatMap(([capture, text]) =>
      text.split("\n").flatMap((row, line) => {
        const isRow = line > 0 && /^"?[a-z_]+=/.test(row);
        return isRow ? [...fieldsOf(row).keys()].map((attribute) => ({ capture, line, attribute })) : [];
      }),
    );
  }

  /** The same without one of them; the others keep their places. */
  withoutAttribute({ capture, line, attribute }: EstateText["attributes"][number]): EstateText {
    const lines = this.text(capture).split("\n");
    return this.with(
      capture,
      lines.map((row, i) => (i === line ? changeRow(row, { [attribute]: undefined }) : row)).join("\n"),
    );
  }

  /** Captures that nobody made. */
  without(...names: readonly string[]): EstateText {
    const texts = new Map(this.texts);
    for (const name of names) if (!texts.delete(name)) throw new Error(`no capture ${name}`);
    return new EstateText(texts);
  }

  /** One more capture, or another text in place of the one that has the name. */
  with(name: string, text: string): EstateText {
    return new EstateText(new Map(this.texts).set(name, text));
  }

  swap(name: string, from: string, to: string): EstateText {
    const text = this.text(name);
    if (!text.includes(from)) throw new Error(`${name} does not hold: ${from}`);
    return this.with(name, text.replaceAll(from, to));
  }

  /** Other values of attributes in the first row that holds `mark`; `undefined` takes the attribute out. */
  row(name: string, mark: string, changes: Readonly<Record<string, string | undefined>>): EstateText {
    return this.line(name, mark, (line) => changeRow(line, changes));
  }

  withoutRow(name: string, mark: string): EstateText {
    return this.line(name, mark, () => undefined);
  }

  /** Rows at the end of a capture. */
  plus(name: string, ...rows: readonly string[]): EstateText {
    return this.with(name, `${this.text(name)}${rows.map((row) => `${row}\n`).join("")}`);
  }

  /** `p9a-lpar.txt:2`: where the first line that holds `mark` stands. */
  at(name: string, mark: string): string {
    return `${name}.txt:${this.find(name, mark) + 1}`;
  }

  /** `p9a-vios1-lsmap.txt:6-11`: from the first line that holds `mark` to the next blank line. */
  block(name: string, mark: string): string {
    const lines = this.text(name).split("\n");
    const at = this.find(name, mark);
    return `${name}.txt:${at + 1}-${lines.findIndex((line, i) => i > at && line === "")}`;
  }

  /** `p9a-lpar.txt:2-4`: the whole output, under the line of the prompt. */
  all(name: string): string {
    return `${name}.txt:2-${this.text(name).trimEnd().split("\n").length}`;
  }

  get files(): readonly InputFile[] {
    return [...this.texts].map(([name, text]) => ({
      path: `${name}.txt`,
      bytes: new TextEncoder().encode(text),
      sha256: name,
    }));
  }

  private text(name: string): string {
    const text = this.texts.get(name);
    if (text === undefined) throw new Error(`no capture ${name}`);
    return text;
  }

  private find(name: string, mark: string): number {
    const at = this.text(name)
      .split("\n")
      .findIndex((line, i) => i > 0 && line.includes(mark));
    if (at < 0) throw new Error(`no line of ${name} holds: ${mark}`);
    return at;
  }

  private line(name: string, mark: string, change: (line: string) => string | undefined): EstateText {
    const at = this.find(name, mark);
    const lines = this.text(name)
      .split("\n")
      .map((line, i) => (i === at ? change(line) : line));
    return this.with(name, lines.filter((line) => line !== undefined).join("\n"));
  }
}

function fieldsOf(line: string): Map<string, string> {
  const fields = Papa.parse(line, { delimiter: ",", newline: "\n" }).data[0] ?? [];
  return new Map(fields.map((field) => [field.split("=")[0] ?? "", field.slice(field.indexOf("=") + 1)]));
}

function changeRow(line: string, changes: Readonly<Record<string, string | undefined>>): string {
  const values = fieldsOf(line);
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined && !values.delete(name)) throw new Error(`no ${name} in: ${line}`);
    if (value !== undefined) values.set(name, value);
  }
  const changed = [...values].map(([name, value]) => `${name}=${value}`);
  return Papa.unparse([changed], { newline: "\n", escapeFormulae: false });
}

export const knowledge = loadKnowledge();

/** Captures as they are read, and the estate that they make. */
export function readEstate(text: EstateText): { readonly captures: readonly ReadCapture[]; readonly estate: Estate } {
  const { captures } = takeIn(text.files);
  return { captures, estate: buildEstate(captures) };
}

/** What an outcome says, with evidence and needs as a person writes them. */
export interface Judged extends Pick<
  RuleOutcome,
  "outcome" | "severity" | "thing" | "message" | "values" | "expected" | "found" | "cause" | "text"
> {
  /** `p9a-lpar.txt:2` */
  readonly evidence: readonly string[];
  /** `lssyscfg -r sys -m p9a`; with `p9a-vios1: ` before it where it is typed on a Virtual I/O Server. */
  readonly needs: readonly string[];
}

export interface Asked {
  /** The partition's id on its source. */
  readonly partition?: number;
  readonly source?: string;
  readonly destination?: string;
  readonly kind?: MoveKind;
}

/** Runs one rule for the move of `app` from p9a to p10b, or for another one. */
export function judge<S extends SubjectKind>(rule: Rule<S>, text: EstateText, asked: Asked = {}): readonly Judged[] {
  const { captures, estate } = readEstate(text);
  const [source] = estate.named(asked.source ?? "p9a");
  const [destination] = estate.named(asked.destination ?? "p10b");
  if (source === undefined || destination === undefined) throw new Error("no such system in the captures");
  const partition = source.partition(asked.partition ?? 5);
  const context: Subjects["move"] & Surroundings = {
    ...{ partition, source, destination, kind: asked.kind ?? "active" },
    ...{ knowledge, asOf: "2026-11-20T12:00:00Z" },
  };
  return runRule(rule, context as unknown as Subjects[S] & Surroundings).map((outcome) => show(outcome, captures));
}

/** The one outcome of a rule that judges one thing. */
export function judgeOne<S extends SubjectKind>(rule: Rule<S>, text: EstateText, asked: Asked = {}): Judged {
  const outcomes = judge(rule, text, asked);
  const [only] = outcomes;
  if (only === undefined || outcomes.length > 1) throw new Error(`${outcomes.length} outcomes instead of one`);
  return only;
}

/** The outcome of one thing of a rule that judges several. */
export function judgeThing<S extends SubjectKind>(
  rule: Rule<S>,
  text: EstateText,
  thing: string,
  asked: Asked = {},
): Judged {
  const outcomes = judge(rule, text, asked);
  const found = outcomes.filter((outcome) => outcome.thing === thing);
  const [only] = found;
  if (only === undefined || found.length > 1)
    throw new Error(
      `no outcome, or several, of ${thing}: ${outcomes.map((outcome) => outcome.thing ?? "?").join("; ")}`,
    );
  return only;
}

function show({ origins, needs, ...outcome }: RuleOutcome, captures: readonly ReadCapture[]): Judged {
  // One row may be read for several attributes.
  const evidence = new Set(origins.map((origin) => showOrigin(origin, captures)));
  return { ...outcome, evidence: [...evidence], needs: needs.map(showNeed) };
}

export function showOrigin({ capture, line, lastLine }: Origin, captures: readonly ReadCapture[]): string {
  return `${captures[capture]?.file ?? "?"}:${line}${lastLine === undefined ? "" : `-${lastLine}`}`;
}

export function showNeed({ kind, host, command }: Need): string {
  return kind === "vios" ? `${host ?? "?"}: ${command}` : command;
}
