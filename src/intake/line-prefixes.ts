const device = /^(?:hdisk|hdiskpower|ent|fcs|fscsi|vhost|vfchost|vscsi|en)\d+$/;
const quote = /^\s{0,8}(?:>[ \t]?){1,8}/;

/** Lines without what another program wrote before each: `dsh` the host (`vios1: `), a mail program `> `. */
export function withoutPrefix(all: readonly string[]): { readonly lines: readonly string[]; readonly host?: string } {
  const filled = all.filter((line) => line.trim() !== "");
  const [, prefix = "", host = ""] = /^(([\w.-]{1,80}): )\S/.exec(filled[0] ?? "") ?? [];
  const isDsh =
    filled.length > 1 && host !== "" && !device.test(host) && filled.every((line) => line.startsWith(`${host}:`));
  if (isDsh) return { lines: all.map((line) => line.slice(prefix.length)), host };
  return isQuoted(filled) ? { lines: all.map((line) => line.replace(quote, "")) } : { lines: all };
}

/** Most lines are quoted: the others are what was written above and below. `>` is a prompt, too, which has output below it. */
function isQuoted(filled: readonly string[]): boolean {
  if (filled.length < 2 || !filled.some((line) => line.trimStart().startsWith(">"))) return false;
  const quoted = filled.filter((line) => quote.test(line) && !/^\s{0,8}>{2,}\s?\S.*(?:<{2,}|>{2,})$/.test(line));
  return quoted.length * 3 > filled.length * 2;
}
