import type { Browser, Page } from "puppeteer-core";
import { pageRules, type PageSetup } from "./page-rules.ts";
import { countGlyphs } from "./pdf-glyphs.ts";

/** A table of 40,000 rows took 33 s. */
export const answerLimitMs = 600_000;
/** Lower than 1, because clipped text is drawn only in part. */
const leastShareDrawn = 0.5;

/** Prints our own HTML with scripts and network off. A PDF without the document's text is an error. */
export async function printPage(browser: Browser, html: string, setup: PageSetup): Promise<Uint8Array> {
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  await closeNetwork(page);
  await page.emulateMediaType("print");
  await page.setContent(html, { waitUntil: "load", timeout: answerLimitMs });
  await addStyle(page, pageRules(setup));
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
    throw new Error(`it drew ${drawn} of ${visible} characters; install a font package such as fonts-dejavu`);
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

/** A constructed sheet is the one kind of style that the document's own content policy does not refuse. */
async function addStyle(page: Page, css: string): Promise<void> {
  await page.evaluate(`{
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(${JSON.stringify(css)});
    document.adoptedStyleSheets.push(sheet);
  }`);
}

/** `document.fonts.ready` alone lost words where the system has no font of its own. */
async function loadFonts(page: Page): Promise<void> {
  const failed = await page.evaluate(`Promise.all([...document.fonts].map((face) =>
    face.load().then(() => [], () => [face.family + " " + face.weight]))).then((faces) => faces.flat().join(", "))`);
  if (failed !== "") throw new Error(`these fonts of the document did not load: ${String(failed)}`);
}
