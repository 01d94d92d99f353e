import type { Origin } from "../capture/capture.ts";
import { known, mapFact, unknown, wholeList, type Fact, type ListFact } from "../capture/fact.ts";
import type { Need } from "../capture/need.ts";
import { lshwresMempool, type SharedMemoryPoolAttribute } from "../parse/hmc/lshwres-mempool.ts";
import { lshwresMempoolPgdev, type PagingDeviceAttribute } from "../parse/hmc/lshwres-mempool-pgdev.ts";
import { lslparmigrMempool } from "../parse/hmc/lslparmigr-mempool.ts";
import { recordsOf, type ReadCapture } from "../parse/read-capture.ts";
import type { AttributeRow } from "../parse/text/attribute-rows.ts";
import { splitList } from "../parse/text/delimited.ts";
import { listElements, said } from "./elements.ts";
import { answersOf, memoryPoolTakes, needAnswer } from "./hmc-answers.ts";
import { needHmc } from "./needs.ts";
import type { Partition } from "./partition.ts";
import { attribute, flag, originOf } from "./readings.ts";
import type { System } from "./system.ts";
import type { Vios } from "./vios.ts";

/** The shared memory pool of a system: there is one at most. */
export interface MemoryPool {
  readonly origin: Origin;
  /** MB that no partition is entitled to. */
  readonly available: Fact<number>;
  /** The one or two Virtual I/O Servers that page for it. */
  readonly pagingServers: Fact<readonly Vios[]>;
}

/** A disk or logical volume to which a shared memory pool pages. */
export interface PagingDevice {
  readonly origin: Origin;
  readonly name: string;
  readonly vios: string;
  /** MB */
  readonly size: Fact<number>;
  /** No partition runs on it now. */
  readonly inactive: Fact<boolean>;
  readonly unassigned: Fact<boolean>;
  /** Two Virtual I/O Servers reach it. */
  readonly redundant: Fact<boolean>;
}

/** The pool as a list: an empty one is the HMC's answer that there is none. */
export function memoryPools(system: System): ListFact<MemoryPool> {
  const needs = [needHmc(lshwresMempool, system)];
  const read = (capture: ReadCapture) =>
    (recordsOf(capture, lshwresMempool) ?? []).map((row) => {
      const item = memoryPool(system, capture, row, needs);
      const servers = mapFact(item.pagingServers, (all) =>
        all.map(({ partition }) => partition.id).sort((a, b) => a - b),
      );
      return { key: "pool", item, says: () => ({ available: said(item.available), servers: said(servers) }) };
    });
  const pools = listElements(system.listings.ofSystem(lshwresMempool, system.key), read, needs);
  const capable = system.capable("active_mem_sharing_capable");
  const isBare = pools.rest.state === "unknown" && pools.items.length === 0;
  return isBare && capable.state === "known" && !capable.value ? wholeList([], capable.origins) : pools;
}

function memoryPool(
  system: System,
  capture: ReadCapture,
  row: AttributeRow<SharedMemoryPoolAttribute>,
  needs: readonly Need[],
): MemoryPool {
  const fact = (name: SharedMemoryPoolAttribute): Fact<string> => attribute([capture], () => row, name, needs);
  const servers = mapFact(
    fact("paging_vios_ids"),
    (ids) => {
      const numbers = splitList(ids).map((id) => id.trim());
      return numbers.every((id) => /^\d{1,5}$/.test(id)) ? numbers.map((id) => system.vios(Number(id))) : undefined;
    },
    needs,
  );
  return {
    origin: originOf(capture, row),
    available: mapFact(fact("curr_avail_pool_mem"), megabytes, needs),
    pagingServers: servers,
  };
}

export function pagingDevices(system: System): ListFact<PagingDevice> {
  const needs = [needHmc(lshwresMempoolPgdev, system)];
  const read = (capture: ReadCapture) =>
    (recordsOf(capture, lshwresMempoolPgdev) ?? []).map((row) => {
      const item = pagingDevice(capture, row, needs);
      const { size, inactive, unassigned, redundant } = item;
      const says = () => ({
        size: said(size),
        inactive: said(inactive),
        free: said(unassigned),
        redundant: said(redundant),
      });
      return { key: `${item.name} of ${item.vios}`, item, says };
    });
  return listElements(system.listings.ofSystem(lshwresMempoolPgdev, system.key), read, needs);
}

function pagingDevice(
  capture: ReadCapture,
  row: AttributeRow<PagingDeviceAttribute>,
  needs: readonly Need[],
): PagingDevice {
  const fact = (name: PagingDeviceAttribute): Fact<string> => attribute([capture], () => row, name, needs);
  return {
    origin: originOf(capture, row),
    name: row.get("device_name") ?? "?",
    vios: row.get("paging_vios_name") ?? row.get("paging_vios_id") ?? "?",
    size: mapFact(fact("size"), megabytes, needs),
    inactive: mapFact(fact("state"), (state) => state === "Inactive"),
    unassigned: mapFact(fact("lpar_id"), (id) => id === "none"),
    redundant: mapFact(fact("is_redundant"), flag, needs),
  };
}

function megabytes(text: string): number | undefined {
  return /^\d{1,12}$/.test(text) ? Number(text) : undefined;
}

/** What the HMC answers of the pool of the destination. A yes that was asked for with less redundancy proves nothing. */
export function poolAnswer(partition: Partition, destination: System): Fact<boolean> {
  const answer = memoryPoolTakes(partition, destination);
  if (answer.state !== "known" || !answer.value) return answer;
  const isPlain = answersOf(lslparmigrMempool, partition, destination).every(({ command: { options } }) =>
    ["--redundantvios", "--redundantpgvios"].every((name) => !options.has(name)),
  );
  return isPlain ? known(true, answer.origins) : unknown([needAnswer(lslparmigrMempool, partition, destination)]);
}
