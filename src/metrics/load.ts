import type { OpenedMetrics } from './meter.ts';
import type { MetricsParts } from './open.ts';

type MetricsConfig = { METRICS_PORT?: number | undefined; METRICS_TOKEN?: string | undefined };

/** Metrics, where they have a port or a token; else there are none, and nothing of them is loaded. */
export async function loadMetrics(
  { METRICS_PORT: port, METRICS_TOKEN: token }: MetricsConfig,
  parts: MetricsParts,
): Promise<{ metrics?: OpenedMetrics }> {
  if (port === undefined && token === undefined) return {};
  const { openMetrics } = await import('./open.ts');
  const { meter, write } = openMetrics(parts);
  return { metrics: { meter, write, hasOwnPort: port !== undefined, ...(token !== undefined && { token }) } };
}
