import { gzipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { analysis } from "../../../src/analysis/analysis.ts";
import { inspect } from "../../../src/analysis/inspection.ts";
import type { InputFile } from "../../../src/capture/capture.ts";
import { takeIn } from "../../../src/intake/intake.ts";
import { readFolder, samplePath } from "../../samples/run-sample.ts";
import { attributes, filesOf, lpars, lspv, sys, type Texts } from "../take.ts";
import { open, tar, zip, type Packed } from "./pack.ts";

const options = { asOf: "2026-11-23T09:00:00+01:00", toolVersion: "0.0.0" };

describe("the same captures in a folder, a zip and a tar.gz", { timeout: 60_000 }, () => {
  const folder = readFolder(samplePath("two-frames"), "two-frames").filter(({ path }) => !path.endsWith(".json"));
  const files: Packed = Object.fromEntries(folder.map(({ path, bytes }) => [path.slice("two-frames/".length), bytes]));
  let expected = "";
  beforeAll(() => {
    expected = JSON.stringify(analysis(folder, options));
  });

  function assessed(inputs: readonly InputFile[], archive: string): string {
    return JSON.stringify(analysis(inputs, options)).replaceAll(`${archive}/`, "two-frames/");
  }

  test("zip", async () => {
    const same = assessed(await open({ "two-frames.zip": zip(files) }), "two-frames.zip") === expected;
    expect(same).toBe(true);
  });

  test("tar.gz", async () => {
    const packed = gzipSync(await tar(files));
    const same = assessed(await open({ "two-frames.tar.gz": packed }), "two-frames.tar.gz") === expected;
    expect(same).toBe(true);
  });
});

describe("what an archive's own name says", () => {
  function owners(files: readonly InputFile[]): string[] {
    return takeIn(files).captures.map(
      ({ file, command, host, system }) => `${file} ${command} ${host ?? "-"} ${system ?? "-"}`,
    );
  }

  test("it is a folder, named without its ending; a packed file is none", async () => {
    const files = await open({
      "in/sys.txt": sys,
      "in/wren.tar.gz": gzipSync(await tar({ "lssyscfg_-r_lpar.txt": lpars })),
      "in/vios1.zip": zip({ "lspv.txt": lspv }),
      "in/vios2/lspv.txt.gz": gzipSync(new TextEncoder().encode(lspv.replace("rootvg", "othervg"))),
    });
    expect(owners(files)).toEqual([
      "in/sys.txt lssyscfg -r sys - -",
      "in/vios1.zip/lspv.txt lspv vios1 9009-42A*78A1B20",
      "in/vios2/lspv.txt.gz/lspv.txt lspv vios2 -",
      "in/wren.tar.gz/lssyscfg_-r_lpar.txt lssyscfg -r lpar - 9009-42A*78A1B20",
    ]);
  });
});

describe("a file in which the archive breaks off", () => {
  test.each<[string, Texts]>([
    ["rows", { "lssyscfg -r lpar.txt": lpars }],
    ["a table", { "lspv.txt": lspv }],
    ["attributes", { "lsdev_-dev_hdisk1_-attr.txt": attributes(1) }],
    ["an answer", { "lshwres -r sriov --rsubtype logport --level eth.txt": "No results were found.\n" }],
  ])("is read in part, even where it ends with a line: %s", (_, texts) => {
    const whole = takeIn(filesOf(texts));
    const cut = takeIn(filesOf(texts).map((file) => ({ ...file, cut: true as const })));
    expect(whole.captures.map(({ status }) => status)).not.toContain("partial");
    expect(cut.captures.map(({ status }) => status)).toEqual(["partial"]);
    expect(cut.issues.map(({ code }) => code)).toContain("broken-off");
  });
});

test("inspect names archives, what they held, and what was left in them", async () => {
  const files = await open({ "a.zip": zip({ "lspv.txt": lspv, "../x": "x", "notes.txt": "Good morning.\n" }) });
  const { archives, files: inspected } = inspect(files, false);
  expect(archives).toMatchObject([
    { path: "a.zip", form: "zip", files: 2, leftOut: [{ name: "../x", why: "the name leads out of the archive" }] },
  ]);
  expect(inspected.map(({ path, status }) => [path, status])).toEqual([
    ["a.zip/lspv.txt", "read"],
    ["a.zip/notes.txt", "unrecognised"],
  ]);
});
