const plain = /^(?:0x)?([0-9a-f]{16})$/i;
const divided = /^[0-9a-f]{2}([:-])[0-9a-f]{2}(?:\1[0-9a-f]{2}){6}$/i;

/** A World Wide Name in its one shape: 16 lower-case hex digits. Undefined where the text is none, masked or cut. */
export function readWwn(text: string): string | undefined {
  if (divided.test(text)) return text.replaceAll(/[:-]/g, "").toLowerCase();
  return plain.exec(text)?.[1]?.toLowerCase();
}

/** IBM's prefix of the WWPNs that it gives to virtual ports. */
export function isVirtualWwpn(wwpn: string): boolean {
  return wwpn.startsWith("c05076");
}
