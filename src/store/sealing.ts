import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { ANSWER_MAX } from '../domain/checkins/checkin.ts';
import type { CrmSource } from '../domain/crm/source.ts';
import { listSourceSecrets } from '../domain/crm/source-secret.ts';
import { deriveKey } from '../domain/keys.ts';
import type { Month } from '../domain/working-time.ts';

/** Under which name somebody answers in one round; nobody finds it without the round's secret. */
export function derivePseudonym(secret: string, person: string): string {
  return createHmac('sha256', secret).update(person).digest('base64url');
}

export function makeSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** Keeps a memory for one person alone, by a secret that is not in the database. */
export type Sealer = {
  /** Where this person's memory of a month lies. */
  locate(organisation: string, person: string, month: Month): string;
  /** Always of one length, so that a memory is not known by its size. */
  seal(text: string): string;
  /** Undefined when it was sealed by another secret. */
  open(sealed: string): string | undefined;
  /** What a CRM sent, until it is worked on; opened by the same name alone, so that none can be put in another's place. */
  sealBody(text: string, name: string): string;
  /** Undefined when it was sealed by another secret, or under another name. */
  openBody(sealed: string, name: string): string | undefined;
  /** The tokens of a workspace, by the newest of the keys for them; opened by the same name alone. Throws without a key. */
  sealTokens(text: string, name: string): string;
  /** Undefined when none of the keys sealed it, or under another name; `isOld`: another key than the newest did. */
  openTokens(sealed: string, name: string): { text: string; isOld: boolean } | undefined;
  /** What opens a source’s door now, the newest of its secrets; none of them stands in the database. */
  deriveSourceSecret(organisation: string, source: CrmSource): string;
  /** Of a code for a second account: a database that was read gives nobody one, however many are tried. */
  hashCode(code: string, salt: string): string;
};

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** UTF-8 takes at most three bytes for what JavaScript counts as one character. */
const PADDED_BYTES = 2 + 3 * ANSWER_MAX;

/** `tokenKeys`: what the tokens of workspaces are sealed by, the newest first. */
export function createSealer(secret: string, tokenKeys: string[] = []): Sealer {
  const slots = deriveKey(secret, 'memory slots');
  const texts = deriveKey(secret, 'memory texts');
  const codes = deriveKey(secret, 'link codes');
  const bodies = deriveKey(secret, 'inbox bodies');
  const [newest, ...older] = tokenKeys.map((key) => deriveKey(key, 'workspace tokens'));
  return {
    sealTokens: (text, name) => {
      if (newest === undefined) throw new Error('there is no ENCRYPTION_KEY to seal tokens by');
      return encryptBytes(newest, Buffer.from(text), name);
    },
    openTokens: (sealed, name) => {
      for (const key of newest === undefined ? [] : [newest, ...older]) {
        const text = decryptBytes(key, sealed, name)?.toString('utf8');
        if (text !== undefined) return { text, isOld: key !== newest };
      }
      return undefined;
    },
    locate: (...parts) => createHmac('sha256', slots).update(JSON.stringify(parts)).digest('base64url'),
    sealBody: (text, name) => encryptBytes(bodies, Buffer.from(text), name),
    openBody: (sealed, name) => decryptBytes(bodies, sealed, name)?.toString('utf8'),
    deriveSourceSecret: (organisation, source) => listSourceSecrets(secret, organisation, source).at(-1) ?? '',
    hashCode: (...parts) => createHmac('sha256', codes).update(JSON.stringify(parts)).digest('base64url'),
    seal: (text) => {
      const padded = Buffer.alloc(PADDED_BYTES);
      padded.writeUInt16BE(padded.write(text, 2));
      return encryptBytes(texts, padded);
    },
    open: (sealed) => {
      const padded = decryptBytes(texts, sealed);
      return padded?.toString('utf8', 2, 2 + padded.readUInt16BE());
    },
  };
}

function encryptBytes(key: Buffer, plain: Buffer, name = ''): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(name));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]).toString('base64url');
}

function decryptBytes(key: Buffer, sealed: string, name = ''): Buffer | undefined {
  const bytes = Buffer.from(sealed, 'base64url');
  try {
    const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE_BYTES)).setAAD(Buffer.from(name));
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
    return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
  } catch {
    return undefined;
  }
}
