// Does what the Dockerfile says where there is no Docker: each stage on a copy of this machine's system, with the Node of the
// package, then its command as the first process of a read-only tree, as its user. Linux, as root: `npm run dockerfile`.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseDockerfile, readExecForm } from './dockerfile/parse.js';
import { beginStage, carryOut, closeStage, listStartWords } from './dockerfile/stage.js';

const ROOT = join(import.meta.dirname, '..');
const INSIDE = 'SMARKETING_DOCKERFILE_INSIDE';
const ANSWER_TRIES = 300;

const fail = (sentence) => {
  throw new Error(sentence);
};
const say = (sentence) => process.stdout.write(`${sentence}\n`);
const checkThat = (isSo, sentence) => (isSo ? say(`✓ ${sentence}`) : fail(`Not so: ${sentence}`));

/** Mounts of its own, which are gone with it. */
if (process.env[INSIDE] === undefined) {
  const { status } = spawnSync(
    'unshare',
    ['--mount', '--propagation', 'private', process.execPath, import.meta.filename],
    {
      stdio: 'inherit',
      env: { ...process.env, [INSIDE]: 'yes' },
    },
  );
  process.exit(status ?? 1);
}

/** What a clean clone holds, with what is staged: that is what `docker build .` is given. */
const layContext = (folder) => {
  execFileSync('git', ['checkout-index', '--all', `--prefix=${folder}/`], { cwd: ROOT });
  return folder;
};

const build = (folder) => {
  const context = layContext(join(folder, 'context'));
  const stages = {};
  let last;
  for (const [place, { name, instructions }] of parseDockerfile(
    readFileSync(join(ROOT, 'Dockerfile'), 'utf8'),
  ).entries()) {
    last = beginStage(join(folder, `stage-${place}`), process.execPath);
    for (const each of instructions) {
      say(`${each.keyword} ${each.words.slice(0, 100)}`);
      carryOut(last, each, (from) => (from === undefined ? context : stages[from].root));
    }
    if (name !== undefined) stages[name] = last;
  }
  return last;
};

const findPort = () =>
  new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });

const runIn = (stage, command, settings) => {
  const [program, ...words] = listStartWords(stage, command, settings);
  return spawnSync(program, words, { encoding: 'utf8', timeout: 60_000 });
};

const awaitAnswer = async (port) => {
  for (let tries = 0; tries < ANSWER_TRIES; tries += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => undefined);
    if (answer?.ok) return;
    await wait(200);
  }
  fail('/healthz never answered');
};

const tryOut = async (stage) => {
  const port = await findPort();
  const settings = {
    PORT: port,
    SLACK_BOT_TOKEN: 'xoxb-1',
    SLACK_SIGNING_SECRET: randomBytes(16).toString('hex'),
    // Nobody is there: a platform that is away keeps no bot from starting.
    SLACK_API_URL: 'http://127.0.0.1:9/api/',
    INTAKE_SECRET: `whsec_${randomBytes(32).toString('base64')}`,
  };
  const healthcheck = readExecForm(stage.commands.HEALTHCHECK);
  checkThat(runIn(stage, healthcheck, settings).status === 1, 'HEALTHCHECK says no where nothing listens');
  const [program, ...words] = listStartWords(stage, readExecForm(stage.commands.CMD), settings);
  const started = spawn(program, words, { stdio: ['ignore', 'inherit', 'inherit'] });
  const ended = new Promise((resolve) => started.once('exit', (code) => resolve(code)));
  await awaitAnswer(port);
  const [pid] = readFileSync(`/proc/${started.pid}/task/${started.pid}/children`, 'utf8').split(' ');
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  checkThat(/^NSpid:\t.*\t1$/m.test(status), 'the bot is the first process');
  checkThat(/^Uid:\t1000\t1000\t1000/m.test(status) && /^CapEff:\t0+$/m.test(status), 'as a user without privileges');
  checkThat(runIn(stage, healthcheck, settings).status === 0, 'HEALTHCHECK says yes while it runs');
  const probe = (path) => runIn(stage, ['sh', '-c', `touch ${path}`], {}).status === 0;
  checkThat(!probe('/app/new') && probe('/app/data/new') && probe('/tmp/new'), 'only data and /tmp can be written');
  const from = Date.now();
  process.kill(Number(pid), 'SIGTERM');
  checkThat((await ended) === 0, `SIGTERM ends it with 0, after ${Date.now() - from} ms`);
  const database = statSync(join(stage.root, 'app/data/smarketing.db'));
  checkThat((database.mode & 0o777) === 0o600 && database.uid === 1000, 'the database is its user’s alone');
  const cli = ['node', 'dist/src/cli/cli.js'];
  checkThat(
    runIn(stage, [...cli, 'manifest', 'slack'], { PUBLIC_URL: 'https://bot.acme.nl' }).status === 0,
    'the command line runs',
  );
  const init = runIn(stage, ['sh', '-c', 'cd /tmp && node /app/dist/src/cli/cli.js init && ls .env org.json'], {});
  checkThat(init.status === 0, '`init` finds its examples');
};

const folder = mkdtempSync(join(tmpdir(), 'smarketing-dockerfile-'));
try {
  const stage = build(folder);
  closeStage(stage);
  await tryOut(stage);
} finally {
  // What is still mounted here is gone with this process; its folders can go once nothing is on them.
  spawnSync('sh', ['-c', `grep ' ${folder}' /proc/self/mounts | cut -d' ' -f2 | sort -r | xargs -r -n1 umount -l`]);
  spawnSync('rm', ['-rf', folder]);
}
