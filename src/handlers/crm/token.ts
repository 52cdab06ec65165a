import type { Instant } from '../../domain/time.ts';
import type { CrmAnswer } from './client.ts';

export type Token = { value: string; until: Instant };

/** Said by a vendor's `explain` where the token is not good (any more): then a new one is asked for, once. */
export const TOKEN_REFUSED = 'the token was refused';

/** Calls with a token that is asked for when it is first needed, kept, and renewed once where it is refused. */
export type WithToken = <T>(call: (token: string) => Promise<CrmAnswer<T>>, cut: AbortSignal) => Promise<CrmAnswer<T>>;

type TokenAnswer = CrmAnswer<Token>;

/** All who need one at the same time wait for the same, each for as long as their own attempt goes on. */
export function createTokenUse(now: () => Instant, askToken: () => Promise<TokenAnswer>): WithToken {
  let kept: Token | undefined;
  let asking: Promise<TokenAnswer> | undefined;
  const askOnce = async (): Promise<TokenAnswer> => {
    const answer = await askToken();
    if (answer.kind === 'good') kept = answer.value;
    return answer;
  };
  const getToken = async (cut: AbortSignal): Promise<TokenAnswer> => {
    if (kept && kept.until > now()) return { kind: 'good', value: kept };
    asking ??= askOnce().finally(() => {
      asking = undefined;
    });
    return Promise.race([asking, waitForEnd(cut)]);
  };
  return async (call, cut) => {
    const token = await getToken(cut);
    if (token.kind !== 'good') return token;
    const answer = await call(token.value.value);
    if (answer.kind !== 'account-refused' || answer.reason !== TOKEN_REFUSED) return answer;
    if (kept === token.value) kept = undefined;
    const renewed = await getToken(cut);
    return renewed.kind === 'good' ? call(renewed.value.value) : renewed;
  };
}

/** What comes of a question for a token when the attempt that needs it ends first. */
function waitForEnd(cut: AbortSignal): Promise<TokenAnswer> {
  const late: TokenAnswer = { kind: 'later', reason: 'no token in time' };
  if (cut.aborted) return Promise.resolve(late);
  return new Promise((resolve) => cut.addEventListener('abort', () => resolve(late), { once: true }));
}
