import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const resolve = createRequire(import.meta.url).resolve;

const style = `${face("ibm-plex-sans", "IBM Plex Sans", 400)}
${face("ibm-plex-sans", "IBM Plex Sans", 600)}
${face("ibm-plex-mono", "IBM Plex Mono", 400)}
body { font-family: "IBM Plex Sans"; } h1, h2 { font-weight: 600; } code { font-family: "IBM Plex Mono"; }
h2 { break-before: page; }`;

/** Two pages in IBM Plex, under a content policy as strict as the report's unless `policy` is false. */
export function sampleDocument({ head = "", body = "", policy = true } = {}): string {
  const hash = createHash("sha256").update(style).digest("base64");
  const meta = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; font-src data:; style-src 'sha256-${hash}'">`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">${policy ? meta : ""}<title>Move of lpar01</title>
<style>${style}</style>${head}</head><body><h1>Move of lpar01</h1><p>The partition is <code>Running</code>.</p>
<table><thead><tr><th>WWPN</th></tr></thead><tbody><tr><td>c050760a1b2c0001</td></tr></tbody></table>
<h2>Evidence</h2><p>Umlauts: äöü.</p>${body}</body></html>`;
}

function face(font: string, family: string, weight: number): string {
  const file = resolve(`@fontsource/${font}/files/${font}-latin-${weight}-normal.woff2`);
  const data = readFileSync(file).toString("base64");
  return `@font-face { font-family: "${family}"; font-weight: ${weight}; src: url(data:font/woff2;base64,${data}) format("woff2"); }`;
}
