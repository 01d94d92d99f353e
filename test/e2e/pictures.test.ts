import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Browser } from "puppeteer";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { analysis } from "../../src/analysis/analysis.ts";
import { printPdf } from "../../src/node/browser/print-pdf.ts";
import type { Assessment } from "../../src/assessment/assessment.ts";
import { renderHtml } from "../../src/report/html.ts";
import { estateFiles } from "../../scripts/estate/files.ts";
import { planEstate } from "../../scripts/estate/plan.ts";
import { testEnvironment } from "../node/browser/test-environment.ts";
import { exampleAssessment } from "../report/example-assessment.ts";
import { launch } from "./launch.ts";

const folder = mkdtempSync(join(tmpdir(), "lpm-preflight-pictures-"));
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(async () => {
  await browser.close();
});

/** Two systems with as many partitions each, and the moves from the first to the second. */
function assess(partitions: number): Assessment {
  const plan = planEstate({ systems: 2, partitionsEach: partitions, seed: 4 });
  const files = [...estateFiles(plan, "terminal")].map(({ path, text }) => ({
    ...{ path, bytes: new TextEncoder().encode(text), sha256: "" },
  }));
  const [from, to] = plan.systems.map(({ name }) => name);
  if (from === undefined || to === undefined) throw new Error("no systems");
  return analysis(files, { from, to, asOf: "2026-11-20T12:00:00+01:00", toolVersion: "0.0.0" });
}

interface Flaws {
  readonly pictures: number;
  readonly texts: number;
  readonly overlaps: readonly string[];
  readonly outside: readonly string[];
}

/** Every text of every picture, in the units of its picture. */
async function flawsOf(html: string): Promise<Flaws> {
  const file = join(folder, "report.html");
  writeFileSync(file, html);
  const page = await browser.newPage();
  await page.setViewport({ width: 1400, height: 900 });
  await page.goto(pathToFileURL(file).href);
  const flaws = await page.evaluate(async () => {
    await Promise.all([...document.fonts].map((face) => face.load()));
    const pictures = [...document.querySelectorAll<SVGSVGElement>("svg.picture")];
    const found = { pictures: pictures.length, texts: 0, overlaps: [] as string[], outside: [] as string[] };
    for (const picture of pictures) {
      const frame = picture.viewBox.baseVal;
      const boxes = [...picture.querySelectorAll("text")].map((text) => ({ text: text.textContent, ...size(text) }));
      boxes.sort((a, b) => a.y - b.y);
      found.texts += boxes.length;
      boxes.forEach((a, i) => {
        if (a.x < 0 || a.y < 0 || a.right > frame.width || a.bottom > frame.height) found.outside.push(a.text);
        for (const b of boxes.slice(i + 1)) {
          if (b.y >= a.bottom) break;
          if (b.x < a.right && a.x < b.right) found.overlaps.push(`${a.text} / ${b.text}`);
        }
      });
    }
    return found;
    function size(text: SVGTextElement): { x: number; y: number; right: number; bottom: number } {
      const { x, y, width, height } = text.getBBox();
      return { x, y, right: x + width, bottom: y + height };
    }
  });
  await page.close();
  return flaws;
}

/** Heights of the texts on all pages that hold a picture, in points. */
async function printedHeights(html: string, paper: "a4" | "letter"): Promise<number[]> {
  const running = { reportId: "R", classification: "", verdict: "" };
  const { pdf } = await printPdf(html, { paper, env: testEnvironment(), running });
  const loading = getDocument({ data: pdf.slice(), verbosity: 0 });
  const document = await loading.promise;
  const heights: number[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    for (const item of items) {
      if (!("str" in item) || item.str.trim() === "") continue;
      const [a = 0, b = 0] = item.transform as number[];
      heights.push(Math.hypot(a, b));
    }
  }
  await loading.destroy();
  return heights;
}

describe.each([1, 20, 60])("pictures of systems with %i partitions", (partitions) => {
  const assessment = assess(partitions);

  test("show every move and both systems, no text on another and none outside", async () => {
    const { pictures, texts, overlaps, outside } = await flawsOf(renderHtml(assessment, { paper: "a4" }));
    expect(pictures).toBeGreaterThanOrEqual(partitions + 2);
    expect(texts).toBeGreaterThan(20 * partitions);
    expect({ overlaps, outside }).toEqual({ overlaps: [], outside: [] });
  });

  test.each(["a4", "letter"] as const)(
    "are printed on %s with no text below 7 points",
    async (paper) => {
      const heights = await printedHeights(renderHtml(assessment, { paper }), paper);
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(7);
    },
    120_000,
  );
});

test("hostile names stay in their boxes", async () => {
  const { pictures, overlaps, outside } = await flawsOf(renderHtml(exampleAssessment, { paper: "a4" }));
  expect(pictures).toBe(2);
  expect({ overlaps, outside }).toEqual({ overlaps: [], outside: [] });
});
