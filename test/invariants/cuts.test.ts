import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { effort, Estate, estate, fileOf, files, linesOf, textOf } from "./sample.ts";

/** Where a file may be cut: anywhere, the larger the file the likelier. */
const ends: number[] = [];
for (const file of files) ends.push((ends.at(-1) ?? 0) + file.bytes.length);
const anywhere = fc.nat((ends.at(-1) ?? 1) - 1).map((offset) => {
  const at = ends.findIndex((end) => end > offset);
  const file = files[at] ?? files[0];
  return { path: file?.path ?? "", bytes: file?.bytes ?? new Uint8Array(), length: offset - (ends[at - 1] ?? 0) };
});

test("cutting a file at any byte makes no verdict greener", () => {
  fc.assert(
    fc.property(anywhere, ({ path, bytes, length }) => {
      expect(estate.greenerWith(path, bytes.slice(0, length))).toEqual([]);
    }),
    { seed: 21, numRuns: 90 * effort },
  );
});

test("cutting a file at any line end makes no verdict greener", () => {
  fc.assert(
    fc.property(anywhere, ({ path, bytes, length }) => {
      expect(estate.greenerWith(path, bytes.slice(0, bytes.lastIndexOf(10, length) + 1))).toEqual([]);
    }),
    { seed: 22, numRuns: 60 * effort },
  );
});

test("cutting the listings that one line can turn at their line ends makes no verdict greener", () => {
  const decisive = /kestrel\/lshwres_-r_(?:io|virtualio_--rsubtype_(?:eth|scsi))|kestrel-vios1\/lsmap_-all\.txt$/;
  const own = files.filter(({ path }) => decisive.test(path) && path.startsWith("core/"));
  expect(own).toHaveLength(4);
  const greener = own.flatMap((file) => {
    const lines = linesOf(file);
    // Inside a device of a mapping a cut shows in the device itself.
    const all = lines
      .map((_, count) => count)
      .filter((count) => !/^(?:Status|LUN|Backing|-)/.test(lines[count - 1] ?? ""));
    // Of the long ones every fourth, and with more effort all.
    const counts = all.filter((count) => effort > 1 || all.length < 40 || count % 4 === 0);
    return counts.flatMap((count) =>
      estate
        .greenerWith(file.path, lines.slice(0, count).join(""))
        .map((what) => `${file.path} after ${count}: ${what}`),
    );
  });
  expect(greener).toEqual([]);
});

/**
 * Listings have no order that anybody promises, so any part of one may be the part that a cut at a line end takes. Below
 * each part that decides a verdict is put last and cut off. What a listing has lost shows where another capture states it:
 *
 * - partitions: in the memory and processor listings, and in the listing of the other HMC
 * - virtual SCSI client adapters: in the rows of the server adapters, in `lsmap -all`, in the profile
 * - virtual Ethernet adapters: in the profile; a partition that has none left is asked for virtual NICs
 * - physical slots: in the profile, and nowhere else
 * - server adapters of `lsmap -all`: in the HMC's listing; then the devices of the last adapter are in doubt too
 * - virtual target devices: nowhere. What the other Virtual I/O Server maps proves nothing, and gaps in the numbers of
 *   LUNs are common. Where all adapters are there and the last one has lost a whole device, nothing shows it.
 *
 * So with profiles one kind of cut stays unseen, and without profiles, which a running partition does not need, two do.
 */
describe("parts that a cut may take unseen", () => {
  const partitions = [
    ..."app01,app02,ibmi01,batch01,mid01,phys01,vlan01,rmc01,lv01,ret01,sleeper".split(","),
    "web 01, blue",
  ];
  const servers = ["kestrel-vios1", "kestrel-vios2", "heron-vios1", "heron-vios2", "lark-vios1"];
  const isProfile = (path: string): boolean => path.endsWith("lssyscfg_-r_prof.txt");
  const listings =
    /north\/(?:kestrel|heron)\/.*(?:_slot|_eth_--level_lpar|_scsi_--level_lpar|-r_lpar|mem_--level_lpar)\.txt$/;

  /** The rows of one partition, with those that name it as client; of a server its own rows. */
  function withoutPartition(which: Estate, some: RegExp): string[] {
    const own = which.files.filter(({ path }) => some.test(path));
    return own.flatMap((file) =>
      [...partitions, ...servers].flatMap((name) => {
        const lines = linesOf(file);
        const isOwn = (line: string): boolean =>
          servers.includes(name) ? new RegExp(`^(?:lpar_name=|name=)?${name},`).test(line) : line.includes(name);
        const left = lines.filter((line) => line.startsWith("###") || !isOwn(line));
        if (left.length === lines.length) return [];
        const what = which.greenerWith(file.path, left.join(""));
        return what.map((one) => `${file.path.split("/").at(-1) ?? ""} without ${name}: ${one}`);
      }),
    );
  }

  /** One virtual target device, after its adapter was put last and the device last in it. */
  function withoutDevice(which: Estate, path: string): string[] {
    const [head = "", ...adapters] = textOf(fileOf(path))
      .trimEnd()
      .split(/\n*(?=^SVSA)/m);
    return adapters.flatMap((adapter, i) => {
      const [row = "", ...devices] = adapter.split(/\n\n(?=VTD)/);
      if (devices.length < 2) return [];
      return devices.flatMap((device, j) => {
        const left = [row, ...devices.filter((_, k) => k !== j)].join("\n\n");
        const all = [head.trimEnd(), ...adapters.filter((_, k) => k !== i).map((one) => one.trimEnd()), left];
        const what = which.greenerWith(path, `${all.join("\n\n")}\n`);
        return what.map((one) => `${path} without ${/^VTD\s+(\S+)/.exec(device)?.[1] ?? "?"}: ${one}`);
      });
    });
  }

  const devices = ["core/kestrel-vios1/lsmap_-all.txt", "core/kestrel-vios2/lsmap_-all.txt"];
  const lost = ["lv01_root: lv01", "vtopt1: opt01"].map(
    (what) => `core/kestrel-vios1/lsmap_-all.txt without ${what} to heron: NOT READY became READY`,
  );

  test("with profiles: a virtual target device", () => {
    expect(withoutPartition(estate, listings)).toEqual([]);
    expect(devices.flatMap((path) => withoutDevice(estate, path))).toEqual(lost);
  });

  test("without profiles: a physical slot too", () => {
    const unprofiled = new Estate(files.filter(({ path }) => !isProfile(path)));
    expect(
      withoutPartition(unprofiled, /north\/kestrel\/.*(?:_slot|_eth_--level_lpar|_scsi_--level_lpar)\.txt$/),
    ).toEqual([
      "lshwres_-r_io_--rsubtype_slot.txt without phys01: phys01 to heron: NOT READY became READY WITH CONDITIONS",
    ]);
  });
});
