import { describe, expect, test } from "vitest";
import type { Assessment, Move, Outcome } from "../../src/assessment/assessment.ts";
import type { Living } from "../../src/assessment/topology.ts";
import { assessSample } from "./run-sample.ts";

/** A sample's document, asked for what its moves and systems live through. */
class Sample {
  readonly document: Assessment;

  constructor(name: string) {
    this.document = assessSample(name);
  }

  label(key: string): string {
    return this.document.subjects[key]?.label ?? "?";
  }

  move(partition: string, destination: string): Move {
    const found = this.document.moves.find(
      (move) => this.label(move.partition) === partition && this.label(move.destination) === destination,
    );
    if (found === undefined) throw new Error(`no move of ${partition} to ${destination}`);
    return found;
  }

  /** `kestrel-vios1`, `fcs0 of kestrel-vios1`. */
  name(index: number): string {
    const { label = "?", vios } = this.document.topology.nodes[index] ?? {};
    return vios === undefined ? label : `${label} of ${this.name(vios)}`;
  }

  /** What serves a resource; `?` behind a list that is open. */
  served(living: Living | undefined, resource: string, list: "vioses" | "ports" | "fabrics" | "bridges" | "singlePoints") {
    const found = living?.redundancy.find((one) => one.resource === resource)?.[list];
    if (found === undefined) return "not there";
    return `${found.nodes.map((index) => this.name(index)).join(", ")}${found.whole ? "" : "?"}`;
  }

  /** The Virtual I/O Servers of a resource before and after a move. */
  servers(partition: string, destination: string, resource: string): readonly [string, string] {
    const { before, after } = this.move(partition, destination);
    return [this.served(before, resource, "vioses"), this.served(after, resource, "vioses")];
  }

  /** `client adapter C4 of kestrel, planned` */
  part(index: number): string {
    const { kind, label, system, planned } = this.document.topology.nodes[index] ?? {};
    return `${kind ?? "?"} ${label ?? "?"} of ${this.label(system ?? "")}${planned === true ? ", planned" : ""}`;
  }
}

const frames = new Sample("two-frames");
const old = new Sample("power6-power7");
const storage = "Fibre Channel storage";

describe("two-frames", () => {
  test("app01 lives on two servers, four ports and two fabrics, before and after", () => {
    const { before, after } = frames.move("app01", "heron");
    expect(frames.served(before, storage, "vioses")).toBe("kestrel-vios1, kestrel-vios2");
    expect(frames.served(after, storage, "vioses")).toBe("heron-vios1, heron-vios2");
    for (const living of [before, after]) {
      expect(frames.served(living, storage, "ports").split(", ")).toHaveLength(4);
      expect(frames.served(living, storage, "fabrics")).toBe("fabric of san-a1, VSAN 20 of san-b1");
      expect(frames.served(living, storage, "singlePoints")).toBe("");
    }
  });

  test("each path of app01 ends at the four storage ports of its fabric, today and then", () => {
    const { before, after } = frames.move("app01", "heron");
    for (const living of [before, after]) {
      const paths = living?.paths.filter(({ adapter }) => adapter === "virtual Fibre Channel") ?? [];
      expect(paths).toHaveLength(16);
      const ends = new Set(paths.map(({ nodes }) => frames.name(nodes.at(-1) ?? -1)));
      expect([...ends].sort()).toEqual(["1", "2"].flatMap((node) => ["1", "2", "3", "4"].map((port) => `svc_n${node}p${port}`)));
    }
  });

  test("app02 falls to the one server of lark, whose fabric nobody captured", () => {
    const { after } = frames.move("app02", "lark");
    expect(frames.servers("app02", "lark", storage)).toEqual(["kestrel-vios1, kestrel-vios2", "lark-vios1"]);
    expect(frames.served(after, storage, "singlePoints")).toBe("lark-vios1, fcs0 of lark-vios1?");
    expect(frames.servers("app02", "heron", storage)[1]).toBe("heron-vios1, heron-vios2");
  });

  test("ret01's LUN 2F1 has no place on kestrel, nor has the other behind the same adapters", () => {
    const { before, after } = frames.move("ret01", "kestrel");
    const luns = before?.redundancy.filter(({ adapter }) => adapter === "virtual SCSI").map(({ resource }) => resource);
    expect(luns?.map((lun) => lun.slice(-3)).sort()).toEqual(["2F0", "2F1"]);
    for (const lun of luns ?? [])
      expect(frames.servers("ret01", "kestrel", lun)).toEqual(["heron-vios1, heron-vios2", "not there"]);
    const ends = after?.paths
      .filter(({ adapter }) => adapter === "virtual SCSI")
      .map(({ nodes }) => nodes.map((index) => frames.name(index)).join(" > "));
    expect(ends).toEqual(["C4 > no place", "C5 > no place"]);
  });

  test("vlan01's VLAN 377 is carried by nothing on heron", () => {
    const { before, after } = frames.move("vlan01", "heron");
    const vlan = "VLAN 377 on ETHERNET0";
    expect(frames.served(before, vlan, "bridges")).toBe("ent6 of kestrel-vios1, ent6 of kestrel-vios2");
    expect([frames.served(after, vlan, "vioses"), frames.served(after, vlan, "bridges")]).toEqual(["", ""]);
  });

  test.each(["web 01, blue", "batch01", "mid01", "boot01", "rmc01"])("%s keeps two servers for each LUN", (partition) => {
    const { before } = frames.move(partition, "heron");
    const luns = before?.redundancy.filter(({ adapter }) => adapter === "virtual SCSI").map(({ resource }) => resource);
    expect(luns?.length).toBe(partition === "web 01, blue" ? 2 : 1);
    for (const lun of luns ?? [])
      expect(frames.servers(partition, "heron", lun)).toEqual([
        "kestrel-vios1, kestrel-vios2",
        "heron-vios1, heron-vios2",
      ]);
  });

  test("lv01's logical volume keeps its adapter from every place", () => {
    expect(frames.servers("lv01", "heron", "lv_lv01root of kestrel-vios1")).toEqual(["kestrel-vios1", "not there"]);
  });

  test("ssp01's logical unit arrives under its name", () => {
    expect(frames.servers("ssp01", "heron", "lu_ssp01")).toEqual(["kestrel-vios1", "heron-vios1"]);
  });

  test("vnic01's network hangs on one server and one port today, and on what the HMC chooses then", () => {
    const { before, after } = frames.move("vnic01", "heron");
    expect(frames.served(before, "vNIC C6", "singlePoints")).toBe("kestrel-vios1, SR-IOV 1, port 0");
    expect(frames.served(after, "vNIC C6", "vioses")).toBe("?");
  });

  test("no port of wren takes port01, and no server of plover runs", () => {
    expect(frames.servers("port01", "wren", storage)).toEqual(["kestrel-vios1", ""]);
    expect(frames.servers("app02", "plover", storage)[1]).toBe("");
  });

  test("a move to the same system has no after", () => {
    expect(frames.move("app01", "kestrel").after).toBeUndefined();
  });

  test("everybody who has one server alone falls with it", () => {
    const kestrel = frames.document.topology.systems.find(({ system }) => frames.label(system) === "kestrel");
    const falls = (server: string): readonly string[] =>
      kestrel?.components
        .find(({ node }) => frames.name(node) === server)
        ?.falls.map(({ partition }) => frames.name(partition))
        .sort() ?? [];
    const alone = ["lv01", "name01", "never01", "opt01", "port01", "pvid01", "sriov01", "ssp01", "sw01", "vnic01", "wlg01"];
    expect(falls("kestrel-vios1")).toEqual(alone);
    expect(falls("kestrel-vios2")).toEqual([]);
  });
});

describe("power6-power7", () => {
  test("dual01 falls to one server, up01 keeps two", () => {
    const lun = (partition: string): string =>
      old.move(partition, "cedar").before?.redundancy.find(({ adapter }) => adapter === "virtual SCSI")?.resource ?? "";
    expect(old.servers("dual01", "cedar", lun("dual01"))).toEqual(["alder-vios1, alder-vios2", "cedar-vios1"]);
    expect(old.servers("up01", "cedar", lun("up01"))).toEqual([
      "alder-vios1, alder-vios2",
      "cedar-vios1, cedar-vios2",
    ]);
  });

  test.each(["lun01", "split01", "lv01"])("the disks of %s have no place", (partition) => {
    const { before, after } = old.move(partition, "cedar");
    const disks = before?.redundancy.filter(({ adapter }) => adapter === "virtual SCSI") ?? [];
    expect(disks.length).toBeGreaterThan(0);
    for (const { resource } of disks) expect(old.served(after, resource, "vioses")).toBe("not there");
  });

  test("vlan01's VLAN 250 is bridged on alder alone", () => {
    expect(old.servers("vlan01", "cedar", "VLAN 250 on ETHERNET0")).toEqual(["alder-vios1", ""]);
  });

  test("npiv02 goes through one port, npiv04 through one server, for the other adapter is mapped to none", () => {
    const [two, four] = ["npiv02", "npiv04"].map((partition) => old.move(partition, "cedar").before);
    expect(old.served(two, storage, "ports")).toBe("fcs0 of alder-vios1");
    expect(old.served(two, storage, "vioses")).toBe("alder-vios1");
    expect(old.served(four, storage, "vioses")).toBe("alder-vios1");
  });

  test("npiv05 has a place for slot 7 alone, by what the HMC answered", () => {
    expect(old.servers("npiv05", "cedar", storage)).toEqual(["alder-vios1, alder-vios2", "cedar-vios2"]);
    const { after } = old.move("npiv05", "cedar");
    const ways = after?.paths.map(({ nodes }) => nodes.map((index) => old.name(index)).join(" > "));
    expect(ways?.filter((way) => way.startsWith("C6"))).toEqual(["C6 > no place"]);
  });

  test("solo01 has nothing from a Virtual I/O Server", () => {
    expect(old.move("solo01", "cedar").before?.paths).toEqual([]);
  });
});

/** The part that an outcome is about, from the words of the thing that it names. */
function expectedPart(sample: Sample, { partition, source, destination }: Move, outcome: Outcome): string {
  const { thing = "", rule } = outcome;
  const subject = sample.document.knowledge.rules.find(({ id }) => id === rule)?.subject;
  const there = sample.label(destination);
  const here = sample.label(source);
  const slot = /(?:adapter|SCSI|Channel) (?:in )?slot (\d+)$/.exec(thing)?.[1];
  if (slot !== undefined) return `client adapter C${slot} of ${subject === "move" ? `${there}, planned` : here}`;
  const vlan = /^(VLAN \d+) on/.exec(thing)?.[1];
  if (vlan !== undefined) return `VLAN ${vlan} of ${there}`;
  const vswitch = /^(virtual switch \S+)$/.exec(thing)?.[1];
  if (vswitch !== undefined) return `${vswitch} of ${there}`;
  const device = /^(\S+) on vhost\d+ of /.exec(thing)?.[1];
  // An optical drive is no disk, and has no node.
  if (device !== undefined && !device.startsWith("vtopt")) return `virtual target device ${device} of ${here}`;
  if (thing === there || thing === here) return `system ${thing} of ${thing}`;
  return `partition ${sample.label(partition)} of ${here}`;
}

describe.each([
  ["two-frames", frames],
  ["power6-power7", old],
] as const)("%s", (_, sample) => {
  test("each outcome other than a pass that names a thing has the part that it names", () => {
    const told = sample.document.moves.flatMap((move) =>
      move.outcomes.flatMap((at) => {
        const outcome = sample.document.outcomes[at];
        if (outcome?.thing === undefined || outcome.outcome === "pass" || outcome.outcome === "notApplicable") return [];
        const about = `${sample.label(move.partition)} to ${sample.label(move.destination)}: ${outcome.rule} ${outcome.thing}`;
        const parts = outcome.parts?.map((index) => sample.part(index)) ?? [];
        return [{ about, expected: expectedPart(sample, move, outcome), parts }];
      }),
    );
    expect(told.length).toBeGreaterThan(15);
    expect(told.filter(({ expected, parts }) => !parts.some((part) => part.startsWith(expected)))).toEqual([]);
  });

  test("every part of an outcome is in the slice of each move that has it, as nodes of one document", () => {
    for (const { outcomes, slice, kept } of sample.document.moves) {
      if (!kept) continue;
      const parts = outcomes.flatMap((at) => sample.document.outcomes[at]?.parts ?? []);
      expect(parts.some((part) => slice.includes(part)) || parts.length === 0).toBe(true);
    }
  });

  test("ids of nodes are unique, and edges join nodes that are there", () => {
    const { nodes, edges } = sample.document.topology;
    expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
    expect(edges.every(({ from, to }) => nodes[from] !== undefined && nodes[to] !== undefined)).toBe(true);
  });

  test("everything but what the move makes and what is missing was read somewhere", () => {
    const { nodes } = sample.document.topology;
    const bare = nodes.filter(({ evidence, kind }) => evidence.length === 0 && kind !== "gap");
    expect(bare.map(({ id }) => id)).toEqual([]);
  });
});
