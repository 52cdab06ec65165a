import type { Channel, Locale, Organisation, Workspace } from '../../../domain/organisation.ts';
import { markValue } from '../../../domain/setup/settings/plan-settings.ts';
import { say } from '../../../words/say.ts';
import type { FormOf } from '../../card.ts';
import type { ChatPick } from '../../chat-pick.ts';

const SEGMENT_MAX = 200;

type ChannelField = 'sales' | 'marketing' | 'shared' | 'digest';

/** The channels of one workspace by what they are for. */
export function channelsForm(
  organisation: Organisation,
  workspace: Workspace,
  locale: Locale,
  from?: 'setup',
): FormOf<'settings.channels-given'> {
  const here = organisation.channels.filter((each) => isIn(each, workspace));
  const ids = (are: (channel: Channel) => boolean) => here.filter(are).map(({ id }) => id);
  const sales = ids(({ purpose, isDefault }) => purpose === 'sales' && isDefault);
  const plain = ids(({ purpose, segments }) => purpose === 'sales' && segments.length === 0);
  const pick = (name: ChannelField, value: string[], more: Partial<ChatPick<ChannelField>> = {}) => ({
    kind: 'chat-pick' as const,
    of: 'channels' as const,
    name,
    label: say(locale, `settings.channels.${name}`),
    isMany: true,
    isRequired: false,
    without: say(locale, 'settings.channels.without'),
    value,
    // Of one that has channels nothing is guessed: what is empty there was left empty.
    ...(here.length === 0 && name !== 'digest' && { guess: { kind: 'channel', purpose: name } as const }),
    ...more,
  });
  return {
    about: { locale, name: organisation.name },
    title: say(locale, 'settings.form.channels'),
    submit: say(locale, 'settings.save'),
    cancel: say(locale, 'settings.cancel'),
    tap: { kind: 'settings.channels-given', seen: markValue(organisation.channels), ...(from && { from }) },
    ...(from && { step: 'channels' }),
    fields: [
      pick('sales', sales.length > 0 ? sales : plain.slice(0, 1), { isMany: false, isRequired: true }),
      pick(
        'marketing',
        ids(({ purpose }) => purpose === 'marketing'),
      ),
      pick(
        'shared',
        ids(({ purpose }) => purpose === 'shared'),
      ),
      // Where all is new the digest goes where it mostly does.
      ...(from === 'setup' && here.length === 0
        ? []
        : [
            pick(
              'digest',
              ids(({ digest }) => digest === true),
              { hint: say(locale, 'settings.channels.digest-hint') },
            ),
          ]),
    ],
  };
}

function isIn(channel: Channel, { platform, id }: Workspace): boolean {
  return channel.platform === platform && channel.workspace === id;
}

/** Where leads of one segment come. */
export function segmentForm(organisation: Organisation, locale: Locale): FormOf<'settings.segment-given'> {
  return {
    about: { locale, name: organisation.name },
    title: say(locale, 'settings.form.segments'),
    submit: say(locale, 'settings.save'),
    cancel: say(locale, 'settings.cancel'),
    tap: { kind: 'settings.segment-given' },
    fields: [
      {
        kind: 'text',
        name: 'segment',
        label: say(locale, 'settings.segment.name'),
        isRequired: true,
        isLong: false,
        max: SEGMENT_MAX,
      },
      {
        kind: 'chat-pick',
        of: 'channels',
        name: 'channel',
        label: say(locale, 'settings.segment.channel'),
        hint: say(locale, 'settings.segment.hint'),
        isMany: false,
        isRequired: false,
        without: say(locale, 'settings.channels.without'),
      },
    ],
  };
}
