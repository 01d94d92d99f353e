import type { Line } from "./lines.ts";
import { filled, present } from "./present.ts";
import type { ParsedRecord } from "../parser.ts";
import type { Reading } from "./reading.ts";
import type { DeviceValues } from "./vtd-groups.ts";

type Property = "vtd" | "status" | "lun" | "backing" | "physloc" | "mirrored";

/** A virtual target device as its lines give it; a property that is there without a value had a blank one. */
export type DeviceLines = { readonly line: number; lastLine: number } & Partial<Record<Property, string | undefined>>;

/** The devices under one server adapter. `ended`: none of them stops early, or the text says that there are none. */
export interface Devices {
  readonly devices: readonly DeviceLines[];
  readonly ended: boolean;
}

/** The device by the names that `-field` has for its values. */
export function toDeviceValues(device: DeviceLines): DeviceValues & { readonly line: number } {
  const { line, vtd, status, lun, backing, physloc, mirrored } = device;
  return { line, ...present({ vtd, status, lun, backing, bdphysloc: physloc, mirrored }) };
}

const key = /^\s*(VTD|Status|LUN|Backing device|Physloc|Mirrored)(?:\s+(\S.*)?)?$/;
const properties: Readonly<Record<string, Property>> = {
  VTD: "vtd",
  Status: "status",
  LUN: "lun",
  "Backing device": "backing",
  Physloc: "physloc",
  Mirrored: "mirrored",
};
/** Every level prints these of every device, if need be without a value. */
const always: readonly Property[] = ["vtd", "lun", "backing", "physloc"];
const nothing = "NO VIRTUAL TARGET DEVICE FOUND";

/**
 * Reads the key lines under a server adapter. Every level ends a device with `Physloc`, and newer ones add
 * `Mirrored`; with `chosen` fields (`-field`) any key may begin a device, and all devices have the same keys.
 */
export function readDevices(body: readonly Line[], chosen: boolean, reading: Reading<ParsedRecord>): Devices {
  const devices: DeviceLines[] = [];
  let none = false;
  let bareVtd = false;
  for (const line of body) {
    const [, label = "", text] = key.exec(line.text) ?? [];
    const property = properties[label];
    const value = filled(text);
    const device = devices.at(-1);
    if (line.text.trim() === nothing || (property === "vtd" && value === nothing)) {
      none = true;
      if (bareVtd) devices.pop();
    } else if (property === undefined) reading.leave(line, "no line of a virtual target device");
    else if (property === "vtd" || (chosen && (device === undefined || property in device)))
      devices.push({ line: line.line, lastLine: line.line, [property]: value });
    else if (device === undefined || property in device) reading.leave(line, `a second ${label}, or one without a VTD`);
    else {
      device[property] = value;
      device.lastLine = line.line;
    }
    bareVtd = property === "vtd" && value === undefined;
  }
  const keys = chosen ? Object.keys(devices[0] ?? {}) : always;
  const ended = devices.length === 0 ? none : devices.every((device) => keys.every((name) => name in device));
  return { devices, ended };
}
