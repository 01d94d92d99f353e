import { diskLoop } from "../analysis/capture-list.ts";
import type { Assessment, NeedEntry } from "../assessment/assessment.ts";
import { groupBy } from "../report/group-by.ts";
import { terminalText } from "./terminal-text.ts";

const mostCommands = 40;

/** What would close the gaps: commands to paste, one block per host. */
export function needsByHost(assessment: Assessment): string[] {
  const used = new Set(
    assessment.outcomes.filter(({ outcome }) => outcome === "unknown").flatMap(({ needs }) => needs),
  );
  const needs = [...used].flatMap((at) => assessment.needs[at] ?? []);
  const blocks = groupBy(needs, (need) => hostOf(assessment, need));
  if (blocks.size === 0) return [];
  const lines = ["", "To close the gaps"];
  for (const [place, all] of blocks) {
    const commands = foldDisks(all.map((need) => need.commands.join("   # or: ")));
    lines.push(
      `  # on ${terminalText(place)}`,
      ...commands.slice(0, mostCommands).map((command) => `  ${terminalText(command)}`),
    );
    if (commands.length > mostCommands) lines.push(`  # … and ${commands.length - mostCommands} more, in the report`);
  }
  return lines;
}

/** One loop in place of a command for each of many disks. */
function foldDisks(commands: readonly string[]): readonly string[] {
  const others = commands.filter((command) => !/^lsdev -dev \S+ -attr$/.test(command));
  return commands.length - others.length > 2 ? [...others, diskLoop] : commands;
}

function hostOf(assessment: Assessment, need: NeedEntry): string {
  const system = need.system === undefined ? undefined : assessment.subjects[`system:${need.system}`]?.label;
  if (need.kind === "hmc")
    return `the HMC${need.host === undefined ? "" : ` ${need.host}`}${system === undefined ? "" : ` of ${system}`}`;
  return `${need.host ?? need.kind}${system === undefined ? "" : ` of ${system}`}`;
}
