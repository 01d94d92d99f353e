import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { NoBrowserError } from "../../../src/node/browser/no-browser-error.ts";
import { printPdf, type PrintOptions } from "../../../src/node/browser/print-pdf.ts";
import { readPdf } from "./read-pdf.ts";
import { sampleDocument } from "./sample-document.ts";
import { testEnvironment } from "./test-environment.ts";

const running = { reportId: "R-20261122-01", classification: "Internal", verdict: "Ready with conditions" };
const asOf = new Date("2026-11-22T04:00:00Z");
let temporary: string;

function options(more: Partial<PrintOptions> = {}): PrintOptions {
  return { paper: "a4", env: testEnvironment(), running, asOf, ...more };
}

beforeEach(() => {
  temporary = mkdtempSync(join(tmpdir(), "print-pdf-"));
  vi.stubEnv("TMPDIR", temporary);
});
afterEach(() => {
  vi.unstubAllEnvs();
  expect(readdirSync(temporary).filter((name) => name.startsWith("lpm-preflight-print-"))).toEqual([]);
  rmSync(temporary, { recursive: true });
});

describe("printPdf", () => {
  it("prints a tagged PDF with outline, running text and page numbers under the report's own policy", async () => {
    const { pdf, browser, attempts } = await printPdf(sampleDocument(), options());
    expect(browser).toMatch(/^@sparticuz\/chromium/);
    // A bare machine lacks the system's libraries, so that the second try, with the package's own, is the one that prints.
    expect(attempts.filter(({ source }) => source !== "bundled")).toEqual([]);
    expect(await readPdf(pdf)).toEqual({
      pages: [
        "Internal Ready with conditions Move of lpar01 The partition is Running . WWPN c050760a1b2c0001 R-20261122-01 Page 1 of 2",
        "Internal Ready with conditions Evidence Umlauts: äöü. R-20261122-01 Page 2 of 2",
      ].map((text) => expect.stringMatching(inAnyOrder(text)) as string),
      outline: ["Move of lpar01", "Evidence"],
      tagged: true,
      roles: expect.arrayContaining(["Root", "Document", "H1", "P", "Table", "TH", "TD"]) as string[],
      language: "en",
      title: "Move of lpar01",
      size: [595, 842],
    });
  });

  it("gives the same bytes again, also under load", async () => {
    const prints = await Promise.all([1, 2, 3, 4].map(() => printPdf(sampleDocument(), options())));
    expect(new Set(prints.map(({ pdf }) => Buffer.from(pdf).toString("latin1"))).size).toBe(1);
    expect(Buffer.from(prints[0]!.pdf).toString("latin1")).toContain("/ModDate (D:20261122040000+00'00')");
  });

  it("prints on Letter and lets a named page keep its own size", async () => {
    const html = sampleDocument({
      policy: false,
      head: "<style>@page { size: A5; } @page wide { size: A3 landscape; } h1 { page: wide; }</style>",
    });
    expect((await readPdf((await printPdf(html, options({ paper: "letter" }))).pdf)).size).toEqual([1191, 842]);
    const { size } = await readPdf((await printPdf(sampleDocument(), options({ paper: "letter" }))).pdf);
    expect(size).toEqual([612, 792]);
  });

  it("numbers the pages of a document without any style", async () => {
    const { pages } = await readPdf((await printPdf("<h1>Bare</h1>", options())).pdf);
    expect(pages).toHaveLength(1);
    expect(pages[0]).toMatch(/Bare/);
    expect(pages[0]).toMatch(/Page 1 of 1/);
  });

  it("keeps hostile running text inside its box", async () => {
    const hostile = 'A"; } } @top-center { content: "INJECTED" } </style><script>document.title="x"</script>';
    const { pages, title } = await readPdf(
      (await printPdf(sampleDocument(), options({ running: { ...running, classification: hostile } }))).pdf,
    );
    expect(pages[1]?.replaceAll(" ", "")).toContain(hostile.replaceAll(" ", ""));
    expect(title).toBe("Move of lpar01");
  });

  it("runs no script", async () => {
    const body = `<p id="p">before</p><script>document.body.append("SCRIPT")</script>
      <img src="x" onerror="document.body.append('ONERROR')"><svg onload="document.body.append('ONLOAD')"></svg>
      <iframe srcdoc="<script>document.body.append('FRAME')</script>"></iframe>
      <a href="javascript:document.body.append('LINK')" autofocus onfocus="document.body.append('FOCUS')">a</a>`;
    const { pages } = await readPdf((await printPdf(sampleDocument({ body, policy: false }), options())).pdf);
    expect(pages.join(" ")).toContain("before");
    expect(pages.join(" ")).not.toMatch(/SCRIPT|ONERROR|ONLOAD|FRAME|LINK|FOCUS/);
  });

  it("reaches no network, not even by hints and embedded objects", async () => {
    const connections: string[] = [];
    const server = createServer((socket) => {
      connections.push("connected");
      socket.on("error", () => undefined).end("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    });
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    const port = (server.address() as AddressInfo).port;
    const url = `http://127.0.0.1:${port}`;
    const head = ["preconnect", "prefetch", "dns-prefetch", "prerender", "stylesheet"]
      .map((rel) => `<link rel="${rel}" href="${url}/${rel}">`)
      .join("");
    const body = `<img src="${url}/x"><img src="http://localhost:${port}/x"><object data="${url}/o"></object>
      <iframe src="${url}/f"></iframe><video src="${url}/v"></video><style>@import url(${url}/i);</style>`;
    await printPdf(sampleDocument({ head, body, policy: false }), options());
    server.close();
    expect(connections).toEqual([]);
  });

  it("prints all words on a machine without any font", async () => {
    const { pdf } = await printPdf(sampleDocument(), options({ env: withoutFonts() }));
    const { pages } = await readPdf(pdf);
    expect(pages[0]).toContain("Move of lpar01");
    expect(pages[1]).toContain("Umlauts: äöü.");
  });
});

describe("when no browser prints", () => {
  it("names the explicit choice that does not exist and tries nothing else", async () => {
    const failing = printPdf(sampleDocument(), options({ browser: "/no/such/browser" }));
    const error = await failing.then(
      () => undefined,
      (reason: unknown) => reason as NoBrowserError,
    );
    expect(error).toBeInstanceOf(NoBrowserError);
    expect(error?.attempts).toEqual([
      { source: "chosen", browser: "/no/such/browser (from --browser)", failure: "there is no such file" },
    ]);
    expect(error?.message).toContain("/no/such/browser (from --browser): there is no such file");
  });

  it("says what a program that is no browser answered", async () => {
    const path = join(temporary, "browser");
    writeFileSync(path, "#!/bin/sh\necho 'error while loading shared libraries: libnss3.so' >&2\nexit 127\n", {
      mode: 0o755,
    });
    await expect(printPdf(sampleDocument(), options({ browser: path }))).rejects.toThrow(
      "The browser ended (exit code 127): error while loading shared libraries: libnss3.so",
    );
  });

  it("takes a font that does not load for a failure", async () => {
    const head = "<style>@font-face { font-family: Broken; src: url(data:font/woff2;base64,AAAA); }</style>";
    await expect(printPdf(sampleDocument({ head, policy: false }), options())).rejects.toThrow(
      "these fonts did not load: Broken",
    );
  });

  it("advises to install one or to name one", () => {
    expect(new NoBrowserError([]).message).toBe(
      [
        "No browser could print the PDF.",
        "  No Chrome, Chromium or Edge was found.",
        "Install Chromium or Chrome, or name one with --browser <path>. " +
          "The HTML and JSON reports need no browser; the HTML prints from any browser.",
      ].join("\n"),
    );
  });
});

function withoutFonts(): NodeJS.ProcessEnv {
  mkdirSync(join(temporary, "no-fonts"));
  const file = join(temporary, "none.conf");
  writeFileSync(file, `<fontconfig><dir>${temporary}/no-fonts</dir><cachedir>${temporary}/fc</cachedir></fontconfig>`);
  return testEnvironment({ FONTCONFIG_FILE: file });
}

/** Chromium may draw a page's margins before or after its content. */
function inAnyOrder(text: string): RegExp {
  return new RegExp(
    text
      .split(" ")
      .map((word) => `(?=.*${word.replaceAll(".", "\\.")})`)
      .join(""),
    "u",
  );
}
