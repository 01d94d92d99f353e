const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Runs `cleanup`, which must not wait for anything, when this process ends before `forget` is called. The last
 * thing registered is cleaned up first, and a signal then has the effect that it would have had without us.
 */
export function onSuddenExit(cleanup: () => void): { forget: () => void } {
  const onSignal = (signal: NodeJS.Signals): void => {
    forget();
    cleanup();
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
  };
  const forget = (): void => {
    process.off("exit", cleanup);
    for (const signal of signals) process.off(signal, onSignal);
  };
  process.prependListener("exit", cleanup);
  for (const signal of signals) process.prependListener(signal, onSignal);
  return { forget };
}
