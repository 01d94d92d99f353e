/** The newest of processor compatibility modes as the HMC lists them; `default` is none. */
export function newestMode(modes: readonly string[]): string | undefined {
  return modes.filter((mode) => rank(mode) > 0).reduce<string | undefined>(newer, undefined);
}

export function isNewerMode(mode: string, than: string): boolean {
  return rank(mode) > rank(than);
}

function newer(newest: string | undefined, mode: string): string {
  return newest === undefined || isNewerMode(mode, newest) ? mode : newest;
}

/** POWER9_base is before POWER9, and POWER6+ after POWER6. */
function rank(mode: string): number {
  const [, generation, step = ""] = /^power(\d{1,2})(.{0,20})$/i.exec(mode) ?? [];
  if (generation === undefined) return 0;
  const steps = /^_base/i.test(step) ? 0 : /^(?:\+|_plus)/i.test(step) ? 2 : 1;
  return Number(generation) * 10 + steps;
}
