import { describe, expect, test } from "vitest";
import { redundantPaging } from "../../../src/rules/memory/mem-012-redundant-paging.ts";
import { judgeOne, type EstateText } from "../estate-text.ts";
import { answering, sharingEstate } from "../shared-memory-text.ts";
import { smallEstate } from "../small-estate.ts";

const app = sharingEstate.at("p9a-mem", "lpar_name=app");
const pool = sharingEstate.at("p10b-mempool", "curr_pool_mem");
const servers = (names: string, ids: string): EstateText =>
  sharingEstate.row("p10b-mempool", "curr_pool_mem", { paging_vios_names: names, paging_vios_ids: ids });
const device = (changes: Record<string, string | undefined>): EstateText =>
  sharingEstate.row("p10b-pgdev", "device_name=hdisk11", changes);
const ask = "lslparmigr -r mempool -m p9a -t p10b --filter lpar_names=app";

describe("pass", () => {
  test("two paging servers, and a free device that both reach", () => {
    expect(judgeOne(redundantPaging, sharingEstate)).toMatchObject({
      outcome: "pass",
      evidence: [app, pool, sharingEstate.at("p10b-pgdev", "device_name=hdisk11")],
    });
  });

  test("where no device is free that is another rule's finding", () => {
    expect(judgeOne(redundantPaging, device({ lpar_id: "7" }))).toMatchObject({ outcome: "pass" });
  });

  test("the HMC answers that the pool can take the partition", () => {
    const text = answering(servers("p10b-vios1", "1"), "redundant=1");
    expect(judgeOne(redundantPaging, text)).toMatchObject({ outcome: "pass" });
  });
});

describe("not applicable", () => {
  test.each(["none", ""])("one server pages for the partition today: %j", (name) => {
    const text = sharingEstate.row("p9a-mem", "lpar_name=app", { secondary_paging_vios_name: name });
    expect(judgeOne(redundantPaging, text)).toMatchObject({ text: "one Virtual I/O Server pages for the partition" });
  });

  test("the partition has dedicated memory", () => {
    const text = sharingEstate.row("p9a-mem", "lpar_name=app", { mem_mode: "ded" });
    expect(judgeOne(redundantPaging, text)).toMatchObject({ text: "the partition has dedicated memory" });
  });

  test("there is no pool: one fault, one finding", () => {
    const text = sharingEstate.with(
      "p10b-mempool",
      "hscroot@hmc1:~> lshwres -r mempool -m p10b\nNo results were found.\n",
    );
    expect(judgeOne(redundantPaging, text)).toMatchObject({ text: "the destination has no shared memory pool" });
  });

  test("a POWER10 destination, and an inactive move", () => {
    expect(judgeOne(redundantPaging, smallEstate)).toMatchObject({ outcome: "notApplicable" });
    expect(judgeOne(redundantPaging, sharingEstate, { kind: "inactive" })).toMatchObject({ outcome: "notApplicable" });
  });
});

describe("fail", () => {
  test("onePagingServer", () => {
    expect(judgeOne(redundantPaging, servers("p10b-vios1", "1"))).toMatchObject({
      outcome: "fail",
      severity: "blocker",
      message: "onePagingServer",
      values: { partition: "app", destination: "p10b", servers: ["p10b-vios1"] },
      expected: "2",
      found: "1",
      evidence: [app, pool],
    });
  });

  test("onePagingServer: an answer that was asked for with less redundancy proves nothing", () => {
    const text = answering(servers("p10b-vios1", "1"), "redundant=0", " --redundantvios 2");
    expect(judgeOne(redundantPaging, text)).toMatchObject({ message: "onePagingServer" });
  });

  test("noRedundantDevice", () => {
    const text = device({ is_redundant: "0" });
    const outcome = judgeOne(redundantPaging, text);
    expect(outcome).toMatchObject({
      outcome: "fail",
      message: "noRedundantDevice",
      values: { partition: "app", destination: "p10b", devices: ["hdisk11 of p10b-vios1"] },
      expected: "a device of two servers",
    });
    expect(outcome.evidence).toContain(text.at("p10b-pgdev", "device_name=hdisk11"));
  });
});

describe("fail by the answer of the HMC", () => {
  test("refused", () => {
    const text = answering(sharingEstate, "No results were found.");
    const outcome = judgeOne(redundantPaging, text);
    expect(outcome).toMatchObject({
      outcome: "fail",
      severity: "blocker",
      message: "refused",
      values: { partition: "app", destination: "p10b" },
    });
    expect(outcome.evidence).toContain(text.at("p9a-answer", "No results"));
  });
});

describe("unknown", () => {
  test.each([
    [
      "whether two servers page today",
      sharingEstate.row("p9a-mem", "lpar_name=app", { secondary_paging_vios_name: undefined }),
      ask,
    ],
    ["the pool", sharingEstate.without("p10b-mempool"), "lshwres -r mempool -m p10b"],
    [
      "the paging servers",
      sharingEstate.row("p10b-mempool", "curr_pool", { paging_vios_ids: undefined }),
      "lshwres -r mempool -m p10b",
    ],
    ["the devices", sharingEstate.without("p10b-pgdev"), "lshwres -r mempool --rsubtype pgdev -m p10b"],
    [
      "whether two reach the device",
      device({ is_redundant: undefined }),
      "lshwres -r mempool --rsubtype pgdev -m p10b",
    ],
  ])("%s", (_what, text, need) => {
    const outcome = judgeOne(redundantPaging, text);
    expect(outcome).toMatchObject({ outcome: "unknown", severity: "blocker" });
    expect(outcome.needs).toContain(need);
  });
});
