import type { AdapterKind, Living, NodeKind, Topology, TopologyNode } from "../../src/assessment/topology.ts";

interface Names {
  readonly source: string;
  readonly destination: string;
  /** Label of the partition that moves, and of what it lives through: strangers' text. */
  readonly partition: string;
  readonly vios: string;
  readonly port: string;
  readonly fabric: string;
  readonly storage: string;
  readonly disk: string;
}

/** A topology of one move by hand: a virtual Fibre Channel path, a virtual SCSI path that ends in a gap, and a VLAN. */
export function exampleTopology(names: Names): { topology: Topology; before: Living; after: Living; slice: number[] } {
  const nodes: TopologyNode[] = [];
  const add = (kind: NodeKind, label: string, more: Partial<TopologyNode> = {}): number =>
    nodes.push({ id: `n${nodes.length}`, kind, label, evidence: [1], ...more }) - 1;
  const [here, there] = [{ system: names.source }, { system: names.destination }];
  add("system", "POWER-A", { ...here, note: "9105-42A*78A1B20" });
  add("system", "POWER-B", { ...there, note: "9105-42A*78C3D40" });
  const shared = {
    fabric: add("fabric", names.fabric),
    storage: add("target port", names.storage),
    disk: add("disk", names.disk),
    vlan: add("VLAN", "VLAN 110", { ...here, note: "ETHERNET0" }),
  };
  const side = (at: { system: string }, planned?: true): Living => {
    const own = planned === undefined ? at : { ...at, planned };
    const partition = add("partition", names.partition, { ...own, note: "Running" });
    const vios = add("Virtual I/O Server", names.vios, { ...at, note: "Running" });
    const place = { ...at, vios };
    const client = (slot: string, adapter: AdapterKind): number =>
      add("client adapter", `C${slot}`, { ...own, adapter, note: "c05076031a0010 c05076031a0011" });
    const server = (label: string, adapter: AdapterKind): number =>
      add("server adapter", label, { ...place, ...own, adapter, note: "C25" });
    const [fibre, scsi, ethernet] = [
      client("15", "virtual Fibre Channel"),
      client("4", "virtual SCSI"),
      client("2", "virtual Ethernet"),
    ];
    const port = add("Fibre Channel port", names.port, { ...place, note: "U78D2.001.WZS0ABC-P1-C9-T1" });
    const trunk = add("server adapter", "trunk", { ...place, adapter: "virtual Ethernet", note: "C11" });
    const sea = add("Shared Ethernet Adapter", "ent6", place);
    const uplink = add("EtherChannel", "ent4", place);
    const gap = add("gap", "virtual target devices", { ...place, needs: [2] });
    const storage = "Fibre Channel storage";
    const vlan = "VLAN 110 on ETHERNET0";
    const fibreServer = server("vfchost0", "virtual Fibre Channel");
    const one = (node: number): Living["redundancy"][number]["ports"] => ({ nodes: [node], whole: true });
    const none = { nodes: [], whole: true };
    return {
      partition,
      paths: [
        {
          adapter: "virtual Fibre Channel",
          nodes: [fibre, fibreServer, port, shared.fabric, shared.storage],
          resource: storage,
        },
        { adapter: "virtual SCSI", nodes: [scsi, server("vhost1", "virtual SCSI"), gap] },
        { adapter: "virtual Ethernet", nodes: [ethernet, shared.vlan, trunk, sea, uplink], resource: vlan },
      ],
      redundancy: [
        {
          ...{ resource: storage, adapter: "virtual Fibre Channel", vioses: one(vios), ports: one(port) },
          ...{ fabrics: one(shared.fabric), bridges: none, singlePoints: { nodes: [vios, port], whole: true } },
        },
        {
          ...{ resource: vlan, adapter: "virtual Ethernet", vioses: one(vios), ports: none, fabrics: none },
          ...{ bridges: one(sea), singlePoints: { nodes: [], whole: false, needs: [2] } },
        },
      ],
    };
  };
  const [before, after] = [side(here), side(there, true)];
  const systems = [
    {
      system: names.source,
      grouped: false,
      partitions: [before],
      components: nodes.flatMap(({ kind, system }, node) =>
        kind === "Virtual I/O Server" && system === names.source
          ? [
              {
                node,
                users: [before.partition],
                falls: [{ partition: before.partition, loses: [names.disk] }],
                whole: true,
              },
            ]
          : [],
      ),
    },
  ];
  return { topology: { nodes, edges: [], systems }, before, after, slice: [...nodes.keys()] };
}
