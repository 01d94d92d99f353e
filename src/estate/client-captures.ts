import type { ParsedRecord, Parser } from "../parse/parser.ts";
import type { Need } from "../capture/need.ts";
import { lssyscfgLpar } from "../parse/hmc/lssyscfg-lpar.ts";
import { recordsOf, type ReadCapture } from "../parse/read-capture.ts";
import type { Partition } from "./partition.ts";

/**
 * What was captured on the partition itself. It names its host only, so it is the partition's where that is its name, and where
 * no other system lists a partition of the name.
 */
export function clientCaptures<R extends ParsedRecord>(
  partition: Partition,
  parser: Parser<R>,
): readonly ReadCapture[] {
  const name = partition.label.toLowerCase();
  const isOwn = ({ host = "" }: ReadCapture): boolean => host.toLowerCase() === name || shortName(host) === name;
  const own = partition.listings.all(parser).filter(isOwn);
  return own.length > 0 && isListedElsewhere(partition, name) ? [] : own;
}

function shortName(host: string): string {
  return host.toLowerCase().split(".")[0] ?? "";
}

function isListedElsewhere(partition: Partition, name: string): boolean {
  const others = partition.listings.all(lssyscfgLpar).filter(({ system }) => system !== partition.system.key);
  return others.some((capture) =>
    (recordsOf(capture, lssyscfgLpar) ?? []).some((row) => row.get("name")?.toLowerCase() === name),
  );
}

/** A command that is typed in the partition. */
export function needClient(parser: Parser, partition: Partition): Need {
  const { command } = parser;
  return { command, canonical: command, kind: "client", host: partition.label };
}
