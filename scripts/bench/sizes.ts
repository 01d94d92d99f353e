import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { estateFiles, type Layout } from "../estate/files.ts";
import { planEstate, type EstateShape } from "../estate/plan.ts";

/** Estates by their number of partitions; Virtual I/O Servers are not counted. */
export const shapes: Readonly<Record<string, EstateShape>> = {
  "100": { systems: 2, partitionsEach: 50, seed: 1 },
  "1000": { systems: 10, partitionsEach: 100, seed: 1 },
  "10000": { systems: 100, partitionsEach: 100, seed: 1 },
};

export interface EstateFolder {
  readonly partitions: number;
  readonly layout: Layout;
  /** The captures are in it. */
  readonly captures: string;
  readonly moves: string;
}

/** Writes an estate below a folder, in place of what an earlier run left there. */
export function writeEstate(folder: string, size: string, layout: Layout): EstateFolder {
  const shape = shapes[size];
  if (shape === undefined) throw new Error(`there is no size ${size}: ${Object.keys(shapes).join(", ")}`);
  const own = join(folder, `${size}-${layout}`);
  if (existsSync(own)) rmSync(own, { recursive: true });
  const estate = planEstate(shape);
  for (const { path, text } of estateFiles(estate, layout)) {
    mkdirSync(dirname(join(own, path)), { recursive: true });
    writeFileSync(join(own, path), text);
  }
  const rows = estate.moves.map(({ partition, source, destination }) => `${partition},${source},${destination}\n`);
  writeFileSync(join(own, "moves.csv"), `partition,source,destination\n${rows.join("")}`);
  const partitions = shape.systems * shape.partitionsEach;
  return { partitions, layout, captures: join(own, "estate"), moves: join(own, "moves.csv") };
}
