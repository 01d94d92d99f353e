import type { Coverage, HostCoverage, PartitionCoverage } from "../analysis/coverage.ts";
import { groupBy } from "../report/group-by.ts";
import { counted } from "../report/numbers.ts";
import { terminalText } from "./terminal-text.ts";

const mostPartitions = 20;
const mostCommands = 6;

/** What there is of the base captures, what is missing with its command, and how far each partition is from a verdict. */
export function coverageLines({ systems, servers, partitions }: Coverage): string[] {
  if (systems.length === 0) return [];
  return [
    "Base captures",
    ...systems.flatMap(hostLines),
    ...servers.flatMap(hostLines),
    "",
    "Partitions",
    ...(partitions === undefined ? ["  too many to judge here: run analyze"] : partitionLines(partitions)),
    "",
  ];
}

function hostLines({ name, on, captured, wanted, missing }: HostCoverage): string[] {
  const of = on === undefined ? name : `${name} on ${on}`;
  return [
    terminalText(`  ${of}: ${captured} of ${wanted}${missing.length > 0 ? ", missing:" : ""}`),
    ...missing.map(({ command, when }) => terminalText(`      ${command}${when === "always" ? "" : `   # ${when}`}`)),
  ];
}

/** Those that lack something one by one, the others in one line for each system. */
function partitionLines(all: readonly PartitionCoverage[]): string[] {
  const lacking = all.filter(({ short }) => short > 0);
  const whole = groupBy(
    all.filter(({ short }) => short === 0),
    ({ system }) => system,
  );
  const more = lacking.length - mostPartitions;
  return [
    ...lacking.slice(0, mostPartitions).flatMap(lackingLines),
    ...(more > 0 ? [`  … and ${counted(more, "more partition")}; --json shows them all`] : []),
    ...[...whole].map(([system, own]) =>
      terminalText(`  ${counted(own.length, "partition")} of ${system}: no capture short of a verdict`),
    ),
  ];
}

function lackingLines({ partition, system, destination, short, commands }: PartitionCoverage): string[] {
  const more = commands.length - mostCommands;
  return [
    terminalText(`  ${partition} of ${system}, to ${destination}: ${counted(short, "capture")} short of a verdict`),
    ...commands.slice(0, mostCommands).map((command) => terminalText(`      ${command}`)),
    ...(more > 0 ? [`      … and ${more} more`] : []),
  ];
}
