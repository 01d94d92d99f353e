/** What becomes of a name in an archive: a path below the archive's own, or why none. */
export type EntryName = { readonly path: string; readonly isRooted: boolean } | { readonly refused: NameReason };

export type NameReason = "leaves" | "control" | "long" | "nameless" | "hidden";

/** Archives come from any machine: `\` divides too, `C:` and a leading `/` are cut off, and nothing leads out. */
export function readEntryName(name: string, longest: number): EntryName {
  if (name.length > longest) return { refused: "long" };
  if (/[\u0000-\u001f\u007f]/.test(name)) return { refused: "control" };
  const plain = name.replaceAll("\\", "/");
  const below = plain.replace(/^(?:[A-Za-z]:)?\/*/, "");
  const parts = below.split("/").filter((part) => part !== "" && part !== ".");
  if (parts.includes("..")) return { refused: "leaves" };
  if (parts.length === 0) return { refused: "nameless" };
  if (parts.some((part) => part.startsWith("."))) return { refused: "hidden" };
  return { path: parts.join("/"), isRooted: below !== plain };
}

const endings = new Set(["zip", "tar", "pax", "tgz", "taz", "gz", "z"]);

/** `vios1.snap.pax.Z` without what says that it is packed: `vios1.snap`. */
export function withoutArchiveEnding(name: string): string {
  let end = name.length;
  for (let dot = name.lastIndexOf("."); dot > 0; dot = name.lastIndexOf(".", dot - 1)) {
    if (!endings.has(name.slice(dot + 1, end).toLowerCase())) break;
    end = dot;
  }
  return name.slice(0, end);
}

/** `lspv.txt` again as `lspv (2).txt`. */
export function numberedPath(path: string, number: number): string {
  const dot = path.lastIndexOf(".");
  const isEnding = dot > path.lastIndexOf("/") + 1;
  return isEnding ? `${path.slice(0, dot)} (${number})${path.slice(dot)}` : `${path} (${number})`;
}
