import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { openStore } from '../../src/store/open.ts';
import { CHANNEL, LEADS, ORGANISATION, sampleFacts, sampleOrganisation, tappedLead, WORKSPACE } from './sample.ts';

/** Between two leads, so that each card has left long ago. */
const APART_MS = 60_000;

const target = { kind: 'channel', platform: 'slack', workspace: WORKSPACE, id: CHANNEL } as const;

/** A database file with the organisation and leads whose cards stand in Slack; every run begins with a copy of it. */
export async function seedDatabase(folder: string, now = Date.now()): Promise<string> {
  const file = join(folder, 'seed.db');
  const store = await openStore(`file:${file}`);
  const begin = now - LEADS * APART_MS;
  await store.commit([{ kind: 'organisation.kept', ...sampleOrganisation() }]);
  for (let n = 0; n < LEADS; n += 1) {
    const at = begin + n * APART_MS;
    const id = tappedLead(n);
    const lead = { id, organisation: ORGANISATION, facts: sampleFacts(String(n)), receivedAt: at };
    const subject = { kind: 'lead', lead: id } as const;
    await store.commit([
      { kind: 'lead.added', lead },
      { kind: 'post.queued', organisation: ORGANISATION, subject, target, at },
    ]);
    const [delivery] = await store.outbox.claim(at, 1);
    if (delivery === undefined) throw new Error(`the card of lead ${n} was not due`);
    const message = `${Math.floor(at / 1000)}.${String(n).padStart(6, '0')}`;
    const result = { kind: 'sent', channel: CHANNEL, message } as const;
    await store.commit([{ kind: 'delivery.ended', delivery, result, at, againAt: at }]);
  }
  await store.close();
  return file;
}

/** A copy for one process. */
export function copyOf(seeded: string, name: string): string {
  const file = `${seeded}.${name}.db`;
  copyFileSync(seeded, file);
  return file;
}
