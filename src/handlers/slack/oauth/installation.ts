import type { Installation } from '@slack/oauth';
import { z } from 'zod';
import type { OpenedGrant } from '../../../domain/addresses/grant.ts';
import { type Instant, SECOND_MS } from '../../../domain/time.ts';

/** What we read of an Installation; all else of it is kept as it came. `expiresAt` in seconds. */
const installationSchema = z.looseObject({
  bot: z.looseObject({ token: z.string(), refreshToken: z.string().nullish(), expiresAt: z.number().nullish() }),
});
export type Granted = z.infer<typeof installationSchema>;

/** Throws where Slack handed over no token of a bot. Who installed it is kept beside it, so that they can be forgotten. */
export function makeGrant(installation: Installation, id: string, at: Instant): OpenedGrant {
  const { bot, team, enterprise, isEnterpriseInstall, user } = installation;
  const where = isEnterpriseInstall ? enterprise : team;
  if (bot === undefined || where === undefined) throw new Error('Slack granted no bot');
  return {
    ...{ workspace: where.id, id, name: where.name ?? where.id, scopes: bot.scopes, installer: user.id, at },
    secret: JSON.stringify({ ...installation, user: { ...user, id: '' } }),
  };
}

/** The whole of it again, as it was handed over. */
export function readGranted({ secret }: Pick<OpenedGrant, 'secret'>): Granted {
  return installationSchema.parse(JSON.parse(secret));
}

/** When its token is good no longer; undefined where it is good for ever. */
export function readExpiry({ bot: { expiresAt, refreshToken } }: Granted): Instant | undefined {
  return refreshToken == null || expiresAt == null ? undefined : expiresAt * SECOND_MS;
}

/** The same with younger tokens. */
export function replaceTokens(
  installation: Granted,
  { token, refreshToken, expiresAt }: { token: string; refreshToken: string; expiresAt: Instant },
): Granted {
  const renewed = { token, refreshToken, expiresAt: Math.floor(expiresAt / SECOND_MS) };
  return { ...installation, bot: { ...installation.bot, ...renewed } };
}
