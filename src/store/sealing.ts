import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { ANSWER_MAX } from '../domain/checkins/checkin.ts';
import type { CrmSource } from '../domain/crm/source.ts';
import { listSourceSecrets } from '../domain/crm/source-secret.ts';
import { deriveKey, deriveKeys } from '../domain/keys.ts';
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
  /** Where this person's memory of a month lies; after it, where it may lie still, as older secrets made it. */
  locate(organisation: string, person: string, month: Month): [slot: string, ...older: string[]];
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
  /** Whether the hash is that of the code; how long it takes says nothing about how much of it is the same. */
  isHashOf(code: string, salt: string, hash: string): boolean;
};

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** UTF-8 takes at most three bytes for what JavaScript counts as one character. */
const PADDED_BYTES = 2 + 3 * ANSWER_MAX;

/** `secrets`: the bot’s own, `tokenKeys`: what the tokens of workspaces are sealed by, of both the newest first. */
export function createSealer(secrets: string, tokenKeys: string[] = []): Sealer {
  const slots = deriveKeys(secrets, 'memory slots');
  const texts = deriveKeys(secrets, 'memory texts');
  const codes = deriveKeys(secrets, 'link codes');
  const bodies = deriveKeys(secrets, 'inbox bodies');
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
    locate: (...parts) => {
      const [now, ...before] = slots;
      return [hashParts(now, parts), ...before.map((key) => hashParts(key, parts))];
    },
    sealBody: (text, name) => encryptBytes(bodies[0], Buffer.from(text), name),
    openBody: (sealed, name) => decryptByAny(bodies, sealed, name)?.toString('utf8'),
    deriveSourceSecret: (organisation, source) => listSourceSecrets(secrets, organisation, source).at(-1) ?? '',
    hashCode: (...parts) => hashParts(codes[0], parts),
    isHashOf: (code, salt, hash) => codes.some((key) => isSame(hashParts(key, [code, salt]), hash)),
    seal: (text) => {
      const padded = Buffer.alloc(PADDED_BYTES);
      padded.writeUInt16BE(padded.write(text, 2));
      return encryptBytes(texts[0], padded);
    },
    open: (sealed) => {
      const padded = decryptByAny(texts, sealed);
      return padded?.toString('utf8', 2, 2 + padded.readUInt16BE());
    },
  };
}

function hashParts(key: Buffer, parts: string[]): string {
  return createHmac('sha256', key).update(JSON.stringify(parts)).digest('base64url');
}

function isSame(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
}

function encryptBytes(key: Buffer, plain: Buffer, name = ''): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(name));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]).toString('base64url');
}

function decryptByAny(keys: Buffer[], sealed: string, name?: string): Buffer | undefined {
  for (const key of keys) {
    const plain = decryptBytes(key, sealed, name);
    if (plain !== undefined) return plain;
  }
  return undefined;
}

function decryptBytes(key: Buffer, sealed: string, name = ''): Buffer | undefined {
  const bytes = Buffer.from(sealed, 'base64url');
  try {
    const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
    decipher.setAAD(Buffer.from(name));
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
    return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
  } catch {
    return undefined;
  }
}
