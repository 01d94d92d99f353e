import { known, unknown, type Fact } from "../capture/fact.ts";
import type { Need } from "../capture/need.ts";
import { lshmcVersion } from "../parse/hmc/lshmc-version.ts";
import { lssyscfgSys } from "../parse/hmc/lssyscfg-sys.ts";
import { parsers } from "../parse/index.ts";
import { recordsOf, type ReadCapture } from "../parse/read-capture.ts";
import { isSameHmc, needHmcVersion } from "./hmc-level.ts";
import { systemListings } from "./hmc-proofs.ts";
import { hmcsOf, management, type Hmc } from "./hmcs.ts";
import { listingOrigin } from "./readings.ts";
import type { System } from "./system.ts";

const ofVios = parsers.filter(({ kind }) => kind === "vios");

/**
 * What manages a system. An Integrated Virtualization Manager is the Virtual I/O Server of its one system, and takes the commands
 * of both; what prints `lshmc -V` or manages several systems is none.
 */
export function managerOf(system: System): Fact<Manager> {
  const found = bySystem.get(system) ?? kindOfManager(system);
  bySystem.set(system, found);
  return found;
}

type Manager = "hmc" | "ivm";

const bySystem = new WeakMap<System, Fact<Manager>>();

function kindOfManager(system: System): Fact<Manager> {
  const hmcs = hmcsOf(system);
  if (hmcs.rest.state !== "none") return unknown(hmcs.rest.needs);
  for (const hmc of hmcs.items) {
    const proof = isHmc(system, hmc);
    if (proof !== undefined) return known("hmc", [hmc.origin, listingOrigin(proof)]);
  }
  for (const hmc of hmcs.items) {
    const proof = typedOnVios(system, hmc);
    if (proof !== undefined) return known("ivm", [hmc.origin, listingOrigin(proof)]);
  }
  return unknown(hmcs.items.map(({ name }): Need => needHmcVersion(name)));
}

function isHmc({ listings }: System, hmc: Hmc): ReadCapture | undefined {
  const { name } = hmc;
  const version = listings
    .all(lshmcVersion)
    .find(
      ({ host, records }) => name !== undefined && host !== undefined && isSameHmc(host, name) && records.length > 0,
    );
  return version ?? systemListings(listings, hmc).find((capture) => (recordsOf(capture, lssyscfgSys) ?? []).length > 1);
}

/** A prompt of that host with a command of a Virtual I/O Server: a folder's name may stand for what the HMC relayed. */
function typedOnVios({ listings }: System, { name }: Hmc): ReadCapture | undefined {
  if (name === undefined) return undefined;
  return ofVios
    .flatMap((parser) => listings.all(parser))
    .find(({ host, commandLine }) => host !== undefined && commandLine !== undefined && isSameHmc(host, name));
}

/** True where no single manager is seen to have both systems; else the reason why one is enough. */
export function lacksOneManager(source: System, destination: System): true | string {
  const managed = management(source, destination);
  if (managed.state !== "known" || managed.value === "two") return true;
  if (managed.value === "one") return "one HMC manages both systems";
  return "no capture names an HMC, so one is taken to manage both systems";
}

/** True where a move takes two HMCs, or may take them; else the reason why it does not. */
export function takesTwoHmcs(source: System, destination: System): true | string {
  const lacking = lacksOneManager(source, destination);
  if (lacking !== true) return lacking;
  const managers = [managerOf(source), managerOf(destination)];
  const isIvm = managers.some((manager) => manager.state === "known" && manager.value === "ivm");
  return isIvm ? "an Integrated Virtualization Manager manages one of the systems" : true;
}
