import type { Living, TopologyNode, TopologyPath } from "../../assessment/topology.ts";
import { CellDrafts } from "./cells.ts";
import type { LinkPlan } from "./picture.ts";
import { stationsOf, type Station } from "./stations.ts";

/** What the partitions of one system live through, by column. */
export interface Side {
  /** By node of the partition. */
  readonly clients: Map<number, CellDrafts>;
  /** By node of the Virtual I/O Server; -1 is one that is not known. */
  readonly servers: Map<number, Lanes>;
}

interface Lanes {
  readonly left: CellDrafts;
  readonly right: CellDrafts;
}

/** What stands between the systems. */
export interface Middle {
  /** By node of the fabric, with its storage ports; -1 is one that is not known. */
  readonly fabrics: Map<number, CellDrafts>;
  readonly disks: CellDrafts;
  readonly networks: CellDrafts;
}

/** A picture while it is collected. */
export class Collection {
  readonly middle: Middle = { fabrics: new Map(), disks: new CellDrafts(), networks: new CellDrafts() };
  private readonly nodes: readonly TopologyNode[];
  /** Adapters of a partition that go the same way are one cell. */
  private readonly condensed: boolean;
  private readonly joined = new Map<string, LinkPlan>();

  constructor(nodes: readonly TopologyNode[], condensed: boolean) {
    this.nodes = nodes;
    this.condensed = condensed;
  }

  get links(): readonly LinkPlan[] {
    return [...this.joined.values()];
  }

  /** Draws partitions of one system; `prefix` tells its cells from those of the other. */
  addSide(livings: readonly Living[], prefix: string): Side {
    const side: Side = { clients: new Map(), servers: new Map() };
    for (const { partition, paths } of livings) {
      const own = new CellDrafts();
      side.clients.set(partition, own);
      for (const path of paths) this.addPath(path, side, own, `${prefix}${partition}`, prefix);
    }
    return side;
  }

  private addPath(path: TopologyPath, side: Side, own: CellDrafts, owner: string, prefix: string): void {
    const stations = stationsOf(path, this.nodes);
    const vlans = stations.filter(({ place }) => place === "network").map(({ node }) => node.label);
    const fabric = path.nodes.find((index) => this.nodes[index]?.kind === "fabric") ?? -1;
    const style = this.styleOf(path, fabric);
    const vios = stations.find(({ place }) => place === "left")?.box ?? -1;
    let last: { readonly key: string; readonly planned: boolean } | undefined;
    for (const station of stations) {
      const key = this.keyOf(station, path, owner, prefix, vios);
      const { index, node, place } = station;
      const behind = place === "client" ? vlans : station.behind;
      this.cellsFor(station, side, own, fabric).add(key, index, node, behind);
      const planned = node.planned === true;
      if (station.linked && last !== undefined) this.join(last.key, key, style, planned || last.planned);
      if (station.linked || place === "client") last = { key, planned };
    }
  }

  private join(from: string, to: string, style: string, planned: boolean): void {
    const key = `${from}\n${to}`;
    if (from !== to && !this.joined.has(key)) this.joined.set(key, { from, to, style, planned });
  }

  private cellsFor({ place, box }: Station, side: Side, own: CellDrafts, fabric: number): CellDrafts {
    switch (place) {
      case "client":
        return own;
      case "left":
      case "right":
        return entry(side.servers, box, () => ({ left: new CellDrafts(), right: new CellDrafts() }))[place];
      case "fabric":
        return entry(this.middle.fabrics, fabric, () => new CellDrafts());
      case "disk":
        return this.middle.disks;
      case "network":
        return this.middle.networks;
    }
  }

  private keyOf(
    { place, index, node }: Station,
    path: TopologyPath,
    owner: string,
    prefix: string,
    vios: number,
  ): string {
    if (place === "network") return `${node.label} ${node.note ?? ""}`;
    if (place === "fabric") return node.kind === "gap" ? "fabric ?" : `fabric ${index}`;
    const isOwn = node.kind === "client adapter" || node.kind === "virtual target device" || node.kind === "disk";
    const isServer = node.kind === "server adapter" && path.adapter !== "virtual Ethernet";
    if (this.condensed && (isOwn || isServer)) {
      const way = path.adapter === "virtual Ethernet" ? "" : vios;
      return node.kind === "disk" ? `disks of ${owner}` : `${owner} ${node.kind} ${path.adapter} ${way}`;
    }
    return place === "disk" ? `disk ${index}` : `${prefix}${index}`;
  }

  private styleOf({ adapter }: TopologyPath, fabric: number): string {
    if (adapter === "virtual SCSI") return "scsi";
    if (adapter !== "virtual Fibre Channel") return adapter === "vNIC" ? "vnic" : "ethernet";
    if (fabric === -1) return "fc";
    const { fabrics } = this.middle;
    if (!fabrics.has(fabric)) fabrics.set(fabric, new CellDrafts());
    return `fc-${[...fabrics.keys()].filter((one) => one !== -1).indexOf(fabric) % 4}`;
  }
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key) ?? make();
  map.set(key, known);
  return known;
}
