import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { analysis } from "../../src/analysis/analysis.ts";
import { assessSample, readFolder, samplePath } from "../samples/run-sample.ts";

const path = new URL("../../src/assessment/assessment.schema.json", import.meta.url);
const validate = new Ajv2020({ allErrors: true }).compile(JSON.parse(readFileSync(path, "utf8")) as object);

/** The document as it reaches a file. */
function asJson(document: unknown): unknown {
  return JSON.parse(JSON.stringify(document)) as unknown;
}

test("the sample's assessment is valid", () => {
  validate(asJson(assessSample("two-frames")));
  expect(validate.errors).toBeNull();
});

test("an assessment with gaps, allowed options and a limit of age is valid", () => {
  const files = readFolder(samplePath("two-frames/core"), "core").filter(({ path: name }) => !name.includes("vios"));
  const options = { from: "kestrel", to: "heron", inactive: true, allow: ["vlanbridge"], maxAgeHours: 4 };
  validate(asJson(analysis(files, { ...options, asOf: "2026-11-20T12:00:00+01:00", toolVersion: "0.0.0" })));
  expect(validate.errors).toBeNull();
});

test("the schema refuses what it does not know", () => {
  const document = asJson(assessSample("two-frames")) as Record<string, unknown>;
  expect(validate({ ...document, extra: 1 })).toBe(false);
  expect(validate({ ...document, moves: [{ verdict: "MAYBE" }] })).toBe(false);
});
