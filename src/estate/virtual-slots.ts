import type { Origin } from "../capture/capture.ts";
import { known, mapFact, unknown, type Fact } from "../capture/fact.ts";
import type { Need } from "../capture/need.ts";
import { lshwresVirtualioEth } from "../parse/hmc/lshwres-virtualio-eth.ts";
import { lshwresVirtualioFc } from "../parse/hmc/lshwres-virtualio-fc.ts";
import { lshwresVirtualioScsi } from "../parse/hmc/lshwres-virtualio-scsi.ts";
import { lshwresVirtualioSerial } from "../parse/hmc/lshwres-virtualio-serial.ts";
import { lshwresVirtualioSlot } from "../parse/hmc/lshwres-virtualio-slot.ts";
import type { ParsedRecord, Parser } from "../parse/parser.ts";
import { recordsOf, type ReadCapture } from "../parse/read-capture.ts";
import type { AttributeRow } from "../parse/text/attribute-rows.ts";
import { lsmapAll } from "../parse/vios/lsmap-all.ts";
import { lsmapNpiv } from "../parse/vios/lsmap-npiv.ts";
import { hasOrphans, rowsOf } from "./listings.ts";
import { needHmc } from "./needs.ts";
import { allAdapterSlots } from "./profiles.ts";
import { attribute, current, isOlder, isWhole, listingOrigin, originOf } from "./readings.ts";
import { slotOf, type Vios } from "./vios.ts";

/** Virtual slots of a Virtual I/O Server: `least` are free for certain, `most` where nobody listed serial adapters. */
export interface SlotRoom {
  readonly max: number;
  readonly least: number;
  readonly most: number;
  /** The listing that would tell them apart. */
  readonly serial: Fact<true>;
}

/** Attributes that the listings of virtual adapters share. */
type AdapterAttribute = "lpar_id" | "slot_num" | "adapter_type" | "remote_lpar_id" | "remote_slot_num";
type AdapterParser = Parser<AttributeRow<AdapterAttribute>>;

/** Slots 0 and 1 are for the console of every partition. */
const consoleSlots = [0, 1];

/**
 * Slots that adapters take, against the slots that there are. Adapters above them (VASI, servers of vNICs) take none. Those of
 * the profile are taken too, and the mappings show what a listing has lost that was cut at a line end.
 */
export function slotRoom(vios: Vios): Fact<SlotRoom> {
  return vios.once(countSlots);
}

function countSlots(vios: Vios): Fact<SlotRoom> {
  const { system, partition, listings } = vios;
  const needs = [needHmc(lshwresVirtualioSlot, system)];
  const row = (capture: ReadCapture) => rowsOf(capture, lshwresVirtualioSlot, partition.id)[0];
  const captures = listings.ofSystem(lshwresVirtualioSlot, system.key);
  const max = mapFact(attribute(captures, row, "curr_max_virtual_slots", needs), wholeNumber, needs);
  if (max.state !== "known") return mapFact<unknown, SlotRoom>(max, () => undefined);
  const used = new Set(consoleSlots);
  const origins: Origin[] = [...max.origins];
  const missing: Need[] = [];
  const elsewhere = [...asked(vios), mapped(vios)];
  for (const slots of elsewhere)
    if (slots.state === "conflict") return mapFact<unknown, SlotRoom>(slots, () => undefined);
  const take = (parser: AdapterParser): Fact<true> => {
    const found = adapterSlots(vios, parser);
    if (found.state !== "known") return mapFact<unknown, true>(found, () => undefined);
    for (const slot of found.value) if (slot < max.value) used.add(slot);
    origins.push(...found.origins);
    return known(true, found.origins);
  };
  for (const parser of [lshwresVirtualioEth, lshwresVirtualioScsi, lshwresVirtualioFc] as unknown as AdapterParser[]) {
    const taken = take(parser);
    if (taken.state !== "known") missing.push(...taken.needs);
  }
  if (missing.length > 0) return unknown(missing);
  const serial = take(lshwresVirtualioSerial);
  for (const slots of elsewhere) {
    const more = slots.state === "known" ? slots.value.filter((slot) => slot < max.value && !used.has(slot)) : [];
    if (slots.state === "known" && more.length > 0) origins.push(...slots.origins);
    for (const slot of more) used.add(slot);
  }
  const most = max.value - used.size;
  // Without the listing of serial adapters: each other partition may have its console here.
  const others = serial.state === "known" ? 0 : Math.max(0, system.partitions.items.length - 1);
  const isOpen = serial.state !== "known" && system.partitions.rest.state !== "none";
  return known({ max: max.value, least: isOpen ? 0 : Math.max(0, most - others), most, serial }, origins);
}

/** Slots that the newest whole listings show: of its own adapters, and those that its clients name. */
function adapterSlots({ system, partition, listings }: Vios, parser: AdapterParser): Fact<readonly number[]> {
  const isAll = (capture: ReadCapture): boolean => {
    const own = rowsOf(capture, parser, partition.id).map((row) => wholeNumber(row.get("slot_num") ?? ""));
    // Every partition has the two of the console, so a listing without them was cut.
    const isCut = parser.id === lshwresVirtualioSerial.id && own.length === 0;
    return isWhole(capture) && !hasOrphans(capture, parser) && !isCut && !own.includes(undefined);
  };
  const captures = current(listings.ofSystem(parser, system.key).filter(isAll));
  if (captures.length === 0) return unknown([needHmc(parser, system)]);
  const slots = captures.flatMap((capture) =>
    (recordsOf(capture, parser) ?? []).map((row) => {
      if (row.get("lpar_id") === String(partition.id)) return row.get("slot_num");
      const isClient = row.get("adapter_type") === "client" && row.get("remote_lpar_id") === String(partition.id);
      return isClient ? row.get("remote_slot_num") : undefined;
    }),
  );
  return known(numbers(slots), captures.map(listingOrigin));
}

/** Slots of the adapters that its profile asks for. */
function asked({ partition }: Vios): readonly Fact<readonly number[]>[] {
  const lists = [
    "virtual_eth_adapters",
    "virtual_scsi_adapters",
    "virtual_fc_adapters",
    "virtual_serial_adapters",
  ] as const;
  return lists.map((name) => mapFact(partition.profileAttribute(name), (value) => numbers(allAdapterSlots(value))));
}

/** Slots of the server adapters that its own newest mappings show. */
function mapped({ system, partition, listings }: Vios): Fact<readonly number[]> {
  const shown = [lsmapAll, lsmapNpiv].flatMap((parser: Parser<ParsedRecord & { readonly physloc?: string }>) => {
    const captures = listings.ofVios(parser, system.key, partition.id);
    const whole = current(captures.filter(isWhole));
    return captures
      .filter((capture) => !isOlder(capture, whole))
      .flatMap((capture) => (recordsOf(capture, parser) ?? []).map((map) => ({ capture, map })));
  });
  return known(
    numbers(shown.map(({ map }) => slotOf(map.physloc))),
    shown.map(({ capture, map }) => originOf(capture, map)),
  );
}

function numbers(slots: readonly (string | undefined)[]): readonly number[] {
  return slots.map((slot) => wholeNumber(slot ?? "")).filter((slot) => slot !== undefined);
}

function wholeNumber(text: string): number | undefined {
  return /^\d{1,6}$/.test(text) ? Number(text) : undefined;
}
