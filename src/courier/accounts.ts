import { ATTEMPT_MS } from '../domain/deliveries/delivery.ts';
import type { Pause } from '../domain/deliveries/pause.ts';
import type { CourierParts } from './parts.ts';

/** Asks each platform that refused the bot's account whether it is good again; then what waited for it goes on. */
export async function askAccounts<Content>(parts: CourierParts<Content>, stopping: AbortSignal): Promise<void> {
  const pauses = await parts.outbox.pauses();
  await Promise.all(pauses.map((pause) => askAccount(parts, pause, stopping)));
}

async function askAccount<Content>(parts: CourierParts<Content>, pause: Pause, stopping: AbortSignal): Promise<void> {
  const { workspace, reason } = pause;
  const cut = AbortSignal.any([stopping, AbortSignal.timeout(ATTEMPT_MS)]);
  const waiting = await parts.outbox.findWaiting(workspace);
  const isGood = (await parts.outbound[workspace.platform]?.isAccountGood(workspace.id, waiting, cut)) ?? false;
  if (!isGood) return parts.onPaused(workspace, reason);
  const kept = await parts.commit([{ kind: 'workspace.resumed', workspace, at: parts.now() }]);
  if (kept === 'kept') parts.onResumed(workspace);
}
