import type { Server } from 'node:http';
import type { OpenedMetrics } from '../../metrics/meter.ts';
import type { Log } from '../handle.ts';
import { createHttpServer, type Door } from '../http.ts';
import type { LimitOptions } from '../limits/door-limits.ts';
import { createMetricsDoor } from './door.ts';
import { measureRequests } from './requests.ts';

/** `metricsServer`: for whoever collects metrics, where they have a port of their own. */
export type Servers = { server: Server; metricsServer?: Server };
type ServerOptions = LimitOptions & { metrics?: OpenedMetrics };

/** The server and its doors; where metrics are on, measured, and with the door for whoever collects them, here or at a port of its own. */
export function createServers(doors: Door[], log: Log, { metrics, ...options }: ServerOptions): Servers {
  if (metrics === undefined) return { server: createHttpServer(doors, log, options) };
  const own = [createMetricsDoor(metrics.write, metrics.token)];
  const all = metrics.hasOwnPort ? doors : [...doors, ...own];
  const server = createHttpServer(all, log, options);
  measureRequests(server, all, metrics.meter);
  return { server, ...(metrics.hasOwnPort && { metricsServer: createHttpServer(own, log, options) }) };
}
