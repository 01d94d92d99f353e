import type { Vios } from "../../estate/vios.ts";
import { slotRoom } from "../../estate/virtual-slots.ts";
import { defineRule } from "../rule.ts";

export const freeVirtualSlots = defineRule({
  id: "LPM-VIO-009",
  subject: "move",
  severity: "blocker",
  team: "vios",
  confidence: "sourced",
  title: "The Virtual I/O Servers of the destination have free virtual slots for the partition's adapters",
  why: "For each virtual SCSI and Fibre Channel adapter of the partition the HMC creates a server adapter on the destination, and each takes a virtual slot.",
  predicts: [],
  sources: ["P6PROC", "RB8535"],
  reads: ({ partition, destination }) => ({
    scsi: partition.scsiClients,
    fc: partition.fcClients,
    vioses: destination.vioses,
  }),
  alsoReads: [
    "lshwres -r virtualio --rsubtype slot --level lpar",
    "lshwres -r virtualio --rsubtype eth --level lpar",
    "lshwres -r virtualio --rsubtype serial --level lpar",
    "lssyscfg -r prof",
    "lsmap -all",
    "lsmap -all -npiv",
  ],
  messages: {
    notEnough: (d: {
      partition: string;
      destination: string;
      needed: number;
      free: number;
      vioses: readonly string[];
    }) =>
      `${d.partition} needs ${d.needed} virtual slots; the running Virtual I/O Servers of ${d.destination} have ${d.free} free (${d.vioses.join(", ")}).`,
  },
  remedy: {
    say: "Remove server adapters that serve nobody any more. More slots come with a higher maximum in the profile of the Virtual I/O Server, which takes effect only when it is shut down and activated with that profile; a restart is not enough.",
    steps: [
      {
        host: "hmc",
        command: "lshwres -r virtualio --rsubtype slot -m <destination> --level lpar",
        effect: "read",
      },
      {
        host: "hmc",
        command: 'chsyscfg -r prof -m <destination> -i "name=<profile>,lpar_name=<VIOS>,max_virtual_slots=<number>"',
        gui: "VIOS > Manage profiles > Edit > Virtual adapters",
        effect: "change",
        undo: 'chsyscfg -r prof -m <destination> -i "name=<profile>,lpar_name=<VIOS>,max_virtual_slots=<former number>"',
      },
      {
        host: "hmc",
        command: "chsysstate -r lpar -m <destination> -o osshutdown -n <VIOS>",
        effect: "outage",
        notWhen: "a client has its only path through this Virtual I/O Server",
      },
      {
        host: "hmc",
        command: "chsysstate -r lpar -m <destination> -o on -n <VIOS> -f <profile>",
        effect: "outage",
        notWhen: "the Virtual I/O Server is still running",
      },
    ],
  },
  check: ({ partition, destination, facts }, { every, fail, notApplicable, pass, read }) => {
    every(facts.scsi, () => true);
    every(facts.fc, () => true);
    const needed = facts.scsi.items.length + facts.fc.items.length;
    if (needed === 0) return notApplicable("the partition has no adapter that a Virtual I/O Server serves");
    const certain = facts.vioses.items.filter(
      ({ partition: { state } }) => state.state === "known" && state.value === "Running",
    );
    const rooms = certain.map((vios) => slotRoom(vios));
    if (sum(rooms.map((room) => (room.state === "known" ? room.value.least : 0))) >= needed) {
      for (const room of rooms) if (room.state === "known") read(room);
      return pass();
    }
    const runs = (vios: Vios): boolean => read(vios.partition.state) === "Running";
    every(facts.vioses, (vios) => !runs(vios) || read(slotRoom(vios)).max >= 0);
    const running = facts.vioses.items.filter(runs).map((vios) => ({ vios, room: read(slotRoom(vios)) }));
    if (running.length === 0) return notApplicable("no Virtual I/O Server of the destination is running");
    const free = sum(running.map(({ room }) => room.most));
    if (free >= needed) {
      every(running, ({ room }) => read(room.serial));
      return pass();
    }
    const vioses = running.map(({ vios, room }) => `${vios.label}: ${room.most} of ${room.max}`);
    return fail(
      "notEnough",
      { partition: partition.label, destination: destination.label, needed, free, vioses },
      { expected: `${needed} free virtual slots`, found: `${free}` },
    );
  },
});

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
