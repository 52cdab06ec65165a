import { notice } from '../../../../cards/notices.ts';
import { settingsSavedCard } from '../../../../cards/setup/settings/settings-card.ts';
import { type Person, selectManagers } from '../../../../domain/people/person.ts';
import { applySetting, type ChangedSetting } from '../../../../domain/setup/setting.ts';
import type { SettingSection } from '../../../../domain/setup/settings/table.ts';
import type { Instant } from '../../../../domain/time.ts';
import type { Change } from '../../../../store/change.ts';
import { type Decision, reply } from '../../../flow.ts';
import type { SetterFacts } from '../../../guards/setup/administrator.ts';
import { beginMessages } from '../../../shared/begin-messages.ts';
import { changeTerms } from '../../lib/change-terms.ts';
import { changePeople } from '../../lib/keep-people.ts';
import type { SettingsFacts } from './facts.ts';

/** What is to be so from now on: settings, and who is in the teams. */
export type Saved = { section: SettingSection; changed?: ChangedSetting[]; people?: Person[] };

type Facts = SetterFacts & { more: SettingsFacts };

/** Makes it so, with all that follows, says so to who did it, and tells the managers who did not in one line. */
export function keepSettings({ section, changed = [], people }: Saved, facts: Facts, now: Instant): Decision {
  const { organisation, locale, more } = facts;
  const { id } = organisation;
  const after = changed.reduce((so, { setting }) => applySetting(so, setting), organisation);
  const moved = people === undefined ? [] : changePeople(more, id, people, now);
  if (changed.length === 0 && moved.length === 0)
    return reply(notice({ locale, name: organisation.name }, 'settings.nothing'));
  const of = { organisation: after, people: people ?? more.known };
  return {
    changes: [
      ...changed.map((each): Change => ({ kind: 'setting.changed', organisation: id, at: now, ...each })),
      ...moved,
      ...changeTerms(more.former, organisation, after, now),
      // What waited for a channel is tried again.
      ...(section === 'channels' || section === 'segments'
        ? [{ kind: 'target.opened', organisation: id, at: now } as const]
        : []),
      ...tellOtherManagers(section, facts, now),
    ],
    reply: { kind: 'notice', card: settingsSavedCard(section, of, locale) },
  };
}

/** Those who were managers until now. */
function tellOtherManagers(section: SettingSection, { person, more }: Facts, at: Instant): Change[] {
  const by = person?.role === 'manager' ? person.team : 'administrator';
  const others = selectManagers(more.known).filter(({ id }) => id !== person?.id);
  return beginMessages(
    more.receivers,
    others.map(({ id }) => ({
      person: id,
      subject: { kind: 'settings-changed', section, person: id, at, by },
    })),
    at,
  );
}
