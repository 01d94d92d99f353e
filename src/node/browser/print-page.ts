import { setTimeout } from "node:timers/promises";
import type { Browser, Page } from "puppeteer-core";
import { writeDocument } from "./document-script.ts";
import { pageRules, type PageSetup } from "./page-rules.ts";
import { countGlyphs } from "./pdf-glyphs.ts";
import { within } from "./time-limit.ts";

/** A table of 40,000 rows took 33 s. */
export const answerLimitMs = 600_000;
const pollMs = 10;
/** Lower than 1, because clipped text is drawn only in part. */
const leastShareDrawn = 0.5;
const fontAdvice = "if this machine has no fonts, install a package of them such as fonts-dejavu";

/** Prints our own HTML with scripts and network off. A PDF without the document's text is an error. */
export async function printPage(browser: Browser, html: string, setup: PageSetup): Promise<Uint8Array> {
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  await closeNetwork(page);
  await page.evaluate(writeDocument(html, pageRules(setup)));
  await within(answerLimitMs, "Reading the document", isComplete(page));
  await loadFonts(page);
  const pdf = await page.pdf({
    format: setup.paper,
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: true,
    timeout: answerLimitMs,
  });
  await assertTextWasDrawn(page, pdf);
  return pdf;
}

async function closeNetwork(page: Page): Promise<void> {
  await page.setOfflineMode(true);
  await page.setRequestInterception(true);
  page.on("request", (request) => {
    const local = /^(data|about):/.test(request.url());
    (local ? request.continue() : request.abort()).catch(() => undefined);
  });
}

/** Asked from here, because neither events nor timers fire in a page whose scripts are off. */
async function isComplete(page: Page): Promise<void> {
  while ((await page.evaluate("document.readyState")) !== "complete") await setTimeout(pollMs);
}

/** `document.fonts.ready` alone lost words where the system has no font of its own. */
async function loadFonts(page: Page): Promise<void> {
  const failed = await page.evaluate(`Promise.all([...document.fonts].map((face) =>
    face.load().then(() => [], () => [face.family + " " + face.weight]))).then((faces) => faces.flat().join(", "))`);
  if (failed !== "") throw new Error(`these fonts did not load: ${String(failed)}; ${fontAdvice}`);
}

async function assertTextWasDrawn(page: Page, pdf: Uint8Array): Promise<void> {
  await page.emulateMediaType("print");
  const visible = (await page.evaluate("document.body.innerText.replace(/\\s/g, '').length")) as number;
  const drawn = countGlyphs(pdf);
  if (drawn < visible * leastShareDrawn) {
    throw new Error(`it drew ${drawn} of ${visible} characters; ${fontAdvice}`);
  }
}
