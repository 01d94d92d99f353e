import { describe, expect, test } from "vitest";
import { inspect } from "../../src/analysis/inspection.ts";
import type { Coverage } from "../../src/analysis/coverage.ts";
import type { InputFile } from "../../src/capture/capture.ts";
import { readFolder, samplePath } from "../samples/run-sample.ts";

const core = readFolder(samplePath("two-frames/core"), "core");

function coverage(files: readonly InputFile[]): Coverage {
  return inspect(files, false).coverage;
}

const named = <T extends { readonly name: string }>(list: readonly T[], name: string): T | undefined =>
  list.find((one) => one.name === name);

describe("base captures", () => {
  test("are counted for each system and each Virtual I/O Server", () => {
    const { systems, servers } = coverage(core);
    expect(named(systems, "kestrel")).toMatchObject({ captured: 16, wanted: 16, missing: [] });
    expect(named(servers, "kestrel-vios1")).toMatchObject({ on: "kestrel", captured: 5, wanted: 5 });
  });

  test("that are missing are named as they are typed, with the side that needs them", () => {
    const { systems, servers } = coverage(core);
    // Of the powered-off system only lssyscfg was captured (the sample's README).
    expect(named(systems, "plover")?.missing).toContainEqual(
      expect.objectContaining({ command: "lshwres -r mem --level sys -m plover", role: "both", when: "always" }),
    );
    // Not one capture of its own.
    expect(named(servers, "heron-vios3")).toMatchObject({ captured: 0, wanted: 5 });
    expect(named(servers, "heron-vios3")?.missing.map(({ command }) => command)).toContain("lsnports");
  });

  test("that failed are missing", () => {
    const failed = core.map((file) =>
      file.path.endsWith("hmc-north/kestrel/lshwres_-r_mem_--level_sys.txt")
        ? { ...file, bytes: new TextEncoder().encode("HSCL0237 This operation is only allowed later.\n") }
        : file,
    );
    const missing = named(coverage(failed).systems, "kestrel")?.missing.map(({ command }) => command);
    expect(missing).toEqual(["lshwres -r mem --level sys -m kestrel"]);
  });
});

describe("partitions", () => {
  test("are no capture short of a verdict where every base capture is there", () => {
    expect(coverage(core).partitions?.filter(({ short }) => short > 0)).toEqual([]);
  });

  test("name what they are short of, for the destination that lacks least", () => {
    const without = core.filter(({ path }) => !path.endsWith("hmc-north/kestrel/lshwres_-r_io_--rsubtype_slot.txt"));
    const short = coverage(without).partitions?.filter((one) => one.short > 0) ?? [];
    expect(short.length).toBeGreaterThan(20);
    expect(new Set(short.flatMap(({ commands }) => commands))).toEqual(
      new Set(["lshwres -r io --rsubtype slot -m kestrel"]),
    );
    expect(new Set(short.map(({ system }) => system))).toEqual(new Set(["kestrel"]));
  });
});

test("files of which nothing can be judged have no coverage", () => {
  const bytes = new TextEncoder().encode("nothing that anybody prints\n");
  expect(coverage([{ path: "notes.txt", bytes, sha256: "" }])).toEqual({ systems: [], servers: [], partitions: [] });
});
