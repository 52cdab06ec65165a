import { randomBytes } from 'node:crypto';
import { chmod, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { assemble } from '../src/app.ts';
import { openAppSecret } from '../src/app-secret.ts';
import { createChartWorker } from '../src/charts/worker.ts';
import { waitForStop } from '../src/cli/signals.ts';
import { COMMAND, listCommands } from '../src/domain/command.ts';
import type { Organisation } from '../src/domain/organisation.ts';
import { buildOrganisation, readOrganisationFile } from '../src/domain/setup/organisation-file.ts';
import { OPTIONAL_ROOMS } from '../src/domain/setup/steps/room-switch.ts';
import { DAY_MS } from '../src/domain/time.ts';
import { loadRooms } from '../src/flows/rooms.ts';
import { startClock } from '../src/handlers/clock.ts';
import { SHORTCUTS } from '../src/handlers/slack/wire.ts';
import { openLog } from '../src/log.ts';
import { startListening, startTimer } from '../src/main.ts';
import { stopServed } from '../src/stopping.ts';
import { openStore } from '../src/store/open.ts';
import { say } from '../src/words/say.ts';
import { giveListenerSecret, HUBSPOT, LISTENER, openCrmDoor } from './connect.ts';
import { beginAtWork } from './control/clock.ts';
import { checkinHints } from './control/command-hints.ts';
import { openKeptClock } from './control/kept-clock.ts';
import { openPageServer } from './control/server.ts';
import { listLeadClocks } from './control/views/lead-clocks.ts';
import { openFakeCrm } from './fake-crm/open.ts';
import { VENDOR_LIMITS } from './fake-crm/rate-limits.ts';
import { openFakeListener } from './fake-listener/open.ts';
import { openFakeSlack } from './fake-slack/open.ts';
import type { FakeTeams } from './fake-teams/contract.ts';
import { openFakeTeams } from './fake-teams/open.ts';
import { readOptions, type SandboxOptions } from './options.ts';
import { listAgreedEvents } from './samples/agreed.ts';
import { slackSeed } from './samples/noordlicht.ts';
import { CRM_TOKEN, crmSeed } from './samples/noordlicht-crm.ts';
import { organisationOnBoth, TEAMS_APP_ID, TENANT_ID, teamsSeed } from './samples/noordlicht-teams.ts';
import { refuseStrangers } from './shared/strangers.ts';

/** `empty`: where nobody has set anything up. */
const FOLDERS = { filled: 'data/sandbox', empty: 'data/sandbox-empty' };
const LOOPBACK = '127.0.0.1';
/** Every step of a follow-up clock comes sooner. */
const YEAR_MS = 365 * DAY_MS;
/** Others at each start, for the bot starts with whoever shares them: websites reach this machine, too, but cannot guess. */
const [SIGNING_SECRET, TEAMS_PASSWORD] = [randomBytes(32).toString('hex'), randomBytes(32).toString('hex')];
const INTAKE_SECRET = `whsec_${randomBytes(32).toString('base64')}`;

/**
 * Runs the real bot against a fake Slack, a fake Teams and a fake HubSpot, with a page to use them. What happens is kept in
 * `data/sandbox`.
 */
async function runSandbox(options: SandboxOptions): Promise<void> {
  const folder = options.empty ? FOLDERS.empty : FOLDERS.filled;
  if (options.fresh) await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  // One that a version before made was for everybody to read.
  await chmod(folder, 0o700);
  let wakeBot = async (): Promise<void> => {};
  const clock = await openKeptClock(folder, Date.now, () => wakeBot(), options.at);
  const slack = await openFakeSlack({
    seed: slackSeed,
    signingSecret: SIGNING_SECRET,
    now: clock.now,
    file: join(folder, 'slack.json'),
  });
  const teams = await openFakeTeams({
    seed: teamsSeed,
    password: TEAMS_PASSWORD,
    now: clock.now,
    file: join(folder, 'teams.json'),
  });
  const crm = await openFakeCrm({
    seed: crmSeed,
    token: CRM_TOKEN,
    limits: VENDOR_LIMITS,
    now: clock.now,
    file: join(folder, 'crm.json'),
  });
  const listener = await openFakeListener({ now: clock.now, file: join(folder, 'listener.json') });
  const database = `file:${join(folder, 'smarketing.db')}`;
  const own = openAppSecret({ DATABASE_URL: database });
  if ('fault' in own) throw new Error(own.fault);
  const store = await openStore(database, own.secret);
  const log = openLog('warn');
  let botUrl: string | undefined;
  const bot = await assemble({
    store,
    log,
    appSecret: own.secret,
    intakeSecrets: [INTAKE_SECRET],
    crmSettings: () => ({ token: CRM_TOKEN, apiUrl: crm.apiUrl('hubspot') }),
    listenersBase: listener.url,
    slack: { token: slackSeed.bot.token, apiUrl: slack.apiUrl, signingSecret: SIGNING_SECRET },
    teams: {
      type: 'SingleTenant',
      appId: TEAMS_APP_ID,
      password: TEAMS_PASSWORD,
      tenant: TENANT_ID,
      openIdUrl: teams.openIdUrl,
    },
    publicUrl: () => botUrl,
    drawChart: createChartWorker(),
    now: clock.now,
    random: Math.random,
    wait: startTimer,
  });
  // A turned clock does not wait for the minute: what is due by then happens at once, and before it is turned again.
  let turned = Promise.resolve();
  wakeBot = () => {
    bot.courier.wake();
    turned = turned
      .then(bot.ticking.tick)
      .catch((reason: unknown) => log.error({ err: reason }, 'the turn was not kept'));
    return turned;
  };
  const setup = readSetup();
  if (options.at === undefined) await beginAtWork(clock, setup.organisation);
  if (!options.empty) await bot.handle({ kind: 'organisation.described', ...setup });
  await loadRooms();
  if (options.agreed && !options.empty) {
    const { organisation, people } = setup;
    for (const event of listAgreedEvents(people, organisation, clock.now())) await bot.handle(event);
  }
  const address = await startListening(refuseStrangers(bot.server), 0, LOOPBACK);
  botUrl = address;
  slack.connect(`${address}/slack/events`);
  teams.connect(`${address}/api/messages`);
  if (!options.empty) {
    openCrmDoor(crm, address, own.secret, setup.organisation.id);
    giveListenerSecret(listener, own.secret, setup.organisation.id);
  }
  await announceInstallations(teams);
  bot.courier.wake();
  const ticking = startClock(bot.ticking, log);
  const page = await openPageServer({
    slack,
    teams,
    // Both are of an organisation that is described.
    ...(!options.empty && { crm, listener }),
    port: Number(options.port),
    clock,
    intake: { url: `${address}/intake/leads`, secret: INTAKE_SECRET },
    outbox: () => store.outbox.lines(100),
    ...(options.empty && { isSetUp: async () => hasSalesChannel(await store.reads.organisations()) }),
    leadClocks: async () => {
      const [organisation] = await store.reads.organisations();
      if (organisation === undefined) return [];
      const people = await store.reads.people(organisation.id);
      const leads = await store.reads.leadsToLookAt(organisation.id, clock.now() + YEAR_MS);
      return listLeadClocks(leads, { organisation, people, now: clock.now() });
    },
    languages: Object.fromEntries(
      setup.organisation.channels.map(({ id, locale }) => [id, locale ?? setup.organisation.locale]),
    ),
    commands: [
      ...listCommands([...OPTIONAL_ROOMS]).map(({ word, help }) => ({
        text: `${COMMAND} ${word}`,
        hint: say('en', help),
      })),
      ...checkinHints,
    ],
    shortcuts: [
      { callback: SHORTCUTS.lead, name: say('en', 'shortcut.lead'), of: 'anywhere' },
      { callback: SHORTCUTS.note, name: say('en', 'shortcut.note'), of: 'message' },
    ],
  });
  process.stdout.write(
    `\n  The sandbox is open, with Slack and Teams:  ${page.url}\n\n  Stop with Ctrl+C; everything is kept in ${folder} (--fresh begins anew).\n`,
  );
  await waitForStop();
  await page.close();
  await stopServed({ bot, store, clock: ticking });
  await Promise.all([slack.stop(), teams.stop(), crm.stop(), listener.stop()]);
}

/** The fake Teams has another address after every start; its installations tell the bot which. */
async function announceInstallations(fake: FakeTeams): Promise<void> {
  const { teams, users } = fake.state();
  const people = users.filter(({ deleted }) => !deleted).map(({ aadObjectId: id, installed }) => ({ id, installed }));
  for (const { id, installed } of [...teams, ...people]) if (installed) await fake.install(id, { isUpgrade: true });
}

/** From then on leads have somewhere to come. */
function hasSalesChannel(organisations: Organisation[]): boolean {
  return organisations.some(({ channels }) => channels.some(({ purpose }) => purpose === 'sales'));
}

function readSetup() {
  const read = readOrganisationFile({ ...organisationOnBoth, sources: [HUBSPOT], listeners: [LISTENER] });
  if ('faults' in read) throw new Error(`the sandbox’s own set-up is wrong: ${read.faults.join('; ')}`);
  return buildOrganisation(read.file);
}

runSandbox(readOptions()).catch((reason: unknown) => {
  process.stderr.write(`sandbox: ${reason instanceof Error ? reason.message : 'stopped'}\n`);
  process.exit(1);
});
