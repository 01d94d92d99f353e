import type { Origin } from "../capture/capture.ts";
import { openList, unknown, wholeList, type ListFact } from "../capture/fact.ts";
import { lshwresVirtualioEth } from "../parse/hmc/lshwres-virtualio-eth.ts";
import { lshwresVirtualioVswitch } from "../parse/hmc/lshwres-virtualio-vswitch.ts";
import { recordsOf, type ReadCapture } from "../parse/read-capture.ts";
import { switchNameOf, virtualEthernet } from "./adapters.ts";
import { listElements, type Element } from "./elements.ts";
import { needHmc } from "./needs.ts";
import { current, isOlder, isWhole, originOf } from "./readings.ts";
import type { System } from "./system.ts";

/** A virtual switch, and the row that shows it: its own, or that of an adapter on it. */
export interface VirtualSwitch {
  readonly origin: Origin;
  readonly name: string;
}

const switches = new WeakMap<System, ListFact<VirtualSwitch>>();

/**
 * The virtual switches of a system. Adapters prove that theirs exist; only the listing of switches proves that one does not.
 * They are listed once for all partitions that arrive there.
 */
export function virtualSwitches(system: System): ListFact<VirtualSwitch> {
  const known = switches.get(system) ?? listSwitches(system);
  switches.set(system, known);
  return known;
}

function listSwitches(system: System): ListFact<VirtualSwitch> {
  const { key, listings } = system;
  const captures = listings.ofSystem(lshwresVirtualioVswitch, key);
  const adapters = listings.ofSystem(lshwresVirtualioEth, key);
  const needs = [needHmc(lshwresVirtualioVswitch, system)];
  const isAll = (capture: ReadCapture): boolean =>
    isWhole(capture) && readSwitches(capture).length === capture.records.length;
  const listed = listElements(captures, readSwitches, needs, { isAll });
  const whole = current(adapters.filter(isWhole));
  const shown = adapters
    .filter((capture) => !isOlder(capture, whole))
    .flatMap((capture) => switchesOfAdapters(system, capture));
  const names = new Set(listed.items.map(({ name }) => name));
  const items = [...listed.items];
  for (const one of shown) {
    if (names.has(one.name)) continue;
    names.add(one.name);
    items.push(one);
  }
  // Either listing would do where nobody listed the adapters.
  const either = adapters.length === 0 ? [needHmc(lshwresVirtualioEth, system), ...needs] : needs;
  if (listed.rest.state === "none") return wholeList(items, listed.origins);
  return openList(items, listed.origins, listed.rest.state === "unknown" ? unknown(either) : listed.rest);
}

function readSwitches(capture: ReadCapture): readonly Element<VirtualSwitch>[] {
  return (recordsOf(capture, lshwresVirtualioVswitch) ?? []).flatMap((row) => {
    const text = row.get("vswitch");
    if (text === undefined) return [];
    const name = switchNameOf(text);
    return [{ key: name, item: { origin: originOf(capture, row), name } }];
  });
}

function switchesOfAdapters(system: System, capture: ReadCapture): readonly VirtualSwitch[] {
  return (recordsOf(capture, lshwresVirtualioEth) ?? []).flatMap((row) => {
    const { origin, vswitch } = virtualEthernet(capture, row, [], system.listings);
    return vswitch.state === "known" ? [{ origin, name: vswitch.value }] : [];
  });
}
