import { defineRule } from "../rule.ts";

export const regionSize = defineRule({
  id: "LPM-MEM-001",
  subject: "pair",
  severity: "blocker",
  team: "hmc",
  confidence: "sourced",
  title: "Both systems use the same memory region size",
  why: "Memory is handed over in regions (logical memory blocks), so their size must be the same on both servers.",
  predicts: [],
  sources: ["HMCHELP", "P10MEM", "RB8535"],
  reads: ({ source, destination }) => ({ source: source.memoryRegionSize, destination: destination.memoryRegionSize }),
  messages: {
    regionSizeDiffers: (d: { source: string; sourceSize: number; destination: string; destinationSize: number }) =>
      `The memory region size is ${d.sourceSize} MB on ${d.source} and ${d.destinationSize} MB on ${d.destination}.`,
  },
  remedy: {
    say: "Set the same size on one of the two servers in its service processor menu; it takes effect when the whole server is restarted. POWER10 knows only 128 and 256 MB, and 256 is recommended.",
    steps: [
      {
        host: "hmc",
        gui: "Advanced System Management > Performance setup > Logical memory block size",
        effect: "outage",
        notWhen: "other partitions of the server cannot be stopped",
      },
    ],
  },
  check: ({ source, destination, facts }, { fail, pass }) => {
    const [sourceSize, destinationSize] = [facts.source, facts.destination];
    if (sourceSize === destinationSize) return pass();
    const values = { source: source.label, sourceSize, destination: destination.label, destinationSize };
    return fail("regionSizeDiffers", values, { expected: `${sourceSize} MB`, found: `${destinationSize} MB` });
  },
});
