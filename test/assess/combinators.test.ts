import { describe, expect, test } from "vitest";
import { openList, wholeList, type Fact, type ListFact } from "../../src/capture/fact.ts";
import { answerTo, at, hostsOf, linesOf, missing, outcomesOf, torn } from "./one-rule.ts";

type Item = "T" | "F" | "U";
const origin = [{ capture: 0, line: 100, lastLine: 199 }];

/** Every list of up to four items that hold, do not hold, or are unknown. */
function allLists(): readonly (readonly Item[])[] {
  let lists: readonly (readonly Item[])[] = [[]];
  const all = [...lists];
  for (let i = 0; i < 4; i++) {
    lists = lists.flatMap((list) => (["T", "F", "U"] as const).map((item) => [...list, item]));
    all.push(...lists);
  }
  return all;
}

/** Items stand in lines 1, 2, 3 ...; an unknown one needs a host of that number. */
function factsOf(items: readonly Item[]): readonly Fact<boolean>[] {
  return items.map((item, i) => (item === "U" ? missing(String(i + 1)) : at(item === "T", i + 1)));
}

const listOf = (items: readonly Item[], open: boolean): ListFact<Fact<boolean>> =>
  open ? openList(factsOf(items), [], missing("rest")) : wholeList(factsOf(items), origin);

const count = (items: readonly Item[], wanted: Item): number => items.filter((item) => item === wanted).length;
const ends = { pass: "true", fail: "false", unknown: "unknown" } as const;
const cases = [false, true].flatMap((open) => allLists().map((items) => ({ items, open })));

describe("every list of up to four items, whole and open", () => {
  /** However the unknown ones turn out, and whatever else is in an open list: what is true of all of these. */
  function expectedAtLeast(n: number, items: readonly Item[], open: boolean): string {
    const least = count(items, "T");
    const most = open ? Infinity : least + count(items, "U");
    return least >= n ? "true" : most < n ? "false" : "unknown";
  }

  test.each([0, 1, 2, 3])("atLeast %i", (n) => {
    for (const { items, open } of cases) {
      const { outcome } = answerTo(({ atLeast, read }) => atLeast(n, listOf(items, open), read));
      expect([items, open, ends[outcome as keyof typeof ends]]).toEqual([items, open, expectedAtLeast(n, items, open)]);
    }
  });

  test("some is atLeast 1", () => {
    for (const { items, open } of cases) {
      const { outcome } = answerTo(({ some, read }) => some(listOf(items, open), read));
      expect([items, open, ends[outcome as keyof typeof ends]]).toEqual([items, open, expectedAtLeast(1, items, open)]);
    }
  });

  test("every", () => {
    for (const { items, open } of cases) {
      const expected = items.includes("F") ? "false" : open || items.includes("U") ? "unknown" : "true";
      const { outcome } = answerTo(({ every, read }) => every(listOf(items, open), read));
      expect([items, open, ends[outcome as keyof typeof ends]]).toEqual([items, open, expected]);
    }
  });

  test("each: one outcome per item, and one more for what an open list may hold", () => {
    for (const { items, open } of cases) {
      const outcomes = outcomesOf(({ each, fail, pass, read }) =>
        each(
          listOf(items, open),
          () => "item",
          (item) => (read(item) ? pass() : fail("no", { what: "false" } as never)),
          { pass: true },
        ),
      );
      const expected = items.map((item) => ({ T: "pass", F: "fail", U: "unknown" })[item]);
      if (open) expected.push("unknown");
      else if (items.length === 0) expected.push("pass");
      expect(outcomes.map(({ outcome }) => outcome)).toEqual(expected);
    }
  });
});

describe("what an answer stands on", () => {
  const { T, F, U } = { T: "T", F: "F", U: "U" } as const;

  test("some that is true: the one that holds", () => {
    expect(linesOf(answerTo(({ some, read }) => some(listOf([F, U, T, T], false), read)))).toEqual([3]);
  });

  test("atLeast that is true: the ones that hold", () => {
    expect(linesOf(answerTo(({ atLeast, read }) => atLeast(2, listOf([T, F, T], true), read)))).toEqual([1, 3]);
  });

  test("some that is false: the whole listing, and each that does not hold", () => {
    expect(linesOf(answerTo(({ some, read }) => some(listOf([F, F], false), read)))).toEqual([100, 1, 2]);
  });

  test("every that is false: the one that does not hold", () => {
    expect(linesOf(answerTo(({ every, read }) => every(listOf([T, U, F], true), read)))).toEqual([3]);
  });

  test("every that is true: the whole listing, and each", () => {
    expect(linesOf(answerTo(({ every, read }) => every(listOf([T, T], false), read)))).toEqual([100, 1, 2]);
  });

  test("an item's own line stands before what is read of it", () => {
    const item = { origin: { capture: 0, line: 7 }, holds: at(true, 8) };
    expect(linesOf(answerTo(({ some, read }) => some([item], ({ holds }) => read(holds))))).toEqual([7, 8]);
  });

  test("unknown: no lines, and all that could decide it, once each", () => {
    const outcome = answerTo(({ some, read }) => some(listOf([U, F, U], true), read));
    expect(linesOf(outcome)).toEqual([]);
    expect(hostsOf(outcome)).toEqual(["1", "3", "rest"]);
    const twice = answerTo(({ every, read }) => every([missing("1"), missing("1")], read));
    expect(hostsOf(twice)).toEqual(["1"]);
  });

  test("a conflict: the lines that contradict each other", () => {
    const outcome = answerTo(({ every, read }) => every([at(true, 1), torn(4, 9)], read));
    expect(outcome).toMatchObject({ outcome: "unknown", cause: "conflict" });
    expect(linesOf(outcome)).toEqual([4, 9]);
    expect(hostsOf(outcome)).toEqual(["both"]);
  });

  test("each: what was read before stands behind every outcome, and no item behind another's", () => {
    const outcomes = outcomesOf(({ each, pass, read }) => {
      read(at(true, 50));
      return each(
        factsOf([T, U, T]),
        (fact) => fact.state,
        (fact) => (read(fact) ? pass() : pass()),
        { pass: true },
      );
    });
    expect(outcomes.map((outcome) => [outcome.thing, linesOf(outcome), hostsOf(outcome)])).toEqual([
      ["known", [50, 1], []],
      ["unknown", [], ["2"]],
      ["known", [50, 3], []],
    ]);
  });

  test("each over a known empty list: the listing, or the reason why there is nothing to judge", () => {
    const ask = (empty: { readonly pass: true } | { readonly notApplicable: string }) =>
      outcomesOf(({ each, pass }) => each(wholeList([], origin), String, pass, empty))[0];
    expect(ask({ pass: true })).toMatchObject({ outcome: "pass", origins: origin });
    expect(ask({ notApplicable: "there is none" })).toMatchObject({ outcome: "notApplicable", text: "there is none" });
  });
});

describe("parts within parts", () => {
  test("a false inside decides what an unknown beside it leaves open", () => {
    const inner = [
      [missing("1"), at(false, 2)],
      [at(true, 3), at(false, 4)],
    ];
    const outcome = answerTo(({ every, some, read }) => some(inner, (facts) => every(facts, read)));
    expect(outcome.outcome).toBe("fail");
    expect(linesOf(outcome)).toEqual([2, 4]);
  });

  test("an unknown inside stays unknown where nothing decides it", () => {
    const inner = [[missing("1"), at(true, 2)], [at(false, 3)]];
    const outcome = answerTo(({ every, some, read }) => some(inner, (facts) => every(facts, read)));
    expect(outcome.outcome).toBe("unknown");
    expect(hostsOf(outcome)).toEqual(["1"]);
  });
});

describe("decided", () => {
  test.each([
    [at(true, 1), true],
    [at(false, 1), false],
    [missing("1"), undefined],
    [torn(1, 2), undefined],
  ])("%j", (fact, expected) => {
    let answer: boolean | undefined = undefined;
    outcomesOf(({ decided, pass, read }) => {
      answer = decided(() => read(fact));
      return pass();
    });
    expect(answer).toBe(expected);
  });

  test("what decided it is evidence, what did not decide it is no gap", () => {
    const outcome = answerTo(({ decided, read }) => {
      decided(() => read(at(true, 5)));
      decided(() => read(missing("1")));
      return true;
    });
    expect(outcome).toMatchObject({ outcome: "pass", needs: [] });
    expect(linesOf(outcome)).toEqual([5]);
  });
});
