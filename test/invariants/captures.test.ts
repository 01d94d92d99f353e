import { describe, expect, test } from "vitest";
import { captures, changed, estate, fileOf, files, linesOf, textOf } from "./sample.ts";

// Where an older capture of the same command says something better, it speaks again once the newer one is gone: that is what
// captures of two times mean. The two listings of the sample that have different times agree in all that decides a verdict.
test("taking away any one file makes no verdict greener", () => {
  expect(files).toHaveLength(97);
  const greener = files.flatMap(({ path }) =>
    estate.greener(files.filter((file) => file.path !== path)).map((what) => `without ${path}: ${what}`),
  );
  expect(greener).toEqual([]);
});

test("an error of the HMC in place of any one file makes no verdict greener", () => {
  const error = "HSCL0237 This operation is only allowed when the managed system is in the Operating state.\n";
  const greener = files.flatMap(({ path }) =>
    estate.greenerWith(path, error).map((what) => `error in ${path}: ${what}`),
  );
  expect(greener).toEqual([]);
});

test("an error in place of any one output of a terminal log makes no verdict greener", () => {
  const inLogs = captures.filter(({ file }) => file.endsWith(".log") && !file.includes("/deep/"));
  const some = inLogs.filter(
    ({ command }, i) => (command.startsWith("ls") && !command.startsWith("lsdev")) || i % 8 === 0,
  );
  const greener = some.flatMap(({ file, firstLine, lastLine, command }) => {
    const lines = linesOf(fileOf(file));
    lines.splice(firstLine - 1, lastLine - firstLine + 1, "HSCL0237 This operation is only allowed later.\n");
    return estate.greenerWith(file, lines.join("")).map((what) => `error in ${command} of ${file}: ${what}`);
  });
  expect(some.length).toBeGreaterThan(20);
  expect(greener).toEqual([]);
});

/** The same capture as its command with `--filter` prints it, in a terminal log, under a heading, or in a file of that name. */
function filtered(file: string, at: number, firstLine: number, lastLine: number, partition: string): [string, string] {
  const lines = linesOf(fileOf(file));
  const isKept = (line: string, i: number): boolean => {
    const number = i + 1;
    if (number < firstLine || number > lastLine) return true;
    return line.includes(partition) || /^(?:\w+,)+\w+\s*$/.test(line);
  };
  const kept = lines.filter(isKept);
  const option = `--filter "lpar_names=${partition}"`;
  if (at === 0) return [file.replace(/\.txt$/, `_--filter_lpar_names=${partition}.txt`), kept.join("")];
  kept[at - 1] = (kept[at - 1] ?? "").replace(/\s*$/, ` ${option}\n`);
  return [file, kept.join("")];
}

describe("a listing that was filtered", () => {
  const listings = captures.filter(
    ({ kind, records, parser }) => kind === "hmc" && records.length > 1 && parser !== "hmc/lssyscfg-sys",
  );

  test.each([
    ["of its first partition", 0],
    ["of its last partition", -1],
  ])("%s makes no verdict greener", (_, which) => {
    const greener = listings.flatMap(({ file, firstLine, lastLine, records, commandLine }) => {
      const { name, lpar_name = name } = JSON.parse(JSON.stringify(records.at(which))) as Record<string, string>;
      const [path, text] = filtered(
        file,
        commandLine === undefined ? 0 : firstLine - 1,
        firstLine,
        lastLine,
        lpar_name ?? "",
      );
      const damaged = files.map((one) => (one.path === file ? { ...changed(one, text), path } : one));
      return estate.greener(damaged).map((what) => `${file}:${firstLine} filtered for ${lpar_name ?? ""}: ${what}`);
    });
    expect(listings.length).toBeGreaterThan(20);
    expect(greener).toEqual([]);
  });

  test("a mapping of one adapter and disks that grep left make no verdict greener", () => {
    const greener = files.flatMap((file) => {
      if (file.path.endsWith("lspv.txt")) {
        const rows = textOf(file)
          .split("\n")
          .filter((line) => /hdisk[0-4] /.test(line));
        return estate.greenerWith(file.path, `$ lspv | grep 'hdisk[0-4] '\n${rows.join("\n")}\n`);
      }
      if (!file.path.endsWith("lsmap_-all.txt")) return [];
      const blocks = textOf(file)
        .split(/(?=^SVSA)/m)
        .slice(1);
      return blocks.flatMap((block) =>
        estate.greenerWith(file.path, `$ lsmap -vadapter ${/vhost\d+/.exec(block)?.[0] ?? ""}\n${block}`),
      );
    });
    expect(greener).toEqual([]);
  });
});
