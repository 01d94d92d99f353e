import { known, unknown, type Fact } from "../capture/fact.ts";
import { lssyscfgSys, type SystemAttribute } from "../parse/hmc/lssyscfg-sys.ts";
import { recordsOf, type ReadCapture } from "../parse/read-capture.ts";
import { splitList } from "../parse/text/delimited.ts";
import { fixesOfHmc, hmcAgainst, isSameHmc, levelOfHmc, needHmcVersion, type HmcLevel } from "./hmc-level.ts";
import type { Hmc } from "./hmcs.ts";
import type { Listings } from "./listings.ts";
import { originOf } from "./readings.ts";

/** The least that an HMC has to be; `fix` where that very level needs one more. */
interface Minimum {
  readonly level: HmcLevel;
  readonly text: string;
  readonly fix?: string;
}

export interface HmcStanding {
  readonly result: "reached" | "older" | "withoutFix";
  /** As `lshmc -V` prints it. */
  readonly level: string;
}

/** The HMC's listings of systems; those that name no host stand each for an HMC of its own. */
export function systemListings(listings: Listings, { name, origin }: Hmc): readonly ReadCapture[] {
  return listings
    .all(lssyscfgSys)
    .filter(({ id, host }) =>
      name === undefined ? id === origin.capture : host !== undefined && isSameHmc(host, name),
    );
}

/** HMCs before V7R3.2 do not have the attributes of mobility, whatever the system; `-F capabilities` lists what it can do. */
export function printsMobility(listings: Listings, hmc: Hmc): Fact<true> {
  const own = shows(listings, hmc, "active_lpar_mobility_capable", () => true);
  if (own.state === "known") return own;
  return shows(listings, hmc, "capabilities", (value) => splitList(value).includes("active_lpar_mobility_capable"));
}

/** HMCs before V7R7.1 do not have the modes of POWER7. */
export function printsPower7Modes(listings: Listings, hmc: Hmc): Fact<true> {
  const isLater = (mode: string): boolean => Number(/^POWER(\d{1,2})/.exec(mode)?.[1] ?? 0) >= 7;
  return shows(listings, hmc, "lpar_proc_compat_modes", (value) => splitList(value).some(isLater));
}

function shows(listings: Listings, hmc: Hmc, name: SystemAttribute, proves: (value: string) => boolean): Fact<true> {
  for (const capture of systemListings(listings, hmc)) {
    for (const row of recordsOf(capture, lssyscfgSys) ?? []) {
      const value = row.get(name);
      if (value !== undefined && proves(value)) return known(true, [{ ...originOf(capture, row), field: name }]);
    }
  }
  return unknown([needHmcVersion(hmc.name)]);
}

/** Where an HMC stands against a minimum: by `lshmc -V`, or by something that only such an HMC prints. */
export function standing(listings: Listings, { name }: Hmc, minimum: Minimum, proof: Fact<true>): Fact<HmcStanding> {
  const against = hmcAgainst(listings, name, minimum.level);
  const isProven = proof.state === "known" && (against.state !== "known" || against.value === "older");
  if (isProven) return known({ result: "reached", level: minimum.text }, proof.origins);
  if (against.state !== "known") return against as Fact<HmcStanding>;
  const { value, origins } = against;
  const own = levelOfHmc(listings, name);
  const level = own.state === "known" ? own.value : minimum.text;
  if (value === "older") return known({ result: "older", level }, origins);
  if (value === "later" || minimum.fix === undefined) return known({ result: "reached", level }, origins);
  const fixes = fixesOfHmc(listings, name);
  if (fixes.state !== "known") return fixes as Fact<HmcStanding>;
  return known({ result: fixes.value.includes(minimum.fix) ? "reached" : "withoutFix", level }, origins);
}
