import { Webhook } from 'standardwebhooks';
import type { SampleFacts, SampleRequest } from '../samples/lead-requests.ts';
import { leadSamples } from '../samples/lead-samples.ts';
import { PageRefusal } from './http.ts';
import type { LeadAnswer, RequestForgery } from './protocol.ts';

/** Where the bot takes leads, and the secret their sender shares with it. */
export type Intake = { url: string; secret: string };

/** Sends leads as a CRM would, and remembers the last one for "again". */
export type LeadSender = {
  make(sample: string): SampleRequest;
  send(request: SampleRequest, title: string): Promise<LeadAnswer>;
  last(): LeadAnswer | undefined;
};

const ANSWER_WITHIN_MS = 15_000;
const STALE_SECONDS = 600;
const OVERSIZE_BYTES = 300 * 1024;
const BODY_SHOWN_MAX = 4_000;
const FORGERS_SECRET = `whsec_${Buffer.from('not the secret you look for').toString('base64')}`;

/** Sends to this intake. `now` is the clock the requests are signed by, ms since epoch. */
export const createLeadSender = (intake: Intake, now: () => number): LeadSender => {
  let previous: SampleFacts['previous'];
  let last: LeadAnswer | undefined;
  // The count begins at the clock, so that ids do not come again after a restart.
  let counter = Math.floor(now() / 1000) % 10_000_000;
  return {
    make(sample) {
      const found = leadSamples.find(({ id }) => id === sample);
      if (!found) throw new PageRefusal(404, `No sample called ${sample}.`);
      counter += 1;
      return found.make({ n: counter, now: now(), ...(previous && { previous }) });
    },
    async send(request, title) {
      if (request.webhookId === undefined) counter += 1;
      const webhookId = request.webhookId ?? `msg_sandbox_${counter}`;
      last = { title, ...(await postLead(intake, { ...request, webhookId }, now)) };
      const isKept = last.status >= 200 && last.status < 300;
      if (isKept && !request.isOutcome) previous = { body: request.body, webhookId };
      return last;
    },
    last: () => last,
  };
};

type SignedRequest = SampleRequest & { webhookId: string };

const postLead = async (
  intake: Intake,
  request: SignedRequest,
  now: () => number,
): Promise<Omit<LeadAnswer, 'title'>> => {
  const at = now();
  const body = spoilBody(request.body, request.forgery);
  const seconds = Math.floor(at / 1000) - (request.forgery === 'stale' ? STALE_SECONDS : 0);
  const secret = request.forgery === 'signature' ? FORGERS_SECRET : intake.secret;
  const headers = {
    'content-type': request.forgery === 'wrong-type' ? 'text/plain' : 'application/json',
    'webhook-id': request.webhookId,
    'webhook-timestamp': String(seconds),
    'webhook-signature': new Webhook(secret).sign(request.webhookId, new Date(seconds * 1000), body),
  };
  const began = performance.now();
  const answer = await fetchAnswer(intake.url, {
    method: 'POST',
    headers,
    body,
    signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
  });
  return { at, ...answer, elapsedMs: Math.round(performance.now() - began) };
};

const fetchAnswer = async (url: string, init: RequestInit): Promise<{ status: number; body: string }> => {
  try {
    const response = await fetch(url, init);
    return { status: response.status, body: (await response.text()).slice(0, BODY_SHOWN_MAX) };
  } catch (error) {
    return { status: 0, body: error instanceof Error ? `Nobody answered: ${error.message}` : 'Nobody answered.' };
  }
};

const spoilBody = (body: string, forgery: RequestForgery): string => {
  if (forgery === 'malformed') return body.slice(0, Math.ceil(body.length / 2));
  if (forgery === 'oversize') return body.replace(/\}\s*$/, `,"filler":"${'x'.repeat(OVERSIZE_BYTES)}"}`);
  return body;
};
