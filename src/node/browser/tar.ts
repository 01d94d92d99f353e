const block = 512;

export interface TarFile {
  readonly name: string;
  readonly data: Uint8Array;
}

/** The regular files of a ustar archive. Names that would leave the target folder are an error. */
export function* tarFiles(archive: Uint8Array): Generator<TarFile> {
  for (let at = 0; at + block <= archive.length && archive[at] !== 0;) {
    const header = archive.subarray(at, at + block);
    const prefix = textIn(header, 345, 155);
    const name = (prefix === "" ? "" : `${prefix}/`) + textIn(header, 0, 100);
    const size = Number.parseInt(textIn(header, 124, 12), 8);
    const start = at + block;
    if (!Number.isSafeInteger(size) || start + size > archive.length) throw new Error("The archive is damaged.");
    const type = header[156];
    if (type === 0 || type === 0x30) yield { name: checkedName(name), data: archive.subarray(start, start + size) };
    at = start + Math.ceil(size / block) * block;
  }
}

function textIn(header: Uint8Array, start: number, length: number): string {
  const field = header.subarray(start, start + length);
  const end = field.indexOf(0);
  return new TextDecoder().decode(end < 0 ? field : field.subarray(0, end)).trim();
}

function checkedName(name: string): string {
  const parts = name.split("/");
  if (name.includes("\\") || parts.some((part) => part === ".." || part === "")) {
    throw new Error(`The archive holds a name that leaves its folder: ${name}`);
  }
  return name;
}
