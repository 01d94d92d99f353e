import { unknown, type Fact, type ListFact } from "../../capture/fact.ts";
import type { ClientAdapter } from "../../estate/adapters.ts";
import type { Disk } from "../../estate/disks.ts";
import type { Vios } from "../../estate/vios.ts";
import { physicalVolumes, targetsOfAdapter, type ServedTarget } from "../../estate/virtual-disks.ts";
import { defineRule, type Combinators, type Messages } from "../rule.ts";

export const sameLunOnDestination = defineRule({
  id: "LPM-STO-003",
  subject: "move",
  severity: "blocker",
  team: "san",
  confidence: "sourced",
  title: "One Virtual I/O Server of the destination sees all disks of each client adapter",
  why: "A virtual SCSI client adapter arrives on one Virtual I/O Server, which must reach all the LUNs behind it, unreserved.",
  predicts: ["HSCLA356", "HSCLA29A"],
  sources: ["SEED-KR", "RB7940"],
  reads: ({ partition, destination }) => ({ adapters: partition.scsiClients, vioses: destination.vioses }),
  alsoReads: ["lsmap -all", "lspv", "lsdev -dev <device> -attr", "lssyscfg -r prof"],
  messages: {
    noViosHasAll: (d: {
      partition: string;
      slot: string;
      destination: string;
      missing: readonly string[];
      seenNowhere: boolean;
    }) =>
      `No Virtual I/O Server of ${d.destination} sees all disks of the client adapter in slot ${d.slot} of ${d.partition}. ${
        d.seenNowhere ? "Seen by none of them" : "Each is seen, but not all by one"
      }: ${d.missing.join(", ")}.`,
    reserved: (d: { partition: string; slot: string; destination: string; disks: readonly string[] }) =>
      `The disks of the client adapter in slot ${d.slot} of ${d.partition} are seen on ${d.destination}, but a reservation policy bars sharing (${d.disks.join("; ")}).`,
  },
  remedy: {
    say: "Zone and mask the LUNs to the destination's Virtual I/O Servers, let them look for new disks, and set no_reserve on the new disks before they are used.",
    steps: [
      { host: "vios", command: "cfgdev", effect: "change" },
      { host: "vios", command: "lsdev -dev <hdisk> -attr unique_id", effect: "read" },
      {
        host: "vios",
        command: "chdev -dev <hdisk> -attr reserve_policy=no_reserve",
        effect: "change",
        undo: "chdev -dev <hdisk> -attr reserve_policy=single_path",
        notWhen: "the disk is open on this Virtual I/O Server",
      },
    ],
  },
  check: ({ partition, destination, facts }, combinators) => {
    const { decided, each, every, fail, notApplicable, pass, some } = combinators;
    return each(
      servedAdapters(partition, facts.adapters),
      ({ adapter }) => `client adapter in slot ${adapter.slot}`,
      ({ adapter, disks }) => {
        if (disks.items.length === 0 && disks.rest.state === "none")
          return notApplicable("no physical volume behind it");
        const hosts = (vios: Vios, unreserved: boolean): boolean => canHost(vios, disks, unreserved, combinators);
        const isHosted = (): boolean => some(facts.vioses, (vios) => hosts(vios, true));
        const hosted = decided(isHosted);
        if (hosted === true) return pass();
        // Both sides at once, so that one round of captures closes the gap.
        const sides = [() => every(disks, () => true), () => showsDisks(facts.vioses, combinators), isHosted];
        if (hosted === undefined) every(sides, (side) => side());
        const values = { partition: partition.label, slot: adapter.slot, destination: destination.label };
        const seeing = facts.vioses.items.filter((vios) => decided(() => hosts(vios, false)) === true);
        const reserved = seeing.flatMap((vios) => disks.items.flatMap((served) => reservedDisks(vios, served)));
        if (reserved.length > 0) {
          const hint = { expected: "reserve_policy=no_reserve", found: reserved.join(", ") };
          return fail("reserved", { ...values, disks: reserved }, hint);
        }
        const missing = disks.items.filter(
          (served) => !facts.vioses.items.some((vios) => sameDisks(vios, served).length),
        );
        const shown = (missing.length > 0 ? missing : disks.items).map(describe);
        const seenNowhere = missing.length > 0;
        const servers = facts.vioses.items.map(({ label }) => label).join(", ");
        const hint = {
          expected: `all disks on one of ${servers}`,
          found: seenNowhere ? `none of them has ${shown.join(", ")}` : "the disks are spread over several",
        };
        return fail("noViosHasAll", { ...values, missing: shown, seenNowhere }, hint);
      },
      { notApplicable: "the partition has no virtual SCSI client adapter" },
    );
  },
});

/** One Virtual I/O Server of the destination has its disks listed, or nothing can be compared. */
function showsDisks(vioses: ListFact<Vios>, { every, some }: Combinators<Messages>): boolean {
  return some(vioses, (vios) => every(vios.disks, () => true));
}

/** A Virtual I/O Server that is there and sees all of these disks. */
function canHost(
  { partition, disks: seen }: Vios,
  disks: ListFact<ServedTarget>,
  unreserved: boolean,
  combinators: Combinators<Messages>,
): boolean {
  const { every, read, some } = combinators;
  const sees = ({ vios, target }: ServedTarget): boolean => {
    const wanted = vios.disk(target.backing ?? "");
    return some(seen, (disk) => isSame(disk, wanted, combinators) && (!unreserved || isShareable(disk, combinators)));
  };
  return every(
    [() => read(partition.state) === "Running", () => read(partition.rmc).active, () => every(disks, sees)],
    (holds) => holds(),
  );
}

interface ServedAdapter {
  readonly origin: ClientAdapter["origin"];
  readonly adapter: ClientAdapter;
  readonly disks: ListFact<ServedTarget>;
}

function servedAdapters(
  partition: Parameters<typeof targetsOfAdapter>[0],
  adapters: ListFact<ClientAdapter>,
): ListFact<ServedAdapter> {
  const items = adapters.items.map((adapter) => ({
    origin: adapter.origin,
    adapter,
    disks: physicalVolumes(targetsOfAdapter(partition, adapter)),
  }));
  return { ...adapters, items };
}

function describe({ target, vios }: ServedTarget): string {
  const { udid } = vios.disk(target.backing ?? "");
  return `${target.backing ?? "?"} of ${vios.label}${udid.state === "known" ? ` (UDID ${udid.value})` : ""}`;
}

/** Disks that are known to be the same LUN: for naming them, once the outcome is proven. */
function sameDisks(vios: Vios, { vios: server, target }: ServedTarget): readonly Disk[] {
  const wanted = server.disk(target.backing ?? "");
  return vios.disks.items.filter((disk) => isEqual(disk.pvid, wanted.pvid) || isEqual(disk.udid, wanted.udid));
}

function reservedDisks(vios: Vios, served: ServedTarget): readonly string[] {
  return sameDisks(vios, served).flatMap(({ name, reservePolicy: policy }) => {
    if (policy.state !== "known" || policy.value === "no_reserve") return [];
    return [`${served.target.backing ?? "?"} of ${served.vios.label}: ${policy.value} on ${name} of ${vios.label}`];
  });
}

function isEqual(a: Fact<string>, b: Fact<string>): boolean {
  return a.state === "known" && b.state === "known" && a.value === b.value;
}

/** Equal UDIDs or equal PVIDs prove the same LUN; different UDIDs disprove it, different or absent PVIDs prove nothing. */
function isSame(disk: Disk, wanted: Disk, { read }: Combinators<Messages>): boolean {
  if (isEqual(disk.pvid, wanted.pvid)) return read(disk.pvid) === read(wanted.pvid);
  return read(disk.udid) === read(wanted.udid);
}

/** `pr_shared` is shareable at some levels only, and our tables do not say at which. */
function isShareable(disk: Disk, { read }: Combinators<Messages>): boolean {
  const policy = read(disk.reservePolicy);
  if (policy === "pr_shared") read(unknown([], "knowledge"));
  return policy === "no_reserve";
}
