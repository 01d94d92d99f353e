const refusals =
  /No usable sandbox|SUID sandbox|setuid sandbox|Failed to move to new namespace|sandbox_host_linux|without --no-sandbox/i;

/** Chromium refuses its sandbox to root, and then the account that runs us is the boundary. */
export function sandboxIsPossible(): boolean {
  return process.getuid?.() !== 0;
}

/** True for the failure of a machine that grants no sandbox, as containers and some kernels do. */
export function isSandboxRefusal(failure: string): boolean {
  return refusals.test(failure);
}
