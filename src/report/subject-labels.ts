import type { Assessment, Subject } from "../assessment/assessment.ts";
import type { HostKind } from "../capture/capture.ts";
import { shorten } from "./visible.ts";

const labelLimit = 120;

export function subjectOf(assessment: Assessment, key: string): Subject | undefined {
  return Object.hasOwn(assessment.subjects, key) ? assessment.subjects[key] : undefined;
}

/** The subject's label, or its key where the document does not describe it. */
export function labelOf(assessment: Assessment, key: string): string {
  return label(subjectOf(assessment, key)?.label ?? key);
}

/** The label of a system that is named by its identity, `TTTT-MMM*SERIAL`, as needs and captures do. */
export function systemLabel(assessment: Assessment, identity: string): string {
  const key = `system:${identity}`;
  return subjectOf(assessment, key) === undefined ? label(identity) : labelOf(assessment, key);
}

/** A name as it fits a table; strangers choose names without end. */
export function label(text: string): string {
  return shorten(text, labelLimit);
}

const kindWords: Readonly<Record<Subject["kind"], string>> = {
  system: "Managed system",
  partition: "Partition",
  pair: "Pair of systems",
  move: "Move",
};

export function kindOf(assessment: Assessment, key: string): string {
  const subject = subjectOf(assessment, key);
  return subject === undefined ? "About" : kindWords[subject.kind];
}

export const hostKindWords: Readonly<Record<HostKind, string>> = {
  hmc: "HMC",
  vios: "Virtual I/O Server",
  client: "Partition",
  switch: "SAN switch",
  storage: "Storage",
};
