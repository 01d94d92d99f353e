import { describe, expect, test } from "vitest";
import { sameLunOnDestination } from "../../../src/rules/vscsi/sto-003-same-lun-on-destination.ts";
import { attribute, instead, lun, policy, policyLine, withoutUdid } from "../disk-text.ts";
import { judge, judgeOne, judgeThing, type EstateText, type Judged } from "../estate-text.ts";
import { smallEstate } from "../small-estate.ts";

const slot11 = "client adapter in slot 11";
const slot12 = "client adapter in slot 12";
const [A, B] = [lun("A0"), lun("B0")];

/** B0 is on neither Virtual I/O Server of the destination. */
const withoutB = instead("p10b-vios1", B, lun("C0"), instead("p10b-vios2", B, lun("C0")));
/** A0 is on the first only, and B0 on the second only. */
const apart = instead("p10b-vios1", B, lun("C0"), instead("p10b-vios2", A, lun("D0")));

const judge11 = (text: EstateText): Judged => judgeThing(sameLunOnDestination, text, slot11);
const outcomesOf = (text: EstateText): unknown[] =>
  judge(sameLunOnDestination, text).map(({ thing, outcome, message }) => [thing, message ?? outcome]);
const passes = [
  [slot11, "pass"],
  [slot12, "pass"],
];
const vios3 = smallEstate.plus(
  "p10b-lpar",
  "name=p10b-vios3,lpar_id=3,lpar_env=vioserver,state=Running,resource_config=1,rmc_state=active,msp=0",
);

describe("pass", () => {
  test("one Virtual I/O Server sees both LUNs, whatever their names are there", () => {
    expect(outcomesOf(smallEstate)).toEqual(passes);
    expect(judge11(smallEstate).evidence).toEqual(
      expect.arrayContaining([
        smallEstate.at("p9a-scsi", "slot_num=11"),
        smallEstate.block("p9a-vios1-lsmap", "app_root"),
        smallEstate.at("p9a-vios1-disks", A),
        smallEstate.at("p9a-vios1-disks", B),
        smallEstate.at("p10b-lpar", "p10b-vios1"),
        smallEstate.at("p10b-vios1-disks", A),
        smallEstate.at("p10b-vios1-disks", B),
      ]),
    );
  });

  test("one is enough: the other sees neither, or nothing is known of it", () => {
    const other = instead("p10b-vios1", A, lun("D0"), instead("p10b-vios1", B, lun("C0")));
    expect(outcomesOf(other)).toEqual(passes);
    expect(outcomesOf(smallEstate.without("p10b-vios1-lspv", "p10b-vios1-disks"))).toEqual(passes);
    expect(outcomesOf(vios3)).toEqual(passes);
  });

  test("reservations are another rule's: it judges what is seen", () => {
    const reserved = policy("p10b-vios2", A, "PR_exclusive", policy("p10b-vios1", A, "single_path"));
    expect(outcomesOf(reserved)).toEqual(passes);
  });

  test("equal PVIDs prove the same LUN where UDIDs are missing", () => {
    // lsdev pads the 16 digits that lspv prints to 32.
    const text = withoutUdid("p10b-vios1", A, withoutUdid("p10b-vios2", A))
      .swap("p9a-vios1-disks", attribute("pvid", "none", "Physical volume identifier", "False"), "")
      .with(
        "p9a-vios1-lspv",
        "padmin@p9a-vios1:~$ lspv\nNAME             PVID                                 VG               STATUS\nhdisk2           00c0a10000000aaa                     None\nhdisk3           none                                 None\n",
      )
      .swap(
        "p10b-vios1-disks",
        `${attribute("pvid", "none", "Physical volume identifier", "False")}\n${policyLine("no_reserve")}\n### hdisk2`,
        `${attribute("pvid", "00c0a10000000aaa0000000000000000", "Physical volume identifier", "False")}\n${policyLine("no_reserve")}\n### hdisk2`,
      );
    expect(judge11(text).outcome).toBe("pass");
    expect(judge11(text).evidence).toContain("p9a-vios1-lspv.txt:3");
  });

  test("different PVIDs prove nothing against equal UDIDs", () => {
    const text = smallEstate.swap(
      "p10b-vios1-lspv",
      "hdisk1           none            ",
      "hdisk1           00c0b2000000beef",
    );
    expect(judge11(text).outcome).toBe("pass");
  });

  test("chkdev tells UDIDs as well", () => {
    const text = smallEstate.with(
      "p10b-vios1-disks",
      `padmin@p10b-vios1:~$ chkdev -fmt : -field name identifier\nhdisk1:${A}\nhdisk2:${B}\n`,
    );
    expect(judge11(text)).toMatchObject({ outcome: "pass" });
    expect(judge11(text).evidence).toEqual(
      expect.arrayContaining(["p10b-vios1-disks.txt:2", "p10b-vios1-disks.txt:3"]),
    );
  });
});

describe("fail", () => {
  test("noViosHasAll names what nobody sees", () => {
    const outcome = judge11(withoutB);
    expect(outcome).toMatchObject({
      outcome: "fail",
      severity: "blocker",
      message: "noViosHasAll",
      values: { partition: "app", slot: "11", destination: "p10b", missing: [`hdisk3 of p9a-vios1 (UDID ${B})`] },
    });
    expect(outcome.evidence).toEqual(
      expect.arrayContaining([
        withoutB.at("p9a-vios1-disks", B),
        withoutB.all("p10b-vios1-lspv"),
        withoutB.at("p10b-vios1-disks", lun("C0")),
        withoutB.all("p10b-vios2-lspv"),
        withoutB.at("p10b-vios2-disks", lun("C0")),
      ]),
    );
    expect(judgeThing(sameLunOnDestination, withoutB, slot12)).toMatchObject({
      message: "noViosHasAll",
      values: { slot: "12", missing: [`hdisk5 of p9a-vios2 (UDID ${B})`] },
    });
  });

  test("noViosHasAll: A0 on the first only and B0 on the second only", () => {
    expect(outcomesOf(apart)).toEqual([
      [slot11, "noViosHasAll"],
      [slot12, "noViosHasAll"],
    ]);
    expect(judge11(apart).values).toMatchObject({
      missing: [`hdisk2 of p9a-vios1 (UDID ${A})`, `hdisk3 of p9a-vios1 (UDID ${B})`],
    });
  });

  test.each([{ state: "Not Activated" }, { rmc_state: "inactive" }])(
    "noViosHasAll: the only one that sees them has %j",
    (changes) => {
      const text = instead("p10b-vios2", B, lun("C0")).row("p10b-lpar", "p10b-vios1", changes);
      expect(judge11(text)).toMatchObject({ outcome: "fail", message: "noViosHasAll" });
    },
  );

  test("one that is not there forbids no fail, though nothing was captured on it", () => {
    const stopped = withoutB.plus(
      "p10b-lpar",
      "name=p10b-vios3,lpar_id=3,lpar_env=vioserver,state=Running,resource_config=1,rmc_state=inactive,msp=0",
    );
    expect(judge11(stopped)).toMatchObject({ message: "noViosHasAll" });
  });

  test("one disk is unknown and another is nowhere", () => {
    expect(judge11(withoutUdid("p9a-vios1", A, withoutB))).toMatchObject({ message: "noViosHasAll" });
  });

  test("more virtual target devices may follow, and one that is known is nowhere", () => {
    const cut = withoutB.plus("p9a-vios1-lsmap", "", "VTD                   app_more");
    expect(judge11(cut)).toMatchObject({ message: "noViosHasAll" });
  });

  test("one adapter is unknown and the other fails", () => {
    expect(outcomesOf(withoutB.without("p9a-vios1-lsmap"))).toEqual([
      [slot11, "unknown"],
      [slot12, "noViosHasAll"],
    ]);
  });
});

describe("not applicable", () => {
  test("the partition has no client adapter", () => {
    const text = smallEstate
      .with(
        "p9a-scsi",
        "hscroot@hmc1:~> lshwres -r virtualio --rsubtype scsi --level lpar -m p9a\nNo results were found.\n",
      )
      .without("p9a-vios1-lsmap", "p9a-vios2-lsmap");
    expect(judgeOne(sameLunOnDestination, text)).toMatchObject({ outcome: "notApplicable" });
  });

  test("no physical volume stands behind an adapter", () => {
    const text = smallEstate.swap("p9a-vios1-lsmap", "hdisk2", "lv_root").swap("p9a-vios1-lsmap", "hdisk3", "cd0");
    expect(outcomesOf(text)).toEqual([
      [slot11, "notApplicable"],
      [slot12, "pass"],
    ]);
  });
});

describe("unknown", () => {
  test.each<[string, EstateText, readonly string[]]>([
    [
      "the client adapters",
      smallEstate.without("p9a-scsi"),
      ["lshwres -r virtualio --rsubtype scsi --level lpar -m p9a"],
    ],
    ["the destination's Virtual I/O Servers", withoutB.without("p10b-lpar"), ["lssyscfg -r lpar -m p10b"]],
  ])("%s: nobody listed them", (_what, text, needs) => {
    expect(judge(sameLunOnDestination, text)[0]).toMatchObject({ outcome: "unknown", cause: "capture", needs });
  });

  test.each<[string, EstateText, readonly string[]]>([
    ["the disks behind the adapter", smallEstate.without("p9a-vios1-lsmap"), ["p9a-vios1: lsmap -all"]],
    ["the UDID of one of them", withoutUdid("p9a-vios1", B), ["p9a-vios1: lsdev -dev hdisk3 -attr"]],
    [
      "the UDID of one disk of the destination",
      withoutUdid("p10b-vios1", lun("C0"), withoutB),
      ["p10b-vios1: lsdev -dev hdisk2 -attr"],
    ],
    ["whether a Virtual I/O Server lists all its disks", withoutB.without("p10b-vios1-lspv"), ["p10b-vios1: lspv"]],
    [
      "the state of a Virtual I/O Server that sees them",
      instead("p10b-vios2", B, lun("C0")).row("p10b-lpar", "p10b-vios1", { state: undefined }),
      ["lssyscfg -r lpar -m p10b"],
    ],
    [
      "its RMC connection",
      instead("p10b-vios2", B, lun("C0")).row("p10b-lpar", "p10b-vios1", { rmc_state: undefined }),
      ["lssyscfg -r lpar -m p10b"],
    ],
  ])("%s", (_what, text, needs) => {
    expect(judge11(text)).toMatchObject({ outcome: "unknown", severity: "blocker", cause: "capture", needs });
  });

  test("a third Virtual I/O Server without captures forbids the fail", () => {
    const text = withoutB.plus(
      "p10b-lpar",
      "name=p10b-vios3,lpar_id=3,lpar_env=vioserver,state=Running,resource_config=1,rmc_state=active,msp=0",
    );
    expect(judge11(text)).toMatchObject({ outcome: "unknown", needs: ["p10b-vios3: lspv"] });
  });

  test("PVIDs that are none on both sides prove nothing", () => {
    const text = withoutUdid("p10b-vios1", A, withoutUdid("p10b-vios2", A));
    expect(judge11(text)).toMatchObject({ outcome: "unknown" });
  });

  test("both sides are asked for at once", () => {
    const text = smallEstate.without(
      ...["p9a-vios1-lsmap", "p10b-vios1-lspv", "p10b-vios1-disks", "p10b-vios2-lspv", "p10b-vios2-disks"],
    );
    expect(judge11(text).needs).toEqual(["p9a-vios1: lsmap -all", "p10b-vios1: lspv", "p10b-vios2: lspv"]);
  });
});
