import type { Parser } from "../parser.ts";
import { deviceIn, listsClass, narrowsClass, parseDevices, type ClientDevice } from "../text/device-rows.ts";

/** `lsdev -Cc adapter`: the adapters of an AIX partition, physical ones too. */
export const lsdevAdapter: Parser<ClientDevice> = {
  id: "client/lsdev-adapter",
  command: "lsdev -Cc adapter",
  kind: "client",
  accepts: (command) => listsClass(command, "adapter"),
  looksLike: ({ lines }) => lines.length > 0 && lines.every(isAdapter),
  narrows: narrowsClass,
  parse: parseDevices,
};

function isAdapter(line: string): boolean {
  return /^(?:ent|fcs|vscsi|vsa|lhea|sissas|scsi|ide|usbhc|cor)\d+$/.test(deviceIn(line) ?? "");
}
