import type { RoundManager } from '../../../src/domain/checkins/approval.ts';
import type { DraftLine, Invitation, Round, RoundState, SharedAnswers } from '../../../src/domain/checkins/checkin.ts';
import type { RoundPhase } from '../../../src/domain/checkins/checkin-command.ts';
import { PACE } from '../../../src/domain/deliveries/delivery.ts';
import type { Person } from '../../../src/domain/people/person.ts';
import type { LeadName } from '../../../src/domain/privacy/known-names.ts';
import type { Subject } from '../../../src/domain/subject.ts';
import { DAY_MS } from '../../../src/domain/time.ts';
import type { Interviewing } from '../../../src/flows/guards/interviewer.ts';
import type { Change } from '../../../src/store/change.ts';
import { countBegun, makeOrganisation, makePerson } from '../people.ts';
import { NOW } from '../specification.ts';

export const MONTH = '2026-03';
export const organisation = makeOrganisation();

/** The manager of marketing, who interviews sales. */
export const helen = makePerson({ id: 'helen', name: 'Helen Visser', team: 'marketing', role: 'manager' });
/** The manager of sales, who interviews marketing. */
export const ruben = makePerson({ id: 'ruben', name: 'Ruben Smit', role: 'manager' });
/** Both of them, as they were when a round opened. */
export const MANAGERS: RoundManager[] = [
  { person: helen.id, team: 'marketing' },
  { person: ruben.id, team: 'sales' },
];
/** A rep. */
export const sanne = makePerson();

/** The names of known leads: Jansma Staalbouw alone. */
export const JANSMA: LeadName[] = [{ kind: 'company', name: 'Jansma Staalbouw' }];

/** This month's check-in, opened yesterday, until Tuesday the 10th at the end of work. */
export function makeRound(more: Partial<Round> = {}): Round {
  return {
    organisation: organisation.id,
    month: MONTH,
    state: 'open',
    k: 3,
    opensAt: NOW - DAY_MS,
    closesAt: Date.UTC(2026, 2, 10, 16, 30),
    away: 0,
    version: 1,
    touches: 0,
    ...more,
  };
}

/** Somebody of sales who is asked, is interviewed by Helen and has done nothing yet. */
export function makeInvitation(person: string, more: Partial<Invitation> = {}): Invitation {
  return {
    person,
    team: 'sales',
    interviewer: helen.id,
    minutes: 60,
    talkAt: NOW + 2 * DAY_MS,
    hasAnswered: false,
    hasTalked: false,
    reminders: 0,
    ...more,
  };
}

/** A line of the draft that nobody has touched. */
export function makeLine(id: string, more: Partial<DraftLine> = {}): DraftLine {
  return { id, question: 'gained', text: `what ${id} says`, isHidden: false, ...more };
}

/** What is known of somebody, Helen unless said otherwise, who gives a command on a round. */
export function commandOn(round: Round, person: Person = helen) {
  const here = { locale: person.locale, zone: organisation.zone, month: MONTH };
  return { person, organisation, round, phase: round.state, here, mayRead: true };
}

/** The same in a phase in which nothing is known of the round but that. */
export function commandIn(phase: RoundPhase, person: Person | undefined = helen) {
  const round = phase === 'none' ? undefined : makeRound({ state: phase satisfies RoundState });
  const here = { locale: person.locale, zone: organisation.zone, month: MONTH };
  return { person, organisation, round, phase, here, mayRead: true };
}

/** What is known of Sanne, asked in a round. */
export function inviteSanne(more: Partial<Invitation> = {}, round: Round = makeRound()) {
  return { person: sanne, organisation, round, invitation: makeInvitation(sanne.id, more) };
}

/** What is known of Helen, who interviews these people: Sanne alone, unless said otherwise. */
export function interviewHelen(
  invitations: Invitation[] = [makeInvitation(sanne.id)],
  shared: SharedAnswers[] = [],
): Interviewing {
  const partners = invitations.map(({ person, minutes, talkAt, hasTalked }) => {
    return { person, name: person === sanne.id ? sanne.name : person, minutes, talkAt, hasTalked };
  });
  return { person: helen, round: makeRound(), invitations, partners, shared };
}

/** A private message to somebody on Slack: one that stays and is drawn again, or one that is sent once. */
export function makePrivate(kind: 'post.queued' | 'direct.queued', person: string, subject: Subject, at = NOW): Change {
  const target = { kind: 'person', platform: 'slack', workspace: 'T1', id: `U-${person}` } as const;
  return { kind, organisation: organisation.id, subject, target, at };
}

/** The same, begun with them as the first of their day. */
export function beginPrivate(...message: Parameters<typeof makePrivate>): Change[] {
  return [countBegun(message[1]), makePrivate(...message)];
}

/** A message that is drawn again. */
export function makeRedraw(subject: Subject, at = NOW): Change {
  return { kind: 'card.changed', organisation: organisation.id, subject, at };
}

/** What a change of the round's state brings with it: everybody's message of it is drawn again, one after another. */
export function makeRoundRedraws(interviewers: string[], people: string[]): Change[] {
  return [
    makeRedraw({ kind: 'draft', month: MONTH }),
    ...interviewers.map((person) => makeRedraw({ kind: 'talks', month: MONTH, person })),
    ...people.map((person, place) =>
      makeRedraw({ kind: 'invitation', month: MONTH, person }, NOW + place * PACE.update.intervalMs),
    ),
  ];
}
