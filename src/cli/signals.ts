const SIGNALS = ['SIGTERM', 'SIGINT'] as const;
const SAME_SIGNAL_MS = 500;

/**
 * Resolves when the process is asked to end; asked once more, it ends at once. What a terminal sends npm sends on, so that for a
 * moment twice is once.
 */
export function waitForStop(): Promise<void> {
  return new Promise((resolve) => {
    const hear = (): void => {
      resolve();
      setTimeout(() => {
        for (const signal of SIGNALS) process.off(signal, hear);
      }, SAME_SIGNAL_MS).unref();
    };
    for (const signal of SIGNALS) process.on(signal, hear);
  });
}
