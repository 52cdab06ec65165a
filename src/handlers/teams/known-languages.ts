import type { Event } from '../../domain/event.ts';
import type { Locale } from '../../domain/organisation.ts';
import { readChatLanguage } from '../../domain/people/language.ts';
import type { Activity } from './inbound/verify.ts';

/** More than a tenant of ours has people; then it begins anew. */
const KNOWN_MAX = 20_000;

/** Says of somebody’s language only what this process has not said yet: every activity brings it, and it seldom changes. */
export type KnownLanguages = {
  /** Resolves when it is kept. */
  keepNew(activity: Activity, tenant: string): Promise<void>;
};

export function createKnownLanguages(handle: (event: Event) => Promise<unknown>): KnownLanguages {
  const known = new Map<string, Locale | undefined>();
  return {
    keepNew: async ({ from, locale }, workspace) => {
      const user = from?.aadObjectId;
      if (user === undefined || typeof locale !== 'string') return;
      const language = readChatLanguage('teams', locale);
      if (known.has(user) && known.get(user) === language) return;
      const who = { platform: 'teams', workspace, user } as const;
      await handle({ kind: 'language.seen', who, ...(language && { language }) });
      if (known.size >= KNOWN_MAX) known.clear();
      known.set(user, language);
    },
  };
}
