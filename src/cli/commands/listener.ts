import type { Command } from 'commander';
import type { Context } from '../terminal.ts';

export function addListener(program: Command, { env, terminal }: Context): void {
  const group = program.command('listener').description('addresses that are told what happens to leads');

  group
    .command('show')
    .description('print how a listener stands, and the secrets what it gets is signed with')
    .argument('<id>', 'the listener’s id in the set-up')
    .action(async (id: string) => (await import('../listeners/listener.ts')).showListener(id, env, terminal));

  group
    .command('on')
    .description('tell a listener again what happens, once it works')
    .argument('<id>', 'the listener’s id in the set-up')
    .action(async (id: string) => (await import('../listeners/listener.ts')).openListener(id, env, terminal));
}
