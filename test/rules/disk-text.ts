import type { EstateText } from "./estate-text.ts";
import { smallEstate } from "./small-estate.ts";

/** The UDID of a LUN of the small estate: A0 and B0 are those of `app`. */
export const lun = (letters: string): string => `3321360050768000000000000${letters}104214503IBMfcp`;

/** A line of `lsdev -dev <device> -attr`. */
export const attribute = (name: string, value: string, description: string, settable: string): string =>
  `${name.padEnd(15)} ${value.padEnd(43)} ${description.padEnd(26)} ${settable}`;
export const policyLine = (value: string): string => attribute("reserve_policy", value, "Reserve Policy", "True+");
export const udidLine = (udid: string): string => attribute("unique_id", udid, "Unique device identifier", "False");

/** One Virtual I/O Server sees another LUN in place of this one. */
export const instead = (vios: string, from: string, to: string, text = smallEstate): EstateText =>
  text.swap(`${vios}-disks`, from, to);

/** Another line in place of the reservation policy of the disk that is this LUN. */
export const reservation = (vios: string, udid: string, line: string, text = smallEstate): EstateText =>
  text.swap(`${vios}-disks`, `${policyLine("no_reserve")}\n${udidLine(udid)}`, `${line}${udidLine(udid)}`);

/** Another reservation policy of the disk that is this LUN. */
export const policy = (vios: string, udid: string, value: string, text = smallEstate): EstateText =>
  reservation(vios, udid, `${policyLine(value)}\n`, text);

export const withoutUdid = (vios: string, udid: string, text = smallEstate): EstateText =>
  text.swap(`${vios}-disks`, `${udidLine(udid)}\n`, "");
