type Fields = Record<string, unknown>;
type Look = (of: Fields, name: string, value: unknown) => void;

/**
 * Takes out of a parsed body each `length` that is no plain value. Checks of lengths ask whatever should be a text for its `length`
 * and compare it; one that cannot be compared (`{"length": {"toString": 1}}`, or lists in lists) would throw there. Gives the body back.
 * `json`: the text it was parsed of; where that can hold none, nothing is gone through.
 */
export function dropOddLengths(root: unknown, json?: string): unknown {
  return isPlain(json) ? root : visitAll(root, dropOddLength);
}

/** The same, and the character U+0000 out of all texts: PostgreSQL keeps none, nor looks for one. */
export function dropOddities(root: unknown, json?: string): unknown {
  if (isPlain(json)) return root;
  return visitAll(root, (of, name, value) => {
    dropOddLength(of, name, value);
    dropNulls(of, name, value);
  });
}

/**
 * Takes out every field that is null: in JSON that says what leaving it out says, and who says so of somebody, or of a team, is as good as who
 * does not. Of lists nothing goes.
 */
export function leaveOutNulls(root: unknown, json: string): unknown {
  if (!json.includes('null')) return root;
  return visitAll(root, (of, name, value) => {
    if (value === null && !Array.isArray(of)) delete of[name];
  });
}

/**
 * Whether what this JSON text holds can have any of them, so that it must be gone through: hardly any has, and looking at the text
 * takes a twentieth of the time. In JSON the character is always escaped; the name can be, in each of its letters.
 */
export function mayHoldOddities(json: string): boolean {
  return json.includes('"length"') || (json.includes('\\u00') && NULL_OR_LETTER.test(json));
}

function isPlain(json: string | undefined): boolean {
  return json !== undefined && !mayHoldOddities(json);
}

const NULL_OR_LETTER = /\\u00(?:00|[67])/;
const NULL = String.fromCharCode(0);

const dropOddLength: Look = (of, name, value) => {
  if (name === 'length' && typeof value === 'object' && !Array.isArray(of)) delete of[name];
};

const dropNulls: Look = (of, name, value) => {
  if (typeof value === 'string' && value.includes(NULL)) of[name] = value.replaceAll(NULL, '');
};

/** Every field of every object and list in it, however deep. Each tap comes by here: a loop, nothing made but the list of what is left. */
function visitAll(root: unknown, look: Look): unknown {
  const waiting = typeof root === 'object' && root !== null ? [root as Fields] : [];
  for (let of = waiting.pop(); of !== undefined; of = waiting.pop()) {
    // Of what JSON made every field is its own.
    for (const name in of) {
      const value = of[name];
      look(of, name, value);
      if (typeof value === 'object' && value !== null) waiting.push(value as Fields);
    }
  }
  return root;
}
