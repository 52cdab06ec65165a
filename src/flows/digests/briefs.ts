import { clip } from '../../cards/card.ts';
import { openButton } from '../../cards/deliveries/bundle-card.ts';
import { say } from '../../words/say.ts';
import type { Brief } from '../room.ts';

const CAMPAIGN_SHOWN_MAX = 60;

export const briefSignal: Brief<'signal'> = async (reads, subject, { organisation, locale }) => {
  const told = await reads.signal(organisation.id, subject.campaign, subject.at);
  const campaign = clip(subject.campaign, CAMPAIGN_SHOWN_MAX);
  return told && { text: [say(locale, 'brief.signal', { campaign })], button: openButton(subject, locale) };
};
