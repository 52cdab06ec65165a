import { type CrmSource, writeSourcePath } from '../src/domain/crm/source.ts';
import { listSourceSecrets } from '../src/domain/crm/source-secret.ts';
import { deriveKey } from '../src/domain/keys.ts';
import { deriveListenerSecret } from '../src/domain/listeners/listener.ts';
import type { FakeCrm } from './fake-crm/contract.ts';
import type { FakeListener } from './fake-listener/open.ts';

export const HUBSPOT: CrmSource = { id: 'main', kind: 'hubspot' };
export const LISTENER = { id: 'campaigns', url: 'https://campaigns.noordlicht.example/smarketing' };

/** Its workflow tells the bot of every change, with the key of the bot’s door. */
export function openCrmDoor(crm: FakeCrm, address: string, appSecret: string, organisation: string): void {
  const key = listSourceSecrets(appSecret, organisation, HUBSPOT).at(-1) ?? '';
  crm.connect('hubspot', { url: address + writeSourcePath(organisation, HUBSPOT), headers: { 'x-api-key': key } });
}

/** Whoever is told of leads has the secret that `smarketing listener show` prints. */
export function giveListenerSecret(listener: FakeListener, appSecret: string, organisation: string): void {
  const key = deriveKey(appSecret, 'listener secrets');
  listener.connect(deriveListenerSecret(key, { organisation, listener: LISTENER.id, number: 1 }));
}
