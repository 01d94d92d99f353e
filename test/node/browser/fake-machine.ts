import type { Machine } from "../../../src/node/browser/machine.ts";
import { pathsOf } from "../../../src/node/browser/machine.ts";

interface Invented extends Partial<Machine> {
  /** Path to text; folders follow from the paths. */
  readonly files: Readonly<Record<string, string>>;
  /** Path to the path that it leads to. */
  readonly links?: Readonly<Record<string, string>>;
}

export function fakeMachine({ files, links = {}, ...rest }: Invented): Machine {
  const machine: Machine = {
    platform: "linux",
    arch: "x64",
    home: "/home/ada",
    packageFolders: ["/app/node_modules"],
    isFile: (path) => path in files || path in links,
    list: (folder) => {
      const inside = Object.keys(files).filter((path) => path.startsWith(folder + pathsOf(machine).sep));
      return [...new Set(inside.map((path) => path.slice(folder.length + 1).split(pathsOf(machine).sep)[0] ?? ""))];
    },
    readText: (path) => files[path] ?? "",
    realPath: (path) => links[path] ?? path,
    ...rest,
  };
  return machine;
}
