import { describe, expect, test } from "vitest";
import { known, openList, wholeList } from "../../src/capture/fact.ts";
import { at, hostsOf, linesOf, missing, outcomesOf, ruleOf, run, runOne, torn, unlisted } from "./one-rule.ts";

const recalled = known(true, [{ capture: 0, line: 1 }], "recalled");
const failNo = { kind: "fail", message: "no", values: { what: "so" }, shown: {} } as const;

/** Reads a fact as a check does. */
function touch(facts: object, name: string): unknown {
  return (facts as Readonly<Record<string, unknown>>)[name];
}

describe("a crash", () => {
  const crash = (): never => {
    throw new TypeError("x is not a function");
  };
  const expected = { outcome: "error", severity: "blocker", text: "The rule failed to run: x is not a function" };

  test.each([
    ["applies", ruleOf({ applies: crash, check: (_c, { pass }) => pass() })],
    ["reads", ruleOf({ reads: crash, check: (_c, { pass }) => pass() })],
    ["check", ruleOf({ check: crash })],
    ["an item of each", ruleOf({ check: (_c, { each }) => each([1, 2], String, crash, { pass: true }) })],
    ["a combinator's question", ruleOf({ check: (_c, { some, pass }) => (some([1], crash) ? pass() : pass()) })],
    ["a message", ruleOf({ messages: { no: crash }, check: () => failNo })],
  ])("in %s becomes an error outcome", (_where, rule) => {
    expect(run(rule)).toEqual([{ ...expected, origins: [], needs: [] }]);
  });

  test("of what is no Error is told too", () => {
    const rule = ruleOf({
      check: () => {
        // eslint-disable-next-line @typescript-eslint/only-throw-error
        throw "a word";
      },
    });
    expect(runOne(rule).text).toBe("The rule failed to run: a word");
  });

  test("of a rule that is only recalled does not block", () => {
    expect(runOne(ruleOf({ confidence: "recalled", check: crash }))).toMatchObject({
      outcome: "error",
      severity: "warning",
    });
  });
});

describe("severity", () => {
  test("a recalled rule caps its fail, its pass and its unknown at warning", () => {
    const cap = { confidence: "recalled" } as const;
    expect(runOne(ruleOf({ ...cap, check: () => failNo })).severity).toBe("warning");
    expect(runOne(ruleOf({ ...cap, check: (_c, { pass }) => pass() })).severity).toBe("warning");
    const unread = ruleOf({ ...cap, check: (_c, { read, pass }) => (read(missing("1")) === null ? pass() : pass()) });
    expect(runOne(unread)).toMatchObject({ outcome: "unknown", severity: "warning" });
  });

  test("a rule that is partly sourced blocks", () => {
    expect(runOne(ruleOf({ confidence: "partly", check: () => failNo })).severity).toBe("blocker");
  });

  test("a recalled fact caps what stands on it", () => {
    const direct = ruleOf({ check: (_c, { read }) => (read(recalled) ? failNo : failNo) });
    expect(runOne(direct).severity).toBe("warning");
    const inList = ruleOf({ check: (_c, { every, read }) => (every([recalled, at(true, 2)], read) ? failNo : failNo) });
    expect(runOne(inList).severity).toBe("warning");
  });

  test("a recalled fact that decided nothing caps nothing", () => {
    const rule = ruleOf({ check: (_c, { every, read }) => (every([recalled, at(false, 2)], read) ? failNo : failNo) });
    expect(runOne(rule).severity).toBe("blocker");
  });

  test("a recalled fact caps the one thing that it was read for, or all where it was read before", () => {
    const things = outcomesOf(({ each, read }) =>
      each([recalled, at(true, 2)], String, (fact) => (read(fact) ? failNo : failNo), { pass: true }),
    );
    expect(things.map(({ severity }) => severity)).toEqual(["warning", "blocker"]);
    const all = outcomesOf(({ each, read }) => {
      read(recalled);
      return each([at(true, 2)], String, (fact) => (read(fact) ? failNo : failNo), { pass: true });
    });
    expect(all.map(({ severity }) => severity)).toEqual(["warning"]);
  });

  test("nothing raises a warning or advice", () => {
    expect(runOne(ruleOf({ severity: "advice", confidence: "recalled", check: () => failNo })).severity).toBe("advice");
  });

  test("a message may lower its rule's severity, for itself alone", () => {
    const messages = {
      no: { severity: "advice" as const, say: (d: { what: string }) => `It is ${d.what}.` },
      never: (d: { what: string }) => `It is never ${d.what}.`,
    };
    expect(runOne(ruleOf({ messages, check: () => failNo }))).toMatchObject({ severity: "advice", text: "It is so." });
    const other = ruleOf({ messages, check: () => ({ ...failNo, message: "never" }) });
    expect(runOne(other)).toMatchObject({ severity: "blocker", text: "It is never so." });
  });
});

describe("a fail", () => {
  test("has its message, its values, its sentence, what is expected and what was found, and its lines once", () => {
    const rule = ruleOf({
      reads: () => ({ size: at(128, 3), same: at(128, 3) }),
      check: ({ facts }, { fail }) =>
        fail("no", { what: `${String(facts["size"])} and ${String(facts["same"])}` } as never, {
          expected: "256",
          found: "128",
        }),
    });
    expect(runOne(rule)).toEqual({
      outcome: "fail",
      severity: "blocker",
      message: "no",
      values: { what: "128 and 128" },
      text: "It is 128 and 128.",
      expected: "256",
      found: "128",
      origins: [{ capture: 0, line: 3 }],
      needs: [],
    });
  });
});

describe("not applicable", () => {
  test("the rule says why, and reads nothing", () => {
    const rule = ruleOf({
      applies: () => "it moves by itself",
      reads: () => {
        throw new Error("read");
      },
      check: () => failNo,
    });
    expect(runOne(rule)).toMatchObject({
      outcome: "notApplicable",
      text: "it moves by itself",
      origins: [],
      needs: [],
    });
  });
});

describe("unknown", () => {
  const unread = { check: () => failNo };

  test("a fact that is not read spoils nothing", () => {
    expect(runOne(ruleOf({ reads: () => ({ other: missing("1") }), ...unread })).outcome).toBe("fail");
  });

  test("names every gap of what the rule reads at once, first the one that was met", () => {
    const rule = ruleOf({
      reads: () => ({
        ...{ first: missing("1"), second: missing("2"), third: at(true, 1) },
        ...{ listed: wholeList([], []), open: openList([], [], missing("rest")) },
      }),
      check: ({ facts }, { pass }) => (touch(facts, "second"), pass()),
    });
    expect(hostsOf(runOne(rule))).toEqual(["2", "1", "rest"]);
  });

  test("two hosts of one name on two systems are two gaps", () => {
    const on = (system: string) => ({
      command: "lspv",
      canonical: "lspv",
      kind: "vios" as const,
      host: "vios1",
      system,
    });
    const gap = (system: string) => ({ state: "unknown" as const, cause: "capture" as const, needs: [on(system)] });
    const rule = ruleOf({
      reads: () => ({ source: gap("a"), destination: gap("b") }),
      check: ({ facts }, { pass }) => (touch(facts, "source"), pass()),
    });
    expect(runOne(rule)).toMatchObject({ needs: [on("a"), on("b")], text: "2 captures are missing." });
  });

  test.each([
    [[missing("1")], "capture", "One capture is missing."],
    [[missing("1"), unlisted], "capture", "One capture is missing."],
    [[unlisted, unlisted], "knowledge", "Our tables do not say."],
    [[missing("1"), torn(1, 2), unlisted], "conflict", "Captures contradict each other: capture both again."],
  ])("%j is the worst of its causes: %s", (facts, cause, text) => {
    const rule = ruleOf({ check: (_c, { every, read, pass }) => (every(facts, read) ? pass() : failNo) });
    expect(runOne(rule)).toMatchObject({ outcome: "unknown", cause, text });
  });

  test("has no values and no message", () => {
    const outcome = runOne(ruleOf({ check: (_c, { read }) => (read(missing("1")) ? failNo : failNo) }));
    expect(Object.keys(outcome).sort()).toEqual(["cause", "needs", "origins", "outcome", "severity", "text"]);
    expect(linesOf(outcome)).toEqual([]);
  });
});
