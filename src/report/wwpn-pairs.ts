import type { Assessment, PartitionSubject, WwpnPair } from "../assessment/assessment.ts";
import { compareNames } from "../capture/order.ts";
import { labelOf } from "./subject-labels.ts";

export interface PlacedPair {
  readonly anchor: string;
  /** Key into `subjects`. */
  readonly partition: string;
  readonly subject: PartitionSubject;
  readonly system: string;
  readonly pair: WwpnPair;
}

/** Every virtual Fibre Channel client adapter, by system, partition and slot. */
export function wwpnPairs(assessment: Assessment): PlacedPair[] {
  const pairs = Object.entries(assessment.subjects).flatMap(([partition, subject]) => {
    if (subject.kind !== "partition") return [];
    const system = labelOf(assessment, subject.system);
    return subject.wwpns.map((pair) => ({ partition, subject, system, pair }));
  });
  pairs.sort(
    (a, b) =>
      compareNames(a.system, b.system) ||
      compareNames(a.subject.label, b.subject.label) ||
      compareNames(a.pair.slot, b.pair.slot),
  );
  return pairs.map((pair, i) => ({ anchor: `wwpn-${i + 1}`, ...pair }));
}
