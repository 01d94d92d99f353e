/** `10,000`: grouped the same way on every machine. */
export function grouped(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ",");
}

export function counted(n: number, one: string, many = `${one}s`): string {
  return `${grouped(n)} ${n === 1 ? one : many}`;
}

/** Whole percent, rounded down: 100 is said of everything and of nothing less. */
export function percent(part: number, whole: number): string {
  return whole === 0 ? "–" : `${Math.floor((100 * part) / whole)} %`;
}

export function fileSize(bytes: number): string {
  if (bytes < 1024) return counted(bytes, "byte");
  const kib = bytes / 1024;
  return kib < 1024 ? `${kib.toFixed(1)} KiB` : `${(kib / 1024).toFixed(1)} MiB`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} and ${items.at(-1) ?? ""}`;
}

/** `a, b and 3 more`: no list of names fills a page. */
export function listedUpTo(items: readonly string[], limit: number): string {
  const more = items.length - limit;
  return more <= 0 ? listed(items) : `${items.slice(0, limit).join(", ")} and ${grouped(more)} more`;
}

/** `2 d 4 h`, `3 h 5 min`, `40 s`. */
export function duration(seconds: number): string {
  const s = Math.abs(seconds);
  if (s < 60) return `${s} s`;
  if (s < 3600) return `${Math.floor(s / 60)} min`;
  if (s < 86400) return `${Math.floor(s / 3600)} h ${Math.floor((s % 3600) / 60)} min`;
  return `${Math.floor(s / 86400)} d ${Math.floor((s % 86400) / 3600)} h`;
}
