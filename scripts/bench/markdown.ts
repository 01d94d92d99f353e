import { count, goalsOf } from "./goals.ts";
import type { BenchResult, SizeResult, Step } from "./results.ts";

/** What a bench found, as it can stand in a README: goals first, then a table per size and layout. */
export function benchMarkdown(result: BenchResult): string {
  const { date, machine } = result;
  const head = `Measured ${date} on ${machine.cpu}, ${machine.cores} cores, Node.js ${machine.node}.`;
  const goals = goalsOf(result).map(({ what, most, found, met }) => [what, found, `≤ ${most}`, met ? "yes" : "**no**"]);
  const parts = [head, table(["what", "found", "goal", "met"], goals), wholeTable(result.sizes)];
  return `${[...parts, ...result.sizes.map(sizeTable)].filter((part) => part !== "").join("\n\n")}\n`;
}

function wholeTable(sizes: readonly SizeResult[]): string {
  const rows = sizes.flatMap(({ partitions, layout, files, megabytes, whole }) => {
    if (whole === undefined) return [];
    const what = [count(partitions), layout, count(files), megabytes.toFixed(1)];
    return [[...what, seconds(whole.ms), seconds(whole.cpuMs), `${count(whole.peakRssMb)} MB`]];
  });
  return rows.length === 0
    ? ""
    : table(["partitions", "layout", "files", "MB", "whole run", "CPU time", "peak RSS"], rows);
}

function sizeTable(size: SizeResult): string {
  const { partitions, layout, files, megabytes, yardstickMs, moves, outcomes, rounds } = size;
  const verdicts = Object.entries(size.verdicts).map(([verdict, moved]) => `${count(moved)} ${verdict}`);
  const title = `${count(partitions)} partitions, ${layout} layout`;
  const about =
    `${count(files)} files, ${megabytes.toFixed(1)} MB, ${count(size.captures)} captures, ${count(size.unreadLines)} lines unread; ` +
    `${count(moves)} moves (${verdicts.join(", ")}), ${count(outcomes)} outcomes. Best of ${rounds}.`;
  const yard = [
    "papaparse",
    milliseconds(yardstickMs),
    "1.00",
    "",
    "the yardstick: each file's text once, in each round",
  ];
  const rows = [yard, ...size.steps.map((step) => row(step, yardstickMs))];
  return [`**${title}**`, about, table(["step", "ms", "× papaparse", "first round, ms", ""], rows)].join("\n\n");
}

function row({ name, bestMs, firstMs, note = "" }: Step, yardstick: number): string[] {
  return [name, milliseconds(bestMs), (bestMs / yardstick).toFixed(2), milliseconds(firstMs), note];
}

function milliseconds(ms: number): string {
  return ms < 10 ? ms.toFixed(1) : count(ms);
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`;
}

/** Cells are padded, as the formatter wants them. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return "";
  const widths = head.map((_, i) => Math.max(3, ...[head, ...rows].map((cells) => (cells[i] ?? "").length)));
  const line = (cells: readonly string[]): string =>
    `| ${widths.map((width, i) => (cells[i] ?? "").padEnd(width)).join(" | ")} |`;
  return [line(head), `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`, ...rows.map(line)].join("\n");
}
