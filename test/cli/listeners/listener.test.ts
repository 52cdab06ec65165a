import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { organisationOnSlack } from '../../../sandbox/samples/noordlicht.ts';
import { openStore } from '../../../src/store/open.ts';
import { APP_SECRET, INTAKE_SECRET } from '../../world/intake.ts';
import { makeDatabase } from '../stored.ts';
import { runTyped } from '../terminal.ts';

const BUS = { id: 'bus', url: 'https://hooks.example.com/in' };

async function setUp(...listeners: object[]) {
  const { folder, database } = await makeDatabase();
  const env = {
    DATABASE_URL: database,
    SLACK_BOT_TOKEN: 'xoxb-1',
    SLACK_SIGNING_SECRET: '0123456789abcdef',
    INTAKE_SECRET,
    APP_SECRET,
  };
  const file = join(folder, 'org.json');
  const apply = async (...given: object[]) => {
    await writeFile(file, JSON.stringify({ ...organisationOnSlack, listeners: given }));
    return runTyped(['setup', 'apply', file], { DATABASE_URL: database });
  };
  const applied = await apply(...listeners);
  return { env, database, apply, applied };
}

test('listener show prints where it is, how it stands, and its secrets by number, the same each time', async () => {
  const { env } = await setUp({ ...BUS, secrets: [1, 2] });
  const { code, said } = await runTyped(['listener', 'show', 'bus'], env);
  expect(code).toBe(0);
  const [where, stands, ...secrets] = said.split('\n');
  expect(where).toBe('https://hooks.example.com/in: lead.judged, lead.outcome, lead.held');
  expect(stands).toBe('Listener bus: on');
  expect(secrets).toEqual([
    expect.stringMatching(/^Secret 1: whsec_[\w+/]{43}=$/),
    expect.stringMatching(/^Secret 2: whsec_[\w+/]{43}=$/),
  ]);
  expect(new Set(secrets).size).toBe(2);
  expect((await runTyped(['listener', 'show', 'bus'], env)).said).toBe(said);
});

test('a listener that is off is shown so, and comes on by its command', async () => {
  const { env, database } = await setUp(BUS);
  const store = await openStore(database);
  const off = { organisation: 'noordlicht', listener: 'bus', reason: 'answered 500', at: Date.now() - 7_200_000 };
  await store.commit([{ kind: 'listener.closed', ...off }]);
  await store.close();
  expect((await runTyped(['listener', 'show', 'bus'], env)).said).toContain(
    'Listener bus: off for 2 h (answered 500): once it works, `smarketing listener on bus`',
  );
  expect(await runTyped(['listener', 'on', 'bus'], env)).toEqual({ code: 0, said: 'bus is on.', complained: '' });
  expect((await runTyped(['listener', 'show', 'bus'], env)).said).toContain('Listener bus: on');
});

test.each(['show', 'on'])('listener %s says when there is none such', async (command) => {
  const { env } = await setUp(BUS);
  expect(await runTyped(['listener', command, 'other'], env)).toEqual({
    code: 1,
    said: '',
    complained: 'smarketing: there is no listener with the id “other” in the set-up',
  });
});

test('the set-up names what cannot be a listener, with its place', async () => {
  const { applied } = await setUp(
    { ...BUS, url: 'https://localhost/in' },
    { id: 'Bus', url: 'https://hooks.example.com/' },
    { ...BUS, events: ['lead.sold'] },
  );
  expect(applied.code).toBe(1);
  for (const fault of [
    'listeners.0.url: must be a name that the world knows',
    'listeners.1.id',
    'listeners.2.events.0',
  ])
    expect(applied.complained).toContain(fault);
  const twice = await setUp(BUS, BUS);
  expect(twice.applied.complained).toContain('listeners: bus is there more than once');
});
