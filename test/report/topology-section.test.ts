import { describe, expect, test } from "vitest";
import { renderHtml } from "../../src/report/html.ts";
import { read } from "../../src/report/reading.ts";
import { topology } from "../../src/report/sections/topology.ts";
import { assessSample } from "../samples/run-sample.ts";
import { tagsOf } from "./tags.ts";

const assessment = assessSample("two-frames");
const reading = read(assessment);

interface Table {
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}
interface View {
  readonly moves: readonly {
    readonly anchor: string;
    readonly heading: string;
    readonly redundancy: Table;
    readonly paths: Table;
  }[];
  readonly systems: readonly { readonly heading: string; readonly components: Table }[];
  readonly missing: readonly { readonly host: string; readonly commands: readonly string[] }[];
}
const view = topology.view(reading) as View;

function moveOf(heading: string): View["moves"][number] {
  const move = view.moves.find((one) => one.heading === heading);
  if (move === undefined) throw new Error(`no move ${heading}`);
  return move;
}

describe("redundancy before and after", () => {
  test("is the same where the destination serves as the source does", () => {
    const everything = "2 Virtual I/O Servers, 4 ports, 2 fabrics";
    expect(moveOf("app01 to heron").redundancy.rows[0]).toEqual({
      ...{ resource: "Fibre Channel storage", today: everything, after: everything, less: "", single: "none" },
    });
  });

  test("says in words that it falls, and what stands alone then", () => {
    const rows = moveOf("app02 to lark").redundancy.rows;
    // The destination has one Virtual I/O Server, and nobody captured its Shared Ethernet Adapters.
    expect(rows).toMatchObject([
      {
        resource: "Fibre Channel storage",
        today: "2 Virtual I/O Servers, 2 ports, 2 fabrics",
        after: "1 Virtual I/O Server, 1 port, fabrics not known",
        less: "less than today",
        single: "today none; after lark-vios1",
      },
      {
        resource: "VLAN 110 on ETHERNET0",
        after: "Virtual I/O Servers not known, Shared Ethernet Adapters not known",
        less: "",
      },
    ]);
  });

  test("is not known where no place is proven", () => {
    const rows = moveOf("ret01 to kestrel").redundancy.rows;
    expect(rows.find(({ resource }) => String(resource).endsWith("2F1"))).toMatchObject({
      today: "2 Virtual I/O Servers",
      after: "not known",
    });
  });

  test("has no after where source and destination are one system", () => {
    expect(moveOf("app01 to kestrel").redundancy.rows.map(({ after }) => after)).toEqual(["–", "–", "–"]);
  });
});

describe("the table beside the picture", () => {
  test("names every path end to end, today and after the move", () => {
    const [, fibre] = moveOf("app01 to heron").paths.rows;
    expect(fibre).toMatchObject({
      adapter: "C10 vFC",
      today: ["kestrel-vios1 · vfchost1 C210 → fcs0 → fabric of san-a1 → 4 storage ports"],
      after: ["heron-vios1 · new server adapter → fcs0 → fabric of san-a1 → 4 storage ports"],
    });
  });

  test("puts VLANs that go the same way on one line", () => {
    const [ethernet] = moveOf("app01 to heron").paths.rows;
    expect(ethernet).toMatchObject({
      adapter: "C2 vEth",
      today: [
        "VLAN 110 on ETHERNET0 and 120 on ETHERNET0 → kestrel-vios1 · trunk C2 → ent6 → ent0",
        "VLAN 110 on ETHERNET0 and 120 on ETHERNET0 → kestrel-vios2 · trunk C2 → ent6 → ent0",
      ],
    });
  });

  test("names the findings of an adapter", () => {
    const rows = moveOf("lv01 to heron").paths.rows;
    const scsi = rows.find(({ adapter }) => adapter === "C4 vSCSI");
    const finding = reading.findings.find(({ rule }) => rule.id === "LPM-STO-002");
    expect(scsi?.["findings"]).toContainEqual({ anchor: finding?.anchor, text: finding?.anchor });
  });
});

test("a system says who would fall with a component", () => {
  const kestrel = view.systems.find(({ heading }) => heading === "kestrel");
  const [vios1] = kestrel?.components.rows ?? [];
  expect(vios1).toMatchObject({ component: "kestrel-vios1", kind: "Virtual I/O Server" });
  // One of its disks is shown by kestrel-vios1 alone (the sample's README: lv01's LUN).
  expect(String(vios1?.["falls"])).toContain("lv01 (");
});

test("what is missing in a picture is named with host and command", () => {
  expect(view.missing).toContainEqual({
    host: "Virtual I/O Server lark-vios1 on lark",
    commands: expect.arrayContaining(["lsmap -all -net"]) as unknown,
  });
});

describe("findings and pictures", () => {
  const tags = tagsOf(renderHtml(assessment, { paper: "a4" })).filter(({ closes }) => !closes);
  const ids = new Set(tags.flatMap(({ attributes }) => attributes.get("id") ?? []));
  const links = tags.flatMap(({ attributes }) => attributes.get("href") ?? []);

  test("lead to each other", () => {
    const parts = links.filter((href) => /^#move-\d+-part-\d+$/.test(href));
    expect(parts.length).toBeGreaterThan(20);
    expect(parts.filter((href) => !ids.has(href.slice(1)))).toEqual([]);
    const marked = tags.flatMap(({ name, attributes }) =>
      name === "a" && attributes.get("class")?.startsWith("flag ") === true ? [attributes.get("href") ?? ""] : [],
    );
    expect(marked.length).toBeGreaterThan(20);
    expect(marked.filter((href) => !ids.has(href.slice(1)))).toEqual([]);
  });

  test("every finding about a part of a drawn move has a way into a picture", () => {
    const indexes = reading.findings.flatMap(({ rows }) => rows.map(({ index }) => index));
    const without = indexes.filter((index) => (assessment.outcomes[index]?.parts ?? []).length === 0);
    expect(without).toEqual([]);
  });
});
