import { deriveFindingId } from '../../src/domain/findings/finding.ts';
import { deriveLeadId } from '../../src/domain/leads/lead.ts';
import type { Living } from './living.ts';

/** Everybody notes, thanks and shares; the managers record what is done, and whoever said so hears of it. */
export async function liveFindings(living: Living): Promise<void> {
  const { cast, do: let_ } = living;
  const organisation = cast.organisation.id;
  const lead = deriveLeadId(organisation, 'crm-3');
  const asked = 1;
  const idOf = (kind: string, person: string, at = asked) => deriveFindingId(kind, organisation, person, at);
  for (const person of ['pq-rep', 'pq-second', 'pq-third', 'pq-marketer']) {
    const note = idOf('note', person);
    await let_(person, { kind: 'note.asked', lead });
    await let_(person, { kind: 'note.given', asked, topic: 'price', lead });
    await let_(person, { kind: 'note.words-asked', note });
    await let_(person, { kind: 'note.words-given', note, words: cast.word(person, 'markt'), mayBeQuoted: true });
  }
  await let_('pq-rep', { kind: 'note.given', asked: 2, topic: 'brand' });
  await let_('pq-second', { kind: 'note.message-asked', text: 'They pay too much', isHere: true });
  const words = 'They pay too much';
  await let_('pq-second', { kind: 'note.message-given', asked: 3, topic: 'price', words, mayBeQuoted: true });
  await let_('pq-rep', { kind: 'note.undone', note: idOf('note', 'pq-rep', 2) });
  const thanks = (to: string, about: string, mayBeShown: boolean) => ({ to, words: about, mayBeShown });
  await let_('pq-rep', { kind: 'thanks.asked' });
  await let_('pq-rep', {
    kind: 'thanks.given',
    asked,
    ...thanks('person:pq-marketer', cast.word('pq-rep', 'dank'), true),
  });
  await let_('pq-writer', {
    kind: 'thanks.given',
    asked,
    ...thanks('person:pq-rep', cast.word('pq-writer', 'dank'), false),
  });
  const own = idOf('thanks', 'pq-rep', asked);
  await let_('pq-rep', { kind: 'thanks.words-asked', thanks: own });
  await let_('pq-rep', { kind: 'thanks.reworded', thanks: own, words: cast.word('pq-rep', 'dank') });
  await let_('pq-writer', { kind: 'failure.asked' });
  for (const about of ['misser', 'beter']) {
    const words = cast.word('pq-writer', about);
    await let_('pq-writer', { kind: 'failure.shared', asked, words, whose: 'mine' });
    await let_('pq-writer', { kind: 'failure.form-asked', asked });
  }
  const record = { finding: '', words: cast.word('besluit', 'actie'), state: 'open', why: '' } as const;
  await let_('pq-head', { kind: 'action.asked' });
  await let_('pq-head', { kind: 'action.form-asked' });
  await let_('pq-head', { kind: 'action.recorded', asked, about: 'topic:price', ...record });
  await let_('pq-chief', { kind: 'action.recorded', asked, about: 'reason:no_budget', ...record });
  const [theirs, ours] = [idOf('action', 'pq-head'), idOf('action', 'pq-chief')];
  living.refuse('pq-third');
  await let_('pq-head', { kind: 'action.done', action: theirs });
  await let_('pq-chief', { kind: 'action.decline-asked', action: ours });
  await let_('pq-chief', { kind: 'action.declined', action: ours, why: cast.word('besluit', 'waarom') });
  await let_('pq-chief', { kind: 'action.reopened', action: ours });
  await let_('pq-chief', { kind: 'action.done', action: ours });
  await let_('pq-rep', { kind: 'mine.asked' });
}
