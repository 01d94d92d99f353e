import { describe, expect, it } from "vitest";
import type { Assessment } from "../../src/assessment/assessment.ts";
import { jsonChunks } from "../../src/report/json.ts";
import { exampleAssessment, hostile } from "./example-assessment.ts";

describe("jsonChunks", () => {
  const chunks = [...jsonChunks(exampleAssessment)];
  const text = chunks.join("");

  it("joins to the assessment and ends with a newline", () => {
    expect(JSON.parse(text)).toEqual(exampleAssessment);
    expect(text.endsWith("}\n")).toBe(true);
    expect(text).not.toContain("\n\n");
  });

  it("gives every element of a list a chunk of its own", () => {
    for (const outcome of exampleAssessment.outcomes) {
      const own = chunks.filter((chunk) => chunk.includes(JSON.stringify(outcome.fingerprint)));
      expect(own).toHaveLength(1);
      expect(JSON.parse(own[0]!.replace(/^,?\n/, ""))).toEqual(outcome);
    }
  });

  it("does not depend on the order in which a document was put together", () => {
    const turned = turn(exampleAssessment) as Assessment;
    expect(Object.keys(turned)).not.toEqual(Object.keys(exampleAssessment));
    expect([...jsonChunks(turned)].join("")).toBe(text);
  });

  it("keeps empty lists and odd keys", () => {
    const odd: Assessment = {
      ...exampleAssessment,
      issues: [],
      subjects: JSON.parse(`{"__proto__":{"kind":"system","label":"a","hmcs":[]}}`) as Assessment["subjects"],
    };
    const read = JSON.parse([...jsonChunks(odd)].join("")) as Assessment;
    expect(read.issues).toEqual([]);
    expect(Object.keys(read.subjects)).toEqual(["__proto__"]);
    expect(text).toContain(JSON.stringify(hostile.endless));
  });
});

function turn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turn);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, part]) => [key, turn(part)]),
  );
}
