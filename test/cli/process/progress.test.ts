import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const TERMINAL = join(import.meta.dirname, '../../../src/cli/terminal.ts');
/** Says how far it is twice, then what came of it. */
const PROGRAM = `import { openTerminal } from '${TERMINAL}';
  const { say, progress } = openTerminal();
  progress('40 of 98'); progress('80 of 98'); say('done');`;
const NODE = [process.execPath, '--input-type=module', '--experimental-strip-types', '--no-warnings', '-e', PROGRAM];
const quote = (word: string) => `'${word.replaceAll("'", "'\\''")}'`;
/** Of util-linux: runs a command as on a terminal. */
const PRETENDER = '/usr/bin/script';
const HAS_PRETENDER = spawnSync(PRETENDER, ['--version']).error === undefined;

test('on a pipe nobody is told how far it is', () => {
  const [program = '', ...args] = NODE;
  const { stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  expect([stdout, stderr]).toEqual(['done\n', '']);
});

test.runIf(HAS_PRETENDER)('on a terminal it stands in one place, and is gone before what came of it', () => {
  const { stdout } = spawnSync(PRETENDER, ['-qec', NODE.map(quote).join(' '), '/dev/null'], { encoding: 'utf8' });
  expect(stdout).toBe('\r\u001b[K40 of 98\r\u001b[K80 of 98\r\u001b[Kdone\r\n');
});
