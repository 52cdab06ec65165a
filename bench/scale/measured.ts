/**
 * What one thing costs on PostgreSQL, as `npm run scale -- --try 200` measured it, a tick in 10,000 organisations: statements, which are the
 * same on any machine, and ms of processor of the bot and of the server, which a busy machine changes less than time by the clock.
 */
export const MEASURED = {
  /** A minute of one organisation in which nothing is due: with what may wait, and without it. */
  tickWithAll: { statements: 29.2, ownMs: 4.6, serverMs: 4.5 },
  tick: { statements: 13.7, ownMs: 3, serverMs: 4.5 },
  /** More, in the minute in which its week ends, and in that in which its digest is posted. */
  weekEnd: { statements: 59, ownMs: 9, serverMs: 9 },
  digest: { statements: 26.5, ownMs: 2.5, serverMs: 2.2 },
  lead: { statements: 11, ownMs: 2, serverMs: 1.1 },
  tap: { statements: 14, ownMs: 3.2, serverMs: 2 },
  /** A message is taken and what came of it kept; without drawing it, and without the platform. */
  message: { statements: 8.8, ownMs: 1.3, serverMs: 1 },
  /** In the database, with indexes: an organisation with its people, a lead with its card, a judgement. */
  organisationBytes: 10_000,
  leadBytes: 3400,
  judgementBytes: 800,
  /** Of the process: when idle, and for each organisation the most while a tick runs. */
  idleBytes: 150e6,
  organisationHeldBytes: 26_000,
} as const;
