import type { AdapterKind, TopologyNode } from "../../assessment/topology.ts";
import { compareNames } from "../../capture/order.ts";
import { label } from "../subject-labels.ts";
import { shorten } from "../visible.ts";
import type { MarksOf } from "./marks.ts";
import type { CellPlan } from "./picture.ts";

const words = {
  unknown: "unknown",
  fabric: "fabric",
  notCaptured: "not captured",
  planned: "new",
  over: (of: { devices: readonly string[] }) => `over ${of.devices.join(", ")}`,
  several: (of: { count: number; what: string }) => `${of.count} × ${of.what}`,
  more: (of: { count: number }) => `${of.count} more`,
  disks: "disk",
};

export const shortAdapter: Readonly<Record<AdapterKind, string>> = {
  "virtual SCSI": "vSCSI",
  "virtual Fibre Channel": "vFC",
  "virtual Ethernet": "vEth",
  vNIC: "vNIC",
};

/** A cell while its picture is collected: one node, or several of a kind that are drawn as one. */
interface CellDraft {
  readonly key: string;
  readonly nodes: Map<number, TopologyNode>;
  /** What stands behind it, and the VLANs of a client adapter. */
  readonly behind: Set<string>;
}

export class CellDrafts {
  private readonly drafts = new Map<string, CellDraft>();

  add(key: string, index: number, node: TopologyNode, behind: readonly string[] = []): void {
    const draft = this.drafts.get(key) ?? { key, nodes: new Map<number, TopologyNode>(), behind: new Set<string>() };
    this.drafts.set(key, draft);
    draft.nodes.set(index, node);
    for (const label of behind) draft.behind.add(label);
  }

  get size(): number {
    return this.drafts.size;
  }

  /** In the order in which they were met; of more than `limit` the rest is one, and marked ones are shown. */
  plan(marks: MarksOf, anchorOf: (node: number) => string, limit: number): readonly CellPlan[] {
    const all = [...this.drafts.values()].map((draft) => planCell(draft, marks, anchorOf));
    if (all.length <= limit) return all;
    const sorted = all.toSorted((a, b) => Number(b.marks.length > 0) - Number(a.marks.length > 0));
    return [...sorted.slice(0, limit - 1), mergeCells(sorted.slice(limit - 1))];
  }
}

function mergeCells(cells: readonly CellPlan[]): CellPlan {
  return {
    keys: cells.flatMap(({ keys }) => keys),
    text: words.more({ count: cells.length }),
    note: "",
    full: shorten(cells.map(({ full }) => full).join(", "), fullLimit),
    anchor: cells[0]?.anchor ?? "",
    planned: cells.every(({ planned }) => planned),
    isGap: false,
    marks: mergeMarks(cells.map(({ marks }) => marks)),
  };
}

const fullLimit = 2000;

function planCell(draft: CellDraft, marksOf: MarksOf, anchorOf: (node: number) => string): CellPlan {
  const all = [...draft.nodes];
  const [[first, node] = [-1, undefined]] = all;
  const isGap = node?.kind === "gap";
  const labels = all.map(([, one]) => fullName(one)).sort(compareNames);
  const unknown = { level: "unknown", symbol: "insufficient", text: words.unknown, anchor: "" } as const;
  const marks = mergeMarks(all.map(([index]) => marksOf(index)));
  return {
    keys: [draft.key],
    text: node === undefined ? "" : textOf(node, all.length),
    note: node === undefined ? "" : noteOf(node, all.length, [...draft.behind].sort(compareNames)),
    full: shorten([...labels, ...draft.behind].join(", "), fullLimit),
    anchor: anchorOf(first),
    planned: all.every(([, one]) => one.planned === true),
    isGap,
    marks: isGap && marks.length === 0 ? [unknown] : marks,
  };
}

/** The first mark of each level. */
function mergeMarks(lists: readonly ReturnType<MarksOf>[]): ReturnType<MarksOf> {
  const seen = new Set<string>();
  return lists.flat().filter(({ level }) => !seen.has(level) && seen.add(level));
}

function textOf(node: TopologyNode, count: number): string {
  const adapter = node.adapter === undefined ? "" : shortAdapter[node.adapter];
  switch (node.kind) {
    case "client adapter":
      if (count > 1) return words.several({ count, what: adapter });
      return node.label.includes("×") ? node.label.replace(node.adapter ?? "", adapter) : `${node.label} ${adapter}`;
    case "server adapter":
      if (count > 1) return words.several({ count, what: adapter });
      if (node.label.includes("×")) return node.label.replace(node.adapter ?? "", adapter);
      return node.planned === true ? `${words.planned} ${adapter}` : `${node.label} ${node.note ?? ""}`.trim();
    case "virtual target device":
      return count > 1 ? words.several({ count, what: words.disks }) : (node.note ?? node.label);
    case "disk":
      return count > 1 ? words.several({ count, what: words.disks }) : node.label;
    case "Shared Ethernet Adapter":
      return `${node.label} SEA`;
    case "gap":
      return node.label === words.fabric ? words.notCaptured : node.label;
    default:
      return node.label;
  }
}

/** A second line: the slot of a port, what is behind a bridge, the switch of a VLAN. */
function noteOf(node: TopologyNode, count: number, behind: readonly string[]): string {
  if (node.kind === "Fibre Channel port") return /-(P\d+(?:-[A-Z]\d+)*)$/.exec(node.note ?? "")?.[1] ?? "";
  if (node.kind === "VLAN") return node.note ?? "";
  if (node.kind === "client adapter")
    return behind.map((vlan, i) => (i === 0 ? vlan : vlan.replace(/^VLAN /, ""))).join(",");
  if (node.kind === "virtual target device" && count === 1) return node.label === node.note ? "" : node.label;
  return behind.length === 0 ? "" : words.over({ devices: behind });
}

function fullName({ label: name, note, kind }: TopologyNode): string {
  return `${kind} ${label(name)}${note === undefined || note === name ? "" : ` (${label(note)})`}`;
}
