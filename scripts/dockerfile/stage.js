import { execFileSync } from 'node:child_process';
import { mkdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

const run = (command, ...args) => execFileSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });

/**
 * Begins a stage on this machine's own system in place of its base: nothing that it writes reaches the machine, and its `node` is
 * the one given.
 */
export function beginStage(folder, node) {
  const [upper, work, root] = ['upper', 'work', 'root'].map((name) => join(folder, name));
  for (const each of [upper, work, root]) mkdirSync(each, { recursive: true, mode: 0o755 });
  run('mount', '-t', 'overlay', 'overlay', '-o', `lowerdir=/,upperdir=${upper},workdir=${work}`, root);
  run('mount', '--rbind', '/dev', join(root, 'dev'));
  run('mount', '-t', 'proc', 'proc', join(root, 'proc'));
  run('mount', '-t', 'tmpfs', '-o', 'mode=1777', 'tmpfs', join(root, 'tmp'));
  run('install', '-D', '-m', '755', node, join(root, 'usr/local/bin/node'));
  return { root, workdir: '/', env: {}, user: '0:0', commands: {}, volumes: [] };
}

/** Carries out one instruction of a stage. `from` gives the tree that a COPY takes its sources from. */
export function carryOut(stage, { keyword, flags, words }, from) {
  const at = (path) => join(stage.root, resolve(stage.workdir, path));
  if (keyword === 'WORKDIR') {
    stage.workdir = resolve(stage.workdir, words);
    mkdirSync(at('.'), { recursive: true });
  } else if (keyword === 'ENV') {
    Object.assign(stage.env, Object.fromEntries(words.split(/\s+/).map((each) => each.split('='))));
  } else if (keyword === 'COPY') {
    const paths = words.split(/\s+/);
    const target = paths.pop() ?? '';
    for (const path of paths) copyInto(join(from(flags['from']), path), at(target), target.endsWith('/'));
  } else if (keyword === 'RUN') {
    execFileSync('chroot', [stage.root, '/bin/sh', '-c', `cd ${stage.workdir} && ${words}`], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...stage.env, PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin' },
    });
  } else if (keyword === 'USER') stage.user = words;
  else if (keyword === 'VOLUME') stage.volumes.push(words);
  else if (keyword === 'CMD' || keyword === 'HEALTHCHECK') stage.commands[keyword] = words.replace(/^CMD /, '');
}

/** As Docker does: of a folder what is in it, a file into a target that ends in `/`. */
function copyInto(source, target, isFolder) {
  if (statSync(source).isDirectory()) {
    mkdirSync(target, { recursive: true });
    return run('cp', '-a', `${source}/.`, target);
  }
  mkdirSync(isFolder ? target : join(target, '..'), { recursive: true });
  run('cp', '-a', source, isFolder ? join(target, basename(source)) : target);
}

/** From now on nothing can be written but volumes and /tmp. */
export function closeStage({ root, volumes }) {
  const kept = volumes.map((volume) => [join(root, volume), join(root, '..', 'volume', volume)]);
  for (const [inside, outside] of kept) {
    mkdirSync(join(outside, '..'), { recursive: true });
    run('cp', '-a', inside, outside);
  }
  run('mount', '-o', 'remount,ro', root);
  for (const [inside, outside] of kept) run('mount', '--bind', outside, inside);
}

/** What starts a command as the first process of a stage, as its user, who can gain no privilege. */
export function listStartWords({ root, workdir, env, user }, command, settings) {
  const [uid, gid] = user.split(':');
  const variables = Object.entries({ PATH: '/usr/local/bin:/usr/bin:/bin', ...env, ...settings });
  return [
    ...['unshare', '--pid', '--fork', '--kill-child', 'chroot', root],
    ...['setpriv', '--reuid', uid, '--regid', gid, '--clear-groups', '--no-new-privs', '--bounding-set', '-all'],
    ...['env', '-i', '-C', workdir, ...variables.map(([name, value]) => `${name}=${value}`)],
    ...command,
  ];
}
