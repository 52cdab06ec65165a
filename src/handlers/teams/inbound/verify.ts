import type { BotFrameworkAuthentication } from 'botframework-connector';
import { z } from 'zod';
import { awaitWithin } from '../../deadline.ts';
import { dropOddities, leaveOutNulls } from '../../limits/odd-lengths.ts';
import type { TeamsAccount } from '../account.ts';
import { createKeyGate, OUT_OF_REACH } from '../keys.ts';
import { KeysOutOfReach } from '../outbound/signing-keys.ts';
import { createAuthentication, TEAMS_TOKEN_ISSUER } from '../trust.ts';
import { silenceConsole } from './silence.ts';

/** Why a request is refused, as a status and a word for the log; never anything of what it held. */
export type VerificationFailure = { status: 400 | 401 | 503; reason: string };

/** What Teams sent, known to be Teams' and ours. */
export type Activity = z.infer<ReturnType<typeof createActivitySchema>>;

/** Who may come in: an activity signed by Teams, for this bot, from this tenant. It never rejects. */
export type TeamsVerifier = (
  body: Buffer,
  authorization: string | undefined,
) => Promise<{ activity: Activity } | VerificationFailure>;

/** Opens no gate at all, but throws, when authentication would be off. */
export async function createTeamsVerifier(account: TeamsAccount, now?: () => number): Promise<TeamsVerifier> {
  const keys = await createAuthentication(account);
  const schema = createActivitySchema(account);
  const passGate = createKeyGate(now);
  return async (body, authorization) => {
    const given = readObject(body);
    if (given === undefined) return fail(400, 'no activity');
    // The SDK rejects before it asks who is there when these are missing, and skips a check without the address.
    if (!isBearer(authorization)) return fail(401, 'no token');
    const read = schema.safeParse(given);
    if (!read.success) return fail(401, `not ours: ${read.error.issues[0]?.path.join('.')}`);
    const { data } = read;
    const reason = await passGate(authorization, () => findTokenFault(keys, account, data, authorization));
    // Who knocks may well be Teams, which sends it again.
    if (reason === OUT_OF_REACH) return fail(503, reason);
    return reason === undefined ? { activity: data } : fail(401, reason);
  };
}

/** Whether the header alone could be Teams'. */
export function isBearer(authorization: string | undefined): authorization is string {
  return authorization !== undefined && BEARER.test(authorization);
}

const BEARER = /^Bearer [\w-]+\.[\w-]+\.[\w-]+$/;

function fail(status: VerificationFailure['status'], reason: string): VerificationFailure {
  return { status, reason };
}

const anyActivity = z.looseObject({ type: z.string().min(1) });

/** A JSON object with a type; undefined for anything else. */
function readObject(body: Buffer): z.infer<typeof anyActivity> | undefined {
  try {
    const text = body.toString('utf8');
    return anyActivity.safeParse(leaveOutNulls(dropOddities(JSON.parse(text), text), text)).data;
  } catch {
    return undefined;
  }
}

const GUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
const directoryId = z.string().toLowerCase().regex(GUID);

/** Of what somebody did, who it was must be known. */
const DEEDS = new Set(['message', 'invoke', 'messageReaction']);

/** An activity for this bot, from its tenant, by an address of Teams. */
function createActivitySchema({ appId, tenant, openIdUrl }: TeamsAccount) {
  const ourTenant = z.string().toLowerCase().pipe(z.literal(tenant.toLowerCase()));
  return z
    .looseObject({
      type: z.string(),
      id: z.string().optional(),
      serviceUrl: z.string().refine((url) => isTeams(url) || (openIdUrl !== undefined && isLoopback(url))),
      channelId: z.literal('msteams'),
      recipient: z.looseObject({
        id: z
          .string()
          .toLowerCase()
          .pipe(z.literal(`28:${appId.toLowerCase()}`)),
      }),
      conversation: z.looseObject({
        id: z.string().min(1),
        conversationType: z.string().optional(),
        tenantId: ourTenant.nullish(),
      }),
      channelData: z.looseObject({ tenant: z.looseObject({ id: ourTenant }).nullish() }).nullish(),
      from: z.looseObject({ id: z.string(), aadObjectId: directoryId.optional() }).optional(),
    })
    .refine(({ conversation, channelData }) => conversation.tenantId ?? channelData?.tenant?.id, { path: ['tenant'] })
    .refine(({ type, from }) => from?.aadObjectId !== undefined || !DEEDS.has(type), { path: ['from'] });
}

/** Where calls for a conversation may go: the bot's own token goes with them. */
function isTeams(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, port, username, password } = new URL(url);
  const isPlain = protocol === 'https:' && port === '' && username === '' && password === '';
  return isPlain && (hostname === 'smba.trafficmanager.net' || hostname.endsWith('.teams.microsoft.com'));
}

function isLoopback(url: string): boolean {
  return URL.canParse(url) && ['127.0.0.1', '[::1]', 'localhost'].includes(new URL(url).hostname);
}

/** Its keys are fetched when first needed; they may be out of reach. */
const KEYS_WITHIN_MS = 5000;

/** What is wrong with the token, as the error's kind; undefined when it is Teams', for us, and for this very address. */
async function findTokenFault(
  keys: BotFrameworkAuthentication,
  { appId }: TeamsAccount,
  activity: Activity,
  authorization: string,
): Promise<string | undefined> {
  try {
    const checking = silenceConsole(() => keys.authenticateRequest(activity as unknown as SdkActivity, authorization));
    const answer = await awaitWithin(KEYS_WITHIN_MS, checking);
    if (answer === 'late') return OUT_OF_REACH;
    const { claimsIdentity } = answer;
    // The SDK also takes what a bot signs for another, which names no address.
    const isTeams = claimsIdentity.isAuthenticated && claimsIdentity.getClaimValue('iss') === TEAMS_TOKEN_ISSUER;
    const isForUs = claimsIdentity.getClaimValue('aud') === appId;
    const isFromThere = claimsIdentity.getClaimValue('serviceurl') === activity.serviceUrl;
    // The SDK looks at the end only where there is one.
    const isEnding = claimsIdentity.getClaimValue('exp') !== null;
    return isTeams && isForUs && isFromThere && isEnding ? undefined : 'claims';
  } catch (reason) {
    if (isOutOfReach(reason)) return OUT_OF_REACH;
    // The SDK's own errors have no name but their class's.
    return reason instanceof Error ? reason.constructor.name : 'unknown';
  }
}

/** They could not be fetched, or the SDK understands nothing of them. */
function isOutOfReach(reason: unknown): boolean {
  return reason instanceof KeysOutOfReach || reason instanceof TypeError;
}

type SdkActivity = Parameters<BotFrameworkAuthentication['authenticateRequest']>[0];
