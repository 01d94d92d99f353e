import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { filesOf, take } from "./take.ts";
import { takeIn } from "../../src/intake/intake.ts";

function lines(count: number, line: (i: number) => string): string {
  return Array.from({ length: count }, (_, i) => `${line(i)}\n`).join("");
}

const row = "name=a,lpar_id=1,lpar_env=aixlinux,";
const million = 1_000_000;

/** Each took minutes, or could, where a step is quadratic; a second is plenty for what is linear. */
describe("large and strange texts are read in bounded time", () => {
  const texts: readonly (readonly [string, string, string])[] = [
    ["a line of a million letters", "x", "a".repeat(million)],
    ["a million quotes", "lssyscfg -r lpar", `${row}"x=${'"'.repeat(million)}\n`],
    ["a quote that opens in every field", "lssyscfg -r lpar", `${row}${'"a,'.repeat(300_000)}\n`],
    [
      "a quote that opens in every row",
      "lssyscfg -r lpar",
      lines(20_000, (i) => `name=a${i},lpar_id=${i},"state=Running`),
    ],
    [
      "a row of 100,000 attributes",
      "lssyscfg -r lpar",
      `${row}${lines(100_000, (i) => `a${i}=1,`).replaceAll("\n", "")}\n`,
    ],
    ["100,000 rows", "lssyscfg -r lpar", lines(100_000, (i) => `name=a${i},lpar_id=${i},lpar_env=aixlinux`)],
    ["100,000 prompts", "log", lines(100_000, () => "$ lsmap -all")],
    ["prompts with output", "log", lines(20_000, (i) => `hscroot@hmc1:~> lssyscfg -r sys\nname=a${i}`)],
    ["20,000 hosts", "log", lines(20_000, (i) => `padmin@h${i}:/home/padmin$ ssh x${i}\n$ lspv\nhdisk${i} none None`)],
    ["headings of blanks", "log", lines(2000, () => `### command: a${" ".repeat(1900)}b`)],
    ["stamps of blanks", "log", lines(2000, () => `### h 2026-11-20T09:00:00 a${" ".repeat(1900)}b`)],
    ["prompts of dots", "log", lines(2000, () => `${".".repeat(900)}@${".".repeat(900)}`)],
    ["carriage returns", "log", `x\n${"\r".repeat(million)}x\n`],
    ["escapes that never end", "log", "\u001b[".repeat(million / 2)],
    ["titles that never end", "log", "\u001b]a".repeat(million / 3)],
    ["typing that is taken back", "log", "x\b".repeat(million / 2)],
    ["50,000 frames", "lsdev_-dev_hdiskN_-attr", lines(50_000, (i) => `### hdisk${i}`)],
    ["a -F that goes on and on", "log", `$ lssyscfg -r lpar -F a,b\n${lines(20_000, () => "1,2,3,4")}`],
    ["wrapped rows", "lssyscfg -r lpar", lines(20_000, (i) => (i % 2 === 0 ? `name=a${i},lpar_id=${i}` : `b${i}=1`))],
  ];
  test.each(texts)("%s", { timeout: 15_000 }, (_, name, text) => {
    const { files } = take({ [`${name}.txt`]: text });
    expect(files).toHaveLength(1);
  });
});

test("100 Virtual I/O Servers of 50 systems, 50 captures each", { timeout: 15_000 }, () => {
  const texts: Record<string, string> = {
    sys: lines(50, (i) => `name=s${i},type_model=9009-42A,serial_num=78A${1000 + i}`),
  };
  for (let system = 0; system < 50; system++) {
    const rows = lines(2, (i) => `name=s${system}v${i + 1},lpar_id=${i + 1},lpar_env=vioserver`);
    texts[`s${system}/lssyscfg -r lpar.txt`] = rows;
    for (const id of [1, 2])
      texts[`s${system}v${id}.log`] = lines(50, (i) => `padmin@s${system}v${id}:~$ lspv\nhdisk${i} none None`);
  }
  const owned = take(texts).captures.filter(({ kind, lparId }) => kind === "vios" && lparId !== undefined);
  expect(owned).toHaveLength(5000);
});

const words = fc.constantFrom(
  ...'name lpar_id lpar_env type_model serial_num vioserver = , " "" \n \r \t : # ### $ @ > < | ; \' \\ /'.split(" "),
  ..."hscroot@hmc1:~> lssyscfg -r sys lpar -m -F --header lsmap -all -npiv vhost0 vfchost1 U9009.42A.78A1B20-V1-C10".split(
    " ",
  ),
  ..."0x00000005 VTD hdisk0 __proto__ constructor toString 1 0 none null any \u001b[0m \u0000 \u00e4 rc=1 2026-11-20T09:00:00".split(
    " ",
  ),
  ..." \n, \n\n,$ lsmap -all\n,hscroot@hmc1:~> lssyscfg -r lpar -m x\n,### hdisk0\n,name=".split(","),
);

test("any text in any file is taken in without a crash, and captures lie within their files", () => {
  const text = fc.array(words, { maxLength: 60 }).map((all) => all.join(" ").replaceAll(" \n ", "\n"));
  const name = fc.constantFrom(
    "x",
    "lsmap_-all.txt",
    "lssyscfg -r lpar.txt",
    "a/vios1/lspv",
    "p_npiv_data.txt",
    "__proto__",
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(name, text), { minLength: 1, maxLength: 3 }), (files) => {
      const { files: read, captures } = takeIn(filesOf(Object.fromEntries(files)));
      for (const { path, lines: count } of read)
        for (const { firstLine, lastLine } of captures.filter(({ file }) => file === path)) {
          expect(firstLine).toBeGreaterThan(0);
          expect(lastLine).toBeGreaterThanOrEqual(firstLine);
          expect(lastLine).toBeLessThanOrEqual(count);
        }
    }),
    { seed: 3, numRuns: 800 },
  );
});
