import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Registry } from 'prom-client';
import { describe, expect, test } from 'vitest';
import { ANSWERS } from '../../src/metrics/classify-answer.ts';
import { openMetrics } from '../../src/metrics/open.ts';
import { makeMeasuredStore } from './measured-store.ts';

const read = (path: string) => readFileSync(join(import.meta.dirname, '..', '..', 'docs', path), 'utf8');
const page = read('metrics.md');
const { registry } = openMetrics({ store: makeMeasuredStore(), version: '1', now: Date.now });

/** Ours by their names; all else is told by prom-client of the process and of Node. */
const OURS = /^(smarketing|http|db)_/;
const UNIT = /_(seconds|bytes|total|info|requests|waiting|items|paused|up|count|max|writes|thread)$/;

type Described = { name: string; type: string; labels: string; help: string };

async function listMetrics({ getMetricsAsJSON }: Registry): Promise<Described[]> {
  const all = await getMetricsAsJSON.call(registry);
  return all.map(({ name, type, help }) => {
    // What prom-client keeps of a metric and does not type.
    const { labelNames } = registry.getSingleMetric(name) as unknown as { labelNames: string[] };
    return { name, type: String(type), help, labels: labelNames.map((label) => `\`${label}\``).join(', ') || '–' };
  });
}

const metrics = await listMetrics(registry);
const ours = metrics.filter(({ name }) => OURS.test(name));
const series = new Set(
  metrics.flatMap(({ name, type }) =>
    type === 'histogram' ? [`${name}_bucket`, `${name}_sum`, `${name}_count`] : [name],
  ),
);

test('names say what they count in, and only what grows ends in total', () => {
  expect(ours.length).toBeGreaterThan(20);
  expect(ours.filter(({ name }) => !UNIT.test(name))).toEqual([]);
  expect(ours.filter(({ name, type }) => (type === 'counter') !== name.endsWith('_total'))).toEqual([]);
  expect(ours.filter(({ name, type }) => type === 'histogram' && !name.endsWith('_seconds'))).toEqual([]);
});

test('the page names every metric with its type, its labels and what it is, and no other', () => {
  const rows = [...page.matchAll(/^\| `(\w+)` \| (counter|gauge|histogram) \| (.+?) \| (.+) \|$/gm)];
  const told = rows.map(([, name, type, labels, help]) => ({ name, type, help, labels }));
  const byName = (one: { name?: string | undefined }, other: { name?: string | undefined }) =>
    String(one.name).localeCompare(String(other.name));
  expect(told.toSorted(byName)).toEqual(ours.toSorted(byName));
});

test('the page names every metric of the process', () => {
  const named = /Of the process and of Node, as `prom-client` tells them: (.+)\./.exec(page)?.[1]?.match(/\w+/g);
  expect(named?.toSorted()).toEqual(
    metrics
      .map(({ name }) => name)
      .filter((name) => !OURS.test(name))
      .toSorted(),
  );
});

test('the page names every kind of answer', () => {
  const row = /^\| `answer` \| (.+) \|$/m.exec(page)?.[1] ?? '';
  expect(ANSWERS.filter((answer) => !row.includes(`\`${answer}\``))).toEqual([]);
});

/** Names in an expression that are followed by labels, a range or an end: neither functions nor labels. */
function listSeries(expression: string): string[] {
  const bare = expression
    .replaceAll(/"[^"]*"/g, '')
    .replaceAll(/\b(by|without|on|ignoring) *\([^)]*\)/g, '')
    .replaceAll(/\{[^}]*\}/g, '')
    .replaceAll(/\[[^\]]*\]/g, '');
  const names = bare.match(/\b[a-z_][a-z0-9_]*\b(?! *\()/g) ?? [];
  return names.filter((name) => !['or', 'and', 'unless', 'up'].includes(name));
}

/** Labels that an expression asks for, beside those that Prometheus adds. */
function listLabels(expression: string): string[] {
  const asked = [...expression.matchAll(/(\w+)(=~|!~|!=|=)"/g)].map(([, label = '']) => label);
  const grouped = [...expression.matchAll(/\bby \(([^)]*)\)/g)].flatMap(([, names = '']) => names.split(/, */));
  return [...asked, ...grouped].filter((label) => !['job', 'instance', 'le'].includes(label));
}

function findUnknown(expression: string): string[] {
  const named = listSeries(expression);
  const labels = metrics
    .filter(({ name }) => named.some((each) => each === name || each.replace(/_(bucket|sum|count)$/, '') === name))
    .flatMap((metric) => metric.labels.match(/\w+/g) ?? []);
  return [
    ...named.filter((name) => !series.has(name)),
    ...listLabels(expression).filter((label) => !labels.includes(label)),
  ];
}

describe('what is made of metrics names none that is not there', () => {
  test('the check itself finds a metric, and a label, that is none', () => {
    expect(findUnknown('sum by (door) (rate(smarketing_clock_due_total{job="x"}[5m])) > nothing_total')).toEqual([
      'nothing_total',
      'door',
    ]);
  });

  test('alerts', () => {
    const lines = read('monitoring/alerts.yml')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    const SHAPES = [
      /^groups:$/,
      /^ {2}- name: \w+$/,
      /^ {4}rules:$/,
      /^ {6}- alert: Smarketing[A-Za-z]+$/,
      /^ {8}(expr: [^'#]+|for: \d+m|labels:|annotations:)$/,
      /^ {10}(severity: (page|ticket)|summary: "[^"]+")$/,
    ];
    expect(lines.filter((line) => !SHAPES.some((shape) => shape.test(line)))).toEqual([]);
    const expressions = lines.flatMap((line) => /^ {8}expr: (.+)$/.exec(line)?.[1] ?? []);
    expect(expressions).toHaveLength(lines.filter((line) => line.includes('- alert: ')).length);
    expect(expressions.length).toBeGreaterThan(10);
    expect(expressions.flatMap(findUnknown)).toEqual([]);
  });

  test('the dashboard, which shows each of ours', () => {
    const board = JSON.parse(read('monitoring/dashboard.json')) as {
      panels: { title: string; targets?: { expr: string }[] }[];
    };
    const expressions = board.panels.flatMap(({ targets = [] }) => targets.map(({ expr }) => expr));
    expect(expressions.flatMap(findUnknown)).toEqual([]);
    const shown = new Set(expressions.flatMap(listSeries).map((name) => name.replace(/_(bucket|sum|count)$/, '')));
    const isShown = ({ name }: Described) => shown.has(name) || shown.has(name.replace(/_count$/, ''));
    expect(ours.filter((metric) => !isShown(metric)).map(({ name }) => name)).toEqual([]);
  });
});
