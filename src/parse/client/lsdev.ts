import type { CommandLine } from "../command-line.ts";
import type { Parser } from "../parser.ts";
import { deviceIn, narrowsClass, parseDevices, type ClientDevice } from "../text/device-rows.ts";
import { allFit } from "../text/listing.ts";

/** `lsdev -C`, and `-Cc` of classes other than adapters and disks: the devices of an AIX partition. */
export const lsdev: Parser<ClientDevice> = {
  id: "client/lsdev",
  command: "lsdev -C",
  kind: "client",
  accepts: ({ tool, options }) => tool === "lsdev" && [...options.keys()].some((key) => /^-[A-Z]*C/.test(key)),
  looksLike: ({ lines }) => allFit(lines, isDevice) && classesOf(lines) !== "one",
  narrows: (command) => narrowsClass(command) || hasClass(command),
  parse: parseDevices,
};

function isDevice(line: string): boolean {
  return deviceIn(line) !== undefined;
}

const adapter = /^(?:ent|fcs|vscsi|vsa|lhea|sissas|scsi|ide|usbhc|cor)\d+$/;

/** Rows of adapters alone, or of disks alone, are the listing of that class. */
function classesOf(lines: readonly string[]): "one" | "more" {
  const names = lines.map((line) => deviceIn(line) ?? "");
  const isOne = names.every((name) => adapter.test(name)) || names.every((name) => name.startsWith("hdisk"));
  return isOne ? "one" : "more";
}

function hasClass({ options }: CommandLine): boolean {
  return [...options.keys()].some((key) => /^-[A-Z]*c$/.test(key));
}
