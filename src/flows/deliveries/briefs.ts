import { openButton } from '../../cards/deliveries/bundle-card.ts';
import { say, sayChannels, sayPlatform } from '../../words/say.ts';
import type { Brief } from '../room.ts';

export const briefTargetClosed: Brief<'target-closed'> = async (reads, subject, audience) => {
  const { organisation, locale, target } = audience;
  const channel = organisation.channels.find(({ id }) => id === subject.target);
  const { platform, workspace } = { ...target, ...subject };
  const person = channel ? undefined : await reads.person({ platform, workspace, user: subject.target });
  const place = channel ? sayChannels(locale, [channel], organisation) : (person?.name ?? subject.target);
  const text = person ? say(locale, 'brief.person-closed', { name: place }) : say(locale, 'brief.closed', { place });
  return { text: [text], button: openButton(subject, locale) };
};

/** Nothing when it goes on already. */
export const briefWorkspacePaused: Brief<'workspace-paused'> = async (reads, subject, { organisation, locale }) => {
  const { platform, workspace } = subject;
  const pauses = await reads.pauses(organisation.id);
  if (!pauses.some(({ workspace: of }) => of.platform === platform && of.id === workspace)) return undefined;
  const text = say(locale, 'brief.paused', { platform: sayPlatform(platform) });
  return { text: [text], button: openButton(subject, locale) };
};
