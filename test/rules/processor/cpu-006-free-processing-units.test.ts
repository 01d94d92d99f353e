import { describe, expect, test } from "vitest";
import { freeProcessingUnits } from "../../../src/rules/processor/cpu-006-free-processing-units.ts";
import { judgeOne, type EstateText } from "../estate-text.ts";
import { smallEstate } from "../small-estate.ts";

// app: 1.5 units; p10b has 10.0 free, and idle, which is not activated, holds 0.8.
const estate = smallEstate.with(
  "p10b-proc",
  `hscroot@hmc1:~> lshwres -r proc --level lpar -m p10b
lpar_name=idle,lpar_id=7,curr_proc_mode=shared,curr_proc_units=0.8,curr_procs=2
lpar_name=p10b-vios1,lpar_id=1,curr_proc_mode=ded,curr_procs=1
lpar_name=p10b-vios2,lpar_id=2,curr_proc_mode=ded,curr_procs=1
`,
);
const app = estate.at("p9a-proc", "lpar_name=app");
const sys = estate.at("p10b-procsys", "curr_avail");
const free = (units: string, text = estate): EstateText =>
  text.row("p10b-procsys", "curr_avail", { curr_avail_sys_proc_units: units });
const needs = (units: string, text = estate): EstateText =>
  text.row("p9a-proc", "lpar_name=app", { curr_proc_units: units });
const pools = (answer: string, text = estate): EstateText =>
  text.with(
    "pools",
    `hscroot@hmc1:~> lslparmigr -r procpool -m p9a -t p10b --filter lpar_names=app\n${answer}\nhscroot@hmc1:~> date\n`,
  );

describe("pass", () => {
  test("there are enough", () => {
    expect(judgeOne(freeProcessingUnits, smallEstate)).toMatchObject({ outcome: "pass", evidence: [app, sys] });
  });

  test.each([
    ["1.5", "1.5", "pass"],
    ["1.5", "1.49", "fail"],
    ["0.3", "0.30", "pass"],
    ["0.05", "0.1", "pass"],
    ["4.35", "4.34", "fail"],
    ["2.0", "2", "pass"],
  ])("%s of %s: %s", (required, available, outcome) => {
    const text = free(available, needs(required)).row("p10b-lpar", "name=idle", { resource_config: "0" });
    expect(judgeOne(freeProcessingUnits, text)).toMatchObject({ outcome });
  });

  test("the HMC's own answer goes before what is computed", () => {
    const text = pools('"shared_proc_pool_ids=1,0","shared_proc_pool_names=SharedPool01,DefaultPool"', free("0.1"));
    expect(judgeOne(freeProcessingUnits, text)).toMatchObject({ outcome: "pass", evidence: [app, "pools.txt:2"] });
  });
});

describe("fail", () => {
  test("takesFromStopped warns", () => {
    const text = free("1.0");
    expect(judgeOne(freeProcessingUnits, text)).toMatchObject({
      outcome: "fail",
      severity: "warning",
      message: "takesFromStopped",
      values: {
        partition: "app",
        destination: "p10b",
        required: "1.5",
        free: "1.0",
        stopped: "0.8",
        holders: ["idle"],
      },
      expected: "1.5 processing units",
      found: "1.0 processing units",
      evidence: [app, sys, text.at("p10b-lpar", "name=idle"), text.at("p10b-proc", "lpar_name=idle")],
    });
  });

  test("notEnough", () => {
    const text = free("0.65");
    const outcome = judgeOne(freeProcessingUnits, text);
    expect(outcome).toMatchObject({
      outcome: "fail",
      severity: "blocker",
      message: "notEnough",
      values: { partition: "app", destination: "p10b", required: "1.5", free: "0.65", stopped: "0.8" },
      text: "app needs 1.5 processing units; p10b has 0.65 free and 0.8 held by partitions that are not activated.",
    });
    expect(outcome.evidence).toContain(text.all("p10b-lpar"));
  });

  test("takesFromStopped counts the processors of a partition that has dedicated ones", () => {
    const text = free("0.5").row("p10b-proc", "idle", { curr_proc_mode: "ded", curr_proc_units: undefined });
    expect(judgeOne(freeProcessingUnits, text)).toMatchObject({
      message: "takesFromStopped",
      values: { stopped: "2.0", holders: ["idle"] },
    });
  });

  test("otherPool: the default pool takes a partition for which none is named", () => {
    const text = pools("shared_proc_pool_ids=1,shared_proc_pool_names=SharedPool01");
    expect(judgeOne(freeProcessingUnits, text)).toMatchObject({
      outcome: "fail",
      severity: "warning",
      message: "otherPool",
      values: { partition: "app", destination: "p10b", pools: ["SharedPool01"] },
      evidence: [app, "pools.txt:2"],
    });
  });

  test("noPool: the HMC's own answer", () => {
    expect(judgeOne(freeProcessingUnits, pools("No results were found."))).toMatchObject({
      outcome: "fail",
      severity: "blocker",
      message: "noPool",
      values: { partition: "app", destination: "p10b" },
      found: "none",
    });
  });
});

describe("not applicable", () => {
  test("the partition has dedicated processors", () => {
    const text = estate.row("p9a-proc", "lpar_name=app", { curr_proc_mode: "ded", curr_proc_units: undefined });
    expect(judgeOne(freeProcessingUnits, text)).toMatchObject({ outcome: "notApplicable" });
  });
});

describe("an inactive move", () => {
  const kind = "inactive";
  const stopped = estate.row("p9a-lpar", "name=app", { state: "Not Activated" });
  const released = stopped
    .row("p9a-proc", "lpar_name=app", { curr_proc_units: "0.0", curr_procs: "0" })
    .row("p9a-prof", "lpar_name=app", { desired_proc_units: "10.5" });

  test("a partition that holds its processors needs what it holds", () => {
    expect(judgeOne(freeProcessingUnits, free("0.5", stopped), { kind })).toMatchObject({
      values: { required: "1.5" },
    });
  });

  test("a partition that holds none needs what its profile asks for", () => {
    const outcome = judgeOne(freeProcessingUnits, released, { kind });
    expect(outcome).toMatchObject({ message: "takesFromStopped", values: { required: "10.5" } });
    expect(outcome.evidence.slice(0, 2)).toEqual([app, released.at("p9a-prof", "lpar_name=app")]);
  });

  test("unknown where it holds no units and nobody captured how many processors", () => {
    const text = released.row("p9a-proc", "lpar_name=app", { curr_procs: undefined });
    expect(judgeOne(freeProcessingUnits, text, { kind })).toMatchObject({
      outcome: "unknown",
      needs: ["lshwres -r proc --level lpar -m p9a"],
    });
  });

  test("unknown where nobody captured the profile", () => {
    expect(judgeOne(freeProcessingUnits, released.without("p9a-prof"), { kind })).toMatchObject({
      outcome: "unknown",
      needs: ["lssyscfg -r prof -m p9a"],
    });
  });
});

describe("unknown", () => {
  const without = (name: string): EstateText => estate.row("p9a-proc", "lpar_name=app", { [name]: undefined });

  test.each([
    ["the mode", without("curr_proc_mode"), ["lshwres -r proc --level lpar -m p9a"]],
    ["the units", without("curr_proc_units"), ["lshwres -r proc --level lpar -m p9a"]],
    ["the free units", estate.without("p10b-procsys"), ["lshwres -r proc --level sys -m p10b"]],
    ["units that are none", needs("1.505"), ["lshwres -r proc --level lpar -m p9a"]],
    ["the partitions of the destination", free("1.0").without("p10b-lpar"), ["lssyscfg -r lpar -m p10b"]],
    ["what they hold", free("1.0").without("p10b-proc"), ["lshwres -r proc --level lpar -m p10b"]],
  ])("%s", (_what, text, asked) => {
    expect(judgeOne(freeProcessingUnits, text)).toMatchObject({
      outcome: "unknown",
      severity: "blocker",
      cause: "capture",
      needs: asked,
    });
  });
});
