import type { Statistic } from "./keyed-lines.ts";
import type { Line } from "./lines.ts";

/** The names of the second column, which one blank may divide from the value before, and of which one has no colon. */
const second =
  /(?:^| )(VG IDENTIFIER|VG DESCRIPTORS|PP SIZE|TOTAL PPs|FREE PPs|USED PPs|STALE PPs|QUORUM|AUTO ON|AUTO SYNC|MAX PVs|BB POLICY|VOLUME GROUP|ALLOCATABLE|LOGICAL VOLUMES|HOT SPARE|MAX REQUEST|INFINITE RETRY|CRITICAL VG|CRITICAL PVs|Auto-Concurrent|ENCRYPTION)(?::| (?=[0-9a-f]{16}))/;
const key = /^([A-Z][A-Za-z ()-]{0,40}):(.*)$/;

/** The one or two `NAME: value` of a line of the logical volume manager; undefined where it has another form. */
export function readPairs({ text, line }: Line): readonly Statistic[] | undefined {
  const [head = "", ...cells] = text.trim().split(/\s{2,}|\t/);
  const at = cells.findIndex((cell) => /^[A-Z][A-Za-z ()-]{0,40}:/.test(cell));
  if (at >= 0 && head.includes(":")) {
    const pairs = [[head, ...cells.slice(0, at)], cells.slice(at)].map((part) => readPair(part.join(" "), line));
    return defined(pairs);
  }
  const words = [head, ...cells].join(" ");
  const colon = words.indexOf(":");
  const found = second.exec(words.slice(colon + 1));
  if (colon < 0 || found === null) return defined([readPair(words, line)]);
  const from = colon + 1 + found.index;
  const rest = words.slice(from).trim();
  const name = found[1] ?? "";
  return defined([
    readPair(words.slice(0, from), line),
    { name, value: rest.slice(name.length).replace(/^:/, "").trim(), line },
  ]);
}

function readPair(text: string, line: number): Statistic | undefined {
  const [, name, value] = key.exec(text.trim()) ?? [];
  return name === undefined || value === undefined ? undefined : { name: name.trim(), value: value.trim(), line };
}

function defined(pairs: readonly (Statistic | undefined)[]): readonly Statistic[] | undefined {
  const known = pairs.filter((pair) => pair !== undefined);
  return known.length === pairs.length ? known : undefined;
}
