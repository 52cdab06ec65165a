import { deriveLeadId } from '../../src/domain/leads/lead.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../src/domain/time.ts';
import type { Living } from './living.ts';

const LEADS = 9;
/** Of so many leads it is said why. */
const EXPLAINED = 2;
const REPS = ['pq-rep', 'pq-second', 'pq-third'];
const REASONS = ['no_budget', 'not_our_customer', 'not_ripe'] as const;

/** Leads of one campaign are taken, judged in all ways and come to all ends, until the campaign gives a signal. */
export async function liveLeads(living: Living): Promise<void> {
  const { cast, happen, do: let_ } = living;
  const organisation = cast.organisation.id;
  const idOf = (number: number) => deriveLeadId(organisation, `crm-${number}`);
  const receive = (number: number, more = {}, factsAt?: number) =>
    happen({
      kind: 'lead.received',
      key: `lead-${organisation}-${number}-${Object.keys(more).join()}-${factsAt}`,
      organisation,
      ...(factsAt !== undefined && { factsAt }),
      lead: {
        externalId: `crm-${number}`,
        company: cast.company(number),
        contact: {
          name: `Klant${number} ${cast.word('contact', 'naam')}`,
          email: `klant${number}@${organisation}.example`,
        },
        campaign: cast.word('campagne', 'najaar'),
        note: cast.word('marketing', 'notitie'),
        ...(number % 2 === 0 && {
          ownerEmail: ownerOf(living, 'pq-rep'),
          partnerEmail: ownerOf(living, 'pq-marketer'),
        }),
        ...more,
      },
    });
  for (let number = 1; number <= LEADS; number += 1) await receive(number);
  await living.deliver();
  // Half of the agreed time passes: those who have a lead read of it.
  await living.turn(2.5 * HOUR_MS);
  await receive(1, { score: 80 });
  await receive(LEADS + 1, { company: cast.company(LEADS + 1) });
  for (let number = 1; number <= LEADS; number += 1) {
    const lead = idOf(number);
    for (const [place, rep] of REPS.entries()) {
      await let_(rep, { kind: 'lead.judged', lead, verdict: place === 2 ? 'good' : 'poor' });
      if (number > EXPLAINED) continue;
      await let_(rep, { kind: 'lead.reason-given', lead, reason: REASONS[place] ?? 'no_need' });
      await let_(rep, { kind: 'lead.note-asked', lead });
      const note = cast.word(rep, `note${number}`);
      await let_(rep, { kind: 'lead.note-given', lead, note, mayBeQuoted: number === 1 });
    }
  }
  const [first, second, third, fourth, fifth] = [1, 2, 3, 4, 5].map(idOf) as [string, string, string, string, string];
  await let_('pq-fourth', {
    kind: 'lead.judged',
    lead: { ...living.findCard(first), emoji: 'ok_hand' },
    verdict: 'fair',
  });
  const thumb = { ...living.findCard(second), emoji: '+1' };
  await let_('pq-fourth', { kind: 'lead.judged', lead: thumb, verdict: 'good' });
  await let_('pq-fourth', { kind: 'lead.verdict-withdrawn', lead: thumb, verdict: 'good' });
  // Between people: under a message that is no card.
  await let_('pq-fourth', { kind: 'lead.judged', lead: { ...thumb, message: 'between-people' }, verdict: 'good' });
  await let_('pq-fourth', { kind: 'lead.judged', lead: first, verdict: 'fair' });
  await let_('pq-rep', { kind: 'lead.judged', lead: first, verdict: 'fair' });
  await let_('pq-rep', { kind: 'lead.reason-skipped', lead: first });
  await let_('pq-rep', { kind: 'lead.claimed', lead: first });
  await let_('pq-rep', { kind: 'lead.contacted', lead: first });
  await let_('pq-rep', { kind: 'lead.details-asked', lead: first });
  await let_('pq-rep', { kind: 'lead.complete-asked', lead: first });
  const asked = (await living.store.reads.lead(organisation, first))?.factsAt ?? 0;
  await let_('pq-rep', { kind: 'lead.completed', lead: first, asked, phone: '020 555 0123', segment: '' });
  await let_('pq-rep', { kind: 'lead.open-asked', page: 0 });
  await let_('pq-rep', { kind: 'lead.mine-asked', page: 0 });
  await let_('pq-marketer', { kind: 'lead.mine-asked', page: 0 });
  await let_('pq-rep', { kind: 'lead.search-asked' });
  await let_('pq-rep', { kind: 'lead.find-asked', words: 'nobody at all', page: 0 });
  await let_('pq-rep', { kind: 'lead.find-asked', words: cast.company(1), page: 0 });
  await let_('pq-rep', { kind: 'lead.company-asked', lead: first });
  await receive(1, { score: 80, segment: 'buitenland' });
  await living.deliver();
  await importLeads(living);
  await let_('pq-second', { kind: 'lead.claimed', lead: third });
  await passLeadsOn(living, idOf(8), idOf(LEADS));
  await let_('pq-fourth', { kind: 'lead.claimed', lead: third, from: 'pq-second' });
  await let_('pq-chief', { kind: 'lead.contacted', lead: second });
  await let_('pq-second', { kind: 'lead.outcome-told', lead: second, outcome: 'opportunity' });
  await let_('pq-second', { kind: 'lead.outcome-asked', lead: second, outcome: 'won' });
  const typed = { value: '', competitor: '', returns: 'on-day' as const, date: '' };
  await let_('pq-second', { kind: 'lead.outcome-told', lead: second, outcome: 'won', ...typed, value: '1000' });
  await let_('pq-second', { kind: 'lead.outcome-told', lead: second, outcome: 'won', ...typed, value: '2000' });
  await let_('pq-third', {
    kind: 'lead.outcome-told',
    lead: fifth,
    outcome: 'lost',
    ...typed,
    competitor: cast.word('ander', 'bedrijf'),
  });
  await let_('pq-rep', { kind: 'lead.outcome-told', lead: fourth, outcome: 'nurture', ...typed, date: '2026-03-20' });
  const outcome = { kind: 'rejected' } as const;
  await happen({
    kind: 'lead.outcome-received',
    key: `outcome-${organisation}`,
    organisation,
    externalId: 'crm-6',
    outcome,
  });
  await living.turn(20 * DAY_MS);
  await let_('pq-chief', { kind: 'digest.asked' });
  await let_('pq-chief', { kind: 'value.asked' });
  await let_('pq-head', { kind: 'digest.now-asked' });
  // Better judged, the campaign needs nobody any more.
  for (let number = 3; number <= LEADS; number += 1)
    for (const rep of REPS.slice(0, 2)) await let_(rep, { kind: 'lead.judged', lead: idOf(number), verdict: 'good' });
  await receive(1, { score: 80, segment: 'buitenland' }, living.now() - MINUTE_MS);
  await living.turn(MINUTE_MS);
}

function ownerOf({ cast }: Living, person: string): string {
  return cast.people.find(({ id }) => id === person)?.email ?? '';
}

/** A file of many comes: they stand in a list, of which one is opened and one taken; another goes to other channels. */
async function importLeads(living: Living): Promise<void> {
  const { cast, store, happen, do: let_, deliver } = living;
  const organisation = cast.organisation.id;
  const name = (number: number) => ({
    externalId: `file-${number}`,
    company: cast.company(100 + number),
    contact: { name: `Lijst${number} ${cast.word('contact', 'naam')}` },
  });
  const leads = Array.from({ length: IMPORTED }, (_each, number) => ({ lead: name(number), factsAt: 1 }));
  await happen({
    kind: 'leads.imported',
    organisation,
    file: 'file',
    leads,
    unsaid: [],
    isListed: true,
    isQuiet: false,
  });
  await deliver();
  const [first, second] = [0, 1].map((number) => deriveLeadId(organisation, `file-${number}`)) as [string, string];
  // So the command line asks.
  await store.reads.isListed(organisation, 'file');
  await store.reads.leadsAfter(organisation, { after: '', from: 0, until: Number.MAX_SAFE_INTEGER, most: 5 });
  await let_('pq-rep', { kind: 'lead.list-asked', page: 0 });
  await let_('pq-rep', { kind: 'lead.opened', lead: first });
  await let_('pq-rep', { kind: 'lead.claimed', lead: second });
  await letThrough(living, deriveLeadId(organisation, 'file-3'));
  const moved = { ...name(2), segment: 'buitenland' };
  await happen({ kind: 'lead.received', key: `file-moved-${organisation}`, organisation, lead: moved });
  await deliver();
}

/** One of the list waits, and a manager hands it over all the same. */
async function letThrough({ cast, store, commit, now, do: let_ }: Living, lead: string): Promise<void> {
  const { list = '' } = (await store.reads.lead(cast.organisation.id, lead)) ?? {};
  await commit({ kind: 'lead.relisted', lead, was: list, list, waits: 'capacity', at: now() });
  await store.reads.waitingLeads(cast.organisation.id, { waits: 'capacity', skip: 0, most: 5 });
  await store.reads.countWaiting(cast.organisation.id, 'capacity');
  await let_('pq-head', { kind: 'lead.let-through', lead });
}

const IMPORTED = 4;

/** One more is entered by hand. */
export async function enterLead({ cast, do: let_ }: Living): Promise<void> {
  await let_('pq-marketer', { kind: 'lead.form-asked' });
  const entered = { company: cast.company(LEADS + 2), contact: 'Klant aan de telefoon', email: '', phone: '' };
  await let_('pq-marketer', { kind: 'lead.entered', asked: 1, ...entered, segment: '', note: '' });
}

/** For one that half of whose time is over time is asked; it is given back, and given to others, as one is that nobody has. */
async function passLeadsOn(living: Living, waiting: string, unowned: string): Promise<void> {
  const { do: let_ } = living;
  await let_('pq-rep', { kind: 'lead.later-asked', lead: waiting });
  await let_('pq-rep', { kind: 'lead.snooze-asked', lead: waiting });
  await let_('pq-rep', { kind: 'lead.snoozed', lead: waiting, until: 'hour' });
  await living.turn(HOUR_MS + MINUTE_MS);
  await let_('pq-rep', { kind: 'lead.given-back', lead: waiting });
  for (const each of [waiting, unowned]) {
    await let_('pq-chief', { kind: 'lead.reassign-asked', lead: each });
    await let_('pq-chief', { kind: 'lead.reassigned', lead: each, person: 'pq-second' });
  }
  await let_('pq-chief', { kind: 'lead.reassigned', lead: waiting, from: 'pq-second', person: 'pq-third' });
  // What follows happens at the hour at which it began.
  await living.turn(DAY_MS - 3.5 * HOUR_MS - MINUTE_MS);
}
