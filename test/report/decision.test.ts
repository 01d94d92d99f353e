import { describe, expect, it } from "vitest";
import type { Assessment } from "../../src/assessment/assessment.ts";
import { renderHtml } from "../../src/report/html.ts";
import { exampleAssessment } from "./example-assessment.ts";
import { textOf } from "./tags.ts";

const { knowledge, moves, outcomes, subjects } = exampleAssessment;

function render(changes: Partial<Assessment> = {}): string {
  return renderHtml({ ...exampleAssessment, ...changes }, { paper: "a4" });
}

/** The text of a section, as a reader sees it. */
function section(html: string, id: string): string {
  const [found = ""] = new RegExp(`<section id="${id}".*?</section>`, "s").exec(html) ?? [];
  return textOf(found).replace(/\s+/g, " ");
}

/** The rows of the table that stands under this heading. */
function rows(html: string, heading: string): string[] {
  const table = html.split(`aria-label="${heading}"`)[1]?.split("</table>")[0] ?? "";
  return [...table.matchAll(/<tr>(.*?)<\/tr>/gs)]
    .slice(1)
    .map(([, row = ""]) => textOf(row.replaceAll("</td>", " | ")));
}

/** As many blocked partitions as wanted, one rule for each. */
function blocked(count: number): Partial<Assessment> {
  const numbers = Array.from({ length: count }, (_, i) => i);
  const [rule, move, outcome] = [knowledge.rules[0]!, moves[0]!, outcomes[1]!];
  return {
    knowledge: { ...knowledge, rules: numbers.map((n) => ({ ...rule, id: `LPM-X-${n}` })) },
    outcomes: numbers.map((n) => ({ ...outcome, rule: `LPM-X-${n}`, subject: `q${n}`, text: `It fails ${n}.` })),
    moves: numbers.map((n) => ({ ...move, partition: `q${n}`, outcomes: [n], decisive: n })),
  };
}

describe("the counts", () => {
  const html = render();

  it.each(["cover", "summary"])("do not add moves up on the %s", (id) => {
    expect(section(html, id)).toContain(
      "Each move is judged on its own; moves to one destination are not added up: together they may not fit.",
    );
  });

  it("say how many checks were decided and of how many rules", () => {
    expect(section(html, "cover")).toContain("38 of 41");
    expect(section(html, "cover")).not.toContain("%");
    expect(section(html, "summary")).toMatch(/98 % of the checks of 11 rules were decided/);
    expect(section(html, "summary")).toMatch(/1 warning 1 allowed option /);
  });
});

describe("what is not checked", () => {
  it("is named on the summary, and the cover leads there", () => {
    const html = render();
    expect(section(html, "cover")).toContain(
      "The verdicts stand on 11 rules; what these do not look at is named under Not checked.",
    );
    expect(html).toContain('<a href="#not-checked">');
    const text = section(html, "summary");
    expect(text).toContain(
      "The verdicts stand on 11 rules. What no rule of this version looks at is not covered by READY",
    );
    for (const topic of ["zoning and masking", "shared storage pools", "SR-IOV", "clusters"])
      expect(text).toContain(topic);
  });

  it("lists the commands that were read for no rule", () => {
    const all = section(render(), "summary");
    expect(all).toContain(
      "no rule uses it yet: lshwres -r virtualio --rsubtype fc --level lpar, lsmap -all -npiv, lsnports,",
    );
    const rules = knowledge.rules.map((rule) => ({ ...rule, reads: exampleAssessment.captures.map((c) => c.command) }));
    expect(section(render({ knowledge: { ...knowledge, rules } }), "summary")).not.toContain("no rule uses it yet");
    const unknown = exampleAssessment.captures.map((c) => ({ ...c, parser: undefined }) as unknown as typeof c);
    expect(section(render({ captures: unknown }), "summary")).not.toContain("no rule uses it yet");
  });
});

describe("the table of the cover", () => {
  it("says how many outcomes weigh as much as the one that is named", () => {
    const of = (name: string, html = render()): string =>
      rows(html, "Verdict for each move").find((row) => row.startsWith(name)) ?? "";
    expect(of("db-prod-01")).toContain("for slot 5. and 1 more");
    expect(of("app-prod-02")).toMatch(/processor compatibility mode and 2 more/);
    expect(of("web-03")).not.toContain("more");
    const allowed = outcomes.map((outcome, i) => (i === 1 ? { ...outcome, allowed: "requiredio" } : outcome));
    expect(of("db-prod-01", render({ outcomes: allowed }))).not.toContain("more");
  });

  it("names the source where there are several, and counts each pair of systems", () => {
    const [first, ...others] = moves;
    const html = render({
      moves: [{ ...first!, source: "system:9105-42A*78C3D40", destination: "system:X" }, ...others],
    });
    const names = rows(html, "Verdict for each move");
    expect(names.filter((row) => row.startsWith("db-prod-01 on POWER-B"))).toHaveLength(1);
    expect(names.filter((row) => row.startsWith("web-03 on POWER-A"))).toHaveLength(1);
    const text = section(html, "cover");
    expect(text).toContain("POWER-A (9105-42A*78A1B20) POWER-B (9105-42A*78C3D40): 7 moves");
    expect(text).toContain("POWER-B (9105-42A*78C3D40) system:X: 1 move");
    expect(section(render(), "cover")).not.toContain("on POWER-A");
  });

  it("explains moves of partitions that are not activated", () => {
    const note = "inactive: the partition is not activated";
    expect(section(render(), "cover")).not.toContain(note);
    expect(section(render({ moves: [{ ...moves[0]!, kind: "inactive" }] }), "cover")).toContain(note);
  });
});

describe("what stands in the way", () => {
  const stops = (html: string): string[] => rows(html, "What stands in the way");

  it("reads as failures, most moves first, and names moves of partitions that have others", () => {
    const [first, second] = stops(render());
    expect(first).toContain("has the physical adapter U78D2.001.WZS0ABC-P1-C7 assigned. (and 2 more like it) | “");
    expect(second).toContain(
      "not evaluated | Not proven: The destination offers the processor compatibility mode (and 1",
    );
    const elsewhere = { ...moves[0]!, destination: "system:X", outcomes: [] };
    const named = stops(render({ moves: [...moves, elsewhere] })).find((row) => row.startsWith("F-01"));
    expect(named).toContain("| db-prod-01 to POWER-B |");
  });

  it("shows twenty rows and says where the others are", () => {
    expect(stops(render({ ...blocked(20), subjects }))).toHaveLength(20);
    const more = render(blocked(23));
    expect(stops(more)).toHaveLength(20);
    expect(section(more, "summary")).toContain("3 more are listed under Findings and Not evaluated.");
    expect(section(more, "summary")).toContain("3 more actions are listed under Findings and Not evaluated.");
  });
});

describe("the method", () => {
  it("names partitions that were asked for, and a list in place of them", () => {
    const { options } = exampleAssessment;
    const partitions = ["web 01, blue", "db"];
    expect(section(render({ options: { ...options, partitions } }), "method")).toContain(
      "Partitions“web 01, blue” and db",
    );
    const listed = section(render({ options: { ...options, listed: true } }), "method");
    expect(listed).toContain("Movesthose of a list that was handed over");
    expect(listed).not.toContain("Partitionsall that the captures name");
    expect(section(render(), "method")).toContain("Partitionsall that the captures name");
  });
});

describe("findings", () => {
  it("predict an answer of the HMC for blockers alone", () => {
    const predicts = ["HSCLA999"];
    const rules = knowledge.rules.map((rule) => ({ ...rule, predicts }));
    const html = render({ knowledge: { ...knowledge, rules } });
    const articles = [...html.matchAll(/<article class="finding finding-(\w+).*?<\/article>/gs)];
    expect(articles.filter(([text]) => text.includes("HSCLA999")).map(([, standing]) => standing)).toEqual([
      "blocker",
      "blocker",
    ]);
    expect(new Set(articles.map(([, standing]) => standing)).size).toBe(5);
  });

  it("name in their heading what they were not met for", () => {
    expect(section(render(), "findings")).toMatch(
      /Not met for [^:]*<script>alert\(1\)<\/script>[^:]* and db-prod-01: No physical adapter is assigned/,
    );
    const many = outcomes.map((outcome, i) => (i < 5 ? { ...outcomes[1]!, subject: `q${i}` } : outcome));
    expect(section(render({ outcomes: many }), "findings")).toContain("Not met for q0, q1, q2 and 2 more: No physical");
  });
});
