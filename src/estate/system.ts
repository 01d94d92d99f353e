import type { Origin } from "../capture/capture.ts";
import { filterList, mapFact, openList, unknown, type Fact, type ListFact } from "../capture/fact.ts";
import { lshwresMemLpar } from "../parse/hmc/lshwres-mem-lpar.ts";
import { lshwresMemSys, type SystemMemoryAttribute } from "../parse/hmc/lshwres-mem-sys.ts";
import { lshwresProcLpar } from "../parse/hmc/lshwres-proc-lpar.ts";
import { lshwresVirtualioEth } from "../parse/hmc/lshwres-virtualio-eth.ts";
import { lssyscfgLpar } from "../parse/hmc/lssyscfg-lpar.ts";
import { lssyscfgSys, type Capability, type SystemAttribute } from "../parse/hmc/lssyscfg-sys.ts";
import { recordsOf, type ReadCapture } from "../parse/read-capture.ts";
import type { AttributeRow } from "../parse/text/attribute-rows.ts";
import { splitList } from "../parse/text/delimited.ts";
import type { VirtualEthernet } from "./adapters.ts";
import { ethernetElement, virtualEthernet } from "./adapters.ts";
import { Asked } from "./asked.ts";
import { listElements } from "./elements.ts";
import { partitionRows, type Listings } from "./listings.ts";
import { needHmc } from "./needs.ts";
import { Partition } from "./partition.ts";
import { attribute, current, flag, isOlder, isWhole, originOf } from "./readings.ts";
import { Vios } from "./vios.ts";

export interface SystemIdentity {
  readonly key: string;
  readonly names: readonly string[];
  readonly label: string;
  /** Those of the names that no other system has: a row with nothing but a name is told by them. */
  readonly ownNames: readonly string[];
}

/** A managed system: a view over its row and its listings. */
export class System extends Asked {
  /** `TTTT-MMM*SERIAL`, or the name where no listing gives type, model and serial. */
  readonly key: string;
  readonly names: readonly string[];
  /** How people tell it from the others: its name, and type-model*serial where a name is missing or taken twice. */
  readonly label: string;
  readonly listings: Listings;
  private readonly ownNames: readonly string[];
  private readonly known = new Map<number, Partition>();
  private readonly partitionNames = new Map<number, string>();
  private readonly servers = new Map<number, Vios>();
  private listed: ListFact<Partition> | undefined;
  private viosList: ListFact<Vios> | undefined;
  private bridging: ListFact<VirtualEthernet> | undefined;
  private readonly attributes = new Map<string, Fact<string>>();

  /** `naming` are listings that say what partitions are called; all but the names is read from `listings`. */
  constructor({ key, names, label, ownNames }: SystemIdentity, listings: Listings, naming: Listings = listings) {
    super();
    this.key = key;
    this.names = names;
    this.label = label;
    this.listings = listings;
    this.ownNames = [key, ...ownNames];
    for (const capture of naming.ofSystem(lssyscfgLpar, key)) {
      for (const [id, [row]] of partitionRows(capture, lssyscfgLpar)) {
        const name = row?.get("name");
        if (name !== undefined && !this.partitionNames.has(id)) this.partitionNames.set(id, name);
      }
    }
  }

  /** What a command calls it: a name that another system has too could be of that one. */
  isCalled(text: string): boolean {
    return this.ownNames.includes(text);
  }

  get typeModel(): Fact<string> {
    return this.attribute("type_model");
  }
  get state(): Fact<string> {
    return this.attribute("state");
  }

  /** Whether the hypervisor allows moves. */
  mobilityCapable(kind: "active" | "inactive"): Fact<boolean> {
    return this.capable(kind === "active" ? "active_lpar_mobility_capable" : "inactive_lpar_mobility_capable");
  }

  /** Whether the system has a function: 1, 0, or as a name in the list of capabilities that `-F capabilities` prints. */
  capable(name: Capability): Fact<boolean> {
    const own = this.attribute(name);
    if (own.state !== "unknown") return mapFact(own, flag, [needHmc(lssyscfgSys, this)]);
    return mapFact(this.attribute("capabilities"), (value) => splitList(value).includes(name));
  }

  /** Processor compatibility modes that the system offers, as printed. */
  get processorModes(): Fact<readonly string[]> {
    return this.onceNamed("modes", () =>
      mapFact(this.attribute("lpar_proc_compat_modes"), (value) => splitList(value)),
    );
  }

  /** Memory that can be given to partitions now, in MB. */
  get availableMemory(): Fact<number> {
    return this.memory("curr_avail_sys_mem");
  }
  /** Memory region (logical memory block) size in MB. */
  get memoryRegionSize(): Fact<number> {
    return this.memory("mem_region_size");
  }

  /** All partitions. A partition that another listing of the system names and this one lacks leaves the list open. */
  get partitions(): ListFact<Partition> {
    this.listed ??= this.listPartitions();
    return this.listed;
  }

  /** The Virtual I/O Servers; a partition of unknown kind could be one more. */
  get vioses(): ListFact<Vios> {
    this.viosList ??= this.listVioses();
    return this.viosList;
  }

  private listVioses(): ListFact<Vios> {
    const all = this.partitions;
    const unsure = all.items.map(({ env }) => env).find((env) => env.state !== "known");
    const list = filterList(all, ({ env }) => env.state === "known" && env.value === "vioserver");
    const items = list.items.map((partition) => this.vios(partition.id));
    const rest = all.rest.state === "none" && unsure !== undefined ? unsure : all.rest;
    return { ...list, items, rest };
  }

  partition(id: number): Partition {
    const partition = this.known.get(id) ?? new Partition(this, id, this.listings);
    this.known.set(id, partition);
    return partition;
  }

  vios(id: number): Vios {
    const vios = this.servers.get(id) ?? new Vios(this.partition(id), this.listings);
    this.servers.set(id, vios);
    return vios;
  }

  nameOf(id: number): string | undefined {
    return this.partitionNames.get(id);
  }

  /** Trunk adapters, and adapters that may be some: what bridges the system's VLANs. */
  get trunks(): ListFact<VirtualEthernet> {
    this.bridging ??= this.listTrunks();
    return this.bridging;
  }

  private listTrunks(): ListFact<VirtualEthernet> {
    const needs = [needHmc(lshwresVirtualioEth, this)];
    const read = (capture: ReadCapture) =>
      (recordsOf(capture, lshwresVirtualioEth) ?? [])
        .filter((row) => row.get("is_trunk") !== "0")
        .map((row) => {
          const key = `${row.get("lpar_id") ?? "?"}/${row.get("slot_num") ?? "?"}`;
          return ethernetElement(virtualEthernet(capture, row, needs, this.listings), key);
        });
    return listElements(this.listings.ofSystem(lshwresVirtualioEth, this.key), read, needs);
  }

  /** Hosts that listed the system. */
  get hmcs(): readonly string[] {
    const hosts = this.listings.ofSystem(lssyscfgLpar, this.key).map(({ host }) => host);
    return [...new Set(hosts.filter((host) => host !== undefined))].sort();
  }

  private listPartitions(): ListFact<Partition> {
    const needs = [needHmc(lssyscfgLpar, this)];
    const captures = this.listings.ofSystem(lssyscfgLpar, this.key);
    const withIds = captures.filter((c) => c.status === "none" || partitionRows(c, lssyscfgLpar).size > 0);
    const read = (capture: ReadCapture) =>
      [...partitionRows(capture, lssyscfgLpar).keys()].map((id) => ({ key: String(id), item: this.partition(id) }));
    const list = listElements(withIds, read, needs, { expected: this.idsElsewhere() });
    const whole = current(withIds.filter(isWhole));
    const isStrange = captures.some((capture) => !isOlder(capture, whole) && this.namesStranger(capture));
    return isStrange && list.rest.state === "none" ? openList(list.items, list.origins, unknown(needs)) : list;
  }

  /** A row without an id is of a partition that another row gives one, or of one more. */
  private namesStranger(capture: ReadCapture): boolean {
    const names = new Set(this.partitionNames.values());
    const rows = recordsOf(capture, lssyscfgLpar) ?? [];
    return rows.some((row) => row.get("lpar_id") === undefined && !names.has(row.get("name") ?? ""));
  }

  private idsElsewhere(): { key: string; origin: Origin }[] {
    const found = new Map<string, Origin>();
    for (const parser of [lshwresMemLpar, lshwresProcLpar]) {
      for (const capture of this.listings.ofSystem(parser, this.key).slice(0, 1)) {
        for (const [id, [row]] of partitionRows(capture, parser)) {
          if (row !== undefined && !found.has(String(id))) found.set(String(id), originOf(capture, row));
        }
      }
    }
    return [...found].map(([key, origin]) => ({ key, origin }));
  }

  private attribute(name: SystemAttribute): Fact<string> {
    const known = this.attributes.get(name) ?? this.read(name);
    this.attributes.set(name, known);
    return known;
  }

  private read(name: SystemAttribute): Fact<string> {
    const needs = [needHmc(lssyscfgSys, this)];
    return attribute(this.listings.all(lssyscfgSys), (capture) => this.row(capture), name, needs);
  }

  /** The system's row in a listing of systems. */
  row(capture: ReadCapture): AttributeRow<SystemAttribute> | undefined {
    return recordsOf(capture, lssyscfgSys)?.find((row) => {
      const [model, serial] = [row.get("type_model"), row.get("serial_num")];
      if (model !== undefined && serial !== undefined) return `${model}*${serial}` === this.key;
      return this.ownNames.includes(row.get("name") ?? "");
    });
  }

  private memory(name: SystemMemoryAttribute): Fact<number> {
    const needs = [needHmc(lshwresMemSys, this)];
    const row = (capture: ReadCapture) => recordsOf(capture, lshwresMemSys)?.[0];
    const fact =
      this.attributes.get(name) ?? attribute(this.listings.ofSystem(lshwresMemSys, this.key), row, name, needs);
    this.attributes.set(name, fact);
    return mapFact(fact, (value) => (/^\d{1,12}$/.test(value) ? Number(value) : undefined), needs);
  }
}
