import type { Origin } from "../capture/capture.ts";
import { openList, unknown, wholeList, type Fact, type ListFact } from "../capture/fact.ts";
import { mapFact, known } from "../capture/fact.ts";
import { lshwresVirtualioSerial } from "../parse/hmc/lshwres-virtualio-serial.ts";
import { lssyscfgProf } from "../parse/hmc/lssyscfg-prof.ts";
import type { ReadCapture } from "../parse/read-capture.ts";
import { splitList } from "../parse/text/delimited.ts";
import { listElements, said, type Element } from "./elements.ts";
import { hasOrphans, rowsOf } from "./listings.ts";
import { needHmc } from "./needs.ts";
import { mayBeCut } from "./partition-lists.ts";
import type { Partition } from "./partition.ts";
import { flag, isWhole, originOf } from "./readings.ts";

/** A virtual serial adapter. Those in slots 0 and 1 are for the HMC's console, and every partition has them. */
export interface SerialAdapter {
  readonly origin: Origin;
  readonly slot: string;
  readonly required: Fact<boolean>;
}

export function isConsole({ slot }: Pick<SerialAdapter, "slot">): boolean {
  return slot === "0" || slot === "1";
}

/** The virtual serial adapters of a partition as it is now. */
export function serialAdapters(partition: Partition): ListFact<SerialAdapter> {
  return partition.once(readSerialAdapters);
}

function readSerialAdapters(partition: Partition): ListFact<SerialAdapter> {
  const { listings, system } = partition;
  const needs = [needHmc(lshwresVirtualioSerial, system)];
  const captures = listings.ofSystem(lshwresVirtualioSerial, system.key);
  const read = (capture: ReadCapture): readonly Element<SerialAdapter>[] =>
    rowsOf(capture, lshwresVirtualioSerial, partition.id).map((row) => {
      const origin = originOf(capture, row);
      const slot = row.get("slot_num") ?? "?";
      const value = row.get("is_required");
      const required = value === undefined ? unknown(needs) : known(value, [{ ...origin, field: "is_required" }]);
      const item = { origin, slot, required: mapFact(required, flag, needs) };
      return { key: slot, item, says: () => ({ required: said(item.required) }) };
    });
  // Every partition has the two of the console, so a listing without one of its rows was cut.
  const isAll = (capture: ReadCapture): boolean =>
    isWhole(capture) && !hasOrphans(capture, lshwresVirtualioSerial) && read(capture).length > 0;
  const asked = mayBeCut(captures, partition, lshwresVirtualioSerial) ? profileSerialAdapters(partition).items : [];
  const expected = asked.map(({ slot, origin }) => ({ key: slot, origin }));
  return listElements(captures, read, needs, { expected, isAll });
}

/** The virtual serial adapters that the profile asks for. */
export function profileSerialAdapters(partition: Partition): ListFact<SerialAdapter> {
  const needs = [needHmc(lssyscfgProf, partition.system)];
  const asked = partition.profileAttribute("virtual_serial_adapters");
  if (asked.state !== "known") return openList([], [], asked);
  if (asked.value === "none" || asked.value === "") return wholeList([], asked.origins);
  const adapters = splitList(asked.value).map((element) => profileAdapter(element.trim(), asked.origins));
  const read = adapters.filter((adapter) => adapter !== undefined);
  return read.length === adapters.length
    ? wholeList(read, asked.origins)
    : openList(read, asked.origins, unknown(needs));
}

/** `slot/server/supports-hmc/remote-id/remote-name/remote-slot/is-required`; a name may hold slashes. */
function profileAdapter(element: string, origins: readonly Origin[]): SerialAdapter | undefined {
  const found = /^(\d{1,5})\/(?:client|server)\/.*\/([01])$/.exec(element);
  const [origin] = origins;
  if (found === null || origin === undefined) return undefined;
  return { origin, slot: found[1] ?? "?", required: known(found[2] === "1", [origin]) };
}
