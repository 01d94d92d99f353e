import { describe, expect, test } from "vitest";
import { loggedIn } from "../../../src/rules/npiv/npv-004-logged-in.ts";
import { judge, judgeOne, judgeThing, type EstateText } from "../estate-text.ts";
import { fibreEstate, withThird } from "../fibre-estate.ts";
import { smallEstate } from "../small-estate.ts";

const slot31 = "virtual Fibre Channel adapter in slot 31";
const outcomesOf = (text: EstateText): unknown[] =>
  judge(loggedIn, text).map(({ thing, outcome, message }) => [thing, message ?? outcome]);
const vios1 = (from: string, to: string): EstateText => fibreEstate.swap("p9a-vios1-npiv", from, to);

describe("pass", () => {
  test("each server adapter has its client and ports of storage", () => {
    expect(judge(loggedIn, fibreEstate)).toMatchObject([{ outcome: "pass" }, { outcome: "pass" }]);
    expect(judgeThing(loggedIn, fibreEstate, slot31).evidence).toEqual([
      fibreEstate.at("p9a-fc", "slot_num=31"),
      fibreEstate.at("p9a-lpar", "name=app"),
      "p9a-vios1-npiv.txt:4-10",
    ]);
  });
});

describe("fail", () => {
  test("notLoggedIn shows what the server adapter shows", () => {
    expect(
      judgeThing(loggedIn, withThird(fibreEstate, "fcs1"), "virtual Fibre Channel adapter in slot 33"),
    ).toMatchObject({
      outcome: "fail",
      severity: "warning",
      message: "notLoggedIn",
      values: {
        ...{ partition: "app", slot: "33", vfchost: "vfchost1", vios: "p9a-vios1", viosSlot: "42" },
        shown: ["NOT_LOGGED_IN", "flags 4<NOT_LOGGED>", "ports logged in: 0"],
      },
    });
  });

  test.each<[string, EstateText]>([
    ["the status says so", vios1("Status:LOGGED_IN", "Status:NOT_LOGGED_IN")],
    ["the flags say so", vios1("Flags:a<LOGGED_IN,STRIP_MERGE>", "Flags:4<NOT_LOGGED>")],
    ["no port of storage is logged in", vios1("Ports logged in:4", "Ports logged in:0")],
  ])("notLoggedIn: %s", (_what, text) => {
    expect(judgeThing(loggedIn, text, slot31)).toMatchObject({ message: "notLoggedIn" });
  });

  test("one is unknown and another is not logged in", () => {
    const text = vios1("Ports logged in:4", "Ports logged in:0").without("p9a-vios2-npiv");
    expect(outcomesOf(text)).toEqual([
      [slot31, "notLoggedIn"],
      ["virtual Fibre Channel adapter in slot 32", "unknown"],
    ]);
  });
});

describe("not applicable", () => {
  const gone = vios1("Status:LOGGED_IN", "Status:NOT_LOGGED_IN");

  test("the partition has no virtual Fibre Channel, or is not running", () => {
    expect(judgeOne(loggedIn, smallEstate)).toMatchObject({ outcome: "notApplicable" });
    expect(judgeOne(loggedIn, gone, { kind: "inactive" })).toMatchObject({ outcome: "notApplicable" });
    const waiting = gone.row("p9a-lpar", "name=app", { state: "Open Firmware" });
    expect(judgeThing(loggedIn, waiting, slot31)).toMatchObject({ outcome: "notApplicable" });
  });

  test("the adapter has no port: that is another rule's matter", () => {
    const text = gone
      .swap(
        "p9a-vios1-npiv",
        "FC name:fcs0                    FC loc code:U78D2.001.AAA0001-P1-C6-T1",
        "FC name:                        FC loc code:",
      )
      .swap("p9a-vios1-npiv", "Flags:a<LOGGED_IN,STRIP_MERGE>", "Flags:1<NOT_MAPPED,NOT_CONNECTED>");
    expect(judgeThing(loggedIn, text, slot31)).toMatchObject({ outcome: "notApplicable" });
  });
});

describe("unknown", () => {
  test("the client adapters: nobody listed them", () => {
    expect(judgeOne(loggedIn, fibreEstate.without("p9a-fc"))).toMatchObject({
      outcome: "unknown",
      needs: ["lshwres -r virtualio --rsubtype fc --level lpar -m p9a"],
    });
  });

  test("the state of the partition", () => {
    expect(judgeThing(loggedIn, fibreEstate.row("p9a-lpar", "name=app", { state: undefined }), slot31)).toMatchObject({
      outcome: "unknown",
      needs: ["lssyscfg -r lpar -m p9a"],
    });
  });

  test.each<[string, EstateText]>([
    ["the server adapters", fibreEstate.without("p9a-vios1-npiv")],
    ["the line of the status", vios1("Status:LOGGED_IN\n", "")],
    ["the line of the ports", vios1("Ports logged in:4\n", "")],
    ["the line of the flags", vios1("Flags:a<LOGGED_IN,STRIP_MERGE>\n", "")],
  ])("%s", (_what, text) => {
    expect(judgeThing(loggedIn, text, slot31)).toMatchObject({
      outcome: "unknown",
      severity: "warning",
      cause: "capture",
      needs: ["p9a-vios1: lsmap -all -npiv"],
    });
  });
});
