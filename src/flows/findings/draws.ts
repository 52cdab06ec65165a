import { receiptCard } from '../../cards/findings/action-cards.ts';
import { thanksCard } from '../../cards/findings/thanks-forms.ts';
import { say } from '../../words/say.ts';
import type { Draw } from '../room.ts';

export const drawReceipt: Draw<'receipt'> = async (reads, subject, { organisation: { id }, locale }) => {
  const [action, given] = await Promise.all([reads.action(id, subject.action), reads.receipts(id, subject.action)]);
  // Whoever had their data erased said nothing that could be answered.
  return action !== undefined && given.has(subject.person) ? receiptCard(action, locale) : undefined;
};

export const drawThanks: Draw<'thanks'> = async (reads, subject, { organisation, locale }) => {
  const thanks = await reads.thanks(organisation.id, subject.thanks);
  const thanker = thanks && (await reads.personById(organisation.id, thanks.from));
  return thanks && thanksCard(thanker?.name ?? say(locale, 'term.nobody-first'), thanks.words, locale);
};
