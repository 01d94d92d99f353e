import { newKeyed, putInto, type KeyedDraft, type KeyedRecord } from "./keyed-record.ts";
import type { Line } from "./lines.ts";
import { filled } from "./present.ts";

const fields = {
  manufacturer: "manufacturer",
  "machine type and model": "model",
  "serial number": "serialNumber",
  "part number": "partNumber",
  "network address": "networkAddress",
  "world wide port name": "worldWidePortName",
  "device specific.(z8)": "wwnn",
  "hardware location code": "hardwareLocation",
} as const;

type Field = (typeof fields)[keyof typeof fields];

/**
 * A device with its vital product data. `networkAddress` is the MAC address of an Ethernet adapter and the WWPN of a
 * Fibre Channel port; `worldWidePortName` of the system planar is the prefix of all WWPNs that the server creates.
 */
export interface DeviceVpd extends KeyedRecord<Field> {
  readonly name: string;
  readonly location?: string;
  readonly description?: string;
}

type Draft = KeyedDraft<Field> & { name: string; location?: string; description?: string };

const device = /^ {0,4}([a-zL]\w*\d)(?: +(U\w\S*|[0-9A-F]{2}-[0-9A-F]{2}\S*|P\d\S*))?(?: +(\S.*))?$/;
const heading = /^\s+(\S[^:.]{0,60}):\s*$/;
const keyed = /^\s+((?:Name|Node|Device Type|Model|Physical Location)):\s*(.*)$/;
const machine = /^\s{0,8}(Model (?:Architecture|Implementation)): (.*)$/;

/** A value behind dots: `Serial Number...............83040523`; more dots than usual may stand for a blank value. */
export function readDotted(text: string): { readonly name: string; readonly value: string } | undefined {
  const dots = text.indexOf("..");
  const name = text.slice(0, Math.max(dots, 0)).trim();
  if (!/^[A-Za-z]/.test(name)) return undefined;
  return { name, value: text.slice(dots).replace(/^\.+/, "").trim() };
}

/** Reads vital product data line by line into the device that each line belongs to. */
export class VpdLines {
  readonly devices: DeviceVpd[] = [];
  private last: Draft | undefined;
  private under: string | undefined;

  /** False where the line has none of the forms. */
  read(line: Line): boolean {
    const { text } = line;
    const dotted = readDotted(text);
    if (dotted === undefined) return this.readHead(line) || this.readWords(line);
    if (this.last === undefined) return false;
    putInto(this.last, fields, { ...dotted, line: line.line });
    return true;
  }

  private readHead(line: Line): boolean {
    const [, name, location, description] = device.exec(line.text) ?? [];
    if (name === undefined || description?.endsWith(":") === true) return false;
    const draft: Draft = { ...newKeyed<Field>(line), name };
    if (location !== undefined) draft.location = location;
    const words = filled(description);
    if (words !== undefined) draft.description = words;
    this.last = draft;
    this.under = undefined;
    this.devices.push(draft);
    return true;
  }

  /** Titles, what stands under `PLATFORM SPECIFIC`, and a description on a line of its own (`lscfg -s`). */
  private readWords({ text, line }: Line): boolean {
    const { last } = this;
    if (last === undefined) return false;
    const title = text.trim() === "PLATFORM SPECIFIC" ? text.trim() : heading.exec(text)?.[1];
    const [, name, value] = keyed.exec(text) ?? machine.exec(text) ?? [];
    if (title !== undefined && !/^(?:Name|Node|Device Type|Model|Physical Location)$/.test(title)) {
      this.under = title;
      last.values.push({ name: title, value: "", line });
    } else if (name !== undefined)
      last.values.push({ under: this.under ?? "", name, value: (value ?? "").trim(), line });
    else if (last.description === undefined && last.lastLine === last.line && /^\s{4}/.test(text))
      last.description = text.trim();
    else return false;
    last.lastLine = line;
    return true;
  }
}
