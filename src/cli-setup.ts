import { readFile } from 'node:fs/promises';
import { type OrganisationFile, organisationOf, readOrganisationFile } from './domain/organisation-file.ts';
import { engine } from './flows/handle.ts';
import { CALL_MS, slackClient } from './handlers/slack/client.ts';
import { lookUp } from './handlers/slack/lookup.ts';
import { openStore } from './store/open.ts';

type Terminal = { say(text: string): void; complain(text: string): void };
type Env = Record<string, string | undefined>;

const DATABASE = 'file:data/smarketing.db';

/** `setup apply org.json`: checks the whole file, looks up what Slack knows, then makes it so, or names every fault. */
export async function runSetup(path: string, isCheck: boolean, env: Env, { say, complain }: Terminal): Promise<void> {
  const found = await describe(path, env);
  if ('faults' in found) {
    return complain(`${path} has faults; nothing was changed:\n${found.faults.map((each) => `  - ${each}`).join('\n')}`);
  }
  const { organisation, people } = organisationOf(found.file);
  const told = `${organisation.name}: ${organisation.channels.length} channels, ${people.length} people`;
  if (isCheck) return say(`${told}. All good; nothing was changed (--check).`);
  const store = await openStore(env['DATABASE_URL'] || DATABASE);
  try {
    await engine(store, Date.now)({ kind: 'organisation.described', organisation, people });
  } finally {
    await store.close();
  }
  say(`${told}. Set up.`);
}

type Described = { file: OrganisationFile } | { faults: string[] };

async function describe(path: string, env: Env): Promise<Described> {
  const given = parse(await readFile(path, 'utf8'));
  if (given === undefined) return { faults: ['it is not JSON'] };
  const read = readOrganisationFile(given);
  if ('faults' in read) return read;
  const token = env['SLACK_BOT_TOKEN'];
  let { file } = read;
  for (const { platform, id } of file.workspaces) {
    if (platform !== 'slack' || !token) continue;
    const client = slackClient({ token, ...(env['SLACK_API_URL'] && { apiUrl: env['SLACK_API_URL'] }) }, CALL_MS.outbox);
    const looked = await lookUp(file, client, id);
    if (looked.faults.length > 0) return { faults: looked.faults };
    file = looked.file;
  }
  const unknown = [
    ...file.channels.flatMap((each) => (each.id === undefined ? [`channels: #${each.name} has no id`] : [])),
    ...file.people.flatMap((each) => (each.identities.length === 0 ? [`people: ${each.id} has no identity`] : [])),
  ];
  if (unknown.length > 0) return { faults: [...unknown, 'set SLACK_BOT_TOKEN and I look them up'] };
  return { file };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
