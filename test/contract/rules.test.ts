import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { capturesRead } from "../../src/assess/catalogue.ts";
import { parsers } from "../../src/parse/index.ts";
import { rules } from "../../src/rules/index.ts";
import type { AnyRule, Rule } from "../../src/rules/rule.ts";
import { judge, knowledge, type Judged } from "../rules/estate-text.ts";
import { smallEstate } from "../rules/small-estate.ts";
import { besideGap } from "../rules/beside-gap.ts";

const root = join(import.meta.dirname, "../..");
const named = rules.map((rule) => [rule.id, rule] as const);

/** Every file of a rule, with its folder: `memory/mem-003-free-memory`. */
const files = readdirSync(join(root, "src/rules"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) =>
    readdirSync(join(root, "src/rules", name)).map((file) => `${name}/${file.replace(/\.ts$/, "")}`),
  );

const tailOf = ({ id }: AnyRule): string => id.slice("LPM-".length).toLowerCase();

function fileOf(rule: AnyRule): string {
  const [only, ...others] = files.filter((file) => file.split("/")[1]?.startsWith(`${tailOf(rule)}-`));
  if (only === undefined || others.length > 0) throw new Error(`not one file of ${rule.id}`);
  return only;
}

const judgeAny = (rule: AnyRule, text = smallEstate): readonly Judged[] => judge(rule as unknown as Rule, text);

describe("the registry", () => {
  test("has every rule of src/rules, and each file has one", async () => {
    const exported = await Promise.all(
      files.map(async (file) => {
        const module = (await import(join(root, "src/rules", `${file}.ts`))) as Readonly<Record<string, unknown>>;
        return Object.values(module);
      }),
    );
    expect(exported.filter((values) => values.length !== 1)).toEqual([]);
    expect(new Set(exported.flat())).toEqual(new Set(rules));
    expect(files).toHaveLength(rules.length);
  });

  test("has ids of one form, each once", () => {
    for (const { id } of rules) expect(id).toMatch(/^LPM-[A-Z]{2,3}-\d{3}$/);
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });

  test("has one folder for each kind of rule, and one kind in each folder", () => {
    const homes = rules.map((rule) => `${rule.id.split("-")[1] ?? "?"} ${fileOf(rule).split("/")[0] ?? ""}`);
    const pairs = [...new Set(homes)].map((pair) => pair.split(" "));
    expect(new Set(pairs.map(([area]) => area)).size).toBe(pairs.length);
    expect(new Set(pairs.map(([, folder]) => folder)).size).toBe(pairs.length);
  });
});

describe.each(named)("%s", (_id, rule) => {
  test("has a file that is named after its number and says what it is about", () => {
    expect(fileOf(rule).split("/")[1]).toMatch(/^[a-z]{2,3}-\d{3}(?:-[a-z0-9]+)+$/);
  });

  test("has a title, a reason and a remedy, in sentences", () => {
    expect(rule.title).toMatch(/^\p{Lu}.{10,}[^.\s]$/u);
    expect(rule.why).toMatch(/^\p{Lu}.{20,}\.$/u);
    expect(rule.remedy.say).toMatch(/^\p{Lu}.{20,}\.$/u);
  });

  test("has sources, all of them in the table", () => {
    expect(rule.sources.length).toBeGreaterThan(0);
    expect(rule.sources.filter((key) => !(key in knowledge.sources))).toEqual([]);
    expect(new Set(rule.sources).size).toBe(rule.sources.length);
  });

  test("reads captures that a parser reads, or that stand among the base captures", () => {
    const commands = capturesRead(rule, knowledge);
    expect(commands.length).toBeGreaterThan(0);
    const isKnown = (command: string): boolean =>
      parsers.some((parser) => parser.command === command) || knowledge.isCore({ canonical: command });
    expect(commands.filter((command) => !isKnown(command))).toEqual([]);
    expect((rule.alsoReads ?? []).filter((command) => !isKnown(command))).toEqual([]);
  });

  test("has messages with names of one form", () => {
    const names = Object.keys(rule.messages);
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) expect(name).toMatch(/^[a-z][A-Za-z]+$/);
  });

  test("names the option that turns it off, and its price", () => {
    const { override } = rule;
    if (override === undefined) return;
    expect(rule.severity).toBe("blocker");
    expect(override.option).toMatch(/^--[a-z]+ \d$/);
    expect(override.costs.length).toBeGreaterThan(10);
  });

  test("has a test with a pass, an unknown, and a fail by each of its messages", () => {
    const path = join(root, "test/rules", `${fileOf(rule)}.test.ts`);
    expect(existsSync(path)).toBe(true);
    const text = readFileSync(path, "utf8");
    for (const part of ["pass", "fail", "unknown"]) expect(text).toContain(`describe("${part}"`);
    for (const name of Object.keys(rule.messages)) expect(text).toMatch(new RegExp(`(?:message: |toBe\\()"${name}"`));
    expect(text).not.toMatch(/\.(?:skip|todo|only)\b/);
  });
});

/** Steps that change something and cannot be taken back, by rule and tool. */
const withoutUndo: Readonly<Record<string, string>> = {
  "LPM-HMC-006 mkauthkeys": "the key opens nothing that the password, asked for once, did not",
  "LPM-LIC-001 chvet": "an activation code that is entered stays entered",
  "LPM-RMC-001 /usr/sbin/rsct/bin/rmcctrl": "the daemon runs again as it did before",
  "LPM-VIO-008 /usr/sbin/rsct/bin/rmcctrl": "the daemon runs again as it did before",
  "LPM-STO-003 cfgdev": "a disk that is found stays found, and nothing uses it",
};

/** What may stand in no step that can be copied: it wrecks clusters, takes other hosts' locks, or touches every device. */
const forbidden: readonly (readonly [string, RegExp])[] = [
  ["recreates the RSCT configuration", /recfgct/],
  ["stops RSCT", /stopsrc\s+-g\s+rsct/],
  ["clears another host's reservation", /devrsrv\s+-c\s+(?:release|clear)/],
  ["pipes into a shell", /\|\s*(?:\/\S+\/)?(?:k|b|da|z)?sh\b/],
  ["loops over devices", /\b(?:for|while)\b.*\bdo\b|\bxargs\b/],
  ["overwrites what is there, or goes on in spite of errors", /--force\b|\s-f\s*$/],
  ["removes what it cannot make again", /\brm\s+-r|\bmksysb\b|\brmsyscfg\s+-r\s+lpar\b/],
];

describe.each(named)("the remedy of %s", (id, { remedy, messages }) => {
  const steps = remedy.steps;
  const words = (step: (typeof steps)[number]): string => `${step.command ?? ""}\n${step.undo ?? ""}`;

  test("has steps that can be done: a command, or a place in the user interface", () => {
    for (const { command, gui } of steps) expect((command ?? gui ?? "").length).toBeGreaterThan(4);
  });

  test.each(forbidden)("has no step that %s", (_what, pattern) => {
    expect(steps.filter((step) => pattern.test(words(step)))).toEqual([]);
  });

  test("says when a dangerous step, or an outage, must not be done", () => {
    const careless = steps.filter(
      ({ effect, notWhen }) => ["danger", "outage"].includes(effect) && notWhen === undefined,
    );
    expect(careless).toEqual([]);
  });

  test("says how a change is taken back, or it stands among those that cannot be", () => {
    const lasting = steps.filter(({ effect, undo }) => effect === "change" && undo === undefined);
    const unexplained = lasting.filter(({ command }) => !(`${id} ${command?.split(" ")[0] ?? ""}` in withoutUndo));
    expect(unexplained).toEqual([]);
  });

  test("leaves no name open that the reader could not fill in", () => {
    const names = steps.flatMap((step) => [...words(step).matchAll(/<([^>]*)>/g)].map(([, name]) => name ?? ""));
    for (const name of names) expect(name).toMatch(/^[A-Za-z0-9 ]{2,30}$/);
    expect(Object.keys(messages).length).toBeGreaterThan(0);
  });
});

test("no reason stands for a step that is gone", () => {
  const steps = rules.flatMap(({ id, remedy }) =>
    remedy.steps.map(({ command }) => `${id} ${command?.split(" ")[0] ?? ""}`),
  );
  expect(Object.keys(withoutUndo).filter((key) => !steps.includes(key))).toEqual([]);
});

describe("beside something that is not known", () => {
  const outcomes = (rule: AnyRule, text: typeof smallEstate): readonly string[] =>
    judgeAny(rule, text).map(({ outcome }) => outcome);

  test("every rule says what it decides, and no other", () => {
    expect(Object.keys(besideGap).sort()).toEqual(rules.map(({ id }) => id).sort());
  });

  const failing = named.flatMap(([id, rule]) => {
    const fails = besideGap[id]?.fails;
    return fails === undefined ? [] : [[id, rule, fails] as const];
  });
  test.each(failing)("%s: one unknown and one failing is a fail", (_id, rule, { gap, failing: fault }) => {
    const alone = outcomes(rule, gap(smallEstate));
    expect(alone).toContain("unknown");
    expect(alone).not.toContain("fail");
    expect(outcomes(rule, fault(gap(smallEstate)))).toContain("fail");
  });

  const passing = named.flatMap(([id, rule]) => {
    const passes = besideGap[id]?.passes;
    return passes === undefined ? [] : [[id, rule, passes] as const];
  });
  test.each(passing)("%s: one unknown and enough passing is a pass", (_id, rule, { gap, rest }) => {
    expect(new Set(outcomes(rule, gap(smallEstate)))).toEqual(new Set(["pass"]));
    expect(outcomes(rule, rest(gap(smallEstate)))).toContain("unknown");
  });

  const single = named.filter(([id]) => besideGap[id]?.judgesOne !== undefined);
  test.each(single)("%s judges one thing: one outcome, of no thing", (id, rule) => {
    expect(besideGap[id]?.judgesOne?.length).toBeGreaterThan(10);
    expect(judgeAny(rule)).toHaveLength(1);
    expect(judgeAny(rule)[0]?.thing).toBeUndefined();
    expect([besideGap[id]?.fails, besideGap[id]?.passes]).toEqual([undefined, undefined]);
  });
});
