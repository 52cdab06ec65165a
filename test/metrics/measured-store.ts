import type { MetricsParts } from '../../src/metrics/open.ts';

/** A store in which nothing waits, unless told otherwise. */
export function makeMeasuredStore(over: Partial<MetricsParts['store']['measures']> = {}): MetricsParts['store'] {
  const load = { kind: 'sqlite', fileBytes: 1, logBytes: 1, waiting: 0, isBeside: false } as const;
  return {
    measures: {
      countDeliveries: async () => [],
      countItems: async () => [],
      load: () => load,
      onTaken: () => {},
      ...over,
    },
    outbox: { progress: async () => ({ platforms: [], lanesAhead: 0 }), pauses: async () => [] },
  };
}
