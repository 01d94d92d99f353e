import type { ListFact } from "../../capture/fact.ts";
import { sightings } from "../../estate/same-lun.ts";
import { canHost, diskOf, nameOfDisk, servedAdapters } from "../../estate/scsi-hosting.ts";
import type { Vios } from "../../estate/vios.ts";
import { defineRule, type Combinators, type Messages } from "../rule.ts";

export const sameLunOnDestination = defineRule({
  id: "LPM-STO-003",
  subject: "move",
  severity: "blocker",
  team: "san",
  confidence: "sourced",
  title: "One Virtual I/O Server of the destination sees all disks of each client adapter",
  why: "A virtual SCSI client adapter arrives on one Virtual I/O Server, which must reach all the LUNs behind it.",
  predicts: ["HSCLA356", "HSCLA29A", "OS command return code 85"],
  sources: ["SEED-KR", "RB7940"],
  reads: ({ partition, destination }) => ({ adapters: servedAdapters(partition), vioses: destination.vioses }),
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
        d.seenNowhere ? "Seen by none of them" : "Each is seen, but not all by one that runs and answers"
      }: ${d.missing.join(", ")}.`,
  },
  remedy: {
    say: "Zone and mask the LUNs to the destination's Virtual I/O Servers and let them look for new disks; new disks may come with a reservation policy, which must go before they are used.",
    steps: [
      { host: "vios", command: "cfgdev", effect: "change" },
      { host: "vios", command: "lsdev -dev <hdisk> -attr unique_id", effect: "read" },
      { host: "vios", command: "lsdev -dev <hdisk> -attr reserve_policy", effect: "read" },
    ],
  },
  check: ({ partition, destination, facts }, combinators) => {
    const { decided, each, every, fail, notApplicable, pass, some } = combinators;
    return each(
      facts.adapters,
      ({ adapter }) => `client adapter in slot ${adapter.slot}`,
      ({ adapter, disks }) => {
        if (disks.items.length === 0 && disks.rest.state === "none")
          return notApplicable("no physical volume behind it");
        const isHosted = (): boolean => some(facts.vioses, (vios) => canHost(vios, disks, combinators));
        const hosted = decided(isHosted);
        if (hosted === true) return pass();
        // Both sides at once, so that one round of captures closes the gap.
        const sides = [() => every(disks, () => true), () => showsDisks(facts.vioses, combinators), isHosted];
        if (hosted === undefined) every(sides, (side) => side());
        const missing = disks.items.filter(
          (served) => !facts.vioses.items.some((vios) => sightings(vios, diskOf(served)).items.length > 0),
        );
        const shown = (missing.length > 0 ? missing : disks.items).map(nameOfDisk);
        const seenNowhere = missing.length > 0;
        const servers = facts.vioses.items.map(({ label }) => label).join(", ");
        const hint = {
          expected: `all disks on one of ${servers}`,
          found: seenNowhere ? `none of them has ${shown.join(", ")}` : "no one that runs and answers has them all",
        };
        const values = { partition: partition.label, slot: adapter.slot, destination: destination.label };
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
