import { describe, expect, test } from "vitest";
import { sharedMemoryPool } from "../../../src/rules/memory/mem-009-shared-memory-pool.ts";
import { judgeOne } from "../estate-text.ts";
import { answering, sharingEstate } from "../shared-memory-text.ts";
import { smallEstate } from "../small-estate.ts";

const app = sharingEstate.at("p9a-mem", "lpar_name=app");
const sys = sharingEstate.at("sys", "name=p10b");
const pool = sharingEstate.at("p10b-mempool", "curr_pool_mem");
const none = sharingEstate.with("p10b-mempool", "hscroot@hmc1:~> lshwres -r mempool -m p10b\nNo results were found.\n");

describe("pass", () => {
  test("the destination has a pool", () => {
    const servers = [sharingEstate.at("p10b-lpar", "name=p10b-vios1")];
    expect(judgeOne(sharedMemoryPool, sharingEstate)).toMatchObject({
      outcome: "pass",
      evidence: [app, sys, pool, ...servers],
    });
  });

  test("one paging server at a level that has the function is enough", () => {
    const text = sharingEstate.row("p10b-lpar", "name=p10b-vios1", { os_version: "VIOS 4.1.0.10" });
    expect(judgeOne(sharedMemoryPool, text)).toMatchObject({ outcome: "pass" });
  });

  test("the HMC answers that the pool can take the partition", () => {
    const text = answering(sharingEstate.without("p10b-mempool"), "redundant=1,primary_paging_vios_name=p10b-vios1");
    expect(judgeOne(sharedMemoryPool, text)).toMatchObject({ outcome: "pass" });
  });
});

describe("not applicable", () => {
  const dedicated = { outcome: "notApplicable", text: "the partition has dedicated memory" };
  const silent = sharingEstate.row("p9a-mem", "lpar_name=app", { mem_mode: undefined });

  test("the partition has dedicated memory", () => {
    expect(judgeOne(sharedMemoryPool, smallEstate)).toMatchObject(dedicated);
  });

  test("the HMC prints null where the partition cannot have shared memory", () => {
    const text = sharingEstate.row("p9a-mem", "lpar_name=app", { mem_mode: "null" });
    expect(judgeOne(sharedMemoryPool, text)).toMatchObject(dedicated);
  });

  test("the source has no Active Memory Sharing", () => {
    const text = silent.row("sys", "name=p9a", { active_mem_sharing_capable: "0" });
    expect(judgeOne(sharedMemoryPool, text)).toMatchObject(dedicated);
  });

  test("the HMC is older than the function, and prints no mode", () => {
    const text = silent.with("hmc1-level", hmcLevel("3.3.0", "V7R3.3.0"));
    expect(judgeOne(sharedMemoryPool, text)).toMatchObject(dedicated);
  });

  test("a partition that holds no memory takes the mode of its profile", () => {
    const text = sharingEstate
      .row("p9a-mem", "lpar_name=app", { curr_mem: "0", mem_mode: "null" })
      .row("p9a-prof", "lpar_name=app", { mem_mode: "ded" });
    expect(judgeOne(sharedMemoryPool, text, { kind: "inactive" })).toMatchObject(dedicated);
  });

  test("the source is a POWER10 server", () => {
    const text = silent.row("sys", "name=p9a", { type_model: "9105-22A" });
    expect(judgeOne(sharedMemoryPool, text)).toMatchObject({
      outcome: "notApplicable",
      text: "the partitions of the source have dedicated memory",
    });
  });
});

/** `lshmc -V` of hmc1. */
function hmcLevel(release: string, base: string): string {
  return `hscroot@hmc1:~> lshmc -V
"version= Version: 7
 Release: ${release}
 Service Pack: 0
HMC Build level 20080101.1
","base_version=${base}
"
`;
}

describe("fail", () => {
  const values = { partition: "app", destination: "p10b" };

  test.each([sharingEstate, none])("noSharing: a POWER10 destination", (text) => {
    const power10 = text.row("sys", "name=p10b", { type_model: "9105-42A" });
    expect(judgeOne(sharedMemoryPool, power10)).toMatchObject({
      outcome: "fail",
      severity: "blocker",
      message: "noSharing",
      values: { ...values, model: "9105-42A" },
      expected: "POWER6 to POWER9",
      found: "9105-42A",
      evidence: [app, sys],
    });
  });

  test("noPool: the HMC answers that there is none", () => {
    expect(judgeOne(sharedMemoryPool, none)).toMatchObject({
      outcome: "fail",
      message: "noPool",
      values,
      expected: "a shared memory pool",
      found: "none",
      evidence: [app, sys, none.at("p10b-mempool", "No results")],
    });
  });

  test("noPool: the destination lacks the function, so nobody listed a pool", () => {
    const text = sharingEstate.without("p10b-mempool").row("sys", "name=p10b", { active_mem_sharing_capable: "0" });
    expect(judgeOne(sharedMemoryPool, text)).toMatchObject({ message: "noPool", evidence: [app, sys] });
  });

  test("pagingServerTooNew", () => {
    const text = ["p10b-vios1", "p10b-vios2"].reduce(
      (changed, name) => changed.row("p10b-lpar", `name=${name}`, { os_version: "VIOS 4.1.0.10" }),
      sharingEstate,
    );
    expect(judgeOne(sharedMemoryPool, text)).toMatchObject({
      outcome: "fail",
      message: "pagingServerTooNew",
      values: { ...values, servers: ["p10b-vios1", "p10b-vios2"] },
      expected: "older than 4.1",
      evidence: [app, sys, pool, text.at("p10b-lpar", "name=p10b-vios1"), text.at("p10b-lpar", "name=p10b-vios2")],
    });
  });

  test("refused: the HMC answers that no pool can take it", () => {
    const single = sharingEstate.row("p9a-mem", "lpar_name=app", { secondary_paging_vios_name: "none" });
    const text = answering(single, "No results were found.");
    expect(judgeOne(sharedMemoryPool, text)).toMatchObject({ outcome: "fail", message: "refused", values });
    expect(judgeOne(sharedMemoryPool, text).evidence).toContain(text.at("p9a-answer", "No results"));
  });

  test("where two servers page for it, the refusal is that of another rule, which an option turns off", () => {
    const text = answering(sharingEstate, "No results were found.");
    expect(judgeOne(sharedMemoryPool, text)).toMatchObject({ outcome: "pass" });
    expect(judgeOne(sharedMemoryPool, text, { kind: "inactive" })).toMatchObject({ message: "refused" });
  });
});

describe("unknown", () => {
  const memory = ["lshwres -r mem --level lpar -m p9a"];

  test.each([
    ["the mode: nobody listed the memory", sharingEstate.without("p9a-mem"), memory],
    ["the mode", sharingEstate.row("p9a-mem", "lpar_name=app", { mem_mode: undefined }), memory],
    ["the mode is a word that is not known", sharingEstate.row("p9a-mem", "lpar_name=app", { mem_mode: "x" }), memory],
    ["the pool", sharingEstate.without("p10b-mempool"), ["lshwres -r mempool -m p10b"]],
    [
      "the paging servers",
      sharingEstate.row("p10b-mempool", "curr_pool_mem", { paging_vios_ids: undefined }),
      ["lshwres -r mempool -m p10b"],
    ],
  ])("%s", (_what, text, needs) => {
    const outcome = judgeOne(sharedMemoryPool, text);
    expect(outcome).toMatchObject({ outcome: "unknown", severity: "blocker", cause: "capture" });
    expect(outcome.needs).toEqual(expect.arrayContaining(needs));
  });

  test("the levels of the paging servers", () => {
    const text = ["p10b-vios1", "p10b-vios2"].reduce(
      (changed, name) => changed.row("p10b-lpar", `name=${name}`, { os_version: undefined }),
      sharingEstate,
    );
    const outcome = judgeOne(sharedMemoryPool, text);
    expect(outcome).toMatchObject({ outcome: "unknown" });
    expect(outcome.needs).toEqual(expect.arrayContaining(["p10b-vios1: ioslevel", "p10b-vios2: ioslevel"]));
  });

  test("the newer HMC that prints no mode may have left it out", () => {
    const text = sharingEstate
      .row("p9a-mem", "lpar_name=app", { mem_mode: undefined })
      .with("hmc1-level", hmcLevel("7.9", "V7R7.9.0"));
    expect(judgeOne(sharedMemoryPool, text)).toMatchObject({ outcome: "unknown" });
  });

  test("of which generation the destination is: by its listing, or by the tables", () => {
    const silent = sharingEstate.row("sys", "name=p10b", { type_model: undefined });
    const sys = ["lssyscfg -r sys -m p10b"];
    expect(judgeOne(sharedMemoryPool, silent)).toMatchObject({
      outcome: "unknown",
      needs: expect.arrayContaining(sys) as unknown,
    });
    const strange = sharingEstate.row("sys", "name=p10b", { type_model: "9999-XYZ" });
    expect(judgeOne(sharedMemoryPool, strange)).toMatchObject({ outcome: "unknown", cause: "knowledge" });
  });
});
