import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { SubjectKind } from "../../src/rules/rule.ts";
import { pretty, Refusal, type Scaffold } from "./files.ts";
import { checkedName, freeIdentifier } from "./names.ts";
import { importsOf, withEntry } from "./registry.ts";

/** What a rule is evaluated for: the part of its context that its first sentence names. */
const subjects: Readonly<Record<SubjectKind, string>> = {
  pair: "destination",
  partition: "partition",
  move: "partition",
};

const registryPath = "src/rules/index.ts";

/** A rule that decides nothing yet, its entry in the registry, and a test whose cases fail until they are filled in. */
export async function scaffoldRule(root: string, words: readonly string[]): Promise<Scaffold> {
  const [id = "", folder, tail, subjectWord, title = "", ...more] = words;
  const category = checkedName("category", folder);
  const subject = (Object.keys(subjects) as SubjectKind[]).find((one) => one === subjectWord);
  if (subject === undefined)
    throw new Refusal(`"${subjectWord ?? ""}" is no subject; a rule judges a ${Object.keys(subjects).join(", a ")}.`);
  const registry = readFileSync(join(root, registryPath), "utf8");
  const stem = `${checkedId(registry, id, category)}-${checkedName("end of the file's name", tail)}`;
  checkTitle(title, more);
  const rule = { id, subject, title, identifier: freeIdentifier(tail ?? "", registry), file: `${category}/${stem}` };
  const entry = { name: rule.identifier, path: `./${rule.file}.ts` };
  return {
    created: {
      [`src/rules/${rule.file}.ts`]: await pretty(ruleText(rule)),
      [`test/rules/${rule.file}.test.ts`]: await pretty(testText(rule)),
    },
    changed: { [registryPath]: await pretty(withEntry(registry, entry, inItsCategory)) },
    next: [
      `Fill in src/rules/${rule.file}.ts from reads to check: the facts that it reads, its sources, a sentence per way to fail, the remedy. A fact that is missing is a getter of src/estate.`,
      `Fill in test/rules/${rule.file}.test.ts: each case changes the text of captures, and the whole outcome is told. Let test/rules/small-estate.ts pass the rule too.`,
      `Run npx vitest run test/rules test/contract, then test/samples: what the rule says of the sample belongs in samples/two-frames/expect.json, written by hand.`,
    ],
  };
}

interface NewRule {
  readonly id: string;
  readonly subject: SubjectKind;
  readonly title: string;
  readonly identifier: string;
  /** `partition/par-002-ibm-i-level` */
  readonly file: string;
}

/** The beginning of the file's name, `par-002`: the number must be free, and its letters belong to one category. */
function checkedId(registry: string, id: string, category: string): string {
  const [, area = "", number = ""] = /^LPM-([A-Z]{2,3})-(\d{3})$/.exec(id) ?? [];
  if (area === "") throw new Refusal(`"${id}" is no id of a rule, such as LPM-PAR-002.`);
  const start = `${area.toLowerCase()}-${number}`;
  const files = importsOf(registry).map(({ path }) => path);
  const twin = files.find((path) => path.includes(`/${start}-`));
  if (twin !== undefined) throw new Refusal(`${id} is taken by src/rules/${twin.slice(2)}.`);
  const homes = files
    .filter((path) => path.includes(`/${area.toLowerCase()}-`))
    .map((path) => path.split("/")[1] ?? "");
  const [home] = homes;
  if (home !== undefined && !homes.includes(category))
    throw new Refusal(`The rules LPM-${area} stand in the category ${home}, not in ${category}.`);
  return start;
}

function checkTitle(title: string, more: readonly string[]): void {
  if (more.length > 0) throw new Refusal(`The title does not stand in quotes: there are more words behind "${title}".`);
  if (!/^\p{Lu}.*[^.\s]$/u.test(title))
    throw new Refusal("The title is the condition as a statement, with a capital letter in front and no full stop.");
}

/** By number within its category; at the end where the category is new. Reports list the rules in this order. */
function inItsCategory(entries: readonly { readonly path: string }[], { path }: { readonly path: string }): number {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const later = entries.findIndex((entry) => entry.path.startsWith(folder) && entry.path > path);
  return later >= 0 ? later : entries.findLastIndex((entry) => entry.path.startsWith(folder)) + 1 || entries.length;
}

function ruleText({ id, subject, title, identifier }: NewRule): string {
  const thing = subjects[subject];
  return `import { unknown, type Fact } from "../../capture/fact.ts";
import { defineRule } from "../rule.ts";

/** Stands for the facts that are read: as long as it does, the rule decides nothing. */
const notWritten: Fact<boolean> = unknown([], "knowledge");

export const ${identifier} = defineRule({
  id: "${id}",
  subject: "${subject}",
  severity: "blocker",
  team: "hmc",
  confidence: "recalled",
  title: ${JSON.stringify(title)},
  why: "",
  predicts: [],
  sources: [],
  reads: () => ({ holds: notWritten }),
  messages: {
    doesNotHold: (d: { ${thing}: string }) => \`\${d.${thing}} does not meet the condition.\`,
  },
  remedy: { say: "", steps: [] },
  check: ({ ${thing}, facts }, { fail, pass }) =>
    facts.holds ? pass() : fail("doesNotHold", { ${thing}: ${thing}.label }, { expected: "", found: "" }),
});
`;
}

function testText({ identifier, subject, file }: NewRule): string {
  const label = subjects[subject] === "partition" ? "app" : "p10b";
  return `import { describe, expect, test } from "vitest";
import { ${identifier} } from "../../../src/rules/${file}.ts";
import { judgeOne } from "../estate-text.ts";
import { smallEstate } from "../small-estate.ts";

const row = smallEstate.at("p9a-lpar", "name=app");

describe("pass", () => {
  test("the move of app", () => {
    expect(judgeOne(${identifier}, smallEstate)).toMatchObject({ outcome: "pass", evidence: [row] });
  });
});

describe("fail", () => {
  test("doesNotHold", () => {
    const text = smallEstate.row("p9a-lpar", "name=app", { attribute: "another value" });
    expect(judgeOne(${identifier}, text)).toMatchObject({
      outcome: "fail",
      severity: "blocker",
      message: "doesNotHold",
      values: { ${subjects[subject]}: "${label}" },
      expected: "what the move needs",
      found: "what the capture says",
      evidence: [row],
    });
  });
});

describe("unknown", () => {
  test("holds: nobody listed the partitions", () => {
    expect(judgeOne(${identifier}, smallEstate.without("p9a-lpar"))).toMatchObject({
      outcome: "unknown",
      cause: "capture",
      needs: ["lssyscfg -r lpar -m p9a"],
    });
  });
});
`;
}
