import { option } from "../command-line.ts";
import type { Parser } from "../parser.ts";
import { namedDevice } from "../text/attribute-frames.ts";
import { isAttributeHeader, parseAttributes, type DeviceAttributes } from "../text/attribute-table.ts";
import { present } from "../text/present.ts";

/** `lspath -AHE -l <device> -p <parent>`, as padmin `lspath -dev <device> -pdev <parent> -lsattr`: the attributes of a path. */
export const lspathAttributes: Parser<DeviceAttributes> = {
  id: "vios/lspath-attributes",
  command: "lspath -AHE -l <device>",
  kind: "vios",
  accepts: ({ tool, options }) =>
    tool === "lspath" && [...options.keys()].some((key) => /^-(?:A[A-Z]*l?|[EH]+A[EH]*l?|lsattr)$/.test(key)),
  // `priority` is an attribute of paths and of no device.
  looksLike: ({ lines }) => isAttributeHeader(lines[0] ?? "") && lines.some((line) => /^\s*priority\s/.test(line)),
  narrows: ({ piped, options }) => piped || options.has("-a") || options.has("-attr"),
  parse: (source) => {
    const { command } = source;
    const device = namedDevice(option(command, "-dev") ?? option(command, "-l") ?? option(command, "-AHEl"));
    const names = [option(command, "-a"), option(command, "-attr")].filter((name) => name !== undefined);
    return parseAttributes(source, { names, ...present({ device }) }, command?.piped === true);
  },
};
