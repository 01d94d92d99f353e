import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { renderHtml } from "../../src/report/html.ts";
import { exampleAssessment } from "../report/example-assessment.ts";
import { launch } from "./launch.ts";
import { assessSample } from "../samples/run-sample.ts";

const folder = mkdtempSync(join(tmpdir(), "lpm-preflight-page-"));
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(async () => {
  await browser.close();
});

async function open(html: string, width: number): Promise<{ page: Page; requests: string[]; complaints: string[] }> {
  const file = join(folder, `${width}.html`);
  writeFileSync(file, html);
  const page = await browser.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("dialog", (dialog) => complaints.push(`dialog ${dialog.message()}`));
  await page.setViewport({ width, height: 900 });
  await page.goto(pathToFileURL(file).href);
  return { page, requests, complaints };
}

describe.each([
  ["the sample's report", () => renderHtml(assessSample("two-frames"), { paper: "a4" })],
  ["a report with hostile names", () => renderHtml(exampleAssessment, { paper: "a4" })],
])("%s in a real browser", (_, render) => {
  test("asks the network for nothing and breaks no policy", async () => {
    const { page, requests, complaints } = await open(render(), 1200);
    expect(requests.filter((url) => !url.startsWith("file:") && !url.startsWith("data:"))).toEqual([]);
    expect(requests.filter((url) => url.startsWith("file:"))).toHaveLength(1);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test("uses its own typeface and shows its heading", async () => {
    const { page } = await open(render(), 1200);
    const seen = await page.evaluate(async () => {
      await document.fonts.ready;
      const used = [...document.fonts]
        .filter((face) => face.status === "loaded")
        .map((face) => face.family.replaceAll('"', ""));
      return { used, heading: document.querySelector("h1")?.getBoundingClientRect().height ?? 0 };
    });
    expect(seen.used).toContain("IBM Plex Sans");
    expect(seen.heading).toBeGreaterThan(10);
    await page.close();
  });

  test.each([390, 1200])("does not overflow sideways at %i px", async (width) => {
    const { page } = await open(render(), width);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    await page.close();
  });

  test("every link inside the page leads somewhere", async () => {
    const { page } = await open(render(), 1200);
    const dead = await page.evaluate(() =>
      [...document.querySelectorAll("a[href^='#']")]
        .map((link) => decodeURIComponent(link.getAttribute("href")?.slice(1) ?? ""))
        .filter((id) => document.getElementById(id) === null),
    );
    expect(dead).toEqual([]);
    await page.close();
  });
});
