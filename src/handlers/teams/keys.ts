import { SECOND_MS } from '../../domain/time.ts';

/** Why a token could not be looked at: who signs is not known now. */
export const OUT_OF_REACH = 'keys out of reach';
/** After Microsoft's keys could not be fetched they are not asked for again before this is over. */
const ASK_AGAIN_MS = 5 * SECOND_MS;
/** Keys whose signature was once found good. */
const KNOWN_MAX = 16;

/** What is wrong with a token; undefined when nothing is. */
type FindFault = () => Promise<string | undefined>;
/** Where tokens wait that one key is said to have signed. */
/** `isOpen`: the key is there, so any number may pass at once. */
type Gate = { isOpen: boolean; closedUntil: number; asking?: Promise<unknown> };

/**
 * Lets tokens be looked at without Microsoft being asked for its keys more than once at a time, and not at all for a while after that
 * failed, whoever knocks with whatever token. What a key is said to have signed that was never found good waits apart, so that forged
 * names of keys hold up nobody.
 */
export function createKeyGate(now: () => number = () => performance.now()) {
  const known = new Map<string, Gate>();
  const unknown: Gate = { isOpen: false, closedUntil: 0 };
  return async (authorization: string, find: FindFault): Promise<string | undefined> => {
    const name = readKeyName(authorization);
    const gate = known.get(name) ?? unknown;
    const fault = await passGate(gate, find, now);
    gate.isOpen = fault !== OUT_OF_REACH && gate !== unknown;
    if (fault === undefined && !known.has(name) && known.size < KNOWN_MAX) known.set(name, openGate());
    return fault;
  };
}

async function passGate(gate: Gate, find: FindFault, now: () => number): Promise<string | undefined> {
  while (gate.asking !== undefined && !gate.isOpen) await gate.asking;
  if (now() < gate.closedUntil) return OUT_OF_REACH;
  const asked = find();
  gate.asking = asked;
  const fault = await asked;
  if (gate.asking === asked) delete gate.asking;
  gate.closedUntil = fault === OUT_OF_REACH ? now() + ASK_AGAIN_MS : 0;
  return fault;
}

const openGate = (): Gate => ({ isOpen: true, closedUntil: 0 });

/** As the token itself says; nothing is believed of it. */
function readKeyName(authorization: string): string {
  const [header = ''] = authorization.replace('Bearer ', '').split('.');
  try {
    const { kid } = JSON.parse(Buffer.from(header, 'base64url').toString('utf8')) as { kid?: unknown };
    return typeof kid === 'string' ? kid : '';
  } catch {
    return '';
  }
}
