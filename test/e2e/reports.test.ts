import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { Assessment } from "../../src/assessment/assessment.ts";
import { readPdf, type ReadPdf } from "../node/browser/read-pdf.ts";
import { analyzeSample, newFolder, root, runCli } from "./cli.ts";
import { statements, type Statement } from "./statements.ts";

interface Report {
  readonly html: string;
  readonly json: string;
  readonly csv: string;
  readonly pdf: ReadPdf;
}

async function readReport(from: string): Promise<Report> {
  const text = (name: string): string => readFileSync(join(from, name), "utf8");
  const pdf = await readPdf(new Uint8Array(readFileSync(join(from, "report.pdf"))));
  return { html: text("report.html"), json: text("assessment.json"), csv: text("wwpns.csv"), pdf };
}

async function makeReport(sample: string): Promise<Report> {
  const folder = newFolder("reports");
  const { code, err } = runCli([...analyzeSample(sample), "-o", folder]);
  expect({ code, err }).toEqual({ code: 3, err: "" });
  return readReport(folder);
}

const samples = readdirSync(join(root, "samples"));
const all = new Map<string, { readonly made: Report; readonly kept: Report }>();
let made: Report;

beforeAll(async () => {
  for (const sample of samples)
    all.set(sample, { made: await makeReport(sample), kept: await readReport(join(root, "reports", sample)) });
  made = reportsOf("two-frames").made;
}, 120_000);

function reportsOf(sample: string): { readonly made: Report; readonly kept: Report } {
  const reports = all.get(sample);
  if (reports === undefined) throw new Error(`no report of ${sample}`);
  return reports;
}

describe.each(samples)("reports/%s", (sample) => {
  test("is what the tool makes today: HTML, JSON and CSV byte for byte", () => {
    const { made: now, kept } = reportsOf(sample);
    expect(now.json === kept.json).toBe(true);
    expect(now.html === kept.html).toBe(true);
    expect(now.csv).toBe(kept.csv);
  });

  test("the PDF has the same text, outline and structure", () => {
    const { made: now, kept } = reportsOf(sample);
    expect(now.pdf.pages).toEqual(kept.pdf.pages);
    expect(now.pdf.outline).toEqual(kept.pdf.outline);
    expect(now.pdf.roles).toEqual(kept.pdf.roles);
    expect({ tagged: now.pdf.tagged, size: now.pdf.size }).toEqual({ tagged: true, size: [595, 842] });
  });
});

describe("the report of two-frames", () => {
  test("every page carries its number, the verdict and the report's id", () => {
    const { pages } = made.pdf;
    pages.forEach((text, i) => {
      expect(text).toContain(`Page ${i + 1} of ${pages.length}`);
      expect(text).toContain("NOT READY");
      expect(text).toMatch(/LPM-[0-9A-F]{4}-[0-9A-F]{4}/);
    });
  });

  test("the outline mirrors the sections", () => {
    const { outline } = made.pdf;
    for (const title of [
      "Decision summary",
      "Findings",
      "Not evaluated",
      "Passed",
      "Evidence register",
      "Inputs",
      "Rules",
      "Method and limits",
    ]) {
      expect(
        outline.some((entry) => entry.endsWith(title)),
        title,
      ).toBe(true);
    }
  });
});

/** Line breaks of a page are no part of its words. */
function squeeze(text: string): string {
  return text.replace(/\s+/g, "");
}

function plainText(html: string): string {
  const body = html.replace(/<style[\s\S]*?<\/style>/g, "").replace(/<[^>]+>/g, " ");
  const named: Record<string, string> = {
    amp: "&",
    lt: "<",
    gt: ">",
    quot: '"',
    "#x27": "'",
    "#x3D": "=",
    "#x60": "`",
  };
  return body.replace(/&(amp|lt|gt|quot|#x27|#x3D|#x60);/g, (_, name: string) => named[name] ?? "");
}

describe.each(statements)("$partition $rule $value at $file:$line", (statement: Statement) => {
  test("stands in the captured file", () => {
    const lines = readFileSync(join(root, "samples/two-frames", statement.file), "utf8").split(/\r?\n/);
    const proof = lines.slice(statement.line - 1, statement.lastLine ?? statement.line).join("\n");
    expect(proof).toContain(statement.value);
  });

  test("is in the JSON", () => {
    const assessment = JSON.parse(made.json) as Assessment;
    const places = assessment.outcomes
      .filter(
        ({ rule, outcome, text }) =>
          rule === statement.rule && outcome === "fail" && text?.includes(statement.partition),
      )
      .flatMap(({ evidence }) => evidence.map((at) => assessment.evidence[at]));
    const proof = places.find((evidence) => evidence?.file === statement.file && evidence.line === statement.line);
    expect(proof?.excerpt).toContain(statement.value);
    expect(proof?.lastLine).toBe(statement.lastLine ?? statement.line);
  });

  test("is in the HTML's text and in the PDF's text", () => {
    for (const text of [plainText(made.html), made.pdf.pages.join(" ")]) {
      const words = squeeze(text);
      expect(words).toContain(squeeze(`${statement.file}:${statement.line}`));
      expect(words).toContain(squeeze(statement.value));
      expect(words).toContain(squeeze(statement.says));
      expect(words).toContain(statement.rule);
    }
  });
});
