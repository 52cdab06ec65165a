export type TroubleList<Trouble> = {
  set(list: Trouble[]): void;
  list(): readonly Trouble[];
  /** The trouble that strikes this call, counted down. */
  takeNext(call: string): Trouble | undefined;
};

/** The troubles waiting for calls; the first whose call is this one, or `*`, strikes. */
export function openTroubles<Trouble extends { times?: number }>(
  callOf: (trouble: Trouble) => string,
): TroubleList<Trouble> {
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
