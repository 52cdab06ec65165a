import { readFile } from 'node:fs/promises';
import { type Environment, readSetupConfig, type SetupConfig } from '../config.ts';
import type { Organisation, Platform } from '../domain/organisation.ts';
import type { Person } from '../domain/people/person.ts';
import { buildOrganisation, readOrganisationFile } from '../domain/setup/organisation-file.ts';
import { runFlows } from '../flows/engine.ts';
import { openStore } from '../store/open.ts';
import { type FoundFile, lookUpAll } from './lookup.ts';
import { listFaults, type Terminal } from './terminal.ts';

/** `path`: the organisation’s file. `isCheck`: nothing is changed. `isJson`: what came of it is said for a machine. */
export type SetupOptions = { path: string; isCheck: boolean; isJson: boolean };

/** `setup apply org.json`: checks the whole file, looks up what Slack and Teams know, then makes it so, or names every fault. */
export async function runSetup(options: SetupOptions, env: Environment, { say, complain }: Terminal): Promise<void> {
  const { path, isCheck, isJson } = options;
  const refuse = (sentence: string, faults: string[]): void => {
    if (isJson) say(JSON.stringify({ isApplied: false, faults }, null, 2));
    complain(`${sentence}:\n${listFaults(faults)}`);
  };
  const read = readSetupConfig(env);
  if ('faults' in read) return refuse('setup cannot start; please fix (environment or .env)', read.faults);
  const found = await readFound(path, read.config);
  if ('faults' in found) return refuse(`${path} has faults; nothing was changed`, found.faults);
  const { organisation, people } = buildOrganisation(found.file);
  if (!isCheck) await apply(found, read.config);
  const size = measure(organisation, people);
  if (isJson) return say(JSON.stringify({ isApplied: !isCheck, faults: [], ...size }, null, 2));
  const end = isCheck ? 'All good; nothing was changed (--check).' : 'Set up.';
  say(`${organisation.name}: ${describeSize(size)}. ${end}`);
}

async function readFound(path: string, config: SetupConfig): Promise<FoundFile | { faults: string[] }> {
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

function parse(text: string): unknown {
  try {
    // Some editors write a byte order mark first.
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    return undefined;
  }
}

async function apply({ file, addresses }: FoundFile, { DATABASE_URL }: SetupConfig): Promise<void> {
  const store = await openStore(DATABASE_URL);
  try {
    const handle = runFlows(store, Date.now);
    await handle({ kind: 'organisation.described', ...buildOrganisation(file) });
    for (const address of addresses) await handle({ kind: 'address.seen', address });
  } finally {
    await store.close();
  }
}

/** `on`: how many of the people have an account on each platform, in the order the file names them. */
type Size = { organisation: string; channels: number; people: number; on: Partial<Record<Platform, number>> };

function measure({ id, channels, workspaces }: Organisation, people: Person[]): Size {
  const on: Size['on'] = {};
  for (const { platform } of workspaces)
    on[platform] = people.filter(({ identities }) => identities.some((each) => each.platform === platform)).length;
  return { organisation: id, channels: channels.length, people: people.length, on };
}

/** Where there are several platforms, the people on each are counted too. */
function describeSize({ channels, people, on }: Size): string {
  const size = `${channels} channels, ${people} people`;
  const counts = Object.entries(on).map(([platform, number]) => `${number} on ${NAMES[platform as Platform]}`);
  return counts.length < 2 ? size : `${size} (${counts.join(', ')})`;
}

const NAMES: Record<Platform, string> = { slack: 'Slack', teams: 'Teams' };
