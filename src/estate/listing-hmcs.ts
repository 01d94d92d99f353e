import { openList, unknown, wholeList, type Fact, type ListFact } from "../capture/fact.ts";
import { lssyscfgLpar } from "../parse/hmc/lssyscfg-lpar.ts";
import type { ReadCapture } from "../parse/read-capture.ts";
import { hmcOlderThan, needHmcVersion, type HmcLevel } from "./hmc-level.ts";
import type { System } from "./system.ts";

/** For each HMC that listed a system, whether it is older than a level: a move can be started at any of them. */
export function hmcsOlderThan(system: System, level: HmcLevel): ListFact<Fact<boolean>> {
  return system.onceNamed(`HMCs before ${level.join(".")}`, () => listOlder(system, level));
}

function listOlder(system: System, level: HmcLevel): ListFact<Fact<boolean>> {
  const byHost = new Map<string, ReadCapture>();
  for (const capture of system.listings.ofSystem(lssyscfgLpar, system.key)) byHost.set(capture.host ?? "", capture);
  const facts = [...byHost.values()].map((capture) => hmcOlderThan(system.listings, capture, level));
  return facts.length > 0 ? wholeList(facts, []) : openList([], [], unknown([needHmcVersion(undefined)]));
}

/** `one` of the HMCs that listed the partitions of a system is older than a level, or `each` of them. */
export function hmcOlder(system: System, level: HmcLevel, which: "one" | "each"): Fact<boolean> {
  const { items } = hmcsOlderThan(system, level);
  const decisive = items.find((fact) => fact.state === "known" && fact.value === (which === "one"));
  return decisive ?? items.find(({ state }) => state !== "known") ?? items[0] ?? unknown([needHmcVersion(undefined)]);
}
