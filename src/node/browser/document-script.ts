/**
 * The script that fills an empty page with a document and the rule for its pages, all in one go: before the browser
 * can draw a frame. Nodes drawn on the screen get their numbers then, and those numbers stand in a tagged PDF; so
 * nothing is shown on the screen and all numbers are given in document order while printing.
 *
 * Rules enter through style sheets, the one way past the document's own content policy. Chromium lets a page rule of
 * a later sheet beat the named pages of an earlier one, so ours joins the sheet that already speaks of pages.
 */
export function writeDocument(html: string, pageRule: string): string {
  return `{
    document.open();
    document.write(${JSON.stringify(html)});
    document.close();
    const own = new CSSStyleSheet();
    own.replaceSync("@media screen { :root { display: none !important; } }");
    document.adoptedStyleSheets.push(own);
    const sheets = [...document.styleSheets].filter((sheet) => sheet.href === null);
    const speaksOfPages = (sheet) => [...sheet.cssRules].some((rule) => rule instanceof CSSPageRule);
    const sheet = sheets.find(speaksOfPages) ?? sheets[0] ?? own;
    sheet.insertRule(${JSON.stringify(pageRule)}, sheet.cssRules.length);
  }`;
}
