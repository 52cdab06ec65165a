import { expect, test } from 'vitest';
import { type Card, flattenText } from '../../../src/cards/card.ts';
import type { WaitingLines } from '../../../src/cards/deliveries/waiting-lines.ts';
import { writePlainText } from '../../../src/cards/plain.ts';
import type { Action } from '../../../src/domain/findings/finding.ts';
import type { Lead } from '../../../src/domain/leads/lead.ts';
import type { Person } from '../../../src/domain/people/person.ts';
import { HOUR_MS } from '../../../src/domain/time.ts';
import { createFindingsRoom } from '../../../src/flows/findings/room.ts';
import { leads } from '../../../src/flows/leads/room.ts';
import { makeLead, makeOrganisation, makePerson, NO_HOUSE } from '../people.ts';
import { given, NOW } from '../specification.ts';

const findings = createFindingsRoom(NO_HOUSE);

const NONE: WaitingLines = { lines: [], more: 0 };
const organisation = makeOrganisation();
const sanne = makePerson();
const emma = makePerson({ id: 'emma', name: 'Emma Jansen', team: 'marketing' });
const named = (company: string, more: Partial<Lead> = {}) =>
  makeLead({ facts: { ...makeLead().facts, company }, owner: 'sanne', ...more });
const action: Action = {
  ...{
    id: 'a',
    organisation: 'acme',
    about: { kind: 'reason', reason: 'no_budget' },
    by: 'ruben',
    at: 1,
    changedAt: 2,
  },
  ...{ words: 'Budget is asked first', state: 'done' },
};

function ask(person: Person, all: Lead[], answers: Action[] = [], hasMore = false, waiting: WaitingLines = NONE): Card {
  const page = { page: 0, leads: all.map((lead) => ({ lead, owner: sanne })), hasMore };
  const { changes, reply } = given(findings, 'mine.asked', {
    person,
    organisation,
    more: { leads: page, answers, waiting },
  }).when({});
  expect(changes).toEqual([]);
  if (reply.kind !== 'notice') throw new Error(reply.kind);
  return reply.card;
}
const listRows = ({ parts }: Card) =>
  parts.flatMap((part) => (part.kind === 'text' && part.button ? [[flattenText(part.text), part.button.label]] : []));
const plain = (card: Card) => writePlainText(card).replaceAll('\u00a0', ' ');

test('a rep sees their leads by the clock, each with its one next tap', () => {
  const card = ask(sanne, [
    named('Late', { dueAt: NOW - HOUR_MS }),
    named('Soon', { dueAt: NOW + HOUR_MS }),
    named('Back', { contactedAt: 1, outcomeAt: NOW - HOUR_MS }),
    named('Touched', { contactedAt: NOW - HOUR_MS }),
  ]);
  expect(listRows(card).map(([text = '', label]) => [text.split('\n')[0], label])).toEqual([
    ['Late', 'Contacted'],
    ['Soon', 'Contacted'],
    ['Back', 'Details'],
    ['Touched', 'Judge'],
  ]);
  expect(card.summary).toBe('4 leads are waiting for you');
});

test('a marketer sees those they are the partner of, with whose they are', () => {
  const card = ask(emma, [named('Late', { dueAt: NOW - HOUR_MS })]);
  expect(plain(card)).toMatch(/Your leads at sales\nLate\nWith Sanne · overdue/);
  expect(listRows(card).map(([, label]) => label)).toEqual(['Details']);
});

test('what their feedback led to stands below, and nothing of it where there is nothing', () => {
  expect(plain(ask(sanne, [], [action]))).toMatch(
    /No lead is waiting for you\.\nWhat your feedback led to\n- .*no budget.* → We did: Budget is asked first/i,
  );
  const declined: Action = { ...action, state: 'declined', why: 'Too dear' };
  expect(plain(ask(sanne, [], [declined]))).toContain('We won’t: Budget is asked first (Too dear)');
  expect(plain(ask(sanne, []))).not.toContain('feedback');
});

test('where there are more, the next page is one tap away', () => {
  expect(ask(sanne, [named('Late')], [], true).summary).toContain('1');
  const card = ask(sanne, [named('Late')], [], true);
  expect(card.parts.at(-1)).toMatchObject({ buttons: [{ tap: { kind: 'lead.mine-asked', page: 1 } }] });
  const more = Array.from({ length: 31 }, (_none, nth) => ({ lead: makeLead({ id: `l${nth}` }) }));
  const { reply } = given(leads, 'lead.mine-asked', { person: sanne, organisation, more }).when({ page: 1 });
  if (reply.kind !== 'notice') throw new Error(reply.kind);
  expect(listRows(reply.card)).toHaveLength(15);
  expect(reply.card.parts.at(-1)).toMatchObject({ buttons: [{ tap: { kind: 'lead.mine-asked', page: 2 } }] });
});

test('what waits for their hours or another day is named, each with its button', () => {
  const button = { kind: 'tap', label: 'Read', tap: { kind: 'message.opened', subject: '{}' } } as const;
  const waiting = { lines: [{ text: ['Helen thanks you.'], button }], more: 3 };
  const card = ask(sanne, [], [], false, waiting);
  expect(listRows(card)).toEqual([['Helen thanks you.', 'Read']]);
  expect(plain(card)).toMatch(/Coming later; you can look now\nHelen thanks you\..*3 more messages will wait/s);
  expect(plain(ask(sanne, []))).not.toContain('Coming later');
});
