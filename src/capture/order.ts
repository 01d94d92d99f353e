/** Orders by code unit, so that no machine's locale changes an output. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Orders names as a person counts: `vios2` before `vios10`. */
export function compareNames(a: string, b: string): number {
  const left = a.split(/(\d{1,15})/);
  const right = b.split(/(\d{1,15})/);
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const x = left[i] ?? "";
    const y = right[i] ?? "";
    const order = i % 2 === 1 ? Number(x) - Number(y) : compareText(x, y);
    if (order !== 0) return order;
  }
  return left.length - right.length || compareText(a, b);
}
