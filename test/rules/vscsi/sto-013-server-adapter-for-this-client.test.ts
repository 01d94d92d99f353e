import { describe, expect, test } from "vitest";
import { serverAdapterForThisClient } from "../../../src/rules/vscsi/sto-013-server-adapter-for-this-client.ts";
import { judge, judgeOne, judgeThing, type EstateText, type Judged } from "../estate-text.ts";
import { smallEstate } from "../small-estate.ts";

const slot11 = "client adapter in slot 11";
const slot12 = "client adapter in slot 12";
const need = "lshwres -r virtualio --rsubtype scsi --level lpar -m p9a";

type Changes = Readonly<Record<string, string | undefined>>;

/** The server adapter of p9a-vios1 that serves slot 11. */
const server = (changes: Changes, text = smallEstate): EstateText =>
  text.row("p9a-scsi", "lpar_name=p9a-vios1,lpar_id=1,slot_num=21", changes);
const judge11 = (text: EstateText): Judged => judgeThing(serverAdapterForThisClient, text, slot11);
const anyClient = { remote_lpar_id: "any", remote_lpar_name: "", remote_slot_num: "any" };

describe("pass", () => {
  test("both server adapters name the partition and its slots", () => {
    expect(judge(serverAdapterForThisClient, smallEstate).map(({ thing, outcome }) => [thing, outcome])).toEqual([
      [slot11, "pass"],
      [slot12, "pass"],
    ]);
    expect(judge11(smallEstate).evidence).toEqual([
      smallEstate.at("p9a-scsi", "slot_num=11"),
      smallEstate.at("p9a-scsi", "lpar_name=p9a-vios1,lpar_id=1"),
    ]);
  });

  test("the server adapter names the partition and lets any slot of it connect", () => {
    expect(judge11(server({ remote_slot_num: "any" }))).toMatchObject({ outcome: "pass" });
  });
});

describe("fail", () => {
  test("namesAnother: another partition", () => {
    const text = server({ remote_lpar_id: "7", remote_lpar_name: "other", remote_slot_num: "4" });
    expect(judge11(text)).toMatchObject({
      outcome: "fail",
      severity: "warning",
      message: "namesAnother",
      values: {
        ...{ partition: "app", slot: "11", vios: "p9a-vios1", serverSlot: "21" },
        ...{ namedPartition: "other (partition 7)", namedSlot: "4" },
      },
      expected: "slot 11 of app",
      found: "slot 4 of other (partition 7)",
    });
    expect(judge11(text).evidence).toContain(text.at("p9a-scsi", "lpar_name=p9a-vios1,lpar_id=1"));
  });

  test("namesAnother: another slot of this partition, or a partition that is gone", () => {
    expect(judge11(server({ remote_slot_num: "13" }))).toMatchObject({
      message: "namesAnother",
      values: { namedPartition: "app (partition 5)", namedSlot: "13" },
    });
    expect(judge11(server({ remote_lpar_id: "9", remote_lpar_name: "" })).values).toMatchObject({
      namedPartition: "partition 9",
    });
  });

  test("any is advice, and changes nothing", () => {
    expect(judge11(server(anyClient))).toMatchObject({
      outcome: "fail",
      severity: "advice",
      message: "any",
      values: { partition: "app", slot: "11", vios: "p9a-vios1", serverSlot: "21" },
      found: "any partition",
    });
    expect(judge11(server({ ...anyClient, remote_slot_num: "11" }))).toMatchObject({ message: "any" });
    const asNumber = { remote_lpar_id: "65535", remote_lpar_name: "", remote_slot_num: "65535" };
    expect(judge11(server(asNumber))).toMatchObject({ message: "any", found: "any partition" });
  });

  test("one of its two names is unknown, and the other names another", () => {
    expect(judge11(server({ remote_slot_num: "13", remote_lpar_id: undefined }))).toMatchObject({
      message: "namesAnother",
    });
  });
});

describe("not applicable", () => {
  test("the partition has no client adapter", () => {
    const text = smallEstate
      .with("p9a-scsi", `hscroot@hmc1:~> ${need}\nNo results were found.\n`)
      .without("p9a-vios1-lsmap", "p9a-vios2-lsmap");
    expect(judgeOne(serverAdapterForThisClient, text)).toMatchObject({ outcome: "notApplicable" });
  });
});

describe("unknown", () => {
  test.each<[string, EstateText]>([
    ["whom the server adapter names", server({ remote_lpar_id: undefined })],
    ["which slot the server adapter names", server({ remote_slot_num: undefined })],
    ["the server adapter", smallEstate.withoutRow("p9a-scsi", "lpar_name=p9a-vios1,lpar_id=1,slot_num=21")],
    ["which slot serves", smallEstate.row("p9a-scsi", "slot_num=11", { remote_slot_num: undefined })],
  ])("%s", (_what, text) => {
    expect(judge11(text)).toMatchObject({ outcome: "unknown", severity: "warning", needs: [need] });
  });

  test("nobody listed the adapters", () => {
    expect(judge(serverAdapterForThisClient, smallEstate.without("p9a-scsi"))[0]).toMatchObject({
      outcome: "unknown",
      needs: [need],
    });
  });
});
