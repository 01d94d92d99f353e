import type { Assessment } from "../assessment/assessment.ts";
import { compareNames } from "../capture/order.ts";
import type { Reading } from "./reading.ts";
import { labelOf, subjectOf } from "./subject-labels.ts";

const words = {
  move: (of: { partition: string; destination: string }) => `${of.partition} to ${of.destination}`,
  pair: (of: { source: string; destination: string; kind: string }) => `${of.source} to ${of.destination} (${of.kind})`,
};

/** A name as it stands in a list of names: quoted where a blank or a comma would hide its end. */
export function quotedName(name: string): string {
  return /[\s,]/.test(name) ? `“${name}”` : name;
}

/** A subject as it stands in a list of names. */
export function listName(assessment: Assessment, key: string): string {
  const name = (one: string): string => quotedName(labelOf(assessment, one));
  const subject = subjectOf(assessment, key);
  if (subject?.kind === "move") {
    return words.move({ partition: name(subject.partition), destination: name(subject.destination) });
  }
  if (subject?.kind === "pair") {
    const { source, destination, moveKind: kind } = subject;
    return words.pair({ source: name(source), destination: name(destination), kind });
  }
  return name(key);
}

/** The partitions that these outcomes are about, or single moves of one that has others; their subjects where there is no partition. */
export function concernedNames(reading: Reading, outcomes: readonly number[]): string[] {
  const { assessment } = reading;
  const concerned = new Map<string, Set<string>>();
  const add = (partition: string, ...destinations: readonly string[]): void => {
    const known = concerned.get(partition) ?? new Set();
    concerned.set(partition, known);
    for (const destination of destinations) known.add(destination);
  };
  const subjects = new Set<string>();
  for (const index of outcomes) {
    for (const move of reading.movesOf(index)) add(move.partition, move.destination);
    const key = assessment.outcomes[index]?.subject ?? "";
    subjects.add(key);
    const subject = subjectOf(assessment, key);
    if (subject?.kind === "partition") add(key);
    if (subject?.kind === "move") add(subject.partition, subject.destination);
  }
  if (concerned.size === 0) return sortedNames(assessment, subjects);
  const partitions = [...concerned].sort(([a], [b]) => compareNames(labelOf(assessment, a), labelOf(assessment, b)));
  return partitions.flatMap(([partition, destinations]) => {
    const name = listName(assessment, partition);
    if (destinations.size === 0 || destinations.size >= reading.destinationsOf(partition)) return [name];
    return sortedNames(assessment, destinations).map((destination) => words.move({ partition: name, destination }));
  });
}

/** The subjects of these outcomes, each once; a move by its partition where that has no other. */
export function subjectNames(reading: Reading, outcomes: readonly number[]): string[] {
  const keys = outcomes.map((index) => {
    const key = reading.assessment.outcomes[index]?.subject ?? "";
    const subject = subjectOf(reading.assessment, key);
    return subject?.kind === "move" && reading.destinationsOf(subject.partition) < 2 ? subject.partition : key;
  });
  return sortedNames(reading.assessment, new Set(keys));
}

function sortedNames(assessment: Assessment, keys: ReadonlySet<string>): string[] {
  const sorted = [...keys].sort((a, b) => compareNames(labelOf(assessment, a), labelOf(assessment, b)));
  return sorted.map((key) => listName(assessment, key));
}
