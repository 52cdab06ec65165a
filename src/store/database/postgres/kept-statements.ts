import { createHash } from 'node:crypto';

/** A statement that was asked for so often comes again; what comes seldom is not worth the server’s memory. */
const SELDOM = 2;
/** Each connection keeps so many at most, some 10 KB each. */
const KEPT_MAX = 300;
/** A table has another shape since it was planned. */
const OLD_PLAN = '0A000';
/** Whoever stands between us and the server gives us one connection now and another then: what is kept on one is not on the other. */
const LOST: readonly unknown[] = ['26000', '42P05'];

/** Which statements the server keeps planned, by connection. */
export type KeptStatements = {
  /** The name under which it keeps this one; undefined when it does not. The same SQL has the same name everywhere. */
  nameOf(sql: string): string | undefined;
  /** True when what was asked by its name failed only because of that: it is not kept from then on, and can be asked again. */
  giveUp(sql: string, reason: unknown): boolean;
};

/** For all connections to one server. */
export function createKeptStatements(): KeptStatements {
  const asked = new Map<string, number>();
  const names = new Map<string, string | undefined>();
  let isLosing = false;
  return {
    nameOf: (sql) => {
      if (isLosing) return undefined;
      if (names.has(sql)) return names.get(sql);
      const times = (asked.get(sql) ?? 0) + 1;
      asked.set(sql, times);
      if (times <= SELDOM || names.size >= KEPT_MAX) return undefined;
      names.set(sql, createHash('sha256').update(sql).digest('base64url'));
      return names.get(sql);
    },
    giveUp: (sql, reason) => {
      const { code } = Object(reason) as { code?: unknown };
      if (code !== OLD_PLAN && !LOST.includes(code)) return false;
      names.set(sql, undefined);
      isLosing ||= LOST.includes(code);
      return true;
    },
  };
}
