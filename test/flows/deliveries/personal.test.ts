import { expect, test } from 'vitest';
import { exportClosed, exportMessages } from '../../../src/flows/deliveries/personal.ts';
import type { OwnMessage } from '../../../src/store/store.ts';
import { makeOrganisation, makePerson } from '../people.ts';
import { makeReads } from '../reads.ts';
import { NOW } from '../specification.ts';

const owner = { person: makePerson(), organisation: makeOrganisation(), now: NOW };
const DAY = '3 March 2026 at 10:00';
const message = (subject: OwnMessage['subject'], state: OwnMessage['state'] = 'sent'): OwnMessage => ({
  platform: 'slack',
  subject,
  state,
  at: NOW,
});

test('somebody is given what was sent to them and about them, and where it names them', async () => {
  const reads = makeReads({
    messagesOf: async () => [
      message({ kind: 'invitation', month: '2026-03', person: 'sanne' }),
      message({ kind: 'reminder', month: '2026-03', person: 'sanne' }, 'queued'),
      message({ kind: 'receipt', action: 'a', person: 'sanne' }, 'refused'),
    ],
    warningsOf: async () => [message({ kind: 'target-closed', target: 'U-sanne', reason: 'gone' })],
    linesOf: async () => [
      message({ kind: 'lead-line', lead: 'lead-1', line: { kind: 'claimed', by: 'sanne' } }),
      message({ kind: 'lead-line', lead: 'lead-2', line: { kind: 'outcome', outcome: { kind: 'won' }, by: 'sanne' } }),
    ],
    companies: async () => new Map([['lead-1', 'Jansma Staalbouw']]),
  });
  expect((await exportMessages.prepare(reads, owner)).lines).toEqual([
    `${DAY}: invitation to a check-in.`,
    `${DAY}: reminder of a check-in, not sent yet.`,
    `${DAY}: message about what is done with your feedback, not delivered.`,
    `${DAY}: a manager got a message that I cannot reach you.`,
    `${DAY}: the replies to the card of Jansma Staalbouw say that you took the lead.`,
    `${DAY}: the replies to the card of — say that you recorded the outcome.`,
  ]);
});

test('somebody is given where they are not reached', () => {
  expect(exportClosed.write([{ platform: 'teams', at: NOW }], owner)).toEqual([
    `Since ${DAY} I have been unable to reach you on Teams.`,
  ]);
});
