import type { Instant } from '../../domain/time.ts';
import type { CrmAnswer } from './client.ts';

export type Token = { value: string; until: Instant };

/** Said by a vendor's `explain` where the token is not good (any more): then a new one is asked for, once. */
export const TOKEN_REFUSED = 'the token was refused';

/** Calls with a token that is asked for when it is first needed, kept, and renewed once where it is refused. */
export type WithToken = <T>(call: (token: string) => Promise<CrmAnswer<T>>) => Promise<CrmAnswer<T>>;

/** All who need one at the same time wait for the same. */
export function createTokenUse(now: () => Instant, askToken: () => Promise<CrmAnswer<Token>>): WithToken {
  let kept: Token | undefined;
  let asking: Promise<CrmAnswer<Token>> | undefined;
  const getToken = async (): Promise<CrmAnswer<Token>> => {
    if (kept && kept.until > now()) return { kind: 'good', value: kept };
    asking ??= askToken().finally(() => {
      asking = undefined;
    });
    const answer = await asking;
    if (answer.kind === 'good') kept = answer.value;
    return answer;
  };
  return async (call) => {
    const token = await getToken();
    if (token.kind !== 'good') return token;
    const answer = await call(token.value.value);
    if (answer.kind !== 'account-refused' || answer.reason !== TOKEN_REFUSED) return answer;
    if (kept === token.value) kept = undefined;
    const renewed = await getToken();
    return renewed.kind === 'good' ? call(renewed.value.value) : renewed;
  };
}
