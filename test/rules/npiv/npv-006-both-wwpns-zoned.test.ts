import { describe, expect, test } from "vitest";
import { bothWwpnsZoned } from "../../../src/rules/npiv/npv-006-both-wwpns-zoned.ts";
import { cfgshow, colons, fcns, nsshow, zoneset } from "../../estate/switch-text.ts";
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
  ...["cfgshow", "show zoneset active"],
];
const [first, second] = ["c05076ffa1000530", "c05076ffa1000531"];
const [svc1, svc2] = ["500507680215aa01", "500507680215aa02"];
const ports = { [first]: "NPIV Initiator", [svc1]: "Physical Target", [svc2]: "Physical Target" };
/** One fabric, in which the first WWPN of slot 31 is logged in. */
const zoned = (
  members: readonly string[],
  more: Readonly<Record<string, readonly string[]>> = {},
  defined = "",
): EstateText =>
  fibreEstate
    .with("zones", cfgshow("core_a1", { z_app: members, ...more }, defined))
    .with("names", nsshow("core_a1", ports));

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

describe("pass by zones", () => {
  test("both WWPNs reach the same storage ports; the second is logged in nowhere", () => {
    const text = zoned([first, second, svc1, svc2]);
    expect(judgeThing(bothWwpnsZoned, text, slot31)).toMatchObject({ outcome: "pass" });
    expect(judgeThing(bothWwpnsZoned, text, slot31).evidence).toContain("zones.txt:7");
    expect(judgeThing(bothWwpnsZoned, text, slot32)).toMatchObject({ outcome: "unknown", needs });
  });

  test("a refusal of the HMC outranks them: it may be for another reason", () => {
    const text = withMappings(zoned([first, second, svc1]), "none");
    expect(judgeThing(bothWwpnsZoned, text, slot31)).toMatchObject({ message: "notReached" });
  });
});

describe("fail by zones", () => {
  const values = { partition: "app", slot: "31", wwpn: second, other: first, fabric: "fabric of core_a1" };

  test("notZoned: the second WWPN is in no effective zone", () => {
    expect(judgeThing(bothWwpnsZoned, zoned([first, svc1, svc2]), slot31)).toMatchObject({
      outcome: "fail",
      severity: "blocker",
      message: "notZoned",
      values: { ...values, ports: [svc1, svc2] },
      evidence: [fibreEstate.at("p9a-fc", "slot_num=31"), "zones.txt:6", "zones.txt:7", "zones.txt:2-7"],
    });
  });

  test("definedOnly: the zone that has it is not in effect", () => {
    const defined = `Defined configuration:\n cfg:\tPROD\tz_app\n zone:\tz_new\tapp_b; ${colons(svc1)}\n alias:\tapp_b\t${colons(second)}\n\n`;
    const outcome = judgeThing(bothWwpnsZoned, zoned([first, svc1], {}, defined), slot31);
    expect(outcome).toMatchObject({ message: "definedOnly", values: { ...values, ports: [svc1], zone: "z_new" } });
    expect(outcome.evidence).toContain("zones.txt:4");
  });

  test("definedOnly: in a VSAN", () => {
    const full = `core-b1# show zone vsan 20\nzone name z_new vsan 20\n  pwwn ${colons(second)}\n  pwwn ${colons(svc1)}\ncore-b1# \n`;
    const active = [`  * fcid 0xab0001 [pwwn ${colons(first)}]`, `  * fcid 0xab0002 [pwwn ${colons(svc1)}] [svc1]`];
    const text = fibreEstate
      .with("full", full)
      .with("active", zoneset("core-b1", 20, { z_app: active }))
      .with("names", fcns("core-b1", 20, [["ab0002", svc1, "scsi-fcp:target"]]));
    const inVsan = { ...values, fabric: "VSAN 20 of core-b1", ports: ["svc1"], zone: "z_new" };
    expect(judgeThing(bothWwpnsZoned, text, slot31)).toMatchObject({ message: "definedOnly", values: inVsan });
  });

  test("fewerPorts: it lacks a storage port of the first", () => {
    const text = zoned([first, svc1, svc2], { z_b: [second, svc1] });
    expect(judgeThing(bothWwpnsZoned, text, slot31)).toMatchObject({
      message: "fewerPorts",
      values: { ...values, ports: [svc2] },
    });
    const turned = zoned([second, svc1, svc2], { z_b: [first, svc1] });
    expect(judgeThing(bothWwpnsZoned, turned, slot31)).toMatchObject({ values: { wwpn: first, other: second } });
  });
});

describe("unknown by zones", () => {
  test("nobody shows that what it lacks is storage", () => {
    const text = zoned([first, svc1, svc2], { z_b: [second, svc1] }).without("names");
    expect(judgeThing(bothWwpnsZoned, text, slot31)).toMatchObject({
      outcome: "unknown",
      needs: [...needs.slice(0, 2), "nsshow -t", "show fcns database"],
    });
  });

  test("a part of the configuration", () => {
    const text = zoned([first, second, svc1]).swap("zones", "admin> cfgshow", "admin> cfgshow | grep -i zone");
    expect(judgeThing(bothWwpnsZoned, text, slot31)).toMatchObject({
      outcome: "unknown",
      needs: [...needs.slice(0, 2), "cfgshow"],
    });
  });

  test("neither is zoned with anything", () => {
    const text = zoned([svc1, svc2]);
    expect(judgeThing(bothWwpnsZoned, text, slot31)).toMatchObject({ outcome: "unknown" });
  });

  test("a zone that names ports of the switch", () => {
    const text = zoned([first, second, svc1], { z_port: ["1,14", "1,15"] });
    expect(judgeThing(bothWwpnsZoned, text, slot31)).toMatchObject({ outcome: "unknown", needs: needs.slice(0, 2) });
  });

  test("the HMC can host an adapter of which a WWPN is not zoned", () => {
    const text = withMappings(zoned([first, svc1]));
    expect(judgeThing(bothWwpnsZoned, text, slot31)).toMatchObject({ outcome: "unknown", cause: "conflict" });
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
      ...["cfgshow", "show zoneset active"],
    ]);
  });

  test("mapping and validation contradict each other", () => {
    for (const text of [
      withMappings(withValidation(fibreEstate), "32/p10b-vios2/2"),
      withMappings(withValidation(fibreEstate, refusal("31"))),
    ])
      expect(judgeThing(bothWwpnsZoned, text, slot31)).toMatchObject({
        outcome: "unknown",
        cause: "conflict",
        needs: needs.slice(0, 2),
      });
  });
});
