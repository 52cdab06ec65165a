import { readFile } from 'node:fs/promises';
import { readSetupConfig, type SetupConfig } from '../config.ts';
import type { Organisation, Platform } from '../domain/organisation.ts';
import type { Person } from '../domain/people/person.ts';
import { organisationOf, readOrganisationFile } from '../domain/setup/organisation-file.ts';
import { engine } from '../flows/engine.ts';
import { openStore } from '../store/open.ts';
import { type Found, lookUpAll } from './lookup.ts';

type Terminal = { say(text: string): void; complain(text: string): void };
type Env = Record<string, string | undefined>;

/** `setup apply org.json`: checks the whole file, looks up what Slack and Teams know, then makes it so, or names every fault. */
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
  const told = `${organisation.name}: ${organisation.channels.length} channels, ${people.length} people${whereOf(organisation, people)}`;
  if (isCheck) return say(`${told}. All good; nothing was changed (--check).`);
  const store = await openStore(config.DATABASE_URL);
  try {
    const handle = engine(store, Date.now);
    await handle({ kind: 'organisation.described', organisation, people });
    for (const address of found.addresses) await handle({ kind: 'address.seen', address });
  } finally {
    await store.close();
  }
  say(`${told}. Set up.`);
}

async function describe(path: string, config: SetupConfig): Promise<Found | { faults: string[] }> {
  const given = parse(await readFile(path, 'utf8'));
  if (given === undefined) return { faults: ['it is not JSON'] };
  const read = readOrganisationFile(given);
  if ('faults' in read) return read;
  const found = await lookUpAll(read.file, config);
  if ('faults' in found) return found;
  // Read again: two names may have turned out to be one channel or one person.
  const whole = readOrganisationFile(found.file);
  return 'faults' in whole ? whole : { ...found, file: whole.file };
}

/** Where there are several platforms: how many of the people are on each. */
function whereOf({ workspaces }: Organisation, people: Person[]): string {
  const platforms = Array.from(new Set(workspaces.map(({ platform }) => platform)));
  if (platforms.length < 2) return '';
  const counts = platforms.map((platform) => {
    const there = people.filter(({ identities }) => identities.some((identity) => identity.platform === platform));
    return `${there.length} on ${NAMES[platform]}`;
  });
  return ` (${counts.join(', ')})`;
}

const NAMES: Record<Platform, string> = { slack: 'Slack', teams: 'Teams' };

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
