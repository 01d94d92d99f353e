import type { Browser, Page } from "puppeteer-core";
import { pageRules, type PageSetup } from "./page-rules.ts";
import { countGlyphs } from "./pdf-glyphs.ts";

/** A table of 40,000 rows took 33 s. */
export const answerLimitMs = 600_000;
/** Lower than 1, because clipped text is drawn only in part. */
const leastShareDrawn = 0.5;
const fontAdvice = "if this machine has no fonts, install a package of them such as fonts-dejavu";

/** Prints our own HTML with scripts and network off. A PDF without the document's text is an error. */
export async function printPage(browser: Browser, html: string, setup: PageSetup): Promise<Uint8Array> {
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  await closeNetwork(page);
  await page.emulateMediaType("print");
  await page.setContent(html, { waitUntil: "load", timeout: answerLimitMs });
  await addPageRule(page, pageRules(setup));
  await loadFonts(page);
  const visible = (await page.evaluate("document.body.innerText.replace(/\\s/g, '').length")) as number;
  const pdf = await page.pdf({
    format: setup.paper,
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: true,
    timeout: answerLimitMs,
  });
  const drawn = countGlyphs(pdf);
  if (drawn < visible * leastShareDrawn) {
    throw new Error(`it drew ${drawn} of ${visible} characters; ${fontAdvice}`);
  }
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

/**
 * The one way past the document's own content policy is through its style sheets. Chromium lets a page rule of a later
 * sheet beat the named pages of an earlier one, so the rule joins the sheet that already speaks of pages.
 */
async function addPageRule(page: Page, rule: string): Promise<void> {
  await page.evaluate(`{
    const sheets = [...document.styleSheets].filter((sheet) => sheet.href === null);
    const speaksOfPages = (sheet) => [...sheet.cssRules].some((rule) => rule instanceof CSSPageRule);
    const sheet = sheets.find(speaksOfPages) ?? sheets[0] ?? new CSSStyleSheet();
    sheet.insertRule(${JSON.stringify(rule)}, sheet.cssRules.length);
    if (sheets.length === 0) document.adoptedStyleSheets.push(sheet);
  }`);
}

/** `document.fonts.ready` alone lost words where the system has no font of its own. */
async function loadFonts(page: Page): Promise<void> {
  const failed = await page.evaluate(`Promise.all([...document.fonts].map((face) =>
    face.load().then(() => [], () => [face.family + " " + face.weight]))).then((faces) => faces.flat().join(", "))`);
  if (failed !== "") throw new Error(`these fonts did not load: ${String(failed)}; ${fontAdvice}`);
}
