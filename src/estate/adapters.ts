import type { Origin } from "../capture/capture.ts";
import { known, mapFact, unknown, type Fact } from "../capture/fact.ts";
import type { Need } from "../capture/need.ts";
import type { VirtualEthernetAttribute } from "../parse/hmc/lshwres-virtualio-eth.ts";
import type { VirtualFibreChannelAttribute } from "../parse/hmc/lshwres-virtualio-fc.ts";
import type { VirtualScsiAttribute } from "../parse/hmc/lshwres-virtualio-scsi.ts";
import type { ReadCapture } from "../parse/read-capture.ts";
import type { AttributeRow } from "../parse/text/attribute-rows.ts";
import { splitList } from "../parse/text/delimited.ts";
import { said, type Element } from "./elements.ts";
import { hmcOlderThan } from "./hmc-level.ts";
import type { Listings } from "./listings.ts";
import { flag, originOf } from "./readings.ts";

/** A virtual Ethernet adapter, of a client or a trunk of a Virtual I/O Server. */
export interface VirtualEthernet {
  readonly origin: Origin;
  readonly lparId: number;
  readonly slot: string;
  readonly isTrunk: Fact<boolean>;
  readonly pvid: Fact<number>;
  /** IEEE 802.1Q tags beside the PVID; empty for an adapter without IEEE mode. */
  readonly tags: Fact<readonly number[]>;
  readonly vswitch: Fact<string>;
}

/** A virtual SCSI or Fibre Channel client adapter and the server adapter that it names. */
export interface ClientAdapter {
  readonly origin: Origin;
  readonly slot: string;
  readonly serverId: Fact<number>;
  readonly serverName: Fact<string>;
  readonly serverSlot: Fact<string>;
}

export interface FibreChannelClient extends ClientAdapter {
  readonly wwpns: Fact<readonly string[]>;
}

function attributeFact<A extends string>(
  row: AttributeRow<A>,
  name: A,
  origin: Origin,
  needs: readonly Need[],
): Fact<string> {
  const value = row.get(name);
  return value === undefined || value === "null" || value === "unavailable"
    ? unknown(needs)
    : known(value, [{ ...origin, field: name }]);
}

function wholeNumber(text: string): number | undefined {
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

export function virtualEthernet(
  capture: ReadCapture,
  row: AttributeRow<VirtualEthernetAttribute>,
  needs: readonly Need[],
  listings: Listings,
): VirtualEthernet {
  const origin = originOf(capture, row);
  const fact = (name: VirtualEthernetAttribute): Fact<string> => attributeFact(row, name, origin, needs);
  const tags = mapFact(fact("addl_vlan_ids"), (value) => vlanList(value), needs);
  const ieee = row.get("ieee_virtual_eth");
  return {
    origin,
    lparId: Number(row.get("lpar_id")),
    slot: row.get("slot_num") ?? "?",
    isTrunk: mapFact(fact("is_trunk"), flag, needs),
    pvid: mapFact(fact("port_vlan_id"), wholeNumber, needs),
    tags: ieee === "0" ? known([], [origin]) : tags,
    vswitch: mapFact(switchName(capture, row, origin, needs, listings), switchNameOf),
  };
}

/** `key` tells the adapter from the others of its list. */
export function ethernetElement(item: VirtualEthernet, key = item.slot): Element<VirtualEthernet> {
  const { isTrunk, pvid, vswitch } = item;
  const tags = () => said(mapFact(item.tags, (numbers) => [...numbers].sort((a, b) => a - b)));
  return {
    key,
    item,
    says: () => ({ isTrunk: said(isTrunk), pvid: said(pvid), tags: tags(), vswitch: said(vswitch) }),
  };
}

/** The HMC marks the default switch behind its name. */
export function switchNameOf(text: string): string {
  return text.replace(/\(Default\)$/, "");
}

function vlanList(value: string): readonly number[] | undefined {
  if (value === "" || value === "none") return [];
  const numbers = splitList(value).map((text) => wholeNumber(text.trim()));
  return numbers.every((n) => n !== undefined) ? numbers : undefined;
}

/** HMCs before V7R3.4 print no virtual switch: there is one, ETHERNET0 (seen in listings of that time). */
function switchName(
  capture: ReadCapture,
  row: AttributeRow<VirtualEthernetAttribute>,
  origin: Origin,
  needs: readonly Need[],
  listings: Listings,
): Fact<string> {
  if (row.get("vswitch") !== undefined) return attributeFact(row, "vswitch", origin, needs);
  const older = hmcOlderThan(listings, capture, [7, 3, 4]);
  return older.state === "known" && older.value ? known("ETHERNET0", [origin, ...older.origins]) : unknown(needs);
}

type AdapterAttribute = VirtualScsiAttribute | VirtualFibreChannelAttribute;

export function clientAdapter(
  capture: ReadCapture,
  row: Pick<AttributeRow<AdapterAttribute>, "get" | "line" | "lastLine">,
  needs: readonly Need[],
): ClientAdapter {
  const origin = originOf(capture, row);
  const fact = (name: AdapterAttribute): Fact<string> => {
    const value = row.get(name);
    return value === undefined || value === "any" || value === "null"
      ? unknown(needs)
      : known(value, [{ ...origin, field: name }]);
  };
  return {
    origin,
    slot: row.get("slot_num") ?? "?",
    serverId: mapFact(fact("remote_lpar_id"), wholeNumber, needs),
    serverName: fact("remote_lpar_name"),
    serverSlot: fact("remote_slot_num"),
  };
}

export function fibreChannelClient(
  capture: ReadCapture,
  row: AttributeRow<VirtualFibreChannelAttribute>,
  needs: readonly Need[],
): FibreChannelClient {
  const adapter = clientAdapter(capture, row, needs);
  const wwpns = row.get("wwpns");
  const pair =
    wwpns === undefined ? undefined : splitList(wwpns).map((wwpn) => wwpn.trim().toLowerCase().replaceAll(":", ""));
  return { ...adapter, wwpns: pair === undefined ? unknown(needs) : known(pair, [adapter.origin]) };
}
