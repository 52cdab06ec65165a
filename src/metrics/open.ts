import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { Instant } from '../domain/time.ts';
import { type BacklogStore, createBacklogReader } from './backlog.ts';
import { openDatabaseGauges } from './database.ts';
import type { OpenedMetrics } from './meter.ts';
import { countRequests } from './requests.ts';
import { countWork } from './work.ts';

/** Each tells of itself alone: where several instances run, whoever collects them adds up. */
export type MetricsParts = { store: BacklogStore; version: string; now(): Instant };

/** Metrics of this process, and what writes them in the text format of Prometheus. */
export function openMetrics({
  store,
  version,
  now,
}: MetricsParts): Pick<OpenedMetrics, 'meter' | 'write'> & { registry: Registry } {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  tellBuild([registry], version);
  const meter = { ...countRequests([registry]), ...countWork([registry], now) };
  store.measures.onTaken(meter.tookItem);
  const gauges = openDatabaseGauges([registry]);
  const readBacklog = createBacklogReader(store, now);
  const write = async () => {
    gauges.show(await readBacklog(), store.measures.load());
    // As the format spells what is no number, where nothing was measured yet.
    const text = (await registry.metrics()).replaceAll(/ Nan$/gm, ' NaN');
    return { type: registry.contentType, text };
  };
  return { meter, write, registry };
}

function tellBuild(registers: Registry[], version: string): void {
  const build = new Gauge({
    name: 'smarketing_build_info',
    help: 'Always 1: the version of the bot and of Node that runs it',
    labelNames: ['version', 'node'] as const,
    registers,
  });
  build.set({ version, node: process.version }, 1);
}
