import type { HostKind } from "./capture.ts";

/**
 * What would show a missing thing: a command, typed on a host. `command` is ready to paste.
 * `core` needs stand in the table of base captures; everything else is deep.
 */
export interface Need {
  readonly command: string;
  readonly kind: HostKind;
  /** The host's name where it is known: `hmc1`, `vios1`. */
  readonly host?: string;
  readonly system?: string;
  readonly core: boolean;
}

/** One string per need, so that equal needs are counted once. */
export function needKey(need: Need): string {
  return [need.kind, need.system ?? "", need.host ?? "", need.command].join("\u0000");
}
