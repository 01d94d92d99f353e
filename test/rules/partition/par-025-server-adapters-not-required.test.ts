import { describe, expect, test } from "vitest";
import { serverAdaptersNotRequired } from "../../../src/rules/partition/par-025-server-adapters-not-required.ts";
import { judge, judgeOne, judgeThing, type EstateText } from "../estate-text.ts";
import { smallEstate } from "../small-estate.ts";

type Changes = Readonly<Record<string, string | undefined>>;
const server = (vios: string, changes: Changes, text = smallEstate): EstateText =>
  text.row("p9a-scsi", `lpar_name=${vios},lpar_id`, changes);
const slot11 = "server of virtual SCSI slot 11";
const listed = "lshwres -r virtualio --rsubtype scsi --level lpar -m p9a";
const client =
  'lpar_name=app,lpar_id=5,slot_num=13,adapter_type=client,state=1,is_required=1,remote_lpar_id=1,remote_lpar_name=p9a-vios1,remote_slot_num=31,"wwpns=c050760000000010,c050760000000011"';
const fcServer =
  "lpar_name=p9a-vios1,lpar_id=1,slot_num=31,adapter_type=server,state=1,is_required=1,remote_lpar_id=5,remote_lpar_name=app,remote_slot_num=13";
const withFibre = smallEstate.with(
  "p9a-fc",
  `hscroot@hmc1:~> lshwres -r virtualio --rsubtype fc --level lpar -m p9a\n${client}\n${fcServer}\n`,
);

describe("pass", () => {
  test("client adapters that are required are as they should be", () => {
    expect(judge(serverAdaptersNotRequired, smallEstate)).toMatchObject([
      {
        outcome: "pass",
        thing: slot11,
        evidence: [
          smallEstate.at("p9a-scsi", "slot_num=11"),
          smallEstate.at("p9a-scsi", "lpar_name=p9a-vios1,lpar_id"),
        ],
      },
      { outcome: "pass", thing: "server of virtual SCSI slot 12" },
    ]);
  });

  test("a server adapter that serves others may be required", () => {
    const text = smallEstate.plus(
      "p9a-scsi",
      "lpar_name=p9a-vios2,lpar_id=2,slot_num=40,state=1,is_required=1,adapter_type=server,remote_lpar_id=any,remote_lpar_name=,remote_slot_num=any",
    );
    expect(judge(serverAdaptersNotRequired, text).map(({ outcome }) => outcome)).toEqual(["pass", "pass"]);
  });
});

describe("fail", () => {
  test("requiredServer", () => {
    const text = server("p9a-vios1", { is_required: "1" });
    expect(judgeThing(serverAdaptersNotRequired, text, slot11)).toMatchObject({
      outcome: "fail",
      severity: "advice",
      message: "requiredServer",
      values: { vios: "p9a-vios1", slot: "21", kind: "virtual SCSI", partition: "app", clientSlot: "11" },
      found: "is_required=1",
    });
  });

  test("requiredServer: virtual Fibre Channel", () => {
    const outcome = judgeThing(serverAdaptersNotRequired, withFibre, "server of virtual Fibre Channel slot 13");
    expect(outcome).toMatchObject({
      message: "requiredServer",
      values: { vios: "p9a-vios1", slot: "31", kind: "virtual Fibre Channel", clientSlot: "13" },
    });
  });
});

describe("not applicable", () => {
  test("no virtual disk adapters", () => {
    const text = smallEstate
      .without("p9a-vios1-lsmap", "p9a-vios2-lsmap")
      .with(
        "p9a-scsi",
        "hscroot@hmc1:~> lshwres -r virtualio --rsubtype scsi --level lpar -m p9a\nNo results were found.\n",
      );
    expect(judgeOne(serverAdaptersNotRequired, text)).toMatchObject({ outcome: "notApplicable" });
  });
});

describe("unknown", () => {
  test("the adapters: nobody listed them", () => {
    expect(judgeOne(serverAdaptersNotRequired, smallEstate.without("p9a-scsi"))).toMatchObject({
      outcome: "unknown",
      needs: [listed],
    });
  });

  test.each<[string, EstateText]>([
    ["the server adapter does not say", server("p9a-vios1", { is_required: undefined })],
    ["there is no such server adapter", server("p9a-vios1", { slot_num: "22" })],
    ["the client adapter does not name it", smallEstate.row("p9a-scsi", "slot_num=11", { remote_slot_num: undefined })],
    ["nor its Virtual I/O Server", smallEstate.row("p9a-scsi", "slot_num=11", { remote_lpar_id: undefined })],
  ])("%s", (_what, text) => {
    expect(judgeThing(serverAdaptersNotRequired, text, slot11)).toMatchObject({ outcome: "unknown", needs: [listed] });
  });
});
