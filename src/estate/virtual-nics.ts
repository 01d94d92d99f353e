import type { Origin } from "../capture/capture.ts";
import { known, mapFact, unknown, type Fact, type ListFact } from "../capture/fact.ts";
import { lshwresVirtualioVnic } from "../parse/hmc/lshwres-virtualio-vnic.ts";
import type { ReadCapture } from "../parse/read-capture.ts";
import { splitList } from "../parse/text/delimited.ts";
import { listElements, type Element } from "./elements.ts";
import { hasOrphans, rowsOf } from "./listings.ts";
import { needHmc } from "./needs.ts";
import type { Partition } from "./partition.ts";
import { isWhole, originOf } from "./readings.ts";

/** A virtual NIC of a client: a Virtual I/O Server lends it an SR-IOV logical port. */
export interface VirtualNic {
  readonly origin: Origin;
  readonly slot: string;
  readonly backing: Fact<readonly BackingDevice[]>;
}

/** The SR-IOV logical port behind a virtual NIC. */
export interface BackingDevice {
  readonly viosId: number;
  readonly adapter: string;
  readonly port: string;
}

export function virtualNics({ listings, system, id }: Partition): ListFact<VirtualNic> {
  const captures = listings.ofSystem(lshwresVirtualioVnic, system.key);
  const needs = [needHmc(lshwresVirtualioVnic, system)];
  const read = (capture: ReadCapture): readonly Element<VirtualNic>[] =>
    rowsOf(capture, lshwresVirtualioVnic, id).map((row) => {
      const slot = row.get("slot_num") ?? "?";
      const origin = originOf(capture, row);
      const text = row.get("backing_devices");
      const backing = mapFact(text === undefined ? unknown(needs) : known(text, [origin]), backingDevices, needs);
      return { key: slot, item: { origin, slot, backing }, says: () => ({ backing: text }) };
    });
  const isAll = (capture: ReadCapture): boolean => isWhole(capture) && !hasOrphans(capture, lshwresVirtualioVnic);
  return listElements(captures, read, needs, { isAll });
}

/** Each is `sriov/vios-name/vios-id/adapter-id/phys-port-id/logical-port-id/…` (HMC manual, lshwres). */
function backingDevices(text: string): readonly BackingDevice[] | undefined {
  if (text === "none" || text === "") return [];
  const devices = splitList(text).map((one) => {
    const [kind, , viosId = "", adapter = "", port = ""] = one.trim().split("/");
    const isRead = kind === "sriov" && [viosId, adapter, port].every((id) => /^\d{1,9}$/.test(id));
    return isRead ? { viosId: Number(viosId), adapter, port } : undefined;
  });
  return devices.every((device) => device !== undefined) ? devices : undefined;
}
