import type { ListFact } from "../../capture/fact.ts";
import { unknown } from "../../capture/fact.ts";
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
  alsoReads: ["lsmap -all", "lspv", "lsdev -dev <device> -attr"],
  messages: {
    noViosHasAll: (d: { partition: string; slot: string; destination: string; missing: readonly string[] }) =>
      `No Virtual I/O Server of ${d.destination} sees all disks of the client adapter in slot ${d.slot} of ${d.partition}; not seen everywhere: ${d.missing.join(", ")}.`,
    reserved: (d: { partition: string; slot: string; destination: string; disks: readonly string[] }) =>
      `The disks of the client adapter in slot ${d.slot} of ${d.partition} are seen on ${d.destination}, but a reservation policy bars sharing: ${d.disks.join(", ")}.`,
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
    const { each, fail, notApplicable, pass, read, some } = combinators;
    const withDisks = servedAdapters(partition, facts.adapters);
    return each(
      withDisks,
      ({ adapter }) => `client adapter in slot ${adapter.slot}`,
      ({ adapter, disks }) => {
        if (disks.items.length === 0 && disks.rest.state === "none")
          return notApplicable("no physical volume behind it");
        // Both sides at once, so that one round of captures closes the gap.
        combinators.every(
          [() => combinators.every(disks, () => true), () => showsDisks(facts.vioses, combinators)],
          (side) => side(),
        );
        const sees = (vios: Vios, unreserved: boolean): boolean =>
          read(vios.partition.state) === "Running" &&
          read(vios.partition.rmc).active &&
          combinators.every(disks, (served) => hasDisk(vios, served, unreserved, combinators));
        if (some(facts.vioses, (vios) => sees(vios, true))) return pass();
        const values = { partition: partition.label, slot: adapter.slot, destination: destination.label };
        const names = disks.items.map(({ target, vios }) => `${target.backing ?? "?"} of ${vios.label}`);
        if (some(facts.vioses, (vios) => sees(vios, false))) return fail("reserved", { ...values, disks: names });
        const missing = disks.items.filter((served) => !facts.vioses.items.some((vios) => isSeen(vios, served)));
        const shown = missing.length > 0 ? missing : disks.items;
        return fail(
          "noViosHasAll",
          { ...values, missing: shown.map(describe) },
          { expected: "all disks on one Virtual I/O Server", found: shown.map(describe).join(", ") },
        );
      },
      { notApplicable: "the partition has no virtual SCSI client adapter" },
    );
  },
});

/** One Virtual I/O Server of the destination has its disks listed, or nothing can be compared. */
function showsDisks(vioses: ListFact<Vios>, { every, some }: Combinators<Messages>): boolean {
  return some(vioses, (vios) => every(vios.disks, () => true));
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

/** The same LUN among the disks of a destination's Virtual I/O Server. */
function hasDisk(vios: Vios, served: ServedTarget, unreserved: boolean, combinators: Combinators<Messages>): boolean {
  const wanted = served.vios.disk(served.target.backing ?? "");
  return combinators.some(vios.disks, (disk) => {
    if (!isSame(disk, wanted, combinators)) return false;
    return !unreserved || isShareable(disk, combinators);
  });
}

/** For naming what is missing, once it is proven that something is. */
function isSeen(vios: Vios, { vios: server, target }: ServedTarget): boolean {
  const { udid } = server.disk(target.backing ?? "");
  return vios.disks.items.some(
    (disk) => disk.udid.state === "known" && udid.state === "known" && disk.udid.value === udid.value,
  );
}

/** Equal UDIDs or equal PVIDs prove the same LUN; different UDIDs disprove it, different or absent PVIDs prove nothing. */
function isSame(disk: Disk, wanted: Disk, { read }: Combinators<Messages>): boolean {
  const [a, b] = [disk.pvid, wanted.pvid];
  if (a.state === "known" && b.state === "known" && a.value === b.value) {
    read(a);
    read(b);
    return true;
  }
  return read(disk.udid) === read(wanted.udid);
}

/** `pr_shared` is shareable at some levels only, and our tables do not say at which. */
function isShareable(disk: Disk, { read }: Combinators<Messages>): boolean {
  const policy = read(disk.reservePolicy);
  if (policy === "pr_shared") read(unknown([], "knowledge"));
  return policy === "no_reserve";
}
