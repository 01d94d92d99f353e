import type { Origin } from "../capture/capture.ts";
import { known, mapFact, unknown, type Conflict, type Fact } from "../capture/fact.ts";
import type { Need } from "../capture/need.ts";
import { lspartitionDlpar, type DlparPartition } from "../parse/hmc/lspartition-dlpar.ts";
import { recordsOf, type ReadCapture } from "../parse/read-capture.ts";
import type { Partition } from "./partition.ts";
import { current, reading, settle, type Reading } from "./readings.ts";

/** Whether an HMC can send commands to a Virtual I/O Server. */
export interface ViosConnection {
  /** RMC is active at an HMC, and that HMC sees capabilities in `lspartition -dlpar`. */
  readonly usable: boolean;
  readonly active: boolean;
  /** Where it is active and not usable: `DCaps 0x0 at hmc1`. */
  readonly contradictions: readonly string[];
}

interface View {
  /** `?` where the capture names no HMC. */
  readonly hmc: string;
  readonly works: boolean;
  readonly said: string;
  readonly origins: readonly Origin[];
}

/** The state of RMC says that the HMC reaches it, `lspartition -dlpar` of that HMC that it can do something there. */
export function viosConnection(partition: Partition): Fact<ViosConnection> {
  const { rmc } = partition;
  if (rmc.state !== "known") return mapFact<unknown, ViosConnection>(rmc, () => undefined);
  const { active, states } = rmc.value;
  if (!active) return known({ usable: false, active, contradictions: [] }, rmc.origins);
  const hmcs = states.filter(({ state }) => state === "active").map(({ hmc }) => hmc);
  const needs = hmcs.map(needDlpar);
  const { views, conflict } = viewsOf(partition, needs);
  const seenBy = (hmc: string) => views.filter((view) => view.hmc === hmc || [view.hmc, hmc].includes("?"));
  const isContradicted = (hmc: string): boolean => {
    const seen = seenBy(hmc);
    return seen.length > 0 && seen.every(({ works }) => !works);
  };
  if (hmcs.every(isContradicted)) {
    const broken = views.filter(({ works }) => !works);
    const contradictions = broken.map(({ said, hmc }) => (hmc === "?" ? said : `${said} at ${hmc}`));
    const origins = [...rmc.origins, ...broken.flatMap((view) => view.origins)];
    return known({ usable: false, active, contradictions }, origins);
  }
  if (conflict !== undefined && views.every(({ works }) => !works)) return conflict;
  const confirming = hmcs.flatMap(seenBy).find(({ works }) => works);
  if (confirming === undefined) return unknown(hmcs.filter((hmc) => seenBy(hmc).length === 0).map(needDlpar));
  return known({ usable: true, active, contradictions: [] }, [...rmc.origins, ...confirming.origins]);
}

function needDlpar(hmc: string): Need {
  const { command } = lspartitionDlpar;
  return { command, canonical: command, kind: "hmc", ...(hmc === "?" ? {} : { host: hmc }) };
}

/** What each HMC's newest listing says of a partition. */
function viewsOf(
  partition: Partition,
  needs: readonly Need[],
): { readonly views: readonly View[]; readonly conflict: Conflict<ViosConnection> | undefined } {
  const views: View[] = [];
  let conflict: Conflict<ViosConnection> | undefined;
  const captures = partition.listings.all(lspartitionDlpar);
  for (const hmc of new Set(captures.map(({ host = "?" }) => host))) {
    const newest = current(captures.filter(({ host = "?" }) => host === hmc));
    const fact = settle(
      newest.flatMap((capture) => readingOf(capture, partition)),
      needs,
    );
    if (fact.state === "known") views.push({ hmc, works: fact.value === "", said: fact.value, origins: fact.origins });
    if (fact.state === "conflict") conflict = inConflict(fact);
  }
  return { views, conflict };
}

function inConflict({ readings, needs }: Conflict<string>): Conflict<ViosConnection> {
  const mapped = readings.map(({ value, origins }) => ({
    value: { usable: value === "", active: true, contradictions: value === "" ? [] : [value] },
    origins,
  }));
  return { state: "conflict", readings: mapped, needs };
}

/** Empty where it works, else what is wrong. A partition may have an entry that is left over beside the one that works. */
function readingOf(capture: ReadCapture, { system, id }: Partition): readonly Reading<string>[] {
  const records = recordsOf(capture, lspartitionDlpar) ?? [];
  const own = records.flatMap((record) => {
    const fault = record.lparId === id && record.system === system.key ? faultOf(record) : undefined;
    return fault === undefined ? [] : [{ record, fault }];
  });
  const chosen = own.find(({ fault }) => fault === "") ?? own[0];
  return chosen === undefined ? [] : [reading(capture, chosen.record, chosen.fault)];
}

function faultOf({ active, dcaps }: DlparPartition): string | undefined {
  if (active === undefined) return undefined;
  if (active === 0) return "Active 0";
  return dcaps !== undefined && /^0x0+$/i.test(dcaps) ? `DCaps ${dcaps}` : "";
}
