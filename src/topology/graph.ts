import { DirectedGraph } from "graphology";
import type { Origin } from "../capture/capture.ts";
import type { Conflict, Unknown } from "../capture/fact.ts";
import type { Need } from "../capture/need.ts";

interface Part {
  /** As the command that shows it calls it. */
  readonly label: string;
  /** What a person needs beside the label: a slot, a location code, a UDID. */
  readonly note?: string;
  readonly origins: readonly Origin[];
  /** Key of the managed system; fabrics, storage and disks belong to none. */
  readonly system?: string;
  /** Node of the Virtual I/O Server that it is on. */
  readonly vios?: string;
  /** The names under which outcomes speak of it. */
  readonly things?: readonly string[];
  /** It does not exist yet: the move would make it. */
  readonly planned?: true;
}

export type AdapterKind = "virtual SCSI" | "virtual Fibre Channel" | "virtual Ethernet" | "vNIC";

export type NodeAttributes = Part &
  (
    | { readonly kind: "system" | "HMC" | "Virtual I/O Server" | "virtual switch" | "VLAN" }
    | { readonly kind: "partition"; readonly partition: string }
    | {
        readonly kind: "client adapter";
        readonly adapter: AdapterKind;
        readonly partition: string;
        readonly slot: string;
        /** Storage ports that are zoned with its WWPNs. */
        readonly targets?: readonly string[];
        /** What is not known of them. */
        readonly moreTargets?: Unknown | Conflict;
      }
    | { readonly kind: "server adapter"; readonly adapter: AdapterKind; readonly slot?: string }
    | { readonly kind: "virtual target device" | "Fibre Channel port" | "fabric" | "target port" }
    /** `unproven`: without its UDID it may be the LUN that another disk stands for. */
    | { readonly kind: "disk"; readonly unproven?: Unknown | Conflict }
    | { readonly kind: "Shared Ethernet Adapter" | "EtherChannel" | "Ethernet port" }
    | { readonly kind: "mover service partitions" }
    /** What nobody captured, or what captures contradict each other in; `nothing` where there is nothing for certain. */
    | { readonly kind: "gap"; readonly needs: readonly Need[]; readonly conflict: boolean; readonly nothing?: true }
  );

export type NodeKind = NodeAttributes["kind"];

/** `holds`: a part of it. `path`: the way of the data, from the client to what it wants. `manages`, `moves`: an HMC, a mover. */
export type EdgeAttributes = {
  readonly origins: readonly Origin[];
  readonly planned?: true;
} & (
  | { readonly kind: "holds" }
  | { readonly kind: "path"; readonly adapter: AdapterKind }
  | { readonly kind: "manages" }
  | { readonly kind: "moves" }
);

export type Topology = DirectedGraph<NodeAttributes, EdgeAttributes>;

export function newTopology(): Topology {
  return new DirectedGraph<NodeAttributes, EdgeAttributes>();
}

/** Adds a node once; what several captures state keeps the origins of the first. */
export function addNode(graph: Topology, id: string, attributes: NodeAttributes): string {
  if (!graph.hasNode(id)) graph.addNode(id, attributes);
  return id;
}

export function addEdge(graph: Topology, from: string, to: string, attributes: EdgeAttributes): void {
  if (!graph.hasEdge(from, to)) graph.addEdge(from, to, attributes);
}

/** Names come from captures: signs that part an id are written otherwise in them, so that no two nodes share one. */
function word(text: string): string {
  return text.replace(/[%/>]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}

/** Ids of nodes. A disk without a UDID or PVID is known by its Virtual I/O Server and name, and never matches elsewhere. */
export const ids = {
  system: (key: string) => `system:${key}`,
  hmc: (host: string) => `hmc:${host}`,
  partition: (key: string) => `partition:${key}`,
  vios: (key: string) => `vios:${key}`,
  /** A row that lacks its slot leaves what kind of adapter it is. */
  client: (partition: string, slot: string, adapter: AdapterKind) =>
    `client:${partition}/${slot === "?" ? `${adapter} ` : ""}C${word(slot)}`,
  server: (vios: string, slot: string) => `server:${vios}/C${word(slot)}`,
  newServer: (client: string, vios: string) => `server:${client}>${vios}`,
  newTarget: (server: string, name: string) => `target:${server}/${word(name)}`,
  /** The end of a virtual NIC on the Virtual I/O Server that lends it an SR-IOV logical port. */
  lender: (client: string, vios: string, port: string) => `lender:${client}>${vios}>${word(port)}`,
  device: (vios: string, name: string) => `device:${vios}/${word(name)}`,
  sriovPort: (system: string, port: string) => `sriov:${system}/${word(port)}`,
  target: (vios: string, vhost: string, name: string) => `target:${vios}/${word(vhost)}/${word(name)}`,
  lun: (kind: "UDID" | "PVID", value: string) => `disk:${kind}/${value}`,
  poolUnit: (name: string) => `disk:pool/${name}`,
  localDisk: (vios: string, name: string) => `disk:local/${vios}/${word(name)}`,
  fabric: (key: string) => `fabric:${key}`,
  storagePort: (wwpn: string) => `storage:${wwpn}`,
  vswitch: (system: string, name: string) => `switch:${system}/${word(name)}`,
  vlan: (system: string, vswitch: string, vlan: number) => `vlan:${system}/${word(vswitch)}/${vlan}`,
  movers: (source: string, destination: string) => `movers:${word(source)}>${destination}`,
  gap: (from: string, what: string) => `gap:${from}/${word(what)}`,
  planned: (id: string, destination: string) => `planned:${word(destination)}>${id}`,
};
