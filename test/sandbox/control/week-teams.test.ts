import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createWeekPlayer } from '../../../sandbox/control/colleagues/week.ts';
import { createLeadSender } from '../../../sandbox/control/lead-sender.ts';
import { openFakeSlack } from '../../../sandbox/fake-slack/open.ts';
import { openFakeTeams } from '../../../sandbox/fake-teams/open.ts';
import { slackSeed } from '../../../sandbox/samples/noordlicht.ts';
import {
  organisationOnBoth,
  TEAMS_APP_ID,
  TENANT_ID,
  teamsSeed,
  toTeamsId,
} from '../../../sandbox/samples/noordlicht-teams.ts';
import { assemble } from '../../../src/app.ts';
import { buildOrganisation, readOrganisationFile } from '../../../src/domain/setup/organisation-file.ts';
import { startListening, startTimer } from '../../../src/main.ts';
import { finishRequests } from '../../../src/stopping.ts';
import { openStore } from '../../../src/store/open.ts';

// The sandbox's week of work where the organisation is on both platforms, with the real bot.

/** So many times faster than life, that the outbox keeps its pace and nobody waits for it. */
const SPEED = 4;
const BEGAN = Date.now();
const now = () => BEGAN + (Date.now() - BEGAN) * SPEED;
const SECRET = `whsec_${Buffer.from('a secret of a test, long enough').toString('base64')}`;

async function openBoth() {
  const folder = await mkdtemp(join(tmpdir(), 'smarketing-week-'));
  const slack = await openFakeSlack({ seed: slackSeed, signingSecret: 's', now, signedAt: Date.now, limits: false });
  const teams = await openFakeTeams({ seed: teamsSeed, password: 'password', now, limits: false });
  const store = await openStore(`file:${join(folder, 'test.db')}`, SECRET);
  const bot = await assemble({
    store,
    log: { info: () => {}, warn: () => {}, error: () => {} },
    appSecret: SECRET,
    intakeSecrets: [SECRET],
    slack: { token: slackSeed.bot.token, apiUrl: slack.apiUrl, signingSecret: 's' },
    teams: {
      type: 'SingleTenant',
      appId: TEAMS_APP_ID,
      password: 'password',
      tenant: TENANT_ID,
      openIdUrl: teams.openIdUrl,
    },
    now,
    random: Math.random,
    wait: (ms, then) => startTimer(ms / SPEED, then),
  });
  const read = readOrganisationFile(organisationOnBoth);
  if ('faults' in read) throw new Error(read.faults.join('; '));
  await bot.handle({ kind: 'organisation.described', ...buildOrganisation(read.file) });
  const address = await startListening(bot.server, 0, '127.0.0.1');
  slack.connect(`${address}/slack/events`);
  teams.connect(`${address}/api/messages`);
  for (const { id } of teamsSeed.teams) await teams.install(id);
  bot.courier.wake();
  onTestFinished(async () => {
    await finishRequests(bot.server);
    await bot.replied();
    await bot.courier.stop();
    await store.close();
    await Promise.all([slack.stop(), teams.stop()]);
    await rm(folder, { recursive: true, force: true });
  });
  const leads = createLeadSender({ url: `${address}/intake/leads`, secret: SECRET }, Date.now);
  return { slack, teams, store, player: createWeekPlayer({ slack, teams }, leads, { now: Date.now }) };
}

test('reps who are in Teams first judge, give reasons and take leads there; the week is the same', async () => {
  const { slack, teams, store, player } = await openBoth();
  expect(await player.play()).toEqual({ sent: 20, judged: 44, reasons: 15, contacted: 15, refused: [] });
  const judged = await Promise.all(
    slackSeed.users.map(
      async ({ id, name }) => [id, (await store.reads.judgementsBy('noordlicht', name)).length] as const,
    ),
  );
  expect(judged.reduce((sum, [, count]) => sum + count, 0)).toBe(44);
  // Nobody who is in Teams first was asked anything in Slack, and the others nothing in Teams.
  const asked = (person: string) => [
    slack.ephemerals(`U0${person.toUpperCase()}`).length > 0,
    teams.chat(toTeamsId(person)).length > 0,
  ];
  expect({ fleur: asked('fleur'), sanne: asked('sanne') }).toEqual({ fleur: [false, true], sanne: [true, false] });
}, 90_000);
