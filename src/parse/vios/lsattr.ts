import type { CommandLine } from "../command-line.ts";
import type { Parser, Sample } from "../parser.ts";
import { isAttributeRow } from "../text/attribute-columns.ts";
import { framedDevice, namedDevice } from "../text/attribute-frames.ts";
import { isColonHeader, parseAttributes, type AttributeForm, type DeviceAttributes } from "../text/attribute-table.ts";
import { present } from "../text/present.ts";

/** `lsattr -El <device>`: the effective attributes of a device, as root on a Virtual I/O Server or on AIX. */
export const lsattr: Parser<DeviceAttributes> = {
  id: "vios/lsattr",
  command: "lsattr -El <device>",
  kind: "vios",
  accepts: (command) => {
    const flags = readFlags(command);
    return (
      command.tool === "lsattr" && flags.has("E") && flags.has("l") && !["D", "P", "R"].some((flag) => flags.has(flag))
    );
  },
  looksLike,
  narrows: (command) => command.piped || readFlags(command).has("a"),
  parse: (source) => parseAttributes(source, formOf(source.command), source.command?.piped === true),
};

/** Single letters may stand together (`-EOl hdisk3`), and a value may be glued to its letter (`-lhdisk3`). */
function readFlags(command: CommandLine): ReadonlyMap<string, string | undefined> {
  const flags = new Map<string, string | undefined>();
  for (const [cluster, values] of command.options) {
    for (let i = 1; i < cluster.length; i++) {
      const letter = cluster[i] ?? "";
      const takesValue = "laFcstf".includes(letter);
      const glued = cluster.slice(i + 1);
      flags.set(letter, takesValue ? (glued === "" ? values[0] : glued) : undefined);
      if (takesValue) break;
    }
  }
  return flags;
}

function formOf(command: CommandLine | undefined): AttributeForm {
  if (command === undefined) return { names: [] };
  const flags = readFlags(command);
  const names = flags.get("a")?.split(/[,\s]+/) ?? [];
  const format = flags.get("F");
  const delimiter = format === undefined ? undefined : (/[^A-Za-z_]/.exec(format)?.[0] ?? " ");
  const columns =
    format === undefined || delimiter === undefined ? undefined : { names: format.split(delimiter), delimiter };
  return { names, colons: flags.has("O"), ...present({ device: namedDevice(flags.get("l")), columns }) };
}

/** The form with a header is the same as that of `lsdev -attr`, which takes it. */
function looksLike(sample: Sample): boolean {
  const rows = sample.lines.filter((line) => framedDevice(line) === undefined);
  const [first = ""] = rows;
  if (isColonHeader(first)) return true;
  return isAttributeRow(first) && rows.filter(isAttributeRow).length * 4 >= rows.length * 3;
}
