import type { ParsedRecord, ParseResult, Source } from "../parser.ts";
import { readLines, type Line } from "./lines.ts";
import { filled, present } from "./present.ts";
import { Reading } from "./reading.ts";

/** A partition as `lspartition -i` and `-ix` list it: without its system, so an id may stand there several times. */
export interface PartitionTuple extends ParsedRecord {
  readonly lparId: number;
  readonly ipaddr?: string;
  /** 0 where there is no connection; 1 and 3 were seen for active ones. */
  readonly active: number;
  readonly hostname?: string;
  readonly osType?: string;
  readonly osLevel?: string;
}

/** Names of the values of a tuple, in their order. */
export type TupleForm = readonly ("lparId" | "ipaddr" | "active" | "hostname" | "osType" | "osLevel")[];

/**
 * Tuples with `;` between them, all in one line, which a terminal wraps in the middle of values. A tuple that begins on
 * one line and ends on another has the line it begins on; the last may lack its `;`.
 */
export function parseTuples(source: Source, form: TupleForm): ParseResult<PartitionTuple> {
  const { lines, open } = readLines(source);
  const reading = new Reading<PartitionTuple>();
  let rest: Line = { text: "", line: source.firstLine };
  let lastLine = source.firstLine;
  const isWhole = (text: string): boolean => readTuple({ text, line: 0 }, form, 0) !== undefined;
  const put = (tuple: Line, isEnd: boolean): void => {
    const record = readTuple(tuple, form, lastLine);
    if (record !== undefined) reading.records.push(record);
    else if (tuple.text.trim() !== "") {
      reading.leave(tuple, isEnd ? "the list ends inside this tuple" : `no tuple of ${form.length} values`);
      for (let line = tuple.line + 1; line <= lastLine; line++) reading.leave({ text: tuple.text, line }, "its rest");
    }
  };
  for (const line of lines) {
    // A list may also end without `;` on each line.
    const [first = ""] = line.text.trim().split(";");
    const goesOn = isWhole(rest.text + first) && !(isWhole(rest.text) && isWhole(first));
    if (rest.text !== "" && !goesOn) {
      put(rest, false);
      rest = { text: "", line: line.line };
    }
    lastLine = line.line;
    const parts = `${rest.text}${line.text.trim()}`.split(";");
    const begun = rest.text === "" ? line.line : rest.line;
    parts.forEach((text, i) => {
      const tuple = { text, line: i === 0 ? begun : line.line };
      if (i < parts.length - 1) put(tuple, false);
      else rest = tuple;
    });
  }
  put(rest, true);
  return reading.result(open);
}

function readTuple({ text, line }: Line, form: TupleForm, lastLine: number): PartitionTuple | undefined {
  const values = text.trim().split(",");
  if (values.length !== form.length || /\s/.test(text.trim())) return undefined;
  const value = (name: TupleForm[number]): string | undefined => filled(values[form.indexOf(name)]);
  const [id, active, ipaddr] = [value("lparId"), value("active"), value("ipaddr")];
  if (!/^\d{1,5}$/.test(id ?? "") || !/^\d{1,3}$/.test(active ?? "") || !/^[\d.:a-fA-F]{0,45}$/.test(ipaddr ?? ""))
    return undefined;
  const words = present({ hostname: value("hostname"), osType: value("osType"), osLevel: value("osLevel") });
  const isLong = lastLine > line ? { lastLine } : {};
  return { line, ...isLong, lparId: Number(id), ...present({ ipaddr }), active: Number(active), ...words };
}
