/** Text of a file with `\n` line ends, or why it is none. */
export type Decoded = { readonly text: string; readonly ended: boolean } | { readonly problem: "empty" | "binary" };

/** UTF-8 (with or without BOM) and UTF-16 with BOM; what is not valid UTF-8 is read as ISO-8859-1, as AIX tools write it. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { problem: "empty" };
  const label = utf16(bytes);
  if (label === undefined && isBinary(bytes)) return { problem: "binary" };
  const text = label === undefined ? decodeBytes(bytes) : new TextDecoder(label).decode(bytes);
  const lines = eraseBackspaced(stripEscapes(unixLines(text)));
  return lines.trim() === "" ? { problem: "empty" } : { text: lines, ended: lines.endsWith("\n") };
}

function utf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : undefined;
}

function decodeBytes(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("iso-8859-1").decode(bytes);
  }
}

const odd = /[\u0000-\u0006\u000e-\u001a\u001c-\u001f]/g;

/** Text holds no NUL, and in its first 8 KiB hardly a control character but tab, line ends, bell, backspace and escape. */
function isBinary(bytes: Uint8Array): boolean {
  const head = new TextDecoder("iso-8859-1").decode(bytes.subarray(0, 8192));
  const found: readonly string[] = head.match(odd) ?? [];
  return found.includes("\u0000") || found.length * 50 > head.length;
}

/** Lines end in CR LF, some in several CR where a terminal log was converted twice; a text without LF has CR alone. */
function unixLines(text: string): string {
  if (!text.includes("\r")) return text;
  if (!text.includes("\n")) return text.replaceAll("\r", "\n");
  return text.split("\n").map(withoutReturns).join("\n");
}

function withoutReturns(line: string): string {
  let end = line.length;
  while (end > 0 && line.charCodeAt(end - 1) === 13) end--;
  const text = end === line.length ? line : line.slice(0, end);
  return text.includes("\r") ? retyped(text) : text;
}

const mostReturns = 50;
const narrowest = 40;

/** After a return the line is typed again over what stood there; a shell that reaches the last column writes ` \r` and goes on. */
function retyped(line: string): string {
  const pieces = line.split("\r");
  if (pieces.length > mostReturns) return pieces.findLast((piece) => piece !== "") ?? "";
  return pieces.reduce((before, piece) => {
    const isWrapped = before.length >= narrowest && before.endsWith(" ") && !piece.startsWith(before.slice(0, 8));
    return isWrapped ? before.slice(0, -1) + piece : piece + before.slice(piece.length);
  });
}

// Control sequences (colours, cursor), operating system commands (window titles), two-character escapes, and bells.
const escapes =
  /(?:\u001b\[|\u009b)[0-?]{0,16}[ -/]{0,4}[@-~]|\u001b(?:\][^\u0007\u001b\n]{0,400}(?:\u0007|\u001b\\)|[()][A-Z0-9]|[=>A-Z78])|\u0007/g;

function stripEscapes(text: string): string {
  return /[\u0007\u001b\u009b]/.test(text) ? text.replace(escapes, "") : text;
}

/** A terminal log keeps what was typed and taken back: each backspace takes the character before it on its line. */
function eraseBackspaced(text: string): string {
  if (!text.includes("\b")) return text;
  const kept: string[] = [];
  for (const char of text) {
    if (char !== "\b") kept.push(char);
    else if (kept.length > 0 && kept.at(-1) !== "\n") kept.pop();
  }
  return kept.join("");
}
