import { prepareDiagram } from "./diagram.ts";

/** A measurement of its own beside the pipeline: what it is called, what it may take, and one run of it. */
export interface Extra {
  readonly name: string;
  readonly mostMs: number;
  /** Makes what is measured ready and returns the run that is timed. */
  readonly prepare: () => Promise<() => void>;
}

/** Each is run five times; the best counts. */
export const extras: readonly Extra[] = [
  {
    name: "pictures of a system of 5,000 nodes, grouped, from graph to text",
    mostMs: 150,
    prepare: async () => (await prepareDiagram()).drawGrouped,
  },
  {
    name: "layout of 5,000 nodes, each drawn",
    mostMs: 150,
    prepare: async () => (await prepareDiagram()).placeApart,
  },
];
