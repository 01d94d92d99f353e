import type { Unread } from "../../capture/capture.ts";
import type { Answer, ParsedRecord, ParseResult } from "../parser.ts";
import { readAnswer } from "./answers.ts";
import { endsInside, type Line } from "./lines.ts";

/** What a parser has read of a text: records, what is left over, and whether the text stops early. */
export class Reading<R extends ParsedRecord> {
  readonly records: R[] = [];
  private readonly unread: Unread[] = [];
  private readonly answers: Answer[] = [];
  private stopsEarly = false;

  /** A line that is in no record and no production. */
  leave(line: Line, why: string): void {
    const answer = readAnswer(line.text, line.line);
    if (answer === undefined) this.unread.push({ line: line.line, text: line.text, why });
    else this.answers.push(answer);
  }

  /** A header without rows, from a command that prints so where there are none. */
  answerNone(header: Line): void {
    this.answers.push({ kind: "none", line: header.line, text: header.text.trim() });
  }

  /** The text stops before its form says that it may. */
  breakOff(): void {
    this.stopsEarly = true;
  }

  /** The first message stands for the output, unless there are records too. A message is not cut by the end of the file. */
  result(open?: Line): ParseResult<R> {
    const last = open === undefined ? undefined : readAnswer(open.text, open.line);
    if (last !== undefined) this.answers.push(last);
    const answer = this.records.length === 0 ? this.answers[0] : undefined;
    const unread = [...this.unread];
    const why = answer === undefined ? "a message stands among the rows" : "another message below the first";
    for (const { line, text } of this.answers) if (line !== answer?.line) unread.push({ line, text, why });
    const cut = last === undefined ? open : undefined;
    if (cut !== undefined) unread.push({ line: cut.line, text: cut.text, why: endsInside });
    unread.sort((a, b) => a.line - b.line);
    const brokenOff = this.stopsEarly || cut !== undefined;
    return { records: this.records, unread, ...(answer ? { answer } : {}), ...(brokenOff ? { brokenOff } : {}) };
  }
}
