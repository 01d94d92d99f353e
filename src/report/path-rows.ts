import type { Move } from "../assessment/assessment.ts";
import type { TopologyNode, TopologyPath } from "../assessment/topology.ts";
import { compareNames } from "../capture/order.ts";
import { shortAdapter } from "./diagrams/cells.ts";
import { outcomesByPart } from "./diagrams/marks.ts";
import { anchors } from "./anchors.ts";
import { evidenceLinks } from "./evidence-links.ts";
import { groupBy } from "./group-by.ts";
import { counted, listed } from "./numbers.ts";
import type { Reading } from "./reading.ts";
import type { Link } from "./section.ts";
import { label } from "./subject-labels.ts";

const words = {
  unknown: (of: { what: string }) => `not known: ${of.what}`,
  storage: (of: { count: number }) => counted(of.count, "storage port"),
  vlans: (of: { vlans: readonly string[] }) => `VLAN ${listed(of.vlans)}`,
  planned: "new server adapter",
  none: "–",
  lists: "not listed",
};

/** One client adapter: its ways today and after the move, in words. */
export interface PathRow {
  readonly adapter: string;
  readonly today: readonly string[];
  readonly after: readonly string[];
  readonly findings: readonly Link[];
  readonly links: readonly Link[];
}

/** Findings about the partition or one of the systems, which no adapter has. */
export function wholeFindings(reading: Reading, move: Move): readonly Link[] {
  const { nodes } = reading.assessment.topology;
  const whole: readonly (string | undefined)[] = ["partition", "system"];
  const byPart = outcomesByPart(reading, move);
  const outcomes = [...byPart].flatMap(([node, own]) => (whole.includes(nodes[node]?.kind) ? own : []));
  return findingLinks(reading, [...new Set(outcomes)]);
}

/** The same as the picture shows, for those who cannot see it. */
export function pathRows(reading: Reading, move: Move): readonly PathRow[] {
  const { nodes } = reading.assessment.topology;
  const { before, after } = move;
  if (before === undefined) return [];
  const byPart = outcomesByPart(reading, move);
  const today = groupBy(before.paths, (path) => adapterName(nodes, path));
  const later = groupBy(after?.paths ?? [], (path) => adapterName(nodes, path));
  const adapters = [...new Set([...today.keys(), ...later.keys()])].sort(compareNames);
  return adapters.map((adapter) => {
    const [own, then] = [today.get(adapter) ?? [], later.get(adapter) ?? []];
    const used = [...new Set([...own, ...then].flatMap((path) => path.nodes))];
    const outcomes = [...new Set(used.flatMap((node) => byPart.get(node) ?? []))];
    return {
      adapter,
      today: ways(nodes, own),
      after: after === undefined ? [words.none] : ways(nodes, then),
      findings: findingLinks(reading, outcomes),
      links: evidenceLinks(reading, evidenceOf(nodes, [...own, ...then])),
    };
  });
}

/** The lines that state what the ways are made of. */
function evidenceOf(nodes: readonly TopologyNode[], paths: readonly TopologyPath[]): number[] {
  return paths.flatMap((path) => path.nodes.flatMap((index) => nodes[index]?.evidence ?? []));
}

/** Each leads to its finding, or to the rule that is open; several outcomes of one open rule share a link. */
function findingLinks(reading: Reading, outcomes: readonly number[]): readonly Link[] {
  const links = outcomes.map((index): Link => {
    const finding = reading.findingOf.get(index);
    const rule = reading.assessment.outcomes[index]?.rule ?? "";
    return finding === undefined
      ? { anchor: anchors.notEvaluated(rule), text: rule }
      : { anchor: finding.anchor, text: finding.anchor };
  });
  const byAnchor = new Map(links.map((link) => [link.anchor, link]));
  return [...byAnchor.values()].sort((a, b) => compareNames(a.text, b.text));
}

/** `C10 vFC`, or what was not listed. */
function adapterName(nodes: readonly TopologyNode[], { adapter, nodes: [first] }: TopologyPath): string {
  const node = nodes[first ?? -1];
  return node?.kind === "client adapter"
    ? `${label(node.label)} ${shortAdapter[adapter]}`
    : `${label(node?.label ?? "")} ${words.lists}`.trim();
}

/** One line for each way; VLANs that go the same way share it, and storage ports behind one fabric are counted. */
function ways(nodes: readonly TopologyNode[], paths: readonly TopologyPath[]): readonly string[] {
  const byWay = groupBy(paths, (path) => wayOf(nodes, path));
  return [...byWay].map(([way, own]) => {
    const ports = own.filter((path) => nodes[path.nodes.at(-1) ?? -1]?.kind === "target port").length;
    const vlans = [...new Set(own.flatMap((path) => vlanOf(nodes, path)))].sort(compareNames);
    const parts = [...(vlans.length === 0 ? [] : [words.vlans({ vlans })]), ...(way === "" ? [] : [way])];
    return [...parts, ...(ports === 0 ? [] : [words.storage({ count: ports })])].join(" → ");
  });
}

function vlanOf(nodes: readonly TopologyNode[], { nodes: path }: TopologyPath): readonly string[] {
  return path.flatMap((index) => {
    const node = nodes[index];
    return node?.kind === "VLAN" ? [label(`${node.label.replace(/^VLAN /, "")} on ${node.note ?? "?"}`)] : [];
  });
}

function wayOf(nodes: readonly TopologyNode[], { nodes: path }: TopologyPath): string {
  let vios = "";
  const parts = path.flatMap((index, i): string[] => {
    const node = nodes[index];
    if (node === undefined || ["client adapter", "target port", "VLAN"].includes(node.kind)) return [];
    if (node.kind === "gap" && isUplink(nodes[path[i - 1] ?? -1])) return [];
    const owner = node.vios === undefined ? "" : label(nodes[node.vios]?.label ?? "");
    const place = owner === "" || owner === vios ? "" : `${owner} · `;
    if (owner !== "") vios = owner;
    return [`${place}${partText(node)}`];
  });
  return parts.join(" → ");
}

/** That its ports are not known is no break in the way. */
function isUplink(node: TopologyNode | undefined): boolean {
  return node?.kind === "Ethernet port" || node?.kind === "EtherChannel";
}

function partText(node: TopologyNode): string {
  const [name, note] = [label(node.label), label(node.note ?? "")];
  if (node.kind === "gap") return name.startsWith("no ") ? name : words.unknown({ what: name });
  if (node.kind === "server adapter") return node.planned === true ? words.planned : `${name} ${note}`.trim();
  if (node.kind === "virtual target device") return `${name} (${note})`;
  return name;
}
