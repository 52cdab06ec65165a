import { expect, test } from 'vitest';
import { listSourceSecrets } from '../../../src/domain/crm/source-secret.ts';

const secretsOf = (own: string, secrets?: number[], id = 'main') =>
  listSourceSecrets(own, 'acme', { id, kind: 'hubspot', ...(secrets && { secrets }) });

test('each number of each source of each organisation is another secret, the same each time', () => {
  const all = [...secretsOf('own', [1, 2]), ...secretsOf('own', [1], 'events'), ...secretsOf('other')];
  expect(new Set(all).size).toBe(4);
  expect(secretsOf('own')).toEqual(secretsOf('own', [1]));
});

test('while two secrets of the bot’s own hold, those made of either are good, and the newest is made of the newest', () => {
  expect(secretsOf('newer,older', [1, 2])).toEqual([...secretsOf('older', [1, 2]), ...secretsOf('newer', [1, 2])]);
});
