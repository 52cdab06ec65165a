import { createHmac } from 'node:crypto';
import { deriveKeys } from '../keys.ts';
import type { CrmSource } from './source.ts';

/** The secrets of a source’s door that are good now, the newest last. None of them stands in the database. */
export function listSourceSecrets(appSecrets: string, organisation: string, source: CrmSource): string[] {
  return deriveKeys(appSecrets, 'source secrets')
    .toReversed()
    .flatMap((key) =>
      (source.secrets ?? [1]).map((version) =>
        createHmac('sha256', key)
          .update(JSON.stringify([organisation, source.id, version]))
          .digest('base64url'),
      ),
    );
}

/** The same secret as Standard Webhooks writes it. */
export function writeWebhookSecret(secret: string): string {
  return `whsec_${Buffer.from(secret, 'base64url').toString('base64')}`;
}
