/** What the kept moves touch, and their systems. Nodes stand once, whoever refers to them. */
export interface Topology {
  readonly nodes: readonly TopologyNode[];
  readonly edges: readonly TopologyEdge[];
  readonly systems: readonly SystemTopology[];
}

export type NodeKind =
  | "system"
  | "HMC"
  | "partition"
  | "Virtual I/O Server"
  | "client adapter"
  | "server adapter"
  | "virtual target device"
  | "disk"
  | "Fibre Channel port"
  | "fabric"
  | "target port"
  | "Shared Ethernet Adapter"
  | "EtherChannel"
  | "Ethernet port"
  | "virtual switch"
  | "VLAN"
  | "mover service partitions"
  | "gap";

export type AdapterKind = "virtual SCSI" | "virtual Fibre Channel" | "virtual Ethernet" | "vNIC";

export interface TopologyNode {
  readonly id: string;
  readonly kind: NodeKind;
  readonly label: string;
  /** A slot, a location code, a UDID: what a person needs beside the label. */
  readonly note?: string;
  /** Key of a system among the subjects. */
  readonly system?: string;
  /** Index of the Virtual I/O Server that it is on. */
  readonly vios?: number;
  readonly adapter?: AdapterKind;
  /** The move would make it. */
  readonly planned?: true;
  /** Of a gap: what would show it. */
  readonly needs?: readonly number[];
  /** Indexes into `evidence`. */
  readonly evidence: readonly number[];
}

export interface TopologyEdge {
  /** Indexes into `nodes`. */
  readonly from: number;
  readonly to: number;
  /** `path`: the way of the data, from the client to what it wants. */
  readonly kind: "holds" | "path" | "manages" | "moves";
  readonly planned?: true;
  readonly evidence: readonly number[];
}

/** A managed system with all its clients; many of them are grouped by what they live through. */
export interface SystemTopology {
  /** Key into `subjects`. */
  readonly system: string;
  readonly grouped: boolean;
  readonly partitions: readonly Living[];
  readonly components: readonly Component[];
}

/** A partition, and all that it lives through. */
export interface Living {
  /** Index into `nodes`. */
  readonly partition: number;
  readonly paths: readonly TopologyPath[];
  readonly redundancy: readonly Redundancy[];
}

/** End to end, from the client adapter on; the last node is a gap where the rest is not known. */
export interface TopologyPath {
  readonly adapter: AdapterKind;
  /** Indexes into `nodes`. */
  readonly nodes: readonly number[];
  /** What it leads to, as `redundancy` names it; absent where a gap hides it. */
  readonly resource?: string;
}

/** What serves a disk, a VLAN, a vNIC or the storage over Fibre Channel at once. */
export interface Redundancy {
  readonly resource: string;
  readonly adapter: AdapterKind;
  readonly vioses: Parts;
  readonly ports: Parts;
  readonly fabrics: Parts;
  /** Shared Ethernet Adapters. */
  readonly bridges: Parts;
  /** On every path. */
  readonly singlePoints: Parts;
}

export interface Parts {
  /** Indexes into `topology.nodes`. */
  readonly nodes: readonly number[];
  /** False where there may be more. */
  readonly whole: boolean;
  /** Indexes into `needs`: what would show the rest. */
  readonly needs?: readonly number[];
}

/** A component of a system and who has a path through it. */
export interface Component {
  /** Indexes into `topology.nodes`. */
  readonly node: number;
  readonly users: readonly number[];
  /** Those that would lose something altogether. */
  readonly falls: readonly { readonly partition: number; readonly loses: readonly string[] }[];
  /** False where others may use it too. */
  readonly whole: boolean;
}
