import { type Instant, SECOND_MS } from '../../domain/time.ts';
import { askCrm, type Refusals } from './ask.ts';
import type { CrmAnswer } from './client.ts';
import type { Token } from './token.ts';
import { readObject } from './values.ts';

/** Used so long when it is not said how long it is good; where it ends sooner it is renewed then. */
const TOKEN_MS = 30 * 60 * SECOND_MS;
/** A token is renewed a little before its end. */
const EARLY_MS = 60 * SECOND_MS;

/** Of OAuth 2: an answer that names an `error` is one about the account; busy ones say so. */
const REFUSALS: Refusals = {
  retryAfterUnitMs: SECOND_MS,
  explain(_status, body) {
    const { error } = readObject(body);
    if (typeof error !== 'string' || ['temporarily_unavailable', 'server_error', 'unknown_error'].includes(error))
      return undefined;
    return { kind: 'account-refused', reason: 'the application was refused' };
  },
};

/** A token by the client-credentials flow. */
export async function askClientToken(
  url: string,
  form: Record<string, string>,
  { cut, now }: { cut: AbortSignal; now: Instant },
): Promise<CrmAnswer<Token>> {
  const request = { method: 'POST', url, headers: {}, form: { grant_type: 'client_credentials', ...form } } as const;
  const answer = await askCrm(request, REFUSALS, cut);
  // Asking for a token changes nothing.
  if (answer.kind === 'unknown') return { kind: 'later', reason: answer.reason };
  if (answer.kind !== 'good') return answer;
  const { access_token: value, expires_in: seconds } = readObject(answer.value);
  if (typeof value !== 'string' || value === '') return { kind: 'later', reason: 'unreadable answer' };
  const ms =
    typeof seconds === 'number' && seconds > 0 ? Math.min(seconds * SECOND_MS, 24 * 3600 * SECOND_MS) : TOKEN_MS;
  return { kind: 'good', value: { value, until: now + Math.max(ms - EARLY_MS, SECOND_MS) } };
}
