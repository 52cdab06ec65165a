import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { listCommands, parseCommand } from '../../../../src/domain/command.ts';
import { LOCALES } from '../../../../src/domain/organisation.ts';
import { buildSlackManifest } from '../../../../src/handlers/slack/setup/manifest.ts';
import { listMissingScopes } from '../../../../src/handlers/slack/setup/scopes.ts';
import { CATALOGUES } from '../../../../src/words/catalogues.ts';
import { listSentences } from '../../manifest-words.ts';

const ROOT = join(import.meta.dirname, '../../../..');
const URL_EXAMPLE = 'https://smarketing.example.com';

describe('the Slack manifest', () => {
  const schema = (name: string) =>
    JSON.parse(readFileSync(join(ROOT, 'test/fixtures/schemas/slack', name), 'utf8')) as { $id: string };
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
  for (const version of ['1.0.0', '2.0.0']) {
    const file = `manifest.schema.${version}.json`;
    ajv.addSchema(schema(file), `https://raw.githubusercontent.com/slackapi/manifest-schema/v0.5.0/schemas/${file}`);
  }
  const isValid = ajv.compile(schema('manifest.schema.json'));

  test.each([true, false])('is valid against the official schema (Socket Mode: %s)', (isSocket) => {
    const manifest = buildSlackManifest(URL_EXAMPLE, isSocket);
    expect([isValid(manifest), isValid.errors]).toEqual([true, null]);
    expect(JSON.stringify(manifest).includes(`${URL_EXAMPLE}/slack/events`)).toBe(!isSocket);
  });

  test('the schema refuses one that is spoilt, so that it says something', () => {
    expect(isValid({ ...buildSlackManifest(URL_EXAMPLE), features: { slash_commands: [{ command: 7 }] } })).toBe(false);
  });

  test('manifest/slack.json is the one for the example address', () => {
    const file = JSON.parse(readFileSync(join(ROOT, 'manifest/slack.json'), 'utf8'));
    expect(file).toEqual(buildSlackManifest(URL_EXAMPLE));
  });

  test('asks for what is used: each scope with its reason, and commands escaped', () => {
    const manifest = JSON.stringify(buildSlackManifest(URL_EXAMPLE));
    for (const { scope, reason, without = reason } of listMissingScopes([])) {
      expect(manifest).toContain(`"${scope}"`);
      for (const locale of LOCALES)
        for (const key of [reason, without]) expect(CATALOGUES[locale][key].length).toBeGreaterThan(0);
    }
    expect(manifest).toContain('"should_escape":true');
  });

  test('says nothing but what stands in the catalogue, where all words are looked after', () => {
    const said = listSentences(buildSlackManifest(URL_EXAMPLE), ['usage_hint']);
    expect(said.length).toBeGreaterThan(2);
    expect(said.filter((each) => !Object.values<string>(CATALOGUES.en).includes(each))).toEqual([]);
  });

  test('every command stands in its hint, and is understood', () => {
    const hint = JSON.stringify(buildSlackManifest(URL_EXAMPLE));
    const by = { platform: 'slack', workspace: 'T1', user: 'U1' } as const;
    for (const { word } of listCommands([])) {
      expect(hint).toMatch(new RegExp(`"usage_hint":"[^"]*\\b${word}\\b`));
      expect(parseCommand(word, by).kind).not.toBe('command.mistyped');
    }
  });
});
