import type { SlackTrouble } from './place.ts';

export type Troubles = {
  set(list: SlackTrouble[]): void;
  list(): readonly SlackTrouble[];
  /** The trouble that strikes this call, counted down. */
  next(method: string): SlackTrouble | undefined;
};

/** The troubles waiting for calls; the first that fits strikes. */
export function openTroubles(): Troubles {
  let waiting: SlackTrouble[] = [];
  return {
    set(list) {
      waiting = list.map((trouble) => ({ ...trouble }));
    },
    list: () => waiting.map((trouble) => ({ ...trouble })),
    next(method) {
      const struck = waiting.find((trouble) => trouble.method === method || trouble.method === '*');
      if (struck?.times === undefined) return struck;
      struck.times -= 1;
      if (struck.times <= 0) waiting = waiting.filter((trouble) => trouble !== struck);
      return struck;
    },
  };
}
