import { afterAll, expect, test } from 'vitest';
import { deriveFindingId } from '../../src/domain/findings/finding.ts';
import { runFlows } from '../../src/flows/engine.ts';
import { openStore } from '../../src/store/open.ts';
import { ACME, makeOrganisation, makePerson, NOW, TEAM } from '../store/makers.ts';
import { restoreBefore } from '../store/store-before.ts';
import { connect, DIALECTS, endAll, testOnBoth } from '../store/test-store.ts';

afterAll(endAll);

// Ids that are computed from who and when: whoever has the database tries everybody at every moment near that of a row.

const AROUND_MS = 2000;

/** Whose note this is, by its id alone. */
function guessWriter(id: unknown, at: number, organisation: string, people: string[]): string | undefined {
  return people.find((person) =>
    Array.from({ length: AROUND_MS }, (_none, ms) => at + 10 - ms).some(
      (asked) => deriveFindingId('note', organisation, person, asked) === id,
    ),
  );
}

testOnBoth('a note of somebody who was erased is by nobody, also for who computes the id it had', async (of) => {
  const { store, runSql } = of;
  let now = NOW;
  const handle = runFlows(store, () => now);
  const people = ['sanne', 'bram'].map((id) => makePerson(id));
  const organisation = makeOrganisation({ workspaces: [{ platform: 'slack', id: TEAM }] });
  await handle({ kind: 'organisation.described', organisation, people });
  for (const person of ['sanne', 'bram']) {
    const by = { platform: 'slack', workspace: TEAM, user: `U-${person}` } as const;
    now += 60_000;
    await handle({ kind: 'note.given', topic: 'price', asked: now - 1234, by });
  }
  const guess = async () =>
    (await runSql('select id, at from market_notes order by at')).map(({ id, at }) =>
      guessWriter(id, Number(at), ACME, ['sanne', 'bram']),
    );
  expect(await guess(), 'the attack itself works').toEqual(['sanne', 'bram']);
  await handle({ kind: 'privacy.erase-confirmed', by: { platform: 'slack', workspace: TEAM, user: 'U-sanne' } });
  expect(await guess()).toEqual([undefined, 'bram']);
});

for (const dialect of DIALECTS) {
  test(`notes of somebody who was erased by the version before are by nobody too (${dialect})`, async () => {
    const url = await restoreBefore(dialect);
    await (await openStore(url)).close();
    const runSql = await connect(dialect, url);
    const ofNobody = await runSql(`select id, at from market_notes where person like 'erased-%'`);
    expect(ofNobody).not.toEqual([]);
    const guesses = ofNobody.map(({ id, at }) => guessWriter(id, Number(at), 'noordlicht', ['thijs', 'sanne', 'bram']));
    expect(guesses).toEqual(ofNobody.map(() => undefined));
  });
}
