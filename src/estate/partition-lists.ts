import type { Origin } from "../capture/capture.ts";
import type { ListFact } from "../capture/fact.ts";
import type { Need } from "../capture/need.ts";
import { lshwresIoSlot } from "../parse/hmc/lshwres-io-slot.ts";
import { lshwresVirtualioEth } from "../parse/hmc/lshwres-virtualio-eth.ts";
import { lshwresVirtualioFc } from "../parse/hmc/lshwres-virtualio-fc.ts";
import { lshwresVirtualioScsi } from "../parse/hmc/lshwres-virtualio-scsi.ts";
import type { ParsedRecord, Parser } from "../parse/parser.ts";
import { recordsOf, type ReadCapture } from "../parse/read-capture.ts";
import { lsmapAll } from "../parse/vios/lsmap-all.ts";
import { lsmapNpiv } from "../parse/vios/lsmap-npiv.ts";
import type { AttributeRow } from "../parse/text/attribute-rows.ts";
import {
  clientAdapter,
  ethernetElement,
  fibreChannelClient,
  virtualEthernet,
  type ClientAdapter,
  type FibreChannelClient,
  type VirtualEthernet,
} from "./adapters.ts";
import { hasOrphans, rowsOf } from "./listings.ts";
import { needHmc } from "./needs.ts";
import type { Partition } from "./partition.ts";
import { profileAdapterSlots } from "./profiles.ts";
import { listElements, said, type Element } from "./elements.ts";
import { current, isOlder, isWhole, originOf } from "./readings.ts";
import { slotOf } from "./vios.ts";

/** A physical I/O slot that a partition owns. */
export interface PhysicalSlot {
  readonly origin: Origin;
  readonly drcIndex: string;
  readonly location: string;
  readonly description: string;
}

interface Expected {
  readonly key: string;
  readonly origin: Origin;
}

/** The rows of one partition in a listing of its system, as elements; a row without a partition leaves the list open. */
function partitionList<A extends string, T>(
  partition: Partition,
  parser: Parser<AttributeRow<A>>,
  toElement: (capture: ReadCapture, row: AttributeRow<A>, needs: readonly Need[]) => Element<T> | undefined,
  expected: (captures: readonly ReadCapture[]) => readonly Expected[],
): ListFact<T> {
  const needs = [needHmc(parser, partition.system)];
  const captures = partition.listings.ofSystem(parser, partition.system.key);
  const read = (capture: ReadCapture): readonly Element<T>[] =>
    rowsOf(capture, parser, partition.id)
      .map((row) => toElement(capture, row, needs))
      .filter((element) => element !== undefined);
  const isAll = (capture: ReadCapture): boolean => isWhole(capture) && !hasOrphans(capture, parser);
  return listElements(captures, read, needs, { expected: expected(captures), isAll });
}

export function ethernetOf(partition: Partition): ListFact<VirtualEthernet> {
  return partitionList(
    partition,
    lshwresVirtualioEth,
    (capture, row, needs) => ethernetElement(virtualEthernet(capture, row, needs, partition.listings)),
    (captures) => askedByProfile(captures, partition, lshwresVirtualioEth, "virtual_eth_adapters"),
  );
}

/**
 * A listing that was cut at a line end looks whole, unless a prompt or an exit status follows. Rows of one partition stand
 * together, so only the last partition of the listing, and one without rows, can have lost some.
 */
export function mayBeCut<A extends string>(
  captures: readonly ReadCapture[],
  partition: Partition,
  parser: Parser<AttributeRow<A>>,
): boolean {
  return current(captures).some((capture) => {
    if (capture.status === "none" || capture.closed === true) return false;
    const last = (recordsOf<AttributeRow & ParsedRecord>(capture, parser) ?? []).at(-1);
    return last?.get("lpar_id") === String(partition.id) || rowsOf(capture, parser, partition.id).length === 0;
  });
}

type ProfileAdapters = "virtual_eth_adapters" | "virtual_scsi_adapters" | "virtual_fc_adapters";

/** Where the listing may be cut, the profile's adapters must be there too. */
function askedByProfile<A extends string>(
  captures: readonly ReadCapture[],
  partition: Partition,
  parser: Parser<AttributeRow<A>>,
  attribute: ProfileAdapters,
): readonly Expected[] {
  const asked = mayBeCut(captures, partition, parser) ? partition.profileAttribute(attribute) : undefined;
  const [origin] = asked?.state === "known" ? asked.origins : [];
  if (asked?.state !== "known" || origin === undefined) return [];
  const slots = profileAdapterSlots(asked.value).filter((slot) => /^\d{1,5}$/.test(slot));
  return slots.map((key) => ({ key, origin }));
}

const namedClients = new WeakMap<ReadCapture, ReadonlyMap<string, readonly Expected[]>>();

/**
 * Server adapters that name a partition state its client adapters too; each listing is searched once. One that is left over
 * from a client that was removed states nothing: its listing was not cut, and no profile asks for the client.
 */
function namedByServers<A extends string>(
  captures: readonly ReadCapture[],
  parser: Parser<AttributeRow<A>>,
  partition: Partition,
  attribute: ProfileAdapters,
): readonly Expected[] {
  const open = current(captures).filter(({ closed }) => closed !== true);
  const named = open.flatMap((capture) => {
    const known = namedClients.get(capture) ?? clientsNamed(capture, parser);
    namedClients.set(capture, known);
    return known.get(String(partition.id)) ?? [];
  });
  if (named.length === 0 || mayBeCut(captures, partition, parser)) return named;
  const asked = partition.profileAttribute(attribute);
  if (asked.state !== "known") return named;
  const slots = profileAdapterSlots(asked.value);
  return named.filter(({ key }) => slots.includes(key));
}

function clientsNamed(capture: ReadCapture, parser: Parser<AttributeRow>): ReadonlyMap<string, readonly Expected[]> {
  const clients = new Map<string, Expected[]>();
  for (const row of recordsOf(capture, parser) ?? []) {
    const [id, slot] = [row.get("remote_lpar_id"), row.get("remote_slot_num")];
    if (row.get("adapter_type") !== "server" || id === undefined || !/^\d{1,5}$/.test(slot ?? "")) continue;
    const own = clients.get(id) ?? [];
    own.push({ key: slot ?? "", origin: originOf(capture, row) });
    clients.set(id, own);
  }
  return clients;
}

/** What a Virtual I/O Server shows of a server adapter. */
interface ServerMap extends ParsedRecord {
  readonly physloc?: string;
  readonly clientId?: number;
}

/** Where the listing may be cut: Virtual I/O Servers whose adapters show the partition as client state an adapter each. */
function servedByMaps<A extends string, M extends ServerMap>(
  captures: readonly ReadCapture[],
  partition: Partition,
  parser: Parser<AttributeRow<A>>,
  maps: Parser<M> & { readonly nameOf: (map: M) => string },
): readonly Expected[] {
  if (!mayBeCut(captures, partition, parser)) return [];
  const rows: readonly AttributeRow[] = current(captures).flatMap((capture) => rowsOf(capture, parser, partition.id));
  const named = new Set(rows.map((row) => `${row.get("remote_lpar_id") ?? ""}/${row.get("remote_slot_num") ?? ""}`));
  const shown = partition.system.onceNamed(`shown by ${maps.id}`, () => shownClients(partition, maps));
  return (shown.get(partition.id) ?? []).filter(({ server }) => !named.has(server));
}

/** The server adapters that the Virtual I/O Servers of a system show, by the id of the client; older captures are history. */
function shownClients<M extends ServerMap>(
  { listings, system }: Partition,
  maps: Parser<M> & { readonly nameOf: (map: M) => string },
): ReadonlyMap<number, readonly (Expected & { readonly server: string })[]> {
  const clients = new Map<number, (Expected & { readonly server: string })[]>();
  const shown = listings.all(maps).filter((capture) => capture.system === system.key);
  for (const capture of shown) {
    const { lparId } = capture;
    if (isOlder(capture, current(shown.filter((other) => other.lparId === lparId)))) continue;
    for (const map of recordsOf(capture, maps) ?? []) {
      if (map.clientId === undefined) continue;
      const own = clients.get(map.clientId) ?? [];
      const key = `${maps.nameOf(map)} of partition ${lparId ?? "?"}`;
      own.push({ key, origin: originOf(capture, map), server: `${lparId ?? ""}/${slotOf(map.physloc) ?? ""}` });
      clients.set(map.clientId, own);
    }
  }
  return clients;
}

export function scsiClientsOf(partition: Partition): ListFact<ClientAdapter> {
  return partitionList(
    partition,
    lshwresVirtualioScsi,
    (capture, row, needs) => {
      if (row.get("adapter_type") === "server") return undefined;
      const item = clientAdapter(capture, row, needs);
      const says = () => ({ server: said(item.serverId), serverSlot: said(item.serverSlot) });
      return { key: item.slot, item, says };
    },
    (captures) => [
      ...namedByServers(captures, lshwresVirtualioScsi, partition, "virtual_scsi_adapters"),
      ...askedByProfile(captures, partition, lshwresVirtualioScsi, "virtual_scsi_adapters"),
      ...servedByMaps(captures, partition, lshwresVirtualioScsi, { ...lsmapAll, nameOf: ({ svsa }) => svsa }),
    ],
  );
}

export function fcClientsOf(partition: Partition): ListFact<FibreChannelClient> {
  return partitionList(
    partition,
    lshwresVirtualioFc,
    (capture, row, needs) => {
      if (row.get("adapter_type") === "server") return undefined;
      const item = fibreChannelClient(capture, row, needs);
      const says = () => ({ server: said(item.serverId), serverSlot: said(item.serverSlot), wwpns: said(item.wwpns) });
      return { key: item.slot, item, says };
    },
    (captures) => [
      ...namedByServers(captures, lshwresVirtualioFc, partition, "virtual_fc_adapters"),
      ...askedByProfile(captures, partition, lshwresVirtualioFc, "virtual_fc_adapters"),
      ...servedByMaps(captures, partition, lshwresVirtualioFc, { ...lsmapNpiv, nameOf: ({ name }) => name }),
    ],
  );
}

/** Every slot of the machine is listed, so a slot that the profile asks for and the listing lacks means that it was cut. */
export function physicalSlotsOf(partition: Partition): ListFact<PhysicalSlot> {
  return partitionList(
    partition,
    lshwresIoSlot,
    (capture, row) => {
      const drcIndex = row.get("drc_index") ?? "?";
      const location = row.get("drc_name") ?? row.get("phys_loc") ?? row.get("unit_phys_loc") ?? "?";
      const item = { origin: originOf(capture, row), drcIndex, location, description: row.get("description") ?? "" };
      return { key: drcIndex, item };
    },
    (captures) => {
      const listed = new Set(
        captures.flatMap((c) => (recordsOf(c, lshwresIoSlot) ?? []).map((row) => row.get("drc_index"))),
      );
      const asked = partition.profileSlots.items.filter((slot) => !listed.has(slot.drcIndex));
      return asked.map((slot) => ({ key: slot.drcIndex, origin: slot.origin }));
    },
  );
}
