import { describe, expect, test } from "vitest";
import { virtualOptical } from "../../../src/rules/vios/vio-014-virtual-optical.ts";
import { judge, judgeOne, judgeThing, type EstateText } from "../estate-text.ts";
import { smallEstate } from "../small-estate.ts";

const drive = (backing: string, name = "vtopt0"): string => `
VTD                   ${name}
Status                Available
LUN                   0x8300000000000000
Backing device        ${backing}
Physloc
Mirrored              N/A
`;
const thing = "vtopt0 on vhost0 of p9a-vios1 (client slot 11)";
const media = "/var/vio/VMLibrary/aix.iso";
const version = (level: string): string =>
  `hscroot@hmc1:~> lshmc -V\n"version= Version: ${level.slice(1, 3)}\n","base_version=${level}\n"\n`;
const levels = (vios: string, hmc: string, text: EstateText): EstateText =>
  text.row("p9a-lpar", "p9a-vios1", { os_version: `VIOS ${vios}` }).with("hmc1-version", version(hmc));
const withDrive = (backing: string, name?: string): EstateText =>
  smallEstate.swap(
    "p9a-vios1-lsmap",
    "L2000000000000\nMirrored              false\n",
    `L2000000000000\nMirrored              false\n${drive(backing, name)}`,
  );
const empty = withDrive("");

describe("pass", () => {
  test("an empty drive, at levels that move it", () => {
    const text = levels("3.1.4.31", "V10R3", empty);
    expect(judge(virtualOptical, text)).toMatchObject([{ outcome: "pass", thing }]);
    expect(judgeOne(virtualOptical, text).evidence).toEqual(
      expect.arrayContaining([
        text.block("p9a-vios1-lsmap", "vtopt0"),
        text.at("p9a-lpar", "p9a-vios1"),
        "hmc1-version.txt:2-4",
      ]),
    );
  });

  test("the first levels", () => {
    expect(judgeOne(virtualOptical, levels("3.1.3.0", "V10R1", empty))).toMatchObject({ outcome: "pass" });
  });

  test("one HMC at the level is enough", () => {
    const text = levels("3.1.4.31", "V9R2", empty)
      .with("again", "hscroot@hmc2:~> lssyscfg -r lpar -m p9a -F name,lpar_id --header\nname,lpar_id\napp,5\n")
      .with("hmc2-version", version("V10R3").replace("hmc1", "hmc2"));
    expect(judgeOne(virtualOptical, text)).toMatchObject({ outcome: "pass" });
  });
});

describe("fail", () => {
  test("loaded, at any level", () => {
    for (const text of [withDrive(media), levels("3.1.4.31", "V10R3", withDrive(media))])
      expect(judgeThing(virtualOptical, text, thing)).toMatchObject({
        outcome: "fail",
        severity: "blocker",
        message: "loaded",
        values: { device: "vtopt0", vhost: "vhost0", vios: "p9a-vios1", media },
        expected: "no media",
        found: media,
        evidence: expect.arrayContaining([text.block("p9a-vios1-lsmap", "vtopt0")]) as unknown,
      });
  });

  test("loaded: a drive of another name, by its file", () => {
    expect(judgeOne(virtualOptical, withDrive(media, "dvd"))).toMatchObject({ message: "loaded" });
  });

  test("viosTooOld", () => {
    expect(judgeOne(virtualOptical, levels("3.1.2.40", "V10R3", empty))).toMatchObject({
      severity: "blocker",
      message: "viosTooOld",
      values: { device: "vtopt0", vhost: "vhost0", vios: "p9a-vios1", level: "3.1.3" },
      expected: "3.1.3 or later",
    });
  });

  test("hmcTooOld", () => {
    const text = levels("3.1.4.31", "V9R2", empty);
    expect(judgeOne(virtualOptical, text)).toMatchObject({
      message: "hmcTooOld",
      values: { device: "vtopt0", vhost: "vhost0", vios: "p9a-vios1", level: "V10R1" },
      evidence: expect.arrayContaining(["hmc1-version.txt:2-4"]) as unknown,
    });
  });

  test("one that is too old is enough", () => {
    const text = levels("3.1.4.31", "V9R2", empty).row("p9a-lpar", "p9a-vios1", { os_version: undefined });
    expect(judgeOne(virtualOptical, text)).toMatchObject({ message: "hmcTooOld" });
    const bare = levels("3.1.2.40", "V9R2", empty).without("hmc1-version");
    expect(judgeOne(virtualOptical, bare)).toMatchObject({ message: "viosTooOld" });
  });
});

describe("not applicable", () => {
  test("there is no drive, whatever the levels", () => {
    expect(judge(virtualOptical, smallEstate)).toMatchObject([{ outcome: "notApplicable" }]);
  });

  test("a physical drive is another matter", () => {
    expect(judgeOne(virtualOptical, withDrive("cd0"))).toMatchObject({ outcome: "notApplicable" });
  });
});

describe("unknown", () => {
  const current = levels("3.1.4.31", "V10R3", empty);

  test("the level of the HMC, where a drive is empty", () => {
    expect(judgeOne(virtualOptical, current.without("hmc1-version"))).toMatchObject({
      outcome: "unknown",
      severity: "blocker",
      thing,
      needs: ["lshmc -V"],
    });
  });

  test("the level of the Virtual I/O Server", () => {
    const text = current.row("p9a-lpar", "p9a-vios1", { os_version: undefined });
    expect(judgeOne(virtualOptical, text)).toMatchObject({ outcome: "unknown", needs: ["p9a-vios1: ioslevel"] });
  });

  test("the mappings", () => {
    expect(judgeOne(virtualOptical, smallEstate.without("p9a-vios1-lsmap"))).toMatchObject({
      outcome: "unknown",
      needs: ["p9a-vios1: lsmap -all"],
    });
  });
});
