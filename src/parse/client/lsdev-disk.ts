import type { Parser } from "../parser.ts";
import { deviceIn, listsClass, narrowsClass, parseDevices, type ClientDevice } from "../text/device-rows.ts";

/** `lsdev -Cc disk`: the disks of an AIX partition. */
export const lsdevDisk: Parser<ClientDevice> = {
  id: "client/lsdev-disk",
  command: "lsdev -Cc disk",
  kind: "client",
  accepts: (command) => listsClass(command, "disk"),
  looksLike: ({ lines }) => lines.length > 0 && lines.every((line) => deviceIn(line)?.startsWith("hdisk") === true),
  narrows: narrowsClass,
  parse: parseDevices,
};
