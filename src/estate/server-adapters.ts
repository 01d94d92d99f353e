import type { Origin } from "../capture/capture.ts";
import { mapFact, openList, unknown, wholeList, type Fact, type ListFact } from "../capture/fact.ts";
import { lshwresVirtualioFc } from "../parse/hmc/lshwres-virtualio-fc.ts";
import { lshwresVirtualioScsi, type VirtualScsiAttribute } from "../parse/hmc/lshwres-virtualio-scsi.ts";
import type { Parser } from "../parse/parser.ts";
import type { ReadCapture } from "../parse/read-capture.ts";
import type { AttributeRow } from "../parse/text/attribute-rows.ts";
import type { ClientAdapter } from "./adapters.ts";
import { rowsOf } from "./listings.ts";
import { needHmc } from "./needs.ts";
import type { Partition } from "./partition.ts";
import { attribute, flag } from "./readings.ts";
import type { System } from "./system.ts";

/** The server adapter of a Virtual I/O Server that serves one client adapter. */
export interface ServerAdapter {
  readonly origin: Origin;
  readonly kind: "virtual SCSI" | "virtual Fibre Channel";
  readonly clientSlot: string;
  readonly vios: Fact<string>;
  readonly slot: Fact<string>;
  /** The running configuration of the Virtual I/O Server cannot do without it. */
  readonly required: Fact<boolean>;
}

const serverRows = new WeakMap<ReadCapture, Map<number, ReadonlyMap<string, AttributeRow>>>();

/** The server adapter in a slot of a Virtual I/O Server, which has hundreds: each listing is searched once. */
function serverRow<A extends string>(
  capture: ReadCapture,
  parser: Parser<AttributeRow<A>>,
  viosId: number,
  slot: string,
): AttributeRow<A> | undefined {
  const byVios = serverRows.get(capture) ?? new Map<number, ReadonlyMap<string, AttributeRow>>();
  serverRows.set(capture, byVios);
  const bySlot = byVios.get(viosId) ?? serversBySlot(rowsOf(capture, parser, viosId));
  byVios.set(viosId, bySlot);
  return bySlot.get(slot);
}

/** The first one in a slot counts. */
function serversBySlot(rows: readonly AttributeRow[]): ReadonlyMap<string, AttributeRow> {
  const servers = rows.filter((row) => row.get("adapter_type") === "server");
  const placed = servers.flatMap((row) => {
    const slot = row.get("slot_num");
    return slot === undefined ? [] : [[slot, row] as const];
  });
  return new Map(placed.reverse());
}

type AdapterParser = Parser<AttributeRow<"adapter_type" | "slot_num" | "is_required">>;

/** The server adapters behind all client adapters for disks. */
export function serverAdapters(partition: Partition): ListFact<ServerAdapter> {
  return partition.once(readServerAdapters);
}

function readServerAdapters(partition: Partition): ListFact<ServerAdapter> {
  const scsi = partition.scsiClients;
  const fibreChannel = partition.fcClients;
  const items = [
    ...scsi.items.map((client) => serverOf(partition, client, "virtual SCSI", lshwresVirtualioScsi)),
    ...fibreChannel.items.map((client) => serverOf(partition, client, "virtual Fibre Channel", lshwresVirtualioFc)),
  ];
  const origins = [...scsi.origins, ...fibreChannel.origins];
  const open = [scsi.rest, fibreChannel.rest].filter((gap) => gap.state !== "none");
  const conflict = open.find((gap) => gap.state === "conflict");
  if (conflict !== undefined) return openList(items, origins, conflict);
  if (open.length === 0) return wholeList(items, origins);
  return openList(items, origins, unknown(open.flatMap(({ needs }) => needs)));
}

function serverOf(
  { listings, system }: Partition,
  { origin, slot: clientSlot, serverId, serverSlot }: ClientAdapter,
  kind: ServerAdapter["kind"],
  parser: AdapterParser,
): ServerAdapter {
  const needs = [needHmc(parser, system)];
  const named = { origin, kind, clientSlot, slot: serverSlot };
  if (serverId.state !== "known") return { ...named, vios: unknown(needs), required: unknown(needs) };
  const vios = mapFact(serverId, (id) => system.vios(id).label);
  if (serverSlot.state !== "known") return { ...named, vios, required: unknown(needs) };
  const required = attribute(
    listings.ofSystem(parser, system.key),
    (capture) => serverRow(capture, parser, serverId.value, serverSlot.value),
    "is_required",
    needs,
  );
  return { ...named, vios, required: mapFact(required, flag, needs) };
}

/** A virtual SCSI server adapter and the client that it lets connect, as printed: an id, a slot, or `any`. */
export interface ScsiServerAdapter {
  readonly clientId: Fact<string>;
  readonly clientName: Fact<string>;
  readonly clientSlot: Fact<string>;
}

/** The server adapter in a slot of a Virtual I/O Server. */
export function scsiServerAdapter(system: System, viosId: number, slot: string): ScsiServerAdapter {
  const needs = [needHmc(lshwresVirtualioScsi, system)];
  const captures = system.listings.ofSystem(lshwresVirtualioScsi, system.key);
  const row = (capture: ReadCapture): AttributeRow<VirtualScsiAttribute> | undefined =>
    serverRow(capture, lshwresVirtualioScsi, viosId, slot);
  // 65535 is how some levels write `any`; no partition and no slot has that number.
  const fact = (name: VirtualScsiAttribute): Fact<string> =>
    mapFact(attribute(captures, row, name, needs), (text) => (text === "65535" ? "any" : text));
  return {
    clientId: fact("remote_lpar_id"),
    clientName: fact("remote_lpar_name"),
    clientSlot: fact("remote_slot_num"),
  };
}
