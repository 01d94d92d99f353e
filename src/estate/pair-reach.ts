import { unknown, type Fact } from "../capture/fact.ts";
import type { Need } from "../capture/need.ts";
import { lslparmigrVirtualio } from "../parse/hmc/lslparmigr-virtualio.ts";
import { migrlparValidate } from "../parse/hmc/migrlpar-validate.ts";
import type { FibreChannelClient } from "./adapters.ts";
import { zoningNeeds } from "./fabrics.ts";
import { disksReached, portsReached, type Hosting } from "./fibre-channel-hosting.ts";
import { needAnswer } from "./hmc-answers.ts";
import { maskingNeeds, pairMasking, type PairMasking } from "./pair-masking.ts";
import { pairZoning, type PairZoning } from "./pair-zoning.ts";
import type { Partition } from "./partition.ts";
import type { System } from "./system.ts";

/** The second WWPN reaches the storage ports of the first: by what the HMC answered, else by what the switches enforce. */
export function pairPorts(
  partition: Partition,
  destination: System,
  { slot, wwpns }: FibreChannelClient,
  extra: string,
): Fact<Hosting | PairZoning> {
  const zoning = wwpns.state === "known" ? pairZoning(partition.listings, wwpns.value) : unknown([]);
  const needs = [needAnswer(lslparmigrVirtualio, partition, destination), ...zoningNeeds()];
  return beside(portsReached(partition, destination, slot, extra), zoning, needs);
}

/** The second WWPN is given the LUNs of the first: by what the HMC answered, else by what the storage says. */
export function pairDisks(
  partition: Partition,
  destination: System,
  { slot, wwpns }: FibreChannelClient,
  extra: string,
): Fact<Hosting | PairMasking> {
  const masking = wwpns.state === "known" ? pairMasking(partition.listings, wwpns.value) : unknown([]);
  const needs = [needAnswer(migrlparValidate, partition, destination, ` -v${extra}`), ...maskingNeeds];
  return beside(disksReached(partition, destination, slot, extra), masking, needs);
}

/**
 * The HMC's answer outranks what is computed. It refuses for other reasons too, so a refusal contradicts nothing; that it can
 * host an adapter of which a WWPN lacks something does.
 */
function beside<S extends { readonly same: boolean }>(
  answer: Fact<Hosting>,
  shown: Fact<S>,
  again: readonly Need[],
): Fact<Hosting | S> {
  if (answer.state === "known" && answer.value.hosted && shown.state === "known" && !shown.value.same) {
    const readings = [answer, shown].map(({ value, origins }) => ({ value, origins }));
    return { state: "conflict", readings, needs: again };
  }
  if (answer.state !== "unknown" || shown.state === "known") return answer.state === "unknown" ? shown : answer;
  const needs = [...answer.needs, ...shown.needs];
  return shown.state === "conflict" ? { ...shown, needs } : unknown(needs);
}
