import { intakeCard } from '../../../../cards/setup/intake-card.ts';
import { type CrmSource, writeSourcePath } from '../../../../domain/crm/source.ts';
import { writeWebhookSecret } from '../../../../domain/crm/source-secret.ts';
import type { Organisation } from '../../../../domain/organisation.ts';
import type { Instant } from '../../../../domain/time.ts';
import type { Reads } from '../../../../store/store.ts';
import type { Decision } from '../../../flow.ts';
import type { SetterFacts } from '../../../guards/setup/administrator.ts';

/** The door that is made in the chat: for whoever speaks Standard Webhooks or CloudEvents. */
export const CHAT_SOURCE = 'chat';
/** Gives the newest secret of a source. */
export type WriteSecret = (source: CrmSource) => string;

/** What writes the secret of a door, which stands nowhere. */
export async function readSecrets(reads: Reads, { organisation }: SetterFacts): Promise<WriteSecret> {
  return (source) => reads.newestSourceSecret(organisation.id, source);
}

type Door = { source: CrmSource; base: string | undefined; now: Instant };

/** The door as it is from now on, and what opens it, to whoever asked. */
export function showDoor(facts: SetterFacts & { more: WriteSecret }, { source, base, now }: Door): Decision {
  const { organisation, locale, more: writeSecret } = facts;
  const others = (organisation.sources ?? []).filter(({ id }) => id !== source.id);
  return {
    changes: [
      {
        kind: 'setting.changed',
        organisation: organisation.id,
        at: now,
        setting: { path: 'sources', value: [...others, source] },
        was: organisation.sources,
      },
    ],
    reply: {
      kind: 'notice',
      card: intakeCard(
        { address: writeAddress(organisation, source, base), secret: writeWebhookSecret(writeSecret(source)) },
        organisation.name,
        locale,
      ),
    },
  };
}

/** The door that was made in the chat; undefined before. */
export function findDoor({ sources = [] }: Organisation): CrmSource | undefined {
  return sources.find(({ id, kind }) => id === CHAT_SOURCE && kind === 'webhooks');
}

/** Where the bot is reached from outside it may not know itself. */
export function writeAddress({ id }: Organisation, source: CrmSource, base = 'https://…'): string {
  return base.replace(/\/$/, '') + writeSourcePath(id, source);
}
