type Plain = Record<string, unknown>;
const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const haveSameKeys = (a: Plain, b: Plain): boolean => Object.keys(a).length === Object.keys(b).length;

/** `next`, with every part that did not change taken from `before`: so only what changed is drawn again. */
export const reuseUnchanged = <T>(before: unknown, next: T): T => {
  if (Object.is(before, next)) return next;
  if (Array.isArray(before) && Array.isArray(next)) return reuseList(before, next) as T;
  if (isPlain(before) && isPlain(next)) return reusePlain(before, next) as T;
  return next;
};

const readKey = (item: unknown): unknown => (isPlain(item) ? (item['ts'] ?? item['id']) : undefined);

const reuseList = (before: unknown[], next: unknown[]): unknown[] => {
  const byKey = new Map(before.map((item) => [readKey(item), item]));
  const merged = next.map((item, index) => {
    const key = readKey(item);
    return reuseUnchanged(key === undefined ? before[index] : byKey.get(key), item);
  });
  return merged.length === before.length && merged.every((item, index) => item === before[index]) ? before : merged;
};

const reusePlain = (before: Plain, next: Plain): Plain => {
  const merged: Plain = {};
  for (const [key, value] of Object.entries(next)) merged[key] = reuseUnchanged(before[key], value);
  const same = haveSameKeys(before, merged) && Object.keys(merged).every((key) => merged[key] === before[key]);
  return same ? before : merged;
};
