import { openButton } from '../../cards/deliveries/bundle-card.ts';
import { sayCode } from '../../cards/leads/lead-words.ts';
import { say } from '../../words/say.ts';
import type { Brief } from '../room.ts';

export const briefSignal: Brief<'signal'> = async (reads, subject, { organisation, locale }) => {
  const told = await reads.signal(organisation.id, subject.campaign, subject.at);
  const campaign = sayCode(subject.campaign);
  return told && { text: [say(locale, 'brief.signal', { campaign })], button: openButton(subject, locale) };
};
