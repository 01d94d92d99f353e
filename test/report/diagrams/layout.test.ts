import { describe, expect, test } from "vitest";
import { layOut, type PictureView } from "../../../src/report/diagrams/layout.ts";
import type { BoxPlan, CellPlan, LinkPlan, Mark } from "../../../src/report/diagrams/picture.ts";

const geometry = {
  width: 400,
  columns: [
    { x: 10, width: 120 },
    { x: 200, width: 100 },
  ],
};

function cell(key: string, more: Partial<CellPlan> = {}): CellPlan {
  return { keys: [key], text: key, note: "", full: key, anchor: key, planned: false, isGap: false, marks: [], ...more };
}

function box(key: string, cells: readonly CellPlan[]): BoxPlan {
  const lanes = [{ x: 5, width: 110, cells }];
  return { key, title: key, note: "", full: key, marks: [], anchor: `${key}-box`, planned: false, lanes };
}

function draw(columns: readonly (readonly BoxPlan[])[], links: readonly LinkPlan[] = []): PictureView {
  return layOut({ geometry, frames: [], columns, links });
}

const cellOf = (view: PictureView, anchor: string) => view.groups.find((group) => group.anchor === anchor)?.rects[0];

describe("a picture", () => {
  test("places each column in the middle of the height that the highest one takes", () => {
    const view = draw([
      [box("a", [cell("a1")])],
      [
        box(
          "b",
          ["b1", "b2", "b3", "b4", "b5"].map((key) => cell(key)),
        ),
      ],
    ]);
    const [a, b] = view.rects.map(({ y, height }) => ({ top: Number(y), middle: Number(y) + Number(height) / 2 }));
    expect(a?.middle).toBeCloseTo(b?.middle ?? 0, 0);
    expect(a?.top).toBeGreaterThan(b?.top ?? 0);
    const bottom = Math.max(...view.rects.map(({ y, height }) => Number(y) + Number(height)));
    expect(Number(view.height)).toBeGreaterThan(bottom);
    expect(view.viewBox).toBe(`0 0 400 ${view.height}`);
  });

  test("draws a line from the right edge of one cell to the left edge of another, and mirrored the other way round", () => {
    const columns = [[box("a", [cell("a1")])], [box("b", [cell("b1")])]];
    const link = (from: string, to: string): string | undefined =>
      draw(columns, [{ from, to, style: "fc-0", planned: false }]).links[0]?.path;
    expect(link("a1", "b1")).toMatch(/^M125 [\d.]+C.* 205 [\d.]+$/);
    expect(link("b1", "a1")).toMatch(/^M205 [\d.]+C.* 125 [\d.]+$/);
    expect(link("a1", "nobody")).toBeUndefined();
  });

  test("keeps a cell's room for each of its lines", () => {
    const mark: Mark = { level: "stop", symbol: "not-ready", text: "stops F-01", anchor: "F-01" };
    const view = draw([
      [box("a", [cell("plain"), cell("noted", { note: "P1-C8-T1" }), cell("marked", { marks: [mark] })])],
    ]);
    const [plain, noted, marked] = ["plain", "noted", "marked"].map((key) => cellOf(view, key));
    expect(Number(noted?.height) - Number(plain?.height)).toBe(16);
    expect(Number(marked?.height) - Number(plain?.height)).toBe(16);
    expect(Number(noted?.y)).toBeGreaterThan(Number(plain?.y) + Number(plain?.height));
    expect(view.groups.find(({ anchor }) => anchor === "marked")?.marks).toMatchObject([
      { anchor: "F-01", symbol: "not-ready", level: "stop", text: "stops F-01" },
    ]);
  });

  test("says that a part is planned, and that one is not known, in more than colour", () => {
    const view = draw([[box("a", [cell("new", { planned: true }), cell("gap", { isGap: true })])]]);
    expect(cellOf(view, "new")).toMatchObject({ planned: true, style: "cell" });
    expect(cellOf(view, "gap")).toMatchObject({ style: "cell cell-gap" });
  });
});
