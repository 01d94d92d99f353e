import { describe, expect, test } from "vitest";
import { attributes, issues, lpars, lsmap, lspv, memory, shown, sys } from "./take.ts";

const wren = "9009-42A*78A1B20";
const npiv =
  "vfchost0:U9009.42A.78A1B20-V1-C31:5:app1:AIX:LOGGED_IN:fcs0:U78D2.001.WRN0001-P1-C2-T1:5:a:fcs0:U9009.42A.78A1B20-V5-C5\n";
const foreign = "Dear colleague,\nall is well.\n";

function before(prefix: string, text: string): string {
  return text.replace(/^.*\n/gm, (line) => prefix + line);
}

describe("outputs one behind another, without a prompt", () => {
  test("listings of an HMC: where the attributes change, another begins", () => {
    expect(shown({ x: sys + memory + lpars })).toEqual([
      "x:1-2 lssyscfg -r sys | parsed 2 | - | -",
      "x:3-3 lshwres -r mem --level sys | parsed 1 | - | -",
      "x:4-5 lssyscfg -r lpar | parsed 2 | - | -",
    ]);
  });

  test("tables of a Virtual I/O Server, with blank lines between them and without", () => {
    for (const gap of ["", "\n", "\n\n"]) {
      const found = shown({ x: lsmap + gap + lspv + gap + attributes(1) });
      expect(found.map((line) => line.replace(/^x:\d+-\d+ /, ""))).toEqual([
        `lsmap -all | parsed 1 | - | ${wren}/1`,
        `lspv | parsed 2 | - | ${wren}/1`,
        `lsdev -dev <device> -attr | parsed 1 | - | ${wren}/1`,
      ]);
    }
  });

  test("with a collector's own headings between them", () => {
    const x = `NPIV map info: \n${npiv}vSCSI map info: \n${lsmap}\n==== disks ====\n\n${lspv}`;
    expect(shown({ x })).toEqual([
      `x:2-2 lsmap -all -npiv | parsed 1 | - | ${wren}/1`,
      `x:4-13 lsmap -all | parsed 1 | - | ${wren}/1`,
      `x:17-19 lspv | parsed 2 | - | ${wren}/1`,
    ]);
    expect(issues({ x })).toEqual([]);
  });

  test("a foreign text before them stays unread, and one behind them makes the last one partial", () => {
    expect(shown({ x: `${foreign}\n${lsmap}\n${lspv}` })).toEqual([
      "x:1-2 ? | unrecognised 0 | - | -",
      `x:4-13 lsmap -all | parsed 1 | - | ${wren}/1`,
      `x:15-17 lspv | parsed 2 | - | ${wren}/1`,
    ]);
    expect(shown({ x: `${lsmap}\n${lspv}\n${foreign}` })[1]).toBe(`x:12-17 lspv | partial 2 | - | ${wren}/1`);
  });

  test("rows of one listing that differ in their attributes stay one", () => {
    const x = `${lpars}name=app2,lpar_env=aixlinux,lpar_id=6,state=Not Activated\n`;
    expect(shown({ x })).toEqual(["x:1-3 lssyscfg -r lpar | parsed 3 | - | -"]);
  });
});

describe("the command before each line of its output", () => {
  const labelled = `uname -n| |vios1\n${before("lsmap -npiv -all -fmt :| |", npiv)}${before("lsmap -all| |", lsmap)}`;
  const read = [
    `x:2-2 lsmap -all -npiv | parsed 1 | vios1 | ${wren}/1`,
    `x:3-12 lsmap -all | parsed 1 | vios1 | ${wren}/1`,
  ];
  test("as hmc_vios_aix writes it", () => {
    expect(shown({ x: `${labelled}echo "---end---"| |---end---\n` }).slice(0, 2)).toEqual(read);
  });

  test("with other words of the same commands", () => {
    expect(shown({ x: labelled.replaceAll("lsmap -all|", "ioscli lsmap -all |") })).toEqual(read);
  });

  test("beside a foreign line it is no such text", () => {
    expect(shown({ x: foreign + labelled }).join()).not.toContain("parsed");
  });
});

describe("a snap, unpacked", () => {
  const section = (command: string, text: string): string => `\n.....\n.....    ${command}\n.....\n\n${text}`;
  const general = `Fri Nov 20 09:02:03 CET 2026\n${section("lspv", lspv)}${section("lscfg -vp", "  fcs0  U78D2.001\n")}`;
  test("sections of general.snap, what lsvirt.out holds without a heading, and the level", () => {
    expect(
      shown({
        "s/general/general.snap": general + section("lsattr -El hdisk2", "reserve_policy no_reserve Policy True\n"),
        "s/lsvirt/lsvirt.out": `${lsmap}\n${lspv}`,
        "s/svCollect/VIOS.level": "VIOS Level is 3.1.4.31\n",
      }).map((line) => line.split(" | ").slice(0, 2).join(" | ")),
    ).toEqual([
      "s/general/general.snap:1-1 ? | unrecognised 0",
      "s/general/general.snap:6-9 lspv | parsed 2",
      "s/general/general.snap:14-15 lscfg -vpl <device> | parsed 1",
      "s/general/general.snap:20-21 lsattr -El <device> | parsed 1",
      "s/lsvirt/lsvirt.out:1-10 lsmap -all | parsed 1",
      "s/lsvirt/lsvirt.out:12-14 lspv | parsed 2",
      "s/svCollect/VIOS.level:1-1 ioslevel | parsed 1",
    ]);
  });

  test("dots alone are no section", () => {
    expect(shown({ x: `$ lspv\n${lspv}.....\nwhat\n.....\n` })).toEqual(["x:2-7 lspv | partial 2 | - | -"]);
  });
});

describe("pasted from a mail or a wiki", () => {
  const log = `hscroot@hmc1:~> lssyscfg -r sys\n${sys}hscroot@hmc1:~> lshwres -r mem --level sys -m wren\n${memory}`;
  const read = [
    ":2-3 lssyscfg -r sys | parsed 2 | hmc1 | -",
    `:5-5 lshwres -r mem --level sys | parsed 1 | hmc1 | ${wren}`,
  ];
  test.each([
    ["quoted", before("> ", log)],
    ["quoted twice", before("> > ", log)],
    ["quoted without blanks", before(">", log)],
    ["dashes", log.replaceAll("--", "—").replace("-r sys", "–r sys")],
    ["dashes, two for two", log.replaceAll("--", "––").replaceAll("-r", "—r")],
  ])("%s", (_, text) => {
    expect(shown({ x: text })).toEqual(read.map((line) => `x${line}`));
  });

  test.each([
    ["indented", before("    ", lsmap + lspv)],
    ["tabs", before("\t", lsmap + lspv)],
    ["blanks that collapsed", (lsmap + lspv).replace(/ +/g, " ")],
  ])("%s", (_, text) => {
    expect(shown({ x: text }).map((line) => line.split(" | ")[1])).toEqual(["parsed 1", "parsed 2"]);
  });

  test("what was written above the quotation is no part of it", () => {
    const found = shown({ x: `Hello,\nhere it is:\n\n${before("> ", log)}` });
    expect(found[0]).toBe("x:1-2 ? | unrecognised 0 | - | -");
    expect(found.slice(1).map((line) => line.split(" | ")[1])).toEqual(["parsed 2", "parsed 1"]);
  });
});

describe("what a terminal leaves in a log", () => {
  test("a command that is wrapped in mid-word, whatever its last option", () => {
    const log = `hscroot@hmc1:~> lssyscfg -r lpar -m wren --filter lp\nar_names=app1\n${lpars}`;
    expect(shown({ log })).toEqual(["log:3-4 lssyscfg -r lpar | parsed 2 narrowed | hmc1 | wren"]);
  });

  test("a row of a command that nobody reads is no part of the command", () => {
    const log = "hscroot@hmc1:~> lssysconn -r all -F type_model_serial_num,state\n9009-42A*78A1B20,Connected\n";
    expect(shown({ log })[0]).toContain("log:2-2 lssysconn -r all");
  });

  test("a line that was typed again over itself, and one that a shell went on with", () => {
    const again = `hscroot@hmc1:~> lssyscfg -r syy\rhscroot@hmc1:~> lssyscfg -r sys\n${sys}`;
    expect(shown({ again })).toEqual(["again:2-3 lssyscfg -r sys | parsed 2 | hmc1 | -"]);
    const wrapped = `hscroot@hmc1:~> lssyscfg -r lpar -m wren --filter lpar_n \rames=app1\n${lpars}`;
    expect(shown({ wrapped })).toEqual(["wrapped:2-3 lssyscfg -r lpar | parsed 2 narrowed | hmc1 | wren"]);
  });

  test("what ssh says beside the output", () => {
    const said =
      "Warning: Permanently added 'hmc1' (ED25519) to the list of known hosts.\nstdin: is not a tty\n" +
      "Pseudo-terminal will not be allocated because stdin is not a terminal.\n";
    const texts = { "lssyscfg -r sys.txt": `${said}${sys}Connection to hmc1 closed.\r\n` };
    expect(shown(texts)).toEqual(["lssyscfg -r sys.txt:4-5 lssyscfg -r sys | parsed 2 | - | -"]);
    expect(issues(texts)).toEqual([]);
  });
});

describe("files of hmcScanner that no rule needs", () => {
  test.each([
    ["data/wren_lscod_hist.txt", "lscod -t hist"],
    ["data/wren_lscod_bill_proc.txt", "lscod -t bill -r proc"],
    ["data/hmc-date.txt", "date"],
    ["data/wren_lslparutil.txt.gz/wren_lslparutil.txt", "lslparutil -r all"],
  ])("%s is named for what it is", (path, command) => {
    const [line = ""] = shown({ [path]: "what is this\n" });
    expect(line).toContain(`${path}:1-1 ${command} | unrecognised`);
  });

  test("a foreign file among them is not", () => {
    expect(shown({ "data/wren_notes.txt": foreign })).toEqual(["data/wren_notes.txt:1-2 ? | unrecognised 0 | - | -"]);
  });
});
