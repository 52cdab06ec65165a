import { clip } from '../../cards/card.ts';
import { openButton } from '../../cards/deliveries/bundle-card.ts';
import { sayReceipt } from '../../cards/findings/action-cards.ts';
import { say } from '../../words/say.ts';
import type { Brief } from '../room.ts';

/** So much of somebody's words stands in one line. */
const WORDS_SHOWN_MAX = 80;

export const briefReceipt: Brief<'receipt'> = async (reads, subject, { organisation: { id }, locale }) => {
  const [action, given] = await Promise.all([reads.action(id, subject.action), reads.receipts(id, subject.action)]);
  if (action === undefined || !given.has(subject.person)) return undefined;
  return { text: [sayReceipt(action, locale)], button: openButton(subject, locale) };
};

export const briefThanks: Brief<'thanks'> = async (reads, subject, { organisation: { id }, locale }) => {
  const thanks = await reads.thanks(id, subject.thanks);
  const thanker = thanks && (await reads.personById(id, thanks.from));
  if (thanks === undefined) return undefined;
  const words = clip(thanks.words, WORDS_SHOWN_MAX);
  const text = say(locale, 'brief.thanks', { name: thanker?.name ?? say(locale, 'term.nobody-first'), words });
  return { text: [text], button: openButton(subject, locale, 'read') };
};
