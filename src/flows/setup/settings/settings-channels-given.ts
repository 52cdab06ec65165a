import { saySection } from '../../../cards/setup/settings/section-words.ts';
import type { EventOf } from '../../../domain/event.ts';
import type { Locale, Workspace } from '../../../domain/organisation.ts';
import { applySetting } from '../../../domain/setup/setting.ts';
import {
  type ChannelFault,
  findChannelFault,
  replaceChannels,
} from '../../../domain/setup/settings/change-channels.ts';
import { changeFrom, markValue } from '../../../domain/setup/settings/plan-settings.ts';
import { say } from '../../../words/say.ts';
import { refuseFields } from '../../flow.ts';
import type { SetterFlow } from '../../guards/setup/administrator.ts';
import { openNextStep } from '../founding/lib/next-step.ts';
import { readSettingsFacts, type SettingsFacts } from './lib/facts.ts';
import { keepSettings } from './lib/keep-settings.ts';

const PURPOSE_FIELDS = ['sales', 'marketing', 'shared'] as const;
type ChannelField = (typeof PURPOSE_FIELDS)[number] | 'digest';
type Given = EventOf<'settings.channels-given'>;

/** Channels that were picked: each is one where the bot can post, for one purpose. */
export const settingsChannelsGiven: SetterFlow<'settings.channels-given', SettingsFacts> = {
  read: (reads, { organisation }, _event, now) => readSettingsFacts(reads, organisation, now),
  decide: (facts, event, now) => {
    const { organisation, locale, more } = facts;
    if (event.seen !== markValue(organisation.channels)) {
      const value = saySection('channels', { organisation, people: more.known }, locale);
      return refuseFields<'settings.channels-given'>({ sales: say(locale, 'settings.outdated', { value }) });
    }
    const errors = listErrors(event, locale);
    if (Object.keys(errors).length > 0) return refuseFields<'settings.channels-given'>(errors);
    const workspace: Workspace = { platform: event.by.platform, id: event.by.workspace };
    const value = replaceChannels(organisation, workspace, event);
    const changed = changeFrom(organisation, { path: 'channels', value });
    const kept = keepSettings({ section: 'channels', changed }, facts, now);
    if (event.from === undefined) return kept;
    const of = { organisation: applySetting(organisation, { path: 'channels', value }), people: more.known };
    return { changes: kept.changes, reply: openNextStep('channels', of, event.by, locale) };
  },
};

function listErrors(given: Given, locale: Locale): Partial<Record<ChannelField, string>> {
  const errors: Partial<Record<ChannelField, string>> = {};
  const taken = new Set<string>();
  for (const field of PURPOSE_FIELDS) {
    for (const picked of given[field]) {
      const fault: ChannelFault | undefined = taken.has(picked.id) ? 'twice' : findChannelFault(picked);
      if (fault !== undefined) errors[field] ??= say(locale, `settings.channel.${fault}`);
      taken.add(picked.id);
    }
  }
  if (given.sales.length === 0) errors.sales ??= say(locale, 'settings.channel.empty');
  // The digest goes to channels that have a purpose.
  const stray = given.digest.find(({ id }) => !taken.has(id));
  if (stray !== undefined) errors.digest = say(locale, 'settings.channel.digest');
  return errors;
}
