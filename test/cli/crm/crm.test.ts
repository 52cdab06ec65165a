import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { organisationOnSlack } from '../../../sandbox/samples/noordlicht.ts';
import { SOURCE_KINDS } from '../../../src/domain/crm/source.ts';
import { openStore } from '../../../src/store/open.ts';
import { readPayload, SOURCES, secretOf } from '../../world/crm/senders.ts';
import { copyNewest } from '../../world/database/sqlite.ts';
import { APP_SECRET, INTAKE_SECRET } from '../../world/world.ts';
import { makeDatabase } from '../stored.ts';
import { runTyped } from '../terminal.ts';

let env: Record<string, string>;
let folder: string;
beforeEach(async () => {
  const made = await makeDatabase();
  folder = made.folder;
  await copyNewest(join(folder, 'smarketing.db'));
  env = {
    DATABASE_URL: made.database,
    APP_SECRET,
    INTAKE_SECRET,
    SLACK_BOT_TOKEN: 'xoxb-1',
    SLACK_APP_TOKEN: 'xapp-1',
  };
  const file = join(folder, 'org.json');
  await writeFile(file, JSON.stringify({ ...organisationOnSlack, sources: Object.values(SOURCES) }));
  await runTyped(['setup', 'apply', file], { DATABASE_URL: made.database });
});

async function tried(payload: string, source: string, ...more: string[]) {
  const file = join(folder, 'body');
  await writeFile(file, payload);
  return runTyped(['intake', 'try', file, '--source', source, ...more], env);
}

describe('intake try', () => {
  test('says what would become of a body, and changes nothing', async () => {
    const { code, said } = await tried(readPayload('hubspot-workflow-webhook-custombody.json'), 'hub');
    expect(code).toBe(0);
    expect(said).toContain('hubspot/workflow, contact 65059681032');
    expect(said).toContain('handed over: a card');
    expect(said).toContain('    company: Voorbeeld BV');
    expect((await runTyped(['inbox', 'list'], env)).said).toBe('Nothing waits.');
  });

  test.each([
    ['hub', 'hubspot-webhook-contact-propertychange-lifecyclestage.json', 'would be asked for first'],
    ['sales', 'salesforce-outbound-message-lead.xml', 'salesforce/outbound, lead 00Q000000000001AAA'],
    ['sales', 'salesforce-flow-http-callout-lead.json', 'source: Trade Show'],
    ['pipe', 'pipedrive-v2-deal-change-won.json', 'outcome: won'],
    ['dyn', 'dynamics-lead-create.json', 'source: Trade Show'],
    ['own', 'standardwebhooks-lead-outcome.json', 'outcome: won'],
    ['own', 'cloudevents-structured-lead-sql.json', 'url: https://crm.example.nl/leads/4711'],
  ])('of %s: %s', async (source, payload, words) => {
    expect((await tried(readPayload(payload), source)).said).toContain(words);
  });

  test('shows nothing that a terminal takes for a command', async () => {
    const body = { hs_object_id: 1, company: 'Acme\u202e evil', email: 'a@acme.nl', firstname: '\u001b[31mRed' };
    const { said } = await tried(JSON.stringify(body), 'hub');
    expect(said).toContain('company: Acme evil');
    expect(said).not.toMatch(/\p{Cf}|(?!\n)\p{Cc}/u);
  });

  test('says it for a machine, and why a body would be refused', async () => {
    const { said } = await tried(readPayload('pipedrive-v2-lead-create.json'), 'pipe', '--json');
    expect(JSON.parse(said)).toMatchObject([{ format: 'pipedrive/v2', fetch: 'first', isHandedOver: true }]);
    const refused = await tried('{}', 'pipe');
    expect([refused.code, refused.complained]).toEqual([1, expect.stringContaining('(422): meta: is missing')]);
    expect((await tried('{}', 'none')).complained).toContain('hub (hubspot)');
  });
});

describe('manifest', () => {
  test.each(SOURCE_KINDS)('%s prints the address and the secret of its source’s door', async (kind) => {
    const source = SOURCES[kind];
    const url = 'https://bot.noordlicht.nl';
    const { code, said } = await runTyped(['manifest', kind, '--source', source.id, '--url', url], env);
    expect(code).toBe(0);
    expect(said).toContain(`${url}/intake/${kind}/noordlicht/${source.id}`);
    const secret = secretOf({ organisation: 'noordlicht', source });
    expect(said).toContain(secret);
    const other = SOURCE_KINDS.find((each) => each !== kind) ?? kind;
    const { complained } = await runTyped(['manifest', other, '--source', source.id, '--url', url], env);
    expect(complained).toContain(`${source.id} (${kind})`);
  });
});

describe('inbox', () => {
  test('lists what failed and why, never what it is, and lets it be worked on again', async () => {
    const store = await openStore(env['DATABASE_URL'] ?? '', APP_SECRET);
    const items = [{ key: 'one', format: 'hubspot/workflow', text: '{"company":"Geheim BV"}' }];
    await store.commit([{ kind: 'inbox.kept', organisation: 'noordlicht', source: 'hub', items, at: Date.now() }]);
    for (const item of await store.inbox.claim(Date.now()))
      await store.commit([{ kind: 'inbox.failed', item, reason: 'company: must not be empty' }]);
    const { said } = await runTyped(['inbox', 'list'], env);
    expect(said).toMatch(/hub {2}hubspot\/workflow .* failed, 1 tries: company: must not be empty/);
    expect(said).not.toContain('Geheim');
    expect(JSON.parse((await runTyped(['inbox', 'list', '--json'], env)).said)).toMatchObject([{ state: 'failed' }]);
    const doctor = (await runTyped(['doctor'], env)).said;
    expect(doctor).toMatch(/Source hub \(hubspot\): heard \d+ s ago, 0 waiting, 1 failed/);
    expect(doctor).toContain('✗ Source hub: 1 failed: company: must not be empty');
    expect(doctor).toContain('Source pipe (pipedrive): nothing was heard of it yet');
    expect((await runTyped(['inbox', 'retry', '--source', 'pipe'], env)).said).toBe('Nothing waits.');
    expect((await runTyped(['inbox', 'retry', '--source', 'hub'], env)).said).toBe(
      '1 is worked on again within a minute.',
    );
    expect(await store.inbox.nextDue()).toBeLessThanOrEqual(Date.now());
    await store.close();
    expect((await runTyped(['inbox', 'retry', '--source', 'none'], env)).code).toBe(1);
  });
});
