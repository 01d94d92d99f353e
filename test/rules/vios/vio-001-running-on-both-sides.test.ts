import { describe, expect, test } from "vitest";
import { viosOnBothSides } from "../../../src/rules/vios/vio-001-running-on-both-sides.ts";
import { both } from "../beside-gap/changes.ts";
import { judgeOne } from "../estate-text.ts";
import { smallEstate } from "../small-estate.ts";

const stopped = both("p10b", "lpar", { state: "Not Activated" })(smallEstate);

describe("pass", () => {
  test("the first that runs on each side is enough", () => {
    expect(judgeOne(viosOnBothSides, smallEstate)).toMatchObject({
      outcome: "pass",
      evidence: [smallEstate.at("p9a-lpar", "p9a-vios1"), smallEstate.at("p10b-lpar", "p10b-vios1")],
    });
  });

  test.each([{ state: "Not Activated" }, { state: undefined }])(
    "one of %o spoils nothing beside another",
    (changes) => {
      const text = smallEstate.row("p10b-lpar", "p10b-vios1", changes);
      expect(judgeOne(viosOnBothSides, text)).toMatchObject({
        outcome: "pass",
        evidence: [text.at("p9a-lpar", "p9a-vios1"), text.at("p10b-lpar", "p10b-vios2")],
      });
    },
  );
});

describe("fail", () => {
  test.each(["active", "inactive"] as const)("noneRuns: none is running, in an %s move", (kind) => {
    expect(judgeOne(viosOnBothSides, stopped, { kind })).toMatchObject({
      outcome: "fail",
      severity: "blocker",
      message: "noneRuns",
      values: { system: "p10b", vioses: ["p10b-vios1 (Not Activated)", "p10b-vios2 (Not Activated)"] },
      expected: "one is Running",
      found: "p10b-vios1 (Not Activated), p10b-vios2 (Not Activated)",
      text: "No Virtual I/O Server of p10b is running: p10b-vios1 (Not Activated), p10b-vios2 (Not Activated).",
      evidence: [
        stopped.all("p10b-lpar"),
        stopped.at("p10b-lpar", "p10b-vios1"),
        stopped.at("p10b-lpar", "p10b-vios2"),
      ],
    });
  });

  test("noneRuns: there is none", () => {
    const text = smallEstate.withoutRow("p10b-lpar", "p10b-vios1").withoutRow("p10b-lpar", "p10b-vios2");
    const bare = text.withoutRow("p10b-mem", "p10b-vios1").withoutRow("p10b-mem", "p10b-vios2");
    const alone = bare.names.includes("p10b-proc") ? bare.without("p10b-proc") : bare;
    expect(judgeOne(viosOnBothSides, alone)).toMatchObject({
      message: "noneRuns",
      values: { system: "p10b", vioses: [] },
      text: "p10b has no Virtual I/O Server.",
      evidence: [alone.at("p10b-lpar", "name=idle")],
    });
  });

  test("one side is unknown and on the other none runs", () => {
    expect(judgeOne(viosOnBothSides, stopped.without("p9a-lpar"))).toMatchObject({ message: "noneRuns" });
  });
});

describe("unknown", () => {
  test("the state of the only one that is left", () => {
    const text = stopped.row("p10b-lpar", "p10b-vios2", { state: undefined });
    expect(judgeOne(viosOnBothSides, text)).toMatchObject({ outcome: "unknown", needs: ["lssyscfg -r lpar -m p10b"] });
  });

  test.each(["p9a", "p10b"])("nobody listed the partitions of %s", (system) => {
    expect(judgeOne(viosOnBothSides, smallEstate.without(`${system}-lpar`))).toMatchObject({
      outcome: "unknown",
      severity: "blocker",
      cause: "capture",
      needs: [`lssyscfg -r lpar -m ${system}`],
    });
  });

  test("a partition of unknown kind could be one that runs", () => {
    const text = stopped.plus("p10b-lpar", "name=what,lpar_id=9,state=Running");
    expect(judgeOne(viosOnBothSides, text)).toMatchObject({ outcome: "unknown" });
  });
});
