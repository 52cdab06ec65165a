import { describe, expect, test } from 'vitest';
import { type Completed, completeFacts, keepCompleted } from '../../../../src/domain/leads/facts/complete-facts.ts';
import type { LeadFacts } from '../../../../src/domain/leads/lead.ts';
import { MINUTE_MS } from '../../../../src/domain/time.ts';
import { leads } from '../../../../src/flows/leads/room.ts';
import type { Change } from '../../../../src/store/change.ts';
import { makeLead, makeOrganisation, makePerson } from '../../people.ts';
import { given, NOW } from '../../specification.ts';
import { redraws } from '../builders.ts';

const organisation = makeOrganisation();
const person = makePerson();
const FACTS: LeadFacts = {
  ...{ externalId: 'crm-1', company: 'Jansma Staalbouw', campaign: 'fair', score: 80 },
  contact: { name: 'Iris', phone: '020' },
};
const lead = makeLead({ facts: FACTS, factsAt: NOW - MINUTE_MS, owner: 'bram', partner: 'emma' });

const COMPLETED: [what: string, filled: Completed, is: Partial<LeadFacts>][] = [
  [
    'what was missing',
    { email: 'iris@jansma.example' },
    { contact: { ...FACTS.contact, email: 'iris@jansma.example' }, completed: ['email'] },
  ],
  [
    'what was wrong',
    { phone: '030', segment: 'infra' },
    { contact: { name: 'Iris', phone: '030' }, segment: 'infra', completed: ['phone', 'segment'] },
  ],
  ['what was emptied', { phone: '' }, { contact: { name: 'Iris' } }],
  ['nothing where it is the same', { phone: '020' }, {}],
];
test.each(COMPLETED)('facts are completed by %s, and all else stays', (_what, filled, is) => {
  expect(completeFacts(FACTS, filled)).toEqual({ ...FACTS, ...is });
});

test('what the CRM does not know of what was filled in by hand stays, and what it knows is taken', () => {
  const known = completeFacts(FACTS, { email: 'iris@jansma.example', segment: 'infra' });
  expect(keepCompleted(known, { ...FACTS, score: 90 })).toEqual({ ...known, score: 90 });
  const theirs: LeadFacts = { ...FACTS, contact: { ...FACTS.contact, email: 'other@jansma.example' } };
  expect(keepCompleted(known, theirs)).toEqual({ ...theirs, segment: 'infra', completed: ['segment'] });
  expect(keepCompleted({ ...known, contact: {} }, FACTS)).toEqual({
    ...FACTS,
    segment: 'infra',
    completed: ['segment'],
  });
});

const ASKED = { lead: lead.id, asked: NOW - MINUTE_MS, segment: '' };
const complete = (filled: object, more: object = {}) =>
  given(leads, 'lead.completed', { person, lead, more: { organisation, places: [] } }).when({
    ...ASKED,
    ...filled,
    ...more,
  });
const updated = (facts: LeadFacts, more: { by?: string } = {}): Partial<Change> => ({
  kind: 'lead.updated',
  ...{ lead: lead.id, facts, factsAt: NOW, was: JSON.stringify(FACTS), at: NOW },
  ...{ owner: 'bram', partner: 'emma', isCompleted: true },
  ...more,
});

describe('somebody fills in a lead', () => {
  test('in a form that shows what is known', () => {
    const { reply } = given(leads, 'lead.complete-asked', { person, lead, more: { organisation } }).when({
      lead: lead.id,
    });
    if (reply.kind !== 'form') throw new Error(reply.kind);
    const shown = reply.form.fields.map((field) =>
      'name' in field && 'value' in field ? [field.name, field.value] : [],
    );
    expect(shown.filter(([, value]) => value)).toEqual([
      ['name', 'Iris'],
      ['phone', '020'],
    ]);
    expect(reply.form.tap).toEqual({ kind: 'lead.completed', lead: lead.id, asked: NOW - MINUTE_MS });
  });

  test('and it is kept as new facts, by them; the card follows and whose it is stays', () => {
    const facts = completeFacts(FACTS, { email: 'iris@jansma.example' });
    complete({ email: ' iris@jansma.example ' }).follows(
      [updated(facts, { by: 'sanne' }), ...redraws({ kind: 'completed', by: 'sanne' }, lead)],
      'saved',
    );
  });

  test('and nobody is named where it follows from what they think of it', () => {
    const { changes } = complete({ title: 'Buyer' }, { from: 'judgement' });
    expect(JSON.stringify(changes)).not.toContain('sanne');
    expect(changes[0]).toMatchObject({ kind: 'lead.updated', isCompleted: true });
  });

  test('of another segment, and its card moves', () => {
    const sales = organisation.channels[0];
    if (sales === undefined) throw new Error('no channel');
    const infra = { ...sales, id: 'C-infra', name: 'infra', segments: ['infra'], isDefault: false };
    const place = {
      target: { kind: 'channel', platform: 'slack', workspace: 'T1', id: 'C-sales' },
      isThere: true,
    } as const;
    const more = { organisation: { ...organisation, channels: [...organisation.channels, infra] }, places: [place] };
    const { changes } = given(leads, 'lead.completed', { person, lead, more }).when({ ...ASKED, segment: 'infra' });
    expect(changes[0]).toMatchObject({ facts: { segment: 'infra' }, movedTo: ['infra'] });
    expect(changes.map(({ kind }) => kind)).toContain('card.moved');
  });

  test('with nothing new, and nothing changes', () => {
    complete({ phone: '020' }).follows([], 'nothing was changed');
  });

  test.each([
    ['without a name or an address', { name: '' }, { name: 'Please give a name or an email address.' }],
    ['with what is no address', { email: 'iris' }, { email: /email address/i }],
  ])('%s: it is refused at the field', (_what, filled, errors) => {
    const known = { ...lead, facts: { ...FACTS, contact: { name: 'Iris' } } };
    given(leads, 'lead.completed', { person, lead: known, more: { organisation, places: [] } })
      .when({ ...ASKED, ...filled })
      .follows([], { errors: 'name' in errors ? { name: /./ } : { email: /./ } });
  });

  test('while other facts come: what they typed is shown beside these once more', () => {
    const { changes, reply } = complete({ email: 'iris@jansma.example' }, { asked: NOW - 2 * MINUTE_MS });
    expect(changes).toEqual([]);
    if (reply.kind !== 'form') throw new Error(reply.kind);
    expect(JSON.stringify(reply.form.fields)).toMatch(/New details came in meanwhile.*iris@jansma\.example/);
    expect(reply.form.tap).toMatchObject({ asked: NOW - MINUTE_MS });
  });
});
