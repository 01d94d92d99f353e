import { describe, expect, test } from "vitest";
import { readFileName } from "../../src/intake/file-names.ts";
import { cfgshow, fabricshow, fcns, nsshow, zoneset } from "../estate/switch-text.ts";
import { issues, shown } from "./take.ts";

const [client, target] = ["c050760a12340010", "500507680215aa01"];
const ports = nsshow("core_a1", { [client]: "NPIV Initiator" });
const zones = cfgshow("core_a1", { z: [client, target] });

describe("prompts of switches", () => {
  test("tell host and command of Brocade, in one log", () => {
    expect(shown({ log: `${ports}core_a1:admin> \n${zones}` })).toEqual([
      "log:2-7 nsshow -t | parsed 1 | core_a1 | -",
      "log:11-15 cfgshow | parsed 2 | core_a1 | -",
    ]);
  });

  test("of a logical switch, of other users and without a blank", () => {
    expect(shown({ log: ports.replaceAll("core_a1:admin> ", "core_a1:FID20:root> ") })).toEqual([
      "log:2-7 nsshow -t | parsed 1 | core_a1:FID20 | -",
    ]);
    expect(shown({ log: ports.replaceAll("admin> ", "user1>") })).toEqual([
      "log:2-7 nsshow -t | parsed 1 | core_a1 | -",
    ]);
  });

  test("tell host and command of Cisco", () => {
    const text = fcns("core-b1", 20, [["ab0001", client, "scsi-fcp:init"]]) + zoneset("core-b1", 20, {});
    expect(shown({ log: `core-b1# terminal length 0\n${text}core-b1(config)# end\n` })).toEqual([
      "log:3-8 show fcns database | parsed 1 | core-b1 | -",
      "log:11-11 show zoneset active | partial 1 | core-b1 | -",
    ]);
  });

  test("of Cisco with nothing behind them end an output only below another of the host", () => {
    const text = fcns("core-b1", 20, [["ab0001", client, "scsi-fcp:init"]]);
    expect(shown({ log: text.replace("core-b1# show", "other# show") })).toEqual([
      "log:2-8 show fcns database | partial 1 | other | -",
    ]);
    expect(issues({ log: text })).toEqual([]);
  });

  test("stand behind the sign of another shell, and a collection quotes the command", () => {
    const [, ...rows] = fcns("core-b1", 20, [["ab0001", client, "scsi-fcp:init"]]).split("\n");
    const text = rows.slice(0, -2).join("\n");
    expect(shown({ log: `$ core-b1# sh fcns data\n${text}\n` })).toEqual([
      "log:2-7 show fcns database | parsed 1 | core-b1 | -",
    ]);
    expect(shown({ log: `\`show fcns database\`\n${text}\n` })).toEqual([
      "log:2-7 show fcns database | parsed 1 | - | -",
    ]);
  });

  test("are no other colons and signs", () => {
    const lines = [
      "IBM_2145:svc1:superuser>lsvdisk",
      "a:b:c> d",
      "note: see core> x",
      "core#1 show flogi database",
      "a # show x",
    ];
    for (const line of lines)
      expect(shown({ log: `$ lsfware\n${line}\n` })).toEqual(["log:2-2 lsfware | unrecognised 0 | - | -"]);
  });
});

test("the content tells what a file of a switch is, and its folder whose", () => {
  const plain = (text: string): string => text.split("\n").slice(1, -2).join("\n") + "\n";
  const texts = {
    "core_a1/1.txt": plain(ports),
    "core_a1/2.txt": plain(zones),
    "core_a1/3.txt": fabricshow("x", { core_a1: "10000027f8aabb01" })
      .split("\n")
      .slice(1)
      .join("\n")
      .replace("1 switches", "1 switch"),
    "core-b1/1.txt": plain(fcns("x", 20, [["ab0001", client, "scsi-fcp:init"]])),
    "core-b1/2.txt": plain(zoneset("x", 20, { z: ["  * fcid 0xab0001 [pwwn c0:50:76:0a:12:34:00:10]"] })),
  };
  expect(shown(texts)).toEqual([
    "core-b1/1.txt:1-6 show fcns database | parsed 1 | core-b1 | -",
    "core-b1/2.txt:1-3 show zoneset active | parsed 2 | core-b1 | -",
    "core_a1/1.txt:1-6 nsshow -t | parsed 1 | core_a1 | -",
    "core_a1/2.txt:1-5 cfgshow | parsed 2 | core_a1 | -",
    "core_a1/3.txt:1-5 fabricshow | parsed 1 | core_a1 | -",
  ]);
});

test("a full zone database is not taken for the active one, unless the name says that it is", () => {
  const text = "zoneset name PROD vsan 20\n  zone name z vsan 20\n    pwwn c0:50:76:0a:12:34:00:10\n";
  expect(shown({ "core-b1/zones.txt": text })).toEqual(["core-b1/zones.txt:1-3 ? | unrecognised 0 | - | -"]);
  expect(shown({ "core-b1/show_zoneset.txt": text })).toEqual([
    "core-b1/show_zoneset.txt:1-3 ? | unrecognised 0 | - | -",
  ]);
  expect(shown({ "core-b1/show_zoneset_active.txt": text })).toEqual([
    "core-b1/show_zoneset_active.txt:1-3 show zoneset active | parsed 2 | core-b1 | -",
  ]);
});

describe("names of files", () => {
  const read = (path: string): string => {
    const { command, beside } = readFileName(path);
    return `${command?.typed ?? "-"} | ${beside.join(",")}`;
  };
  test.each([
    ["core_a1_cfgshow.txt", "cfgshow | core_a1"],
    ["core-a1-nsshow.txt", "nsshow | core-a1"],
    ["core-a1_nsshow_-t.log", "nsshow -t | core-a1"],
    ["zoneshow_core-a1.txt", "zoneshow | core-a1"],
    ["02_fabricshow.txt", "fabricshow | "],
    ["core-b1_show_flogi_database.txt", "show flogi database | core-b1"],
    ["show fcns database vsan 20.txt", "show fcns database vsan 20 | "],
    ["show-zoneset-active_core-b1.txt", "show zoneset active | core-b1"],
    ["SHOW_ZONESET_ACTIVE_VSAN_20_core-b1.out", "show zoneset active vsan 20 | core-b1"],
    ["show_and_tell.txt", "- | "],
  ])("%s", (path, expected) => {
    expect(read(`san/${path}`)).toBe(expected);
  });
});
