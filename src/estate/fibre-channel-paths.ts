import type { Origin } from "../capture/capture.ts";
import { mapFact, type Fact, type ListFact } from "../capture/fact.ts";
import { lshwresVirtualioFc } from "../parse/hmc/lshwres-virtualio-fc.ts";
import { lsmapNpiv, type VirtualFibreChannelMap } from "../parse/vios/lsmap-npiv.ts";
import type { FibreChannelClient } from "./adapters.ts";
import { needHmc, needVios } from "./needs.ts";
import type { Partition } from "./partition.ts";
import type { Vios } from "./vios.ts";

/** A virtual Fibre Channel client adapter and all that serves it. */
export interface FibreChannelPath {
  readonly origin: Origin;
  readonly client: FibreChannelClient;
  readonly vios: Fact<Vios>;
  /** The server adapter: its slot is the HMC's word, for `lsmap` may show no client. */
  readonly host: Fact<VirtualFibreChannelMap>;
  /** The physical port: `fcs0`; empty where the server adapter is mapped to none. */
  readonly port: Fact<string>;
}

export function fibreChannelPaths(partition: Partition): ListFact<FibreChannelPath> {
  return partition.once(listPaths);
}

function listPaths(partition: Partition): ListFact<FibreChannelPath> {
  const clients = partition.fcClients;
  return { ...clients, items: clients.items.map((client) => pathOf(partition, client)) };
}

function pathOf(partition: Partition, client: FibreChannelClient): FibreChannelPath {
  const vios = mapFact(client.serverId, (id) => partition.system.vios(id));
  const host = hostOf(partition, client, vios);
  const needs = vios.state === "known" ? [needVios(lsmapNpiv, vios.value)] : [];
  return { origin: client.origin, client, vios, host, port: mapFact(host, portOf, needs) };
}

function hostOf(partition: Partition, client: FibreChannelClient, vios: Fact<Vios>): Fact<VirtualFibreChannelMap> {
  const { serverSlot } = client;
  if (vios.state !== "known") return mapFact<Vios, VirtualFibreChannelMap>(vios, () => undefined);
  if (serverSlot.state !== "known") return mapFact<string, VirtualFibreChannelMap>(serverSlot, () => undefined);
  const host = vios.value.fibreChannelAt(serverSlot.value);
  if (host.state !== "known" || host.value.clientId === undefined || host.value.clientId === partition.id) return host;
  // The HMC says whose the slot is, and lsmap says another client.
  const readings = [serverSlot.origins, host.origins].map((origins) => ({ value: host.value, origins }));
  const needs = [needHmc(lshwresVirtualioFc, partition.system), needVios(lsmapNpiv, vios.value)];
  return { state: "conflict", readings, needs };
}

/** The first bit of the flags is NOT_MAPPED: without a name and without flags nobody knows. */
function portOf({ fc, flags }: VirtualFibreChannelMap): string | undefined {
  return fc ?? (flag(flags, 1) === true ? "" : undefined);
}

/** A bit of `4<NOT_LOGGED>`, with `-fmt` of `4`. */
function flag(flags: string | undefined, bit: number): boolean | undefined {
  const digits = /^[0-9a-f]{1,8}/i.exec(flags ?? "")?.[0];
  return digits === undefined ? undefined : (parseInt(digits, 16) & bit) !== 0;
}

/** How a server adapter says that its client is logged in at the fabric. */
export interface Login {
  readonly status: Fact<string>;
  /** The third bit of the flags is NOT_LOGGED. */
  readonly flagged: Fact<boolean>;
  /** Ports of storage. */
  readonly ports: Fact<number>;
}

export function loginOf({ host, vios }: FibreChannelPath): Login {
  const needs = vios.state === "known" ? [needVios(lsmapNpiv, vios.value)] : [];
  return {
    status: mapFact(host, ({ status }) => status, needs),
    flagged: mapFact(host, ({ flags }) => flag(flags, 4), needs),
    ports: mapFact(host, ({ ports }) => ports, needs),
  };
}
