import type { ParsedRecord, Parser, ParseResult, Sample, Source } from "../parser.ts";
import { linesOf } from "../text/fmt-fields.ts";
import { delimiterAfter, fmtDelimiter, fmtRows } from "../text/fmt-rows.ts";
import { readLines, type Line } from "../text/lines.ts";
import { blockEnd, splitBlocks, type MapBlock } from "../text/map-blocks.ts";
import { present } from "../text/present.ts";
import { Reading } from "../text/reading.ts";
import { bestForm, readRow, rowForms, type RowForm } from "../text/vtd-groups.ts";
import { readDevices } from "../text/vtd-lines.ts";

/** A virtual SCSI server adapter and the virtual target devices that hang on it. */
export interface VirtualScsiMap extends ParsedRecord {
  readonly svsa: string;
  readonly physloc?: string;
  /** 0: no client has connected yet. */
  readonly clientId?: number;
  readonly vtds: readonly VirtualTargetDevice[];
  /** False where target devices may be missing: the text stops early, or they were not asked for. */
  readonly complete: boolean;
}

/** Values as printed; a blank one is absent. `mirrored` is `true`, `false` or `N/A`. */
export interface VirtualTargetDevice {
  readonly line: number;
  readonly lastLine: number;
  readonly vtd?: string;
  readonly status?: string;
  readonly lun?: string;
  readonly backing?: string;
  readonly physloc?: string;
  readonly mirrored?: string;
}

const otherForms = ["-npiv", "-net", "-vnic", "-ams", "-suspend", "-clustername"];
const narrowing = ["-vadapter", "-clientid", "-cpid", "-plc", "-type"];

/** `lsmap -all`: virtual SCSI server adapters of a Virtual I/O Server with their backing devices. */
export const lsmapAll: Parser<VirtualScsiMap> = {
  id: "vios/lsmap-all",
  command: "lsmap -all",
  kind: "vios",
  accepts: ({ tool, options }) =>
    tool === "lsmap" &&
    (options.has("-all") || options.has("-vadapter")) &&
    !otherForms.some((name) => options.has(name)),
  looksLike,
  narrows: ({ piped, options }) => piped || narrowing.some((name) => options.has(name)),
  parse,
};

const header = /^\s*SVSA(?:\s+Physloc)?(?:\s+Client Partition ID)?\s*$/;
const adapterRow = /^\s*vhost\d+(?:\s+\S+)?(?:\s+\S+)?\s*$/;
const name = /^vhost\d+/;

function looksLike(sample: Sample): boolean {
  return sample.lines.slice(0, 3).some((line) => {
    const delimiter = delimiterAfter(line.trim(), name);
    const [, second = "", ...rest] = delimiter === undefined ? [] : line.split(delimiter);
    // A word in capitals is the state of a suspended partition, which `-suspend` prints.
    return header.test(line) || (rest.length > 0 && !/^[A-Z_]{4,20}$/.test(second));
  });
}

function parse(source: Source): ParseResult<VirtualScsiMap> {
  const { lines, open } = readLines(source);
  const reading = new Reading<VirtualScsiMap>();
  const forms = rowForms(source.command);
  const delimiter = fmtDelimiter(source, lines, name);
  if (delimiter !== undefined) {
    const vadapter = source.command?.options.get("-vadapter")?.[0];
    readDelimitedForm(lines, delimiter, forms, vadapter, reading);
  } else {
    const chosen = source.command?.options.has("-field") === true;
    const asked = forms.some((form) => form.device.length > 0);
    for (const block of splitBlocks(lines, source, header, adapterRow, reading))
      readBlock(block, chosen, asked, reading);
    if (lacksMirrored(reading.records)) reading.breakOff();
  }
  const result = reading.result(open);
  const isCut = delimiter === undefined ? open !== undefined || lacksMirrored(result.records) : continues(open);
  const last = result.records.at(-1);
  return isCut && last !== undefined
    ? { ...result, records: [...result.records.slice(0, -1), { ...last, complete: false }] }
    : result;
}

/** The cut line may belong to the row before it. */
function continues(open: Line | undefined): boolean {
  return open !== undefined && !name.test(open.text.trim());
}

function readBlock(block: MapBlock, chosen: boolean, asked: boolean, reading: Reading<VirtualScsiMap>): void {
  const { devices, ended } = readDevices(block.body, chosen, reading);
  const [svsa = "", ...rest] = block.row.text.trim().split(/\s+/);
  const physloc = rest.find((word) => word.startsWith("U"));
  const id = rest.find((word) => partitionId(word) !== undefined);
  if (rest.some((word) => word !== physloc && word !== id))
    reading.leave(block.row, "neither a location code nor a partition id");
  if (asked && !ended) reading.breakOff();
  reading.records.push({
    ...{ line: block.row.line, lastLine: blockEnd(block), svsa },
    ...present({ physloc, clientId: partitionId(id) }),
    ...{ vtds: devices.map(present), complete: asked && ended },
  });
}

/** All target devices but the last have a `Mirrored` line, so the text stops before it. */
function lacksMirrored(records: readonly VirtualScsiMap[]): boolean {
  const devices = records.flatMap((record) => record.vtds);
  const last = records.at(-1)?.vtds.at(-1);
  return (
    devices.length > 1 &&
    last !== undefined &&
    last.mirrored === undefined &&
    devices.every((device) => device === last || device.mirrored !== undefined)
  );
}

function readDelimitedForm(
  lines: readonly Line[],
  delimiter: string,
  forms: readonly RowForm[],
  vadapter: string | undefined,
  reading: Reading<VirtualScsiMap>,
): void {
  const named = forms.some((form) => form.adapter.includes("svsa"));
  const isShort = (fields: readonly string[]): boolean => !forms.some((form) => readRow(fields, form) !== undefined);
  const rows = fmtRows(lines, delimiter, (first) => !named || name.test(first), isShort);
  const form = bestForm(rows, forms);
  for (const row of rows) {
    const read = form === undefined ? undefined : readRow(row.fields, form);
    const svsa = read?.svsa ?? vadapter;
    if (form === undefined || read === undefined || svsa === undefined) {
      const why = read === undefined ? "values that fit no form of this listing" : "no name of a server adapter";
      for (const part of row.parts) reading.leave(part, why);
      if (row === rows.at(-1) && row.fields.length > 1) reading.breakOff();
      continue;
    }
    const at = linesOf(row);
    const { physloc, clientid, groups } = read;
    const vtds = groups.map(({ bdphysloc, ...device }) => ({
      line: at.line,
      lastLine: at.lastLine ?? at.line,
      ...device,
      ...present({ physloc: bdphysloc }),
    }));
    const complete = form.device.length > 0;
    reading.records.push({ ...at, svsa, ...present({ physloc, clientId: partitionId(clientid) }), vtds, complete });
  }
}

/** `0x0000000e` and, with `-dec`, `14`. */
function partitionId(word: string | undefined): number | undefined {
  if (word === undefined || !/^(?:0x[0-9A-Fa-f]{1,8}|\d{1,5})$/.test(word)) return undefined;
  return Number(word);
}
