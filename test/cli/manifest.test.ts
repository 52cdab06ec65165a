import { expect, test } from 'vitest';
import { buildSlackManifest } from '../../src/handlers/slack/setup/manifest.ts';
import { runTyped } from './terminal.ts';

test.each([
  ['HTTP', [], false],
  ['Socket Mode', ['--socket'], true],
] as const)('manifest slack prints the app for %s', async (_name, more, isSocket) => {
  const url = 'https://smarketing.example.org';
  const { code, said } = await runTyped(['manifest', 'slack', '--url', url, ...more]);
  expect(code).toBe(0);
  expect(JSON.parse(said)).toEqual(buildSlackManifest(url, isSocket));
});
