import { describe, expect, test } from "vitest";
import { bothWwpnsMasked } from "../../../src/rules/npiv/npv-007-both-wwpns-masked.ts";
import { cfgshow, nsshow } from "../../estate/switch-text.ts";
import { judge, judgeOne, judgeThing, type EstateText } from "../estate-text.ts";
import { fibreEstate, refusal, withMappings, withValidation } from "../fibre-estate.ts";
import { smallEstate } from "../small-estate.ts";

const slot31 = "virtual Fibre Channel adapter in slot 31";
const slot32 = "virtual Fibre Channel adapter in slot 32";
const outcomesOf = (text: EstateText): unknown[] =>
  judge(bothWwpnsMasked, text).map(({ thing, outcome, message }) => [thing, message ?? outcome]);
const portdisk = " --npivval portdisk";
const validate = "migrlpar -o v -m p9a -t p10b -p app -v --npivval portdisk";
const needs = [validate, "lshost <name>", "lshostconnect"];
const [first, second] = ["c05076ffa1000530", "c05076ffa1000531"];
const svc1 = "500507680215aa01";
const prompt = "IBM_2145:svc1:superuser>";
/** A host object with its WWPNs. */
const host = (id: number, name: string, ...wwpns: readonly string[]): string =>
  [
    `${prompt}lshost ${name}\nid ${id}\nname ${name}\nport_count ${wwpns.length}\niogrp_count 4`,
    ...wwpns.map((wwpn) => `WWPN ${wwpn.toUpperCase()}\nnode_logged_in_count 0\nstate offline`),
    "",
  ].join("\n");
const maps = (...rows: readonly string[]): string =>
  [`${prompt}lshostvdiskmap -delim :`, "id:name:SCSI_id:vdisk_id:vdisk_name:vdisk_UID", ...rows, prompt, ""].join(
    "\n",
  );
const root = "0:17:root:600507680A8B00F2200000000000011A";
const disk = "1:18:disk:600507680A8B00F2200000000000011B";
const ports = `${prompt}lsportfc -delim :\nid:port_id:WWPN:nportid:status\n0:1:${svc1.toUpperCase()}:0A0000:active\n${prompt}\n`;
const zones = cfgshow("core_a1", { z_app: [first, second, svc1] }) + nsshow("core_a1", { [svc1]: "Physical Target" });
const masked = (...texts: readonly string[]): EstateText =>
  fibreEstate.with("zones", zones).with("svc", texts.join(""));
const banner = "Date/Time: November 20, 2026 10:12:44 AM CET IBM DSCLI Version: 7.8.51.148 DS: IBM.2107-75ABC10\n";
const connects = (...rows: readonly string[]): string =>
  `dscli> lshostconnect\n${banner}Name ID WWPN HostType Profile portgrp volgrpID ESSIOport\n${rows.join("\n")}\ndscli> \n`;
const connect = (id: string, wwpn: string, group: string): string =>
  `app_${id} ${id} ${wwpn.toUpperCase()} pSeries IBM pSeries - AIX 0 ${group} all`;
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

describe("pass by the storage", () => {
  test("both WWPNs are in one host object of the only storage that they are zoned to", () => {
    const text = masked(host(0, "app", first, second), ports);
    expect(judgeThing(bothWwpnsMasked, text, slot31)).toMatchObject({ outcome: "pass" });
    expect(judgeThing(bothWwpnsMasked, text, slot31).evidence).toContain("svc.txt:2-11");
  });

  test("two host objects are given the same LUNs under the same numbers", () => {
    const all = maps(`0:app:${root}`, `1:app_b:${root}`);
    const text = masked(host(0, "app", first), host(1, "app_b", second), all, ports);
    expect(judgeThing(bothWwpnsMasked, text, slot31)).toMatchObject({ outcome: "pass" });
  });

  test("a DS8000 gives both one volume group", () => {
    const own = `dscli> lsioport\n${banner}ID WWPN State Type topo portgrp\nI0000 ${svc1.toUpperCase()} Online Fibre Channel-SW SCSI-FCP 0\ndscli> \n`;
    const text = masked(connects(connect("0000", first, "V1"), connect("0001", second, "V1")), own);
    expect(judgeThing(bothWwpnsMasked, text, slot31)).toMatchObject({ outcome: "pass" });
  });
});

describe("fail by the storage", () => {
  const values = { partition: "app", slot: "31", wwpn: second, other: first, storage: "svc1", host: "app" };

  test("notInHost: the second WWPN is not in the host object, and no other has its LUNs", () => {
    const text = masked(host(0, "app", first), maps(`0:app:${root}`, `0:app:${disk}`, `1:web:${root}`));
    expect(judgeThing(bothWwpnsMasked, text, slot31)).toMatchObject({
      outcome: "fail",
      severity: "blocker",
      message: "notInHost",
      values: { ...values, luns: ["root", "disk"] },
      evidence: [fibreEstate.at("p9a-fc", "slot_num=31"), "svc.txt:2-8", "svc.txt:11", "svc.txt:12"],
    });
  });

  test("notInHost: no row of a DS8000 has it", () => {
    const text = masked(connects(connect("0000", first, "V1")));
    expect(judgeThing(bothWwpnsMasked, text, slot31)).toMatchObject({
      message: "notInHost",
      values: { ...values, storage: "IBM.2107-75ABC10", host: "V1", luns: [] },
    });
  });

  test("otherHost: its host object is given fewer LUNs", () => {
    const all = maps(`0:app:${root}`, `0:app:${disk}`, `1:app_b:${root}`);
    const text = masked(host(0, "app", first), host(1, "app_b", second), all);
    expect(judgeThing(bothWwpnsMasked, text, slot31)).toMatchObject({
      message: "otherHost",
      values: { ...values, elsewhere: "app_b", luns: ["disk"] },
    });
  });
});

describe("unknown by the storage", () => {
  test.each<[string, EstateText, readonly string[]]>([
    ["whose the storage ports are", masked(host(0, "app", first, second)), ["lsportfc", "lsioport"]],
    [
      "what the zones are",
      masked(host(0, "app", first, second), ports).without("zones"),
      ["cfgshow", "show zoneset active"],
    ],
    ["which LUNs the host is given", masked(host(0, "app", first), ports), ["lshostvdiskmap"]],
    [
      "which host has the WWPN: another one is given the same",
      masked(host(0, "app", first), maps(`0:app:${root}`, `1:app_b:${root}`), ports),
      ["lshost <name>"],
    ],
    ["which host has either", masked(host(0, "web", "c05076ffa1000599"), ports), ["lshost <name>"]],
    [
      "all ports of the host",
      masked(host(0, "app", first).replace("port_count 1", "port_count 2"), maps(`0:app:${root}`), ports),
      ["lshost <name>"],
    ],
    [
      "what is in another volume group",
      masked(connects(connect("0000", first, "V1"), connect("0001", second, "V2"))),
      ["showvolgrp V2"],
    ],
  ])("%s", (_what, text, more) => {
    expect(judgeThing(bothWwpnsMasked, text, slot31)).toMatchObject({ outcome: "unknown", needs: [validate, ...more] });
  });

  test("the HMC compared the disks and found none missing", () => {
    const text = withValidation(masked(host(0, "app", first), maps(`0:app:${root}`)), "", portdisk);
    expect(judgeThing(bothWwpnsMasked, text, slot31)).toMatchObject({ outcome: "unknown", cause: "conflict" });
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
    expect(judgeThing(bothWwpnsMasked, text, slot32)).toMatchObject({ outcome: "unknown", needs });
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
      needs,
    });
  });
});
