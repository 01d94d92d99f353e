import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { excerpt } from "../../src/analysis/excerpt.ts";

const row = `name=app01,lpar_id=5,${Array.from({ length: 60 }, (_, i) => `attribute_${i}=value`).join(",")},curr_mem=4096,"modes=default,POWER9",last=1`;

describe("an excerpt", () => {
  test("of short lines is the lines themselves", () => {
    expect(excerpt(["a", "b", "c", "d"], 2, 3, [])).toBe("b\nc");
  });

  test("of a long row begins with what names it and holds the attributes that were read, with their quotes", () => {
    const text = excerpt([row], 1, 1, ["modes", "curr_mem"]);
    expect(text.startsWith("name=app01,lpar_id=5,")).toBe(true);
    expect(text).toContain(" … curr_mem=4096 … ");
    expect(text).toContain('"modes=default,POWER9"');
  });

  test("of many lines says that there are more", () => {
    const lines = Array.from({ length: 40 }, (_, i) => `line ${i}`);
    expect(excerpt(lines, 1, 40, []).endsWith("\n…")).toBe(true);
  });

  test("is never longer than 400 characters and never throws", () => {
    const lines = fc.array(fc.string({ maxLength: 900 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(
        lines,
        fc.nat(40),
        fc.nat(40),
        fc.array(fc.string(), { maxLength: 4 }),
        (text, from, more, fields) => {
          expect(excerpt(text, from + 1, from + 1 + more, fields).length).toBeLessThanOrEqual(400);
        },
      ),
      { seed: 7, numRuns: 500 },
    );
  });
});
