import { describe, expect, test } from "vitest";
import { disksUnreserved } from "../../../src/rules/vscsi/sto-005-disks-unreserved.ts";
import { attribute, instead, lun, policy, reservation, withoutUdid } from "../disk-text.ts";
import { judge, judgeOne, judgeThing, type EstateText, type Judged } from "../estate-text.ts";
import { smallEstate } from "../small-estate.ts";

const slot11 = "client adapter in slot 11";
const slot12 = "client adapter in slot 12";
const [A, B] = [lun("A0"), lun("B0")];
const vioses = ["p9a-vios1", "p9a-vios2", "p10b-vios1", "p10b-vios2"];
const destinations = ["p10b-vios1", "p10b-vios2"];

/** Both LUNs have this policy on these Virtual I/O Servers. */
const policies = (servers: readonly string[], value: string, text = smallEstate): EstateText =>
  servers.reduce((from, vios) => policy(vios, A, value, policy(vios, B, value, from)), text);
/** What every Virtual I/O Server says of its level. */
const levels = (text: EstateText, level: string): EstateText =>
  vioses.reduce((from, vios) => from.row(`${vios.split("-")[0] ?? ""}-lpar`, vios, { os_version: level }), text);
const reserveLock = (value: string): string => `${attribute("reserve_lock", value, "Reserve Device", "True")}\n`;

const judge11 = (text: EstateText): Judged => judgeThing(disksUnreserved, text, slot11);
const outcomesOf = (text: EstateText): unknown[] =>
  judge(disksUnreserved, text).map(({ thing, outcome, message }) => [thing, message ?? outcome]);
const passes = [
  [slot11, "pass"],
  [slot12, "pass"],
];

describe("pass", () => {
  test("no disk is reserved on the source nor on one Virtual I/O Server that sees all", () => {
    expect(outcomesOf(smallEstate)).toEqual(passes);
    expect(judge11(smallEstate).evidence).toEqual(
      expect.arrayContaining([
        smallEstate.at("p9a-scsi", "slot_num=11"),
        smallEstate.block("p9a-vios1-lsmap", "app_root"),
        smallEstate.at("p9a-vios1-disks", "reserve_policy"),
        smallEstate.at("p9a-vios1-disks", A),
        smallEstate.at("p10b-lpar", "p10b-vios1"),
        smallEstate.at("p10b-vios1-disks", "reserve_policy  no_reserve"),
        smallEstate.at("p10b-vios1-disks", A),
      ]),
    );
  });

  test("one is enough: they are reserved on the other, or nothing is known of it", () => {
    expect(outcomesOf(policies(["p10b-vios1"], "single_path"))).toEqual(passes);
    expect(outcomesOf(smallEstate.without("p10b-vios1-lspv", "p10b-vios1-disks"))).toEqual(passes);
  });

  test("a lock that is off is no reservation", () => {
    const text = vioses.reduce((from, vios) => reservation(vios, A, reserveLock("no"), from), smallEstate);
    expect(outcomesOf(text)).toEqual(passes);
  });

  test("pr_shared on both sides, from the levels on that know it", () => {
    const text = levels(policies(vioses, "PR_shared"), "VIOS 2.1.2.10");
    expect(outcomesOf(text)).toEqual(passes);
    expect(outcomesOf(levels(policies(vioses, "pr_shared"), "VIOS 4.1.0.10"))).toEqual(passes);
    expect(judge11(text).evidence).toContain(text.at("sys", "name=p9a"));
  });

  test("pr_shared on a POWER6 server: its HMC must show its level", () => {
    const old = levels(policies(vioses, "PR_shared"), "VIOS 2.2.3.4")
      .row("sys", "name=p9a", { type_model: "9117-MMA" })
      .swap("p9a-vios1-lsmap", "U9009.42A", "U9117.MMA")
      .swap("p9a-vios2-lsmap", "U9009.42A", "U9117.MMA");
    const shown = old.with(
      "hmc1",
      'hscroot@hmc1:~> lshmc -V\n"version= Version: 7\n Release: 7.9.0\n Service Pack: 0\nHMC Build level 20140409.1\n","base_version=V7R7.9.0\n"\n',
    );
    expect(judge11(old)).toMatchObject({ outcome: "unknown", needs: ["lshmc -V"] });
    expect(outcomesOf(shown)).toEqual(passes);
    expect(judge11(shown.swap("hmc1", "7.9.0", "3.4.0"))).toMatchObject({ message: "reserved" });
  });

  test("what nobody sees is another rule's: only the source is judged", () => {
    const nowhere = instead("p10b-vios1", B, lun("C0"), instead("p10b-vios2", B, lun("C0")));
    expect(outcomesOf(nowhere)).toEqual(passes);
    expect(judge11(policy("p10b-vios1", A, "single_path", nowhere))).toMatchObject({ outcome: "pass" });
    expect(judge11(policy("p9a-vios1", A, "single_path", nowhere))).toMatchObject({ message: "reserved" });
  });

  test("lsattr tells policies as well", () => {
    const lsattr = (disk: string): string =>
      `padmin@p10b-vios1:~$ lsattr -El ${disk}\nlun_id         0x1000000000000 Logical Unit Number ID   False\nreserve_policy no_reserve      Reserve Policy           True+\n`;
    const text = smallEstate
      .with("p10b-vios1-disks", `padmin@p10b-vios1:~$ chkdev -fmt : -field name identifier\nhdisk1:${A}\nhdisk2:${B}\n`)
      .with("p10b-vios1-hdisk1", lsattr("hdisk1"))
      .with("p10b-vios1-hdisk2", lsattr("hdisk2"));
    expect(judge11(text)).toMatchObject({ outcome: "pass" });
    expect(judge11(text).evidence).toEqual(
      expect.arrayContaining(["p10b-vios1-hdisk1.txt:3", "p10b-vios1-hdisk2.txt:3"]),
    );
  });
});

describe("fail", () => {
  test("reserved on all that see them names the disks and where", () => {
    const text = policy("p10b-vios2", A, "PR_exclusive", policy("p10b-vios1", A, "single_path"));
    const outcome = judge11(text);
    expect(outcome).toMatchObject({
      outcome: "fail",
      severity: "blocker",
      message: "reserved",
      values: {
        ...{ partition: "app", slot: "11", destination: "p10b" },
        disks: ["hdisk1 of p10b-vios1: single_path", "hdisk3 of p10b-vios2: PR_exclusive"],
      },
      expected: "reserve_policy=no_reserve on both sides",
    });
    expect(outcome.evidence).toEqual(
      expect.arrayContaining(["p10b-vios1-disks.txt:12", text.at("p10b-vios2-disks", "PR_exclusive")]),
    );
    expect(outcomesOf(text)).toEqual([
      [slot11, "reserved"],
      [slot12, "reserved"],
    ]);
  });

  test("reserved on the only one that sees them", () => {
    const text = policy("p10b-vios1", B, "single_path", instead("p10b-vios2", B, lun("C0")));
    expect(judge11(text)).toMatchObject({
      message: "reserved",
      values: { disks: ["hdisk2 of p10b-vios1: single_path"] },
    });
  });

  test("reserved on the source, whatever is known of the destination", () => {
    const text = policy("p9a-vios1", B, "single_path");
    expect(outcomesOf(text)).toEqual([
      [slot11, "reserved"],
      [slot12, "pass"],
    ]);
    expect(judge11(text).values).toMatchObject({ disks: ["hdisk3 of p9a-vios1: single_path"] });
    const alone = text.without("p10b-vios1-lspv", "p10b-vios1-disks", "p10b-vios2-lspv", "p10b-vios2-disks");
    expect(judge11(alone)).toMatchObject({ message: "reserved" });
  });

  test("a lock that is on is a reservation", () => {
    const text = reservation("p9a-vios1", B, reserveLock("yes"));
    expect(judge11(text)).toMatchObject({ values: { disks: ["hdisk3 of p9a-vios1: reserve_lock=yes"] } });
  });

  test("pr_shared at an older level of the Virtual I/O Server", () => {
    const text = levels(policies(vioses, "PR_shared"), "VIOS 2.1.1.10-FP-21");
    expect(judge11(text)).toMatchObject({ message: "reserved" });
  });

  test("differs: the source shares without, the destination with persistent reservations", () => {
    const text = levels(policies(destinations, "PR_shared"), "VIOS 3.1.4.31");
    expect(judge11(text)).toMatchObject({
      outcome: "fail",
      message: "differs",
      values: {
        disks: [
          "hdisk2 of p9a-vios1: no_reserve, hdisk1 of p10b-vios1: PR_shared",
          "hdisk2 of p9a-vios1: no_reserve, hdisk3 of p10b-vios2: PR_shared",
          "hdisk3 of p9a-vios1: no_reserve, hdisk2 of p10b-vios1: PR_shared",
          "hdisk3 of p9a-vios1: no_reserve, hdisk4 of p10b-vios2: PR_shared",
        ],
      },
    });
  });

  test("one disk is unknown and another is reserved", () => {
    const reserved = policy("p9a-vios1", B, "single_path");
    expect(judge11(reservation("p9a-vios1", A, "", reserved))).toMatchObject({ message: "reserved" });
  });
});

describe("not applicable", () => {
  test("the partition has no client adapter, or no physical volume behind it", () => {
    const none = smallEstate
      .with(
        "p9a-scsi",
        "hscroot@hmc1:~> lshwres -r virtualio --rsubtype scsi --level lpar -m p9a\nNo results were found.\n",
      )
      .without("p9a-vios1-lsmap", "p9a-vios2-lsmap");
    expect(judgeOne(disksUnreserved, none)).toMatchObject({ outcome: "notApplicable" });
    const text = smallEstate.swap("p9a-vios1-lsmap", "hdisk2", "lv_root").swap("p9a-vios1-lsmap", "hdisk3", "cd0");
    expect(outcomesOf(text)).toEqual([
      [slot11, "notApplicable"],
      [slot12, "pass"],
    ]);
  });
});

describe("unknown", () => {
  const only1 = instead("p10b-vios2", B, lun("C0"));
  test.each<[string, EstateText, readonly string[]]>([
    ["the disks behind the adapter", smallEstate.without("p9a-vios1-lsmap"), ["p9a-vios1: lsmap -all"]],
    ["a policy on the source", reservation("p9a-vios1", B, ""), ["p9a-vios1: lsdev -dev hdisk3 -attr"]],
    ["a policy on the destination", reservation("p10b-vios1", B, "", only1), ["p10b-vios1: lsdev -dev hdisk2 -attr"]],
    [
      "whether another disk of a Virtual I/O Server is the LUN",
      withoutUdid("p10b-vios2", lun("C0"), policy("p10b-vios1", B, "single_path", only1)),
      ["p10b-vios2: lsdev -dev hdisk4 -attr"],
    ],
    [
      "the level of a Virtual I/O Server with pr_shared",
      levels(policies(vioses, "PR_shared"), "VIOS 3.1.4.31").row("p9a-lpar", "p9a-vios1", { os_version: undefined }),
      ["p9a-vios1: ioslevel"],
    ],
  ])("%s", (_what, text, needs) => {
    expect(judge11(text)).toMatchObject({ outcome: "unknown", severity: "blocker", cause: "capture", needs });
  });

  test("a policy that stands in no table", () => {
    expect(judge11(policies(vioses, "adaptive"))).toMatchObject({ outcome: "unknown", cause: "knowledge" });
  });

  test("nobody listed the client adapters, or the Virtual I/O Servers of the destination", () => {
    expect(judge(disksUnreserved, smallEstate.without("p9a-scsi"))[0]).toMatchObject({
      outcome: "unknown",
      needs: ["lshwres -r virtualio --rsubtype scsi --level lpar -m p9a"],
    });
    expect(judge11(smallEstate.without("p10b-lpar"))).toMatchObject({
      outcome: "unknown",
      needs: ["lssyscfg -r lpar -m p10b"],
    });
  });
});
