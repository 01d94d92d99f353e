import { describe, expect, test } from "vitest";
import { mappedToAPort } from "../../../src/rules/npiv/npv-003-mapped-to-a-port.ts";
import { judge, judgeOne, judgeThing, type EstateText } from "../estate-text.ts";
import { fibreEstate, withThird } from "../fibre-estate.ts";
import { smallEstate } from "../small-estate.ts";

const slot31 = "virtual Fibre Channel adapter in slot 31";
const slot32 = "virtual Fibre Channel adapter in slot 32";
const outcomesOf = (text: EstateText): unknown[] =>
  judge(mappedToAPort, text).map(({ thing, outcome, message }) => [thing, message ?? outcome]);
const unmapped = (vios: string, text = fibreEstate): EstateText =>
  text
    .swap(
      `${vios}-npiv`,
      "FC name:fcs0                    FC loc code:U78D2.001.AAA0001-P1-C6-T1",
      "FC name:                        FC loc code:",
    )
    .swap(`${vios}-npiv`, "Status:LOGGED_IN", "Status:NOT_LOGGED_IN")
    .swap(`${vios}-npiv`, "Flags:a<LOGGED_IN,STRIP_MERGE>", "Flags:1<NOT_MAPPED,NOT_CONNECTED>");

describe("pass", () => {
  test("each server adapter has a port", () => {
    expect(outcomesOf(fibreEstate)).toEqual([
      [slot31, "pass"],
      [slot32, "pass"],
    ]);
    expect(judgeThing(mappedToAPort, fibreEstate, slot31).evidence).toEqual([
      fibreEstate.at("p9a-fc", "slot_num=31"),
      "p9a-vios1-npiv.txt:4-10",
    ]);
  });

  test("a client that lsmap does not name is the one that the HMC names", () => {
    expect(outcomesOf(withThird(fibreEstate, "fcs1", "").without("p9a-vios2-npiv"))).toContainEqual([
      "virtual Fibre Channel adapter in slot 33",
      "pass",
    ]);
  });

  test("with -fmt too, and for an inactive move", () => {
    const text = fibreEstate.with(
      "p9a-vios1-npiv",
      "padmin@p9a-vios1:~$ lsmap -all -npiv -fmt :\nvfchost0:U9009.42A.7800A10-V1-C41:5: : :NOT_LOGGED_IN:fcs0:U78D2.001.AAA0001-P1-C6-T1:0:4: :\n",
    );
    expect(judge(mappedToAPort, text, { kind: "inactive" }).map(({ outcome }) => outcome)).toEqual(["pass", "pass"]);
  });
});

describe("fail", () => {
  test("notMapped names both ends", () => {
    const text = unmapped("p9a-vios2");
    expect(judgeThing(mappedToAPort, text, slot32)).toMatchObject({
      outcome: "fail",
      severity: "blocker",
      message: "notMapped",
      values: { partition: "app", slot: "32", vfchost: "vfchost0", vios: "p9a-vios2", viosSlot: "41" },
      evidence: [text.at("p9a-fc", "slot_num=32"), "p9a-vios2-npiv.txt:4-10"],
    });
  });

  test("one is unknown and the other fails", () => {
    expect(outcomesOf(unmapped("p9a-vios2").without("p9a-vios1-npiv"))).toEqual([
      [slot31, "unknown"],
      [slot32, "notMapped"],
    ]);
  });

  test("with -fmt, by the flags", () => {
    const text = fibreEstate.with(
      "p9a-vios1-npiv",
      "padmin@p9a-vios1:~$ lsmap -all -npiv -fmt :\nvfchost0:U9009.42A.7800A10-V1-C41:5: : :NOT_LOGGED_IN: : :0:1: :\n",
    );
    expect(judgeThing(mappedToAPort, text, slot31)).toMatchObject({ message: "notMapped" });
  });
});

describe("not applicable", () => {
  test("the partition has no virtual Fibre Channel", () => {
    expect(judgeOne(mappedToAPort, smallEstate)).toMatchObject({ outcome: "notApplicable" });
  });
});

describe("unknown", () => {
  test("the client adapters: nobody listed them", () => {
    expect(judgeOne(mappedToAPort, fibreEstate.without("p9a-fc"))).toMatchObject({
      outcome: "unknown",
      cause: "capture",
      needs: ["lshwres -r virtualio --rsubtype fc --level lpar -m p9a"],
    });
  });

  test.each<[string, EstateText]>([
    ["nobody listed the server adapters", fibreEstate.without("p9a-vios1-npiv")],
    ["the listing lacks the server adapter", fibreEstate.swap("p9a-vios1-npiv", "-V1-C41", "-V1-C47")],
    [
      "the port was not asked for",
      fibreEstate.with(
        "p9a-vios1-npiv",
        "padmin@p9a-vios1:~$ lsmap -all -npiv -field name physloc status -fmt :\nvfchost0:U9009.42A.7800A10-V1-C41:LOGGED_IN\n",
      ),
    ],
    [
      "the line of the port was not read",
      fibreEstate.swap("p9a-vios1-npiv", "FC name:fcs0                    FC loc code:U78D2.001.AAA0001-P1-C6-T1", ""),
    ],
  ])("%s", (_what, text) => {
    expect(judgeThing(mappedToAPort, text, slot31)).toMatchObject({
      outcome: "unknown",
      cause: "capture",
      needs: ["p9a-vios1: lsmap -all -npiv"],
    });
  });

  test("the server adapter of another client: the HMC and lsmap contradict each other", () => {
    const text = fibreEstate.swap("p9a-vios1-npiv", "     5 app ", "     9 app ");
    expect(judgeThing(mappedToAPort, text, slot31)).toMatchObject({
      outcome: "unknown",
      cause: "conflict",
      needs: ["lshwres -r virtualio --rsubtype fc --level lpar -m p9a", "p9a-vios1: lsmap -all -npiv"],
    });
  });

  test("a server adapter without its client: the listing of the HMC is not whole", () => {
    expect(judge(mappedToAPort, fibreEstate.withoutRow("p9a-fc", "slot_num=32"))).toMatchObject([
      { thing: slot31, outcome: "pass" },
      { outcome: "unknown", cause: "conflict" },
    ]);
  });
});
