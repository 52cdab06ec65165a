import type { OddAnswer } from './odd-answers.ts';

/**
 * How a call of the bot can fail: answered 429, answered 500, never answered, done but not answered, not taken at
 * all, refused, answered by something that is not the platform.
 */
export const TROUBLE_KINDS = [
  'rate-limited',
  'server-error',
  'silence',
  'dropped-after-accept',
  'refused-connection',
  'refusal',
  'odd-answer',
] as const;

/** What the troubles of both platforms have in common; each adds which call it strikes. */
export type TroubleBase = {
  kind: (typeof TROUBLE_KINDS)[number];
  /** For `rate-limited`: seconds told in `Retry-After`. */
  retryAfterSeconds?: number;
  /** For `odd-answer`; absent = a proxy's page. */
  odd?: OddAnswer;
  /** How many calls it still strikes; absent = until removed. */
  times?: number;
};

/** The troubles that wait for calls. */
export type TroubleList<Trouble> = {
  set(list: Trouble[]): void;
  list(): readonly Trouble[];
  /** The trouble that strikes this call, counted down. */
  takeNext(call: string): Trouble | undefined;
};

/** Begins without any. The first whose call is this one, or `*`, strikes. */
export function openTroubles<Trouble extends TroubleBase>(callOf: (trouble: Trouble) => string): TroubleList<Trouble> {
  let waiting: Trouble[] = [];
  return {
    set(list) {
      waiting = list.map((trouble) => ({ ...trouble }));
    },
    list: () => waiting.map((trouble) => ({ ...trouble })),
    takeNext(call) {
      const struck = waiting.find((trouble) => [call, '*'].includes(callOf(trouble)));
      if (struck?.times === undefined) return struck;
      struck.times -= 1;
      if (struck.times <= 0) waiting = waiting.filter((trouble) => trouble !== struck);
      return struck;
    },
  };
}
