import type { ParsedRecord, Parser, ParseResult, Source } from "../parser.ts";
import { readLines, type Line } from "../text/lines.ts";
import { filled, present } from "../text/present.ts";
import { Reading } from "../text/reading.ts";

interface VitalValue {
  readonly line: number;
  /** The heading that it stands under, where one divides the device: `IBM Host Ethernet Adapter`. */
  readonly under?: string;
  readonly name: string;
  readonly value?: string;
}

/** A device with its vital product data. Blank values are absent; `platform` is what firmware calls it. */
export interface ConfiguredDevice extends ParsedRecord {
  readonly lastLine: number;
  /** Absent for the machine itself, whose model stands above its devices. */
  readonly name?: string;
  readonly physloc?: string;
  readonly description?: string;
  readonly vpd: readonly VitalValue[];
  readonly platform: readonly VitalValue[];
}

/** `lscfg -vpl <device>`, as padmin `lsdev -vpd`: devices with their vital product data. */
export const lscfg: Parser<ConfiguredDevice> = {
  id: "vios/lscfg",
  command: "lscfg -vpl <device>",
  kind: "vios",
  accepts: ({ tool, options }) => tool === "lscfg" || (tool === "lsdev" && options.has("-vpd")),
  looksLike: ({ lines }) => {
    const [first = "", ...others] = lines;
    if (/^\s*INSTALLED RESOURCE LIST\b/.test(first)) return true;
    return (located.test(first) || unlocated.test(first)) && others.some((line) => dotted.test(line));
  },
  narrows: ({ piped, options }) =>
    piped || options.has("-dev") || [...options.keys()].some((key) => /^-[a-z]*l$/.test(key)),
  parse,
};

const mark = String.raw`^\s{0,4}(?:[*+-]\s{0,2})?`;
const located = new RegExp(String.raw`${mark}([A-Za-z][\w.-]*)\s+(U[\w.]+(?:-\S+)?)(?:\s+(\S.*))?$`);
/** Devices without a location code, such as `sys0`, have blanks in its place, or a mark of the list before them. */
const unlocated = /^(?:\s{0,2}[*+-]\s{1,2}([a-z][\w.-]*\d)|\s{1,4}([a-z][\w.-]*\d)\s{7,40})\s+([A-Z]\S*(?: \S+)*)\s*$/;
const dotted = /^\s+([A-Za-z][^.]{0,60}(?:\.\([A-Z0-9]{2}\))?)(\.{2,})(.*)$/;
const platformPair = /^\s+(Name|Node|Device Type|Physical Location|Model|Status):(?:\s+(\S.*))?$/;
const platformHeading = /^\s*PLATFORM SPECIFIC\s*$/;
const machine = /^\s*(Model Architecture|Model Implementation):\s+(\S.*)$/;
const frames = [
  /^\s*INSTALLED RESOURCE LIST(?: WITH VPD)?\s*$/,
  /^\s*The following resources are installed on (?:the|your) machine\.\s*$/,
  /^\s*\+\/- = Added or deleted from Resource List\.\s*$/,
  /^\s*\* {1,3}= Diagnostic support not available\.\s*$/,
];
const subHeading = /^\s{4,}([A-Z][^:.]{2,60}):\s*$/;

interface Draft {
  line: number;
  lastLine: number;
  name?: string;
  physloc?: string;
  description?: string;
  vpd: VitalValue[];
  platform: VitalValue[];
  under?: string;
}

function parse(source: Source): ParseResult<ConfiguredDevice> {
  const { lines, open } = readLines(source);
  const reading = new Reading<ConfiguredDevice>();
  const drafts: Draft[] = [];
  for (const line of lines) {
    if (line.text.trim() === "" || frames.some((frame) => frame.test(line.text))) continue;
    const begun = begin(line);
    const current = drafts.at(-1);
    if (begun !== undefined) drafts.push(begun);
    else if (current !== undefined && readInto(current, line)) current.lastLine = line.line;
    else if (current === undefined && readMachine(line, reading.records)) continue;
    else reading.leave(line, "no line of a device");
  }
  for (const { line, lastLine, vpd, platform, ...named } of drafts) {
    const { name, physloc, description } = named;
    reading.records.push({ line, lastLine, ...present({ name, physloc, description }), vpd, platform });
  }
  return reading.result(open);
}

/** `Model Architecture: chrp`, above the first device. */
function readMachine(line: Line, records: ConfiguredDevice[]): boolean {
  const [, name, value] = machine.exec(line.text) ?? [];
  if (name === undefined) return false;
  const before = records.at(-1);
  const vpd = [...(before?.vpd ?? []), { line: line.line, name, ...present({ value: filled(value) }) }];
  records[Math.max(records.length - 1, 0)] = {
    line: before?.line ?? line.line,
    lastLine: line.line,
    vpd,
    platform: [],
  };
  return true;
}

function empty({ line }: Line): Draft {
  return { line, lastLine: line, vpd: [], platform: [] };
}

function begin(line: Line): Draft | undefined {
  const [, name, physloc, description] = located.exec(line.text) ?? [];
  if (name !== undefined) return { ...empty(line), name, ...present({ physloc, description: filled(description) }) };
  const [, marked, indented, words] = unlocated.exec(line.text) ?? [];
  const device = marked ?? indented;
  return device === undefined
    ? undefined
    : { ...empty(line), name: device, ...present({ description: filled(words) }) };
}

/** `lscfg -s` has the description in a line of its own, before all values. */
function readInto(device: Draft, { text, line }: Line): boolean {
  const [, key, dots, rest] = dotted.exec(text) ?? [];
  const [, platformKey, platformValue] = platformPair.exec(text) ?? [];
  const heading = subHeading.exec(text)?.[1];
  if (key !== undefined && dots !== undefined) {
    const value = present({ under: device.under, value: filled(rest?.replace(/^\.+$/, "")) });
    device.vpd.push({ line, name: key.trim(), ...value });
  } else if (platformHeading.test(text)) device.under = "PLATFORM SPECIFIC";
  else if (platformKey !== undefined && device.under === "PLATFORM SPECIFIC")
    device.platform.push({ line, name: platformKey, ...present({ value: filled(platformValue) }) });
  else if (heading !== undefined && device.under !== "PLATFORM SPECIFIC") device.under = heading;
  else if (device.description === undefined && device.vpd.length === 0 && /^\s{4,}\S/.test(text))
    device.description = text.trim();
  else return false;
  return true;
}
