import type { Origin } from "../capture/capture.ts";
import { known, mapFact, unknown, type Conflict, type Fact } from "../capture/fact.ts";
import type { VirtualEthernet } from "../estate/adapters.ts";
import type { Partition } from "../estate/partition.ts";
import { sharedEthernetAt, uplinkOf } from "../estate/shared-ethernet.ts";
import type { System } from "../estate/system.ts";
import type { Vios } from "../estate/vios.ts";
import { virtualSwitches } from "../estate/virtual-switches.ts";
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
  const client = addNode(graph, ids.client(partition.key, slot, adapter), {
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

/** The VLAN on the adapter's virtual switch, or what is not known of it; `planned` where the adapter arrives by a move. */
export function addVlanPath(
  graph: Topology,
  system: System,
  client: string,
  { vswitch }: Pick<VirtualEthernet, "vswitch">,
  vlan: Fact<number>,
  planned?: true,
): void {
  if (isGap(vlan)) {
    addGap(graph, client, adapter, "VLAN", vlan);
    return;
  }
  if (isGap(vswitch)) {
    addGap(graph, client, adapter, `virtual switch of VLAN ${vlan.value}`, vswitch);
    return;
  }
  const { origins } = vlan;
  const more = planned === undefined ? {} : { planned };
  const id = addVlan(graph, system, vswitch.value, vlan.value, { origins, ...more });
  addEdge(graph, client, id, { kind: "path", adapter, origins, ...more });
}

type Origins = readonly Origin[];

/** Who asks for a VLAN. */
interface Asked {
  readonly origins: Origins;
  readonly planned?: true;
}

function addVlan(graph: Topology, system: System, vswitch: string, vlan: number, asked: Asked): string {
  const carriers = system.trunks.items.map((trunk) => ({ trunk, carries: carriesVlan(trunk, vswitch, vlan) }));
  const sure = carriers.filter(({ carries }) => carries.state === "known" && carries.value);
  const shown = sure.map(({ trunk }) => trunk.origin);
  const today = ids.vlan(system.key, vswitch, vlan);
  // What arrives by a move proves nothing of the destination: only trunk adapters there do.
  const isNew = asked.planned === true && shown.length === 0;
  const id = isNew ? ids.planned(today, system.key) : today;
  if (graph.hasNode(id)) return id;
  const origins = asked.planned === true && !isNew ? shown : asked.origins;
  const owner = addSwitch(graph, system, vswitch, asked);
  const label = `VLAN ${vlan}`;
  const more = isNew ? ({ planned: true } as const) : {};
  addNode(graph, id, {
    ...{ kind: "VLAN", label, note: vswitch, origins, system: system.key },
    things: [`${label} on ${vswitch}`, `virtual switch ${vswitch}`],
    ...more,
  });
  addEdge(graph, owner, id, { kind: "holds", origins, ...more });
  addRest(graph, id, adapter, "trunk adapters", system.trunks);
  for (const { trunk, carries } of carriers) {
    // A row that lacks its partition is a trunk adapter of nobody knows whom.
    const vios = Number.isInteger(trunk.lparId) ? system.vios(trunk.lparId) : undefined;
    const what = `trunk C${trunk.slot} of ${vios?.label ?? "a Virtual I/O Server"}`;
    if (isGap(carries)) addGap(graph, id, adapter, what, carries);
    else if (carries.value && vios === undefined) addGap(graph, id, adapter, what, unknown([]));
    else if (carries.value && vios !== undefined) addTrunk(graph, id, trunk, vios);
  }
  return id;
}

/** A switch that the system is not known to have is one that the move would need there. */
function addSwitch(graph: Topology, system: System, name: string, { origins, planned }: Asked): string {
  const today = ids.vswitch(system.key, name);
  const listed = planned === true ? virtualSwitches(system).items.find((one) => one.name === name) : undefined;
  const isNew = planned === true && listed === undefined;
  const node = { kind: "virtual switch", label: name, system: system.key, things: [`virtual switch ${name}`] } as const;
  const stated = { origins: listed === undefined ? origins : [listed.origin], ...(isNew ? { planned } : {}) };
  const id = addNode(graph, isNew ? ids.planned(today, system.key) : today, { ...node, ...stated });
  addEdge(graph, addSystem(graph, system), id, { kind: "holds", ...stated });
  return id;
}

/** Whether a trunk adapter carries the VLAN; a gap where what is known of it does not tell. */
function carriesVlan(trunk: VirtualEthernet, vswitch: string, vlan: number): Fact<boolean> {
  const { isTrunk, tags, pvid, origin } = trunk;
  const tests = [isTrunk, mapFact(trunk.vswitch, (name) => name === vswitch), hasVlan(pvid, tags, vlan)];
  if (tests.some((test) => test.state === "known" && !test.value)) return known(false, [origin]);
  const open = tests.filter(isGap);
  const [first] = open;
  if (first === undefined) return known(true, [origin]);
  const torn = open.find((test): test is Conflict<boolean> => test.state === "conflict");
  return { ...(torn ?? first), needs: open.flatMap(({ needs }) => needs) };
}

/** A VLAN is carried as the PVID or as one of the tags. */
function hasVlan(pvid: Fact<number>, tags: Fact<readonly number[]>, vlan: number): Fact<boolean> {
  const [own, tagged] = [mapFact(pvid, (value) => value === vlan), mapFact(tags, (values) => values.includes(vlan))];
  if (own.state === "known" && own.value) return own;
  return own.state === "known" || (tagged.state === "known" && tagged.value) ? tagged : own;
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

function addDevice(graph: Topology, vios: Vios, name: string, kind: Device, origins: Origins): string {
  const owner = addVios(graph, vios);
  const id = ids.device(vios.partition.key, name);
  addNode(graph, id, { kind, label: name, origins, system: vios.system.key, vios: owner });
  addEdge(graph, owner, id, { kind: "holds", origins });
  return id;
}
