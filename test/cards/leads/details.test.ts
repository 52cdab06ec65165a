import { expect, test } from 'vitest';
import type { Card } from '../../../src/cards/card.ts';
import { writePlainText } from '../../../src/cards/plain.ts';
import type { Definition } from '../../../src/domain/leads/definition/definition.ts';
import { listTimeline } from '../../../src/domain/leads/history.ts';
import type { Lead } from '../../../src/domain/leads/lead.ts';
import type { Person } from '../../../src/domain/people/person.ts';
import { HOUR_MS } from '../../../src/domain/time.ts';
import { leads } from '../../../src/flows/leads/room.ts';
import { makeLead, makeOrganisation, makePerson } from '../../flows/people.ts';
import { given, NOW } from '../../flows/specification.ts';

const organisation = makeOrganisation();
const bram = makePerson({ id: 'bram', name: 'Bram Visser' });
const emma = makePerson({ id: 'emma', name: 'Emma Jansen', team: 'marketing' });

function ask(
  lead: Lead,
  person: Person = makePerson(),
  { definition, ...named }: { owner?: Person; contactedBy?: Person; definition?: Definition } = {},
): Card {
  const people = new Map([['bram', bram]]);
  const timeline = { lead, entries: listTimeline(lead, []), people };
  const more = { organisation, counts: { good: 2, fair: 0, poor: 1 }, named, timeline, definition };
  const { changes, reply } = given(leads, 'lead.details-asked', { person, lead, more }).when({ lead: lead.id });
  expect(changes).toEqual([]);
  if (reply.kind !== 'notice' && reply.kind !== 'refusal') throw new Error(reply.kind);
  return reply.card;
}

const listLabels = ({ parts }: Card) =>
  parts.flatMap((part) => (part.kind === 'buttons' ? [part.buttons.map(({ label }) => label)] : []));

test('who asks reads all that is known, with what happened in its order, and counts', () => {
  const lead = makeLead({
    facts: {
      ...makeLead().facts,
      contact: {
        name: 'Iris de Vries',
        title: 'Head of purchasing',
        email: 'iris@jansma.example',
        phone: '020 555 0123',
      },
      source: 'trade_show',
      campaign: 'corrosion_webinar',
      criteria: { need: true, authority: false, own_rule: true },
      note: 'First line.\nSecond line.',
    },
    owner: 'bram',
    claimedAt: NOW - HOUR_MS,
    contactedBy: 'bram',
    contactedAt: NOW - HOUR_MS / 2,
    receivedAt: NOW - 2 * HOUR_MS,
  });
  const text = writePlainText(ask(lead, makePerson(), { owner: bram, contactedBy: bram })).replaceAll('\u00a0', ' ');
  expect(text.split('\n')[0]).toBe('Jansma Staalbouw');
  expect(text).toContain('Contact: Iris de Vries, Head of purchasing\nPhone: 020 555 0123\nEmail: iris@jansma.example');
  expect(text).toContain('Campaign: Corrosion webinar   Source: Trade show');
  expect(text).toContain('✓ need · ✗ decision maker · ✓ Own rule');
  expect(text).toContain('First line.\nSecond line.');
  expect(text).toMatch(
    /- .* · Marketing · handed over\n- .* · Sales · taken by Bram Visser\n- .* · Sales · contacted by Bram Visser/,
  );
  expect(text).toContain('👍 2 · 👎 1');
  expect(text).not.toContain('Sanne');
});

test.each(['contactedAt', 'outcomeAt'])('sales may judge there however the lead was handled (%s)', (handled) => {
  const url = 'https://crm.example/1';
  const lead = makeLead({ [handled]: NOW, facts: { ...makeLead().facts, url }, outcome: { kind: 'won' } });
  expect(listLabels(ask(lead))).toEqual([
    ['👍 Good', '👌 Fair', '👎 Poor'],
    ['Complete…', 'Market note…', 'Open in CRM'],
  ]);
});

test('marketing reads the same, and is offered no judging', () => {
  expect(listLabels(ask(makeLead(), emma))).toEqual([['Complete…', 'Market note…']]);
});

const OVER: [who: string, lead: Lead, person: Person, isOffered: boolean][] = [
  ['a rep, of a lead that another has', makeLead({ owner: 'bram' }), makePerson(), true],
  ['its owner', makeLead({ owner: 'bram' }), bram, false],
  ['marketing', makeLead({ owner: 'bram' }), emma, false],
  ['a rep, of a lead that was handled', makeLead({ owner: 'bram', contactedAt: NOW }), makePerson(), false],
  ['a rep, of a lead that is back', makeLead({ owner: 'bram', contactedAt: 1, outcomeAt: 2 }), makePerson(), true],
];
test.each(OVER)('to take it over is offered to %s', (_who, lead, person, isOffered) => {
  expect(
    listLabels(ask(lead, person, { owner: bram }))
      .flat()
      .includes('Take over'),
  ).toBe(isOffered);
});

test('a lead of nobody is taken on its card, not here', () => {
  expect(listLabels(ask(makeLead())).flat()).not.toContain('Take over');
});

test('a deadline that has passed is named so', () => {
  const read = (dueAt: number) => writePlainText(ask(makeLead({ dueAt })));
  expect(read(NOW + HOUR_MS)).toMatch(/Follow up before/);
  expect(read(NOW - HOUR_MS)).toMatch(/Overdue since/);
  expect(read(NOW - HOUR_MS)).not.toMatch(/Follow up before/);
});

test('who asks reads what is ticked, which required criteria are missing, and by which version', () => {
  const define = (key: string, isRequired: boolean) => ({ key, labels: { nl: key, en: `${key} known` }, isRequired });
  const definition = { version: 3, criteria: [define('budget', true), define('Need', true), define('fit', false)] };
  const lead = makeLead({ facts: { ...makeLead().facts, criteria: { need: true, own_rule: false } }, definition: 3 });
  const text = writePlainText(ask(lead, makePerson(), { definition })).replaceAll('\u00a0', ' ');
  expect(text).toContain('✗ budget known (required) · ✓ Need known · ✗ fit known · ✗ Own rule');
  expect(text).toContain('Definition: version 3');
});
