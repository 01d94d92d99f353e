import type { MoveKind } from "../assessment/assessment.ts";
import { compareText } from "../capture/order.ts";
import { indexListings } from "../estate/listings.ts";
import { System } from "../estate/system.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { AnyRule, Rule, Subjects, SubjectKind, Surroundings } from "../rules/rule.ts";

/**
 * The captures that a rule reads, as canonical commands: what it asks for where there are none at all, and what it reads of
 * the things that those would list.
 */
export function capturesRead(rule: AnyRule, knowledge: Knowledge): readonly string[] {
  const commands = new Set<string>(rule.alsoReads);
  const nowhere = new System({ key: "0000-000*0000000", names: [], label: "nowhere", ownNames: [] }, indexListings([]));
  for (const kind of ["active", "inactive"] satisfies MoveKind[]) {
    const context: Subjects[SubjectKind] & Surroundings = {
      partition: nowhere.partition(1),
      source: nowhere,
      destination: nowhere,
      kind,
      knowledge,
      asOf: "",
    };
    for (const fact of Object.values((rule as Rule).reads(context))) {
      const gap = fact.state === "list" ? fact.rest : fact;
      if (gap.state === "unknown") for (const { canonical } of gap.needs) commands.add(canonical);
    }
  }
  return [...commands].sort(compareText);
}
