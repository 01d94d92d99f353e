import type { Origin } from "../capture/capture.ts";
import type { EffectiveZoning, ZonedPort } from "./zonings.ts";

/** A target that a zone lets a WWPN reach, and the line that says so. */
export interface ZonedTarget {
  readonly wwpn: string;
  readonly name?: string;
  readonly origin: Origin;
}

interface Member extends ZonedTarget {
  readonly side?: ZonedPort["side"];
}

interface Zone {
  /** Places of a WWPN in it: peer zones may name one on both sides. */
  readonly members: ReadonlyMap<string, readonly Member[]>;
  readonly targets: readonly Member[];
}

/** The effective zones of one capture, by WWPN. */
export class ZoneTargets {
  /** Zones name ports of switches, or something whose WWPN nobody shows; or there are none in effect. */
  readonly isOpen: boolean;
  readonly mayEndEarly: boolean;
  /** Where each WWPN stands first. */
  readonly zoned = new Map<string, Origin>();
  private readonly zones = new Map<string, Zone[]>();

  /** `wwpns` by alias, where the zones show aliases only; empty for one that several ports have. */
  constructor(
    zoning: EffectiveZoning,
    isTarget: (wwpn: string) => boolean,
    wwpns: ReadonlyMap<string, string> = new Map<string, string>(),
  ) {
    const names = new Map([...wwpns].map(([alias, wwpn]) => [wwpn, alias]));
    const wwpnOf = ({ wwpn, alias = "" }: ZonedPort): string => wwpn ?? wwpns.get(alias) ?? "";
    for (const { ports } of zoning.zones) {
      const members = ports.flatMap((port): Member[] => {
        const wwpn = wwpnOf(port);
        const name = port.alias ?? zoning.aliases.get(wwpn) ?? names.get(wwpn);
        const side = port.side === undefined ? {} : { side: port.side };
        return wwpn === "" ? [] : [{ wwpn, origin: port.origin, ...(name === undefined ? {} : { name }), ...side }];
      });
      this.add(members, isTarget);
    }
    const namesOthers = zoning.zones.some(({ isOpen, ports }) => isOpen || ports.some((port) => wwpnOf(port) === ""));
    this.isOpen = zoning.isUnset || namesOthers;
    this.mayEndEarly = zoning.mayEndEarly;
  }

  /** The targets that share a zone with the WWPN and that it reaches there, each once. */
  readonly targetsOf = (wwpn: string): readonly ZonedTarget[] => {
    const found = new Map<string, ZonedTarget>();
    for (const { members, targets } of this.zones.get(wwpn) ?? [])
      for (const self of members.get(wwpn) ?? [])
        for (const target of targets)
          if (target.wwpn !== wwpn && reaches(self, target) && !found.has(target.wwpn)) found.set(target.wwpn, target);
    return [...found.values()];
  };

  private add(members: readonly Member[], isTarget: (wwpn: string) => boolean): void {
    const byWwpn = new Map<string, Member[]>();
    const once = members.filter((member) => {
      const own = byWwpn.get(member.wwpn) ?? [];
      byWwpn.set(member.wwpn, own);
      const isNew = own.every(({ side }) => side !== member.side);
      if (isNew) own.push(member);
      return isNew;
    });
    const zone: Zone = { members: byWwpn, targets: once.filter(({ wwpn }) => isTarget(wwpn)) };
    for (const [wwpn, [first]] of byWwpn) {
      const own = this.zones.get(wwpn);
      if (own === undefined) this.zones.set(wwpn, [zone]);
      else own.push(zone);
      if (first !== undefined && !this.zoned.has(wwpn)) this.zoned.set(wwpn, first.origin);
    }
  }
}

/** Where a zone has sides, ports of one side do not reach each other. */
function reaches({ side: a }: Member, { side: b }: Member): boolean {
  return a === undefined || b === undefined || a === "both" || b === "both" || a !== b;
}
