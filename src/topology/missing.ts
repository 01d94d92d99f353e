import type { Fact, ListFact } from "../capture/fact.ts";
import { needKey, type Need } from "../capture/need.ts";
import { fibreChannelPorts } from "../estate/fibre-channel.ts";
import { sightings } from "../estate/same-lun.ts";
import { diskOf } from "../estate/scsi-hosting.ts";
import type { System } from "../estate/system.ts";
import type { Vios } from "../estate/vios.ts";
import type { Guest } from "../estate/vios-images.ts";

/** What would show a Virtual I/O Server of the destination that takes an adapter; nothing where all was seen and none does. */
export function missingPlaces(guest: Guest, { vioses }: System): readonly Need[] {
  const { served, adapter } = guest;
  const missing = [...needsOf(adapter.serverId), ...restOf(vioses)];
  for (const vios of vioses.items) {
    const { state, rmc } = vios.partition;
    if (state.state === "known" && state.value !== "Running") continue;
    missing.push(...needsOf(state), ...needsOf(rmc));
    if (served === undefined) missing.push(...missingPorts(vios));
    else missing.push(...served.disks.items.flatMap((disk) => restOf(sightings(vios, diskOf(disk)))));
  }
  if (served !== undefined) missing.push(...restOf(served.targets));
  return [...new Map(missing.map((need) => [needKey(need), need])).values()];
}

/** What would show ports of a Virtual I/O Server, and whether they have room. */
export function missingPorts(vios: Vios): readonly Need[] {
  const ports = fibreChannelPorts(vios);
  return [...restOf(ports), ...ports.items.flatMap(({ fabric, aports }) => [...needsOf(fabric), ...needsOf(aports)])];
}

function needsOf(fact: Fact<unknown>): readonly Need[] {
  return fact.state === "known" ? [] : fact.needs;
}

function restOf({ rest }: ListFact<unknown>): readonly Need[] {
  return rest.state === "none" ? [] : rest.needs;
}
