import { describe, expect, test } from 'vitest';
import { writePlainText } from '../../src/cards/plain.ts';
import type { ChatTarget } from '../../src/domain/deliveries/target.ts';
import type { Locale } from '../../src/domain/organisation.ts';
import type { Subject } from '../../src/domain/subject.ts';
import { openDrawing } from '../../src/flows/drawing.ts';
import { makeOrganisation, makePerson } from './people.ts';
import { makeReads } from './reads.ts';
import { BY, NOW } from './specification.ts';

const channels = makeOrganisation().channels.map((channel) => ({ ...channel, locale: 'nl' as Locale }));
const organisation = makeOrganisation({ locale: 'en', channels });
const reads = makeReads({
  organisation: async (id) => (id === 'acme' ? organisation : undefined),
  person: async ({ user }) => (user === BY.user ? makePerson({ locale: 'nl' }) : undefined),
});
const draw = openDrawing(reads, () => NOW);
const updated: Subject = { kind: 'lead-line', lead: 'lead-1', line: { kind: 'updated' } };
const targetOf = (kind: ChatTarget['kind'], id: string): ChatTarget => ({
  kind,
  platform: 'slack',
  workspace: 'T1',
  id,
});

describe('a message is in the language of', () => {
  const TARGETS: [whose: string, target: ChatTarget, text: string][] = [
    ['the channel it is for', targetOf('channel', 'C-sales'), '✏️ Marketing heeft deze lead bijgewerkt'],
    [
      'the organisation, in a channel the set-up no longer has',
      targetOf('channel', 'C-old'),
      '✏️ Marketing updated this lead',
    ],
    ['the person it is for', targetOf('person', BY.user), '✏️ Marketing heeft deze lead bijgewerkt'],
    ['the organisation, for somebody who has left', targetOf('person', 'U-gone'), '✏️ Marketing updated this lead'],
  ];
  test.each(TARGETS)('%s', async (_whose, target, text) => {
    const card = await draw(updated, 'acme', target);
    expect(card && writePlainText(card).trim()).toBe(text);
  });
});

test('of an organisation that is gone nothing is drawn', async () => {
  expect(await draw(updated, 'other', targetOf('channel', 'C-sales'))).toBeUndefined();
});
