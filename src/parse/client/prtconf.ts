import type { Parser, ParseResult, Source } from "../parser.ts";
import { newKeyed, putInto, type KeyedDraft, type KeyedRecord } from "../text/keyed-record.ts";
import { readKeyed } from "../text/keyed-lines.ts";
import { readLines, type Line } from "../text/lines.ts";
import { isRuler } from "../text/map-blocks.ts";
import { Reading } from "../text/reading.ts";
import { isResourceFrame, readResource, type InstalledResource } from "../text/resource-rows.ts";
import { VpdLines, type DeviceVpd } from "../text/vital-product-data.ts";

const fields = {
  "system model": "systemModel",
  "machine serial number": "machineSerialNumber",
  "processor type": "processorType",
  "processor implementation mode": "processorImplementationMode",
  "processor version": "processorVersion",
  "number of processors": "numberOfProcessors",
  "kernel type": "kernelType",
  "lpar info": "lparInfo",
  "memory size": "memorySize",
  "good memory size": "goodMemorySize",
  "platform firmware level": "platformFirmwareLevel",
  "firmware version": "firmwareVersion",
} as const;

type Field = (typeof fields)[keyof typeof fields];

/** A disk in the table of its volume group. */
interface GroupedDisk {
  readonly vg: string;
  readonly name: string;
  readonly state: string;
  readonly totalPps: string;
  readonly freePps: string;
  readonly distribution: string;
  readonly line: number;
}

/** The configuration of an AIX partition; `systemModel` and serial number are those of the server that it is on now. */
export interface Configuration extends KeyedRecord<Field> {
  readonly disks: readonly GroupedDisk[];
  readonly resources: readonly InstalledResource[];
  /** Of `prtconf -v`. */
  readonly vpd?: readonly DeviceVpd[];
}

/** `prtconf`, which `lsconf` is too: the configuration of an AIX partition. */
export const prtconf: Parser<Configuration> = {
  id: "client/prtconf",
  command: "prtconf",
  kind: "client",
  accepts: ({ tool }) => tool === "prtconf" || tool === "lsconf",
  looksLike: ({ lines }) =>
    /^\s*System Model: /.test(lines[0] ?? "") &&
    lines.slice(1, 3).some((line) => line.startsWith("Machine Serial Number: ")),
  narrows: ({ piped, options }) => piped || options.size > 0,
  parse,
};

const sections = /^(?:Network Information|Paging Space Information|Volume Groups Information)$/;
const group = /^([A-Za-z_][\w.-]{0,40}):$/;
const diskHeader = /^\s*PV_NAME\s+PV STATE\s+TOTAL PPs\s+FREE PPs\s+FREE DISTRIBUTION\s*$/;
const disk = /^\s*(\S+)\s+(active|missing|removed|\S+)\s+(\d+)\s+(\d+)\s+(\d+(?:\.\.\d+)*)\s*$/;

type Draft = KeyedDraft<Field> & {
  disks: GroupedDisk[];
  resources: InstalledResource[];
  vpd?: readonly DeviceVpd[];
};

function parse(source: Source): ParseResult<Configuration> {
  const { lines, open } = readLines(source);
  const reading = new Reading<Configuration>();
  const reader = new ConfigurationReader();
  for (const line of lines) {
    if (line.text.trim() === "" || isFrame(line.text)) continue;
    if (!reader.read(line)) reading.leave(line, "no line of a configuration");
  }
  const { draft } = reader;
  if (draft !== undefined) reading.records.push(draft);
  return reading.result(open);
}

function isFrame(text: string): boolean {
  return isResourceFrame(text) || isRuler(text) || diskHeader.test(text);
}

class ConfigurationReader {
  draft: Draft | undefined;
  private under: string | undefined;
  private readonly vpd = new VpdLines();

  read(line: Line): boolean {
    const { text } = line;
    const resource = readResource(line);
    const [, name, state, totalPps, freePps, distribution] = disk.exec(text) ?? [];
    const title = sections.exec(text.trim())?.[0] ?? group.exec(text)?.[1];
    const pair = this.vpd.devices.length === 0 ? readKeyed(text) : undefined;
    const { under } = this;
    if (resource !== undefined) this.open(line).resources.push(resource);
    else if (title !== undefined) this.enter(line, title);
    else if (
      name !== undefined &&
      state !== undefined &&
      totalPps !== undefined &&
      freePps !== undefined &&
      under !== undefined
    )
      this.open(line).disks.push({
        vg: under,
        name,
        state,
        totalPps,
        freePps,
        distribution: distribution ?? "",
        line: line.line,
      });
    else if (pair !== undefined)
      putInto(this.open(line), fields, { ...pair, line: line.line }, /^\s/.test(text) ? under : undefined);
    else return this.readVpd(line);
    return true;
  }

  private enter(line: Line, title: string): void {
    this.under = title;
    this.open(line).values.push({ name: title, value: "", line: line.line });
  }

  private readVpd(line: Line): boolean {
    if (this.draft === undefined || this.draft.resources.length + this.vpd.devices.length === 0) return false;
    if (!this.vpd.read(line)) return false;
    this.open(line).vpd = this.vpd.devices;
    return true;
  }

  private open(line: Line): Draft {
    this.draft ??= { ...newKeyed<Field>(line), disks: [], resources: [] };
    this.draft.lastLine = line.line;
    return this.draft;
  }
}
