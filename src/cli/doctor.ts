import { findAppSecret } from '../app-secret.ts';
import { type Config, type Environment, readConfig, readTeamsAccount } from '../config.ts';
import { type Channel, chooseOrganisation, type Organisation } from '../domain/organisation.ts';
import { listWarnings } from '../domain/setup/warnings/warning-lines.ts';
import type { Diagnosis } from '../handlers/diagnosis.ts';
import { SLACK_CALL_MS } from '../handlers/slack/account.ts';
import { createSlackClient } from '../handlers/slack/outbound/client.ts';
import { examineSlack } from '../handlers/slack/setup/doctor.ts';
import type { TeamsAccount } from '../handlers/teams/account.ts';
import { findLoose } from '../store/database/files/private-files.ts';
import { findOpenWay } from '../store/database/postgres/tls.ts';
import { openStoreToLook } from '../store/open.ts';
import { OpeningFailure } from '../store/opening-failure.ts';
import type { OutboxLine, Store } from '../store/store.ts';
import { examineCrmAccounts } from './crm/check-accounts.ts';
import { examineInbox } from './crm/check-inbox.ts';
import { examineProgress, examineRunningBot } from './doctor/progress.ts';
import { examineSteps } from './doctor/steps.ts';
import { listUnreadSettings } from './doctor/unread-settings.ts';
import { readTeams } from './lib/lookup.ts';
import { examineListeners } from './listeners/standing.ts';
import { examineWorkspaces } from './slack/workspaces.ts';
import { DATABASE_WORDS, type Terminal } from './terminal.ts';

const OUTBOX_LOOKED_AT = 1000;
const LINES_MAX = 10;

/** `doctor`: looks at configuration, database, Slack, Teams and outbox, and says what to do. Changes nothing. */
export async function runDoctor(
  options: { isJson: boolean },
  env: Environment,
  { say, complain }: Terminal,
): Promise<void> {
  const checks = await examine(env);
  const wrong = checks.filter(({ isFine }) => !isFine).length;
  say(
    options.isJson
      ? JSON.stringify({ isFine: wrong === 0, checks }, null, 2)
      : checks.map((check) => `${chooseMark(check)} ${check.text}`).join('\n'),
  );
  if (wrong > 0) complain(`\n${wrong} to put right.`);
}

function chooseMark({ isFine, isWarning }: Diagnosis): string {
  if (isWarning) return '!';
  return isFine ? '✓' : '✗';
}

async function examine(env: Environment): Promise<Diagnosis[]> {
  const read = readConfig(env);
  if ('faults' in read) return read.faults.map(reportWrong);
  const { config } = read;
  const configured = [
    reportFine('Configuration'),
    ...listUnreadSettings(config.DATABASE_URL, env).map(reportWarning),
    examineAppSecret(config),
    ...examineFiles(config),
  ];
  try {
    const store = await openStoreToLook(config.DATABASE_URL, config.ENCRYPTION_KEY);
    if (typeof store !== 'string') return [...configured, ...(await examineStore(store, config))];
    const look = store === 'older' ? [] : [reportWrong(NOT_SET_UP), ...(await examineAccounts(config))];
    return [...configured, reportFine(`Database: ${DATABASE_WORDS[store]}`), ...look];
  } catch (reason) {
    if (!(reason instanceof OpeningFailure)) throw reason;
    return [...configured, reportWrong(reason.message), ...(await examineAccounts(config))];
  }
}

const NOT_SET_UP = 'No organisation is set up: run `smarketing setup apply org.json`';

async function examineStore(store: Store, config: Config): Promise<Diagnosis[]> {
  const teams = readTeamsAccount(config);
  try {
    const organisation = chooseOrganisation(await store.reads.organisations());
    return [
      reportFine('Database'),
      ...(await examineOrganisation(store, organisation)),
      ...(await examineSlackAccount(config, organisation?.channels)),
      ...(await examineWorkspaces(store, config, organisation?.channels)),
      ...(teams ? await examineTeamsAccount(teams, store, organisation) : []),
      ...(organisation ? await examineInbox(store, organisation, Date.now()) : []),
      ...(organisation ? await examineCrmAccounts(store, organisation, config.crm, Date.now) : []),
      ...(await examineOutbox(store)),
      ...(await examineProgress(store, Date.now())),
      ...(await examineRunningBot(config)),
    ];
  } finally {
    await store.close();
  }
}

async function examineOrganisation(store: Store, organisation: Organisation | undefined): Promise<Diagnosis[]> {
  if (organisation === undefined) return [reportWrong(NOT_SET_UP)];
  const people = await store.reads.people(organisation.id);
  return [
    reportFine(`Organisation ${organisation.name}: ${people.length} people`),
    ...listWarnings(organisation, people).map(reportWarning),
    ...(await examineSteps(store, organisation, people, Date.now())),
    ...(await examineListeners(store, organisation, Date.now())),
  ];
}

async function examineSlackAccount(config: Config, channels: Channel[] | undefined): Promise<Diagnosis[]> {
  const { SLACK_BOT_TOKEN: token, SLACK_API_URL: apiUrl } = config;
  if (token === undefined) return [];
  const client = createSlackClient({ token, ...(apiUrl !== undefined && { apiUrl }) }, SLACK_CALL_MS.outbox);
  return examineSlack(client, channels);
}

/** What can be looked at while there is no database to look into. */
async function examineAccounts(config: Config): Promise<Diagnosis[]> {
  const account = readTeamsAccount(config);
  const slack = await examineSlackAccount(config, undefined);
  if (account === undefined) return slack;
  const { examineTeams } = await import('../handlers/teams/setup/doctor.ts');
  const nothing = { teams: [], channels: undefined, people: 0, accounts: 0, reached: 0 };
  return [...slack, ...(await examineTeams(account, nothing))];
}

function reportFine(text: string): Diagnosis {
  return { isFine: true, text };
}

function reportWarning(text: string): Diagnosis {
  return { isFine: true, isWarning: true, text };
}

function reportWrong(text: string): Diagnosis {
  return { isFine: false, text };
}

function examineAppSecret(config: Config): Diagnosis {
  const own = findAppSecret(config);
  if (own === undefined) return { isFine: true, text: 'APP_SECRET: is made at the first start' };
  return 'fault' in own ? { isFine: false, text: own.fault } : { isFine: true, text: 'APP_SECRET' };
}

function examineFiles({ DATABASE_URL }: Config): Diagnosis[] {
  const loose = DATABASE_URL.startsWith('file:') ? findLoose(DATABASE_URL.slice('file:'.length)) : undefined;
  if (loose === undefined) return examineWay(DATABASE_URL);
  const text = `Files: ${loose.path} is open to others on this machine (${loose.mode}): make it the bot’s user’s own`;
  return [{ isFine: false, text }];
}

/** What whoever stands between here and the database could do. */
function examineWay(url: string): Diagnosis[] {
  const way = url.startsWith('file:') ? undefined : findOpenWay(url);
  if (way === undefined) return [];
  const what = way === 'not encrypted' ? 'what goes there is not encrypted' : 'whoever answers there is believed';
  return [reportWarning(`DATABASE_URL: ${what}; better ?sslmode=verify-full`)];
}

/** What Teams needs is loaded only here. */
async function examineTeamsAccount(
  account: TeamsAccount,
  store: Store,
  organisation: Organisation | undefined,
): Promise<Diagnosis[]> {
  const { examineTeams } = await import('../handlers/teams/setup/doctor.ts');
  const here = { platform: 'teams', id: account.tenant } as const;
  const people = organisation === undefined ? [] : await store.reads.people(organisation.id);
  const users = people.flatMap(({ identities }) =>
    identities.flatMap(({ platform, workspace, user }) =>
      platform === 'teams' && workspace === here.id ? [user] : [],
    ),
  );
  const addresses = await Promise.all(
    users.map((id) => store.reads.address({ kind: 'person', platform: 'teams', workspace: here.id, id })),
  );
  return examineTeams(account, {
    teams: await readTeams(store, here.id),
    channels: organisation?.channels,
    people: people.length,
    accounts: users.length,
    reached: addresses.filter((each) => each?.member !== undefined || each?.conversation !== undefined).length,
  });
}

async function examineOutbox(store: Store): Promise<Diagnosis[]> {
  const lines = await store.outbox.lines(OUTBOX_LOOKED_AT);
  const linesIn = (...states: OutboxLine['state'][]) => lines.filter(({ state }) => states.includes(state));
  const lost = linesIn('refused', 'expired').slice(0, LINES_MAX);
  const waiting = linesIn('queued', 'retry', 'unknown', 'sending');
  const late = waiting.filter(({ state }) => state === 'retry' || state === 'unknown').slice(0, LINES_MAX);
  return [
    {
      isFine: true,
      text: `Outbox: ${waiting.length} waiting, ${linesIn('sent').length} sent of the newest ${lines.length}`,
    },
    ...late.map((line) => ({
      isFine: false,
      text: `Outbox: ${line.kind} to ${line.target} is tried again (${line.reason})`,
    })),
    ...lost.map((line) => ({
      isFine: false,
      text: `Outbox: ${line.kind} to ${line.target} was ${line.state} (${line.reason})`,
    })),
  ];
}
