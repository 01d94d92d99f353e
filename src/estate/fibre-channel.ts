import type { Origin } from "../capture/capture.ts";
import { known, mapFact, unknown, type Fact, type ListFact } from "../capture/fact.ts";
import type { Need } from "../capture/need.ts";
import { recordsOf, type ReadCapture } from "../parse/read-capture.ts";
import { lsnports, type NpivPort } from "../parse/vios/lsnports.ts";
import { listElements, said, type Element } from "./elements.ts";
import { needVios } from "./needs.ts";
import { originOf } from "./readings.ts";
import type { Vios } from "./vios.ts";

/** A physical port of a Virtual I/O Server that can do NPIV. */
export interface FibreChannelPort {
  readonly origin: Origin;
  readonly vios: Vios;
  /** `fcs0` */
  readonly name: string;
  readonly location: Fact<string>;
  /** It is connected to a switch port that supports NPIV. */
  readonly fabric: Fact<boolean>;
  /** Virtual ports: how many there are, and how many are free. */
  readonly tports: Fact<number>;
  readonly aports: Fact<number>;
  /** WWPNs: how many the port supports, and how many more it can take. */
  readonly swwpns: Fact<number>;
  readonly awwpns: Fact<number>;
}

/** The ports that can do NPIV. A port that the listing lacks cannot. */
export function fibreChannelPorts(vios: Vios): ListFact<FibreChannelPort> {
  return vios.once(listPorts);
}

function listPorts(vios: Vios): ListFact<FibreChannelPort> {
  const needs = [needVios(lsnports, vios)];
  const captures = vios.listings.ofVios(lsnports, vios.system.key, vios.partition.id);
  const read = (capture: ReadCapture): readonly Element<FibreChannelPort>[] =>
    (recordsOf(capture, lsnports) ?? []).map((record) => element(vios, capture, record, needs));
  return listElements(captures, read, needs);
}

function element(
  vios: Vios,
  capture: ReadCapture,
  record: NpivPort,
  needs: readonly Need[],
): Element<FibreChannelPort> {
  const origin = originOf(capture, record);
  const fact = <T>(value: T | undefined): Fact<T> => (value === undefined ? unknown(needs) : known(value, [origin]));
  const item: FibreChannelPort = {
    ...{ origin, vios, name: record.name, location: fact(record.physloc) },
    fabric: mapFact(fact(record.fabric), (digit) => (digit === 1 ? true : digit === 0 ? false : undefined), needs),
    ...{ tports: fact(record.tports), aports: fact(record.aports) },
    ...{ swwpns: fact(record.swwpns), awwpns: fact(record.awwpns) },
  };
  const says = () => ({ fabric: said(item.fabric), aports: said(item.aports), awwpns: said(item.awwpns) });
  return { key: record.name, item, says };
}
