import { describe, expect, test } from "vitest";
import { shown } from "./take.ts";

const release = "5.14.0-70.30.1.el9_0.ppc64le\n";
const disks = "hdisk0          00f8a1b20c3d4e5f                    rootvg          active\n";
const fixes = "    All filesets for IJ12345 were found.\n";

describe("prompts of Linux", () => {
  test.each([
    ["[root@sles01 ~]# ", "sles01"],
    ["[root@sles01 /var/log]# ", "sles01"],
    ["root@sles01:~# ", "sles01"],
    ["root@sles01:/etc # ", "sles01"],
    ["user@sles01:~> ", "sles01"],
    ["sles01:~ # ", "sles01"],
    ["# ", "-"],
  ])("%s", (prompt, host) => {
    const log = `${prompt}uname -r\n${release}${prompt}ls-vscsi\nhost0 U9009.42A.78A1B20-V9-C3-T1\n${prompt}exit\n`;
    expect(shown({ log })).toEqual([
      `log:2-2 uname -a | parsed 1 | ${host} | -`,
      `log:4-4 ls-vscsi | parsed 1 | ${host} | -`,
    ]);
  });
});

describe("prompts of AIX", () => {
  test.each([
    ["# ", "-"],
    ["app01:/# ", "app01"],
    ["app01:/ # ", "app01"],
    ["app01:/home/root> ", "app01"],
    ["root@app01:/ # ", "app01"],
    ["root@app01:/home/root# ", "app01"],
    ["root@app01 / # ", "app01"],
    ["[root@app01:/]# ", "app01"],
  ])("%s", (prompt, host) => {
    const log = `${prompt}lspv\n${disks}${prompt}/usr/sbin/instfix -i | head -1\n${fixes}${prompt}exit\n`;
    expect(shown({ log })).toEqual([
      `log:2-2 lspv | parsed 1 | ${host} | -`,
      `log:4-4 instfix -i | parsed 1 narrowed | ${host} | -`,
    ]);
  });
});

test("files that are named after a command of a partition", () => {
  const texts = {
    "app01/lsvg_-o.txt": "datavg\n",
    "app01/netstat-in.txt": "no interface\n",
    "app01/oslevel -r.txt": "7200-05\n",
    "sles01_uname-r.txt": release,
  };
  expect(shown(texts)).toEqual([
    "app01/lsvg_-o.txt:1-1 lsvg | parsed 1 narrowed | app01 | -",
    "app01/netstat-in.txt:1-1 ? | unrecognised 0 | - | -",
    "app01/oslevel -r.txt:1-1 oslevel -s | parsed 1 | app01 | -",
    "sles01_uname-r.txt:1-1 uname -a | parsed 1 | sles01 | -",
  ]);
});
