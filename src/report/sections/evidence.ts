import type { Evidence, Outcome } from "../../assessment/assessment.ts";
import { compareNames } from "../../capture/order.ts";
import { showTime } from "../../capture/time.ts";
import { anchors } from "../anchors.ts";
import { excerpt, type Excerpt } from "../evidence-links.ts";
import { groupBy } from "../group-by.ts";
import { grouped } from "../numbers.ts";
import type { Reading } from "../reading.ts";
import type { Link, Section } from "../section.ts";
import { labelOf } from "../subject-labels.ts";

const citationLimit = 24;

const words = {
  heading: "Evidence register",
  none: "No captured line was cited.",
  intro:
    "Every captured line that a statement of this report stands on. Text is shown where something other than a pass stands on it; all of it is in the captured file.",
  columns: ["Id", "Captured lines", "Cited by"],
  passedHeading: "Lines that only passed checks stand on",
  passedColumns: ["Capture", "Lines, and the rules that passed on them"],
  noTime: "time not captured",
  pair: (of: { partition: string; slot: string }) => `WWPN ${of.partition} slot ${of.slot}`,
  more: (of: { count: number }) => `and ${grouped(of.count)} more`,
};

interface Piece extends Excerpt {
  readonly file: Link;
  readonly capturedAt: string;
  readonly citedBy: readonly Link[];
  readonly more: string;
}

interface EvidenceView {
  readonly intro: string;
  readonly columns: readonly string[];
  readonly pieces: readonly Piece[];
  readonly passedHeading: string;
  readonly passedColumns: readonly string[];
  /** Passes stand on many lines of few captures: one row for each capture. */
  readonly captures: readonly {
    readonly file: Link;
    readonly command: string;
    readonly host: string;
    readonly capturedAt: string;
    readonly passages: readonly Pick<Piece, "id" | "place" | "citedBy" | "more">[];
  }[];
}

export const evidence: Section = { id: "evidence", heading: words.heading, view };

function view(reading: Reading): EvidenceView {
  const { assessment } = reading;
  const citations = citationsOf(reading);
  const files = new Map(assessment.inputs.map(({ path }, i) => [path, anchors.input(i)]));
  const all = assessment.evidence.map((piece, i): Piece => {
    const citedBy = [...(citations.get(i)?.values() ?? [])].sort((a, b) => compareNames(a.anchor, b.anchor));
    const shown = excerpt(piece);
    return {
      ...shown,
      file: { anchor: files.get(piece.file) ?? "", text: shown.place },
      capturedAt: capturedAt(reading, piece),
      citedBy: citedBy.slice(0, citationLimit),
      more: citedBy.length > citationLimit ? words.more({ count: citedBy.length - citationLimit }) : "",
    };
  });
  const captures = groupBy(
    assessment.evidence.flatMap((piece, i) => (all[i]?.lines.length === 0 ? [{ piece, shown: all[i] }] : [])),
    ({ piece, shown }) => [piece.file, piece.command, shown.host, shown.capturedAt].join("\u0000"),
  );
  return {
    intro: all.length > 0 ? words.intro : words.none,
    columns: words.columns,
    pieces: all.filter(({ lines }) => lines.length > 0),
    passedHeading: words.passedHeading,
    passedColumns: words.passedColumns,
    captures: [...captures.values()].flatMap((group) => {
      const [first] = group;
      if (first === undefined) return [];
      const { command, host, capturedAt: at, file } = first.shown;
      const passages = group.map(({ piece, shown: { id, citedBy, more } }) => ({
        id,
        place: linesOf(piece),
        citedBy,
        more,
      }));
      return [{ file: { anchor: file.anchor, text: first.piece.file }, command, host, capturedAt: at, passages }];
    }),
  };
}

/** `:12` or `:12–15`. */
function linesOf({ line, lastLine }: Evidence): string {
  return `:${line}${lastLine > line ? `–${lastLine}` : ""}`;
}

/** For each piece of evidence the places of the report that stand on it, each once. */
function citationsOf(reading: Reading): Map<number, Map<string, Link>> {
  const citations = new Map<number, Map<string, Link>>();
  const cite = (pieces: readonly number[], link: Link): void => {
    for (const piece of pieces) {
      const links = citations.get(piece) ?? new Map<string, Link>();
      citations.set(piece, links.set(link.anchor, link));
    }
  };
  for (const [index, outcome] of reading.assessment.outcomes.entries()) {
    cite(outcome.evidence, placeOf(reading, outcome, index));
  }
  for (const { anchor, partition, pair } of reading.wwpnPairs) {
    const text = words.pair({ partition: labelOf(reading.assessment, partition), slot: pair.slot });
    cite(pair.evidence, { anchor, text });
  }
  return citations;
}

function placeOf(reading: Reading, { outcome, rule }: Outcome, index: number): Link {
  const finding = reading.findingOf.get(index);
  if (finding !== undefined) return { anchor: finding.anchor, text: finding.anchor };
  if (outcome === "pass") return { anchor: anchors.passed(rule), text: rule };
  if (outcome === "unknown") return { anchor: anchors.notEvaluated(rule), text: rule };
  return { anchor: anchors.rule(rule), text: rule };
}

function capturedAt(reading: Reading, piece: Evidence): string {
  const at = reading.captureOf(piece)?.capturedAt;
  return at === undefined ? words.noTime : showTime(at);
}
