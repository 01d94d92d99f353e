import { describe, expect, test } from "vitest";
import { poolMemory } from "../../../src/rules/memory/mem-010-pool-memory.ts";
import { judgeOne, type EstateText } from "../estate-text.ts";
import { answering, sharingEstate } from "../shared-memory-text.ts";
import { smallEstate } from "../small-estate.ts";

const app = sharingEstate.at("p9a-mem", "lpar_name=app");
const pool = sharingEstate.at("p10b-mempool", "curr_pool_mem");
const left = (mb: string | undefined): EstateText =>
  sharingEstate.row("p10b-mempool", "curr_pool_mem", { curr_avail_pool_mem: mb });
const ask = "lslparmigr -r mempool -m p9a -t p10b --filter lpar_names=app";

describe("pass", () => {
  test("the pool has room", () => {
    expect(judgeOne(poolMemory, sharingEstate)).toMatchObject({ outcome: "pass", evidence: [app, pool] });
  });

  test("the last megabyte is enough", () => {
    expect(judgeOne(poolMemory, left("256"))).toMatchObject({ outcome: "pass" });
  });

  test("the HMC answers that the pool can take the partition", () => {
    expect(judgeOne(poolMemory, answering(left("0"), "redundant=1"))).toMatchObject({ outcome: "pass" });
  });
});

describe("not applicable", () => {
  test("the partition has dedicated memory", () => {
    const text = sharingEstate.row("p9a-mem", "lpar_name=app", { mem_mode: "ded" });
    expect(judgeOne(poolMemory, text)).toMatchObject({ text: "the partition has dedicated memory" });
  });

  test("there is no pool: one fault, one finding", () => {
    const text = sharingEstate.with(
      "p10b-mempool",
      "hscroot@hmc1:~> lshwres -r mempool -m p10b\nNo results were found.\n",
    );
    expect(judgeOne(poolMemory, text)).toMatchObject({ text: "the destination has no shared memory pool" });
  });

  test("a POWER10 destination has no pools", () => {
    expect(judgeOne(poolMemory, smallEstate)).toMatchObject({ outcome: "notApplicable" });
  });

  test("an inactive move", () => {
    expect(judgeOne(poolMemory, sharingEstate, { kind: "inactive" })).toMatchObject({ outcome: "notApplicable" });
  });
});

describe("fail", () => {
  test("poolTooFull", () => {
    expect(judgeOne(poolMemory, left("255"))).toMatchObject({
      outcome: "fail",
      severity: "blocker",
      message: "poolTooFull",
      values: { partition: "app", destination: "p10b", entitled: 256, available: 255 },
      expected: "256 MB",
      found: "255 MB",
      evidence: [app, pool],
    });
  });
});

describe("unknown", () => {
  test("what is left in the pool", () => {
    expect(judgeOne(poolMemory, left(undefined)).needs).toEqual(["lshwres -r mempool -m p10b", ask]);
  });

  test("the pool", () => {
    const outcome = judgeOne(poolMemory, sharingEstate.without("p10b-mempool"));
    expect(outcome).toMatchObject({ outcome: "unknown", needs: ["lshwres -r mempool -m p10b", ask] });
  });

  test("what the partition is entitled to: the HMC can be asked", () => {
    const text = sharingEstate.row("p9a-mem", "lpar_name=app", { curr_io_entitled_mem: undefined });
    expect(judgeOne(poolMemory, text)).toMatchObject({ outcome: "unknown", needs: [ask] });
  });
});
