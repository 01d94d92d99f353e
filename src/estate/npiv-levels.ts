import { mapFact, unknown, type Fact } from "../capture/fact.ts";
import { lssyscfgLpar } from "../parse/hmc/lssyscfg-lpar.ts";
import { recordsOf, type ReadCapture } from "../parse/read-capture.ts";
import { ioslevel } from "../parse/vios/ioslevel.ts";
import { hmcOlderThan, isBefore, needHmcVersion, type HmcLevel } from "./hmc-level.ts";
import { needVios } from "./needs.ts";
import { reading, settle } from "./readings.ts";
import type { System } from "./system.ts";
import type { Vios } from "./vios.ts";

/** `one` of the HMCs that listed the partitions of a system is older than a level, or `each` of them. */
export function hmcOlder(system: System, level: HmcLevel, which: "one" | "each"): Fact<boolean> {
  const listed = new Map<string, ReadCapture>();
  for (const capture of system.listings.ofSystem(lssyscfgLpar, system.key)) listed.set(capture.host ?? "", capture);
  const facts = [...listed.values()].map((capture) => hmcOlderThan(system.listings, capture, level));
  const decisive = facts.find((fact) => fact.state === "known" && fact.value === (which === "one"));
  return decisive ?? facts.find(({ state }) => state !== "known") ?? facts[0] ?? unknown([needHmcVersion(undefined)]);
}

/** By `ioslevel`, else by what the Virtual I/O Server told the HMC: `VIOS 3.1.4.31`. */
export function viosOlder(vios: Vios, level: HmcLevel): Fact<boolean> {
  const needs = [needVios(ioslevel, vios)];
  const captures = vios.listings.ofVios(ioslevel, vios.system.key, vios.partition.id);
  const readings = captures.flatMap((capture) =>
    (recordsOf(capture, ioslevel) ?? []).map((record) => reading(capture, record, isOlder(record.level, level))),
  );
  if (readings.length > 0) return settle(readings, needs);
  const told = mapFact(vios.partition.osVersion, (text) =>
    /^VIOS \d/.test(text) ? isOlder(text.slice("VIOS ".length), level) : undefined,
  );
  return told.state === "known" ? told : unknown(needs);
}

function isOlder(text: string, level: HmcLevel): boolean {
  return isBefore((/^[\d.]+/.exec(text)?.[0] ?? "").split(".").map(Number), level);
}
