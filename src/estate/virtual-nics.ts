import type { Origin } from "../capture/capture.ts";
import type { ListFact } from "../capture/fact.ts";
import { lshwresVirtualioVnic } from "../parse/hmc/lshwres-virtualio-vnic.ts";
import type { ReadCapture } from "../parse/read-capture.ts";
import { listElements, type Element } from "./elements.ts";
import { hasOrphans, rowsOf } from "./listings.ts";
import { needHmc } from "./needs.ts";
import type { Partition } from "./partition.ts";
import { isWhole, originOf } from "./readings.ts";

/** A virtual NIC of a client: a Virtual I/O Server lends it an SR-IOV logical port. */
export interface VirtualNic {
  readonly origin: Origin;
  readonly slot: string;
}

export function virtualNics({ listings, system, id }: Partition): ListFact<VirtualNic> {
  const captures = listings.ofSystem(lshwresVirtualioVnic, system.key);
  const read = (capture: ReadCapture): readonly Element<VirtualNic>[] =>
    rowsOf(capture, lshwresVirtualioVnic, id).map((row) => {
      const slot = row.get("slot_num") ?? "?";
      return { key: slot, item: { origin: originOf(capture, row), slot } };
    });
  const isAll = (capture: ReadCapture): boolean => isWhole(capture) && !hasOrphans(capture, lshwresVirtualioVnic);
  return listElements(captures, read, [needHmc(lshwresVirtualioVnic, system)], { isAll });
}
