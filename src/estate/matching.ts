/** Who gets which host, one each; or some who together have fewer hosts than they are. */
export type Matching<L, R> =
  | { readonly state: "all"; readonly pairs: ReadonlyMap<L, R> }
  | { readonly state: "short"; readonly guests: readonly L[]; readonly hosts: readonly R[] };

/** One host of its own for each guest, along alternating paths: its time is guests times possible pairs. */
export function match<L, R>(
  guests: readonly L[],
  hosts: readonly R[],
  canHost: (g: L, h: R) => boolean,
): Matching<L, R> {
  const options = new Map(guests.map((guest) => [guest, hosts.filter((host) => canHost(guest, host))]));
  const guestOf = new Map<R, L>();
  for (const guest of guests) {
    const seen = place(guest, options, guestOf);
    // All that an alternating path reaches from a guest without a host: their hosts serve the others of them already.
    if (seen !== undefined) {
      const [reached, taken] = [seen.guests, seen.hosts];
      return {
        state: "short",
        guests: guests.filter((one) => reached.has(one)),
        hosts: hosts.filter((one) => taken.has(one)),
      };
    }
  }
  return { state: "all", pairs: new Map([...guestOf].map(([host, guest]) => [guest, host])) };
}

interface Seen<L, R> {
  readonly guests: Set<L>;
  readonly hosts: Set<R>;
}

/** Finds a host for one more guest, moving others where that helps; where none is found, all that was tried. */
function place<L, R>(guest: L, options: ReadonlyMap<L, readonly R[]>, guestOf: Map<R, L>): Seen<L, R> | undefined {
  const seen: Seen<L, R> = { guests: new Set(), hosts: new Set() };
  const find = (one: L): boolean => {
    seen.guests.add(one);
    for (const host of options.get(one) ?? []) {
      if (seen.hosts.has(host)) continue;
      seen.hosts.add(host);
      const holder = guestOf.get(host);
      if (holder !== undefined && !find(holder)) continue;
      guestOf.set(host, one);
      return true;
    }
    return false;
  };
  return find(guest) ? undefined : seen;
}
