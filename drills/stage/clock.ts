/** The clock of everything in a drill: the platforms’, the crowd’s and, once told, the bots’. It is only turned forward. */
export type DrillClock = { now(): number; aheadMs(): number; turn(ms: number): void };

/** `startsAt`: what it shows now, ms since epoch; absent = the machine's time. */
export function createDrillClock(startsAt?: number): DrillClock {
  let ahead = startsAt === undefined ? 0 : startsAt - Date.now();
  return {
    now: () => Date.now() + ahead,
    aheadMs: () => ahead,
    turn: (ms) => {
      ahead += Math.round(ms);
    },
  };
}
