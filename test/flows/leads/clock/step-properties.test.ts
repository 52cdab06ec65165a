import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findNextLook } from '../../../../src/domain/leads/clock/follow-up-steps.ts';
import { findAlongUntil } from '../../../../src/domain/leads/clock/told-along.ts';
import { computeDueAt } from '../../../../src/domain/leads/follow-up-clock.ts';
import type { Lead } from '../../../../src/domain/leads/lead.ts';
import type { Absence, Person } from '../../../../src/domain/people/person.ts';
import type { Subject } from '../../../../src/domain/subject.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../../src/domain/time.ts';
import { takeSteps } from '../../../../src/flows/leads/clock/steps/take-steps.ts';
import type { Change } from '../../../../src/store/change.ts';
import { makeLead, makeOrganisation, makePerson, makeReceivers } from '../../people.ts';
import { PLACED } from './builders.ts';

/** A Friday: a weekend lies within every history. */
const BEGINS = Date.UTC(2026, 2, 6, 6);
const ENDS = BEGINS + 6 * DAY_MS;
const TICK_MS = 10 * MINUTE_MS;
const organisation = makeOrganisation();
const FORMATS: Record<string, Intl.DateTimeFormat> = {};
const ZONES = [undefined, 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland'];

const anyPerson = (id: string, role: 'member' | 'manager') =>
  fc.constantFrom(...ZONES).map((zone): Person => makePerson({ id, role, ...(zone && { zone }) }));
const anyMoment = fc
  .integer({ min: 0, max: (ENDS - BEGINS) / MINUTE_MS })
  .map((minutes) => BEGINS + minutes * MINUTE_MS);

/** What happens to a lead, and when the clock stands still. */
const anyHistory = fc.record({
  people: fc.tuple(anyPerson('sanne', 'member'), anyPerson('bram', 'member'), anyPerson('ruben', 'manager')),
  absences: fc.array(
    fc
      .record({
        person: fc.constantFrom('sanne', 'bram', 'ruben'),
        from: fc.integer({ min: 6, max: 11 }),
        days: fc.nat(2),
      })
      .map(({ person, from, days }): Absence => ({ person, from: showDay(from), to: showDay(from + days) })),
    { maxLength: 3 },
  ),
  leads: fc.array(
    fc.record({
      receivedAt: anyMoment,
      owner: fc.option(fc.constantFrom('sanne', 'bram', 'gone'), { nil: undefined }),
      changes: fc.array(fc.record({ at: anyMoment, to: fc.constantFrom('sanne', 'bram', 'nobody', 'touched') }), {
        maxLength: 3,
      }),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  standstill: fc.option(fc.tuple(anyMoment, fc.integer({ min: 1, max: 60 })), { nil: undefined }),
});

function showDay(day: number): string {
  return `2026-03-${String(day).padStart(2, '0')}`;
}

type History = typeof anyHistory extends fc.Arbitrary<infer H> ? H : never;
type Said = { at: number; subject: Subject; leads: Lead[]; to: string };

/** While the organisation works: at other times the rule looks at nothing. */
const OPEN = new Set<number>();
for (let now = BEGINS; now < ENDS + DAY_MS; now += TICK_MS) if (isAtWork(now, 'Europe/Amsterdam')) OPEN.add(now);

type Playing = { history: History; leads: Map<string, Lead>; said: Said[]; escalatedAt: number | undefined };

/** Every tick of the clock, each lead as it is then; of everything that is said, when and to whom. */
function play(history: History): Said[] {
  const playing: Playing = { history, leads: new Map(), said: [], escalatedAt: undefined };
  const [standsFrom, hours] = history.standstill ?? [0, 0];
  for (let now = BEGINS; now < ENDS + DAY_MS; now += TICK_MS) {
    for (const [n, coming] of history.leads.entries()) live(playing, `lead-${n}`, coming, now);
    const isStanding = now >= standsFrom && now < standsFrom + hours * HOUR_MS;
    if (!isStanding && OPEN.has(now)) tick(playing, now);
  }
  return playing.said;
}

/** What people do about a lead since the last tick. */
function live(
  { leads }: Playing,
  id: string,
  { receivedAt, owner, changes }: History['leads'][number],
  now: number,
): void {
  if (receivedAt > now) return;
  if (!leads.has(id)) {
    const clock = { receivedAt, dueAt: computeDueAt(receivedAt, organisation) };
    const nextStepAt = findNextLook(clock, organisation, receivedAt);
    leads.set(id, makeLead({ id, ...clock, ...(owner && { owner }), ...(nextStepAt && { nextStepAt }) }));
  }
  for (const { to } of changes.filter(({ at }) => at <= now && at > now - TICK_MS)) changeLead(leads, id, to, now);
}

function tick(playing: Playing, now: number): void {
  const { history, leads, escalatedAt } = playing;
  const people = new Map(history.people.map((person) => [person.id, person]));
  const due = [...leads.values()].filter(({ nextStepAt = Number.POSITIVE_INFINITY }) => nextStepAt <= now);
  if (due.length === 0) return;
  const until = findAlongUntil(now, organisation);
  const coming = [...leads.values()].filter(({ nextStepAt = 0 }) => nextStepAt > now && nextStepAt <= until);
  const places = new Map(due.map(({ id }) => [id, PLACED]));
  const receivers = makeReceivers(history.people, { organisation, absences: history.absences, now });
  const facts = {
    organisation,
    people,
    absences: history.absences,
    escalatedAt,
    leads: due,
    coming,
    open: new Map(),
    places,
    receivers,
  };
  for (const change of takeSteps.decide(facts, organisation, now)) follow(change, playing, now);
}

function changeLead(leads: Map<string, Lead>, id: string, to: string, at: number): void {
  const { owner: _owner, ...lead } = leads.get(id) ?? makeLead();
  if (lead.contactedAt !== undefined) return;
  const { nextStepAt: _next, ...stopped } = lead;
  if (to === 'touched') leads.set(id, { ...stopped, contactedAt: at });
  else leads.set(id, to === 'nobody' ? lead : { ...lead, owner: to });
}

/** Makes a change true. */
function follow(change: Change, playing: Playing, now: number): void {
  switch (change.kind) {
    case 'lead.step-taken':
      keepLook(playing, change);
      return;
    case 'leads.escalated':
      playing.escalatedAt = change.at;
      for (const each of change.leads) keepLook(playing, each);
      return;
    case 'direct.queued':
    case 'post.queued': {
      const { subject, target } = change;
      const leads = listLeads(subject).flatMap((id) => playing.leads.get(id) ?? []);
      playing.said.push({ at: now, subject, leads, to: target.id });
    }
  }
}

/** Of which leads somebody is told in it. */
function listLeads(subject: Subject): string[] {
  if (subject.kind === 'lead-escalation' || subject.kind === 'leads-unattended') return subject.leads;
  if (subject.kind === 'lead-step') return [subject.lead, ...(subject.others ?? []), ...(subject.halves ?? [])];
  return 'lead' in subject ? [subject.lead] : [];
}

function keepLook(
  { leads }: Playing,
  { lead: id, step, nextStepAt }: Pick<Lead, 'step' | 'nextStepAt'> & { lead: string },
): void {
  const { step: _step, nextStepAt: _next, ...lead } = leads.get(id) ?? makeLead();
  leads.set(id, { ...lead, ...(step && { step }), ...(nextStepAt && { nextStepAt }) });
}

const IN_CHANNEL: Subject['kind'][] = ['lead-waiting', 'leads-unattended'];
const HISTORIES = { numRuns: 60 };

test('however leads come, change hands and are touched: each step is said once, none after a touch, none outside its reader’s hours', () => {
  fc.assert(
    fc.property(anyHistory, (history) => {
      const said = play(history);
      const once = said.filter(({ subject }) => subject.kind !== 'lead-waiting').flatMap(listTold);
      expect(new Set(once).size).toBe(once.length);
      for (const { at, subject, leads, to } of said) {
        for (const { contactedAt } of leads) expect(contactedAt).toBeUndefined();
        if (IN_CHANNEL.includes(subject.kind)) continue;
        const reader = history.people.find(({ id }) => `U-${id}` === to);
        expect(reader, to).toBeDefined();
        const zone = reader?.zone ?? 'Europe/Amsterdam';
        expect(isAtWork(at, zone), `${at} ${to}`).toBe(true);
        const today = showLocalDay(at, zone);
        expect(
          history.absences.some(
            ({ person, from, to: last }) => person === reader?.id && from <= today && today <= last,
          ),
        ).toBe(false);
      }
      const told = said.filter(({ subject }) => subject.kind === 'lead-escalation').map(({ at }) => at);
      for (const [n, at] of told.entries()) if (n > 0) expect(at - (told[n - 1] ?? 0)).toBeGreaterThanOrEqual(HOUR_MS);
    }),
    HISTORIES,
  );
});

/** Which step of which lead is told, and to whom. */
function listTold({ subject, to }: Said): string[] {
  if (subject.kind !== 'lead-step') return listLeads(subject).map((lead) => `${subject.kind} of ${lead} to ${to}`);
  const { lead, others = [], halves = [], step } = subject;
  return [
    ...[lead, ...others].map((each) => `${step} of ${each} to ${to}`),
    ...halves.map((each) => `50 of ${each} to ${to}`),
  ];
}

function showLocalDay(at: number, zone: string): string {
  return openFormat(zone).format(at).slice(0, 10);
}

/** Somebody looks at the clock on the wall. */
function isAtWork(at: number, zone: string): boolean {
  const [day = '', time = ''] = openFormat(zone).format(at).split(' ');
  return ![0, 6].includes(new Date(`${day}T12:00Z`).getUTCDay()) && time >= '09:00' && time < '17:30';
}

function openFormat(timeZone: string): Intl.DateTimeFormat {
  FORMATS[timeZone] ??= new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  return FORMATS[timeZone];
}
