import { readFile } from 'node:fs/promises';
import { readSetupConfig, type SetupConfig } from './config.ts';
import { type OrganisationFile, organisationOf, readOrganisationFile } from './domain/organisation-file.ts';
import { engine } from './flows/handle.ts';
import { checkAccount } from './handlers/slack/check.ts';
import { CALL_MS, slackClient } from './handlers/slack/client.ts';
import { lookUp } from './handlers/slack/lookup.ts';
import { openStore } from './store/open.ts';

type Terminal = { say(text: string): void; complain(text: string): void };
type Env = Record<string, string | undefined>;

/** `setup apply org.json`: checks the whole file, looks up what Slack knows, then makes it so, or names every fault. */
export async function runSetup(path: string, isCheck: boolean, env: Env, { say, complain }: Terminal): Promise<void> {
  const read = readSetupConfig(env);
  if ('faults' in read)
    return complain(`setup cannot start; please fix (environment or .env):\n${bullets(read.faults)}`);
  const { config } = read;
  const found = await describe(path, config);
  if ('faults' in found) {
    return complain(`${path} has faults; nothing was changed:\n${bullets(found.faults)}`);
  }
  const { organisation, people } = organisationOf(found.file);
  const told = `${organisation.name}: ${organisation.channels.length} channels, ${people.length} people`;
  if (isCheck) return say(`${told}. All good; nothing was changed (--check).`);
  const store = await openStore(config.DATABASE_URL);
  try {
    await engine(store, Date.now)({ kind: 'organisation.described', organisation, people });
  } finally {
    await store.close();
  }
  say(`${told}. Set up.`);
}

type Described = { file: OrganisationFile } | { faults: string[] };

async function describe(path: string, config: SetupConfig): Promise<Described> {
  const given = parse(await readFile(path, 'utf8'));
  if (given === undefined) return { faults: ['it is not JSON'] };
  const read = readOrganisationFile(given);
  if ('faults' in read) return read;
  const looked = await lookedUp(read.file, config);
  if ('faults' in looked) return looked;
  const { file } = looked;
  const unknown = [
    ...file.channels.flatMap((each) => (each.id === undefined ? [`channels: #${each.name} has no id`] : [])),
    ...file.people.flatMap((each) => (each.identities.length === 0 ? [`people: ${each.id} has no identity`] : [])),
  ];
  // Read again: two names may have turned out to be one channel or one person.
  return unknown.length > 0 ? { faults: [...unknown, looked.advice] } : readOrganisationFile(file);
}

/** The file with the ids that Slack knows; `advice` is for those still missing. */
async function lookedUp(
  file: OrganisationFile,
  { SLACK_BOT_TOKEN: token, SLACK_API_URL: apiUrl }: SetupConfig,
): Promise<{ file: OrganisationFile; advice: string } | { faults: string[] }> {
  const workspaces = file.workspaces.flatMap(({ platform, id }) => (platform === 'slack' ? [id] : []));
  if (token === undefined || workspaces.length === 0) return { file, advice: 'set SLACK_BOT_TOKEN and I look them up' };
  const account = { token, ...(apiUrl !== undefined && { apiUrl }) };
  const checked = await checkAccount(account);
  if (checked.kind === 'unreachable') return { file, advice: `Slack cannot be reached (${checked.reason}): try again` };
  if (checked.kind === 'refused') return { faults: [`SLACK_BOT_TOKEN was refused by Slack (${checked.reason})`] };
  if (!workspaces.includes(checked.workspace)) {
    return { faults: [`workspaces: SLACK_BOT_TOKEN is of ${checked.workspace} (${checked.name}), which is not there`] };
  }
  const looked = await lookUp(file, slackClient(account, CALL_MS.outbox), checked.workspace);
  if (looked.faults.length > 0) return { faults: looked.faults };
  return { file: looked.file, advice: `look them up in a workspace other than ${checked.workspace} by hand` };
}

function bullets(lines: string[]): string {
  return lines.map((line) => `  - ${line}`).join('\n');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
