import { mapFact, type Fact } from "../capture/fact.ts";
import { lshwresVirtualioScsi, type VirtualScsiAttribute } from "../parse/hmc/lshwres-virtualio-scsi.ts";
import type { ReadCapture } from "../parse/read-capture.ts";
import type { AttributeRow } from "../parse/text/attribute-rows.ts";
import { rowsOf } from "./listings.ts";
import { needHmc } from "./needs.ts";
import { attribute } from "./readings.ts";
import type { System } from "./system.ts";

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
    rowsOf(capture, lshwresVirtualioScsi, viosId).find(
      (candidate) => candidate.get("adapter_type") === "server" && candidate.get("slot_num") === slot,
    );
  // 65535 is how some levels write `any`; no partition and no slot has that number.
  const fact = (name: VirtualScsiAttribute): Fact<string> =>
    mapFact(attribute(captures, row, name, needs), (text) => (text === "65535" ? "any" : text));
  return {
    clientId: fact("remote_lpar_id"),
    clientName: fact("remote_lpar_name"),
    clientSlot: fact("remote_slot_num"),
  };
}
