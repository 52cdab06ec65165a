import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { Webhook } from 'standardwebhooks';
import { dropOldest } from '../shared/bounds.ts';
import { copyData, parseJsonObject } from '../shared/json.ts';
import { PROXY_PAGE, sendOddAnswer } from '../shared/odd-answers.ts';
import { openFileKeeper, readFileIfThere, writeFileAtomically } from '../shared/saved-file.ts';
import { closeServer, createFakeServer, listenOnLoopback, openAnnouncer, readRequestBody } from '../shared/server.ts';
import { openTroubles, type TroubleBase } from '../shared/troubles.ts';

/** What it was sent under one id. `tries`: how often; `answer`: how it answered the last of them. */
export type HeardEvent = { id: string; at: number; body: string; isSigned: boolean; tries: number; answer: string };

/** A failure that the next events meet. */
export type ListenerTrouble = TroubleBase;

export type FakeListenerOptions = {
  /** State is kept here and read back at the next start. */
  file?: string;
  now: () => number;
};

/** Somebody’s system that is told what happens to leads: it checks who says it, and remembers. */
export type FakeListener = {
  url: string;
  /** What it checks signatures with; until then nothing is signed well. */
  connect(secret: string): void;
  /** The last ones, oldest first. */
  heard(): HeardEvent[];
  setTroubles(list: ListenerTrouble[]): void;
  troubles(): readonly ListenerTrouble[];
  onChange(listener: () => void): () => void;
  stop(): Promise<void>;
};

const HEARD_MAX = 50;
const BODY_MAX = 64 * 1024;
const APART_MAX_MS = 5 * 60_000;

/** Starts one on 127.0.0.1. */
export async function openFakeListener({ file, now }: FakeListenerOptions): Promise<FakeListener> {
  const heard = new Map((await readSaved(file)).map((each) => [each.id, each]));
  const keeper = openFileKeeper(file, (path) =>
    writeFileAtomically(path, JSON.stringify({ heard: [...heard.values()] })),
  );
  const announcer = openAnnouncer(keeper.writeSoon);
  const troubles = openTroubles<ListenerTrouble>(() => '*');
  let webhook: Webhook | undefined;
  const remember = (sent: Pick<HeardEvent, 'id' | 'body' | 'isSigned' | 'answer'>): void => {
    const before = heard.get(sent.id);
    heard.delete(sent.id);
    // What somebody else sent under an id of the bot’s takes nothing from what the bot sent.
    const kept = before?.isSigned && !sent.isSigned ? before : sent;
    heard.set(sent.id, { ...kept, at: now(), tries: (before?.tries ?? 0) + 1 });
    dropOldest(heard, HEARD_MAX);
    announcer.announce();
  };
  const server = createFakeServer('listener', async (request, response) => {
    const body = (await readRequestBody(request, BODY_MAX))?.toString() ?? '';
    const { isSigned, id } = checkSignature({ headers: request.headers, body, webhook, now: now() });
    const trouble = troubles.takeNext('*');
    remember({ id, body, isSigned, answer: trouble ? nameTrouble(trouble) : isSigned ? '204' : '401' });
    if (trouble !== undefined) giveTrouble(response, trouble);
    else response.writeHead(isSigned ? 204 : 401).end();
  });
  const url = `http://127.0.0.1:${await listenOnLoopback(server, 0)}`;
  return {
    url,
    connect(secret) {
      webhook = new Webhook(secret);
    },
    heard: () => copyData([...heard.values()]),
    setTroubles(list) {
      troubles.set(list);
      announcer.announce();
    },
    troubles: troubles.list,
    onChange: announcer.onChange,
    async stop() {
      await closeServer(server);
      await keeper.close();
    },
  };
}

async function readSaved(file: string | undefined): Promise<HeardEvent[]> {
  const text = file === undefined ? undefined : await readFileIfThere(file);
  const saved = text === undefined ? undefined : parseJsonObject(text.toString());
  return (saved?.['heard'] ?? []) as HeardEvent[];
}

type Sent = { headers: IncomingHttpHeaders; body: string; webhook: Webhook | undefined; now: number };

/** By Standard Webhooks: one of its signatures, over id, moment and body, and not long ago by its own clock. */
function checkSignature({ headers, body, webhook, now }: Sent): { id: string; isSigned: boolean } {
  const [id, at, signatures] = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) =>
    String(headers[name] ?? ''),
  ) as [string, string, string];
  const sentAt = Number(at) * 1000;
  if (webhook === undefined || id === '' || !(Math.abs(now - sentAt) <= APART_MAX_MS)) return { id, isSigned: false };
  const expected = Buffer.from(webhook.sign(id, new Date(sentAt), body));
  const isSigned = signatures
    .split(' ')
    .map((each) => Buffer.from(each))
    .some((each) => each.length === expected.length && timingSafeEqual(each, expected));
  return { id, isSigned };
}

const STATUSES: Partial<Record<ListenerTrouble['kind'], number>> = {
  'rate-limited': 429,
  'server-error': 500,
  refusal: 410,
};

function nameTrouble({ kind }: ListenerTrouble): string {
  return String(STATUSES[kind] ?? kind);
}

function giveTrouble(response: ServerResponse, { kind, retryAfterSeconds, odd }: ListenerTrouble): void {
  const status = STATUSES[kind];
  if (status !== undefined)
    response.writeHead(status, retryAfterSeconds ? { 'retry-after': String(retryAfterSeconds) } : {}).end();
  else if (kind === 'odd-answer') sendOddAnswer(response, odd ?? PROXY_PAGE);
  else if (kind !== 'silence') response.destroy();
}
