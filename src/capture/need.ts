import type { HostKind } from "./capture.ts";

/** What would show a missing thing: a command, typed on a host. */
export interface Need {
  /** Ready to paste: `lshwres -r mem --level sys -m p9`. */
  readonly command: string;
  /** The same without names, as the table of base captures lists it. */
  readonly canonical: string;
  readonly kind: HostKind;
  /** The host's name where it is known: `hmc1`, `vios1`. */
  readonly host?: string;
  readonly system?: string;
  /** It settles a detail here, though the command is a base capture where it is asked for other things. */
  readonly deep?: true;
}

/** One string per need, so that equal needs are counted once. */
export function needKey(need: Need): string {
  return [need.kind, need.system ?? "", need.host ?? "", need.command, String(need.deep)].join("\u0000");
}
