import type { History, Step } from './history.ts';

/** Whether a history still breaks the promise. */
type StillBreaks = (history: History) => Promise<boolean>;

const TRIES_MAX = 400;

/** The shortest history found that breaks the same promise: without what does not matter, and with shorter times. */
export async function shrinkHistory(history: History, stillBreaks: StillBreaks): Promise<History> {
  let best = history;
  let tries = 0;
  const accept = async (shorter: History): Promise<boolean> => {
    tries += 1;
    if (tries > TRIES_MAX || !(await stillBreaks(shorter))) return false;
    best = shorter;
    return true;
  };
  for (let size = Math.ceil(best.steps.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let from = 0; from < best.steps.length; ) {
      const isGone = await accept({ ...best, steps: [...best.steps.slice(0, from), ...best.steps.slice(from + size)] });
      if (!isGone) from += size;
    }
  }
  for (const simpler of listSimpler(best)) await accept({ ...best, ...simpler });
  for (let place = 0; place < best.steps.length; place += 1) {
    for (let step = best.steps[place]; step !== undefined; ) {
      const shorter = halveStep(step);
      if (shorter === undefined || !(await accept({ ...best, steps: best.steps.with(place, shorter) }))) break;
      step = shorter;
    }
  }
  return best;
}

function listSimpler({ bots, platforms }: History): Partial<History>[] {
  return [
    ...(bots > 1 ? [{ bots: 1 }] : []),
    ...(platforms === 'both' ? [{ platforms: 'slack' as const }, { platforms: 'teams' as const }] : []),
    { mayLook: true },
    { knowsIds: true },
  ];
}

function halveStep(step: Step): Step | undefined {
  switch (step.do) {
    case 'wait':
      return step.ms > 1000 ? { ...step, ms: Math.floor(step.ms / 2) } : undefined;
    case 'network':
    case 'database':
      if (step.troubles.length > 1) return { ...step, troubles: step.troubles.slice(1) } as Step;
      return step.ms > 1000 ? { ...step, ms: Math.floor(step.ms / 2) } : undefined;
    case 'kill':
      return step.downMs > 1000 ? { ...step, downMs: Math.floor(step.downMs / 2) } : undefined;
    case 'lead':
    case 'tap':
    case 'clock':
      return undefined;
  }
}
