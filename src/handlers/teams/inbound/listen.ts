import type { ServerResponse } from 'node:http';
import { type Door, respondStatus } from '../../http.ts';
import { parseTeamsActivity } from './parse.ts';
import { receiveCommand, receiveNotification, type TeamsReceiveParts } from './receive.ts';
import { receivePress } from './receive-press.ts';
import { isBearer, type TeamsVerifier } from './verify.ts';

/** Bytes; Teams' largest is a filled form. */
const BODY_MAX = 256 * 1024;

/** The door Teams knocks on. Who is refused gets a bare status and one line in the log. */
export function createTeamsDoor(parts: TeamsReceiveParts, verify: TeamsVerifier): Door {
  const refuse = (response: ServerResponse, status: number, reason: string): void => {
    parts.log.warn({ status, reason }, 'refused at /api/messages');
    respondStatus(response, status);
  };
  return {
    method: 'POST',
    path: '/api/messages',
    bodyMax: BODY_MAX,
    findRefusal: ({ headers }) =>
      isBearer(headers.authorization) ? undefined : (response) => refuse(response, 401, 'no token'),
    tooLarge: (response) => refuse(response, 413, 'too large'),
    open: async ({ request, response, body }) => {
      const verified = await verify(body, request.headers.authorization);
      if ('reason' in verified) return refuse(response, verified.status, verified.reason);
      const { activity } = verified;
      const parsed = parseTeamsActivity(activity, parts.tenant);
      if (parsed === undefined) return respondStatus(response, 200);
      switch (parsed.as) {
        case 'notification':
          return receiveNotification(parts, activity, parsed, response);
        case 'command':
          return receiveCommand(parts, activity, parsed, response);
        case 'press':
          return receivePress(parts, activity, parsed, response);
      }
    },
  };
}
