import { findChannelFault, moveSegment } from '../../../domain/setup/settings/change-channels.ts';
import { changeFrom } from '../../../domain/setup/settings/plan-settings.ts';
import { say } from '../../../words/say.ts';
import { refuseFields } from '../../flow.ts';
import type { SetterFlow } from '../../guards/setup/administrator.ts';
import { readSettingsFacts, type SettingsFacts } from './lib/facts.ts';
import { keepSettings } from './lib/keep-settings.ts';

/** Where leads of a segment come from now on. */
export const settingsSegmentGiven: SetterFlow<'settings.segment-given', SettingsFacts> = {
  read: (reads, { organisation }, _event, now) => readSettingsFacts(reads, organisation, now),
  decide: (facts, { segment: typed, channel: [picked], by }, now) => {
    const { organisation, locale } = facts;
    const segment = typed.trim();
    if (segment === '')
      return refuseFields<'settings.segment-given'>({ segment: say(locale, 'settings.segment.empty') });
    const fault = picked && findChannelFault(picked);
    if (fault !== undefined)
      return refuseFields<'settings.segment-given'>({ channel: say(locale, `settings.channel.${fault}`) });
    const other = organisation.channels.find(
      (each) => picked !== undefined && each.id === picked.id && each.purpose !== 'sales',
    );
    if (other !== undefined)
      return refuseFields<'settings.segment-given'>({ channel: say(locale, 'settings.channel.twice') });
    const value = moveSegment(organisation, { platform: by.platform, id: by.workspace }, segment, picked);
    return keepSettings(
      { section: 'segments', changed: changeFrom(organisation, { path: 'channels', value }) },
      facts,
      now,
    );
  },
};
