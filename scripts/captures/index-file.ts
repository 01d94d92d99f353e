/** A capture as the index names it: the file below the folder, and the command that printed it. */
export interface Indexed {
  readonly file: string;
  readonly command: string;
}

/** Rows of a TSV with a header; undefined where it has no columns `file` and `command`. */
export function readIndex(text: string): Indexed[] | undefined {
  const [header = "", ...rows] = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const names = header.split("\t");
  const [file, command] = [names.indexOf("file"), names.indexOf("command")];
  if (file < 0 || command < 0) return undefined;
  return rows
    .filter((row) => row.trim() !== "")
    .map((row) => row.split("\t"))
    .map((cells) => ({ file: cells[file] ?? "", command: cells[command] ?? "" }));
}
