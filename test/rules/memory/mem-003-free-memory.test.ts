import { describe, expect, test } from "vitest";
import { freeMemory } from "../../../src/rules/memory/mem-003-free-memory.ts";
import { judgeOne, type EstateText } from "../estate-text.ts";
import { smallEstate } from "../small-estate.ts";

// app: 8192 MB, maximum 16384 MB, page table 16384 / 128 = 128 MB, in regions of 256 MB: 8448 MB in all.
const app = smallEstate.at("p9a-mem", "lpar_name=app");
const sys = smallEstate.at("p10b-memsys", "mem_region_size");
const idle = [smallEstate.at("p10b-lpar", "name=idle"), smallEstate.at("p10b-mem", "lpar_name=idle")];
const free = (mb: string, text = smallEstate): EstateText =>
  text.row("p10b-memsys", "mem_region_size", { curr_avail_sys_mem: mb });

describe("pass", () => {
  test("there is enough", () => {
    expect(judgeOne(freeMemory, smallEstate)).toMatchObject({ outcome: "pass", evidence: [app, sys] });
  });

  test("the last megabyte is enough, and one less is not", () => {
    expect(judgeOne(freeMemory, free("8448"))).toMatchObject({ outcome: "pass" });
    expect(judgeOne(freeMemory, free("8447"))).toMatchObject({ outcome: "fail", values: { required: 8448 } });
  });

  test("what the partitions of the destination hold does not matter then", () => {
    expect(judgeOne(freeMemory, smallEstate.without("p10b-lpar", "p10b-mem"))).toMatchObject({ outcome: "pass" });
  });
});

describe("the page table", () => {
  // Maximum, ratio, region of the destination; what is needed beside the 8192 MB.
  test.each([
    ["16384", "1:128", "256", 256],
    ["16384", "1:128", "128", 128],
    ["32768", "1:128", "256", 256],
    ["32896", "1:128", "256", 512],
    ["16384", "1:64", "128", 256],
    ["16384", "1:512", "16", 32],
  ])("of %s MB at %s, in regions of %s MB", (maximum, ratio, region, pageTable) => {
    const text = free("0")
      .row("p9a-mem", "lpar_name=app", { curr_max_mem: maximum, curr_hpt_ratio: ratio })
      .row("p10b-memsys", "mem_region_size", { mem_region_size: region });
    expect(judgeOne(freeMemory, text)).toMatchObject({ outcome: "fail", values: { required: 8192 + pageTable } });
  });
});

describe("the page table where the HMC prints no ratio", () => {
  // POWER7 to POWER7: 16384 / 64 = 256.
  const old = free("0")
    .row("p9a-mem", "lpar_name=app", { curr_hpt_ratio: undefined, curr_max_mem: "32768" })
    .row("sys", "name=p9a", { type_model: "8233-E8B", serial_num: "06A0A10" })
    .swap("p9a-vios1-lsmap", "U9009.42A.7800A10", "U8233.E8B.06A0A10")
    .swap("p9a-vios2-lsmap", "U9009.42A.7800A10", "U8233.E8B.06A0A10");

  test("is the default of the generation", () => {
    const outcome = judgeOne(freeMemory, old);
    expect(outcome).toMatchObject({ message: "notEnough", values: { required: 8192 + 512 } });
    expect(outcome.evidence).toContain(old.at("sys", "name=p9a"));
  });

  test("is unknown where the listing was asked for other attributes", () => {
    const text = old.with(
      "p9a-mem",
      "hscroot@hmc1:~> lshwres -r mem --level lpar -m p9a -F lpar_name,lpar_id,curr_mem,curr_max_mem --header\nlpar_name,lpar_id,curr_mem,curr_max_mem\napp,5,8192,32768\n",
    );
    expect(judgeOne(freeMemory, text)).toMatchObject({
      outcome: "unknown",
      needs: ["lshwres -r mem --level lpar -m p9a"],
    });
  });
});

describe("the HMC's own answer", () => {
  const says = (required: string, available: string, text = smallEstate): EstateText =>
    text.with(
      "answer",
      `hscroot@hmc1:~> lslparmigr -r mem -m p9a -t p10b --filter lpar_names=app\nlpar_name=app,lpar_id=5,required_mem=${required},curr_avail_sys_mem=${available}\n`,
    );

  test("goes before what is computed", () => {
    expect(judgeOne(freeMemory, says("9216", "40960", free("0")))).toMatchObject({
      outcome: "pass",
      evidence: ["answer.txt:2"],
    });
    expect(judgeOne(freeMemory, says("41000", "40960"))).toMatchObject({
      message: "takesFromStopped",
      values: { required: 41000, free: 40960, stopped: 6144 },
      expected: "41000 MB, as the HMC says",
    });
    expect(judgeOne(freeMemory, says("51000", "40960"))).toMatchObject({ message: "notEnough" });
  });
});

describe("not applicable", () => {
  test("shared memory comes from a pool", () => {
    const text = smallEstate.row("p9a-mem", "lpar_name=app", { mem_mode: "shared" });
    expect(judgeOne(freeMemory, text)).toMatchObject({ outcome: "notApplicable" });
  });
});

describe("fail", () => {
  test("takesFromStopped warns", () => {
    expect(judgeOne(freeMemory, free("4096"))).toMatchObject({
      outcome: "fail",
      severity: "warning",
      message: "takesFromStopped",
      values: { partition: "app", destination: "p10b", required: 8448, free: 4096, stopped: 6144, holders: ["idle"] },
      expected: "8448 MB (8192 + 256 for the page table)",
      found: "4096 MB",
      evidence: [app, sys, ...idle],
    });
  });

  test("notEnough", () => {
    const text = free("1024");
    const outcome = judgeOne(freeMemory, text);
    expect(outcome).toMatchObject({
      outcome: "fail",
      severity: "blocker",
      message: "notEnough",
      values: { partition: "app", destination: "p10b", required: 8448, free: 1024, stopped: 6144 },
    });
    // The listing proves that no other partition holds some.
    expect(outcome.evidence).toEqual([app, sys, text.all("p10b-lpar"), ...idle]);
  });

  test.each([
    ["runs", { state: "Running" }],
    ["is in firmware", { state: "Open Firmware" }],
    ["holds no resources", { resource_config: "0" }],
  ])("nothing is taken from a partition that %s", (_why, changes) => {
    const text = free("4096").row("p10b-lpar", "name=idle", changes);
    expect(judgeOne(freeMemory, text)).toMatchObject({ message: "notEnough", values: { stopped: 0 } });
  });

  const tired = (state: string): EstateText =>
    free("1024")
      .plus("p10b-lpar", `name=tired,lpar_id=8,lpar_env=aixlinux,state=${state},resource_config=1`)
      .plus("p10b-mem", "lpar_name=tired,lpar_id=8,curr_mem=2048,mem_mode=ded,curr_max_mem=4096,curr_hpt_ratio=1:128");

  test("notEnough: shared memory of a partition that is not activated goes back to the pool", () => {
    const text = free("4096").row("p10b-mem", "lpar_name=idle", { mem_mode: "shared" });
    expect(judgeOne(freeMemory, text)).toMatchObject({ message: "notEnough", values: { stopped: 0 } });
  });

  test("takesFromStopped adds up what several partitions hold", () => {
    expect(judgeOne(freeMemory, tired("Not Activated"))).toMatchObject({
      message: "takesFromStopped",
      values: { stopped: 8192, holders: ["idle", "tired"] },
    });
    expect(judgeOne(freeMemory, tired("Running"))).toMatchObject({ message: "notEnough", values: { stopped: 6144 } });
  });

  test("one partition that is unknown does not hide that another holds enough", () => {
    const text = free("4096").plus("p10b-lpar", "name=tired,lpar_id=8,lpar_env=aixlinux,resource_config=1");
    expect(judgeOne(freeMemory, text)).toMatchObject({ message: "takesFromStopped", values: { holders: ["idle"] } });
  });
});

describe("an inactive move", () => {
  const kind = "inactive";
  const stopped = smallEstate.row("p9a-lpar", "name=app", { state: "Not Activated" });

  test("a partition that holds its memory needs what it holds", () => {
    expect(judgeOne(freeMemory, free("0", stopped), { kind })).toMatchObject({ values: { required: 8448 } });
  });

  const released = stopped
    .row("p9a-lpar", "name=app", { resource_config: "0" })
    .row("p9a-mem", "lpar_name=app", { curr_mem: "0", curr_max_mem: "0" })
    .row("p9a-prof", "lpar_name=app", { desired_mem: "10240", max_mem: "65536", hpt_ratio: "1:64" });

  test("a partition that holds none needs what its profile asks for", () => {
    // 10240 and 65536 / 64 = 1024 for the page table.
    expect(judgeOne(freeMemory, free("11263", released), { kind })).toMatchObject({ values: { required: 11264 } });
    expect(judgeOne(freeMemory, free("11264", released), { kind })).toMatchObject({
      outcome: "pass",
      evidence: [app, released.at("p9a-prof", "lpar_name=app"), sys],
    });
  });

  test("unknown where nobody captured the profile", () => {
    expect(judgeOne(freeMemory, released.without("p9a-prof"), { kind })).toMatchObject({
      outcome: "unknown",
      needs: ["lssyscfg -r prof -m p9a"],
    });
  });
});

describe("unknown", () => {
  const without = (name: string): EstateText => smallEstate.row("p9a-mem", "lpar_name=app", { [name]: undefined });

  test.each([
    ["the current memory", without("curr_mem"), ["lshwres -r mem --level lpar -m p9a"]],
    ["the maximum memory", without("curr_max_mem"), ["lshwres -r mem --level lpar -m p9a"]],
    ["the page table's ratio", without("curr_hpt_ratio"), ["lshwres -r mem --level lpar -m p9a"]],
    [
      "a ratio that is none",
      smallEstate.row("p9a-mem", "lpar_name=app", { curr_hpt_ratio: "1:0" }),
      ["lshwres -r mem --level lpar -m p9a"],
    ],
    ["the region size and the free memory", smallEstate.without("p10b-memsys"), ["lshwres -r mem --level sys -m p10b"]],
    ["the partitions of the destination", free("4096").without("p10b-lpar"), ["lssyscfg -r lpar -m p10b"]],
    [
      "the state of one of them",
      free("4096").row("p10b-lpar", "name=idle", { state: undefined }),
      ["lssyscfg -r lpar -m p10b"],
    ],
    [
      "whether one of them holds resources",
      free("4096").row("p10b-lpar", "name=idle", { resource_config: undefined }),
      ["lssyscfg -r lpar -m p10b"],
    ],
    ["what one of them holds", free("4096").withoutRow("p10b-mem", "idle"), ["lshwres -r mem --level lpar -m p10b"]],
  ])("%s", (_what, text, needs) => {
    expect(judgeOne(freeMemory, text)).toMatchObject({
      outcome: "unknown",
      severity: "blocker",
      cause: "capture",
      needs,
    });
  });

  test("the listing of memory names a partition that the listing of partitions lacks", () => {
    const text = free("1024").plus("p10b-mem", "lpar_name=ghost,lpar_id=9,curr_mem=2048");
    expect(judgeOne(freeMemory, text)).toMatchObject({ outcome: "unknown", cause: "conflict" });
  });
});
