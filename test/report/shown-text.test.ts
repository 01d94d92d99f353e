import { describe, expect, it } from "vitest";
import { captureTimes } from "../../src/report/capture-times.ts";
import { evidenceLinks } from "../../src/report/evidence-links.ts";
import { concernedNames, quotedName } from "../../src/report/names.ts";
import { duration, fileSize, grouped, listedUpTo, percent } from "../../src/report/numbers.ts";
import { read } from "../../src/report/reading.ts";
import { reportId } from "../../src/report/report-id.ts";
import { shorten, textLines, visible } from "../../src/report/visible.ts";
import { exampleAssessment } from "./example-assessment.ts";

describe("visible", () => {
  it.each([
    ["\u001b[0m", "\\u{1b}[0m"],
    ["a\nb", "a\\u{a}b"],
    ["\u202e\u2066\u200b\ufeff", "\\u{202e}\\u{2066}\\u{200b}\\u{feff}"],
    ["\u2028", "\\u{2028}"],
    ["\u{e0041}", "\\u{e0041}"],
    ["\ud800x", "\\u{d800}x"],
    ["Größe 東京 😀", "Größe 東京 😀"],
  ])("%j", (text, shown) => {
    expect(visible(text)).toBe(shown);
  });
});

describe("shorten", () => {
  it("says how much it left out and splits no character", () => {
    expect(shorten("abcdef".repeat(10), 6)).toBe("abcdef… (54 characters more)");
    expect(shorten(`abc😀${"d".repeat(43)}`, 4)).toBe("abc… (45 characters more)");
  });

  it("leaves off no rest that is shorter than the note about it", () => {
    expect(shorten("a".repeat(46), 6)).toBe("a".repeat(46));
    expect(shorten("a".repeat(47), 6)).toBe(`${"a".repeat(6)}… (41 characters more)`);
  });
});

describe("textLines", () => {
  it("knows both line ends and drops the empty rest", () => {
    expect(textLines("a\r\n\tb\n\n")).toEqual(["a", "    b"]);
    expect(textLines("")).toEqual([""]);
  });
});

describe("numbers", () => {
  it("never round up to all", () => {
    expect(percent(999, 1000)).toBe("99 %");
    expect(percent(3, 3)).toBe("100 %");
    expect(percent(0, 0)).toBe("–");
  });

  it("are grouped and named", () => {
    expect([grouped(0), grouped(999), grouped(1000), grouped(1234567)]).toEqual(["0", "999", "1,000", "1,234,567"]);
    expect([fileSize(1), fileSize(1536), fileSize(3 * 1024 * 1024)]).toEqual(["1 byte", "1.5 KiB", "3.0 MiB"]);
    expect([40, 300, 7500, 187200].map(duration)).toEqual(["40 s", "5 min", "2 h 5 min", "2 d 4 h"]);
    expect(listedUpTo(["a", "b", "c"], 3)).toBe("a, b and c");
    expect(listedUpTo(["a", "b", "c", "d"], 2)).toBe("a, b and 2 more");
  });
});

describe("names in a list", () => {
  it("are quoted where a blank or a comma would hide their end", () => {
    expect(["a, b", "a b", "a,b", "a-b"].map(quotedName)).toEqual(["“a, b”", "“a b”", "“a,b”", "a-b"]);
    expect(listedUpTo(["a, b", "c"].map(quotedName), 3)).toBe("“a, b” and c");
  });

  it("are partitions, or moves of a partition that has others", () => {
    const { subjects, moves } = exampleAssessment;
    const spaced = { ...subjects, p1: { ...subjects["p1"]!, label: "web 01, blue" } };
    const elsewhere = { ...moves[0]!, destination: "system:X", outcomes: [0] };
    const names = (all: typeof moves, outcomes: number[]): string[] =>
      concernedNames(read({ ...exampleAssessment, subjects: spaced, moves: all }), outcomes);
    expect(names(moves, [1, 8])).toEqual(["app-prod-02", "“web 01, blue”"]);
    expect(names([...moves, elsewhere], [1, 8])).toEqual(["app-prod-02", "“web 01, blue” to POWER-B"]);
    expect(names([...moves, elsewhere], [0])).toEqual(["“web 01, blue”"]);
    expect(names([], [12])).toEqual(["POWER-A to POWER-B (active)"]);
  });
});

describe("reportId", () => {
  it("changes with what the report is about, and with nothing else", () => {
    const id = reportId(exampleAssessment);
    const [input, ...others] = exampleAssessment.inputs;
    const changed = [
      { ...exampleAssessment, asOf: "2026-11-21T14:00:00+01:00" },
      { ...exampleAssessment, inputs: [{ ...input!, sha256: "00".repeat(32) }, ...others] },
      { ...exampleAssessment, options: { ...exampleAssessment.options, allow: [] } },
      { ...exampleAssessment, tool: { ...exampleAssessment.tool, version: "0.2.0" } },
    ].map(reportId);
    expect(new Set([id, ...changed]).size).toBe(5);
    expect(reportId({ ...exampleAssessment, moves: [] })).toBe(id);
  });
});

describe("captureTimes", () => {
  it("spans the dated captures and counts the others", () => {
    expect(captureTimes(exampleAssessment)).toEqual({
      earliest: "2026-11-20 09:12:44 +01:00",
      latest: "2026-11-20 11:40:10 +01:00",
      spreadSeconds: 8846,
      ageSeconds: 17236,
      undated: 1,
      zoneless: 0,
    });
    const [first, second, ...others] = exampleAssessment.captures;
    const zoneless = { ...second!, capturedAt: { local: "2026-11-20T09:00:00", basis: "prompt" } as const };
    expect(captureTimes({ ...exampleAssessment, captures: [first!, zoneless, ...others] })).toMatchObject({
      earliest: "2026-11-20 09:00:00",
      spreadSeconds: 9610,
      ageSeconds: 18000,
      zoneless: 1,
    });
    expect(captureTimes({ ...exampleAssessment, captures: [] })).toBeUndefined();
  });
});

describe("evidenceLinks", () => {
  it("joins three and more in a row", () => {
    const reading = read(exampleAssessment);
    const texts = (indexes: number[]): string[] => evidenceLinks(reading, indexes).map(({ text }) => text);
    expect(texts([4, 0, 1, 5, 4])).toEqual(["E-001", "E-002", "E-005", "E-006"]);
    expect(texts([0, 1, 2, 4, 99])).toEqual(["E-001 – E-003", "E-005"]);
  });
});
