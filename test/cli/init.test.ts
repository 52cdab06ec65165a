import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, describe, expect, test } from 'vitest';
import { organisationOnBoth } from '../../sandbox/samples/noordlicht-teams.ts';
import { runInit } from '../../src/cli/init.ts';
import { readConfig } from '../../src/config.ts';
import { buildOrganisation, readOrganisationFile } from '../../src/domain/setup/organisation-file.ts';
import { describeOrganisationFile } from '../../src/domain/setup/organisation-schema.ts';
import { endAll, makeTemporaryFolder } from '../store/test-store.ts';
import { recordTerminal } from './terminal.ts';

afterAll(endAll);

const ROOT = join(import.meta.dirname, '../..');
const SCHEMA = join(ROOT, 'docs/org.schema.json');

async function init(folder: string): Promise<{ said: string[]; env: Record<string, string | undefined> }> {
  const { terminal, said } = recordTerminal();
  await runInit(folder, terminal);
  return { said, env: parseEnv(readFileSync(join(folder, '.env'), 'utf8')) };
}
const modeOf = (path: string) => statSync(path).mode & 0o777;

describe('init', () => {
  test('makes settings that lack only the platform’s, with secrets of their own each time, for its user alone', async () => {
    const [one, other] = [makeTemporaryFolder(), makeTemporaryFolder()];
    const [{ env }, { env: again }] = [await init(one), await init(other)];
    const slack = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: '0123456789abcdef' };
    expect(readConfig({ ...env, ...slack })).toHaveProperty('config');
    const secrets = [env, again].flatMap(({ APP_SECRET, INTAKE_SECRET }) => [APP_SECRET, INTAKE_SECRET?.slice(6)]);
    expect(new Set(secrets).size).toBe(4);
    for (const name of ['.env', 'org.json']) expect(modeOf(join(one, name))).toBe(0o600);
  });

  test('makes a file that setup takes, and that says where its schema is', async () => {
    const folder = makeTemporaryFolder();
    await init(folder);
    const organisation = JSON.parse(readFileSync(join(folder, 'org.json'), 'utf8'));
    expect(readOrganisationFile(organisation)).toHaveProperty('file');
    expect(resolve(folder, organisation.$schema)).toBe(SCHEMA);
  });

  test('says what comes next, in the order in which it works', async () => {
    const { said } = await init(makeTemporaryFolder());
    const steps = said.filter((line) => /^ {2}\d\. /.test(line)).join('\n');
    const order = ['PUBLIC_URL', 'manifest slack', 'SLACK_BOT_TOKEN', 'serve', 'verify the request URL', '/invite'];
    const places = [...order, 'setup apply', 'doctor', 'test lead'].map((word) => steps.indexOf(word));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
    expect(said.join('\n')).not.toMatch(/whsec_\w/);
    // No such command is on anybody’s path after `npm ci`.
    expect(said.join('\n')).toContain('npm run --silent smarketing --');
  });

  test('overwrites nothing: what is there stays as it is, to the byte and the mode', async () => {
    const folder = makeTemporaryFolder();
    for (const name of ['.env', 'org.json']) writeFileSync(join(folder, name), 'mine');
    chmodSync(join(folder, '.env'), 0o640);
    const { said } = await init(folder);
    expect(said.slice(0, 2)).toEqual([
      '.env: is there already, and stays as it is',
      'org.json: is there already, and stays as it is',
    ]);
    for (const name of ['.env', 'org.json']) expect(readFileSync(join(folder, name), 'utf8')).toBe('mine');
    expect(modeOf(join(folder, '.env'))).toBe(0o640);
  });

  test('makes what is missing of the two', async () => {
    const folder = makeTemporaryFolder();
    writeFileSync(join(folder, '.env'), 'PORT=1');
    await init(folder);
    expect(existsSync(join(folder, 'org.json'))).toBe(true);
  });

  test('makes no second secret where a start without settings made one: it would open nothing', async () => {
    const folder = makeTemporaryFolder();
    mkdirSync(join(folder, 'data'));
    writeFileSync(join(folder, 'data/smarketing.db.secret'), 'x');
    expect((await init(folder)).env).toMatchObject({ APP_SECRET: '', INTAKE_SECRET: expect.stringMatching(/^whsec_/) });
  });
});

describe('the published schema of the organisation’s file', () => {
  const schema = JSON.parse(readFileSync(SCHEMA, 'utf8'));
  const ajv = new Ajv2020({ allErrors: true });
  addFormats.default(ajv);
  const isValid = ajv.compile(schema);

  test('is the one that follows from what setup takes; run `npm run renew` when it is not', () => {
    expect(schema).toEqual(JSON.parse(JSON.stringify(describeOrganisationFile())));
  });

  test('takes what setup takes, and names what it does not know', () => {
    for (const file of [organisationOnBoth, JSON.parse(readFileSync(join(ROOT, 'docs/org.example.json'), 'utf8'))])
      expect([isValid(file), isValid.errors]).toEqual([true, null]);
    expect(isValid({ ...organisationOnBoth, chanels: [] })).toBe(false);
    expect(isValid({ ...organisationOnBoth, locale: 'de' })).toBe(false);
  });

  test('explains every field that its name does not', () => {
    const texts = JSON.stringify(schema).match(/"description"/g) ?? [];
    expect(texts.length).toBeGreaterThan(30);
  });

  test('is not kept as a part of the organisation', () => {
    const read = readOrganisationFile({ $schema: './org.schema.json', ...organisationOnBoth });
    if ('faults' in read) throw new Error(read.faults.join());
    expect(buildOrganisation(read.file).organisation).not.toHaveProperty('$schema');
  });
});
