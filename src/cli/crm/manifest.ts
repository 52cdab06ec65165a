import { findAppSecret } from '../../app-secret.ts';
import { type Environment, readConfig } from '../../config.ts';
import { type SourceKind, writeSourcePath } from '../../domain/crm/source.ts';
import { listSourceSecrets } from '../../domain/crm/source-secret.ts';
import { writeSourceSetup } from '../../handlers/intake/sources/set-up.ts';
import { lookIntoStore } from '../lib/look-into.ts';
import type { Terminal } from '../terminal.ts';
import { findNamedSource } from './sources.ts';

/** `url`: where the world reaches this bot. */
export type SourceManifest = { kind: SourceKind; source: string; url: string };

/** `manifest hubspot --source main`: what to click and paste there, with the address and secret of this source’s door. */
export async function printSourceManifest(
  { kind, source: id, url }: SourceManifest,
  env: Environment,
  terminal: Terminal,
): Promise<void> {
  const { say, complain } = terminal;
  await lookIntoStore(readConfig(env), terminal, async (store, settings) => {
    const own = findAppSecret(settings);
    if (own === undefined) return complain('smarketing: APP_SECRET is made at the first start: start the bot once');
    if ('fault' in own) return complain(`smarketing: ${own.fault}`);
    const named = await findNamedSource(store, id, kind);
    if ('fault' in named) return complain(`smarketing: ${named.fault}`);
    const { organisation, source } = named;
    const secret = listSourceSecrets(own.secret, organisation.id, source).at(-1) ?? '';
    const address = url.replace(/\/$/, '') + writeSourcePath(organisation.id, source);
    say(writeSourceSetup(source, { address, secret }));
  });
}
