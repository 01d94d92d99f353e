import { describe, expect, test } from "vitest";
import { wholePhysicalVolumes } from "../../../src/rules/vscsi/sto-002-whole-physical-volumes.ts";
import { judge, judgeOne, judgeThing, type EstateText } from "../estate-text.ts";
import { smallEstate } from "../small-estate.ts";

const data = "app_data on vhost0 of p9a-vios1 (client slot 11)";
/** Another backing device behind app_data on p9a-vios1. */
const backedBy = (device: string): EstateText => smallEstate.swap("p9a-vios1-lsmap", "hdisk3", device);
/** One more virtual target device on the same server adapter. */
const device = (name: string, backing: string): EstateText =>
  smallEstate.plus(
    "p9a-vios1-lsmap",
    "",
    `VTD                   ${name}`,
    "Status                Available",
    "LUN                   0x8300000000000000",
    `Backing device        ${backing}`.trimEnd(),
    "Physloc",
    "Mirrored              N/A",
  );
const thingsOf = (text: EstateText): unknown[] => judge(wholePhysicalVolumes, text).map(({ thing }) => thing);

describe("pass", () => {
  test("each virtual target device is a whole physical volume", () => {
    expect(judge(wholePhysicalVolumes, smallEstate)).toMatchObject([
      {
        outcome: "pass",
        thing: "app_root on vhost0 of p9a-vios1 (client slot 11)",
        evidence: [smallEstate.block("p9a-vios1-lsmap", "app_root")],
      },
      { outcome: "pass", thing: data, evidence: [smallEstate.block("p9a-vios1-lsmap", "app_data")] },
      { outcome: "pass", thing: "app_root on vhost0 of p9a-vios2 (client slot 12)" },
      { outcome: "pass", thing: "app_data on vhost0 of p9a-vios2 (client slot 12)" },
    ]);
  });

  test.each(["hdisk112", "hdiskpower4", "dlmfdrv3", "app_lu.0123456789abcdef0123456789abcdef"])("%s", (backing) => {
    expect(judgeThing(wholePhysicalVolumes, backedBy(backing), data)).toMatchObject({ outcome: "pass" });
  });

  test.each([
    ["an empty virtual optical drive", "vtopt0", ""],
    ["a loaded virtual optical drive", "vtopt0", "/var/vio/VMLibrary/aix73.iso"],
    ["a loaded drive of another name", "dvd_app", "/var/vio/VMLibrary/aix73.iso"],
    ["an empty drive of another name", "dvd_app", ""],
    ["a physical optical drive", "vtopt1", "cd0"],
    ["a tape drive", "vttape0", "rmt0"],
  ])("%s is no disk", (_what, name, backing) => {
    expect(thingsOf(device(name, backing))).toEqual(thingsOf(smallEstate));
  });
});

describe("fail", () => {
  test.each([
    ["a file of a storage pool", "/var/vio/storagepools/pool1/app_data", "file"],
    ["a logical volume", "lv_appdata", "logical volume"],
    ["a logical volume with a dot in its name", "lv.app.data", "logical volume"],
    ["a logical volume that is named like a disk", "hdisk3lv", "logical volume"],
  ])("notPhysicalVolume: %s", (_what, backing, kind) => {
    const text = backedBy(backing);
    expect(judgeThing(wholePhysicalVolumes, text, data)).toMatchObject({
      outcome: "fail",
      severity: "blocker",
      message: "notPhysicalVolume",
      values: { device: "app_data", vhost: "vhost0", vios: "p9a-vios1", backing, kind },
      found: `${backing} (${kind})`,
      evidence: [text.block("p9a-vios1-lsmap", "app_data")],
    });
  });

  test("the other disks stand apart", () => {
    expect(judge(wholePhysicalVolumes, backedBy("lv_appdata")).map(({ outcome }) => outcome)).toEqual([
      "pass",
      "fail",
      "pass",
      "pass",
    ]);
  });

  test("one Virtual I/O Server is unknown and the other shows a logical volume", () => {
    const outcomes = judge(wholePhysicalVolumes, backedBy("lv_appdata").without("p9a-vios2-lsmap"));
    expect(outcomes.map(({ message, outcome }) => message ?? outcome)).toEqual([
      "pass",
      "notPhysicalVolume",
      "unknown",
    ]);
  });
});

describe("not applicable", () => {
  test("the system has no virtual SCSI adapters", () => {
    const text = smallEstate
      .with(
        "p9a-scsi",
        "hscroot@hmc1:~> lshwres -r virtualio --rsubtype scsi --level lpar -m p9a\nNo results were found.\n",
      )
      .without("p9a-vios1-lsmap", "p9a-vios2-lsmap");
    expect(judgeOne(wholePhysicalVolumes, text)).toMatchObject({ outcome: "notApplicable" });
  });

  test("only an optical drive stands behind the adapters", () => {
    const optical = (text: EstateText, vios: string, disks: readonly [string, string]): EstateText =>
      text.swap(`${vios}-lsmap`, disks[0], "cd0").swap(`${vios}-lsmap`, disks[1], "/var/vio/VMLibrary/aix73.iso");
    const text = optical(optical(smallEstate, "p9a-vios1", ["hdisk2", "hdisk3"]), "p9a-vios2", ["hdisk4", "hdisk5"]);
    expect(judgeOne(wholePhysicalVolumes, text)).toMatchObject({ outcome: "notApplicable" });
  });
});

describe("unknown", () => {
  const scsi = "lshwres -r virtualio --rsubtype scsi --level lpar -m p9a";
  const last = (text: EstateText): unknown => judge(wholePhysicalVolumes, text).at(-1);

  test("the client adapters: nobody listed them", () => {
    expect(judgeOne(wholePhysicalVolumes, smallEstate.without("p9a-scsi"))).toMatchObject({
      outcome: "unknown",
      cause: "capture",
      needs: [scsi],
    });
  });

  test("the client adapters: a server adapter names one that the listing lacks", () => {
    const text = smallEstate.withoutRow("p9a-scsi", "slot_num=12");
    expect(last(text)).toMatchObject({
      outcome: "unknown",
      cause: "conflict",
      evidence: [text.all("p9a-scsi"), text.at("p9a-scsi", "remote_slot_num=12")],
    });
  });

  test("the server of an adapter", () => {
    const text = smallEstate.row("p9a-scsi", "slot_num=12", { remote_lpar_id: "any", remote_slot_num: "any" });
    expect(last(text)).toMatchObject({ outcome: "unknown", needs: [scsi] });
  });

  test("the virtual target devices: nobody asked the Virtual I/O Server", () => {
    const text = smallEstate.without("p9a-vios1-lsmap", "p9a-vios2-lsmap");
    expect(judgeOne(wholePhysicalVolumes, text)).toMatchObject({
      outcome: "unknown",
      needs: ["p9a-vios1: lsmap -all", "p9a-vios2: lsmap -all"],
    });
  });

  test("the virtual target devices: the server adapter stands in no listing", () => {
    const text = smallEstate.swap("p9a-vios2-lsmap", "-V2-C21", "-V2-C22");
    expect(last(text)).toMatchObject({ outcome: "unknown", needs: ["p9a-vios2: lsmap -all"] });
  });

  test("the virtual target devices: the text stops inside the block", () => {
    const text = smallEstate.swap(
      "p9a-vios2-lsmap",
      "Physloc               U78D2.001.AAA0001-P1-C9-T1-W5005076810A10002-L2000000000000\nMirrored              false\n",
      "",
    );
    expect(last(text)).toMatchObject({ outcome: "unknown", needs: ["p9a-vios2: lsmap -all"] });
  });
});
