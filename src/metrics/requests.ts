import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import { SOURCE_KINDS } from '../domain/crm/source.ts';
import { SECOND_MS } from '../domain/time.ts';
import type { AnsweredRequest, Meter } from './meter.ts';

/** What OpenTelemetry advises for requests (s). */
const REQUEST_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];
/** What people wait for: Slack 3 s, of which we take 2.5, Teams 8 (s). */
const ACK_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 1.5, 2, 2.5, 3, 5, 8, 10];
const METHODS = new Set(['GET', 'HEAD', 'POST', 'OPTIONS', 'PUT', 'PATCH', 'DELETE', 'CONNECT', 'TRACE']);

/** The doors of leads, by their paths. */
const INTAKE_DOORS = new Map([
  ['/intake/leads', 'main'],
  ...SOURCE_KINDS.map((kind): [string, string] => [`/intake/${kind}/`, kind]),
]);

/** Why a door of leads refuses, by what it answers. */
const REFUSALS: Record<number, string> = {
  400: 'unreadable',
  401: 'unsigned',
  404: 'unknown',
  409: 'conflict',
  413: 'too_large',
  415: 'wrong_type',
  422: 'wrong_field',
  429: 'too_many',
  503: 'busy',
};

type RequestMeter = Pick<Meter, 'requestBegan' | 'requestAnswered' | 'acknowledged' | 'tookLead' | 'tookItem'>;

/** What comes in by HTTP, how long whoever waits for its answer waited, and what the doors of leads took. */
export function countRequests(registers: Registry[]): RequestMeter {
  const requests = new Histogram({
    name: 'http_server_request_duration_seconds',
    help: 'HTTP requests, from their headers to the last byte of the answer; no route: a path without a door; no status: the sender went away',
    labelNames: ['http_request_method', 'http_route', 'http_response_status_code'] as const,
    buckets: REQUEST_BUCKETS,
    registers,
  });
  const active = new Gauge({
    name: 'http_server_active_requests',
    help: 'HTTP requests that are being read or answered',
    registers,
  });
  const acknowledgements = new Histogram({
    name: 'smarketing_ack_duration_seconds',
    help: 'How long Slack, Teams or a CRM waited until it was told that all is kept, or people in words that it is not',
    labelNames: ['door', 'kind'] as const,
    buckets: ACK_BUCKETS,
    registers,
  });
  const taken = new Counter({
    name: 'smarketing_intake_items_total',
    help: 'What the doors of leads took: kept or repeated, counted by lead or record; refused, counted by request, with the reason',
    labelNames: ['door', 'result', 'reason'] as const,
    registers,
  });

  /** At a door of leads the answer is all that somebody waits for. */
  const tellIntake = ({ route, method, status, ms }: Required<AnsweredRequest>): void => {
    const door = INTAKE_DOORS.get(route);
    if (door === undefined || method !== 'POST') return;
    if (status < 300) acknowledgements.observe({ door: 'intake', kind: door }, ms / SECOND_MS);
    else taken.inc({ door, result: 'refused', reason: REFUSALS[status] ?? 'failed' });
  };

  return {
    requestBegan: () => active.inc(),
    requestAnswered: ({ route, method, status, ms }) => {
      active.dec();
      const labels = {
        http_request_method: METHODS.has(method) ? method : '_OTHER',
        http_route: route,
        http_response_status_code: status === undefined ? '' : String(status),
      };
      requests.observe(labels, ms / SECOND_MS);
      if (status !== undefined) tellIntake({ route, method, status, ms });
    },
    acknowledged: ({ door, kind, ms }) => acknowledgements.observe({ door, kind }, ms / SECOND_MS),
    tookLead: (isNew) => taken.inc({ door: 'main', result: nameTaken(isNew), reason: '' }),
    tookItem: (format, isNew) => taken.inc({ door: nameSourceKind(format), result: nameTaken(isNew), reason: '' }),
  };
}

function nameTaken(isNew: boolean): string {
  return isNew ? 'kept' : 'repeated';
}

/** The kind of source whose items have this format: what stands before its bar. */
export function nameSourceKind(format: string): string {
  return SOURCE_KINDS.find((kind) => format.startsWith(`${kind}/`)) ?? 'other';
}
