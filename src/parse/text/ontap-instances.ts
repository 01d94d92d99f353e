import type { ParsedRecord, Parser, ParseResult, Source } from "../parser.ts";
import type { Detail } from "./details.ts";
import { readLines } from "./lines.ts";
import { Reading } from "./reading.ts";
import { readWwn } from "./wwn.ts";

/** A thing in the `-instance` form of ONTAP. */
export interface OntapInstance extends ParsedRecord {
  readonly lastLine: number;
  readonly details: readonly Detail[];
  readonly initiators: readonly OntapInitiator[];
}

/** A port of a host: a WWPN, or the name of an iSCSI one. */
export interface OntapInitiator {
  readonly line: number;
  readonly name: string;
  readonly wwpn?: string;
  readonly isLoggedIn: boolean;
}

interface InstanceSpec {
  readonly id: string;
  /** `igroup`, `portset` */
  readonly thing: string;
  /** Names that no other thing has a line of. */
  readonly mark: string;
}

/** `lun igroup show -instance`: right-aligned names, one block for each thing. */
export function ontapInstances({ id, thing, mark }: InstanceSpec): Parser<OntapInstance> {
  return {
    id,
    command: `lun ${thing} show -instance`,
    kind: "storage",
    accepts: ({ tool, words, options }) =>
      (tool === thing || (tool === "lun" && words[0] === thing)) && words.includes("show") && options.has("-instance"),
    looksLike: ({ lines }) => lines.some((text) => text.trimStart().startsWith(`${mark}:`)),
    narrows: ({ piped, options }) => piped || options.size > 1,
    parse,
  };
}

const pair = /^\s*([A-Z][A-Za-z ]{0,40}):(?:\s(.*))?$/;
const initiator = /^(\S{1,230}) \((not )?logged in\)\s*$/;
const closing = /^\s*(\d{1,6}) entr(?:y was|ies were) displayed\.\s*$/;

type Draft = OntapInstance & { lastLine: number; details: Detail[]; initiators: OntapInitiator[] };

function parse(source: Source): ParseResult<OntapInstance> {
  const { lines, open } = readLines(source);
  const reading = new Reading<OntapInstance>();
  let last: Draft | undefined;
  for (const line of lines) {
    const words = line.text.trim();
    if (words === "") continue;
    const [, name, value = ""] = pair.exec(line.text) ?? [];
    const port = readInitiator(name === "Initiators" ? value.trim() : words, line.line);
    const total = closing.exec(line.text)?.[1];
    if (name === "Vserver Name") {
      last = { line: line.line, lastLine: line.line, details: [], initiators: [] };
      reading.records.push(last);
    }
    const isNamed = name !== undefined && last !== undefined;
    const isPort = port !== undefined && last?.details.some((detail) => detail.name === "Initiators") === true;
    if (isNamed) last?.details.push({ name, value: value.trim(), line: line.line });
    if (port !== undefined && (isPort || name === "Initiators")) last?.initiators.push(port);
    if ((isNamed || isPort) && last !== undefined) last.lastLine = line.line;
    else if (Number(total ?? -1) !== reading.records.length) reading.leave(line, "no value of a thing");
  }
  // The first line of a block alone shows that more followed.
  if (last?.details.length === 1) reading.breakOff();
  return reading.result(open);
}

function readInitiator(text: string, line: number): OntapInitiator | undefined {
  const [, name, not] = initiator.exec(text) ?? [];
  if (name === undefined) return undefined;
  const wwpn = readWwn(name);
  return { line, name, ...(wwpn === undefined ? {} : { wwpn }), isLoggedIn: not === undefined };
}
