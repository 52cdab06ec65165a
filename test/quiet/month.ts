import type { Event } from '../../src/domain/event.ts';
import { deriveLeadId } from '../../src/domain/leads/lead.ts';
import type { Verdict } from '../../src/domain/leads/verdict.ts';
import { DAY_MS, HOUR_MS, type Instant, MINUTE_MS, SECOND_MS } from '../../src/domain/time.ts';
import { getInstant, listWorkingDays } from '../../src/domain/working-time.ts';
import type { Store } from '../../src/store/store.ts';
import { createRandom, pickOne, type Random } from '../simulation/machine/random.ts';
import { type Planned, playPlanned, type Sent } from './play.ts';
import { getIdentity, MARKETERS, OPENS, ORGANISATION, organisation, REPS, team } from './team.ts';

/** How long, from which Monday on, and how many leads come on a working day. */
export type Month = { first: string; last: string; leadsADay: number; seed: number };

const VERDICTS: Verdict[] = ['good', 'good', 'good', 'good', 'fair', 'fair', 'fair', 'poor', 'poor', 'poor'];
const CAMPAIGNS = ['beurs', 'webinar', 'nieuwsbrief', 'advertenties', ''];
/** In which part of the cases somebody does so. */
const OFTEN = { owned: 0.6, claimed: 0.85, contacted: 0.88, judged: 0.8, secondJudge: 0.25, reasoned: 0.8, ended: 0.3 };
/** Half of them within so long. */
const HALF_WITHIN = { claim: 30 * MINUTE_MS, contact: 1.6 * HOUR_MS, judge: 10 * MINUTE_MS, end: 3 * DAY_MS };

/** A month as teams have them: leads, judgements, a check-in, thanks, notes, answers to feedback; some are away, and some late. */
export async function playMonth(store: Store, month: Month): Promise<Sent[]> {
  const random = createRandom(month.seed);
  const days = listWorkingDays(month.first, month.last, organisation.hours);
  const from = getInstant(month.first, '06:00', organisation.zone);
  const until = getInstant(month.last, '20:00', organisation.zone);
  const planned = [
    { at: from, event: () => ({ kind: 'organisation.described', organisation, people: team }) as const },
    ...days.flatMap((day, place) => planDay(day, place, month.leadsADay, random)),
    ...planAbsences(from),
    ...planCheckin(days, random),
  ];
  return playPlanned(store, planned, { from, until });
}

function planDay(day: string, place: number, leads: number, random: Random): Planned[] {
  const at = (hour: number) => getInstant(day, '00:00', organisation.zone) + hour * HOUR_MS;
  const all = Array.from({ length: leads }, (_none, nth) =>
    planLead(`${day}-${nth}`, at(8.5 + random() * 9.5), at(24), random),
  );
  const by = (who: string, event: object, hour: number): Planned => ({
    at: at(hour),
    event: () => ({ ...event, by: getIdentity(who) }) as unknown as Event,
  });
  const note = { kind: 'note.given', asked: place, topic: pickOne(random, ['price', 'need', 'competitor']) };
  const thanks = { kind: 'thanks.given', asked: place, words: 'Mooi gedaan.', mayBeShown: false };
  const action = { kind: 'action.recorded', asked: place, finding: '', words: 'We vragen het eerst.', why: '' };
  const about = `reason:${pickOne(random, ['no_budget', 'not_ripe', 'no_need'])}`;
  return [
    ...all.flat(),
    by(pickOne(random, REPS), note, 11),
    by(pickOne(random, MARKETERS), { ...note, asked: place + 100 }, 15),
    ...(place % 3 === 1
      ? [by(pickOne(random, MARKETERS), { ...thanks, to: `person:${pickOne(random, REPS)}` }, 16)]
      : []),
    ...(place % 5 === 3 ? [by('lena', { ...action, about, state: 'done' }, 14)] : []),
  ];
}

/** One lead: whose it is, and what becomes of it. */
function planLead(id: string, at: Instant, night: Instant, random: Random): Planned[] {
  const rep = pickOne(random, REPS);
  const isOwned = random() < OFTEN.owned;
  const campaign = pickOne(random, CAMPAIGNS);
  const facts = {
    externalId: id,
    company: `Bedrijf ${id}`,
    contact: { name: 'Iris de Vries', phone: '+31205550123' },
    ...(campaign !== '' && { campaign }),
    ...(isOwned && { ownerEmail: `${rep}@stil.example` }),
    partnerEmail: `${pickOne(random, MARKETERS)}@stil.example`,
  };
  const claimAt = nextWork(at + wait(HALF_WITHIN.claim, random), night);
  const contactAt = nextWork((isOwned ? at : claimAt) + wait(HALF_WITHIN.contact, random), night);
  const isTaken = isOwned || random() < OFTEN.claimed;
  const does: Does = (who, when, deed) => ({
    at: when,
    event: () => ({ ...deed, lead: deriveLeadId(ORGANISATION, id), by: getIdentity(who) }) as unknown as Event,
  });
  return [
    { at, event: () => ({ kind: 'lead.received', key: id, organisation: ORGANISATION, lead: facts }) },
    ...(isTaken && !isOwned ? [does(rep, claimAt, { kind: 'lead.claimed' })] : []),
    ...(isTaken && random() < OFTEN.contacted ? planContact(rep, contactAt, does, random) : []),
  ];
}

type Does = (who: string, when: Instant, deed: object) => Planned;

/** In touch; then most say what they think of it, some have a colleague who does, and some of these leads come to something. */
function planContact(rep: string, at: Instant, does: Does, random: Random): Planned[] {
  const judgeAt = at + wait(HALF_WITHIN.judge, random);
  const verdict = pickOne(random, VERDICTS);
  const reason = pickOne(random, ['no_budget', 'not_ripe', 'no_need', 'not_our_customer', 'unreachable'] as const);
  const second = pickOne(random, REPS);
  const isExplained = isOften(verdict === 'poor', OFTEN.reasoned, random);
  const other = pickOne(random, VERDICTS);
  const endAt = at + DAY_MS + wait(HALF_WITHIN.end, random);
  const isJudged = random() < OFTEN.judged;
  return [
    does(rep, at, { kind: 'lead.contacted' }),
    ...(isJudged ? [does(rep, judgeAt, { kind: 'lead.judged', verdict })] : []),
    ...(isJudged && isExplained ? [does(rep, judgeAt + SECOND_MS, { kind: 'lead.reason-given', reason })] : []),
    ...(isOften(second !== rep, OFTEN.secondJudge, random)
      ? [does(second, judgeAt + HOUR_MS, { kind: 'lead.judged', verdict: other })]
      : []),
    ...(random() < OFTEN.ended ? [does(rep, endAt, { kind: 'lead.outcome-told', outcome: 'opportunity' })] : []),
  ];
}

function isOften(may: boolean, often: number, random: Random): boolean {
  return random() < often && may;
}

/** Half of the waits are shorter than this. */
function wait(half: number, random: Random): number {
  return -Math.log2(Math.max(0.001, random())) * half;
}

/** What would be done late in the evening is done the next morning. */
function nextWork(at: Instant, night: Instant): Instant {
  const late = night - 6 * HOUR_MS;
  return at <= late ? at : night + 9 * HOUR_MS + ((at - late) % (3 * HOUR_MS));
}

function planAbsences(from: Instant): Planned[] {
  const away = (person: string, days: string): Planned => ({
    at: from + 3 * HOUR_MS,
    event: () => ({ kind: 'person.away-told', days, by: getIdentity(person) }),
  });
  return [away('finn', '2026-03-09 2026-03-13'), away('kim', '2026-03-18 2026-03-20')];
}

/** The month’s conversation, on its third day: three in four answer, each when it suits. */
function planCheckin(days: string[], random: Random): Planned[] {
  const [, , third] = days;
  const month = third?.slice(0, 7) ?? '';
  const at = (place: number, hour: number) =>
    getInstant(days[place] ?? days[0] ?? '', '00:00', organisation.zone) + hour * HOUR_MS;
  const answers = { gained: 'Samen bij de klant.', learning: 'Eerst bellen.', readers: 'anonymised', remember: false };
  const members = [...REPS, ...MARKETERS].filter(() => random() < 0.75);
  const say = (who: string, event: object, when: Instant): Planned => ({
    at: when,
    event: () => ({ ...event, by: getIdentity(who) }) as unknown as Event,
  });
  return [
    say(OPENS, { kind: 'checkin.start-confirmed', month }, at(2, 10)),
    ...members.map((who) =>
      say(who, { kind: 'checkin.answered', month, ...answers }, at(2 + Math.floor(random() * 4), 10 + random() * 6)),
    ),
    say(OPENS, { kind: 'checkin.close-confirmed', month }, at(8, 11)),
  ];
}
