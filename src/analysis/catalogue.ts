import { capturesRead } from "../assess/catalogue.ts";
import type { RuleEntry } from "../assessment/assessment.ts";
import { loadKnowledge } from "../knowledge/knowledge.ts";
import { rules } from "../rules/index.ts";

export type CatalogueEntry = Pick<
  RuleEntry,
  "id" | "title" | "severity" | "subject" | "confidence" | "reads" | "predicts" | "sources"
>;

/** Every rule, with the captures that it reads. */
export function catalogue(): readonly CatalogueEntry[] {
  const knowledge = loadKnowledge();
  return rules.map((rule) => {
    const { id, title, severity, subject, confidence, predicts, sources } = rule;
    return { id, title, severity, subject, confidence, reads: capturesRead(rule, knowledge), predicts, sources };
  });
}
