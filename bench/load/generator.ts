import { once } from 'node:events';
import { ended, forked } from '../processes.ts';
import type { LoadAsked, LoadTold } from './load.ts';

/** The load generator's process, as the bench sees it. */
export type Generator = { run(asked: LoadAsked): Promise<LoadTold>; stop(): Promise<void> };

export function startGenerator(): Generator {
  const child = forked('./load/load.js');
  return {
    run: async (asked) => {
      child.send(asked);
      const [told] = await once(child, 'message');
      return told as LoadTold;
    },
    stop: () => ended(child),
  };
}
