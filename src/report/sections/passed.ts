import type { Outcome } from "../../assessment/assessment.ts";
import { compareNames } from "../../capture/order.ts";
import { anchors } from "../anchors.ts";
import { evidenceLinks } from "../evidence-links.ts";
import { groupBy } from "../group-by.ts";
import { listName } from "../names.ts";
import { grouped, listedUpTo } from "../numbers.ts";
import type { Reading } from "../reading.ts";
import type { Link, Section } from "../section.ts";
import { labelOf } from "../subject-labels.ts";

const entryLimit = 200;
const subjectLimit = 200;

const words = {
  heading: "Passed",
  none: "No check passed.",
  intro: "Each rule with those it held for and the captured lines that show it.",
  columns: ["Rule", "Passed for"],
  noEvidence: "no line cited",
  more: (of: { count: number }) => `and ${grouped(of.count)} more, which the JSON document lists`,
};

interface PassedView {
  readonly none: string;
  readonly intro: string;
  readonly columns: readonly string[];
  readonly rules: readonly {
    readonly anchor: string;
    readonly rule: Link;
    readonly title: string;
    readonly entries: readonly {
      readonly subjects: string;
      readonly links: readonly Link[];
      readonly noEvidence: string;
    }[];
    readonly more: string;
  }[];
}

export const passed: Section = { id: "passed", heading: words.heading, view };

function view(reading: Reading): PassedView {
  const passes = reading.assessment.outcomes.filter(({ outcome }) => outcome === "pass");
  const groups = [...groupBy(passes, ({ rule }) => rule)].sort(([a], [b]) => compareNames(a, b));
  return {
    none: words.none,
    intro: words.intro,
    columns: words.columns,
    rules: groups.map(([id, outcomes]) => {
      const entries = entriesOf(reading, outcomes);
      const more = entries.length - entryLimit;
      return {
        anchor: anchors.passed(id),
        rule: { anchor: anchors.rule(id), text: id },
        title: reading.ruleOf(id).title,
        entries: entries.slice(0, entryLimit),
        more: more > 0 ? words.more({ count: more }) : "",
      };
    }),
  };
}

/** One entry per subject; subjects that stand on the same lines share one. */
function entriesOf(reading: Reading, outcomes: readonly Outcome[]): PassedView["rules"][number]["entries"] {
  const bySubject = [...groupBy(outcomes, ({ subject }) => subject)].map(([subject, own]) => ({
    label: labelOf(reading.assessment, subject),
    name: listName(reading.assessment, subject),
    evidence: [...new Set(own.flatMap(({ evidence }) => evidence))].sort((a, b) => a - b),
  }));
  bySubject.sort((a, b) => compareNames(a.label, b.label));
  return [...groupBy(bySubject, ({ evidence }) => evidence.join()).values()].map((same) => ({
    subjects: listedUpTo(
      same.map(({ name }) => name),
      subjectLimit,
    ),
    links: evidenceLinks(reading, same[0]?.evidence ?? []),
    noEvidence: words.noEvidence,
  }));
}
