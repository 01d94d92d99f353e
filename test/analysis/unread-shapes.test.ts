import { expect, test } from "vitest";
import { unreadShapes } from "../../src/analysis/unread-shapes.ts";

const why = "no row of a device";
const lines = (...texts: string[]) => texts.map((text, i) => ({ line: i + 1, text, why }));

test("lines that differ in names and numbers are one form, said with the first of them", () => {
  const shapes = unreadShapes([
    { file: "a.txt", unread: lines("ent4  up  1500", "# a remark", "ent12   up  9000") },
    { file: "b.txt", unread: lines("hdisk0 up 7") },
  ]);
  expect(shapes).toEqual([
    { shape: "x9 x 9", why, count: 3, file: "a.txt", line: 1, text: "ent4  up  1500" },
    { shape: "# x x", why, count: 1, file: "a.txt", line: 2, text: "# a remark" },
  ]);
});

test("the same form for another reason stays apart, and an endless line has a form of its own", () => {
  const shapes = unreadShapes([
    { file: "a.txt", unread: [...lines("x y"), { line: 9, text: "p q", why: "broken off" }] },
    { file: "b.txt", unread: lines("n".repeat(100_000)) },
  ]);
  expect(shapes.map(({ why: reason, shape }) => [reason, shape])).toEqual([
    [why, "x x"],
    ["broken off", "x x"],
    [why, "x"],
  ]);
});
