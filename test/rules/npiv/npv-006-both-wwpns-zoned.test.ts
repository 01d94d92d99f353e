import { describe, expect, test } from "vitest";
import { bothWwpnsZoned } from "../../../src/rules/npiv/npv-006-both-wwpns-zoned.ts";
import { judge, judgeOne, judgeThing, type EstateText } from "../estate-text.ts";
import { fibreEstate, refusal, withMappings, withValidation } from "../fibre-estate.ts";
import { smallEstate } from "../small-estate.ts";

const slot31 = "virtual Fibre Channel adapter in slot 31";
const slot32 = "virtual Fibre Channel adapter in slot 32";
const outcomesOf = (text: EstateText): unknown[] =>
  judge(bothWwpnsZoned, text).map(({ thing, outcome, message }) => [thing, message ?? outcome]);
const both = (outcome: string): unknown[] => [
  [slot31, outcome],
  [slot32, outcome],
];
const portdisk = " --npivval portdisk";
const needs = [
  "lslparmigr -r virtualio -m p9a -t p10b --filter lpar_names=app",
  "migrlpar -o v -m p9a -t p10b -p app -v --npivval portdisk",
];

describe("pass", () => {
  test("the HMC can map each adapter, at ports at least", () => {
    expect(outcomesOf(withMappings(fibreEstate))).toEqual(both("pass"));
    expect(judgeThing(bothWwpnsZoned, withMappings(fibreEstate), slot31).evidence).toEqual([
      fibreEstate.at("p9a-fc", "slot_num=31"),
      "p9a-mappings.txt:2",
    ]);
  });

  test("a clean validation hosts each adapter, whatever depth it was asked for", () => {
    expect(outcomesOf(withValidation(fibreEstate))).toEqual(both("pass"));
    expect(outcomesOf(withValidation(fibreEstate, "", portdisk))).toEqual(both("pass"));
    expect(outcomesOf(withMappings(withValidation(fibreEstate)))).toEqual(both("pass"));
  });

  test("a partition that is not activated arrives with both WWPNs too", () => {
    const inactive = judge(bothWwpnsZoned, withMappings(fibreEstate), { kind: "inactive" });
    expect(inactive.map(({ outcome }) => outcome)).toEqual(["pass", "pass"]);
  });

  test("an adapter that reaches its ports, refused when disks were asked for too, lacks a disk", () => {
    expect(outcomesOf(withMappings(withValidation(fibreEstate, refusal("31"), portdisk)))).toEqual(both("pass"));
  });
});

describe("fail", () => {
  test("notReached: no Virtual I/O Server is possible", () => {
    const text = withMappings(fibreEstate, "31/p10b-vios1/1");
    expect(outcomesOf(text)).toEqual([
      [slot31, "pass"],
      [slot32, "notReached"],
    ]);
    expect(judgeThing(bothWwpnsZoned, text, slot32)).toMatchObject({
      outcome: "fail",
      severity: "blocker",
      message: "notReached",
      values: {
        partition: "app",
        slot: "32",
        wwpns: ["c05076ffa1000532", "c05076ffa1000533"],
        destination: "p10b",
        command: "lslparmigr -r virtualio",
      },
      evidence: [text.at("p9a-fc", "slot_num=32"), "p9a-mappings.txt:2"],
    });
    expect(outcomesOf(withMappings(fibreEstate, "none"))).toEqual(both("notReached"));
  });

  test("notReached: the validation refused this adapter; of others it says nothing", () => {
    const text = withValidation(fibreEstate, refusal("31"));
    expect(judgeThing(bothWwpnsZoned, text, slot31)).toMatchObject({
      message: "notReached",
      values: { slot: "31", command: "migrlpar -o v" },
      evidence: [text.at("p9a-fc", "slot_num=31"), "p9a-validation.txt:3"],
    });
    expect(judgeThing(bothWwpnsZoned, text, slot32)).toMatchObject({ outcome: "unknown", needs });
  });

  test("notReached: refused when disks were asked for too, and nothing shows that ports are reached", () => {
    const text = withValidation(fibreEstate, refusal("31"), portdisk);
    expect(judgeThing(bothWwpnsZoned, text, slot31)).toMatchObject({ message: "notReached" });
  });
});

describe("not applicable", () => {
  test("the partition has no virtual Fibre Channel", () => {
    expect(judgeOne(bothWwpnsZoned, withMappings(smallEstate, "none"))).toMatchObject({ outcome: "notApplicable" });
  });
});

describe("not applicable", () => {
  test("a move to the system where the partition is", () => {
    expect(judge(bothWwpnsZoned, fibreEstate, { destination: "p9a" })).toMatchObject([{ outcome: "notApplicable" }]);
  });
});

describe("unknown", () => {
  test("the client adapters: nobody listed them", () => {
    expect(judgeOne(bothWwpnsZoned, withMappings(fibreEstate).without("p9a-fc"))).toMatchObject({
      outcome: "unknown",
      needs: ["lshwres -r virtualio --rsubtype fc --level lpar -m p9a"],
    });
  });

  test.each<[string, EstateText]>([
    ["nobody asked the HMC", fibreEstate],
    [
      "the HMC was asked about another destination",
      withMappings(fibreEstate).swap("p9a-mappings", "-t p10b", "-t p8c"),
    ],
    [
      "the validation found other errors first",
      withValidation(fibreEstate, "Errors:\nHSCLA27C The operation to get the physical device location failed.\n"),
    ],
    ["the refusal names another adapter", withValidation(fibreEstate, refusal("4"))],
  ])("%s", (_what, text) => {
    expect(judgeThing(bothWwpnsZoned, text, slot31)).toMatchObject({
      outcome: "unknown",
      severity: "blocker",
      cause: "capture",
      needs,
    });
  });

  test("an HMC that is too old for it is not asked for disks", () => {
    const text = fibreEstate.with(
      "hmc",
      'hscroot@hmc1:~> lshmc -V\n"version= Version: 7\n Release: 7.9.0\n Service Pack: 3\nHMC Build level 20151216.1\n","base_version=V7R7.9.0"\n',
    );
    expect(judgeThing(bothWwpnsZoned, text, slot31).needs).toEqual([
      needs[0],
      "migrlpar -o v -m p9a -t p10b -p app -v",
    ]);
  });

  test("mapping and validation contradict each other", () => {
    for (const text of [
      withMappings(withValidation(fibreEstate), "32/p10b-vios2/2"),
      withMappings(withValidation(fibreEstate, refusal("31"))),
    ])
      expect(judgeThing(bothWwpnsZoned, text, slot31)).toMatchObject({ outcome: "unknown", cause: "conflict", needs });
  });
});
