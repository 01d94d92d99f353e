import { openList, wholeList, type ListFact } from "../capture/fact.ts";
import type { VirtualEthernet } from "./adapters.ts";
import type { Deciding } from "./deciding.ts";
import type { System } from "./system.ts";

/** A VLAN that a partition is on, by the first of its adapters that says so. */
export interface WantedVlan {
  readonly origin: VirtualEthernet["origin"];
  readonly vlan: VirtualEthernet["pvid"];
  readonly vswitch: VirtualEthernet["vswitch"];
}

/** Each VLAN on each virtual switch once; an adapter whose tags are unknown has one VLAN that is unknown. */
export function wantedVlans(adapters: ListFact<VirtualEthernet>): ListFact<WantedVlan> {
  const seen = new Map<string, WantedVlan>();
  for (const { origin, pvid, tags, vswitch } of adapters.items) {
    for (const vlan of [pvid, ...tagged(tags)]) {
      const want = { origin, vlan, vswitch };
      const key = nameOfVlan(want);
      if (!seen.has(key)) seen.set(key, want);
    }
  }
  const items = [...seen.values()];
  const { origins, rest } = adapters;
  return rest.state === "none" ? wholeList(items, origins) : openList(items, origins, rest);
}

export function nameOfVlan({ vlan, vswitch }: WantedVlan): string {
  return `VLAN ${shown(vlan)} on ${shown(vswitch)}`;
}

function tagged(tags: VirtualEthernet["tags"]): readonly VirtualEthernet["pvid"][] {
  if (tags.state === "known") return tags.value.map((value) => ({ state: "known", value, origins: tags.origins }));
  return [tags.state === "unknown" ? tags : { state: "conflict", readings: [], needs: tags.needs }];
}

function shown(fact: VirtualEthernet["pvid"] | VirtualEthernet["vswitch"]): string {
  return fact.state === "known" ? String(fact.value) : "?";
}

/** How a trunk adapter carries a VLAN: with its tag, or untagged as the PVID. */
export type Carrying = "tagged" | "untagged";

/** A trunk adapter of a running Virtual I/O Server carries the VLAN, in one of these ways. */
export function isBridged(
  system: System,
  { vlan, vswitch }: { readonly vlan: number; readonly vswitch: string },
  { every, read, some }: Pick<Deciding, "every" | "read" | "some">,
  ways: readonly Carrying[] = ["untagged", "tagged"],
): boolean {
  return some(system.trunks, (trunk) => {
    const carries = (way: Carrying): boolean =>
      way === "tagged" ? read(trunk.tags).includes(vlan) : read(trunk.pvid) === vlan;
    const conditions = [
      () => read(trunk.isTrunk),
      () => read(trunk.vswitch) === vswitch,
      () => some(ways, carries),
      () => read(system.partition(trunk.lparId).env) === "vioserver",
      () => read(system.partition(trunk.lparId).state) === "Running",
    ];
    return every(conditions, (holds) => holds());
  });
}
