const longest = 160;
/** Chromium breaks no words in page margins; 32 of the widest letters fill half a page's width. */
const unbroken = /\S{32}(?=\S)/gu;

/**
 * A stranger's text as a CSS string: one line, of bounded length, and with everything but plain letters, digits and
 * harmless signs written as an escape, so that it ends neither the string nor a surrounding style element.
 */
export function cssString(text: string): string {
  const oneLine = text
    .replace(/\p{Cs}/gu, "\ufffd")
    .replace(/[\p{Cc}\s]+/gu, " ")
    .replace(/\p{Bidi_Control}/gu, "")
    .trim();
  const signs = Array.from(oneLine);
  const kept = signs.length > longest ? `${signs.slice(0, longest - 1).join("")}…` : oneLine;
  const breakable = kept.replace(unbroken, "$&\u200b");
  return `"${Array.from(breakable, (sign) => (/[A-Za-z0-9 .,:;_+-]/.test(sign) ? sign : escaped(sign))).join("")}"`;
}

function escaped(sign: string): string {
  return `\\${(sign.codePointAt(0) ?? 0xfffd).toString(16)} `;
}
