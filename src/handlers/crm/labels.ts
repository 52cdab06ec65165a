import { ACCOUNT_PAUSE_MS } from '../../domain/crm/inbox.ts';
import { HOUR_MS, type Instant } from '../../domain/time.ts';
import type { CrmAnswer } from './client.ts';

const LABELS_MAX = 2000;
const LABEL_AGE_MS = HOUR_MS;

/** What ids and keys of a CRM are called, remembered for an hour; that we may not see one only until rights may be put right. */
export type Labels = {
  /** Undefined where there is none, or we may not see it; a question that may be asked again ends what it is asked for. */
  find<T>(key: string, load: () => Promise<CrmAnswer<T>>): Promise<CrmAnswer<T | undefined>>;
};

/** Forgets the oldest first; what could not be asked is not remembered. */
export function createLabels(now: () => Instant): Labels {
  const known = new Map<string, { value: unknown; at: Instant; ageMs: number }>();
  return {
    async find<T>(key: string, load: () => Promise<CrmAnswer<T>>) {
      const found = known.get(key);
      // Each key is read by one `load` only, so what is kept is what it gave.
      if (found && now() - found.at < found.ageMs && now() >= found.at)
        return { kind: 'good', value: found.value as T | undefined };
      const answer = await load();
      if (answer.kind === 'later' || answer.kind === 'unknown') return answer;
      const value = answer.kind === 'good' ? answer.value : undefined;
      known.delete(key);
      known.set(key, { value, at: now(), ageMs: answer.kind === 'account-refused' ? ACCOUNT_PAUSE_MS : LABEL_AGE_MS });
      for (const oldest of known.keys()) {
        if (known.size <= LABELS_MAX) break;
        known.delete(oldest);
      }
      return { kind: 'good', value };
    },
  };
}
