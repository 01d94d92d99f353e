import type { Assessment, Move } from "../assessment/assessment.ts";
import { verdictRank, verdicts } from "../assessment/verdict.ts";
import { groupBy } from "../report/group-by.ts";
import { needsByHost } from "./needs-by-host.ts";
import type { Paint } from "./paint.ts";
import { terminalText } from "./terminal-text.ts";

const mostRows = 200;

/** The verdict of every move in words, the reasons, what would close the gaps, and the count of each verdict. */
export function verdictTable(
  assessment: Assessment,
  paint: Paint,
  options: { readonly from?: string | undefined },
): string {
  const rows = assessment.moves.map((move) => describe(assessment, move));
  const shown = rows.slice(0, mostRows);
  const width = (pick: (row: Row) => string): number =>
    Math.min(40, Math.max(9, ...shown.map((row) => pick(row).length)));
  const [p, s, d] = [width((row) => row.partition), width((row) => row.source), width((row) => row.destination)];
  const withSource = options.from === undefined;
  const line = (row: Row, verdict: string): string =>
    `  ${row.partition.padEnd(p)}  ${withSource ? `${row.source.padEnd(s)}  ` : ""}${row.destination.padEnd(d)}  ${verdict}  ${row.why}`;
  const head: Row = { partition: "PARTITION", source: "SOURCE", destination: "TO", why: "WHY", verdict: "READY" };
  const lines = [paint.strong(line(head, "VERDICT".padEnd(verdictWidth)).trimEnd())];
  for (const row of shown)
    lines.push(line(row, paint.verdict(row.verdict, row.verdict.padEnd(verdictWidth))).trimEnd());
  if (rows.length > shown.length) lines.push(`  … ${rows.length - shown.length} more moves in the report`);
  lines.push("", counts(assessment), ...bestDestinations(assessment), ...needsByHost(assessment), "");
  return `${lines.join("\n")}\n`;
}

const verdictWidth = Math.max(...verdicts.map((verdict) => verdict.length));

interface Row {
  readonly partition: string;
  readonly source: string;
  readonly destination: string;
  readonly verdict: Move["verdict"];
  readonly why: string;
}

function describe(assessment: Assessment, move: Move): Row {
  const label = (key: string): string => terminalText(assessment.subjects[key]?.label ?? key);
  const inactive = move.kind === "inactive" ? " (inactive move)" : "";
  return {
    partition: label(move.partition),
    source: label(move.source),
    destination: label(move.destination),
    verdict: move.verdict,
    why: `${reason(assessment, move)}${inactive}`.trim(),
  };
}

/** The outcome that the verdict stands on, in one line. */
function reason(assessment: Assessment, move: Move): string {
  const outcome = move.decisive === undefined ? undefined : assessment.outcomes[move.decisive];
  if (outcome === undefined) return "";
  const text =
    outcome.outcome === "fail" ? outcome.text : assessment.knowledge.rules.find(({ id }) => id === outcome.rule)?.title;
  const more = others(assessment, move);
  const missing = outcome.outcome === "unknown" ? "not proven: " : "";
  const allowed = outcome.allowed === undefined ? "" : ` (allowed: ${outcome.allowed})`;
  return terminalText(`${outcome.rule} ${missing}${text ?? ""}${allowed}${more > 0 ? ` (and ${more} more)` : ""}`);
}

function others(assessment: Assessment, move: Move): number {
  const decisive = move.decisive === undefined ? undefined : assessment.outcomes[move.decisive];
  const same = move.outcomes.filter((at) => {
    const outcome = assessment.outcomes[at];
    return outcome?.outcome === decisive?.outcome && outcome?.severity === decisive?.severity;
  });
  return Math.max(0, same.length - 1);
}

function counts(assessment: Assessment): string {
  const parts = verdicts.map((verdict) => {
    const count = assessment.moves.filter((move) => move.verdict === verdict).length;
    return count === 0 ? undefined : `${count} ${verdict}`;
  });
  const total = assessment.moves.length;
  return `${total} ${total === 1 ? "move" : "moves"}: ${parts.filter((part) => part !== undefined).join(", ")}`;
}

/** Where a partition has several destinations: the best of them. */
function bestDestinations(assessment: Assessment): string[] {
  const byPartition = groupBy(assessment.moves, (move) => move.partition);
  const several = [...byPartition.values()].filter((moves) => moves.length > 1);
  if (several.length === 0) return [];
  const label = (key: string): string => terminalText(assessment.subjects[key]?.label ?? key);
  const lines = several.slice(0, mostRows).map((moves) => {
    const best = moves.reduce((a, b) => (verdictRank(b.verdict) > verdictRank(a.verdict) ? b : a));
    if (best.verdict === "NOT READY") return `  ${label(best.partition)}: none`;
    return `  ${label(best.partition)}: ${label(best.destination)} (${best.verdict})`;
  });
  return ["", "Best destination", ...lines];
}
