/**
 * Takes out of a parsed body each `length` that is no plain value. Checks of lengths ask whatever should be a text for its `length`
 * and compare it; one that cannot be compared (`{"length": {"toString": 1}}`, or lists in lists) would throw there. Gives the body back.
 */
export function dropOddLengths(root: unknown): unknown {
  const waiting = typeof root === 'object' && root !== null ? [root] : [];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (!Array.isArray(value)) dropOddLength(value as Record<string, unknown>);
    for (const each of Object.values(value)) if (typeof each === 'object' && each !== null) waiting.push(each);
  }
  return root;
}

function dropOddLength(fields: Record<string, unknown>): void {
  if (typeof fields['length'] === 'object') delete fields['length'];
}
