import { catalogue } from "../analysis/catalogue.ts";

export function listRules(asJson: boolean): void {
  const rules = catalogue();
  if (asJson) {
    process.stdout.write(`${JSON.stringify(rules, undefined, 2)}\n`);
    return;
  }
  for (const rule of rules) {
    const reads = rule.reads.map((command) => `    reads ${command}\n`).join("");
    const predicts = rule.predicts.length > 0 ? `    predicts ${rule.predicts.join(", ")}\n` : "";
    process.stdout.write(`${rule.id}  ${rule.severity}, ${rule.confidence}\n    ${rule.title}\n${reads}${predicts}`);
  }
}
