import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Instant } from '../../../domain/time.ts';
import { type Door, type Refusal, respondStatus } from '../../http.ts';
import { createSilentLogger } from '../outbound/client.ts';
import { readSlackBody, type SlackBody } from './body.ts';
import { HTTPReceiver } from './bolt.ts';
import { createSlackApp } from './bolt-app.ts';
import type { SlackReceiveParts } from './receive.ts';
import { createSlackVerifier, findUnsigned, type SlackForgery } from './verify.ts';

/** Bytes; Slack's largest is a modal with its state. */
const BODY_MAX = 1024 * 1024;

/** The door Slack knocks on, Bolt behind it. Our own check comes first: it also refuses the future and the unreadable. */
export function createSlackDoor(parts: SlackReceiveParts, signingSecret: string, now: () => Instant): Door {
  const verify = createSlackVerifier(signingSecret);
  const receiver = new HTTPReceiver({
    signingSecret,
    signatureVerification: false,
    // Slack's events are acknowledged when they are kept, not before.
    processBeforeResponse: true,
    logger: createSilentLogger(),
    customPropertiesExtractor: (request) => ({ isPlain: 'isPlain' in request && request.isPlain === true }),
    processEventErrorHandler: async ({ error, response }) => {
      // What we throw reaches this wrapped; Bolt's own stumbling over a shape it did not expect does not.
      if (!response.headersSent) respondStatus(response as ServerResponse, error instanceof TypeError ? 400 : 500);
      return true;
    },
    // However long keeping takes, the answer says whether it was kept; Bolt would say 404 after 3 s.
    unhandledRequestHandler: () => {},
  });
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
      if (read === undefined) return respondStatus(response, 400);
      receiver.requestListener(attachBody(request, read), response);
    },
  };
}

function refuseForged(reason: SlackForgery | undefined): Refusal | undefined {
  return reason === undefined ? undefined : { reason, answer: (response) => respondStatus(response, 401) };
}

/** Bolt takes a body that was read before from `rawBody`, and knows its type only without parameters. */
function attachBody(request: IncomingMessage, { type, body, isPlain }: SlackBody): IncomingMessage {
  request.headers['content-type'] = type;
  return Object.assign(request, { rawBody: body, isPlain });
}
