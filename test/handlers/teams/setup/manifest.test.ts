import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inflateSync } from 'node:zlib';
import ajvDraft4 from 'ajv-draft-04';
import ajvFormats from 'ajv-formats';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { runProgram } from '../../../../src/cli/program.ts';
import { listCommands, parseCommand } from '../../../../src/domain/command.ts';
import { LOCALES } from '../../../../src/domain/organisation.ts';
import {
  buildDutchTeamsManifest,
  buildTeamsManifest,
  PERMISSIONS,
} from '../../../../src/handlers/teams/setup/manifest.ts';
import { CATALOGUES } from '../../../../src/words/catalogues.ts';
import { recordTerminal } from '../../../cli/terminal.ts';
import { listSentences } from '../../manifest-words.ts';

const ROOT = join(import.meta.dirname, '../../../..');
const URL_EXAMPLE = 'https://smarketing.example.com';
const APP_EXAMPLE = '00000000-0000-4000-8000-000000000000';
const VERSIONS = ['1.29', '1.30'] as const;
const RENEW = 'renew it by `npm run renew`';

const folder = mkdtempSync(join(tmpdir(), 'smarketing-manifest-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Bot = { scopes: string[]; commandLists: { scopes: string[]; commands: Command[] }[] };
type Command = { title: string; description: string };
type Manifest = { id: string; bots: Bot[]; developer: Record<string, string>; [field: string]: unknown };

const example = () => buildTeamsManifest(URL_EXAMPLE, APP_EXAMPLE) as Manifest;

describe('the Teams manifest', () => {
  const validators = new Map(
    VERSIONS.map((version) => {
      const ajv = new ajvDraft4.default({ strict: false, allErrors: true });
      ajvFormats.default(ajv);
      const schema = readFileSync(join(ROOT, `test/fixtures/schemas/teams/teams-manifest-v${version}.json`), 'utf8');
      return [version, ajv.compile(JSON.parse(schema) as object)];
    }),
  );
  const faults = (version: (typeof VERSIONS)[number], manifest: object) => {
    const isValid = validators.get(version);
    isValid?.(manifest);
    return isValid?.errors ?? null;
  };

  test.each(VERSIONS)('is valid against the official schema %s', (version) => {
    expect(faults(version, { ...example(), manifestVersion: version })).toBe(null);
  });

  test('the schema refuses one that is spoilt, so that it says something', () => {
    expect(faults('1.29', buildTeamsManifest(URL_EXAMPLE, 'no-guid'))).not.toBe(null);
    expect(faults('1.29', { ...example(), accentColor: 'blue' })).not.toBe(null);
    expect(faults('1.29', { ...example(), surprise: true })).not.toBe(null);
  });

  test('manifest/teams.json is the one for the example address', () => {
    expect(JSON.parse(readFileSync(join(ROOT, 'manifest/teams.json'), 'utf8')), RENEW).toEqual(example());
  });

  test('every command stands in every list, short enough for Teams, and is understood as it stands there', () => {
    const [bot] = example().bots;
    expect(bot?.scopes).toEqual(['personal', 'team', 'groupChat']);
    expect(bot?.commandLists.map(({ scopes }) => scopes)).toEqual([['personal'], ['team'], ['groupChat']]);
    const by = { platform: 'teams', workspace: 'tenant', user: 'aad' } as const;
    for (const { commands } of bot?.commandLists ?? []) {
      expect(commands.map(({ title }) => title)).toEqual(listCommands([]).map(({ word }) => word));
      expect(commands.length).toBeLessThanOrEqual(12);
      for (const { title, description } of commands) {
        expect(title.length).toBeLessThanOrEqual(32);
        expect(description.length, description).toBeLessThanOrEqual(128);
        expect(parseCommand(title, by).kind).not.toBe('command.mistyped');
      }
    }
  });

  test('says in Dutch what it says in English, for what stands there, and not too long', () => {
    const manifest = example();
    const [bot] = manifest.bots;
    const dutch = buildDutchTeamsManifest();
    const paths = Object.keys(dutch).filter((path) => path.startsWith('bots'));
    expect(paths).toHaveLength(3 * 2 * listCommands([]).length);
    for (const path of paths) {
      const [list, place] = [...path.matchAll(/\[(\d+)\]/g)].slice(1).map(([, number]) => Number(number));
      const command = bot?.commandLists[list ?? -1]?.commands[place ?? -1];
      expect(command, path).toBeDefined();
      if (path.endsWith('.title')) expect(dutch[path]).toBe(command?.title);
      else expect([dutch[path] === command?.description, (dutch[path] ?? '').length <= 128]).toEqual([false, true]);
    }
    expect((dutch['description.short'] ?? '').length).toBeLessThanOrEqual(80);
  });

  test('says nothing in either language but what stands in its catalogue, where all words are looked after', () => {
    const said = { en: listSentences(example(), []), nl: listSentences(buildDutchTeamsManifest(), []) };
    for (const locale of LOCALES) {
      expect(said[locale].length).toBeGreaterThan(listCommands([]).length);
      expect(said[locale].filter((each) => !Object.values<string>(CATALOGUES[locale]).includes(each))).toEqual([]);
    }
  });

  test('asks for what is used: each permission with its reason, no files, and only its own address', () => {
    const manifest = example();
    expect(manifest['permissions']).toEqual(Object.keys(PERMISSIONS));
    for (const reason of Object.values(PERMISSIONS)) expect(CATALOGUES.en[reason].length).toBeGreaterThan(0);
    expect(manifest.bots[0]).toMatchObject({ supportsFiles: false, isNotificationOnly: false, botId: APP_EXAMPLE });
    expect(manifest['validDomains']).toEqual(['smarketing.example.com']);
    const elsewhere = buildTeamsManifest('https://bot.example.org:8443/bot/?x=1', APP_EXAMPLE) as Manifest;
    expect(elsewhere['validDomains']).toEqual(['bot.example.org']);
    expect(elsewhere.developer['websiteUrl']).toBe('https://bot.example.org:8443/bot/');
  });
});

describe('the icons', () => {
  test.each([
    ['color', 192],
    ['outline', 32],
  ] as const)('%s is %i pixels wide and high', (name, size) => {
    const png = readFileSync(join(ROOT, `manifest/teams-${name}.png`));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
  });

  test('the outline is white on nothing', () => {
    const pixels = rgbaOf(readFileSync(join(ROOT, 'manifest/teams-outline.png')));
    const seen = pixels.filter(([, , , alpha]) => alpha !== 0);
    expect([seen.length > 0, seen.length < pixels.length]).toEqual([true, true]);
    expect(seen.filter(([red, green, blue]) => red !== 255 || green !== 255 || blue !== 255)).toEqual([]);
  });

  test('are what scripts/icons.js draws', async () => {
    await promisify(execFile)(process.execPath, [join(ROOT, 'scripts/icons.js'), folder]);
    for (const name of ['teams-color.png', 'teams-outline.png'])
      expect(readFileSync(join(folder, name)).equals(readFileSync(join(ROOT, 'manifest', name)))).toBe(true);
  });
});

/** The example’s address leads nowhere, so the command takes another. */
const URL_REAL = 'https://bot.noordlicht.nl';
const NOBODY = 'only this machine or its own network can reach';

describe('manifest teams', () => {
  const run = async (options: Record<string, string>, env: Record<string, string> = {}) => {
    const { terminal, said, complained } = recordTerminal();
    const typed = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
    const code = await runProgram(['manifest', 'teams', ...typed], { env, terminal });
    return { code, said, complained };
  };
  const given = (out: string) => ({ url: URL_REAL, 'app-id': APP_EXAMPLE, out: join(folder, out) });

  test('writes a zip with everything at its root, the same bytes every time', async () => {
    const { said, complained } = await run(given('one.zip'));
    expect([said.length, complained]).toEqual([1, []]);
    await run(given('two.zip'));
    const zip = readFileSync(join(folder, 'one.zip'));
    expect(zip.equals(readFileSync(join(folder, 'two.zip')))).toBe(true);
    const files = unzipSync(zip);
    expect(Object.keys(files).sort()).toEqual(['color.png', 'manifest.json', 'nl.json', 'outline.png']);
    const read = (name: string) => JSON.parse(Buffer.from(files[name] ?? []).toString()) as object;
    expect(read('manifest.json')).toEqual(buildTeamsManifest(URL_REAL, APP_EXAMPLE));
    expect(read('nl.json')).toEqual(buildDutchTeamsManifest());
    for (const name of ['color', 'outline'])
      expect(
        Buffer.from(files[`${name}.png`] ?? []).equals(readFileSync(join(ROOT, `manifest/teams-${name}.png`))),
      ).toBe(true);
  });

  test('takes the address and the id from the environment, and what is typed before that', async () => {
    const env = { PUBLIC_URL: 'https://env.noordlicht.nl', TEAMS_APP_ID: '11111111-1111-4111-8111-111111111111' };
    await run({ out: join(folder, 'env.zip') }, env);
    await run(given('typed.zip'), env);
    const idIn = (name: string) => {
      const file = unzipSync(readFileSync(join(folder, name)))['manifest.json'] ?? new Uint8Array();
      return (JSON.parse(Buffer.from(file).toString()) as Manifest).id;
    };
    expect([idIn('env.zip'), idIn('typed.zip')]).toEqual([env.TEAMS_APP_ID, APP_EXAMPLE]);
  });

  const NO_URL = 'smarketing: --url (or PUBLIC_URL) is missing: the https:// address the world reaches this bot by';
  const NO_ID = 'smarketing: --app-id (or TEAMS_APP_ID) is the Microsoft App ID of your Azure Bot, a GUID';
  test.each([
    [{ 'app-id': APP_EXAMPLE }, NO_URL],
    [{ url: 'https://localhost:3000', 'app-id': APP_EXAMPLE }, `smarketing: --url is localhost, which ${NOBODY}`],
    [{ url: URL_REAL }, NO_ID],
    [{ url: URL_REAL, 'app-id': 'smarketing' }, NO_ID],
    [{ url: URL_REAL, 'app-id': `${APP_EXAMPLE}0` }, NO_ID],
    [{ url: URL_REAL, 'app-id': `{${APP_EXAMPLE}}` }, NO_ID],
  ])('%j is refused in one sentence, and writes nothing', async (options, sentence) => {
    const out = join(folder, 'refused.zip');
    expect(await run({ ...options, out })).toEqual({ code: 2, said: [], complained: [sentence] });
    expect(() => readFileSync(out)).toThrow('ENOENT');
  });
});

type Pixel = [red: number, green: number, blue: number, alpha: number];

/** The pixels of a PNG of eight bits a channel with alpha, as resvg writes it. */
function rgbaOf(png: Buffer): Pixel[] {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  expect([...png.subarray(24, 29)], 'eight bits, RGBA, not interlaced').toEqual([8, 6, 0, 0, 0]);
  const packed: Buffer[] = [];
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      packed.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  const bytes = inflateSync(Buffer.concat(packed));
  const [row, plain] = [width * 4, Buffer.alloc(width * height * 4)];
  const of = (y: number, x: number) => (y < 0 || x < 0 ? 0 : (plain[y * row + x] ?? 0));
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < row; x += 1) {
      const [left, up, corner] = [of(y, x - 4), of(y - 1, x), of(y - 1, x - 4)];
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][bytes[y * (row + 1)] ?? 0] ?? 0;
      plain[y * row + x] = (bytes[y * (row + 1) + 1 + x] ?? 0) + guess;
    }
  return Array.from({ length: width * height }, (_none, at) => [...plain.subarray(at * 4, at * 4 + 4)] as Pixel);
}

function paeth(left: number, up: number, corner: number): number {
  const distances = [left, up, corner].map((each) => Math.abs(left + up - corner - each));
  return [left, up, corner][distances.indexOf(Math.min(...distances))] ?? 0;
}
