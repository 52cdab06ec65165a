import type { WebClient } from '@slack/web-api';
import type { Doer } from '../../../domain/people/person.ts';
import { awaitWithin } from '../../deadline.ts';
import type { Handle } from '../../handle.ts';
import type { ScopeName } from './scopes.ts';

/** Whoever asked waits; what Slack does not say in time counts as given. */
const ASK_WITHIN_MS = 800;
const EMOJI: ScopeName = 'reactions:read';

/** Whoever asks what there is, is promised nothing of emoji where Slack does not tell the bot of them. */
export function addEmoji(handle: Handle, open: (at: Doer) => Promise<WebClient>): Handle {
  return async (event) => {
    if (event.kind !== 'help.asked') return handle(event);
    const scopes = await awaitWithin(ASK_WITHIN_MS, listScopes(open, event.by));
    const isUnheard = Array.isArray(scopes) && !scopes.includes(EMOJI);
    return handle(isUnheard ? { ...event, isEmojiUnheard: true } : event);
  };
}

async function listScopes(open: (at: Doer) => Promise<WebClient>, by: Doer): Promise<string[] | undefined> {
  try {
    const client = await open(by);
    return (await client.auth.test()).response_metadata?.scopes;
  } catch {
    return undefined;
  }
}
