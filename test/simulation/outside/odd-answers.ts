import type { WireAnswer } from './network.ts';

/** `isDone`: the request was done before it was answered so. */
type OddAnswer = { answer: WireAnswer; isDone: boolean };

/** So long a platform asks to be left alone, when it says so (seconds). */
export const WAIT_S = 30;
const PAGE = '<html><body>Please sign in to the network</body></html>';
const LIMITED = '{"ok":false,"error":"ratelimited"}';

/** What a gateway answers in the platform's place, or the platform in its own odd way. */
const ODD_ANSWERS: Record<string, { status: number; body: string; retryAfter?: string; isDone?: true }> = {
  html: { status: 200, body: PAGE },
  'html-after': { status: 200, body: PAGE, isDone: true },
  empty: { status: 200, body: '' },
  null: { status: 200, body: 'null' },
  odd: { status: 200, body: '{"ok":false,"error":"the_moon_is_full"}' },
  '404': { status: 404, body: '{"message":"no such route"}' },
  '500': { status: 500, body: '{"ok":false,"error":"internal_error"}' },
  '502-after': { status: 502, body: PAGE, isDone: true },
  '503': { status: 503, body: PAGE },
  wait: { status: 429, body: LIMITED, retryAfter: String(WAIT_S) },
  'wait-nothing': { status: 429, body: LIMITED, retryAfter: '0' },
  'wait-untold': { status: 429, body: LIMITED },
  'wait-for-ever': { status: 429, body: LIMITED, retryAfter: '99999999' },
};

export function buildOddAnswer(trouble: string | undefined): OddAnswer | undefined {
  const odd = trouble === undefined ? undefined : ODD_ANSWERS[trouble];
  if (odd === undefined) return undefined;
  const { status, body, retryAfter, isDone = false } = odd;
  return { answer: { status, headers: retryAfter === undefined ? {} : { 'retry-after': retryAfter }, body }, isDone };
}
