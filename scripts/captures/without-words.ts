import { inspect } from "../../src/analysis/inspection.ts";
import type { InputFile } from "../../src/capture/capture.ts";

/** The file under a name that says nothing, from the first line of its first output on: content alone can tell what it is. */
export function withoutWords(file: InputFile): InputFile {
  const first = inspect([file], false).files[0]?.captures[0]?.firstLine ?? 1;
  let from = 0;
  for (let line = 1; line < first; line++) from = file.bytes.indexOf(0x0a, from) + 1;
  return { ...file, path: "captures/text", bytes: file.bytes.subarray(from) };
}
