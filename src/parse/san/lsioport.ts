import type { ParsedRecord, Parser, ParseResult, Source } from "../parser.ts";
import { readDscliBanner, type DscliBanner } from "../text/dscli.ts";
import { readLines, type Line } from "../text/lines.ts";
import { isRuler } from "../text/map-blocks.ts";
import { Reading } from "../text/reading.ts";
import { readWwn } from "../text/wwn.ts";

/** A port of the storage. */
export interface IoPort extends ParsedRecord {
  readonly kind: "port";
  /** `I0030` */
  readonly id: string;
  readonly wwpn: string;
  /** State, type, topology and group; all have blanks in them. */
  readonly about: string;
}

type Row = DscliBanner | IoPort;

/** `lsioport`: the ports of a DS8000. */
export const lsioport: Parser<Row> = {
  id: "san/lsioport",
  command: "lsioport",
  kind: "storage",
  accepts: ({ tool }) => tool === "lsioport",
  looksLike: ({ lines }) => lines.some((text) => header.test(text)),
  narrows: ({ piped, words, options }) => piped || words.length > 0 || options.size > 0,
  parse,
};

const header = /^\s*ID\s+WWPN\s+State\s+Type\s+topo\s+portgrp\s*$/;
const row = /^\s*(I[0-9A-F]{4})\s+([0-9A-F]{16})\s+(\S.{0,200})$/;

function parse(source: Source): ParseResult<Row> {
  const { lines, open } = readLines(source);
  const reading = new Reading<Row>();
  for (const line of lines) {
    if (line.text.trim() === "" || isRuler(line.text) || header.test(line.text)) continue;
    const record = readDscliBanner(line) ?? readPort(line);
    if (record === undefined) reading.leave(line, "no port of the storage");
    else reading.records.push(record);
  }
  if (reading.records.every(({ kind }) => kind !== "port")) reading.breakOff();
  return reading.result(open);
}

function readPort({ text, line }: Line): IoPort | undefined {
  const [, id = "", name = "", about = ""] = row.exec(text.trimEnd()) ?? [];
  const wwpn = readWwn(name);
  return wwpn === undefined ? undefined : { line, kind: "port", id, wwpn, about: about.replaceAll(/\s+/g, " ") };
}
