import type { OutcomeKind, RuleEntry, Severity } from "../../assessment/assessment.ts";
import { compareNames } from "../../capture/order.ts";
import { anchors } from "../anchors.ts";
import { confidenceNames } from "../confidence-marks.ts";
import { counted, grouped } from "../numbers.ts";
import type { Reading } from "../reading.ts";
import type { Link, Section } from "../section.ts";

const words = {
  heading: "Rules",
  intro: (of: { rules: number }) =>
    `${counted(of.rules, "rule")} and how often each came to which outcome. A rule that is “recalled” was written from memory and never blocks; “partly” means that its source covers it in part. Counts are per system pair, partition or move, as the column “Subject” says; where a rule looks at several adapters, disks or VLANs of one, each counts.`,
  columns: [
    "Rule",
    "Subject",
    "Severity",
    "Basis",
    "Passed",
    "Failed",
    "Unknown",
    "Does not apply",
    "Failed to run",
    "Sources",
  ],
  severities: { blocker: "Blocker", warning: "Warning", advice: "Advice" } satisfies Record<Severity, string>,
  subjects: new Map([
    ["system", "System"],
    ["pair", "System pair"],
    ["partition", "Partition"],
    ["move", "Move"],
  ]),
  sourcesHeading: "Sources",
  noSource: "not described in this document",
};

const kinds: readonly OutcomeKind[] = ["pass", "fail", "unknown", "notApplicable", "error"];

interface RulesView {
  readonly intro: string;
  readonly columns: readonly string[];
  readonly rules: readonly {
    readonly anchor: string;
    readonly id: string;
    readonly title: string;
    readonly subject: string;
    readonly severity: string;
    readonly confidence: string;
    readonly counts: readonly { readonly count: string; readonly none: boolean }[];
    readonly sources: readonly Link[];
  }[];
  readonly sourcesHeading: string;
  readonly sources: readonly {
    readonly anchor: string;
    readonly key: string;
    readonly before: string;
    readonly url: string;
    readonly after: string;
  }[];
}

export const rules: Section = { id: "rules", heading: words.heading, view };

function view(reading: Reading): RulesView {
  const all = reading.rules.toSorted((a, b) => compareNames(a.id, b.id));
  return {
    intro: words.intro({ rules: all.length }),
    columns: words.columns,
    rules: all.map((rule) => ({
      anchor: anchors.rule(rule.id),
      id: rule.id,
      title: rule.title,
      subject: words.subjects.get(rule.subject) ?? rule.subject,
      severity: words.severities[rule.severity],
      confidence: confidenceNames[rule.confidence],
      counts: kinds.map((kind) => ({ count: grouped(rule.counts[kind]), none: rule.counts[kind] === 0 })),
      sources: rule.sources.map((key) => ({ anchor: anchors.source(key), text: key })),
    })),
    sourcesHeading: words.sourcesHeading,
    sources: sources(reading, all),
  };
}

function sources({ assessment }: Reading, all: readonly RuleEntry[]): RulesView["sources"] {
  const texts = new Map(Object.entries(assessment.knowledge.sources));
  const keys = new Set([...texts.keys(), ...all.flatMap((rule) => rule.sources)]);
  return [...keys].sort(compareNames).map((key) => ({
    anchor: anchors.source(key),
    key,
    ...splitAtUrl(texts.get(key) ?? words.noSource),
  }));
}

/** The first address in a text, so that a reader can follow it; the report itself loads nothing from there. */
function splitAtUrl(text: string): { before: string; url: string; after: string } {
  const [url = ""] = /https:\/\/[^\s<>"]*[^\s<>".,;)]/.exec(text) ?? [];
  const at = text.indexOf(url);
  return url === ""
    ? { before: text, url, after: "" }
    : { before: text.slice(0, at), url, after: text.slice(at + url.length) };
}
