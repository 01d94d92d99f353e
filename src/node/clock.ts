/** Now, as ISO 8601 on this machine's clock with its offset, to the second. */
export function localNow(now: Date = new Date()): string {
  const minutes = -now.getTimezoneOffset();
  const pad = (n: number): string => String(n).padStart(2, "0");
  const offset = `${minutes < 0 ? "-" : "+"}${pad(Math.floor(Math.abs(minutes) / 60))}:${pad(Math.abs(minutes) % 60)}`;
  const local = new Date(now.getTime() + minutes * 60_000).toISOString().slice(0, 19);
  return `${local}${offset}`;
}
