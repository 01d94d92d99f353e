import { describe, expect, test } from "vitest";
import { attributes, issues, lpars, lsmap, lspv, memory, shown, sys } from "./take.ts";

describe("prompts", () => {
  test.each([
    ["hscroot@hmc1:~> ", "hmc1"],
    ["hscroot@hmc1.example.com:~>", "hmc1.example.com"],
    ["root@hmc1:/home/hscroot # ", "hmc1"],
    ["[hscroot@hmc1 ~]$ ", "hmc1"],
    ["[console-expect]# ", "-"],
    ["$ ", "-"],
    ["# ", "-"],
    ["> ", "-"],
    ["hmc1:/home/hscroot$ ", "hmc1"],
    ["(env) me@hmc1:~$ ", "hmc1"],
  ])("%s", (prompt, host) => {
    expect(shown({ log: `${prompt}lssyscfg -r sys\n${sys}${prompt}exit\n` })).toEqual([
      `log:2-3 lssyscfg -r sys | parsed 2 | ${host} | -`,
    ]);
  });

  test.each([
    ["$ ioscli lsmap -all", "-"],
    ["$ lsmap -all", "-"],
    ["[root@vios1] # /usr/ios/cli/ioscli lsmap -all", "vios1"],
    ["[root@vios1 /home/padmin]# ioscli lsmap -all", "vios1"],
    ["padmin@vios1:/home/padmin$ lsmap -all", "vios1"],
    ["vios1:/home/padmin$ lsmap -all", "vios1"],
    ["# ioscli lsmap -all", "-"],
  ])("%s", (line, host) => {
    expect(shown({ log: `${line}\n${lsmap}` })).toEqual([
      `log:2-11 lsmap -all | parsed 1 | ${host} | 9009-42A*78A1B20/1`,
    ]);
  });

  test("commands that nobody reads end a capture and are no part of it", () => {
    const log = `vios1:/home/padmin$ lspv\n${lspv}vios1:/home/padmin$ lsfs -q\n/home\n# lsfs -q\n/home\n$ errlog\n`;
    expect(shown({ log })).toEqual([
      "log:2-4 lspv | parsed 2 | vios1 | -",
      "log:6-6 lsfs -q | unrecognised 0 | - | -",
      "log:8-8 lsfs -q | unrecognised 0 | - | -",
    ]);
  });
});

describe("echoed commands", () => {
  test("without a prompt", () => {
    const log = `lssyscfg -r sys\n${sys}\nlssyscfg -r lpar -m wren\n${lpars}/usr/ios/cli/ioscli lspv\n${lspv}lsnports\n`;
    expect(shown({ "hmc1.log": log })).toEqual([
      "hmc1.log:2-3 lssyscfg -r sys | parsed 2 | - | -",
      "hmc1.log:6-7 lssyscfg -r lpar | parsed 2 | - | 9009-42A*78A1B20",
      "hmc1.log:9-11 lspv | parsed 2 | - | -",
      "hmc1.log:12-12 lsnports | empty 0 | - | -",
    ]);
  });

  test("twice, as tools like expect print them", () => {
    const log = `hscroot@hmc1:~> lssyscfg -r sys\nlssyscfg -r sys\n${sys}`;
    expect(shown({ log })).toEqual(["log:3-4 lssyscfg -r sys | parsed 2 | hmc1 | -"]);
    expect(issues({ log })).toEqual([]);
  });

  test("wrapped at the width of the terminal", () => {
    const typed = "lssyscfg -r lpar -m wren -F name,lpar_id,lpar_env,state,rmc_st";
    const log = `hscroot@hmc1:~> ${typed}\nate,rmc_ipaddr\nvios1,1,vioserver,Running,active,192.0.2.1\n`;
    expect(shown({ log })).toEqual(["log:3-3 lssyscfg -r lpar | parsed 1 | hmc1 | wren"]);
  });

  test("continued after a backslash and in a loop of several lines", () => {
    const log =
      `$ lsmap \\\n> -all\n${lsmap}$ lspv | grep ^hdisk | while read d rest\n> do\n> echo "### $d"\n` +
      `> lsdev -dev $d -attr\n> done\n### hdisk0\n${attributes(1)}`;
    expect(shown({ log })).toEqual([
      "log:3-12 lsmap -all | parsed 1 | - | 9009-42A*78A1B20/1",
      "log:18-22 lsdev -dev <device> -attr | parsed 1 | - | 9009-42A*78A1B20/1",
    ]);
  });
});

describe("the loop that is offered for pasting", () => {
  const loop = 'lspv | grep ^hdisk | while read d rest; do echo "### $d"; lsdev -dev $d -attr; done';
  const output = `### hdisk0\n${attributes(1)}### hdisk2\n${attributes(2)}`;
  test.each([["$ "], ["padmin@vios1:/home/padmin$ "], [""]])("typed after '%s'", (prompt) => {
    const host = prompt.includes("@") ? "vios1" : "-";
    expect(shown({ log: `${prompt}${loop}\n${output}${prompt}lspv\n${lspv}` })).toEqual([
      `log:2-11 lsdev -dev <device> -attr | parsed 2 | ${host} | -`,
      `log:13-15 lspv | parsed 2 | ${host} | -`,
    ]);
  });

  test("sent by ssh", () => {
    const log = `me@laptop:~$ ssh padmin@vios1 '${loop}'\n${output}`;
    expect(shown({ log })).toEqual(["log:2-11 lsdev -dev <device> -attr | parsed 2 | vios1 | -"]);
  });
});

describe("where a command ran", () => {
  test("ssh with a command", () => {
    const log =
      `me@laptop:~$ ssh hscroot@hmc1 lssyscfg -r sys\nPassword: \n\n${sys}` +
      `me@laptop:~$ ssh -o BatchMode=yes -i key hscroot@hmc1 "lssyscfg -r lpar -m wren"\n${lpars}` +
      `me@laptop:~$ ssh hscroot@hmc1 'viosvrcmd -m wren -p vios1 -c "lsmap -all"'\n${lsmap}`;
    expect(shown({ log })).toEqual([
      "log:4-5 lssyscfg -r sys | parsed 2 | hmc1 | -",
      "log:7-8 lssyscfg -r lpar | parsed 2 | hmc1 | 9009-42A*78A1B20",
      "log:10-19 lsmap -all | parsed 1 | vios1 | 9009-42A*78A1B20/1",
    ]);
    expect(issues({ log })).toEqual([]);
  });

  test("a log of an HMC and of Virtual I/O Servers", () => {
    const log =
      `me@laptop:~$ ssh hscroot@hmc1\nhscroot@hmc1's password:\nLast login: Thu Nov 19 2026 from laptop\n` +
      `hscroot@hmc1:~> lssyscfg -r sys\n${sys}hscroot@hmc1:~> lssyscfg -r lpar -m wren\n${lpars}` +
      `hscroot@hmc1:~> exit\nlogout\nConnection to hmc1 closed.\nme@laptop:~$ ssh padmin@vios1\n` +
      `$ lsmap -all\n${lsmap}$ oem_setup_env\n# lspv\n${lspv}# exit\n$ exit\nConnection to vios1 closed.\n` +
      `me@laptop:~$ ssh padmin@vios2\n$ lspv\n${lspv}`;
    expect(shown({ log })).toEqual([
      "log:5-6 lssyscfg -r sys | parsed 2 | hmc1 | -",
      "log:8-9 lssyscfg -r lpar | parsed 2 | hmc1 | 9009-42A*78A1B20",
      "log:15-24 lsmap -all | parsed 1 | vios1 | 9009-42A*78A1B20/1",
      "log:27-29 lspv | parsed 2 | vios1 | 9009-42A*78A1B20/1",
      "log:35-37 lspv | parsed 2 | vios2 | -",
    ]);
    expect(issues({ log })).toEqual(["owner-unknown log:35"]);
  });

  test("a shell without a name in one whose prompts have names is of another host, and nobody knows of which", () => {
    const consoles = `hscroot@hmc1:~> mkvterm -m wren -p vios1\n$ lsmap -all\n${lsmap}`;
    const log = `${consoles}hscroot@hmc1:~> mkvterm -m wren -p vios2\n$ lspv\n${lspv}`;
    expect(shown({ log })).toEqual([
      "log:3-12 lsmap -all | parsed 1 | - | 9009-42A*78A1B20/1",
      "log:15-17 lspv | parsed 2 | - | -",
    ]);
  });

  test("dsh writes the host before every line", () => {
    const dsh = (text: string, host: string): string => text.replace(/^(?=.)/gm, `${host}: `);
    expect(shown({ "x/1": dsh(lsmap, "vios1"), "x/2": dsh(lspv, "vios2") })).toEqual([
      "x/1:1-10 lsmap -all | parsed 1 | vios1 | 9009-42A*78A1B20/1",
      "x/2:1-3 lspv | parsed 2 | vios2 | -",
    ]);
    expect(shown({ "lspv.txt": dsh(lspv, "hdisk0") })[0]).toContain("unrecognised");
  });

  test("hostname says it", () => {
    const log = `$ hostname\nvios1\n$ lspv\n${lspv}`;
    expect(shown({ log })).toEqual(["log:4-6 lspv | parsed 2 | vios1 | -"]);
  });
});

describe("exit status", () => {
  test("echo $? and trailers", () => {
    const log =
      `hscroot@hmc1:~> lshwres -r mem --level sys -m wren\n${memory}hscroot@hmc1:~> echo $?\n0\n` +
      `hscroot@hmc1:~> lssyscfg -r lpar -m wren\n${lpars}hscroot@hmc1:~> echo $?\n1\n`;
    expect(shown({ log })).toEqual([
      "log:2-2 lshwres -r mem --level sys | parsed 1 | hmc1 | wren",
      "log:6-7 lssyscfg -r lpar | failed 2 | hmc1 | wren",
    ]);
  });

  test("a status that stands for none is an empty list", () => {
    const log = `$ lsmap -all -npiv\nE_NOTSVFCA_S\n$ echo $?\n63\n`;
    expect(shown({ log })).toEqual(["log:2-2 lsmap -all -npiv | none 0 | - | -"]);
  });

  test("an error of viosvrcmd in place of the output is no empty list", () => {
    const relayed = 'hscroot@hmc1:~> viosvrcmd -m wren -p vios1 -c "lsmap -all"';
    const log = `${relayed}\nHSCL2970 The IOServer command has failed because of the following reason:\nrc=255\n`;
    expect(shown({ log })).toEqual(["log:2-3 lsmap -all | failed 0 | vios1 | -"]);
    expect(issues({ log })).toEqual(["command-failed log:2", "text-unread log:3", "owner-unknown log:2"]);
    expect(shown({ log: `${relayed}\n: Unable to reach the partition\n` })).toEqual([
      "log:2-2 lsmap -all | failed 0 | vios1 | -",
    ]);
  });
});
