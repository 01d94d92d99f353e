import type { ParsedRecord } from "../parser.ts";
import { IndentedLines, type IndentedValue } from "./indented-lines.ts";
import type { Line } from "./lines.ts";
import { isRuler } from "./map-blocks.ts";
import type { Reading } from "./reading.ts";

const fields = {
  "device type": "deviceType",
  "hardware address": "hardwareAddress",
  "trunk adapter": "trunk",
  "port vlan id": "portVlanId",
  "vlan tag ids": "vlanTagIds",
  "switch id": "switchId",
  "switch mode": "switchMode",
  "link status": "linkStatus",
  "physical port link status": "physicalLinkStatus",
  "logical port link status": "logicalLinkStatus",
  "media speed running": "mediaSpeedRunning",
  "operating mode": "operatingMode",
  "aggregation status": "aggregationStatus",
  "sea flags": "seaFlags",
  "control channel pvid": "controlChannelPvid",
  "bridge mode": "bridgeMode",
  "vid shared": "vidShared",
  "high availability mode": "highAvailabilityMode",
} as const;

type Field = (typeof fields)[keyof typeof fields];

interface Member {
  readonly role: string;
  readonly device: string;
  readonly line: number;
}

/** An Ethernet adapter. Values are as printed, lists divided by blanks; everything else is in `statistics`. */
export interface EthernetAdapter extends ParsedRecord, Readonly<Partial<Record<Field, string>>> {
  readonly lastLine: number;
  readonly device: string;
  /** What it is in the adapter before it that has members: `Real`, `Virtual`, `Control`. */
  readonly role?: string;
  /** `PRIMARY`, `BACKUP`, `PRIMARY_SH`; of a Shared Ethernet Adapter only. */
  readonly seaState?: string;
  /** Of a trunk adapter, or of a Shared Ethernet Adapter. */
  readonly priority?: string;
  /** `True` where the trunk adapter bridges now. */
  readonly active?: string;
  /** The members that are named, and the VLANs of each trunk adapter. */
  readonly members: readonly Member[];
  readonly vlans: readonly { readonly device: string; readonly ids: string; readonly line: number }[];
  /** Headings, without their colons. */
  readonly sections: readonly string[];
  readonly statistics: readonly IndentedValue[];
}

/** The line that begins a report. */
export function ethernetTitle(text: string): string | undefined {
  return title.exec(text)?.[1];
}

const title = /^\s*ETHERNET STATISTICS \((\S+)\)\s?:\s*$/;
const member = /^(Real|Virtual|Control(?: Channel)?) Adapter$/;

type Draft = Partial<Record<Field | "seaState" | "priority" | "active", string>> & {
  line: number;
  lastLine: number;
  device: string;
  members: Member[];
  vlans: { device: string; ids: string; line: number }[];
  sections: string[];
  statistics: IndentedValue[];
};

/** Reads the reports that `lines` hold, one adapter below the other. */
export function readEthernet<R extends ParsedRecord>(
  lines: readonly Line[],
  reading: Reading<R | EthernetAdapter>,
): void {
  const full = lines.filter((line) => line.text.trim() !== "");
  let adapter: Draft | undefined;
  let shape = new IndentedLines();
  const drafts: Draft[] = [];
  full.forEach((line, i) => {
    const device = title.exec(line.text)?.[1];
    if (device !== undefined) {
      adapter = newDraft(line, device);
      shape = new IndentedLines();
      drafts.push(adapter);
    } else if (adapter === undefined) {
      if (!isRuler(line.text)) reading.leave(line, "no statistics of an Ethernet adapter");
    } else if (readInto(adapter, shape, line, full[i + 1])) adapter.lastLine = line.line;
    else reading.leave(line, "no value of an Ethernet adapter");
  });
  // What names the next member stands at the end of the adapter before it, and belongs to the shared one.
  let owner: Draft | undefined;
  let glue: Member | undefined;
  for (const draft of drafts) {
    const role = glue?.device === draft.device ? { role: glue.role } : {};
    const record = named(draft);
    if (record.deviceType?.startsWith("Shared Ethernet Adapter") === true) owner = draft;
    const found = draft.members.splice(0);
    (owner ?? draft).members.push(...found);
    glue = found.at(-1) ?? glue;
    reading.records.push({ ...record, ...role });
  }
}

function newDraft({ line }: Line, device: string): Draft {
  return { line, lastLine: line, device, members: [], vlans: [], sections: [], statistics: [] };
}

function readInto(adapter: Draft, shape: IndentedLines, line: Line, next: Line | undefined): boolean {
  const read = shape.read(line, next?.line === line.line + 1 ? next.text : undefined);
  if (read.kind === "heading") adapter.sections.push(read.title);
  if (read.kind === "values") adapter.statistics.push(...read.values);
  return read.kind !== "other";
}

/** Names say different things in different places: `State`, `Priority` and names of adapters count only in theirs. */
function named(draft: Draft): EthernetAdapter {
  const statistics: IndentedValue[] = [];
  for (const one of draft.statistics) {
    const { name, value, line, under = "" } = one;
    const key = name.toLowerCase().replace(/\s+/g, " ");
    const field = Object.hasOwn(fields, key) ? fields[key as keyof typeof fields] : undefined;
    const special = specialOf(name, under);
    const role = /^\S+$/.test(value) ? member.exec(name)?.[1] : undefined;
    if (role !== undefined) draft.members.push({ role: role.replace(" Channel", ""), device: value, line });
    else if (` / ${under}`.endsWith(" / VLAN Ids")) draft.vlans.push({ device: name, ids: value, line });
    else if (special !== undefined && draft[special] === undefined) draft[special] = value;
    else if (field !== undefined && draft[field] === undefined) draft[field] = value.replace(/\s+/g, " ");
    else statistics.push(one);
  }
  return { ...draft, statistics };
}

function specialOf(name: string, under: string): "seaState" | "priority" | "active" | undefined {
  const isShared = /(?:High Availability Statistics|Type of Packets Received)$/.test(under);
  if (name === "State") return isShared ? "seaState" : undefined;
  if (name === "Priority") return isShared || under.endsWith("Trunk Adapter True") ? "priority" : undefined;
  return name === "Active" && under.endsWith("Trunk Adapter True") ? "active" : undefined;
}
