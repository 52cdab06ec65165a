import { z } from 'zod';
import { splitSecrets } from './domain/keys.ts';

/** A secret of at least 24 bytes, as Standard Webhooks writes it. */
const INTAKE_SECRET = /^whsec_[A-Za-z0-9+/]{32,}={0,2}$/;
const NO_INTAKE_SECRET = 'is whsec_ and at least 24 bytes in base64';
/** The one that is in use, and those before or after it while senders change over. */
const INTAKE_SECRETS_MAX = 5;
const APP_SECRET = /^[A-Za-z0-9+/_-]{43,}={0,2}(\s*,\s*[A-Za-z0-9+/_-]{43,}={0,2})*$/;
const APP_SECRETS_MAX = 5;
const HOW_TO_MAKE = 'make one with `openssl rand -base64 32`';

/** Whether this is a secret of the bot's own, at least 32 bytes in base64; or several with commas, the newest first. */
export function isAppSecret(text: string): boolean {
  return APP_SECRET.test(text);
}

export const appSecretSchema = z
  .string()
  .refine(isAppSecret, `is at least 32 bytes in base64: ${HOW_TO_MAKE}`)
  .refine((text) => splitSecrets(text).length <= APP_SECRETS_MAX, `holds at most ${APP_SECRETS_MAX} secrets`);

const ENCRYPTION_KEYS_MAX = 5;

/** What seals the tokens of workspaces: the newest first, then those that still open what they sealed. */
export const encryptionKeysSchema = z
  .string()
  .transform(splitSecrets)
  .refine((keys) => keys.length > 0 && keys.every(isAppSecret), `is at least 32 bytes in base64: ${HOW_TO_MAKE}`)
  .refine((keys) => keys.length <= ENCRYPTION_KEYS_MAX, `holds at most ${ENCRYPTION_KEYS_MAX} keys`);

/** One, or several with spaces or commas between them. */
export const intakeSecretsSchema = z
  .string('is missing: make one with `echo whsec_$(openssl rand -base64 32)`')
  .transform(splitSecrets)
  .refine((secrets) => explainWrong(secrets) === undefined, { error: ({ input }) => explainWrong(input as string[]) });

function explainWrong(secrets: string[]): string | undefined {
  const wrong = secrets.filter((each) => !INTAKE_SECRET.test(each));
  if (wrong.length === secrets.length) return NO_INTAKE_SECRET;
  const [first] = wrong;
  if (first !== undefined)
    return `${NO_INTAKE_SECRET}; number ${secrets.indexOf(first) + 1} of ${secrets.length} is not`;
  return secrets.length > INTAKE_SECRETS_MAX ? `holds at most ${INTAKE_SECRETS_MAX} secrets` : undefined;
}

/** What opens or seals one thing each: whoever holds one of them holds none of the others. */
const OF_THEIR_OWN = ['APP_SECRET', 'INTAKE_SECRET', 'ENCRYPTION_KEY', 'SLACK_STATE_SECRET', 'METRICS_TOKEN'] as const;
type Settings = Partial<Record<(typeof OF_THEIR_OWN)[number] | 'DATABASE_URL', string | undefined>>;

/** What is wrong with how they go together; whether each is one, its own rule says. */
export function findSecretFaults(env: Settings): string[] {
  const [own, database = ''] = [env.APP_SECRET?.trim(), env.DATABASE_URL?.trim()];
  // Beside PostgreSQL stands no file, and within it the secret would lie with what it seals.
  const isLacking = !own && /^postgres(ql)?:/.test(database);
  return [...(isLacking ? [`APP_SECRET is missing: ${SHARED}, ${HOW_TO_MAKE}`] : []), ...findShared(env)];
}

/** Two settings with a secret in common, each pair once. */
function findShared(env: Settings): string[] {
  const all = OF_THEIR_OWN.map((name) => ({ name, secrets: readBareSecrets(env[name]) }));
  return all.flatMap(({ name, secrets }, place) =>
    all
      .slice(place + 1)
      .filter((other) => other.secrets.some((each) => secrets.includes(each)))
      .map((other) => `${name} is in ${other.name} too: each is a secret of its own`),
  );
}

function readBareSecrets(text = ''): string[] {
  return splitSecrets(text).map((each) => each.replace('whsec_', ''));
}

const SHARED = 'on PostgreSQL it is given, the same to every instance';
