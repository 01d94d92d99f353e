import type { Origin } from "../capture/capture.ts";
import { fabricshow, type FabricSwitch } from "../parse/san/fabricshow.ts";
import { nsshow } from "../parse/san/nsshow.ts";
import { showFcnsDatabase } from "../parse/san/show-fcns-database.ts";
import { showFlogiDatabase } from "../parse/san/show-flogi-database.ts";
import type { ParsedRecord, Parser } from "../parse/parser.ts";
import { recordsOf, type ReadCapture } from "../parse/read-capture.ts";
import type { Listings } from "./listings.ts";
import { originOf } from "./readings.ts";
import { brocadePlace, ciscoPlace, type SwitchPlace } from "./switch-places.ts";

/** A port that a switch knows. */
export interface SwitchLogin {
  readonly place: SwitchPlace;
  readonly capture: ReadCapture;
  readonly origin: Origin;
  readonly wwpn: string;
  /** 6 hex digits. */
  readonly address: string;
  /** What the name server says of it: true for targets, also for those that are initiators too. */
  readonly isTarget?: boolean;
  readonly alias?: string;
}

/** The ports of all name servers and login tables. That a port is absent from one is normal and says nothing. */
export function switchLogins(listings: Listings): readonly SwitchLogin[] {
  return [
    ...stated(listings, nsshow).flatMap(ofNsshow),
    ...stated(listings, showFcnsDatabase).flatMap(ofFcns),
    ...stated(listings, showFlogiDatabase).flatMap(ofFlogi),
  ];
}

/** The captures of a command from which something was read. */
export function stated(listings: Listings, parser: Parser): readonly ReadCapture[] {
  return listings.all(parser).filter(({ status }) => status === "parsed" || status === "none" || status === "partial");
}

export function fidsOf(records: readonly ParsedRecord[]): readonly number[] {
  return records.flatMap((record) => ("fid" in record ? [record.fid as number] : []));
}

function ofNsshow(capture: ReadCapture): readonly SwitchLogin[] {
  const records = recordsOf(capture, nsshow) ?? [];
  const place = brocadePlace(capture, fidsOf(records));
  if (place === undefined) return [];
  return records.flatMap((port) => {
    if (port.kind !== "port") return [];
    const isTarget = targetIn(port.deviceType);
    const said = isTarget === undefined ? {} : { isTarget };
    return [{ place, capture, origin: originOf(capture, port), wwpn: port.wwpn, address: port.pid, ...said }];
  });
}

/** `Physical Target`, `NPIV Initiator`, `Physical Initiator+Target`; `Unknown(initiator/target)` says nothing. */
function targetIn(deviceType = ""): boolean | undefined {
  const words = deviceType.split(/[\s+]/);
  return words.includes("Target") ? true : words.includes("Initiator") ? false : undefined;
}

function ofFcns(capture: ReadCapture): readonly SwitchLogin[] {
  return (recordsOf(capture, showFcnsDatabase) ?? []).flatMap((server) => {
    const place = ciscoPlace(capture, server.vsan, originOf(capture, server));
    return server.entries.map((entry) => {
      const { wwpn, fcid: address, alias, features } = entry;
      const isTarget = targetAmong(features);
      const said = { ...(isTarget === undefined ? {} : { isTarget }), ...(alias === undefined ? {} : { alias }) };
      return { place, capture, origin: originOf(capture, entry), wwpn, address, ...said };
    });
  });
}

/** `scsi-fcp` without a word behind it stands beside targets and initiators. */
function targetAmong(features: readonly string[]): boolean | undefined {
  if (features.includes("scsi-fcp:target") || features.includes("scsi-fcp:both")) return true;
  return features.includes("scsi-fcp:init") ? false : undefined;
}

function ofFlogi(capture: ReadCapture): readonly SwitchLogin[] {
  return (recordsOf(capture, showFlogiDatabase) ?? []).map((login) => {
    const { wwpn, vsan, fcid: address, alias } = login;
    const origin = originOf(capture, login);
    return {
      ...{ place: ciscoPlace(capture, vsan, origin), capture, origin },
      wwpn,
      address,
      ...(alias ? { alias } : {}),
    };
  });
}

/** The switches of a fabric, as one of them lists them. */
export interface SwitchList {
  readonly place: SwitchPlace;
  readonly capture: ReadCapture;
  readonly switches: readonly FabricSwitch[];
  /** What somebody called the fabric. */
  readonly name?: string;
}

export function switchLists(listings: Listings): readonly SwitchList[] {
  return stated(listings, fabricshow).flatMap((capture) => {
    const records = recordsOf(capture, fabricshow) ?? [];
    const place = brocadePlace(capture, fidsOf(records));
    const switches = records.filter((record) => record.kind === "switch");
    const [name] = records.flatMap((record) => (record.kind === "name" ? [record.name] : []));
    return place === undefined ? [] : [{ place, capture, switches, ...(name === undefined ? {} : { name }) }];
  });
}
