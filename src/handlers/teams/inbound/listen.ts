import { type Door, type Refusal, respondStatus } from '../../http.ts';
import { measureAcknowledged } from '../../metrics/measure.ts';
import { parseTeamsActivity } from './parse.ts';
import { receiveCommand, receiveNotification, type TeamsReceiveParts } from './receive.ts';
import { receivePress } from './receive-press.ts';
import { isBearer, type TeamsVerifier, type VerificationFailure } from './verify.ts';

/** Bytes; Teams' largest is a filled form. */
const BODY_MAX = 256 * 1024;

/** The door Teams knocks on. Who is refused gets a bare status. */
export function createTeamsDoor(parts: TeamsReceiveParts, verify: TeamsVerifier): Door {
  return {
    method: 'POST',
    path: '/api/messages',
    bodyMax: BODY_MAX,
    findRefusal: ({ headers }) =>
      isBearer(headers.authorization) ? undefined : refuseUnproven({ status: 401, reason: 'no token' }),
    tooLarge: (response) => respondStatus(response, 413),
    open: async ({ request, response, body, refuse }) => {
      const verified = await verify(body, request.headers.authorization);
      if ('reason' in verified) return refuse(refuseUnproven(verified));
      const { activity } = verified;
      const parsed = parseTeamsActivity(activity, parts.tenant);
      if (parsed === undefined) return respondStatus(response, 200);
      const receive = (): Promise<void> => {
        switch (parsed.as) {
          case 'notification':
            return receiveNotification(parts, activity, parsed, response);
          case 'command':
            return receiveCommand(parts, activity, parsed, response);
          case 'press':
            return receivePress(parts, activity, parsed, response);
        }
      };
      return measureAcknowledged(parts.meter, { door: 'teams', kind: parsed.as }, receive);
    },
  };
}

/** Where nobody could look who it is, it may well be Teams. */
function refuseUnproven({ status, reason }: VerificationFailure): Refusal {
  const answer: Refusal['answer'] = (response) => respondStatus(response, status);
  return { reason, answer, ...(status === 503 && { isUncounted: true }) };
}
