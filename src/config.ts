import { z } from 'zod';
import {
  isLoopbackHost,
  loopbackSchema,
  portSchema,
  proxiesSchema,
  publicUrlSchema,
  setting,
} from './address-settings.ts';
import { CRM_SETTINGS, findCrmFaults, listCrmEnvironment } from './crm-settings.ts';
import { APP_TYPES, type TeamsAccount } from './handlers/teams/account.ts';
import { findMetricsFaults, metricsSettings } from './metrics/settings.ts';
import { appSecretSchema, encryptionKeysSchema, findSecretFaults, intakeSecretsSchema } from './secret-settings.ts';
import { findSlackFaults, slackSettings } from './slack-settings.ts';

/** A GUID as Microsoft's pages show it; in small letters, as its tokens and requests have it. */
const guid = (what: string) =>
  setting.pipe(
    z
      .string()
      .regex(
        /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i,
        `is ${what}: a GUID such as 01234567-89ab-cdef-0123-456789abcdef`,
      )
      .toLowerCase()
      .optional(),
  );

const settings = z.object({
  PORT: setting.pipe(z.string().default('3000').pipe(portSchema)),
  HOST: setting.pipe(z.string().default('127.0.0.1')),
  TRUST_PROXY: setting.pipe(proxiesSchema),
  DATABASE_URL: setting.pipe(
    z
      .string()
      .regex(/^(file:.+|postgres(ql)?:\/\/.+)$/, 'is file:path or postgres://…')
      .default('file:data/smarketing.db'),
  ),
  ...slackSettings,
  SLACK_API_URL: setting.pipe(loopbackSchema.optional()),
  TEAMS_APP_TYPE: setting.pipe(z.enum(APP_TYPES, `is ${APP_TYPES.join(' or ')}, spelt exactly so`).optional()),
  TEAMS_APP_ID: guid('the Microsoft App ID of your bot'),
  TEAMS_APP_PASSWORD: setting.pipe(
    z.string().regex(/^\S+$/, 'is the Value of a client secret of your bot’s registration, without spaces').optional(),
  ),
  TEAMS_TENANT_ID: guid('the Directory (tenant) ID of your organisation'),
  TEAMS_OPENID_URL: setting.pipe(loopbackSchema.optional()),
  LISTENERS_API_URL: setting.pipe(loopbackSchema.optional()),
  APP_SECRET: setting.pipe(appSecretSchema.optional()),
  ENCRYPTION_KEY: setting.pipe(encryptionKeysSchema.optional()),
  INTAKE_SECRET: setting.pipe(intakeSecretsSchema),
  PUBLIC_URL: setting.pipe(publicUrlSchema.optional()),
  ...metricsSettings,
  LOG_LEVEL: setting.pipe(z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info')),
});

/** Every setting by its name, for .env.example. */
export const SETTINGS = [...Object.keys(settings.shape), ...CRM_SETTINGS];

/** `crm`: what CRMs gave out, under the names that their sources give it: `readCrmSettings`. */
export type Config = z.infer<typeof settings> & { crm: Record<string, string> };

/** The configuration, or every fault in it, one line each. */
export type Configured = { config: Config } | { faults: string[] };

/** Reads and checks all settings at once; nothing else in the bot reads the environment. */
export function readConfig(env: Environment): Configured {
  const read = settings.safeParse(env);
  const faults = [
    ...listIssues(read),
    ...findSecretFaults(env),
    ...findTlsFaults(env),
    ...findSlackFaults(env, isAnySet(env, 'TEAMS_')),
    ...findTeamsFaults(env),
    ...findMetricsFaults(env),
    ...findCrmFaults(env),
  ];
  if (!read.success || faults.length > 0) return { faults };
  return { config: { ...read.data, crm: listCrmEnvironment(env, Object.keys(settings.shape)) } };
}

/** By this Node believes whoever answers, on every connection, and says so in one line that nobody reads. */
function findTlsFaults(env: Environment): string[] {
  return env['NODE_TLS_REJECT_UNAUTHORIZED']?.trim() === '0'
    ? [
        'NODE_TLS_REJECT_UNAUTHORIZED=0 lets anybody answer as Slack, Microsoft or a CRM: take it out (NODE_EXTRA_CA_CERTS adds an authority of your own)',
      ]
    : [];
}

/** Whole or not at all: without one of them nobody would be asked who they are. */
function findTeamsFaults(env: Environment): string[] {
  if (!isAnySet(env, 'TEAMS_')) return [];
  const isManaged = env['TEAMS_APP_TYPE']?.trim() === 'UserAssignedMSI';
  return [
    ...findMissing(env, {
      TEAMS_APP_TYPE: `is missing: ${APP_TYPES.join(' or ')}`,
      TEAMS_APP_ID: 'is missing: the Microsoft App ID of your bot',
      TEAMS_TENANT_ID: 'is missing: the Directory (tenant) ID of your organisation',
      ...(!isManaged && { TEAMS_APP_PASSWORD: 'is missing: a client secret of your bot’s registration' }),
    }),
    ...(isManaged && isSet(env, 'TEAMS_APP_PASSWORD')
      ? ['TEAMS_APP_PASSWORD is not for UserAssignedMSI: leave it empty']
      : []),
    ...(isSet(env, 'TEAMS_OPENID_URL') ? findLocalFaults(env, isManaged) : []),
  ];
}

/** Keys of one's own are for a bot that nobody else can reach. */
function findLocalFaults(env: Environment, isManaged: boolean): string[] {
  const host = env['HOST']?.trim() || '127.0.0.1';
  return [
    ...(isManaged ? ['TEAMS_OPENID_URL goes with TEAMS_APP_TYPE=SingleTenant: its password is what calls carry'] : []),
    ...(isLoopbackHost(host)
      ? []
      : ['TEAMS_OPENID_URL is for tests only: HOST must be this machine’s own (127.0.0.1)']),
    ...(env['NODE_ENV']?.trim().toLowerCase() === 'production'
      ? ['TEAMS_OPENID_URL is for tests only: not with NODE_ENV=production']
      : []),
  ];
}

function findMissing(env: Environment, needed: Record<string, string>): string[] {
  return Object.entries(needed).flatMap(([name, fault]) => (isSet(env, name) ? [] : [`${name} ${fault}`]));
}

function isAnySet(env: Environment, prefix: string): boolean {
  return SETTINGS.some((name) => name.startsWith(prefix) && isSet(env, name));
}

/** Also by spaces alone: those are a fault of their own, found by the setting's rule. */
function isSet(env: Environment, name: string): boolean {
  return Boolean(env[name]);
}

const setupSettings = settings.pick({
  DATABASE_URL: true,
  SLACK_BOT_TOKEN: true,
  SLACK_CLIENT_ID: true,
  SLACK_CLIENT_SECRET: true,
  SLACK_STATE_SECRET: true,
  SLACK_API_URL: true,
  ENCRYPTION_KEY: true,
  TEAMS_APP_TYPE: true,
  TEAMS_APP_ID: true,
  TEAMS_APP_PASSWORD: true,
  TEAMS_TENANT_ID: true,
  TEAMS_OPENID_URL: true,
});

export type SetupConfig = z.infer<typeof setupSettings>;

/** What `setup apply` needs; on a platform without an account nothing is looked up. */
export function readSetupConfig(env: Environment): { config: SetupConfig } | { faults: string[] } {
  const read = setupSettings.safeParse(env);
  const faults = [...listIssues(read), ...findTeamsFaults(env), ...findTlsFaults(env)];
  return read.success && faults.length === 0 ? { config: read.data } : { faults };
}

const databaseSettings = settings.pick({ DATABASE_URL: true });

/** What whoever only looks into the database needs, or works on what is in it. */
export function readDatabaseConfig(env: Environment): { config: { DATABASE_URL: string } } | { faults: string[] } {
  const read = databaseSettings.safeParse(env);
  return read.success ? { config: read.data } : { faults: listIssues(read) };
}

const backupSettings = settings.pick({ DATABASE_URL: true, APP_SECRET: true, ENCRYPTION_KEY: true });

export type BackupConfig = z.infer<typeof backupSettings>;

/** What whoever copies the whole database needs; the secrets open what is sealed in it, where they are given. */
export function readBackupConfig(env: Environment): { config: BackupConfig } | { faults: string[] } {
  const read = backupSettings.safeParse(env);
  return read.success ? { config: read.data } : { faults: listIssues(read) };
}

/** The bot's own registration at Microsoft; absent when Teams is not configured. Read configurations have it whole. */
export function readTeamsAccount(config: Pick<Config, TeamsSetting>): TeamsAccount | undefined {
  const { TEAMS_APP_TYPE: type, TEAMS_APP_ID: appId, TEAMS_TENANT_ID: tenant } = config;
  if (type === undefined || appId === undefined || tenant === undefined) return undefined;
  return {
    type,
    appId,
    tenant,
    ...(config.TEAMS_APP_PASSWORD !== undefined && { password: config.TEAMS_APP_PASSWORD }),
    ...(config.TEAMS_OPENID_URL !== undefined && { openIdUrl: config.TEAMS_OPENID_URL }),
  };
}

type TeamsSetting = Extract<keyof Config, `TEAMS_${string}`>;

/** The variables a process was started with. */
export type Environment = Record<string, string | undefined>;

function listIssues({ error }: { error?: z.ZodError | undefined }): string[] {
  return (error?.issues ?? []).map((issue) => `${issue.path.join('.')} ${issue.message}`);
}
