import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { newFolder } from "../e2e/cli.ts";
import { smallEstate } from "../rules/small-estate.ts";
import { analyze, documentOf, folderOf, run, textsOf, verdictsOf, type Document } from "./run.ts";

const names: readonly string[] = [
  "app\u001b[31mred\u001b[0m",
  "app\u001b]0;owned\u0007",
  "\u009b2Japp",
  "app\u202eyda",
  'web "01", blue',
  "app\nname=ghost,lpar_id=66,state=Running",
  "<script>alert(1)</script>",
  "{{constructor}}${1+1}",
  "__proto__",
  "constructor",
  "toString",
  "../../../etc/passwd",
  "=cmd|' /C calc'!A0",
  "--json",
  "a".repeat(5000),
];

/** A field as the HMC prints it. */
function field(name: string, value: string): string {
  return /[",\n]/.test(value) ? `"${name}=${value.replaceAll('"', '""')}"` : `${name}=${value}`;
}

/** The small estate with one more partition per name. */
function withNames(): Record<string, Uint8Array> {
  let estate = smallEstate;
  names.forEach((name, i) => {
    const id = `lpar_id=${100 + i}`;
    const state = `state=Running,curr_lpar_proc_compat_mode=${name.replace(/[",\n]/g, "")}`;
    estate = estate
      .plus(
        "p9a-lpar",
        `${field("name", name)},${id},lpar_env=aixlinux,${state},curr_profile=normal,rmc_state=inactive`,
      )
      .plus("p9a-mem", `${field("lpar_name", name)},${id},curr_mem=1024,curr_max_mem=2048,curr_num_huge_pages=0`)
      .plus(
        "p9a-eth",
        `${field("lpar_name", name)},${id},slot_num=2,is_trunk=0,ieee_virtual_eth=0,port_vlan_id=9,vswitch=x\u001b[2J`,
      );
  });
  return textsOf(estate);
}

describe("names that were made to do harm", () => {
  test.concurrent("partitions", async () => {
    const out = join(newFolder("cli"), "out");
    const ran = await run("analyze", folderOf(withNames()), "--from", "p9a", "-o", out, "--format", "html,json,csv");
    expect(ran.code).toBe(3);
    const html = readFileSync(join(out, "report.html"), "utf8");
    expect(html).not.toContain("<script>alert(1)");
    expect(html).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
    const { moves, subjects } = JSON.parse(readFileSync(join(out, "assessment.json"), "utf8")) as Document;
    expect(moves).toHaveLength(names.length + 1);
    for (const { partition } of moves) expect(Object.keys(subjects)).toContain(partition);
  });

  test.concurrent("systems and hosts", async () => {
    const sys = smallEstate.swap("sys", "name=p10b", "name=\u001b[2J__proto__");
    const ran = await analyze(
      folderOf(textsOf(sys.swap("p10b-lpar", "-m p10b", "-m 9105-42A*7800B20"))),
      "--from",
      "p9a",
    );
    expect([0, 3, 4, 5]).toContain(ran.code);
  });

  test.concurrent("attributes called after what every object has", async () => {
    const text = "hscroot@hmc1:~> lssyscfg -r lpar -m p9a\n";
    const rows = `name=app,lpar_id=5,__proto__=x,constructor=y,hasOwnProperty=z,toJSON=w,lpar_env=aixlinux,state=Running\n`;
    const folder = folderOf({
      ...textsOf(smallEstate),
      "more.txt": text + rows,
      "F.txt": "__proto__,constructor,toString\n1,2,3\n",
    });
    const ran = await analyze(folder, "--partition", "app", "--to", "p10b");
    expect([0, 3, 4, 5]).toContain(ran.code);
    expect((await run("inspect", folder, "--json", "--records")).code).toBe(0);
  });
});

describe("paths that were made to do harm", () => {
  test.concurrent("dots and controls in names", async () => {
    const texts = textsOf(smallEstate);
    const folder = folderOf({
      ...texts,
      "..\u001b[31m/..txt": "\u001b[31mwhat\n",
      "__proto__/constructor": "x\n",
      "a\nb.txt": "y\n",
    });
    const ran = await analyze(`${folder}/../captures/../captures`, "--partition", "app", "--to", "p10b");
    expect(verdictsOf(ran)).toEqual(["READY"]);
    for (const { path } of documentOf(ran).inputs) expect(path).toMatch(/^captures\//);
    expect((await run("inspect", folder)).code).toBe(0);
  });
});

describe("sizes", () => {
  const rows = (count: number, row: (i: number) => string): string =>
    Array.from({ length: count }, (_, i) => `${row(i)}\n`).join("");
  test.concurrent.each([
    ["a line of a megabyte", `name=app,lpar_id=5,description=${"x".repeat(1_000_000)}\n`],
    ["a row of quotes", `name=app,lpar_id=5,"description=${'"'.repeat(1_000_000)}\n`],
    ["quotes that never close", rows(20_000, (i) => `name=a${i},lpar_id=${i},"description=x`)],
    ["100,000 rows", rows(100_000, (i) => `lpar_name=a${i},lpar_id=${i},curr_proc_mode=shared,curr_proc_units=1.0`)],
    ["100,000 lines of nothing", rows(100_000, () => "what is this")],
    ["100,000 prompts", rows(100_000, (i) => `padmin@vios${i % 7}:/home/padmin$ lspv`)],
  ])("%s", { timeout: 60_000 }, async (_, text) => {
    const ran = await analyze(
      folderOf({ ...textsOf(smallEstate), "p9a/big.txt": text }),
      "--partition",
      "app",
      "--to",
      "p10b",
    );
    expect([0, 5]).toContain(ran.code);
  });
});
