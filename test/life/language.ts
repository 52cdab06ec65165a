import { deriveDefinitionId, derivePlaceKey, deriveProfileId, deriveTermId } from '../../src/domain/language/term.ts';
import { deriveLeadId } from '../../src/domain/leads/lead.ts';
import { DAY_MS } from '../../src/domain/time.ts';
import type { Living } from './living.ts';

const DAYS = 30;

/** The lexicon is switched on; words are looked for, proposed, edited, signed and shown. */
export async function liveLanguage(living: Living): Promise<void> {
  const { cast, do: let_ } = living;
  const organisation = cast.organisation.id;
  await let_('pq-chief', { kind: 'step.asked' });
  for (const person of ['pq-chief', 'pq-head']) await let_(person, { kind: 'room.switched-on', room: 'language' });
  await let_('pq-head', { kind: 'room.switched-off', room: 'language' });
  await let_('pq-head', { kind: 'room.put-off', room: 'language' });
  for (const person of ['pq-head', 'pq-chief']) await let_(person, { kind: 'room.switched-on', room: 'language' });
  await let_('pq-rep', { kind: 'lexicon.asked', words: 'pijplijn' });
  await let_('pq-chief', { kind: 'lexicon.asked', words: '' });
  await let_('pq-rep', { kind: 'term.propose-asked' });
  const filled = { spellings: '', example: '', criteria: '', review: String(DAYS), isAnother: false };
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

/** What an SQL is, is agreed on; a lead that lacks something is held, and completed a little; of it somebody is reminded in the days that follow. */
export async function agreeOnSql({ cast, store, commit, happen, now, do: let_ }: Living): Promise<void> {
  const { id: organisation } = cast.organisation;
  const term = deriveDefinitionId(organisation);
  const criteria = 'budget *\ntijd: Tijd bekend / Time known = telefoon (required)';
  const proposed = { kind: 'term.proposed', asked: 4, asks: 'criteria', name: 'SQL', criteria } as const;
  const text = cast.word('pq-chief', 'sql');
  await let_('pq-chief', { ...proposed, text, spellings: '', example: '', review: '90', isAnother: false });
  await let_('pq-head', { kind: 'term.signed', term, version: 1 });
  const setting = { path: 'holdIncomplete', value: true } as const;
  const was = (await store.reads.organisation(organisation))?.holdIncomplete;
  await commit({ kind: 'setting.changed', organisation, setting, was, at: now() });
  const externalId = 'held-1';
  const facts = { externalId, company: cast.company(300), contact: { name: 'Klant zonder budget' } };
  const partner = cast.people.find(({ id }) => id === 'pq-marketer')?.email ?? '';
  await happen({
    kind: 'lead.received',
    key: `held-${organisation}`,
    organisation,
    lead: { ...facts, partnerEmail: partner },
  });
  const lead = deriveLeadId(organisation, externalId);
  const whole = {
    externalId: 'whole-1',
    company: cast.company(301),
    contact: { name: 'Klant met budget', phone: '1' },
  };
  await happen({
    ...{ kind: 'lead.received', key: `whole-${organisation}`, organisation },
    lead: { ...whole, criteria: { budget: true }, segment: 'infra' },
  });
  const judged = deriveLeadId(organisation, 'whole-1');
  await let_('pq-rep', { kind: 'lead.judged', lead: judged, verdict: 'poor' });
  await let_('pq-rep', { kind: 'lead.disputed', lead: judged, point: 0 });
  await let_('pq-rep', { kind: 'lead.details-asked', lead: judged });
  const profile = deriveProfileId(organisation);
  await let_('pq-chief', {
    ...{ kind: 'term.proposed', asked: 5, asks: 'profile', name: 'Klantprofiel', criteria: '', review: '90' },
    ...{ text: cast.word('pq-chief', 'profiel'), spellings: '', example: '', isAnother: false },
  });
  await let_('pq-head', { kind: 'term.signed', term: profile, version: 1 });
  await store.reads.countHeldAt(organisation, now());
  await let_('pq-marketer', { kind: 'lead.complete-asked', lead });
  const asked = (await store.reads.lead(organisation, lead))?.factsAt ?? 0;
  await let_('pq-marketer', { kind: 'lead.completed', lead, asked, phone: '020 555 0123', segment: '' });
}

/** The day of the words has come meanwhile, and both managers find them right. */
export async function reviewLanguage({ cast, do: let_ }: Living): Promise<void> {
  const term = deriveTermId(cast.organisation.id, 'pq-rep', 1);
  for (const person of ['pq-chief', 'pq-head']) await let_(person, { kind: 'term.kept', term, version: 2 });
}

/** Whatever the weekday, a working day passes; then leads are held no more, and the one that was came to nothing. */
export async function stopHolding({ cast, commit, happen, now, turn }: Living): Promise<void> {
  const { id: organisation } = cast.organisation;
  await turn(3 * DAY_MS);
  const outcome = { kind: 'lost' } as const;
  await happen({
    kind: 'lead.outcome-received',
    key: `lost-${organisation}`,
    organisation,
    externalId: 'held-1',
    outcome,
  });
  const setting = { path: 'holdIncomplete', value: undefined } as const;
  await commit({ kind: 'setting.changed', organisation, setting, was: true, at: now() });
}
