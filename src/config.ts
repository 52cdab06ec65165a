import { z } from 'zod';

/** A secret of at least 24 bytes, as Standard Webhooks writes it. */
const INTAKE_SECRET = /^whsec_[A-Za-z0-9+/]{32,}={0,2}$/;
const LOOPBACK = new Set(['127.0.0.1', '::1', '[::1]', 'localhost']);

/** A setting left empty in `.env` is not set. */
const setting = z.preprocess((value) => (value === '' ? undefined : value), z.string().trim().optional());

const schema = z
  .object({
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
    SLACK_BOT_TOKEN: setting.pipe(
      z.string('is missing: the Bot User OAuth Token of your Slack app').regex(/^xoxb-\S+$/, 'begins with xoxb-'),
    ),
    SLACK_SIGNING_SECRET: setting.pipe(
      z.string().regex(/^\S{16,}$/, 'is the Signing Secret on your Slack app’s Basic Information page').optional(),
    ),
    SLACK_APP_TOKEN: setting.pipe(z.string().regex(/^xapp-\S+$/, 'begins with xapp-').optional()),
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
  })
  .refine((config) => config.SLACK_SIGNING_SECRET !== undefined || config.SLACK_APP_TOKEN !== undefined, {
    path: ['SLACK_SIGNING_SECRET'],
    message: 'is missing (or set SLACK_APP_TOKEN for Socket Mode)',
  });

export type Config = z.infer<typeof schema>;

/** The configuration, or every fault in it, one line each. */
export type Configured = { config: Config } | { faults: string[] };

/** Reads and checks all settings at once; nothing else in the bot reads the environment. */
export function readConfig(env: Record<string, string | undefined>): Configured {
  const read = schema.safeParse(env);
  if (read.success) return { config: read.data };
  return { faults: read.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`) };
}

function isLoopback(text: string): boolean {
  return URL.canParse(text) && LOOPBACK.has(new URL(text).hostname);
}

function isPublic(text: string): boolean {
  return URL.canParse(text) && (new URL(text).protocol === 'https:' || isLoopback(text));
}
