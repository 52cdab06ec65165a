import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FakeSlack } from '../../../sandbox/fake-slack/contract.ts';
import { openFakeSlack } from '../../../sandbox/fake-slack/open.ts';
import { organisationOnSlack, slackSeed } from '../../../sandbox/samples/noordlicht.ts';
import { LEASE_MS } from '../../../src/domain/deliveries/delivery.ts';
import { createLeadData, INTAKE_SECRET, postToIntake } from '../../world/intake.ts';
import { ensureBuilt, runCommand, startBot } from '../../world/process.ts';

let folder: string;
let slack: FakeSlack;
beforeAll(async () => {
  await ensureBuilt();
  folder = await mkdtemp(join(tmpdir(), 'smarketing-revoked-'));
  slack = await openFakeSlack({ seed: slackSeed, signingSecret: 's', now: Date.now });
});
afterAll(async () => {
  await slack.stop();
  await rm(folder, { recursive: true, force: true });
});

const settings = (token: string) => ({
  PORT: '0',
  DATABASE_URL: 'file:revoked.db',
  SLACK_BOT_TOKEN: token,
  SLACK_SIGNING_SECRET: '0123456789abcdef0123456789abcdef',
  SLACK_API_URL: slack.apiUrl,
  INTAKE_SECRET,
});

test('started again while its token is revoked, a bot that is set up keeps leads, and posts them with a new token', async () => {
  const good = { env: settings(slackSeed.bot.token), folder };
  await writeFile(join(folder, 'org.json'), JSON.stringify(organisationOnSlack));
  expect(await runCommand(['setup', 'apply', 'org.json'], good)).toMatchObject({ code: 0 });

  const refused = await startBot({ env: settings('xoxb-revoked'), folder });
  expect(refused.logged.join('\n')).toContain('starting anyway: what comes in is kept');
  const lead = { type: 'lead.qualified', timestamp: new Date().toISOString(), data: createLeadData(1) };
  expect((await postToIntake(refused.address, JSON.stringify(lead), 'msg_1')).status).toBe(202);
  await expect
    .poll(() => refused.logged.join('\n'), { timeout: 10_000 })
    .toContain('the platform refuses the account: all that is for it waits');
  await refused.kill();
  expect(JSON.stringify(slack.messages('C0SALES'))).not.toContain('Voorbeeld 1');

  const renewed = await startBot(good);
  await expect.poll(() => renewed.logged.join('\n'), { timeout: 10_000 }).toContain('takes the account again');
  // What was under way when the other was killed comes when its lease is over.
  await expect
    .poll(() => JSON.stringify(slack.messages('C0SALES')), { timeout: LEASE_MS + 15_000 })
    .toContain('Voorbeeld 1 BV');
  expect(await renewed.stop()).toBe(0);
}, 120_000);
