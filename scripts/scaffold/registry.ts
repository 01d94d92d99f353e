import { Refusal } from "./files.ts";

/** A line `import { name } from "path";` of a registry. */
interface Import {
  readonly name: string;
  readonly path: string;
}

const importLine = /^import (?:type )?\{ (\w+) \} from "([^"]+)";$/;

/** What a registry imports, line by line. */
export function importsOf(registry: string): Import[] {
  return registry.split("\n").flatMap((line) => {
    const [, name, path] = importLine.exec(line) ?? [];
    return name === undefined || path === undefined ? [] : [{ name, path }];
  });
}

/** The registry with one more entry: imported in the order of the paths, listed where `place` puts it among the entries. */
export function withEntry(
  registry: string,
  entry: Import,
  place: (entries: readonly Import[], entry: Import) => number,
): string {
  const lines = registry.split("\n");
  const imports = importsOf(registry);
  const later = imports.find(({ path }) => path > entry.path);
  const importAt = lines.findIndex((line) => importLine.exec(line)?.[2] === (later ?? imports.at(-1))?.path);
  lines.splice(later === undefined ? importAt + 1 : importAt, 0, `import { ${entry.name} } from "${entry.path}";`);

  const from = lines.findIndex((line) => /^export const \w+: .* = \[$/.test(line)) + 1;
  const to = lines.indexOf("];", from);
  if (imports.length === 0 || from === 0 || to < 0)
    throw new Refusal("The registry is no list with one entry per line, so nothing can be added to it.");
  const entries = lines.slice(from, to).map((line) => {
    const name = line.trim().replace(/,$/, "");
    return { name, path: imports.find((one) => one.name === name)?.path ?? "" };
  });
  lines.splice(from + place(entries, entry), 0, `  ${entry.name},`);
  return lines.join("\n");
}

/** Behind the last entry of the same folder; at the end where the folder has none. */
export function behindItsFolder(entries: readonly Import[], { path }: Import): number {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const last = entries.findLastIndex((entry) => entry.path.startsWith(folder));
  return last < 0 ? entries.length : last + 1;
}
