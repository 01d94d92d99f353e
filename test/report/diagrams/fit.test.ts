import { describe, expect, test } from "vitest";
import { characterWidth, fit, padding } from "../../../src/report/diagrams/fit.ts";

/** Room for exactly `count` characters. */
const room = (count: number): number => count * characterWidth + 2 * padding;

describe("a text in its box", () => {
  test("stays whole where it fits", () => {
    expect(fit("vfchost12", room(9))).toBe("vfchost12");
  });

  test("is cut with a mark, and the mark has room too", () => {
    expect(fit("vfchost12", room(8))).toBe("vfchos…");
    expect(fit("", room(3))).toBe("");
  });

  test("counts twice where a fallback font may be wide", () => {
    expect(fit("東京本番", room(8))).toBe("東京本番");
    expect(fit("東京本番", room(7))).toBe("東京…");
  });

  test("shows what would hide or reorder before it is measured", () => {
    expect(fit("a\u202eb", room(10))).toBe("a\\u{202e}b");
    expect(fit("a\u202eb", room(9))).toBe("a\\u{202…");
  });
});
