import { hkdfSync } from 'node:crypto';

/** What the bot's own secret is for. Each has a key of its own: whoever holds one of them holds none of the others. */
export type KeyPurpose =
  | 'memory slots'
  | 'memory texts'
  | 'link codes'
  | 'talk links'
  | 'source secrets'
  | 'inbox bodies'
  | 'listener secrets';

/** The key of one purpose, the same in every instance that has the secret. */
export function deriveKey(secret: string, purpose: KeyPurpose): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `smarketing ${purpose}`, KEY_BYTES));
}

const KEY_BYTES = 32;
