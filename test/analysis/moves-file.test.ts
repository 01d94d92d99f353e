import { expect, test } from "vitest";
import { readMoves } from "../../src/analysis/moves-file.ts";

test("columns may stand in any order; names with commas stand in quotes; blank lines are left out", () => {
  const text = '\uFEFFdestination,partition,source\r\nheron,"web 01, blue",kestrel\r\n\r\nlark, app02 ,kestrel\r\n';
  expect(readMoves(text, "moves.csv")).toEqual([
    { partition: "web 01, blue", source: "kestrel", destination: "heron" },
    { partition: "app02", source: "kestrel", destination: "lark" },
  ]);
});

test.each([
  ["partition,from,to\na,b,c\n", "moves.csv:1: the header must be partition,source,destination"],
  ["partition,source,destination\napp01,kestrel,\n", "moves.csv:2: a move needs"],
  ["partition,source,destination\na,k,h\nweb 01, blue,kestrel,heron\n", "moves.csv:3: a move needs"],
  ["partition,source,destination\n", "moves.csv: no moves"],
  ["", "moves.csv:1: the header"],
])("%j is refused with file and line", (text, message) => {
  expect(() => readMoves(text, "moves.csv")).toThrow(message);
});
