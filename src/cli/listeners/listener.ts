import { findAppSecret } from '../../app-secret.ts';
import { type Config, type Environment, readConfig } from '../../config.ts';
import { deriveKey } from '../../domain/keys.ts';
import { deriveListenerSecret, type Listener } from '../../domain/listeners/listener.ts';
import { chooseOrganisation, type Organisation } from '../../domain/organisation.ts';
import { runFlows } from '../../flows/engine.ts';
import { openStore, openStoreToLook } from '../../store/open.ts';
import type { Store } from '../../store/store.ts';
import { lookIntoStore } from '../lib/look-into.ts';
import { listFaults, type Terminal } from '../terminal.ts';
import { describeStanding } from './standing.ts';

/** `listener show id`: where it is, how it stands, and its secrets, which are kept nowhere. */
export async function showListener(id: string, env: Environment, terminal: Terminal): Promise<void> {
  const { say, complain } = terminal;
  await lookIntoStore(readConfig(env), terminal, async (store, settings) => {
    const secret = findAppSecret(settings);
    if (secret === undefined) return complain('smarketing: there is no APP_SECRET yet: it is made at the first start');
    if ('fault' in secret) return complain(secret.fault);
    const found = await findListener(store, id);
    if (found === undefined) return complain(describeNobody(id));
    const { organisation, listener } = found;
    const standing = (await store.reads.listeners(organisation.id)).find((each) => each.id === id);
    const key = deriveKey(secret.secret, 'listener secrets');
    say(`${listener.url}: ${listener.events.join(', ')}`);
    if (standing !== undefined) say(describeStanding(standing, Date.now()).text);
    for (const number of listener.secrets)
      say(`Secret ${number}: ${deriveListenerSecret(key, { organisation: organisation.id, listener: id, number })}`);
  });
}

/** `listener on id`: it is told again what happens from now on. */
export async function openListener(id: string, env: Environment, { say, complain }: Terminal): Promise<void> {
  const read = readConfig(env);
  if ('faults' in read) return complain(listFaults(read.faults));
  if (!(await isThere(read.config))) return complain(describeNobody(id));
  const store = await openStore(read.config.DATABASE_URL);
  try {
    const found = await findListener(store, id);
    if (found === undefined) return complain(describeNobody(id));
    const { organisation } = found;
    await runFlows(store, Date.now)({ kind: 'listener.reopened', organisation: organisation.id, listener: id });
    say(`${id} is on.`);
  } finally {
    await store.close();
  }
}

/** A database is made by the set-up, not by asking. */
async function isThere({ DATABASE_URL }: Config): Promise<boolean> {
  const looked = await openStoreToLook(DATABASE_URL);
  if (typeof looked === 'string') return false;
  await looked.close();
  return true;
}

async function findListener(
  { reads }: Store,
  id: string,
): Promise<{ organisation: Organisation; listener: Listener } | undefined> {
  const organisation = chooseOrganisation(await reads.organisations());
  const listener = organisation?.listeners?.find((each) => each.id === id);
  return organisation && listener && { organisation, listener };
}

function describeNobody(id: string): string {
  return `smarketing: there is no listener with the id “${id}” in the set-up`;
}
