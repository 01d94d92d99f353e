import type { AdapterKind, Living, Parts, Redundancy, TopologyNode } from "../assessment/topology.ts";
import { compareNames } from "../capture/order.ts";
import { counted, listedUpTo } from "./numbers.ts";
import { label } from "./subject-labels.ts";

const namesShown = 6;

const words = {
  none: "nothing",
  notPlanned: "–",
  unknown: (of: { what: string }) => `${of.what} not known`,
  atLeast: (of: { count: string }) => `at least ${of.count}`,
  noSingle: "none",
  singleUnknown: "not known",
  today: (of: { names: string }) => `today ${of.names}`,
  after: (of: { names: string }) => `after ${of.names}`,
  less: "less than today",
  on: (of: { name: string; vios: string }) => `${of.name} of ${of.vios}`,
};

/** One line of the table of redundancy. */
export interface RedundancyRow {
  readonly resource: string;
  readonly today: string;
  readonly after: string;
  readonly less: string;
  readonly single: string;
}

type Counted = "vioses" | "ports" | "fabrics" | "bridges";

const names: Readonly<Record<Counted, readonly [one: string, many: string]>> = {
  vioses: ["Virtual I/O Server", "Virtual I/O Servers"],
  ports: ["port", "ports"],
  fabrics: ["fabric", "fabrics"],
  bridges: ["Shared Ethernet Adapter", "Shared Ethernet Adapters"],
};

/** What a resource of each kind stands on. Which ports a Virtual I/O Server reaches its disks through is not looked at. */
const shown: Readonly<Record<AdapterKind, readonly Counted[]>> = {
  "virtual SCSI": ["vioses"],
  "virtual Fibre Channel": ["vioses", "ports", "fabrics"],
  "virtual Ethernet": ["vioses", "bridges"],
  vNIC: ["vioses", "ports"],
};

/** Everything that a partition lives on: how often it is served today, and after the move. */
export function redundancyRows(
  nodes: readonly TopologyNode[],
  before: Living,
  after: Living | undefined,
): readonly RedundancyRow[] {
  const resources = [...before.redundancy].sort((a, b) => compareNames(a.resource, b.resource));
  return resources.map((today) => {
    const then = after?.redundancy.find(({ resource }) => resource === today.resource);
    const open = after === undefined ? words.notPlanned : words.unknown({ what: "" }).trim();
    return {
      resource: label(today.resource),
      today: counts(today),
      after: then === undefined ? open : counts(then),
      less: then !== undefined && isLess(today, then) ? words.less : "",
      single: single(nodes, today, then),
    };
  });
}

function counts(one: Redundancy): string {
  return shown[one.adapter].map((what) => count(one[what], names[what])).join(", ");
}

function count({ nodes, whole }: Parts, [one, many]: readonly [string, string]): string {
  const text = counted(nodes.length, one, many);
  if (whole) return nodes.length === 0 ? `no ${one}` : text;
  return nodes.length === 0 ? words.unknown({ what: many }) : words.atLeast({ count: text });
}

function isLess(today: Redundancy, then: Redundancy): boolean {
  return shown[today.adapter].some((what) => then[what].whole && then[what].nodes.length < today[what].nodes.length);
}

/** What stands alone, today and then. */
function single(nodes: readonly TopologyNode[], today: Redundancy, then: Redundancy | undefined): string {
  const [now, later] = [today, then].map((one) => (one === undefined ? undefined : singles(nodes, one)));
  if (later === undefined || now === later) return now ?? "";
  return `${words.today({ names: now ?? "" })}; ${words.after({ names: later })}`;
}

function singles(nodes: readonly TopologyNode[], { singlePoints, vioses }: Redundancy): string {
  if (singlePoints.nodes.length > 0) {
    // What is on a server that stands alone need not be said.
    const apart = singlePoints.nodes.filter((index) => !singlePoints.nodes.includes(nodes[index]?.vios ?? -1));
    const all = apart.map((index) => partName(nodes, index)).sort(compareNames);
    return listedUpTo(all, namesShown);
  }
  if (!singlePoints.whole) return words.singleUnknown;
  return vioses.nodes.length === 0 ? words.none : words.noSingle;
}

/** `fcs0 of vios1` */
export function partName(nodes: readonly TopologyNode[], index: number): string {
  const node = nodes[index];
  const vios = node?.vios === undefined ? undefined : nodes[node.vios];
  const name = label(node?.label ?? "?");
  return vios === undefined ? name : words.on({ name, vios: label(vios.label) });
}
