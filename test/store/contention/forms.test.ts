import { expect } from 'vitest';
import { organisationOnSlack } from '../../../sandbox/samples/noordlicht.ts';
import type { Reply } from '../../../src/cards/card.ts';
import type { Event } from '../../../src/domain/event.ts';
import { deriveFindingId } from '../../../src/domain/findings/finding.ts';
import { deriveTermId } from '../../../src/domain/language/term.ts';
import { derivePromiseId } from '../../../src/domain/promises/agreement/agreement.ts';
import { buildOrganisation, readOrganisationFile } from '../../../src/domain/setup/organisation-file.ts';
import { runFlows } from '../../../src/flows/engine.ts';
import type { Store } from '../../../src/store/store.ts';
import { NOW } from '../makers.ts';
import { type TestStore, testOnBoth } from '../test-store.ts';

const ORGANISATION = 'noordlicht';
const SALES = { platform: 'slack', workspace: 'T0NOORDLICHT', user: 'U0RUBEN' } as const;
const MARKETING = { ...SALES, user: 'U0HELEN' };
const BOTH = [SALES, MARKETING];
type By = typeof SALES | typeof MARKETING;

/** What leaves a form as it is, with what was typed into it (docs/promises.md). */
const LEAVING: Reply['kind'][] = ['form-errors', 'refusal'];

const typed = { name: 'Warm', spellings: '', text: '', example: '', review: '90', criteria: '', isAnother: false };
const writeTerm = (by: By, more: object): Event =>
  ({ kind: 'term.proposed', ...typed, text: by.user, asked: NOW, ...more, by }) as Event;
const half = { sqls: '40', hours: '4', attempts: '3', weekly: '', until: '2026-12-31' };
const agreed = { what: 'Bellen', sales: ['ruben'], marketing: [], lastDay: '2026-06-30' };
const recorded = { about: 'reason:no_budget', finding: '', words: 'Vragen', state: 'open' as const, why: '' };

const WORD = deriveTermId(ORGANISATION, 'ruben', NOW);
const AGREEMENT = derivePromiseId('agreement', ORGANISATION, 'ruben', NOW);
const ACTION = deriveFindingId('action', ORGANISATION, 'ruben', NOW);

/** What was there before, and the form that both fill. */
const FORMS: [string, Event[], (by: By) => Event][] = [
  ['the customer profile', [], (by) => writeTerm(by, { asks: 'profile', size: by.user })],
  [
    'how a segment is told',
    [],
    (by) => writeTerm(by, { asks: 'message', segment: 'bouw', who: 'a', how: 'b', what: by.user }),
  ],
  ['what an SQL is', [], (by) => writeTerm(by, { name: 'SQL' })],
  ['another text of a word', [writeTerm(SALES, {})], (by) => writeTerm(by, { term: WORD, version: 1 })],
  ['the mission', [], (by) => ({ kind: 'mission.set', version: 0, words: by.user, by })],
  ['the pair of promises', [], (by) => ({ kind: 'pair.proposed', ...half, by })],
  [
    'why an agreement is dropped',
    [{ kind: 'agreement.made', asked: NOW, ...agreed, by: SALES }],
    (by) => ({ kind: 'agreement.dropped', agreement: AGREEMENT, why: by.user, by }),
  ],
  [
    'why an action is declined',
    [{ kind: 'action.recorded', asked: NOW, ...recorded, by: SALES }],
    (by) => ({ kind: 'action.declined', action: ACTION, why: by.user, by }),
  ],
];

for (const [form, before, fill] of FORMS)
  testOnBoth(`of two who fill “${form}” at once one is kept, the other keeps what they typed`, async (testStore) => {
    const tell = await openOrganisation(testStore.store);
    for (const event of before) expect((await tell(event)).kind).toMatch(/notice|card/);
    const replies = await tellAtOnce(testStore, BOTH.map(fill));
    expect(replies.filter(({ kind }) => LEAVING.includes(kind))).toHaveLength(1);
    expect(replies.filter(({ kind }) => kind === 'notice' || kind === 'card')).toHaveLength(1);
  });

testOnBoth('of two who found an organisation at once one does, the other keeps what they typed', async (testStore) => {
  const founding = { standing: 'administrator', name: 'Noordlicht', locale: 'nl', zone: 'Europe/Amsterdam' } as const;
  const found = (by: By): Event => ({ kind: 'organisation.founded', ...founding, hours: 'ma-vr 9:00-17:00', by });
  const replies = await tellAtOnce(testStore, BOTH.map(found));
  expect(replies.map(({ kind }) => kind).toSorted()).toEqual(['form', 'refusal']);
  expect(await testStore.store.reads.organisations()).toHaveLength(1);
});

async function openOrganisation(store: Store): Promise<(event: Event) => Promise<Reply>> {
  const read = readOrganisationFile(organisationOnSlack);
  if ('faults' in read) throw new Error(read.faults.join('\n'));
  const tell = runFlows(store, () => NOW);
  await tell({ kind: 'organisation.described', ...buildOrganisation(read.file) });
  for (const room of ['language', 'promises'] as const)
    for (const by of BOTH) await tell({ kind: 'room.switched-on', room, by });
  return tell;
}

/** Each at an instance of its own, where nothing is kept before all have decided. */
async function tellAtOnce({ store, openAnother }: TestStore, events: Event[]): Promise<Reply[]> {
  const stores = [store, await openAnother()];
  let left = events.length;
  let go = (): void => {};
  const decided = new Promise<void>((resolve) => {
    go = resolve;
  });
  const commitTogether = (each: Store): Store['commit'] => {
    return async (changes) => {
      left -= 1;
      if (left === 0) go();
      await decided;
      return each.commit(changes);
    };
  };
  return Promise.all(
    events.map((event, n) => {
      const own = stores[n] ?? store;
      return runFlows({ ...own, commit: commitTogether(own) }, () => NOW)(event);
    }),
  );
}
