import { option, type CommandLine } from "../command-line.ts";
import type { Parser, Sample } from "../parser.ts";
import { framedDevice, namedDevice } from "../text/attribute-frames.ts";
import { isAttributeHeader, isValueHeader, parseAttributes, type DeviceAttributes } from "../text/attribute-table.ts";
import { present } from "../text/present.ts";

export type { DeviceAttribute, DeviceAttributes } from "../text/attribute-table.ts";

/** `lsdev -dev <device> -attr`: the attributes of a device of a Virtual I/O Server, or those of them that were asked for. */
export const lsdevAttributes: Parser<DeviceAttributes> = {
  id: "vios/lsdev-attributes",
  command: "lsdev -dev <device> -attr",
  kind: "vios",
  accepts: ({ tool, options }) => tool === "lsdev" && options.has("-dev") && options.has("-attr"),
  looksLike,
  narrows: (command) => command.piped || askedFor(command).length > 0,
  parse: (source) => {
    const names = source.command === undefined ? [] : askedFor(source.command);
    return parseAttributes(
      source,
      { names, ...present({ device: namedDevice(option(source.command, "-dev")) }) },
      source.command?.piped === true,
    );
  },
};

function askedFor(command: CommandLine): readonly string[] {
  return (command.options.get("-attr") ?? []).flatMap((word) => word.split(",")).filter((name) => name !== "");
}

function looksLike(sample: Sample): boolean {
  const first = sample.lines.find((line) => framedDevice(line) === undefined) ?? "";
  // `priority` is an attribute of a path, not of a device.
  const isOfPath = sample.lines.some((line) => /^\s*priority\s/.test(line));
  return (isAttributeHeader(first) && !isOfPath) || isValueHeader(first);
}
