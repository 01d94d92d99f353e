import { unknown, type Fact } from "../capture/fact.ts";
import { recordsOf } from "../parse/read-capture.ts";
import { isVirtualWwpn, readWwn } from "../parse/text/wwn.ts";
import { fcstat } from "../parse/vios/fcstat.ts";
import { needVios } from "./needs.ts";
import { reading, settle, type Reading } from "./readings.ts";
import type { Vios } from "./vios.ts";

/** WWPN of a physical port of a Virtual I/O Server (`fcs0`), from `fcstat`. */
export function portWwpn(vios: Vios, port: string): Fact<string> {
  const needs = [needVios(fcstat, vios, port)];
  if (port === "") return unknown(needs);
  const readings: Reading<string>[] = [];
  for (const capture of vios.listings.ofVios(fcstat, vios.system.key, vios.partition.id)) {
    for (const record of recordsOf(capture, fcstat) ?? []) {
      const wwpn = record.device === port ? readWwn(record.wwpn ?? "") : undefined;
      // `fcstat -n` shows a client's port under the name of the physical one.
      if (wwpn !== undefined && !isVirtualWwpn(wwpn)) readings.push(reading(capture, record, wwpn));
    }
  }
  return settle(readings, needs);
}
