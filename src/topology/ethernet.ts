import { unknown, type Fact } from "../capture/fact.ts";
import type { VirtualEthernet } from "../estate/adapters.ts";
import type { Partition } from "../estate/partition.ts";
import { sharedEthernetAt, uplinkOf } from "../estate/shared-ethernet.ts";
import type { System } from "../estate/system.ts";
import type { Vios } from "../estate/vios.ts";
import { addGap, addRest, isGap } from "./gaps.ts";
import { addEdge, addNode, ids, type Topology } from "./graph.ts";
import { addSystem, addVios } from "./systems.ts";

const adapter = "virtual Ethernet";

/** Client adapter → VLAN → trunk adapter → Shared Ethernet Adapter → EtherChannel → physical ports. */
export function addEthernet(graph: Topology, partition: Partition, from: string): void {
  const list = partition.ethernet;
  for (const one of list.items) addAdapter(graph, partition, from, one);
  addRest(graph, from, adapter, "virtual Ethernet adapters", list);
}

function addAdapter(graph: Topology, partition: Partition, from: string, one: VirtualEthernet): void {
  const { slot, origin, tags } = one;
  const client = addNode(graph, ids.client(partition.key, slot), {
    kind: "client adapter",
    adapter,
    label: `C${slot}`,
    slot,
    origins: [origin],
    partition: partition.key,
    system: partition.system.key,
  });
  addEdge(graph, from, client, { kind: "holds", origins: [origin] });
  for (const vlan of vlansOf(one)) addVlanPath(graph, partition.system, client, one, vlan);
  if (isGap(tags)) addGap(graph, client, adapter, "tagged VLANs", tags);
}

function vlansOf({ pvid, tags }: VirtualEthernet): readonly Fact<number>[] {
  const tagged = tags.state === "known" ? tags.value : [];
  return [pvid, ...tagged.map((value) => ({ ...tags, value }) as Fact<number>)];
}

/** The VLAN on the adapter's virtual switch, or what is not known of it. */
export function addVlanPath(
  graph: Topology,
  system: System,
  client: string,
  { vswitch }: Pick<VirtualEthernet, "vswitch">,
  vlan: Fact<number>,
  planned?: true,
): string | undefined {
  if (isGap(vlan)) {
    addGap(graph, client, adapter, "VLAN", vlan);
    return undefined;
  }
  if (isGap(vswitch)) {
    addGap(graph, client, adapter, `virtual switch of VLAN ${vlan.value}`, vswitch);
    return undefined;
  }
  const id = addVlan(graph, system, vswitch.value, vlan.value, vlan.origins);
  const more = planned === undefined ? {} : { planned };
  addEdge(graph, client, id, { kind: "path", adapter, origins: vlan.origins, ...more });
  return id;
}

type Origins = readonly { readonly capture: number; readonly line: number }[];

function addVlan(graph: Topology, system: System, vswitch: string, vlan: number, origins: Origins): string {
  const id = ids.vlan(system.key, vswitch, String(vlan));
  if (graph.hasNode(id)) return id;
  const shared = { origins, system: system.key };
  const owner = addNode(graph, ids.vswitch(system.key, vswitch), {
    kind: "virtual switch",
    label: vswitch,
    ...shared,
    things: [`virtual switch ${vswitch}`],
  });
  addEdge(graph, addSystem(graph, system), owner, { kind: "holds", origins });
  const label = `VLAN ${vlan}`;
  addNode(graph, id, {
    kind: "VLAN",
    label,
    note: vswitch,
    ...shared,
    things: [`${label} on ${vswitch}`, `virtual switch ${vswitch}`],
  });
  addEdge(graph, owner, id, { kind: "holds", origins });
  addTrunks(graph, system, id, vswitch, vlan);
  return id;
}

/** The trunk adapters that carry the VLAN for certain; what cannot be told of another one is a gap. */
function addTrunks(graph: Topology, system: System, id: string, vswitch: string, vlan: number): void {
  const { trunks } = system;
  addRest(graph, id, adapter, "trunk adapters", trunks);
  for (const trunk of trunks.items) {
    const carries = carriesVlan(trunk, vswitch, vlan);
    const where = system.vios(trunk.lparId);
    if (carries === undefined) addGap(graph, id, adapter, `trunk C${trunk.slot} of ${where.label}`, unknown([]));
    if (carries === true) addTrunk(graph, id, trunk, where);
  }
}

/** Undefined where what is known of the trunk does not tell. */
function carriesVlan(trunk: VirtualEthernet, vswitch: string, vlan: number): boolean | undefined {
  const { isTrunk, tags, pvid } = trunk;
  const tests = [
    isTrunk.state === "known" ? isTrunk.value : undefined,
    trunk.vswitch.state === "known" ? trunk.vswitch.value === vswitch : undefined,
    pvid.state === "known" && pvid.value === vlan
      ? true
      : tags.state === "known" && tags.value.includes(vlan)
        ? true
        : pvid.state === "known" && tags.state === "known"
          ? false
          : undefined,
  ];
  if (tests.includes(false)) return false;
  return tests.includes(undefined) ? undefined : true;
}

function addTrunk(graph: Topology, vlan: string, trunk: VirtualEthernet, vios: Vios): void {
  const owner = addVios(graph, vios);
  const origins = [trunk.origin];
  const id = addNode(graph, ids.server(vios.partition.key, trunk.slot), {
    kind: "server adapter",
    adapter,
    label: "trunk",
    note: `C${trunk.slot}`,
    slot: trunk.slot,
    origins,
    system: vios.system.key,
    vios: owner,
  });
  addEdge(graph, owner, id, { kind: "holds", origins });
  addEdge(graph, vlan, id, { kind: "path", adapter, origins });
  const shared = sharedEthernetAt(vios, trunk.slot);
  if (isGap(shared)) addGap(graph, id, adapter, "SEA", shared);
  else if (shared.value !== null) {
    const { name, backing } = shared.value;
    const sea = addDevice(graph, vios, name, "Shared Ethernet Adapter", shared.origins);
    addEdge(graph, id, sea, { kind: "path", adapter, origins: shared.origins });
    if (isGap(backing)) addGap(graph, sea, adapter, "backing device", backing);
    else addUplink(graph, vios, sea, name, backing.value);
  }
}

function addUplink(graph: Topology, vios: Vios, from: string, sea: string, device: string): void {
  const { isAggregation, ports } = uplinkOf(vios, sea, device);
  const origins = isAggregation.state === "known" ? isAggregation.origins : graph.getNodeAttributes(from).origins;
  const isOne = isAggregation.state === "known" && isAggregation.value;
  const kind = isOne ? "EtherChannel" : "Ethernet port";
  const id = addDevice(graph, vios, device, kind, origins);
  addEdge(graph, from, id, { kind: "path", adapter, origins });
  if (isAggregation.state !== "known") addGap(graph, id, adapter, "ports of the uplink", isAggregation);
  if (!isOne) return;
  for (const { name, origin } of ports.items) {
    const port = addDevice(graph, vios, name, "Ethernet port", [origin]);
    addEdge(graph, id, port, { kind: "path", adapter, origins: [origin] });
  }
  addRest(graph, id, adapter, "ports of the uplink", ports);
}

type Device = "Shared Ethernet Adapter" | "EtherChannel" | "Ethernet port";

export function addDevice(graph: Topology, vios: Vios, name: string, kind: Device, origins: Origins): string {
  const owner = addVios(graph, vios);
  const id = ids.device(vios.partition.key, name);
  addNode(graph, id, { kind, label: name, origins, system: vios.system.key, vios: owner });
  addEdge(graph, owner, id, { kind: "holds", origins });
  return id;
}
