import { describe, expect, test } from "vitest";
import { freeProcessors } from "../../../src/rules/processor/cpu-007-free-processors.ts";
import { judgeOne, type EstateText } from "../estate-text.ts";
import { smallEstate } from "../small-estate.ts";

// app: 3 dedicated processors; idle, which is not activated, holds 2.
const estate = smallEstate.row("p9a-proc", "lpar_name=app", { curr_proc_mode: "ded", curr_proc_units: undefined }).with(
  "p10b-proc",
  `hscroot@hmc1:~> lshwres -r proc --level lpar -m p10b
lpar_name=idle,lpar_id=7,curr_proc_mode=ded,curr_procs=2
lpar_name=p10b-vios1,lpar_id=1,curr_proc_mode=ded,curr_procs=1
lpar_name=p10b-vios2,lpar_id=2,curr_proc_mode=ded,curr_procs=1
`,
);
const app = estate.at("p9a-proc", "lpar_name=app");
const sys = estate.at("p10b-procsys", "curr_avail");
const free = (units: string, text = estate): EstateText =>
  text.row("p10b-procsys", "curr_avail", { curr_avail_sys_proc_units: units });

describe("pass", () => {
  test("there are enough", () => {
    expect(judgeOne(freeProcessors, estate)).toMatchObject({ outcome: "pass", evidence: [app, sys] });
    expect(judgeOne(freeProcessors, free("3.0"))).toMatchObject({ outcome: "pass" });
  });
});

describe("fail", () => {
  test("takesFromStopped warns: a part of a processor is none", () => {
    const text = free("2.9");
    expect(judgeOne(freeProcessors, text)).toMatchObject({
      outcome: "fail",
      severity: "warning",
      message: "takesFromStopped",
      values: { partition: "app", destination: "p10b", required: 3, free: "2.9", stopped: "2.0", holders: ["idle"] },
      expected: "3 processors",
      found: "2.9 processing units",
      evidence: [app, sys, text.at("p10b-lpar", "name=idle"), text.at("p10b-proc", "lpar_name=idle")],
    });
  });

  test("notEnough", () => {
    expect(judgeOne(freeProcessors, free("0.9"))).toMatchObject({
      outcome: "fail",
      severity: "blocker",
      message: "notEnough",
      values: { partition: "app", destination: "p10b", required: 3, free: "0.9", stopped: "2.0" },
      text: "app needs 3 whole processors; p10b has 0.9 processing units free and 2.0 held by partitions that are not activated.",
    });
  });

  test("notEnough: a partition that holds no resources gives none", () => {
    const text = free("0").row("p10b-lpar", "name=idle", { resource_config: "0" });
    expect(judgeOne(freeProcessors, text)).toMatchObject({
      message: "notEnough",
      values: { stopped: "0.0" },
      text: "app needs 3 whole processors; p10b has 0.0 processing units free.",
    });
  });
});

describe("not applicable", () => {
  test("the partition has shared processors", () => {
    expect(judgeOne(freeProcessors, smallEstate)).toMatchObject({ outcome: "notApplicable" });
  });
});

describe("an inactive move", () => {
  const released = estate
    .row("p9a-lpar", "name=app", { state: "Not Activated" })
    .row("p9a-proc", "lpar_name=app", { curr_procs: "0" })
    .row("p9a-prof", "lpar_name=app", { proc_mode: "ded", desired_procs: "12" });

  test("a partition that holds none needs what its profile asks for", () => {
    expect(judgeOne(freeProcessors, released, { kind: "inactive" })).toMatchObject({
      message: "takesFromStopped",
      values: { required: 12 },
    });
  });

  test("unknown where nobody captured the profile", () => {
    expect(judgeOne(freeProcessors, released.without("p9a-prof"), { kind: "inactive" })).toMatchObject({
      outcome: "unknown",
      needs: ["lssyscfg -r prof -m p9a"],
    });
  });
});

describe("unknown", () => {
  const without = (name: string): EstateText => estate.row("p9a-proc", "lpar_name=app", { [name]: undefined });

  test.each([
    ["the mode", without("curr_proc_mode"), ["lshwres -r proc --level lpar -m p9a"]],
    ["the processors", without("curr_procs"), ["lshwres -r proc --level lpar -m p9a"]],
    ["the free units", estate.without("p10b-procsys"), ["lshwres -r proc --level sys -m p10b"]],
    ["what partitions hold", free("2.0").without("p10b-proc"), ["lshwres -r proc --level lpar -m p10b"]],
  ])("%s", (_what, text, needs) => {
    expect(judgeOne(freeProcessors, text)).toMatchObject({ outcome: "unknown", severity: "blocker", needs });
  });
});
