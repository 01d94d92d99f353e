import type { Origin } from "../capture/capture.ts";
import { known, unknown, type Fact, type Known } from "../capture/fact.ts";
import type { Need } from "../capture/need.ts";
import { lshostDetail } from "../parse/san/lshost-detail.ts";
import { lshostconnect } from "../parse/san/lshostconnect.ts";
import { lshostvdiskmap } from "../parse/san/lshostvdiskmap.ts";
import { lsioport } from "../parse/san/lsioport.ts";
import { lsportfc } from "../parse/san/lsportfc.ts";
import { showvolgrp } from "../parse/san/showvolgrp.ts";
import type { Listings } from "./listings.ts";
import { needStorage } from "./needs.ts";
import { pairZoning } from "./pair-zoning.ts";
import { storages, type GivenLun, type Storage, type StorageHost } from "./storage-hosts.ts";

/** Whether both WWPNs of a pair are given the same LUNs; if not, which of them lacks which. */
export type PairMasking =
  | { readonly same: true }
  | {
      readonly same: false;
      readonly wwpn: string;
      readonly other: string;
      readonly storage: string;
      /** The host object, or volume group, that has the other one. */
      readonly host: string;
      /** The one that has the WWPN, where it is known. */
      readonly elsewhere?: string;
      readonly luns: readonly string[];
    };

/**
 * Compares what storage systems give the two. One that gives them different LUNs is enough for a fault; that all give the same is
 * known only where it is known which storage systems the zones of the pair lead to.
 */
export function pairMasking(listings: Listings, pair: readonly string[]): Fact<PairMasking> {
  const [a, b, ...others] = pair;
  if (a === undefined || b === undefined || others.length > 0) return unknown([], "knowledge");
  const all = storages(listings);
  const compared = all.map((storage) => ({ storage, fact: compare(storage, a, b) }));
  const fault = compared.find(({ fact }) => fact.state === "known" && !fact.value.same);
  if (fault !== undefined) return fault.fact;
  const open = compared.find(({ storage, fact }) => fact.state !== "known" && hasEither(storage, a, b));
  if (open !== undefined) return open.fact;
  const zoned = pairZoning(listings, pair);
  const isGiven = compared.some(({ fact }) => fact.state === "known");
  if (zoned.state !== "known")
    return unknown(isGiven ? zoned.needs : maskingNeeds, isGiven ? zonedCause(zoned) : "capture");
  const origins: Origin[] = [...zoned.origins];
  for (const { wwpn } of zoned.value.reached) {
    const owner = compared.find(({ storage }) => storage.ports.has(wwpn));
    const port = owner?.storage.ports.get(wwpn);
    if (owner === undefined || port === undefined) return unknown([needStorage(lsportfc), needStorage(lsioport)]);
    if (owner.fact.state !== "known") return owner.fact;
    origins.push(port, ...owner.fact.origins);
  }
  return known({ same: true }, origins);
}

/** What shows of which host a WWPN is. */
export const maskingNeeds: readonly Need[] = [needStorage(lshostDetail), needStorage(lshostconnect)];

function hasEither({ hosts }: Storage, a: string, b: string): boolean {
  return hosts.some(({ wwpns }) => wwpns.has(a) || wwpns.has(b));
}

function zonedCause(zoned: Exclude<Fact<unknown>, Known<unknown>>): "capture" | "knowledge" {
  return zoned.state === "unknown" ? zoned.cause : "capture";
}

function compare(storage: Storage, a: string, b: string): Fact<PairMasking> {
  const [ofA, ofB] = [a, b].map((wwpn) => storage.hosts.filter(({ wwpns }) => wwpns.has(wwpn)));
  const [first, ...more] = ofA ?? [];
  const [second, ...others] = ofB ?? [];
  const needs = [needStorage(storage.kind === "svc" ? lshostDetail : lshostconnect, storage.host)];
  if (more.length + others.length > 0 || (first ?? second) === undefined) return unknown(needs);
  if (first === undefined && second !== undefined) return oneSided(storage, second, a, b);
  if (first !== undefined && second === undefined) return oneSided(storage, first, b, a);
  if (first === undefined || second === undefined) return unknown(needs);
  return first.name === second.name
    ? known({ same: true }, [first.origin])
    : twoHosts(storage, [first, a], [second, b]);
}

/** One of the two is in a host that was read whole, and the other one is not in it. */
function oneSided(storage: Storage, host: StorageHost, wwpn: string, other: string): Fact<PairMasking> {
  const luns = storage.luns.get(host.name) ?? [];
  const fault = { same: false, wwpn, other, storage: storage.label, host: host.name } as const;
  if (storage.isAllHosts) return known({ ...fault, luns: namesOf(luns) }, [host.origin, ...originsOf(luns)]);
  if (!storage.isAllLuns || luns.length === 0) return unknown([needStorage(lshostvdiskmap, storage.host)]);
  // Whichever host has it, if any: none is given the same.
  const isGivenElsewhere = [...storage.luns].some(([name, given]) => name !== host.name && isSame(given, luns));
  if (isGivenElsewhere) return unknown([needStorage(lshostDetail, storage.host)]);
  return known({ ...fault, luns: namesOf(luns) }, [host.origin, ...originsOf(luns)]);
}

type Side = readonly [host: StorageHost, wwpn: string];

function twoHosts(storage: Storage, a: Side, b: Side): Fact<PairMasking> {
  // Which ports of the storage a volume group is given at is not compared.
  if ([a, b].some(([{ name }]) => storage.kind === "ds8000" && name.includes(" at "))) return unknown([], "knowledge");
  const [ofA, ofB] = [storage.luns.get(a[0].name), storage.luns.get(b[0].name)];
  const isRead = storage.isAllLuns || (ofA !== undefined && ofB !== undefined);
  const need = storage.kind === "svc" ? lshostvdiskmap : showvolgrp;
  if (!isRead) return unknown([needStorage(need, storage.host, storage.kind === "svc" ? "" : b[0].name)]);
  const [lackedByB, lackedByA] = [lacking(ofA ?? [], ofB ?? []), lacking(ofB ?? [], ofA ?? [])];
  const proof = [a[0].origin, b[0].origin];
  if (lackedByA.length + lackedByB.length === 0) {
    // A listing that was cut at its end would make different ones equal.
    const isSure = storage.isLunsClosed && (ofA ?? []).length > 0;
    return isSure
      ? known({ same: true }, [...proof, ...originsOf(ofA ?? [])])
      : unknown([needStorage(need, storage.host)]);
  }
  const isOfB = lackedByB.length >= lackedByA.length;
  const [has, lacks, luns] = isOfB ? [a, b, lackedByB] : [b, a, lackedByA];
  const hosts = { storage: storage.label, host: has[0].name, elsewhere: lacks[0].name };
  const value = { same: false as const, wwpn: lacks[1], other: has[1], ...hosts, luns: namesOf(luns) };
  return known(value, [...proof, ...originsOf(luns)]);
}

function isSame(a: readonly GivenLun[], b: readonly GivenLun[]): boolean {
  return lacking(a, b).length + lacking(b, a).length === 0;
}

function lacking(all: readonly GivenLun[], some: readonly GivenLun[]): readonly GivenLun[] {
  const found = new Set(some.map(({ key }) => key));
  return all.filter(({ key }) => !found.has(key));
}

function namesOf(luns: readonly GivenLun[]): readonly string[] {
  return luns.map(({ name }) => name);
}

function originsOf(luns: readonly GivenLun[]): readonly Origin[] {
  return luns.map(({ origin }) => origin);
}
