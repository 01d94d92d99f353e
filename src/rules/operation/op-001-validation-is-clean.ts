import { validation, type ValidationMessage } from "../../estate/validation.ts";
import { defineRule } from "../rule.ts";

export const validationIsClean = defineRule({
  id: "LPM-OP-001",
  subject: "move",
  severity: "blocker",
  team: "hmc",
  confidence: "sourced",
  title: "The HMC's own validation of the move has no errors",
  why: "The HMC asks hypervisor, Virtual I/O Servers and partition before it moves anything, and does not move what it refused.",
  predicts: [],
  sources: ["SEED-KR", "SEED-FR", "MAN"],
  applies: ({ partition, destination }) =>
    validation(partition, destination).state === "known" || "no validation of this move was captured",
  reads: ({ partition, destination }) => ({ validation: validation(partition, destination) }),
  messages: {
    refused: (d: { partition: string; destination: string; errors: readonly string[] }) =>
      `The HMC refused to move ${d.partition} to ${d.destination} when the validation was captured: ${d.errors.join(" · ")}`,
    contradicts: {
      severity: "advice",
      say: (d: { partition: string; destination: string; rules: readonly string[] }) =>
        `The HMC had nothing against moving ${d.partition} to ${d.destination} when the validation was captured, but ${d.rules.join(", ")} fail${d.rules.length > 1 ? "" : "s"}: something changed since, or one of the two is wrong.`,
    },
  },
  remedy: {
    say: "Correct what the messages name, then validate again; warnings are allowed, errors are not.",
    steps: [
      {
        host: "hmc",
        command: "migrlpar -o v -m <source> -t <destination> -p <partition> -v",
        gui: "Partition > Operations > Mobility > Validate",
        effect: "read",
      },
    ],
  },
  check: ({ partition, destination, facts }, { fail, pass }) => {
    if (facts.validation.clean) return pass();
    const errors = facts.validation.messages.filter(({ severity }) => severity === "error").map(shown);
    const values = { partition: partition.label, destination: destination.label, errors };
    return fail("refused", values, { expected: "no errors", found: errors.join(" · ") });
  },
});

const longest = 160;

/** The number and the beginning of the words: the whole stands in the capture. */
function shown({ number, words }: ValidationMessage): string {
  const text = [number, words].filter((part) => part !== undefined && part !== "").join(" ");
  return text.length > longest ? `${text.slice(0, longest)} …` : text;
}
