import { hkdfSync } from 'node:crypto';

/** What a secret of the bot's is for. Each has a key of its own: whoever holds one of them holds none of the others. */
export type KeyPurpose =
  | 'memory slots'
  | 'memory texts'
  | 'link codes'
  | 'talk links'
  | 'source secrets'
  | 'inbox bodies'
  | 'listener secrets'
  | 'workspace tokens';

/** The key of one purpose, the same in every instance that has the secret. */
export function deriveKey(secret: string, purpose: KeyPurpose): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `smarketing ${purpose}`, KEY_BYTES));
}

const KEY_BYTES = 32;
