import { z } from 'zod';

/** A secret of at least 24 bytes, as Standard Webhooks writes it. */
const INTAKE_SECRET = /^whsec_[A-Za-z0-9+/]{32,}={0,2}$/;
const LOOPBACK = new Set(['127.0.0.1', '::1', '[::1]', 'localhost']);

/** A setting left empty in `.env` is not set. */
const setting = z.preprocess((value) => (value === '' ? undefined : value), z.string().trim().optional());

const botToken = z
  .string('is missing: the Bot User OAuth Token of your Slack app')
  .regex(/^xoxb-\S+$/, 'begins with xoxb-');

const settings = z.object({
  PORT: setting.pipe(
    z
      .string()
      .regex(/^\d{1,5}$/, 'is a port number, 0 to 65535')
      .default('3000')
      .transform(Number)
      .refine((port) => port <= 65_535, 'is a port number, 0 to 65535'),
  ),
  HOST: setting.pipe(z.string().default('127.0.0.1')),
  DATABASE_URL: setting.pipe(
    z
      .string()
      .regex(/^(file:.+|postgres(ql)?:\/\/.+)$/, 'is file:path or postgres://…')
      .default('file:data/smarketing.db'),
  ),
  SLACK_BOT_TOKEN: setting.pipe(botToken),
  SLACK_SIGNING_SECRET: setting.pipe(
    z
      .string()
      .regex(/^\S{16,}$/, 'is the Signing Secret on your Slack app’s Basic Information page')
      .optional(),
  ),
  SLACK_APP_TOKEN: setting.pipe(
    z
      .string()
      .regex(/^xapp-\S+$/, 'begins with xapp-')
      .optional(),
  ),
  SLACK_API_URL: setting.pipe(
    z.string().refine(isLoopback, 'is for tests only and must be on this machine (127.0.0.1)').optional(),
  ),
  INTAKE_SECRET: setting.pipe(
    z
      .string('is missing: make one with `echo whsec_$(openssl rand -base64 32)`')
      .regex(INTAKE_SECRET, 'is whsec_ and at least 24 bytes in base64'),
  ),
  PUBLIC_URL: setting.pipe(
    z.string().refine(isPublic, 'is the https:// address the world reaches this bot by').optional(),
  ),
  LOG_LEVEL: setting.pipe(z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info')),
});

/** Every setting by its name, for .env.example. */
export const SETTINGS = Object.keys(settings.shape);

export type Config = z.infer<typeof settings>;

/** The configuration, or every fault in it, one line each. */
export type Configured = { config: Config } | { faults: string[] };

/** Reads and checks all settings at once; nothing else in the bot reads the environment. */
export function readConfig(env: Env): Configured {
  const read = settings.safeParse(env);
  const faults = [...faultsOf(read), ...(env['SLACK_SIGNING_SECRET'] || env['SLACK_APP_TOKEN'] ? [] : [NO_WAY_IN])];
  return read.success && faults.length === 0 ? { config: read.data } : { faults };
}

const NO_WAY_IN = 'SLACK_SIGNING_SECRET is missing (or set SLACK_APP_TOKEN for Socket Mode)';

const setupSettings = settings
  .pick({ DATABASE_URL: true, SLACK_API_URL: true })
  .extend({ SLACK_BOT_TOKEN: setting.pipe(botToken.optional()) });

export type SetupConfig = z.infer<typeof setupSettings>;

/** What `setup apply` needs; without a token nothing is looked up. */
export function readSetupConfig(env: Env): { config: SetupConfig } | { faults: string[] } {
  const read = setupSettings.safeParse(env);
  return read.success ? { config: read.data } : { faults: faultsOf(read) };
}

type Env = Record<string, string | undefined>;

function faultsOf({ error }: { error?: z.ZodError | undefined }): string[] {
  return (error?.issues ?? []).map((issue) => `${issue.path.join('.')} ${issue.message}`);
}

function isLoopback(text: string): boolean {
  return URL.canParse(text) && LOOPBACK.has(new URL(text).hostname);
}

function isPublic(text: string): boolean {
  return URL.canParse(text) && (new URL(text).protocol === 'https:' || isLoopback(text));
}
