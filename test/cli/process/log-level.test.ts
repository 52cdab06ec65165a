import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openFakeSlack } from '../../../sandbox/fake-slack/open.ts';
import { organisationOnSlack, slackSeed } from '../../../sandbox/samples/noordlicht.ts';
import { createLeadData, INTAKE_SECRET, postToIntake } from '../../world/intake.ts';
import { ensureBuilt, runCommand, startBot } from '../../world/process.ts';

const SIGNING_SECRET = '0123456789abcdef0123456789abcdef';

test('SIGUSR2 lets a running bot log more, and again less; nothing of a lead or a secret is in it either way', async () => {
  await ensureBuilt();
  const folder = await mkdtemp(join(tmpdir(), 'smarketing-level-'));
  const slack = await openFakeSlack({ seed: slackSeed, signingSecret: SIGNING_SECRET, now: Date.now });
  onTestFinished(async () => {
    await slack.stop();
    await rm(folder, { recursive: true, force: true });
  });
  const env = {
    PORT: '0',
    DATABASE_URL: 'file:level.db',
    SLACK_BOT_TOKEN: slackSeed.bot.token,
    SLACK_SIGNING_SECRET: SIGNING_SECRET,
    SLACK_API_URL: slack.apiUrl,
    INTAKE_SECRET,
  };
  await writeFile(join(folder, 'org.json'), JSON.stringify(organisationOnSlack));
  expect(await runCommand(['setup', 'apply', 'org.json'], { env, folder })).toMatchObject({ code: 0 });
  const running = await startBot({ env, folder });
  const countAnswers = () => running.logged.filter((line) => line.includes('"answered"')).length;
  const send = async (id: number) => {
    const lead = { type: 'lead.qualified', timestamp: new Date().toISOString(), data: createLeadData(id) };
    expect((await postToIntake(running.address, JSON.stringify(lead), `msg_${id}`)).status).toBe(202);
    expect((await fetch(`${running.address}/talks/geheim?code=geheim`)).status).toBe(404);
  };
  const toggle = async (said: string) => {
    running.signal('SIGUSR2');
    await expect.poll(() => running.logged.join('\n'), { timeout: 10_000 }).toContain(said);
  };

  await send(1);
  expect(countAnswers()).toBe(0);
  await toggle('logging otherwise for a while');
  await send(2);
  await expect.poll(countAnswers, { timeout: 10_000 }).toBe(2);
  await toggle('logging as it is set again');
  await send(3);
  expect(await running.stop()).toBe(0);
  expect(countAnswers()).toBe(2);

  const text = running.logged.join('\n');
  expect(text).toContain('"event":"lead.received"');
  const { company, contact } = createLeadData(1) as { company: string; contact: { name: string; email: string } };
  for (const hidden of [
    company,
    contact.name,
    contact.email,
    SIGNING_SECRET,
    INTAKE_SECRET,
    slackSeed.bot.token,
    'geheim',
  ])
    expect(text.includes(hidden), hidden).toBe(false);
}, 120_000);
