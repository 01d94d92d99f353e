import { evidenceLinks } from "../evidence-links.ts";
import { counted } from "../numbers.ts";
import type { Reading } from "../reading.ts";
import type { Link, Section } from "../section.ts";
import { label, labelOf } from "../subject-labels.ts";

const words = {
  heading: "WWPN pairs",
  none: "The captures show no virtual Fibre Channel client adapter.",
  intro: (of: { pairs: number }) =>
    `${counted(of.pairs, "virtual Fibre Channel client adapter")}. Both names of a pair must be zoned and masked: a move logs in with the one that is not in use.`,
  columns: ["Partition", "Slot", "WWPN pair", "Served by", "Evidence"],
  slot: (of: { slot: string }) => `slot ${of.slot}`,
  unknown: "not captured",
};

interface WwpnsView {
  readonly none: string;
  readonly intro: string;
  readonly columns: readonly string[];
  readonly pairs: readonly PairView[];
}

interface PairView {
  readonly anchor: string;
  readonly partition: string;
  readonly system: string;
  readonly slot: string;
  readonly wwpns: readonly string[];
  readonly server: string;
  readonly port: string;
  readonly unknown: string;
  readonly links: readonly Link[];
}

export const wwpns: Section = { id: "wwpns", heading: words.heading, view };

function view(reading: Reading): WwpnsView {
  const pairs = reading.wwpnPairs.map(({ anchor, partition, system, pair }): PairView => {
    const { slot, wwpns: names, vios, viosSlot, vfchost, port, portLocation } = pair;
    return {
      anchor,
      partition: labelOf(reading.assessment, partition),
      system,
      slot,
      wwpns: names,
      server: joined([vios, viosSlot === undefined ? undefined : words.slot({ slot: viosSlot }), vfchost]),
      port: joined([port, portLocation]),
      unknown: words.unknown,
      links: evidenceLinks(reading, pair.evidence),
    };
  });
  return { none: words.none, intro: words.intro({ pairs: pairs.length }), columns: words.columns, pairs };
}

function joined(parts: readonly (string | undefined)[]): string {
  return parts.flatMap((part) => (part === undefined || part === "" ? [] : [label(part)])).join(" · ");
}
