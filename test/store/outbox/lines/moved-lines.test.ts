import { expect } from 'vitest';
import type { LeadLine } from '../../../../src/domain/leads/subjects.ts';
import { MINUTE_MS } from '../../../../src/domain/time.ts';
import type { Change } from '../../../../src/store/change.ts';
import { ACME, NOW, postCards, sendAllDue, showLead } from '../../makers.ts';
import { testOnBoth } from '../../test-store.ts';

const line: LeadLine = { kind: 'moved', from: 'C1', owner: 'sanne', contacted: 'bram' };
const sumUp: Change = {
  ...{ kind: 'line.queued', organisation: ACME, subject: showLead('a'), at: NOW },
  line: { kind: 'lead-line', lead: 'a', line },
};

for (const [person, left] of [
  ['sanne', { kind: 'moved', from: 'C1', contacted: 'bram' }],
  ['bram', { kind: 'moved', from: 'C1', owner: 'sanne' }],
] as const) {
  testOnBoth(`a line that sums up is drawn again without ${person}, who wants to be forgotten`, async ({ store }) => {
    await postCards(store, 'a');
    await store.commit([sumUp]);
    await sendAllDue(store);
    await store.commit([{ kind: 'person.erased', organisation: ACME, person, at: NOW + MINUTE_MS }]);
    const drawn = await sendAllDue(store, NOW + MINUTE_MS);
    expect(drawn.map(({ kind, subject }) => ({ kind, subject }))).toEqual([
      { kind: 'update', subject: { kind: 'lead-line', lead: 'a', line: left } },
    ]);
    expect((await store.outbox.lines(50)).map(({ subject }) => subject).join()).not.toContain(person);
  });
}
