import { mapFact, unknown, type Fact } from "../capture/fact.ts";
import { lshmcVersion } from "../parse/hmc/lshmc-version.ts";
import { lssyscfgLpar } from "../parse/hmc/lssyscfg-lpar.ts";
import { recordsOf, type ReadCapture } from "../parse/read-capture.ts";
import { ioslevel } from "../parse/vios/ioslevel.ts";
import { hmcOlderThan } from "./hmc-level.ts";
import { needVios } from "./needs.ts";
import { reading, settle } from "./readings.ts";
import type { System } from "./system.ts";
import type { Vios } from "./vios.ts";

/** Numbers from the left: HMC V8R8.4.0 is 8, 8, 4, 0 and V9R2M950 is 9, 2, 950; VIOS 3.1.2.0 is 3, 1, 2, 0. */
export type Level = readonly number[];

/** Whether the HMCs that listed a system are older than a level; where one is and another is not, that is a conflict. */
export function hmcOlder(system: System, [version = 0, release = 0, modification = 0]: Level): Fact<boolean> {
  const { command } = lshmcVersion;
  const listed = new Map<string, ReadCapture>();
  for (const capture of system.listings.ofSystem(lssyscfgLpar, system.key)) listed.set(capture.host ?? "", capture);
  const facts = [...listed.values()].map((capture) =>
    hmcOlderThan(system.listings, capture, [version, release, modification]),
  );
  const [first, ...others] = facts;
  if (first?.state !== "known") return first ?? unknown([{ command, canonical: command, kind: "hmc" }]);
  for (const other of others) {
    if (other.state !== "known") return other;
    if (other.value !== first.value) return { state: "conflict", readings: [first, other], needs: [] };
  }
  return first;
}

/** By `ioslevel`, else by what the Virtual I/O Server told the HMC: `VIOS 3.1.4.31`. */
export function viosOlder(vios: Vios, level: Level): Fact<boolean> {
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

function isOlder(text: string, level: Level): boolean {
  const own = (/^[\d.]+/.exec(text)?.[0] ?? "").split(".").map(Number);
  for (const [i, wanted] of level.entries()) {
    const found = own[i] ?? 0;
    if (found !== wanted) return found < wanted;
  }
  return false;
}
