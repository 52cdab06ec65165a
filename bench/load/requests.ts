import { createHmac } from 'node:crypto';
import { encodeTap } from '../../src/cards/taps.ts';
import {
  CHANNEL,
  INTAKE_SECRET,
  LEADS,
  REPS,
  SIGNING_SECRET,
  sampleLead,
  sampleMessage,
  tappedLead,
  WORKSPACE,
} from './sample.ts';

/** `taps`: good or fair, whose only answer is the acknowledgement. `taps-with-why`: one in three is poor, answered by a private message too. */
export type RequestKind = 'taps' | 'taps-with-why' | 'leads';

const VERDICTS = { taps: ['good', 'fair'], 'taps-with-why': ['good', 'fair', 'poor'] } as const;

/** Whole signed HTTP requests, numbered on from `first` so that none repeats another. */
export function requestsOf(kind: RequestKind, first: number, count: number, port: number): Buffer[] {
  const make = kind === 'leads' ? leadRequests() : tapRequests(VERDICTS[kind], port);
  return Array.from({ length: count }, (_, n) => make(first + n));
}

/** Tap `n` is of another lead than the one before; after every rep judged every lead once, they change their minds. */
function tapRequests(verdicts: readonly ('good' | 'fair' | 'poor')[], port: number): (n: number) => Buffer {
  const message = sampleMessage();
  const leads = Array.from({ length: LEADS }, (_, n) => tappedLead(n));
  const timestamp = String(Math.floor(Date.now() / 1000));
  return (n) => {
    const rep = Math.floor(n / LEADS) % REPS;
    const verdict = verdicts[(n + Math.floor(n / (LEADS * REPS))) % verdicts.length] ?? 'good';
    const value = encodeTap({ kind: 'lead.judged', lead: leads[n % LEADS] ?? '', verdict });
    const payload = {
      type: 'block_actions',
      user: { id: `U${rep}`, username: `person-${rep}`, name: `person-${rep}`, team_id: WORKSPACE },
      api_app_id: 'A0',
      token: 'verification-token',
      container: { type: 'message', message_ts: '1700000000.000100', channel_id: CHANNEL, is_ephemeral: false },
      trigger_id: `${timestamp}.${n}.bench`,
      team: { id: WORKSPACE, domain: 'bench' },
      enterprise: null,
      is_enterprise_install: false,
      channel: { id: CHANNEL, name: 'sales' },
      message,
      state: { values: {} },
      response_url: `http://127.0.0.1:${port}/response/${n}`,
      actions: [
        {
          action_id: `a${n % 5}`,
          block_id: 'b',
          text: { type: 'plain_text', text: 'Good' },
          value,
          type: 'button',
          action_ts: `${timestamp}.000001`,
        },
      ],
    };
    const body = `payload=${encodeURIComponent(JSON.stringify(payload))}`;
    const signature = `v0=${createHmac('sha256', SIGNING_SECRET).update(`v0:${timestamp}:${body}`).digest('hex')}`;
    return post('/slack/events', 'application/x-www-form-urlencoded', body, {
      'x-slack-signature': signature,
      'x-slack-request-timestamp': timestamp,
    });
  };
}

/** Every request is another lead. */
function leadRequests(): (n: number) => Buffer {
  const now = new Date();
  const timestamp = String(Math.floor(now.getTime() / 1000));
  const key = Buffer.from(INTAKE_SECRET.slice('whsec_'.length), 'base64');
  return (n) => {
    const id = `msg_${n}`;
    const data = sampleLead(`${n}x`);
    const body = JSON.stringify({ type: 'lead.qualified', timestamp: now.toISOString(), data });
    const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
    return post('/intake/leads', 'application/json', body, {
      'webhook-id': id,
      'webhook-timestamp': timestamp,
      'webhook-signature': `v1,${signature}`,
    });
  };
}

function post(path: string, type: string, body: string, headers: Record<string, string>): Buffer {
  const all = {
    host: '127.0.0.1',
    'content-type': type,
    'content-length': String(Buffer.byteLength(body)),
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(`POST ${path} HTTP/1.1\r\n${lines.join('')}\r\n${body}`);
}
