import type { Origin } from "../capture/capture.ts";
import type { ReadCapture } from "../parse/read-capture.ts";
import { listingOrigin } from "./readings.ts";

/** A switch, or a VSAN of one, as captures name it. Which places are one fabric is another question. */
export interface SwitchPlace {
  readonly key: string;
  readonly vendor: "brocade" | "cisco";
  /** For a person: the host, or the file that names none. */
  readonly name: string;
  readonly host?: string;
  readonly vsan?: number;
  /** The first listing that speaks of it. */
  readonly origin: Origin;
}

/** A logical switch that the prompt does not name may stand above the output; of several, nobody knows which line is whose. */
export function brocadePlace(capture: ReadCapture, fids: readonly number[]): SwitchPlace | undefined {
  const [fid, ...others] = new Set(fids);
  if (others.length > 0) return undefined;
  const host = capture.host;
  const isNamed = host === undefined || fid === undefined || /:FID\d{1,3}$/.test(host);
  return placeOf(capture, "brocade", isNamed ? host : `${host}:FID${fid}`, listingOrigin(capture));
}

export function ciscoPlace(capture: ReadCapture, vsan: number, origin: Origin): SwitchPlace {
  return placeOf(capture, "cisco", capture.host, origin, vsan);
}

/** Captures that name no switch could be of any: each is a place of its own. */
function placeOf(
  capture: ReadCapture,
  vendor: SwitchPlace["vendor"],
  host: string | undefined,
  origin: Origin,
  vsan?: number,
): SwitchPlace {
  const seen = `${capture.file}:${capture.firstLine}`;
  const whose = host === undefined ? `file ${seen}` : `switch ${host.toLowerCase()}`;
  return {
    key: vsan === undefined ? whose : `${whose} vsan ${vsan}`,
    vendor,
    name: host ?? `the switch in ${seen}`,
    ...(host === undefined ? {} : { host }),
    ...(vsan === undefined ? {} : { vsan }),
    origin,
  };
}

/** The name that a switch of Brocade has in `fabricshow`: without its domain, and without the logical switch. */
export function switchNames(host: string): readonly string[] {
  const name = host.toLowerCase().replace(/:fid\d{1,3}$/, "");
  const [short = ""] = name.split(".", 1);
  return /^\d*$/.test(short) || short === name ? [name] : [name, short];
}
