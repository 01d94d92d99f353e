import { describe, expect, test } from "vitest";
import { movesAtOnce } from "../../../src/rules/system/sys-010-moves-at-once.ts";
import { judgeOne } from "../estate-text.ts";
import { smallEstate } from "../small-estate.ts";

const busy = (system: string, running: string) =>
  smallEstate.row(`${system}-moves`, "num_active", { num_active_migrations_in_progress: running });

describe("pass", () => {
  test("no move runs", () => {
    expect(judgeOne(movesAtOnce, smallEstate)).toMatchObject({
      outcome: "pass",
      evidence: [smallEstate.at("p9a-moves", "num_active"), smallEstate.at("p10b-moves", "num_active")],
    });
  });

  test("one less than the limit runs", () => {
    expect(judgeOne(movesAtOnce, busy("p10b", "15"))).toMatchObject({ outcome: "pass" });
  });

  test("active moves take nothing from inactive ones", () => {
    expect(judgeOne(movesAtOnce, busy("p10b", "16"), { kind: "inactive" })).toMatchObject({ outcome: "pass" });
  });

  test("the form with a header", () => {
    const text = smallEstate.with(
      "p10b-moves",
      "hscroot@hmc1:~> lslparmigr -r sys -m p10b -F num_active_migrations_supported,num_active_migrations_in_progress --header\nnum_active_migrations_supported,num_active_migrations_in_progress\n8,7\n",
    );
    expect(judgeOne(movesAtOnce, text)).toMatchObject({ outcome: "pass" });
  });
});

describe("fail", () => {
  test.each(["p9a", "p10b"])("noneFree on %s", (system) => {
    const text = busy(system, "16");
    const judged = judgeOne(movesAtOnce, text);
    expect(judged).toMatchObject({
      outcome: "fail",
      severity: "blocker",
      message: "noneFree",
      values: { system, kind: "active", running: 16, supported: 16 },
      expected: "fewer than 16",
      found: "16",
    });
    expect(judged.evidence).toContain(text.at(`${system}-moves`, "num_active"));
  });

  test("noneFree of inactive moves", () => {
    const text = smallEstate.row("p10b-moves", "num_active", { num_inactive_migrations_in_progress: "4" });
    expect(judgeOne(movesAtOnce, text, { kind: "inactive" })).toMatchObject({
      message: "noneFree",
      values: { kind: "inactive", running: 4, supported: 4 },
    });
  });

  test("noneSupported", () => {
    const text = smallEstate.row("p10b-moves", "num_active", { num_active_migrations_supported: "0" });
    expect(judgeOne(movesAtOnce, text)).toMatchObject({
      outcome: "fail",
      message: "noneSupported",
      values: { system: "p10b", kind: "active" },
    });
  });

  test("beside a side that nobody asked", () => {
    expect(judgeOne(movesAtOnce, busy("p10b", "16").without("p9a-moves"))).toMatchObject({ message: "noneFree" });
  });
});

describe("unknown", () => {
  test("nobody asked the systems", () => {
    expect(judgeOne(movesAtOnce, smallEstate.without("p9a-moves", "p10b-moves"))).toMatchObject({
      outcome: "unknown",
      cause: "capture",
      needs: ["lslparmigr -r sys -m p9a", "lslparmigr -r sys -m p10b"],
    });
  });

  test.each([{ num_active_migrations_in_progress: undefined }, { num_active_migrations_supported: "unavailable" }])(
    "a number is missing: %j",
    (changes) => {
      const text = smallEstate.row("p10b-moves", "num_active", changes);
      expect(judgeOne(movesAtOnce, text)).toMatchObject({
        outcome: "unknown",
        needs: ["lslparmigr -r sys -m p10b"],
      });
    },
  );
});
