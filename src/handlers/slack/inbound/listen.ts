import type { Instant } from '../../../domain/time.ts';
import { type Door, type Refusal, respondStatus } from '../../http.ts';
import { readSlackBody } from './body.ts';
import { createSlackApp } from './bolt/bolt-app.ts';
import { createBoltReceiver } from './bolt/bolt-receiver.ts';
import type { SlackReceiveParts } from './receive.ts';
import { createSlackVerifier, findUnsigned, type SlackForgery } from './verify.ts';

/** Bytes; Slack's largest is a modal with its state. */
const BODY_MAX = 1024 * 1024;

/** The door Slack knocks on, Bolt behind it. The check is our own: it also refuses the future and the unreadable. */
export function createSlackDoor(parts: SlackReceiveParts, signingSecret: string, now: () => Instant): Door {
  const verify = createSlackVerifier(signingSecret);
  const receiver = createBoltReceiver();
  createSlackApp(parts, receiver);
  return {
    method: 'POST',
    path: '/slack/events',
    bodyMax: BODY_MAX,
    findRefusal: (request) => refuseForged(findUnsigned(request, now())),
    open: ({ request, response, body, refuse }) => {
      const refusal = refuseForged(verify(request, body, now()));
      if (refusal !== undefined) return refuse(refusal);
      const read = readSlackBody(request, body);
      return read === undefined ? respondStatus(response, 400) : receiver.receive(read, response);
    },
  };
}

function refuseForged(reason: SlackForgery | undefined): Refusal | undefined {
  return reason === undefined ? undefined : { reason, answer: (response) => respondStatus(response, 401) };
}
