import type { Disk } from "../../estate/disks.ts";
import { possibleMappings } from "../../estate/hmc-answers.ts";
import { HostTable, type PlaceAsks } from "../../estate/host-table.ts";
import { match } from "../../estate/matching.ts";
import { hmcOlder } from "../../estate/listing-hmcs.ts";
import { viosOlder } from "../../estate/vios-level.ts";
import { isSamePolicy, isShareable } from "../../estate/reservation.ts";
import { canHost, diskOf, isReached } from "../../estate/scsi-hosting.ts";
import type { Vios } from "../../estate/vios.ts";
import {
  groupByServer,
  guestsOf,
  hasPorts,
  isMapped,
  isMovable,
  nameOfGroup,
  type Group,
  type Guest,
} from "../../estate/vios-images.ts";
import type { ServedTarget } from "../../estate/virtual-disks.ts";
import { defineRule, type Combinators, type Messages, type Subjects, type Surroundings } from "../rule.ts";

interface Images {
  readonly partition: string;
  readonly destination: string;
  /** Virtual I/O Servers of the source, each with the slots of its client adapters. */
  readonly servers: readonly string[];
  /** All of the destination that could take the adapters of one of them. */
  readonly hosts: readonly string[];
}

export const anImageForEachServer = defineRule({
  id: "LPM-STO-025",
  subject: "move",
  severity: "blocker",
  team: "vios",
  confidence: "sourced",
  title: "Each Virtual I/O Server that serves the partition has one on the destination to take its place",
  why: "The HMC keeps the adapters of one Virtual I/O Server together and those of two apart, so that the partition keeps its redundant paths.",
  predicts: ["HSCLA340"],
  sources: ["SEED-KR", "RB7940", "MAN"],
  validated: true,
  override: {
    option: "--mpio 2",
    costs: "the paths may arrive on fewer Virtual I/O Servers than they leave, without the redundancy of today",
  },
  reads: ({ partition, destination }) => ({ guests: guestsOf(partition), vioses: destination.vioses }),
  alsoReads: [
    ...["lsmap -all", "lspv", "lsdev -dev <device> -attr", "lsnports", "lssyscfg -r prof", "lssyscfg -r sys"],
    ...["lssyscfg -r lpar", "lshmc -V", "ioslevel", "lslparmigr -r virtualio"],
  ],
  messages: {
    noImage: (d: Images) =>
      d.hosts.length === 0
        ? `No Virtual I/O Server of ${d.destination} can take all adapters of ${d.partition} that come from ${d.servers.join(", nor those from ")}.`
        : `${d.partition} is served by ${d.servers.join(" and ")}, and each needs a Virtual I/O Server of ${d.destination} of its own, but only ${d.hosts.join(" and ")} can take their adapters.`,
    needsMapping: {
      severity: "warning",
      say: (d: Images) =>
        `${d.partition} is served by ${d.servers.join(" and ")}, and on ${d.destination} only ${d.hosts.join(" and ")} can take their adapters. They serve different LUNs, so one can take several if the mapping is named explicitly.`,
    },
  },
  remedy: {
    say: "Zone and mask the LUNs to a second Virtual I/O Server of the destination, without a reservation, and give it as many free NPIV ports as the adapters need; where disks are mirrored by the partition, name the mapping.",
    steps: [
      {
        host: "hmc",
        command: "lslparmigr -r virtualio -m <source> -t <destination> --filter lpar_names=<partition>",
        effect: "read",
      },
      { host: "vios", command: "lsdev -dev <hdisk> -attr unique_id", effect: "read" },
      { host: "vios", command: "lsnports", effect: "read" },
      {
        host: "hmc",
        command:
          'migrlpar -o v -m <source> -t <destination> -p <partition> -i "virtual_scsi_mappings=<client slot>/<vios>/"',
        effect: "read",
      },
    ],
  },
  check: (context, combinators) => {
    const { partition, destination, facts } = context;
    const { decided, every, fail, notApplicable, pass, read } = combinators;
    const table = new HostTable(facts.vioses, placeAsks(context, combinators), combinators);
    const counts = new Map(facts.guests.items.map((guest) => [guest, table.counts(guest)]));
    const judged = facts.guests.items.filter((guest) => counts.get(guest) !== false);
    const isWhole = (): boolean => every(facts.guests, () => true);
    if (judged.length === 0 && isWhole())
      return notApplicable("no adapter that serves disks and that one Virtual I/O Server of the destination can take");

    // The fewest groups and the most places that there may be: where even these do not fit, nothing does.
    const counted = judged.filter((guest) => counts.get(guest) === true);
    const sure = groupByServer(partition, counted);
    const best = match(sure, table.hosts, (group, vios) => table.takes(group, vios) !== false);
    if (best.state === "short" && decided(() => every(facts.vioses, () => true)) === true) {
      const servers = best.guests.map(nameOfGroup);
      const hosts = best.hosts.map(({ label }) => label);
      const values = { partition: partition.label, destination: destination.label, servers, hosts };
      return fail(table.canCollapse(sure) ? "needsMapping" : "noImage", values, {
        expected: `a Virtual I/O Server for each of ${servers.join(", ")}`,
        found: hosts.length === 0 ? "none" : hosts.join(", "),
      });
    }
    // The most groups and the fewest places.
    const all = counted.length === judged.length ? sure : groupByServer(partition, judged);
    const proven = match(all, table.hosts, (group, vios) => table.takes(group, vios) === true);
    every(judged, ({ adapter }) => read(adapter.serverId) >= 0);
    isWhole();
    if (proven.state === "short") every(table.open(all), (ask) => ask());
    return pass();
  },
});

type Context = Subjects["move"] & Surroundings;

function placeAsks(context: Context, combinators: Combinators<Messages>): PlaceAsks {
  const { partition, destination, knowledge } = context;
  const { decided, every, read, some } = combinators;
  const answers = {
    scsi: possibleMappings(partition, destination, "scsi"),
    fc: possibleMappings(partition, destination, "fc"),
  };
  const isFree = (seen: Disk, served: ServedTarget): boolean =>
    every(
      [() => isSamePolicy(seen, diskOf(served), combinators), () => isShareable(seen, knowledge, combinators)],
      (holds) => holds(),
    );
  const takes = ({ adapter, served }: Guest, vios: Vios): boolean => {
    const answer = served === undefined ? answers.fc : answers.scsi;
    // The HMC's own answer goes before what listings prove.
    if (answer.state === "known") return isMapped(read(answer), adapter.slot, vios);
    if (served !== undefined) return canHost(vios, served.disks, combinators, isFree);
    return every([() => isReached(vios, combinators), () => hasPorts(vios, 1, combinators)], (holds) => holds());
  };
  const ports = (group: Group, vios: Vios): boolean => {
    const count = group.guests.filter(({ served }) => served === undefined).length;
    const isEnough = (): boolean => hasEnough(context, group, vios, count, combinators);
    // The HMC's answer is of each adapter alone.
    return answers.fc.state === "known" ? decided(isEnough) !== false : isEnough();
  };
  const serves = ({ served }: Guest): boolean => served === undefined || some(served.targets, isMovable);
  return { serves, takes, ports };
}

/** A port for each; from certain levels on, one port can serve two adapters of an IBM i partition. */
function hasEnough(
  { partition, source, destination, knowledge }: Context,
  { server }: Group,
  vios: Vios,
  count: number,
  combinators: Combinators<Messages>,
): boolean {
  const { decided, every, read, some } = combinators;
  const each = (): boolean => hasPorts(vios, count, combinators);
  if (count < 2 || decided(each) === true || read(partition.env) !== "os400") return each();
  const { firstHmc = [], firstVios = [] } = knowledge.feature("ibm-i-adapters-share-port");
  const canShare = (): boolean =>
    every(
      [
        () => every([source, destination], (system) => !read(hmcOlder(system, firstHmc, "one"))),
        () => every([server, vios], (one) => !read(viosOlder(one, firstVios))),
      ],
      (holds) => holds(),
    );
  const halves = (): boolean => hasPorts(vios, Math.ceil(count / 2), combinators);
  return every([halves, () => some([each, canShare], (holds) => holds())], (holds) => holds());
}
