import type { Origin } from "../capture/capture.ts";
import { known, mapFact, unknown, wholeList, openList, type Fact, type ListFact } from "../capture/fact.ts";
import type { Need } from "../capture/need.ts";
import { lshwresMemLpar, type PartitionMemoryAttribute } from "../parse/hmc/lshwres-mem-lpar.ts";
import { lssyscfgLpar, type PartitionAttribute } from "../parse/hmc/lssyscfg-lpar.ts";
import { lssyscfgProf, type ProfileAttribute } from "../parse/hmc/lssyscfg-prof.ts";
import { recordsOf, type ReadCapture } from "../parse/read-capture.ts";
import type { AttributeRow } from "../parse/text/attribute-rows.ts";
import type { ClientAdapter, FibreChannelClient, VirtualEthernet } from "./adapters.ts";
import { Asked } from "./asked.ts";
import { hmcOlderThan } from "./hmc-level.ts";
import { rowsOf, type Listings } from "./listings.ts";
import { needHmc } from "./needs.ts";
import { ethernetOf, fcClientsOf, physicalSlotsOf, scsiClientsOf, type PhysicalSlot } from "./partition-lists.ts";
import { profileSlots, type ProfileSlot } from "./profiles.ts";
import { rmcStates, type RmcReading } from "./rmc.ts";
import { attribute, flag, originOf } from "./readings.ts";
import type { System } from "./system.ts";

/** A logical partition of a managed system: a view over the rows of its listings. */
export class Partition extends Asked {
  readonly system: System;
  readonly id: number;
  readonly listings: Listings;
  /** System and id: names repeat and change. */
  readonly key: string;

  constructor(system: System, id: number, listings: Listings) {
    super();
    this.key = `${system.key}/${id}`;
    this.system = system;
    this.id = id;
    this.listings = listings;
  }

  get label(): string {
    const { name } = this;
    if (name.state === "known") return name.value;
    return this.system.nameOf(this.id) ?? `partition ${this.id} of ${this.system.label}`;
  }

  get name(): Fact<string> {
    return this.attribute("name");
  }
  /** `aixlinux`, `os400`, `vioserver`. */
  get env(): Fact<string> {
    return this.attribute("lpar_env");
  }
  get state(): Fact<string> {
    return this.attribute("state");
  }
  get osVersion(): Fact<string> {
    return this.attribute("os_version");
  }
  get uuid(): Fact<string> {
    return mapFact(this.attribute("uuid"), (value) => value.toUpperCase());
  }
  get resourceConfig(): Fact<string> {
    return this.attribute("resource_config");
  }
  /** 1 on a Virtual I/O Server that is a mover service partition. */
  get isMsp(): Fact<boolean> {
    return mapFact(this.attribute("msp"), flag, [needHmc(lssyscfgLpar, this.system)]);
  }
  /** The mode that a running partition runs in. */
  get currentMode(): Fact<string> {
    return this.attribute("curr_lpar_proc_compat_mode");
  }
  /** The mode that the partition asks for; `default` takes the newest of the system at activation. */
  get configuredMode(): Fact<string> {
    return this.attribute("desired_lpar_proc_compat_mode");
  }
  /** One reading per HMC: the state belongs to partition and HMC. */
  get rmc(): Fact<RmcReading> {
    return this.once(rmcStates);
  }

  /** 1 bars every move. HMCs before V8 do not have the attribute (first printed by HMCs of that level). */
  get migrationDisabled(): Fact<boolean> {
    const need = needHmc(lssyscfgLpar, this.system, " -F name,lpar_id,migration_disabled --header");
    const fact = readAttribute(this, "migration_disabled", [need]);
    if (fact.state !== "unknown") return mapFact(fact, flag, [need]);
    for (const capture of this.listings.ofSystem(lssyscfgLpar, this.system.key)) {
      const older = hmcOlderThan(this.listings, capture, [8, 0, 0]);
      if (older.state === "known" && older.value) return known(false, older.origins);
    }
    return unknown([need]);
  }

  get currentMemory(): Fact<number> {
    return this.memoryNumber("curr_mem");
  }
  get maximumMemory(): Fact<number> {
    return this.memoryNumber("curr_max_mem");
  }
  /** 128 for `1:128`: maximum memory divided by this is the hardware page table. */
  get pageTableRatio(): Fact<number> {
    return mapFact(this.memory("curr_hpt_ratio"), divisor, [needHmc(lshwresMemLpar, this.system)]);
  }

  /** MB to set aside where it arrives, and the maximum and ratio that its page table there is made for. */
  get neededMemory(): Fact<number> {
    return this.heldOrAsked(this.currentMemory, "desired_mem", wholeNumber);
  }
  get neededMaximum(): Fact<number> {
    return this.heldOrAsked(this.maximumMemory, "max_mem", wholeNumber);
  }
  get neededRatio(): Fact<number> {
    return this.heldOrAsked(this.pageTableRatio, "hpt_ratio", divisor);
  }
  /** 16 GB pages assigned now. Only AIX and Linux partitions have the attribute (HMC manual, chsyscfg and lshwres). */
  get hugePages(): Fact<number> {
    const { env } = this;
    const fact = this.memoryNumber("curr_num_huge_pages");
    if (fact.state !== "unknown" || env.state !== "known" || env.value === "aixlinux") return fact;
    return known(0, env.origins);
  }

  get ethernet(): ListFact<VirtualEthernet> {
    return this.once(ethernetOf);
  }
  get scsiClients(): ListFact<ClientAdapter> {
    return this.once(scsiClientsOf);
  }
  get fcClients(): ListFact<FibreChannelClient> {
    return this.once(fcClientsOf);
  }
  /** Physical I/O slots that the partition owns now. */
  get physicalSlots(): ListFact<PhysicalSlot> {
    return this.once(physicalSlotsOf);
  }

  /** The profile that was activated last; empty where none ever was. */
  get lastProfile(): Fact<string> {
    return this.attribute("curr_profile");
  }

  /** The profile that an inactive move takes: the one last activated, else the default one. */
  get profileName(): Fact<string> {
    const activated = this.lastProfile;
    return activated.state === "known" && activated.value === "" ? this.attribute("default_profile") : activated;
  }

  /** Physical I/O slots that the profile asks for. */
  get profileSlots(): ListFact<ProfileSlot> {
    return this.onceNamed("slots of the profile", () => this.readProfileSlots());
  }

  private readProfileSlots(): ListFact<ProfileSlot> {
    const needs = [needHmc(lssyscfgProf, this.system)];
    const asked = this.profileAttribute("io_slots");
    if (asked.state !== "known") return openList([], [], asked);
    const [origin] = asked.origins;
    const slots = origin === undefined ? undefined : profileSlots(asked.value, origin);
    return slots === undefined ? openList([], asked.origins, unknown(needs)) : wholeList(slots, asked.origins);
  }

  profileAttribute(name: ProfileAttribute): Fact<string> {
    return this.onceNamed(`profile ${name}`, () => this.readProfile(name));
  }

  private readProfile(name: ProfileAttribute): Fact<string> {
    const needs = [needHmc(lssyscfgProf, this.system)];
    const profile = this.profileName;
    if (profile.state !== "known") return profile;
    const row = (capture: ReadCapture): AttributeRow<ProfileAttribute> | undefined =>
      rowsOf(capture, lssyscfgProf, this.id).find((candidate) => candidate.get("name") === profile.value);
    return attribute(this.listings.ofSystem(lssyscfgProf, this.system.key), row, name, needs);
  }

  /** A partition that holds no memory gets what its profile asks for when it is activated next. */
  private heldOrAsked(
    held: Fact<number>,
    name: ProfileAttribute,
    read: (text: string) => number | undefined,
  ): Fact<number> {
    const { currentMemory } = this;
    if (currentMemory.state !== "known" || currentMemory.value > 0) return held;
    const asked = mapFact(this.profileAttribute(name), read, [needHmc(lssyscfgProf, this.system)]);
    return asked.state === "known" ? { ...asked, origins: [...currentMemory.origins, ...asked.origins] } : asked;
  }

  private memoryNumber(name: PartitionMemoryAttribute): Fact<number> {
    return mapFact(this.memory(name), wholeNumber, [needHmc(lshwresMemLpar, this.system)]);
  }

  private memory(name: PartitionMemoryAttribute): Fact<string> {
    return this.onceNamed(name, readMemory);
  }

  private attribute(name: PartitionAttribute): Fact<string> {
    return this.onceNamed(name, readAttribute);
  }

  /** The partition's row in a partition listing; `-F` listings without ids are joined by name. */
  row(capture: ReadCapture): AttributeRow<PartitionAttribute> | undefined {
    const [row] = rowsOf(capture, lssyscfgLpar, this.id);
    if (row !== undefined) return row;
    const name = this.system.nameOf(this.id);
    return name === undefined
      ? undefined
      : recordsOf(capture, lssyscfgLpar)?.find((r) => r.get("lpar_id") === undefined && r.get("name") === name);
  }

  /** Where the newest listing states the partition. */
  get origins(): readonly Origin[] {
    for (const capture of this.listings.ofSystem(lssyscfgLpar, this.system.key)) {
      const row = this.row(capture);
      if (row !== undefined) return [originOf(capture, row)];
    }
    return [];
  }
}

function readAttribute(
  partition: Partition,
  name: PartitionAttribute,
  needs: readonly Need[] = [needHmc(lssyscfgLpar, partition.system)],
): Fact<string> {
  const captures = partition.listings.ofSystem(lssyscfgLpar, partition.system.key);
  return attribute(captures, (capture) => partition.row(capture), name, needs);
}

function readMemory({ listings, system, id }: Partition, name: PartitionMemoryAttribute): Fact<string> {
  const captures = listings.ofSystem(lshwresMemLpar, system.key);
  const row = (capture: ReadCapture) => rowsOf(capture, lshwresMemLpar, id)[0];
  return attribute(captures, row, name, [needHmc(lshwresMemLpar, system)]);
}

function wholeNumber(text: string): number | undefined {
  return /^\d{1,12}$/.test(text) ? Number(text) : undefined;
}

/** The `n` of `1:n`. */
function divisor(text: string): number | undefined {
  const value = Number(/^1:(\d{1,6})$/.exec(text)?.[1]);
  return Number.isInteger(value) && value > 0 ? value : undefined;
}
