const dashes = /(^|\s)([–—-]{1,4})(?=([A-Za-z]+))/g;
/** Options of the HMC that two hyphens stand before. */
const doubled = new Set(["level", "rsubtype", "header", "filter", "id", "ip", "mpio", "npivval", "vlanbridge"]);

/** Mail programs and wikis make dashes of hyphens: `–r`, `––level` and `—level`. */
export function withHyphens(words: string): string {
  if (!/[–—]/.test(words)) return words;
  return words.replace(dashes, (all, before: string, found: string, word: string) => {
    if (!/[–—]/.test(found)) return all;
    if (word.length === 1) return `${before}-`;
    const isDouble = found.length > 1 || found === "—" || doubled.has(word);
    return `${before}${isDouble ? "--" : "-"}`;
  });
}
