import { derivePlaceKey, deriveTermId } from '../../src/domain/language/term.ts';
import type { Living } from './living.ts';

const DAYS = 30;

/** The lexicon is switched on; words are looked for, proposed, edited, signed and shown. */
export async function liveLanguage({ cast, do: let_ }: Living): Promise<void> {
  const organisation = cast.organisation.id;
  await let_('pq-chief', { kind: 'step.asked' });
  for (const person of ['pq-chief', 'pq-head']) await let_(person, { kind: 'room.switched-on', room: 'language' });
  await let_('pq-head', { kind: 'room.switched-off', room: 'language' });
  await let_('pq-head', { kind: 'room.put-off', room: 'language' });
  for (const person of ['pq-head', 'pq-chief']) await let_(person, { kind: 'room.switched-on', room: 'language' });
  await let_('pq-rep', { kind: 'lexicon.asked', words: 'pijplijn' });
  await let_('pq-chief', { kind: 'lexicon.asked', words: '' });
  await let_('pq-rep', { kind: 'term.propose-asked' });
  const filled = { spellings: '', example: '', review: String(DAYS), isAnother: false };
  const term = deriveTermId(organisation, 'pq-rep', 1);
  const text = cast.word('pq-rep', 'begrip');
  await let_('pq-rep', { kind: 'term.proposed', asked: 1, name: 'pijplijn', text, ...filled });
  const edited = cast.word('pq-writer', 'begrip');
  await let_('pq-writer', {
    kind: 'term.proposed',
    asked: 2,
    term,
    version: 1,
    name: 'pijplijn',
    text: edited,
    ...filled,
  });
  await let_('pq-rep', { kind: 'term.opened', term });
  for (const person of ['pq-chief', 'pq-head']) await let_(person, { kind: 'term.signed', term, version: 2 });
  const [channel] = cast.organisation.channels;
  await let_('pq-rep', {
    kind: 'term.shown',
    term,
    version: 2,
    place: channel === undefined ? '' : derivePlaceKey(channel),
  });
  await let_('pq-rep', { kind: 'term.versions-asked', term, page: 0 });
  await let_('pq-rep', { kind: 'lexicon.listed', page: 0 });
  const again = deriveTermId(organisation, 'pq-second', 3);
  await let_('pq-second', {
    kind: 'term.proposed',
    asked: 3,
    name: 'trechter',
    text: cast.word('pq-second', 'begrip'),
    ...filled,
  });
  await let_('pq-second', { kind: 'term.withdrawn', term: again, version: 1 });
}

/** The day of the words has come meanwhile, and both managers find them right. */
export async function reviewLanguage({ cast, do: let_ }: Living): Promise<void> {
  const term = deriveTermId(cast.organisation.id, 'pq-rep', 1);
  for (const person of ['pq-chief', 'pq-head']) await let_(person, { kind: 'term.kept', term, version: 2 });
}
