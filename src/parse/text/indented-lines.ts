import type { Line } from "./lines.ts";
import { isRuler } from "./map-blocks.ts";

/** A name with its value, and what it stands under, outermost first. */
export interface IndentedValue {
  readonly under?: string;
  readonly name: string;
  value: string;
  readonly line: number;
}

/** What a line of an indented report is: values, a heading, a ruler, or nothing that has a form. */
export type IndentedLine =
  | { readonly kind: "values"; readonly values: readonly IndentedValue[] }
  | { readonly kind: "heading"; readonly title: string }
  | { readonly kind: "continuation" | "ruler" | "other" };

/** Headings without a colon. */
const plainHeading =
  /^(?:(?:Hypervisor|Transmit|Receive) Information|Virtual Memory|I\/O Memory|(?:Transmit|Receive) Buffers|History|SEA THREADS INFORMATION)$/;
const thread = /^Thread \.{2,40} #(\d{1,4})$/;
const queue = /^(SEA Default Queue) (#\d{1,4})$/;
/** A value that stands alone in the second of two columns is indented so far. */
const secondColumn = 20;
const keyed = /^[A-Za-z[][^:]*:/;

/** Reads a report line by line. A line belongs to the nearest line above it that is indented less. */
export class IndentedLines {
  private stack: { readonly indent: number; readonly label: string }[] = [];
  /** The titles of a section; two where it has two columns. */
  private section: readonly string[] = [];
  private last: { readonly line: number; readonly value: IndentedValue } | undefined;

  /** A line with a ruler right under it, which is `next`, begins a section; it ends where the next one begins. */
  read(line: Line, next: string | undefined): IndentedLine {
    const words = line.text.trim();
    const indent = line.text.length - line.text.trimStart().length;
    if (isRuler(words)) return { kind: "ruler" };
    const cells = words.split(/\s{2,}|\t/);
    if (
      indent === 0 &&
      next !== undefined &&
      isRuler(next) &&
      cells.every((cell) => !/^[A-Za-z][^:]*: ?\S/.test(cell))
    ) {
      this.section = cells.map((cell) => cell.replace(/\s?:$/, ""));
      this.stack = [];
      return { kind: "heading", title: this.section.join(", ") };
    }
    const count = thread.exec(words)?.[1];
    if (count !== undefined) return this.heading(1, `Thread #${count}`);
    if (plainHeading.test(words)) return this.heading(indent, words);
    const pairs = cells.length > 1 && cells.every((cell) => keyed.test(cell)) ? cells : [words];
    if (pairs.every((pair) => keyed.test(pair))) return this.values(line, indent, pairs.map(divide));
    if (indent > 0 && next !== undefined && isRuler(next)) return this.heading(indent, cells.join(", "));
    if (indent > 0 && this.last?.line === line.line - 1) {
      this.last = { line: line.line, value: this.last.value };
      this.last.value.value = `${this.last.value.value} ${words}`.trim();
      return { kind: "continuation" };
    }
    const [, name, value] = queue.exec(words) ?? [];
    if (name !== undefined && value !== undefined) return this.values(line, indent, [[name, value]]);
    const [title = "", ...counts] = cells;
    const isTable = indent > 0 && counts.length > 0 && /^[A-Z0-9]/.test(title);
    return isTable ? this.values(line, indent, [[title, counts.join(" ")]], false) : { kind: "other" };
  }

  private heading(indent: number, title: string): IndentedLine {
    this.enter(indent, title);
    return { kind: "heading", title };
  }

  private enter(indent: number, label: string): void {
    this.stack = [...this.stack.filter((one) => one.indent < indent), { indent, label }];
  }

  private values(
    { line }: Line,
    indent: number,
    pairs: readonly (readonly [string, string])[],
    goesOn = true,
  ): IndentedLine {
    const labels = this.stack.filter((one) => one.indent < indent).map((one) => one.label);
    const values = pairs.map(([name, value], i) => {
      const column = this.section[pairs.length === 1 && indent >= secondColumn ? 1 : i] ?? this.section[0];
      const isColumn = this.section.length > 1;
      const under = [...(column === undefined ? [] : [column]), ...(isColumn ? [] : labels)].join(" / ");
      return { ...(under === "" ? {} : { under }), name, value, line };
    });
    const [value] = values;
    if (value !== undefined && values.length === 1) this.enter(indent, `${value.name} ${value.value}`.trim());
    // Lists and flags go on in the next lines.
    this.last = goesOn && value !== undefined && values.length === 1 ? { line, value } : undefined;
    return { kind: "values", values };
  }
}

/** `[q-0]: rx_bytes: 0` has its value behind the last colon; MAC addresses hold colons, so else the first divides. */
function divide(pair: string): readonly [string, string] {
  const from = pair.startsWith("[") ? pair.indexOf(":") + 1 : 0;
  const colon = Math.max(pair.indexOf(":", from), pair.indexOf(":"));
  return [pair.slice(0, colon).trim(), pair.slice(colon + 1).trim()];
}
