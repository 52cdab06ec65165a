import { WebAPIPlatformError } from '@slack/web-api';
import type { OpenedGrant } from '../../../domain/addresses/grant.ts';
import { UNINSTALLED } from '../../../domain/deliveries/pause.ts';
import { HOUR_MS, type Instant, SECOND_MS } from '../../../domain/time.ts';
import { OF_THE_TOKEN } from '../outbound/answers.ts';
import { NoSlackToken, SlackTokenAwaited } from '../outbound/failures.ts';
import type { SlackGrants } from './grants.ts';
import { createGridFinder, type ListSlackTeams } from './grids.ts';
import { type Granted, readExpiry, readGranted, replaceTokens } from './installation.ts';

/** Where the app is installed: the workspace, or the Grid that it is of. */
export type SlackPlace = { workspace: string; enterprise?: string };

/** The token of this very workspace. Throws `NoSlackToken` where there is none. */
export type FindSlackToken = (place: SlackPlace) => Promise<string>;

/** Asks Slack for younger tokens; throws what WebClient throws. `expiresIn` in seconds. */
export type AskSlackTokens = (
  refreshToken: string,
) => Promise<{ token: string; refreshToken: string; expiresIn: number }>;

export type SlackTokenParts = {
  grants: SlackGrants;
  ask: AskSlackTokens;
  listTeams: ListSlackTeams;
  now(): Instant;
  pause(ms: number): Promise<void>;
};

/** Slack's tokens live twelve hours; they are renewed as long before their end as Slack's own library does. */
const RENEW_AHEAD_MS = 2 * HOUR_MS;
/** What another instance is renewing is looked at so often, and no longer than somebody waits. */
const LOOK_AGAIN = { afterMs: SECOND_MS / 4, most: 6 };
/** Tokens that Slack gave and nobody keeps are lost: keeping them is tried so often. */
const KEEP_TRIES_MAX = 5;

/** Finds tokens as they are kept now, and renews in time those that end: in turn within this process, and among instances. */
export function createTokenFinder(parts: SlackTokenParts): FindSlackToken {
  const renewing = new Map<string, Promise<string>>();
  const findGrid = createGridFinder({ ...parts, findToken: (workspace) => findToken({ workspace }) });
  return findToken;

  async function findToken(place: SlackPlace): Promise<string> {
    const grant = await findGrant(parts.grants, await addGrid(place));
    const installation = readGranted(grant);
    const endsAt = readExpiry(installation);
    if (endsAt === undefined || endsAt - parts.now() > RENEW_AHEAD_MS) return installation.bot.token;
    const { workspace } = grant;
    const underWay = renewing.get(workspace) ?? renew(parts, grant).finally(() => renewing.delete(workspace));
    renewing.set(workspace, underWay);
    return underWay;
  }

  /** Who sends to a workspace knows its own id alone; that it is of a Grid which was granted as a whole, Slack says. */
  async function addGrid(place: SlackPlace): Promise<SlackPlace> {
    if (place.enterprise !== undefined || (await parts.grants.find(place.workspace)) !== undefined) return place;
    const enterprise = await findGrid(place.workspace);
    return { ...place, ...(enterprise !== undefined && { enterprise }) };
  }
}

async function findGrant(grants: SlackGrants, { workspace, enterprise }: SlackPlace): Promise<OpenedGrant> {
  const found =
    (await grants.find(workspace)) ?? (enterprise === undefined ? undefined : await grants.find(enterprise));
  if (found === undefined) throw new NoSlackToken(UNINSTALLED);
  if (found === 'sealed') throw new NoSlackToken('sealed_by_another_key');
  return found;
}

async function renew(parts: SlackTokenParts, known: OpenedGrant): Promise<string> {
  const { grants, now } = parts;
  if (!(await grants.claim(known))) return awaitRenewal(parts, known);
  // Another may have renewed it between our look and our turn.
  const grant = await findGrant(grants, known);
  const installation = readGranted(grant);
  const { refreshToken } = installation.bot;
  const endsAt = readExpiry(installation);
  if (refreshToken == null || endsAt === undefined || endsAt - now() > RENEW_AHEAD_MS) return installation.bot.token;
  try {
    const { expiresIn, ...asked } = await parts.ask(refreshToken);
    const expiresAt = now() + expiresIn * SECOND_MS;
    await keepRenewed(parts, grant, replaceTokens(installation, { ...asked, expiresAt }), expiresAt);
    return readGranted(await findGrant(grants, known)).bot.token;
  } catch (reason) {
    if (reason instanceof NoSlackToken) throw reason;
    return findStillGood(parts, known, reason);
  }
}

async function keepRenewed(
  { grants, pause }: SlackTokenParts,
  grant: OpenedGrant,
  renewed: Granted,
  expiresAt: Instant,
): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await grants.renew({ ...grant, secret: JSON.stringify(renewed) }, expiresAt);
    } catch (reason) {
      if (tries === KEEP_TRIES_MAX) throw reason;
      await pause(LOOK_AGAIN.afterMs);
    }
  }
}

/** Slack gave no younger one: what we have is good until its end; what is said of its end is Slack's to say. */
async function findStillGood({ grants, now }: SlackTokenParts, known: OpenedGrant, reason: unknown): Promise<string> {
  const installation = readGranted(await findGrant(grants, known));
  if ((readExpiry(installation) ?? 0) > now()) return installation.bot.token;
  throw isFinal(reason) ? new NoSlackToken(EXPIRED) : reason;
}

const EXPIRED = 'token_expired';

/** Slack will renew it no more, rather than not now. */
function isFinal(reason: unknown): boolean {
  if (!(reason instanceof WebAPIPlatformError)) return false;
  return reason.data.error === 'invalid_refresh_token' || OF_THE_TOKEN.has(reason.data.error);
}

/** Another instance renews it. The old one serves while it lasts; after that the call waits for its turn. */
async function awaitRenewal({ grants, now, pause }: SlackTokenParts, known: OpenedGrant): Promise<string> {
  for (let looks = 0; looks < LOOK_AGAIN.most; looks += 1) {
    const installation = readGranted(await findGrant(grants, known));
    if ((readExpiry(installation) ?? Number.POSITIVE_INFINITY) > now()) return installation.bot.token;
    await pause(LOOK_AGAIN.afterMs);
  }
  throw new SlackTokenAwaited(EXPIRED);
}
