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

/** Several in one text, the newest first: it makes what is new, and the others are good for what they made. */
export function splitSecrets(text: string): string[] {
  return text.split(/[\s,]+/).filter((each) => each !== '');
}

/** The key of one purpose, the same in every instance that has the secret; of several secrets that of the newest. */
export function deriveKey(secrets: string, purpose: KeyPurpose): Buffer {
  return deriveKeys(secrets, purpose)[0];
}

/** The keys of one purpose, the newest first. */
export function deriveKeys(secrets: string, purpose: KeyPurpose): [newest: Buffer, ...older: Buffer[]] {
  const [newest = '', ...older] = splitSecrets(secrets);
  const derive = (secret: string) => Buffer.from(hkdfSync('sha256', secret, '', `smarketing ${purpose}`, KEY_BYTES));
  return [derive(newest), ...older.map(derive)];
}

const KEY_BYTES = 32;
