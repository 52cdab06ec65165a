type Fields = Record<string, unknown>;

/**
 * Takes out of a parsed body each `length` that is no plain value. Checks of lengths ask whatever should be a text for its `length`
 * and compare it; one that cannot be compared (`{"length": {"toString": 1}}`, or lists in lists) would throw there. Gives the body back.
 */
export function dropOddLengths(root: unknown): unknown {
  for (const value of walk(root)) {
    if (Array.isArray(value)) continue;
    if (typeof (value as Fields)['length'] === 'object') delete (value as Fields)['length'];
  }
  return root;
}

/** Takes the character U+0000 out of all texts of a parsed body: PostgreSQL keeps none, nor looks for one. */
export function dropNulls(root: unknown): void {
  for (const value of walk(root))
    for (const [name, text] of Object.entries(value))
      if (typeof text === 'string' && text.includes(NULL)) (value as Fields)[name] = text.replaceAll(NULL, '');
}

const NULL = String.fromCharCode(0);

/** Every object and list in it, however deep. */
function* walk(root: unknown): Generator<object> {
  const waiting = typeof root === 'object' && root !== null ? [root] : [];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    yield value;
    for (const each of Object.values(value)) if (typeof each === 'object' && each !== null) waiting.push(each);
  }
}
