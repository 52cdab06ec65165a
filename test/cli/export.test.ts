import { expect, test } from 'vitest';
import { INTAKE_SECRET } from '../world/intake.ts';
import { makeDatabase, setUpSample } from './stored.ts';
import { runTyped } from './terminal.ts';

test('export prints what is kept about one person, and says when there is nobody such', async () => {
  const place = await makeDatabase();
  await setUpSample(place);
  const env = {
    DATABASE_URL: place.database,
    SLACK_BOT_TOKEN: 'xoxb-1',
    SLACK_SIGNING_SECRET: '0123456789abcdef',
    INTAKE_SECRET,
  };
  const { code, said } = await runTyped(['export', '--person', 'sanne'], env);
  expect(code).toBe(0);
  const given = JSON.parse(said);
  expect(Object.keys(given)).toEqual(['person', 'accounts', 'leftOut']);
  expect(given).toMatchObject({
    person: [expect.stringContaining('Je heet Sanne de Boer'), expect.anything(), expect.anything()],
    leftOut: expect.stringContaining('dat krijgt alleen diegene zelf'),
  });
  expect(await runTyped(['export', '--person', 'nobody'], env)).toEqual({
    code: 1,
    said: '',
    complained: 'smarketing: there is nobody with the id “nobody” in the set-up',
  });
});
