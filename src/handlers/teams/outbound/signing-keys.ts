import { JwtTokenExtractor } from 'botframework-connector/lib/auth/jwtTokenExtractor.js';
import { OpenIdMetadata } from 'botframework-connector/lib/auth/openIdMetadata.js';
import { z } from 'zod';
import { SECOND_MS } from '../../../domain/time.ts';
import { askMicrosoft } from './ask-microsoft.ts';

const FETCH_MS = 5 * SECOND_MS;

/** Who signs is not known now. */
export class KeysOutOfReach extends Error {
  readonly code = 'KEYS_OUT_OF_REACH';
}

const directoryShape = z.object({ jwks_uri: z.string() });
/** A list without any is none, such as a proxy’s answer. */
const keysShape = z.object({ keys: z.array(z.looseObject({})).min(1) });

/** As the SDK keeps them, for a day; of a name that is not among them it asks anew, once an hour. */
type KeptKeys = { keys: unknown; lastUpdated: number; refreshCache(): Promise<void> };

/**
 * Has the keys at this address fetched by us: the SDK reads whatever comes in their place, however long, and takes what holds none for all
 * there are.
 */
export function fetchKeysOurselves(url: string): void {
  const { openIdMetadataCache } = JwtTokenExtractor as unknown as { openIdMetadataCache: Map<string, KeptKeys> };
  const kept = new OpenIdMetadata(url) as unknown as KeptKeys;
  kept.refreshCache = async () => {
    kept.keys = await fetchKeys(url).catch((cause: unknown) => {
      throw new KeysOutOfReach('the keys could not be fetched', { cause });
    });
    kept.lastUpdated = performance.timeOrigin + performance.now();
  };
  openIdMetadataCache.set(url, kept);
}

async function fetchKeys(url: string): Promise<unknown> {
  const { jwks_uri: list } = directoryShape.parse(await fetchGood(url));
  return keysShape.parse(await fetchGood(list)).keys;
}

async function fetchGood(url: string): Promise<unknown> {
  const { status, body } = await askMicrosoft(url, { method: 'GET' }, FETCH_MS);
  if (status < 200 || status >= 300) throw new Error(`answered ${status}`);
  return body;
}
