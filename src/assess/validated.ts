import { validation, type Validation } from "../estate/validation.ts";
import type { AssessedOutcome, MoveRequest } from "./assess.ts";

/** The rule that shows what the HMC's own validation said. */
const own = "LPM-OP-001";

/**
 * The HMC's own answer beside ours: a clean validation closes what only deep captures would show, of rules whose matter it
 * covers, and where a blocker fails all the same both are shown as a contradiction.
 */
export function withValidation(
  outcomes: readonly AssessedOutcome[],
  { partition, destination, kind }: MoveRequest,
): readonly AssessedOutcome[] {
  if (!outcomes.some(({ rule, outcome }) => rule.id === own && outcome === "pass")) return outcomes;
  const answer = validation(partition, destination);
  if (answer.state !== "known") return outcomes;
  const { value, origins } = answer;
  // What runs was validated as it runs, not as it will be after it is shut down.
  const isOfThisKind = kind === "active" || partition.state.state !== "known" || partition.state.value !== "Running";
  const contradicting = [...new Set(outcomes.filter((o) => contradicts(o, value)).map(({ rule }) => rule.id))];
  return outcomes.map((outcome): AssessedOutcome => {
    if (isOfThisKind && isDeepGap(outcome) && covers(value, outcome)) return confirmed(outcome, origins);
    if (outcome.rule.id !== own || contradicting.length === 0) return outcome;
    return contradiction(outcome, { partition: partition.label, destination: destination.label, rules: contradicting });
  });
}

function isDeepGap({ outcome, severity, cause, core }: AssessedOutcome): boolean {
  return outcome === "unknown" && severity === "blocker" && cause === "capture" && core !== true;
}

/** The HMC looked at the matter of the rule and was not told to let it pass. */
function covers(asked: Validation, { rule }: AssessedOutcome): boolean {
  return rule.validated === true && !isWaived(asked, rule);
}

/** A blocker that failed although the HMC was content; what it was told to let pass is no contradiction. */
function contradicts({ rule, outcome, severity }: AssessedOutcome, asked: Validation): boolean {
  return outcome === "fail" && severity === "blocker" && !isWaived(asked, rule);
}

function isWaived({ waived }: Validation, { override }: AssessedOutcome["rule"]): boolean {
  return override !== undefined && waived.includes(override.option);
}

function confirmed(
  { rule, subject, severity, thing }: AssessedOutcome,
  origins: AssessedOutcome["origins"],
): AssessedOutcome {
  return { rule, subject, thing, outcome: "pass", severity, origins, needs: [] };
}

interface Contradiction {
  readonly partition: string;
  readonly destination: string;
  readonly rules: readonly string[];
}

function contradiction(outcome: AssessedOutcome, values: Contradiction): AssessedOutcome {
  const message = outcome.rule.messages["contradicts"];
  const say = typeof message === "object" ? (message.say as (values: Contradiction) => string) : undefined;
  const text = say?.(values) ?? "";
  return { ...outcome, outcome: "fail", severity: "advice", message: "contradicts", values: { ...values }, text };
}
