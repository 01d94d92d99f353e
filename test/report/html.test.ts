import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Assessment } from "../../src/assessment/assessment.ts";
import { renderHtml } from "../../src/report/html.ts";
import { sections } from "../../src/report/sections/index.ts";
import { templates } from "../../src/report/templates.generated.ts";
import { exampleAssessment, hostile } from "./example-assessment.ts";
import { tagsOf, textOf } from "./tags.ts";

const html = renderHtml(exampleAssessment, { paper: "a4" });
const tags = tagsOf(html);
const opened = tags.filter(({ closes }) => !closes);
const values = (attribute: string): string[] => opened.flatMap(({ attributes }) => attributes.get(attribute) ?? []);

const nothing: Assessment = {
  ...exampleAssessment,
  knowledge: { rules: [], sources: {}, tables: [] },
  inputs: [],
  captures: [],
  issues: [],
  subjects: {},
  topology: { nodes: [], edges: [], systems: [] },
  evidence: [],
  needs: [],
  outcomes: [],
  moves: [],
};

describe("templates", () => {
  const folder = join(import.meta.dirname, "../../templates");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".hbs"));
  const texts = files.map((file) => readFileSync(join(folder, file), "utf8"));

  it("are all used", () => {
    const partials = Object.keys(templates).filter((name) => name !== "report" && !name.startsWith("sections/"));
    const unused = partials.filter((name) => !texts.some((text) => text.includes(`{{> ${name}`)));
    expect(unused).toEqual([]);
    const ofSections = Object.keys(templates).filter((name) => name.startsWith("sections/"));
    expect(ofSections.sort()).toEqual(sections.map(({ id }) => `sections/${id}`).sort());
  });

  it("escape everything but the style sheet", () => {
    expect(texts.flatMap((text) => text.match(/\{\{\{.*?\}\}\}|\{\{&.*?\}\}/g) ?? [])).toEqual(["{{{style}}}"]);
  });

  it("hold no words", () => {
    const words = texts.map((text) => text.replace(/\{\{.*?\}\}/gs, "").replace(/<[^>]*>/g, ""));
    expect(words.join("").match(/\p{Letter}+/gu)).toBeNull();
  });
});

describe("the document", () => {
  it("holds every section in order", () => {
    const ids = sections.map(({ id }) => id);
    expect(opened.filter(({ name }) => name === "section").map(({ attributes }) => attributes.get("id"))).toEqual(ids);
    expect([...textOf(html).matchAll(/undefined|\[object Object\]|NaN/g)].map(([word]) => word)).toEqual([]);
  });

  it("is well nested", () => {
    const alone = new Set(["meta", "br", "use", "path", "circle", "rect"]);
    const open: string[] = [];
    for (const { name, closes } of tags) {
      if (alone.has(name)) continue;
      if (closes) expect(open.pop()).toBe(name);
      else open.push(name);
    }
    expect(open).toEqual([]);
  });

  it("has ids that are unique and links that lead somewhere", () => {
    const ids = values("id");
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    const links = values("href").filter((href) => href.startsWith("#"));
    const labels = values("aria-labelledby").map((id) => `#${id}`);
    expect([...links, ...labels].filter((href) => !ids.includes(href.slice(1)))).toEqual([]);
    expect(ids.filter((id) => !/^[\w.:-]+$/.test(id))).toEqual([]);
  });

  it("links findings and evidence both ways", () => {
    const finding = /<article[^>]*id="F-01".*?<\/article>/s.exec(html)?.[0] ?? "";
    expect(finding).toContain('href="#E-002"');
    expect(/<tr id="E-002">.*?<\/tr>/s.exec(html)?.[0]).toContain('href="#F-01"');
  });

  it("has one first heading and skips no level", () => {
    const levels = opened.flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [Number(name.slice(1))] : []));
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    expect(levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1)).toEqual([]);
  });

  it("names its language, its title and its landmarks", () => {
    expect(html).toMatch(/^<!doctype html>\n<html lang="en" class="paper-a4">/);
    expect(renderHtml(exampleAssessment, { paper: "letter" })).toContain('class="paper-letter"');
    expect(/<title>(.*?)<\/title>/.exec(html)?.[1]).toMatch(
      /^Live Partition Mobility readiness – POWER-A to POWER-B – NOT READY – LPM-[0-9A-F]{4}-[0-9A-F]{4}$/,
    );
    for (const landmark of ["header", "main", "nav", "footer"]) {
      expect(opened.filter(({ name }) => name === landmark)).toHaveLength(1);
    }
  });

  it("is the same for the same assessment", () => {
    expect(renderHtml(structuredClone(exampleAssessment), { paper: "a4" })).toBe(html);
  });

  it("says so where there is nothing to show", () => {
    const empty = renderHtml(nothing, { paper: "a4" });
    tagsOf(empty);
    expect(textOf(empty)).toContain("No move was assessed");
    expect(textOf(empty)).toContain("No file was handed over.");
  });

  it("names rules and sources that the document does not describe", () => {
    const bare = renderHtml(
      { ...exampleAssessment, knowledge: { ...exampleAssessment.knowledge, rules: [], sources: {} } },
      { paper: "a4" },
    );
    const ids = tagsOf(bare).map(({ attributes }) => attributes.get("id"));
    expect(ids).toContain("rule-LPM-NPV-003");
  });
});

describe("the content policy", () => {
  const policy = opened.find(({ attributes }) => attributes.get("http-equiv") === "Content-Security-Policy");
  const style = /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? "";

  it("allows the one style sheet by its hash and nothing from anywhere", () => {
    const hash = createHash("sha256").update(style).digest("base64");
    expect(policy?.attributes.get("content")).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'`,
    );
  });

  it("has nothing to forbid", () => {
    expect(values("src")).toEqual([]);
    expect(
      opened.filter(({ name }) => ["script", "link", "iframe", "object", "embed", "base", "form"].includes(name)),
    ).toEqual([]);
    const forbidden = opened.flatMap(({ attributes }) =>
      [...attributes.keys()].filter((key) => /^(style|on.*)$/.test(key)),
    );
    expect(forbidden).toEqual([]);
    expect([...style.matchAll(/url\((?!data:)|@import/g)]).toEqual([]);
    const outward = opened.filter(({ attributes }) => attributes.get("href")?.startsWith("#") === false);
    expect(outward.map(({ name, attributes }) => [name, attributes.get("href")])).toEqual([
      ["a", "https://example.com/reference?a=1&b=2"],
    ]);
  });
});

describe("strangers' text", () => {
  it("stays text", () => {
    const shown = textOf(html);
    for (const name of [hostile.script, hostile.attribute, hostile.template]) expect(shown).toContain(name);
    expect(html).not.toContain("<img");
    expect(html).not.toContain("<script");
  });

  it("shows what would hide or reorder", () => {
    expect(html).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f\u202e]/);
    expect(textOf(html)).toContain("db\\u{202e}gpj.exe");
    expect(textOf(html)).toContain("\\u{1b}[31mred\\u{7}");
  });

  it("is cut where it has no end", () => {
    expect(textOf(html)).toContain("… (9,880 characters more)");
    expect(
      Math.max(
        ...textOf(html)
          .split(/\s/)
          .map((word) => word.length),
      ),
    ).toBeLessThan(1000);
  });

  it("is harmless wherever the document holds text", () => {
    const poisoned = poison(exampleAssessment) as Assessment;
    const page = renderHtml(poisoned, { paper: "a4" });
    const elements = new Set(tagsOf(page).map(({ name }) => name));
    expect(elements.has("b")).toBe(false);
    expect(page).not.toMatch(/[\u0007\u2066]/);
  });
});

const fixed = new Set([
  "kind",
  "status",
  "outcome",
  "severity",
  "verdict",
  "confidence",
  "team",
  "cause",
  "effect",
  "code",
  "host",
  "basis",
  "moveKind",
  "subject",
  "partition",
  "source",
  "destination",
  "system",
  "id",
  "adapter",
  "local",
  "offset",
]);

/** Free text of a document with something hostile at its end; words of a fixed set and references stay. */
function poison(value: unknown, key = ""): unknown {
  if (typeof value === "string") return fixed.has(key) ? value : `${value}<b>\u0007\u2066"'`;
  if (Array.isArray(value)) return value.map((item) => poison(item, key));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, poison(part, name)]));
}
