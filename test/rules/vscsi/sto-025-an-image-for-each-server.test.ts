import { describe, expect, test } from "vitest";
import { disksUnreserved } from "../../../src/rules/vscsi/sto-005-disks-unreserved.ts";
import { sameLunOnDestination } from "../../../src/rules/vscsi/sto-003-same-lun-on-destination.ts";
import { anImageForEachServer } from "../../../src/rules/vscsi/sto-025-an-image-for-each-server.ts";
import { attribute, instead, lun, policy, policyLine, udidLine, withoutUdid } from "../disk-text.ts";
import { judge, judgeOne, type EstateText, type Judged } from "../estate-text.ts";
import { fibreEstate, withThird } from "../fibre-estate.ts";
import { smallEstate } from "../small-estate.ts";

const [A, B] = [lun("A0"), lun("B0")];
const run = (text: EstateText): Judged => judgeOne(anImageForEachServer, text);

/** The second Virtual I/O Server of the destination sees another LUN in place of B0. */
const only1 = instead("p10b-vios2", B, lun("C0"));
/** The first serves A0 alone and the second B0 alone: the partition mirrors one on the other. */
const mirrored = (text = smallEstate): EstateText =>
  text.swap("p9a-vios1-lsmap", "hdisk3", "cd0").swap("p9a-vios2-lsmap", "hdisk4", "cd0");
const on = (n: string, text = smallEstate): EstateText =>
  text.swap(`p10b-vios${n}-disks`, A, lun("D0")).swap(`p10b-vios${n}-disks`, B, lun("C0"));
/** Both client adapters are of the first Virtual I/O Server, with A0 behind one and B0 behind the other. */
const oneServer = smallEstate
  .row("p9a-scsi", "slot_num=12", { remote_lpar_id: "1", remote_lpar_name: "p9a-vios1", remote_slot_num: "22" })
  .row("p9a-scsi", "lpar_name=p9a-vios2,lpar_id=2", { lpar_name: "p9a-vios1", lpar_id: "1", slot_num: "22" })
  .without("p9a-vios2-lsmap")
  .swap("p9a-vios1-lsmap", "hdisk3", "cd0")
  .plus(
    "p9a-vios1-lsmap",
    "SVSA            Physloc                                      Client Partition ID",
    "--------------- -------------------------------------------- ------------------",
    "vhost1          U9009.42A.7800A10-V1-C22                     0x00000005",
    "",
    "VTD                   app_data2",
    "Status                Available",
    "LUN                   0x8100000000000000",
    "Backing device        hdisk3",
    "Physloc               U78D2.001.AAA0001-P1-C6-T1-W5005076810A10001-L2000000000000",
    "Mirrored              false",
  );
const mappings = (scsi: string, text = smallEstate): EstateText =>
  text.with(
    "p9a-mappings",
    `hscroot@hmc1:~> lslparmigr -r virtualio -m p9a -t p10b --filter lpar_names=app\n"possible_virtual_scsi_mappings=${scsi}",suggested_virtual_scsi_mappings=none,possible_virtual_fc_mappings=none,suggested_virtual_fc_mappings=none\n`,
  );
/** How many virtual ports are free at the connected port of a Virtual I/O Server. */
const free = (vios: string, count: string, text: EstateText): EstateText =>
  text.swap(`${vios}-nports`, "1    255    255   3072", `1    255    ${count.padStart(3)}   3072`);
const connected = (vios: string, text: EstateText): EstateText =>
  text.swap(`${vios}-nports`, "0    255    255   3072", "1    255    255   3072");

describe("pass", () => {
  test("each of the two has one of its own", () => {
    expect(run(smallEstate)).toMatchObject({ outcome: "pass", severity: "blocker" });
    expect(run(smallEstate).evidence).toEqual(
      expect.arrayContaining([
        ...[smallEstate.at("p9a-scsi", "slot_num=11"), smallEstate.at("p9a-scsi", "slot_num=12")],
        ...[smallEstate.at("p10b-vios1-disks", A), smallEstate.at("p10b-vios2-disks", B)],
      ]),
    );
  });

  test("the first can take all, the second A0 alone, and the partition needs no more", () => {
    const text = mirrored(instead("p10b-vios2", B, lun("C0")).swap("p10b-vios1-disks", B, B));
    expect(run(text)).toMatchObject({ outcome: "pass" });
  });

  test("one Virtual I/O Server serves all, and one takes all", () => {
    expect(run(oneServer)).toMatchObject({ outcome: "pass" });
    expect(run(on("2", oneServer))).toMatchObject({ outcome: "pass" });
  });

  test("virtual Fibre Channel: a port for each on both", () => {
    expect(run(fibreEstate)).toMatchObject({ outcome: "pass" });
    const three = withThird(connected("p10b-vios2", fibreEstate), "fcs1");
    expect(run(three)).toMatchObject({ outcome: "pass" });
    expect(run(three).evidence).toContain(three.at("p10b-vios2-nports", "fcs1"));
  });

  test("virtual Fibre Channel: one port for two adapters of IBM i, at levels that know it", () => {
    const text = withThird(fibreEstate).row("p9a-lpar", "name=app", { lpar_env: "os400" });
    expect(run(text)).toMatchObject({ outcome: "unknown" });
    const vios = "padmin@p10b-vios1:~$ ioslevel\n3.1.4.31\n";
    const levels = ["p9a-vios1", "p9a-vios2", "p10b-vios1", "p10b-vios2"].reduce(
      (from, name) => from.with(`${name}-level`, vios.replace("p10b-vios1", name)),
      text,
    );
    const hmc =
      'hscroot@hmc1:~> lshmc -V\n"version= Version: 10\n Release: 3\n Service Pack: 1060\nHMC Build level 2408100001\n","base_version=V10R3\n"\n';
    expect(run(levels.with("hmc1-version", hmc))).toMatchObject({ outcome: "pass" });
  });

  test("logical units of a shared storage pool need a Virtual I/O Server each", () => {
    const unit = `app_lu.${"ab".repeat(16)}`;
    const text = ["1", "2"].reduce(
      (from, n) =>
        from
          .swap(`p9a-vios${n}-lsmap`, n === "1" ? "hdisk2" : "hdisk4", unit)
          .swap(`p9a-vios${n}-lsmap`, n === "1" ? "hdisk3" : "hdisk5", "cd0"),
      smallEstate,
    );
    expect(run(text)).toMatchObject({ outcome: "pass" });
    const stopped = text.row("p10b-lpar", "p10b-vios2", { state: "Not Activated" });
    expect(run(stopped)).toMatchObject({ message: "noImage" });
  });

  test("the HMC's own answer goes before the listings", () => {
    const text = mappings("11/p10b-vios1/1,11/p10b-vios2/2,12/p10b-vios1/1", only1);
    expect(run(text)).toMatchObject({ outcome: "pass" });
    expect(run(text).evidence).toContain(text.at("p9a-mappings", "possible"));
    expect(run(mappings("11/p10b-vios1/,12//2", only1))).toMatchObject({ outcome: "pass" });
  });
});

describe("fail", () => {
  test("noImage: only one sees the LUNs that two serve", () => {
    const outcome = run(only1);
    expect(outcome).toMatchObject({
      outcome: "fail",
      severity: "blocker",
      message: "noImage",
      values: {
        ...{ partition: "app", destination: "p10b" },
        servers: ["p9a-vios1 (client slot 11)", "p9a-vios2 (client slot 12)"],
        hosts: ["p10b-vios1"],
      },
      found: "p10b-vios1",
    });
    expect(outcome.text).toContain("only p10b-vios1");
    expect(outcome.evidence).toEqual(
      expect.arrayContaining([only1.all("p10b-lpar"), only1.at("p10b-vios2-disks", lun("C0"))]),
    );
  });

  test("noImage: the other has reserved a disk, or does not answer", () => {
    expect(run(policy("p10b-vios2", A, "single_path"))).toMatchObject({ message: "noImage" });
    expect(run(smallEstate.row("p10b-lpar", "p10b-vios1", { rmc_state: "inactive" }))).toMatchObject({
      values: { hosts: ["p10b-vios2"] },
    });
  });

  test("these faults are nobody else's", () => {
    for (const rule of [sameLunOnDestination, disksUnreserved])
      for (const text of [only1, policy("p10b-vios2", A, "single_path"), on("2", mirrored())])
        expect(judge(rule, text).map(({ outcome }) => outcome)).toEqual(["pass", "pass"]);
  });

  test("noImage: adapters of one Virtual I/O Server would part", () => {
    const text = oneServer.swap("p10b-vios1-disks", B, lun("C0")).swap("p10b-vios2-disks", A, lun("D0"));
    expect(run(text)).toMatchObject({
      message: "noImage",
      values: { servers: ["p9a-vios1 (client slots 11, 12)"], hosts: [] },
      found: "none",
    });
    expect(run(text).text).toContain("can take all adapters");
  });

  test("needsMapping: the partition mirrors disks that one could take together", () => {
    expect(run(on("2", mirrored()))).toMatchObject({
      outcome: "fail",
      severity: "warning",
      message: "needsMapping",
      values: {
        servers: ["p9a-vios1 (client slot 11)", "p9a-vios2 (client slot 12)"],
        hosts: ["p10b-vios1"],
      },
    });
  });

  test("noImage: ports are too few on one, or on both for the two adapters of one", () => {
    expect(run(free("p10b-vios2", "0", fibreEstate))).toMatchObject({
      message: "noImage",
      values: {
        servers: ["p9a-vios1 (client slots 11, 31)", "p9a-vios2 (client slots 12, 32)"],
        hosts: ["p10b-vios1"],
      },
    });
    expect(run(withThird(fibreEstate))).toMatchObject({
      message: "noImage",
      values: { servers: ["p9a-vios1 (client slots 11, 31, 33)"], hosts: [] },
    });
  });

  test("noImage: by the HMC's own answer", () => {
    expect(run(mappings("11/p10b-vios1/1,12/p10b-vios1/1"))).toMatchObject({ message: "noImage" });
  });

  test("another destination server is unknown, and not there", () => {
    const stopped = only1.plus(
      "p10b-lpar",
      "name=p10b-vios3,lpar_id=3,lpar_env=vioserver,state=Running,resource_config=1,rmc_state=inactive,msp=0",
    );
    expect(run(stopped)).toMatchObject({ message: "noImage" });
  });
});

describe("not applicable", () => {
  const nowhere = instead("p10b-vios1", B, lun("C0"), only1);
  test.each<[string, EstateText]>([
    ["what nobody sees is a matter of LPM-STO-003", nowhere],
    [
      "what all reserve is a matter of LPM-STO-005",
      policy("p10b-vios1", A, "x", policy("p10b-vios2", A, "single_path")),
    ],
    ["what the HMC finds no place for at all", mappings("none")],
    [
      "no client adapter",
      smallEstate
        .with(
          "p9a-scsi",
          "hscroot@hmc1:~> lshwres -r virtualio --rsubtype scsi --level lpar -m p9a\nNo results were found.\n",
        )
        .without("p9a-vios1-lsmap", "p9a-vios2-lsmap"),
    ],
  ])("%s", (_what, text) => {
    expect(run(text)).toMatchObject({ outcome: "notApplicable" });
  });
});

describe("unknown", () => {
  test.each<[string, EstateText, readonly string[]]>([
    [
      "the client adapters",
      smallEstate.without("p9a-scsi", "p9a-fc"),
      [
        "lshwres -r virtualio --rsubtype scsi --level lpar -m p9a",
        "lshwres -r virtualio --rsubtype fc --level lpar -m p9a",
      ],
    ],
    ["the Virtual I/O Servers of the destination", only1.without("p10b-lpar"), ["lssyscfg -r lpar -m p10b"]],
    ["what one of them serves", smallEstate.without("p9a-vios2-lsmap"), ["p9a-vios2: lsmap -all"]],
    ["what the other sees", smallEstate.without("p10b-vios2-lspv", "p10b-vios2-disks"), ["p10b-vios2: lspv"]],
    [
      "whether the other sees a LUN",
      withoutUdid("p10b-vios2", lun("C0"), only1),
      ["p10b-vios2: lsdev -dev hdisk4 -attr"],
    ],
    ["the ports of the other", fibreEstate.without("p10b-vios2-nports"), ["p10b-vios2: lsnports"]],
    [
      "which of them serves an adapter",
      smallEstate.row("p9a-scsi", "slot_num=12", { remote_lpar_id: undefined }),
      ["lshwres -r virtualio --rsubtype scsi --level lpar -m p9a"],
    ],
  ])("%s", (_what, text, needs) => {
    expect(run(text)).toMatchObject({ outcome: "unknown", severity: "blocker", cause: "capture", needs });
  });

  test("whether the disks of two are one LUN: one may take both, or not", () => {
    const pvid = (digits: string): string => attribute("pvid", digits, "Physical volume identifier", "False");
    const known = pvid("00c0a10000000aaa0000000000000000");
    const text = withoutUdid("p9a-vios1", A, mirrored())
      .swap("p9a-vios1-disks", pvid("none"), known)
      .swap(
        "p10b-vios1-disks",
        `${pvid("none")}\n${policyLine("no_reserve")}\n${udidLine(A)}`,
        `${known}\n${policyLine("no_reserve")}\n${udidLine(A)}`,
      )
      .row("p10b-lpar", "p10b-vios2", { rmc_state: "inactive" });
    expect(run(text)).toMatchObject({ outcome: "unknown", needs: ["p9a-vios1: lsdev -dev hdisk2 -attr"] });
  });

  test("whether the one that could take both has ports", () => {
    const text = on("2", mirrored(fibreEstate))
      .withoutRow("p9a-fc", "slot_num=32")
      .withoutRow("p9a-fc", "lpar_name=p9a-vios2,lpar_id=2")
      .without("p10b-vios1-nports");
    expect(run(text)).toMatchObject({ outcome: "unknown", needs: ["p10b-vios1: lsnports"] });
  });

  test("a third Virtual I/O Server without captures forbids the fail", () => {
    const text = only1.plus(
      "p10b-lpar",
      "name=p10b-vios3,lpar_id=3,lpar_env=vioserver,state=Running,resource_config=1,rmc_state=active,msp=0",
    );
    expect(run(text)).toMatchObject({ outcome: "unknown", needs: ["p10b-vios3: lspv"] });
  });
});
