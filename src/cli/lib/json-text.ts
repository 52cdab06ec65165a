/** What a JSON text holds; or where its first fault is, and what it is, so that an admin finds it in an editor. */
export function parseJsonText(text: string): { value: unknown } | { fault: string } {
  const found = findFault(text);
  const say = ({ at, fault }: Fault) => ({ fault: `${locate(text, at)}: ${fault}` });
  try {
    const value: unknown = JSON.parse(text);
    // Of a name given twice JSON.parse takes the last without a word.
    return found?.isRepeat === true ? say(found) : { value };
  } catch {
    return found === undefined ? { fault: 'it is not JSON' } : say(found);
  }
}

type Fault = { at: number; fault: string; isRepeat?: boolean };
type Token = { at: number; text: string; kind: 'text' | 'mark' | 'plain' | 'odd' };
/** What may come next; the first of an object or a list may also be its end. */
type Expected = 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'comma' | 'nothing';
/** The objects and lists that are open, each with its names. */
type State = { expected: Expected; open: { end: string; names: Set<string> }[] };

const TOKEN =
  /\s*(?:("(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|([{}[\],:])|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])|(\S))/uy;

/** Walks through the text as JSON.parse does, which says where it stopped only now and then. */
function findFault(text: string): Fault | undefined {
  const state: State = { expected: 'value', open: [] };
  for (const token of readTokens(text)) {
    const fault = token.kind === 'odd' ? describeOdd(text.slice(token.at)) : takeToken(state, token);
    if (fault !== undefined) return { at: token.at, fault, isRepeat: fault.endsWith(TWICE) };
  }
  if (state.expected === 'nothing') return undefined;
  return { at: text.length, fault: text.trim() === '' ? 'it is empty' : 'it ends too early: a bracket is not closed' };
}

const TWICE = 'is there twice, and only one of them can count';

function* readTokens(text: string): Generator<Token> {
  let from = 0;
  for (;;) {
    TOKEN.lastIndex = from;
    const match = TOKEN.exec(text);
    if (match === null) return;
    from = TOKEN.lastIndex;
    const [string, mark, plain, odd = ''] = match.slice(1);
    const word = string ?? mark ?? plain ?? odd;
    const kind = string ? 'text' : mark ? 'mark' : plain ? 'plain' : 'odd';
    yield { at: from - word.length, text: word, kind };
  }
}

/** The fault, or undefined when the token may stand there. */
function takeToken(state: State, token: Token): string | undefined {
  const { expected } = state;
  if (token.text === '}' || token.text === ']') return takeEnd(state, token.text);
  if (expected === 'nothing') return 'there is something after the end';
  if (expected === 'comma') return takeMark(state, token, ',', state.open.at(-1)?.end === '}' ? 'key' : 'value');
  if (expected === 'colon') return takeMark(state, token, ':', 'value');
  return expected.endsWith('key') ? takeKey(state, token) : takeValue(state, token);
}

function takeEnd(state: State, end: string): string | undefined {
  const { expected, open } = state;
  if (expected === 'nothing') return 'there is something after the end';
  if (expected === 'colon') return 'a colon and a value are missing before this';
  if (expected === 'key' || expected === 'value') return 'a value is missing before this, or a comma is too many';
  if (open.pop()?.end !== end) return 'this ends what another bracket began';
  state.expected = open.length === 0 ? 'nothing' : 'comma';
  return undefined;
}

function takeMark(state: State, { text }: Token, mark: string, next: Expected): string | undefined {
  if (text !== mark) return `a ${mark === ',' ? 'comma' : 'colon'} is missing before this`;
  state.expected = next;
  return undefined;
}

function takeKey(state: State, { text, kind }: Token): string | undefined {
  if (kind !== 'text') return 'a name in double quotes is missing here';
  const names = state.open.at(-1)?.names;
  if (names?.has(text) === true) return `${text} ${TWICE}`;
  names?.add(text);
  state.expected = 'colon';
  return undefined;
}

function takeValue(state: State, { text, kind }: Token): string | undefined {
  if (text === '{' || text === '[') {
    state.open.push({ end: text === '{' ? '}' : ']', names: new Set() });
    state.expected = text === '{' ? 'first key' : 'first value';
    return undefined;
  }
  if (kind === 'mark') return 'a value is missing before this, or a comma is too many';
  state.expected = state.open.length === 0 ? 'nothing' : 'comma';
  return undefined;
}

function describeOdd(rest: string): string {
  if (/^(\/[/*]|#)/.test(rest)) return 'JSON has no comments; take this one out';
  if (rest.startsWith('"'))
    return 'this text is not closed on its line, or holds a \\ or a tab that JSON does not know';
  if (/^['‘’“”„«]/.test(rest)) return 'texts stand in straight double quotes, "so"';
  return 'this is no JSON: texts and names stand in double quotes';
}

function locate(text: string, at: number): string {
  const before = text.slice(0, at).split('\n');
  return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}
