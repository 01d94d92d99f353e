import { describe, expect, it } from "vitest";
import { cssString } from "../../../src/node/browser/css-string.ts";
import { pageRules } from "../../../src/node/browser/page-rules.ts";

const plain = { paper: "a4", reportId: "R-1", classification: "Internal", verdict: "Ready" } as const;

describe("pageRules", () => {
  it("names the paper and puts the four texts into the corners", () => {
    const css = pageRules({ ...plain, paper: "letter" });
    expect(css).toContain("size: letter;");
    expect(css).toContain('@top-left { content: "Internal";');
    expect(css).toContain('@top-right { content: "Ready";');
    expect(css).toContain('@bottom-left { content: "R-1";');
    expect(css).toContain('@bottom-right { content: "Page " counter(page) " of " counter(pages);');
    expect(pageRules(plain)).toContain("size: A4;");
  });

  it.each(['"; } } @top-center { content: "x', "\\", "\\22 ", "</style><script>", "a\nb", "\u0000", "/*", "*/", "'"])(
    "keeps %j inside its string",
    (hostile) => {
      const without = (css: string): string => css.replaceAll(/"[^"\\<\n]*(\\[0-9a-f]{1,6} [^"\\<\n]*)*"/g, '""');
      const css = pageRules({ paper: "a4", reportId: hostile, classification: hostile, verdict: hostile });
      expect(without(css)).toBe(without(pageRules(plain)));
    },
  );
});

describe("cssString", () => {
  it("escapes all but harmless signs", () => {
    expect(cssString('a"b\\c<é漢😀')).toBe('"a\\22 b\\5c c\\3c \\e9 \\6f22 \\1f600 "');
  });

  it("is one line without direction marks and half characters", () => {
    expect(cssString(" a\r\n\tb\u202ec\u0000\ud800 ")).toBe('"a bc \\fffd "');
  });

  it("is of bounded length and lets long words break", () => {
    expect(cssString("é".repeat(500)).match(/\\e9 /g)).toHaveLength(159);
    expect(cssString("x ".repeat(500))).toMatch(/x\\2026 "$|x \\2026 "$/);
    expect(cssString("W".repeat(40))).toBe(`"${"W".repeat(32)}\\200b ${"W".repeat(8)}"`);
  });
});
