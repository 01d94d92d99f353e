import type { Fact } from "../capture/fact.ts";
import { fibreChannelPorts, type FibreChannelPort } from "../estate/fibre-channel.ts";
import { match } from "../estate/matching.ts";
import type { Partition } from "../estate/partition.ts";
import type { Vios } from "../estate/vios.ts";
import type { Guest } from "../estate/vios-images.ts";
import { fabricOfPair, fabricOfPort } from "./fibre-channel.ts";

/** `proven`: the port is in the fabric of today; `possible`: nothing says that it is in another one. */
export type Certainty = "proven" | "possible";

/** A port of its own for each virtual Fibre Channel adapter, in the fabric that it is in today where that is known. */
export function portsFor(
  guests: readonly Guest[],
  vios: Vios,
  partition: Partition,
  certainty: Certainty,
): ReadonlyMap<Guest, FibreChannelPort> {
  const arriving = guests.filter(({ served }) => served === undefined);
  const ports = freePorts(vios);
  const fits =
    (needed: Certainty) =>
    (guest: Guest, port: FibreChannelPort): boolean => {
      const here = todaysFabric(guest, partition);
      const there = fabricOfPort(vios, port.name);
      return here === undefined || (there.state === "known" ? there.value.key === here : needed === "possible");
    };
  const proven = pair(arriving, ports, fits("proven"));
  const isEnough = certainty === "proven" || proven.length === arriving.length;
  return new Map(isEnough ? proven : pair(arriving, ports, fits("possible")));
}

/** One host each: in their order where that works out, else so that all have one, else as many as find one. */
export function pair<L, R>(guests: readonly L[], hosts: readonly R[], takes: (guest: L, host: R) => boolean): [L, R][] {
  const free = new Set(hosts);
  const inOrder = guests.flatMap((guest): [L, R][] => {
    const host = [...free].find((one) => takes(guest, one));
    if (host === undefined) return [];
    free.delete(host);
    return [[guest, host]];
  });
  if (inOrder.length === guests.length) return inOrder;
  const best = match(guests, hosts, takes);
  return best.state === "all" ? [...best.pairs] : inOrder;
}

/** Connected to a fabric, and with a virtual port left, for certain. */
function freePorts(vios: Vios): readonly FibreChannelPort[] {
  return fibreChannelPorts(vios).items.filter(
    ({ fabric, aports }) => isTrue(fabric) && aports.state === "known" && aports.value > 0,
  );
}

function todaysFabric({ adapter }: Guest, { fcClients, system }: Partition): string | undefined {
  const client = fcClients.items.find(({ origin }) => origin === adapter.origin);
  if (client?.serverId.state !== "known" || client.serverSlot.state !== "known") return undefined;
  const vios = system.vios(client.serverId.value);
  const map = vios.fibreChannelAt(client.serverSlot.value);
  const port = map.state === "known" ? map.value.fc : undefined;
  const { wwpns } = client;
  const byPort = port === undefined ? undefined : fabricOfPort(vios, port);
  const fabric = byPort ?? (wwpns.state === "known" ? fabricOfPair(vios, wwpns.value) : undefined);
  return fabric?.state === "known" ? fabric.value.key : undefined;
}

function isTrue(fact: Fact<boolean>): boolean {
  return fact.state === "known" && fact.value;
}
