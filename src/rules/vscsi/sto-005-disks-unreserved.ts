import type { Disk } from "../../estate/disks.ts";
import { isSamePolicy, isShareable } from "../../estate/reservation.ts";
import { sightings } from "../../estate/same-lun.ts";
import { canHost, diskOf, servedAdapters } from "../../estate/scsi-hosting.ts";
import type { Vios } from "../../estate/vios.ts";
import type { ServedTarget } from "../../estate/virtual-disks.ts";
import { defineRule } from "../rule.ts";

interface Disks {
  readonly partition: string;
  readonly slot: string;
  readonly destination: string;
  readonly disks: readonly string[];
}

export const disksUnreserved = defineRule({
  id: "LPM-STO-005",
  subject: "move",
  severity: "blocker",
  team: "vios",
  confidence: "sourced",
  title: "No reservation keeps the disks of a client adapter on one Virtual I/O Server",
  why: "During the move both Virtual I/O Servers use the LUN; a reservation locks one of them out, and the policies of both sides must be the same.",
  predicts: ["HSCLA356", "HSCLA29A", "OS command return code 85"],
  sources: ["SEED-KR", "RESV", "RB7940"],
  validated: true,
  reads: ({ partition, destination }) => ({ adapters: servedAdapters(partition), vioses: destination.vioses }),
  alsoReads: [
    ...["lsmap -all", "lspv", "lsdev -dev <device> -attr", "lssyscfg -r prof"],
    ...["lssyscfg -r sys", "lssyscfg -r lpar", "lshmc -V", "ioslevel"],
  ],
  messages: {
    reserved: (d: Disks) =>
      `A reservation policy bars the move of the client adapter in slot ${d.slot} of ${d.partition} to ${d.destination}: ${d.disks.join("; ")}.`,
    differs: (d: Disks) =>
      `The disks of the client adapter in slot ${d.slot} of ${d.partition} have other reservation policies on ${d.destination}: ${d.disks.join("; ")}.`,
  },
  remedy: {
    say: "Set no_reserve on the disk on every Virtual I/O Server of both sides; a disk that is in use takes the new policy when it is configured again.",
    steps: [
      { host: "vios", command: "lsdev -dev <hdisk> -attr reserve_policy", effect: "read" },
      {
        host: "vios",
        command: "chdev -dev <hdisk> -attr reserve_policy=no_reserve",
        effect: "change",
        undo: "chdev -dev <hdisk> -attr reserve_policy=<old policy>",
        notWhen: "the disk is open on this Virtual I/O Server, or a cluster in the partition relies on the reservation",
      },
      {
        host: "vios",
        command: "chdev -dev <hdisk> -attr reserve_policy=no_reserve -perm",
        effect: "outage",
        undo: "chdev -dev <hdisk> -attr reserve_policy=<old policy> -perm",
        notWhen: "the partition has no path over another Virtual I/O Server: it takes effect at the next start",
      },
    ],
  },
  check: ({ partition, destination, knowledge, facts }, combinators) => {
    const { decided, each, every, fail, notApplicable, pass, some } = combinators;
    const isFree = (disk: Disk): boolean => isShareable(disk, knowledge, combinators);
    const isFreeOnBoth = (seen: Disk, served: ServedTarget): boolean =>
      every([() => isSamePolicy(seen, diskOf(served), combinators), () => isFree(seen)], (holds) => holds());
    return each(
      facts.adapters,
      ({ adapter }) => `client adapter in slot ${adapter.slot}`,
      ({ adapter, disks }) => {
        if (disks.items.length === 0 && disks.rest.state === "none")
          return notApplicable("no physical volume behind it");
        const isSourceFree = (): boolean => every(disks, (served) => isFree(diskOf(served)));
        const isSeen = (): boolean => some(facts.vioses, (vios) => canHost(vios, disks, combinators));
        const isTaken = (): boolean => some(facts.vioses, (vios) => canHost(vios, disks, combinators, isFreeOnBoth));
        const source = decided(isSourceFree);
        const taken = decided(isTaken);
        // Where nobody sees all the disks, LPM-STO-003 says so, and only the source is judged here.
        const seen = taken === true ? true : decided(isSeen);
        if (source !== false && !(seen === true && taken === false)) {
          const open: (() => boolean)[] = [];
          if (source === undefined) open.push(isSourceFree);
          if (seen !== false && taken === undefined) open.push(isTaken);
          if (seen === undefined) open.push(isSeen);
          every(open, (ask) => ask());
          return pass();
        }
        const values = { partition: partition.label, slot: adapter.slot, destination: destination.label };
        const pairs = disks.items.map((served) => ({ served, copies: copiesOf(served, facts.vioses.items) }));
        const all = pairs.flatMap(({ served, copies }) => [diskOf(served), ...copies]);
        const barred = all.filter((disk) => decided(() => isFree(disk)) === false).map(describe);
        const expected = "reserve_policy=no_reserve on both sides";
        if (barred.length > 0)
          return fail("reserved", { ...values, disks: [...new Set(barred)] }, { expected, found: barred.join(", ") });
        const different = pairs.flatMap(({ served, copies }) =>
          copies
            .filter((copy) => decided(() => isSamePolicy(copy, diskOf(served), combinators)) === false)
            .map((copy) => `${describe(diskOf(served))}, ${describe(copy)}`),
        );
        return fail("differs", { ...values, disks: different }, { expected, found: different.join("; ") });
      },
      { notApplicable: "the partition has no virtual SCSI client adapter" },
    );
  },
});

/** The disks that are known to be the same LUN there: for naming them, once the outcome is proven. */
function copiesOf(served: ServedTarget, vioses: readonly Vios[]): readonly Disk[] {
  return vioses.flatMap((vios) => sightings(vios, diskOf(served)).items.map(({ disk }) => disk));
}

function describe({ name, vios, reservePolicy }: Disk): string {
  return `${name} of ${vios.label}: ${reservePolicy.state === "known" ? reservePolicy.value : "?"}`;
}
