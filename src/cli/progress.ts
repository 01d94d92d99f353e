/** What is being done, on one line of a terminal that is rewritten; nothing where stderr is no terminal. */
export function newProgress(quiet: boolean): {
  readonly show: (step: string, done: number, of: number) => void;
  readonly clear: () => void;
} {
  if (quiet || !process.stderr.isTTY) return { show: () => undefined, clear: () => undefined };
  const start = Date.now();
  let last = 0;
  return {
    show: (step, done, of) => {
      const now = Date.now();
      // Short work says nothing; long work ten times a second at most.
      if (now - start < 400 || now - last < 100) return;
      last = now;
      process.stderr.write(`\r\u001b[K${step}${of > 1 ? ` ${done} of ${of}` : ""}`);
    },
    clear: () => {
      if (last > 0) process.stderr.write("\r\u001b[K");
    },
  };
}
