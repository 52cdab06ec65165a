import { SECOND_MS } from '../../../domain/time.ts';
import type { PipedriveAccount } from '../account.ts';
import { askCrm, type CrmRequest, type Refusals } from '../ask.ts';
import type { CrmAnswer } from '../client.ts';
import { readFieldName, readObject } from '../values.ts';

/** Asks Pipedrive and gives the answer’s `data`; `path` is behind its address: `/api/v2/deals/8`. */
export type AskPipedrive = (
  method: CrmRequest['method'],
  path: string,
  cut: AbortSignal,
  body?: unknown,
) => Promise<CrmAnswer<unknown>>;

export function createAskPipedrive({ domain, token, apiUrl }: PipedriveAccount): AskPipedrive {
  const base = apiUrl ?? `https://${domain}`;
  return async (method, path, cut, body) => {
    const request = { method, url: `${base}${path}`, headers: { 'x-api-token': token }, body };
    const answer = await askCrm(request, REFUSALS, cut);
    return answer.kind === 'good' ? { kind: 'good', value: readObject(answer.value)['data'] } : answer;
  };
}

const REFUSALS: Refusals = {
  retryAfterUnitMs: SECOND_MS,
  explain(status, body) {
    const { success, error } = readObject(body);
    // Cloudflare, before Pipedrive, says 403 as well, but not so.
    if (success !== false) return undefined;
    if (status === 401 || status === 402) return { kind: 'account-refused', reason: 'the token was refused' };
    if (status === 404 || status === 410) return { kind: 'gone' };
    if (status !== 400 && status !== 403 && status !== 422) return undefined;
    const named =
      typeof error === 'string' ? /Validation failed: (?:Parameter )?'?([\w.]+)/.exec(error)?.[1] : undefined;
    return { kind: 'refused', reason: 'not valid', ...readFieldName(named) };
  },
};
