import { describe, expect, test } from "vitest";
import { analysis } from "../../src/analysis/analysis.ts";
import { SelectionError, type AnalysisOptions } from "../../src/analysis/options.ts";
import type { Assessment } from "../../src/assessment/assessment.ts";
import type { InputFile } from "../../src/capture/capture.ts";
import { readFolder, samplePath } from "../samples/run-sample.ts";

const files = ["core", "deep"].flatMap((part) => readFolder(samplePath(`two-frames/${part}`), part));

function run(options: Partial<AnalysisOptions>, from: readonly InputFile[] = files): Assessment {
  return analysis(from, { asOf: "2026-11-20T12:00:00+01:00", toolVersion: "0", ...options });
}

function moves(assessment: Assessment): string[] {
  const label = (key: string): string => assessment.subjects[key]?.label ?? "?";
  return assessment.moves.map(
    (move) => `${label(move.partition)} > ${label(move.destination)} ${move.kind}: ${move.verdict}`,
  );
}

describe("which moves are judged", () => {
  test("without a selection: every partition but Virtual I/O Servers, to every other captured system", () => {
    const all = moves(run({}));
    expect(all).toHaveLength(29 * 4);
    expect(all.some((move) => move.includes("vios"))).toBe(false);
    expect(all).toContain("batch01 > heron inactive: READY");
  });

  test.each(["kestrel", "KESTREL", "78A1F30", "9009-42A*78A1F30"])("a system may be named %s", (from) => {
    expect(moves(run({ from, to: "heron" }))).toHaveLength(26);
  });

  test("a partition may be named alone or with its system, and several of them", () => {
    expect(moves(run({ partitions: ["app01", "heron:ret01"], to: "kestrel" }))).toEqual([
      "app01 > kestrel active: NOT READY",
      "ret01 > kestrel active: NOT READY",
    ]);
  });

  test("a Virtual I/O Server is judged where it is named, and refused", () => {
    const refused = ["heron-vios1 > kestrel active: NOT READY"];
    expect(moves(run({ partitions: ["heron-vios1"], to: "kestrel" }))).toEqual(refused);
    const row = { partition: "heron-vios1", source: "heron", destination: "kestrel" };
    expect(moves(run({ moves: [row] }))).toEqual(refused);
  });

  test("inactive judges a running partition as it will be after shutdown", () => {
    expect(moves(run({ partitions: ["rmc01"], to: "heron" }))).toEqual(["rmc01 > heron active: NOT READY"]);
    expect(moves(run({ partitions: ["rmc01"], to: "heron", inactive: true }))).toEqual([
      "rmc01 > heron inactive: READY",
    ]);
  });

  test.each([
    [{ from: "nope" }, "heron (9105-42A*78C2D40), kestrel (9009-42A*78A1F30), lark (8286-42A*21B7E5W)"],
    [{ partitions: ["nope"] }, "app01, app02, batch01"],
    [{ partitions: ["kestrel:nope"] }, "app01, app02, batch01"],
    [{ allow: ["nope"] }, "vlanbridge"],
    [{ moves: [{ partition: "app01", source: "kestrel", destination: "nope" }] }, "heron"],
  ])("%j names what is not there: the message lists what is", (options, listed) => {
    expect(() => run(options)).toThrow(SelectionError);
    expect(() => run(options)).toThrow(listed);
  });

  test("two systems of one name are told apart by type, model and serial", () => {
    const twin = files.map((file) => {
      const text = new TextDecoder().decode(file.bytes).replaceAll("name=lark,", "name=heron,");
      return { ...file, bytes: new TextEncoder().encode(text) };
    });
    expect(() => run({ to: "heron" }, twin)).toThrow("9105-42A*78C2D40");
    expect(() => run({ to: "heron" }, twin)).toThrow("8286-42A*21B7E5W");
  });
});

describe("options that change a verdict", () => {
  test("an allowed option makes exactly what it turns off a condition, and says so", () => {
    const assessment = run({ partitions: ["vlan01"], to: "heron", allow: ["vlanbridge"] });
    expect(moves(assessment)).toEqual(["vlan01 > heron active: READY WITH CONDITIONS"]);
    expect(assessment.outcomes.filter(({ allowed }) => allowed !== undefined)).toMatchObject([
      { rule: "LPM-NET-001", outcome: "fail", severity: "blocker", allowed: "--vlanbridge 2" },
    ]);
    expect(moves(run({ partitions: ["lic01"], to: "heron", allow: ["vlanbridge"] }))).toEqual([
      "lic01 > heron active: NOT READY",
    ]);
  });

  test("a limit of age drops what is older and what does not say when it was made, each with an issue", () => {
    const within = run({ partitions: ["app01"], to: "heron", maxAgeHours: 24 });
    expect(within.moves[0]?.verdict).toBe("READY");
    const late = run({ partitions: ["app01"], to: "heron", maxAgeHours: 24, asOf: "2026-11-21T09:20:00+01:00" });
    expect(late.moves[0]?.verdict).toBe("INSUFFICIENT EVIDENCE");
    expect(late.issues.some(({ code, text }) => code === "too-old" && text.includes("older than 24 hours"))).toBe(true);
    expect(late.issues.some(({ code, text }) => code === "too-old" && text.includes("does not say when"))).toBe(true);
  });

  test("files without any output that is read here give a plain message", () => {
    const note = { path: "note.txt", bytes: new TextEncoder().encode("hello\n"), sha256: "0".repeat(64) };
    expect(() => run({}, [note])).toThrow(SelectionError);
  });
});
