import { describe, expect, test } from "vitest";
import { bothWwpnsMasked } from "../../../src/rules/npiv/npv-007-both-wwpns-masked.ts";
import { judge, judgeOne, judgeThing, type EstateText } from "../estate-text.ts";
import { fibreEstate, refusal, withMappings, withValidation } from "../fibre-estate.ts";
import { smallEstate } from "../small-estate.ts";

const slot31 = "virtual Fibre Channel adapter in slot 31";
const slot32 = "virtual Fibre Channel adapter in slot 32";
const outcomesOf = (text: EstateText): unknown[] =>
  judge(bothWwpnsMasked, text).map(({ thing, outcome, message }) => [thing, message ?? outcome]);
const portdisk = " --npivval portdisk";
const need = "migrlpar -o v -m p9a -t p10b -p app -v --npivval portdisk";
const old = (text: EstateText): EstateText =>
  text.with(
    "hmc",
    'hscroot@hmc1:~> lshmc -V\n"version= Version: 7\n Release: 7.9.0\n Service Pack: 3\nHMC Build level 20151216.1\n","base_version=V7R7.9.0"\n',
  );

describe("pass", () => {
  test("a clean validation that was asked for disks", () => {
    const text = withValidation(fibreEstate, "", portdisk);
    expect(outcomesOf(text)).toEqual([
      [slot31, "pass"],
      [slot32, "pass"],
    ]);
    expect(judgeThing(bothWwpnsMasked, text, slot31).evidence).toContain(fibreEstate.at("p9a-fc", "slot_num=31"));
    expect(judge(bothWwpnsMasked, text, { kind: "inactive" })).toMatchObject([
      { outcome: "pass" },
      { outcome: "pass" },
    ]);
  });
});

describe("fail", () => {
  test("disksDiffer: all ports are reached, and asked for disks too the HMC refuses", () => {
    const text = withMappings(withValidation(fibreEstate, refusal("31"), portdisk));
    expect(judgeThing(bothWwpnsMasked, text, slot31)).toMatchObject({
      outcome: "fail",
      severity: "blocker",
      message: "disksDiffer",
      values: { partition: "app", slot: "31", wwpns: ["c05076ffa1000530", "c05076ffa1000531"], destination: "p10b" },
      evidence: [text.at("p9a-fc", "slot_num=31"), "p9a-validation.txt:3", "p9a-mappings.txt:2"],
    });
    expect(judgeThing(bothWwpnsMasked, text, slot32)).toMatchObject({ outcome: "unknown", needs: [need] });
  });

  test("portsOnly: no HMC of that level can tell", () => {
    const text = old(withMappings(withValidation(fibreEstate)));
    expect(judgeThing(bothWwpnsMasked, text, slot31)).toMatchObject({
      outcome: "fail",
      severity: "warning",
      message: "portsOnly",
      values: { partition: "app", slot: "31", wwpns: ["c05076ffa1000530", "c05076ffa1000531"], source: "p9a" },
      evidence: [text.at("p9a-fc", "slot_num=31"), text.at("hmc", "base_version").replace("6", "2-6")],
    });
  });
});

describe("not applicable", () => {
  test("the partition has no virtual Fibre Channel", () => {
    expect(judgeOne(bothWwpnsMasked, smallEstate)).toMatchObject({ outcome: "notApplicable" });
    expect(judgeOne(bothWwpnsMasked, old(smallEstate))).toMatchObject({ outcome: "notApplicable" });
  });
});

describe("not applicable", () => {
  test("a move to the system where the partition is", () => {
    expect(judge(bothWwpnsMasked, fibreEstate, { destination: "p9a" })).toMatchObject([{ outcome: "notApplicable" }]);
  });
});

describe("unknown", () => {
  test("the client adapters: nobody listed them", () => {
    expect(judgeOne(bothWwpnsMasked, fibreEstate.without("p9a-fc"))).toMatchObject({
      outcome: "unknown",
      needs: ["lshwres -r virtualio --rsubtype fc --level lpar -m p9a"],
    });
  });

  test.each<[string, EstateText]>([
    ["nobody asked the HMC", fibreEstate],
    ["possible mappings say nothing of disks", withMappings(fibreEstate)],
    ["a clean validation of ports says nothing of disks", withMappings(withValidation(fibreEstate))],
    ["a refusal may be of ports", withValidation(fibreEstate, refusal("31"), portdisk)],
    ["a refusal without disks is of ports", withMappings(withValidation(fibreEstate, refusal("31")))],
  ])("%s", (_what, text) => {
    expect(judgeThing(bothWwpnsMasked, text, slot31)).toMatchObject({
      outcome: "unknown",
      severity: "blocker",
      cause: "capture",
      needs: [need],
    });
  });
});
