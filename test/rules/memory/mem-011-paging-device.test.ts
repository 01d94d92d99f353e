import { describe, expect, test } from "vitest";
import { pagingDevice } from "../../../src/rules/memory/mem-011-paging-device.ts";
import { judgeOne, type EstateText } from "../estate-text.ts";
import { answering, sharingEstate } from "../shared-memory-text.ts";
import { smallEstate } from "../small-estate.ts";

// The maximum memory of app is 16384 MB.
const app = sharingEstate.at("p9a-mem", "lpar_name=app");
const pool = sharingEstate.at("p10b-mempool", "curr_pool_mem");
const device = (name: string): string => sharingEstate.at("p10b-pgdev", `device_name=${name}`);
const change = (name: string, changes: Record<string, string | undefined>, text = sharingEstate): EstateText =>
  text.row("p10b-pgdev", `device_name=${name}`, changes);
const ibmi = sharingEstate.row("p9a-lpar", "name=app", { lpar_env: "os400" });
const ask = [
  "lshwres -r mempool --rsubtype pgdev -m p10b",
  "lslparmigr -r mempool -m p9a -t p10b --filter lpar_names=app",
];

describe("pass", () => {
  test("a free device is as large as the maximum memory", () => {
    const env = sharingEstate.at("p9a-lpar", "name=app");
    expect(judgeOne(pagingDevice, sharingEstate)).toMatchObject({
      outcome: "pass",
      evidence: [app, pool, device("hdisk11"), env],
    });
  });

  test("IBM i needs a little more: 16384 MB and 8 KB for each of them", () => {
    expect(judgeOne(pagingDevice, change("hdisk11", { size: "16512" }, ibmi))).toMatchObject({ outcome: "pass" });
  });

  test("another device of which nothing is known does not matter", () => {
    expect(judgeOne(pagingDevice, change("hdisk13", { size: undefined }))).toMatchObject({ outcome: "pass" });
  });

  test("the HMC answers that the pool can take the partition", () => {
    const text = answering(sharingEstate.without("p10b-pgdev"), "redundant=1");
    expect(judgeOne(pagingDevice, text)).toMatchObject({ outcome: "pass" });
  });
});

describe("not applicable", () => {
  test("the partition has dedicated memory", () => {
    const text = sharingEstate.row("p9a-mem", "lpar_name=app", { mem_mode: "ded" });
    expect(judgeOne(pagingDevice, text)).toMatchObject({ text: "the partition has dedicated memory" });
  });

  test("there is no pool: one fault, one finding", () => {
    const text = sharingEstate.with(
      "p10b-mempool",
      "hscroot@hmc1:~> lshwres -r mempool -m p10b\nNo results were found.\n",
    );
    expect(judgeOne(pagingDevice, text)).toMatchObject({ text: "the destination has no shared memory pool" });
  });

  test("a POWER10 destination, and an inactive move", () => {
    expect(judgeOne(pagingDevice, smallEstate)).toMatchObject({ outcome: "notApplicable" });
    expect(judgeOne(pagingDevice, sharingEstate, { kind: "inactive" })).toMatchObject({ outcome: "notApplicable" });
  });
});

describe("fail", () => {
  const values = { partition: "app", destination: "p10b" };

  test("tooSmall", () => {
    const text = change("hdisk11", { size: "16383" });
    expect(judgeOne(pagingDevice, text)).toMatchObject({
      outcome: "fail",
      severity: "blocker",
      message: "tooSmall",
      values: { ...values, required: 16384, largest: "hdisk11 of p10b-vios1", size: 16383 },
      expected: "16384 MB",
      found: "16383 MB",
    });
  });

  test("tooSmall: by what IBM i needs beside, which is recalled and so does not block", () => {
    expect(judgeOne(pagingDevice, ibmi)).toMatchObject({
      outcome: "fail",
      severity: "warning",
      message: "tooSmall",
      values: { required: 16512, size: 16384 },
    });
  });

  test("noFreeDevice", () => {
    const text = change("hdisk11", { state: "Active", lpar_id: "9" }, change("hdisk13", { state: "Active" }));
    const outcome = judgeOne(pagingDevice, text);
    expect(outcome).toMatchObject({
      outcome: "fail",
      severity: "blocker",
      message: "noFreeDevice",
      values: { ...values, maximum: 16384 },
      found: "none",
    });
    // The listing proves that there is no other.
    expect(outcome.evidence).toContain(sharingEstate.all("p10b-pgdev"));
  });

  test("noFreeDevice: the HMC lists none at all", () => {
    const text = sharingEstate.with("p10b-pgdev", `hscroot@hmc1:~> ${ask[0] ?? ""}\nNo results were found.\n`);
    expect(judgeOne(pagingDevice, text)).toMatchObject({ message: "noFreeDevice" });
  });

  test("heldByStopped warns: the HMC takes the device of a partition that does not run", () => {
    const text = change("hdisk11", { lpar_id: "7", lpar_name: "idle" });
    expect(judgeOne(pagingDevice, text)).toMatchObject({
      outcome: "fail",
      severity: "warning",
      message: "heldByStopped",
      values: { ...values, maximum: 16384, devices: ["hdisk11 of p10b-vios1"] },
      expected: "16384 MB",
      found: "none free",
    });
  });
});

describe("unknown", () => {
  test.each(["size", "state", "lpar_id"])("the %s of the one device that is large enough", (name) => {
    const outcome = judgeOne(pagingDevice, change("hdisk11", { [name]: undefined }));
    expect(outcome).toMatchObject({ outcome: "unknown", severity: "blocker", needs: ask });
  });

  test("the devices", () => {
    expect(judgeOne(pagingDevice, sharingEstate.without("p10b-pgdev"))).toMatchObject({
      outcome: "unknown",
      needs: ask,
    });
  });

  test("the maximum memory", () => {
    const text = sharingEstate.row("p9a-mem", "lpar_name=app", { curr_max_mem: undefined });
    expect(judgeOne(pagingDevice, text).needs).toContain("lshwres -r mem --level lpar -m p9a");
  });

  test("whether it is IBM i", () => {
    const text = sharingEstate.row("p9a-lpar", "name=app", { lpar_env: undefined });
    expect(judgeOne(pagingDevice, text).needs).toContain("lssyscfg -r lpar -m p9a");
  });
});
