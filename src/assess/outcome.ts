import type { OutcomeKind, Severity } from "../assessment/assessment.ts";
import type { Origin } from "../capture/capture.ts";
import { needKey, type Need } from "../capture/need.ts";
import type { AnyRule, Result } from "../rules/rule.ts";
import { DistinctPlaces } from "./distinct-places.ts";
import type { Evaluation, Gaps } from "./evaluation.ts";

/** One outcome of one rule for one subject. Every field that nearly all have is there from the start, in one order. */
export interface RuleOutcome {
  readonly rule: AnyRule;
  readonly subject: string;
  readonly thing: string | undefined;
  readonly outcome: OutcomeKind;
  readonly severity: Severity;
  readonly origins: readonly Origin[];
  readonly needs: readonly Need[];
  readonly text?: string;
  readonly cause?: Gaps["cause"];
  readonly message?: string;
  readonly values?: Readonly<Record<string, unknown>>;
  readonly expected?: string;
  readonly found?: string;
}

const nothing: readonly never[] = [];
const distinct = new DistinctPlaces();

/** Makes the outcomes of one rule, whole at once: there are hundreds of thousands in a large estate. */
export class Outcomes {
  /** What the rule judges now. */
  subject = "";
  private readonly rule: AnyRule;

  constructor(rule: AnyRule) {
    this.rule = rule;
  }

  /** Of what the check read up to here. */
  of(result: Result, read: Evaluation, thing?: string): RuleOutcome {
    switch (result.kind) {
      case "pass":
      case "each":
        return this.pass(read, thing);
      case "notApplicable":
        return this.notApplicable(result.why, thing);
      case "fail":
        return this.fail(result, read, thing);
    }
  }

  notApplicable(why: string, thing?: string): RuleOutcome {
    const { rule, subject } = this;
    const { severity } = rule;
    return { rule, subject, thing, outcome: "notApplicable", severity, origins: nothing, needs: nothing, text: why };
  }

  unknown(gaps: Gaps, others?: Gaps, thing?: string): RuleOutcome {
    const { rule, subject } = this;
    const needs = distinctNeeds(gaps.needs, others?.needs ?? nothing);
    return {
      ...{ rule, subject, thing, outcome: "unknown", severity: this.capped(rule.severity, false) },
      ...{ origins: distinct.of(gaps.origins), needs },
      text: unknownText(gaps, needs.length, gaps.alternatives && needs.length === gaps.needs.length),
      cause: gaps.cause,
    };
  }

  crashed(error: unknown): RuleOutcome {
    const { rule, subject } = this;
    const text = `The rule failed to run: ${error instanceof Error ? error.message : String(error)}`;
    const severity = this.capped(rule.severity, false);
    return { rule, subject, thing: undefined, outcome: "error", severity, origins: nothing, needs: nothing, text };
  }

  private pass({ origins, recalled }: Evaluation, thing?: string): RuleOutcome {
    const { rule, subject } = this;
    return {
      rule,
      subject,
      thing,
      outcome: "pass",
      severity: this.capped(rule.severity, recalled),
      origins,
      needs: nothing,
    };
  }

  private fail(result: Result & { readonly kind: "fail" }, read: Evaluation, thing?: string): RuleOutcome {
    const { rule, subject } = this;
    const message = rule.messages[result.message];
    const say = (typeof message === "function" ? message : message?.say) as ((values: unknown) => string) | undefined;
    const severity = this.capped(typeof message === "object" ? message.severity : rule.severity, read.recalled);
    return {
      ...{ rule, subject, thing, outcome: "fail", severity, origins: read.origins, needs: nothing },
      text: say?.(result.values) ?? result.message,
      ...{ message: result.message, values: result.values, ...result.shown },
    };
  }

  /** What is only recalled never blocks. */
  private capped(severity: Severity, recalled: boolean): Severity {
    return severity === "blocker" && (recalled || this.rule.confidence === "recalled") ? "warning" : severity;
  }
}

function distinctNeeds(own: readonly Need[], others: readonly Need[]): readonly Need[] {
  const isOne = own.length === 1 && others.every((need) => need === own[0]);
  return isOne ? own : [...new Map([...own, ...others].map((need) => [needKey(need), need])).values()];
}

function unknownText(gaps: Gaps, needs: number, isAny: boolean): string {
  if (gaps.cause === "knowledge") return "Our tables do not say.";
  if (gaps.cause === "conflict") return "Captures contradict each other: capture both again.";
  if (isAny) return needs === 2 ? "Either of two captures would tell." : `Any one of ${needs} captures would tell.`;
  return needs === 1 ? "One capture is missing." : `${needs} captures are missing.`;
}
