import { describe, expect, test } from "vitest";
import { firmwareMemory } from "../../../src/rules/memory/mem-004-firmware-memory.ts";
import { judgeOne, type EstateText } from "../estate-text.ts";
import { smallEstate } from "../small-estate.ts";
import { withFirmware } from "../with-firmware.ts";

// app: 8192 MB, maximum 16384 MB. With its page table 8448 MB; with 1/32 of the maximum 8704 MB, with 1/16 9216 MB.
const app = smallEstate.at("p9a-mem", "lpar_name=app");
const sys = smallEstate.at("p10b-memsys", "mem_region_size");
const free = (mb: string, changes: Readonly<Record<string, string>> = {}): EstateText =>
  smallEstate.row("p10b-memsys", "mem_region_size", { curr_avail_sys_mem: mb, ...changes });

describe("pass", () => {
  test("there is enough for all", () => {
    expect(judgeOne(firmwareMemory, smallEstate)).toMatchObject({ outcome: "pass", evidence: [app, sys] });
    expect(judgeOne(firmwareMemory, free("9216"))).toMatchObject({ outcome: "pass" });
    expect(judgeOne(firmwareMemory, free("8704", { mem_mirroring_mode: "none" }))).toMatchObject({ outcome: "pass" });
  });

  test("whether memory is mirrored does not matter on a system that cannot do so", () => {
    const text = free("8704").row("sys", "name=p10b", { active_mem_mirroring_hypervisor_capable: "0" });
    expect(judgeOne(firmwareMemory, text)).toMatchObject({ outcome: "pass" });
    expect(judgeOne(firmwareMemory, withFirmware("6", "6", free("8704")))).toMatchObject({
      outcome: "pass",
    });
  });

  test("a page table that is larger than the share is what counts", () => {
    const text = free("16384").row("p9a-mem", "lpar_name=app", { curr_hpt_ratio: "1:2" });
    expect(judgeOne(firmwareMemory, text)).toMatchObject({ outcome: "pass" });
  });
});

describe("fail", () => {
  test("mayNotFit", () => {
    expect(judgeOne(firmwareMemory, free("8703"))).toMatchObject({
      outcome: "fail",
      severity: "warning",
      message: "mayNotFit",
      values: { partition: "app", destination: "p10b", required: 8448, most: 8704, free: 8703 },
      expected: "8704 MB (8192 + 16384 / 32)",
      found: "8703 MB",
      evidence: [app, sys],
    });
  });

  test("mayNotFit: mirrored memory takes twice as much", () => {
    expect(judgeOne(firmwareMemory, free("9000", { mem_mirroring_mode: "sys_firmware_only" }))).toMatchObject({
      message: "mayNotFit",
      values: { required: 8448, most: 9216, free: 9000 },
    });
  });
});

describe("not applicable", () => {
  test("what does not fit at all is not said twice", () => {
    expect(judgeOne(firmwareMemory, free("8447"))).toMatchObject({ outcome: "notApplicable" });
  });

  test("the HMC itself says how much is needed", () => {
    const text = free("8703").with(
      "answer",
      "hscroot@hmc1:~> lslparmigr -r mem -m p9a -t p10b --filter lpar_names=app\nlpar_name=app,lpar_id=5,required_mem=8600,curr_avail_sys_mem=8703\n",
    );
    expect(judgeOne(firmwareMemory, text)).toMatchObject({ outcome: "notApplicable" });
  });

  test("shared memory comes from a pool", () => {
    const text = free("8703").row("p9a-mem", "lpar_name=app", { mem_mode: "shared" });
    expect(judgeOne(firmwareMemory, text)).toMatchObject({ outcome: "notApplicable" });
  });
});

describe("unknown", () => {
  test("whether memory is mirrored, where it depends on it", () => {
    for (const mb of ["8704", "9215"])
      expect(judgeOne(firmwareMemory, free(mb))).toMatchObject({
        outcome: "unknown",
        needs: ["lshwres -r mem --level sys -m p10b -F mem_mirroring_mode --header"],
      });
  });

  const without = (name: string): EstateText => smallEstate.row("p9a-mem", "lpar_name=app", { [name]: undefined });

  test.each([
    ["the current memory", without("curr_mem"), ["lshwres -r mem --level lpar -m p9a"]],
    ["the maximum memory", without("curr_max_mem"), ["lshwres -r mem --level lpar -m p9a"]],
    ["the page table's ratio", without("curr_hpt_ratio"), ["lshwres -r mem --level lpar -m p9a"]],
    ["the free memory", smallEstate.without("p10b-memsys"), ["lshwres -r mem --level sys -m p10b"]],
  ])("%s", (_what, text, needs) => {
    expect(judgeOne(firmwareMemory, text)).toMatchObject({ outcome: "unknown", severity: "warning", needs });
  });
});
