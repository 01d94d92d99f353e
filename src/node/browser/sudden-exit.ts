const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Last registered first. One set of listeners serves all, since Node warns of more than ten. */
const cleanups: (() => void)[] = [];

/**
 * Runs `cleanup`, which must not wait for anything, when this process ends before `forget` is called. A signal then
 * has the effect that it would have had without us.
 */
export function onSuddenExit(cleanup: () => void): { forget: () => void } {
  if (cleanups.length === 0) listen();
  cleanups.unshift(cleanup);
  return {
    forget: () => {
      const at = cleanups.indexOf(cleanup);
      if (at < 0) return;
      cleanups.splice(at, 1);
      if (cleanups.length === 0) stopListening();
    },
  };
}

function listen(): void {
  process.on("exit", cleanUp);
  for (const signal of signals) process.on(signal, onSignal);
}

function stopListening(): void {
  process.off("exit", cleanUp);
  for (const signal of signals) process.off(signal, onSignal);
}

function onSignal(signal: NodeJS.Signals): void {
  cleanUp();
  if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
}

function cleanUp(): void {
  stopListening();
  for (const cleanup of cleanups.splice(0)) cleanup();
}
