import type { SimulatedClock } from '../machine/clock.ts';
import { type Owner, running } from '../machine/owner.ts';
import { pickNumber, type Random } from '../machine/random.ts';
import type { Trace } from '../trace.ts';
import { buildOddAnswer, WAIT_S } from './odd-answers.ts';
import type { Moods, Side } from './troubles.ts';

/** `onHeard`: it came back whole. */
export type WireAnswer = { status: number; headers: Record<string, string>; body: string; onHeard?(): void };
/** How what came back looks on the wire. `isStalled`: the rest never comes; `isCut`: the connection breaks. */
export type WireResponse = WireAnswer & { isCut?: true; isStalled?: true };

/** One request: `name` for the trace, `perform` is what the other side does with it, if it comes there. */
export type WireRequest = {
  side: Side;
  name: string;
  signal?: AbortSignal | undefined;
  /** Rejects where nobody is. */
  perform(trouble: string | undefined): Promise<WireAnswer>;
  /** The request has gone out. */
  onLeft?(): void;
};

/** Why no answer came. */
export type WireFailure = { code: string };
export type Network = {
  /** Brings a request there and its answer back, or not. Rejects with `WireFailure`, or with the signal's reason. */
  exchange(request: WireRequest): Promise<WireResponse>;
  /** All that ever went out; `waitsUntil`: when it may be asked again, as whoever sent it was told. */
  requests: SentRequest[];
};
export type SentRequest = { at: number; side: Side; name: string; heardAt?: number; waitsUntil?: number };

type NetworkParts = { clock: SimulatedClock; random: Random; moods: Moods; trace: Trace };
/** A request under way: its sender, what it meets, and how it ends, once. */
type UnderWay = {
  request: WireRequest;
  sent: SentRequest;
  owner: Owner | undefined;
  trouble: string | undefined;
  isOver: boolean;
  resolve(response: WireResponse): void;
  reject(reason: unknown): void;
};

const SLOW_MS = 2000;
const LATE_MS = { least: 11_000, most: 45_000 };
const WAY_MS = { least: 5, most: 80 };

export function createNetwork(parts: NetworkParts): Network {
  const { clock, moods, trace } = parts;
  const requests: SentRequest[] = [];
  return {
    requests,
    exchange: (request) =>
      new Promise((resolve, reject) => {
        const { side, name } = request;
        const owner = running.getStore();
        const trouble = moods.choose(side, clock.trueNow());
        trace.add(`${side} < ${name}${trouble === undefined ? '' : ` (${trouble})`}`);
        const sent: SentRequest = { at: clock.trueNow(), side, name };
        requests.push(sent);
        if (owner !== undefined) owner.inFlight += 1;
        if (!owner?.pass()) sendRequest(parts, { request, sent, owner, trouble, isOver: false, resolve, reject });
      }),
  };
}

function sendRequest(parts: NetworkParts, way: UnderWay): void {
  const { clock, random } = parts;
  const { request, trouble } = way;
  const { signal, onLeft } = request;
  signal?.addEventListener('abort', () => endRequest(parts, way, () => way.reject(signal.reason)));
  if (signal?.aborted) endRequest(parts, way, () => way.reject(signal.reason));
  if (way.isOver) return;
  const ms = measureWay(random) + (trouble === 'slow' ? pickNumber(random, 0, SLOW_MS) : 0);
  if (trouble === 'refused') return void clock.set(ms, () => failRequest(parts, way, 'ECONNREFUSED'));
  clock.set(Math.min(ms, WAY_MS.least), () => onLeft?.());
  if (trouble === 'lost') return;
  if (trouble === 'cut') return void clock.set(ms, () => failRequest(parts, way, 'ECONNRESET'));
  const odd = buildOddAnswer(trouble);
  if (odd !== undefined && !odd.isDone) return void clock.set(ms, () => answerRequest(parts, way, odd.answer));
  const lateMs = trouble === 'late' ? pickNumber(random, LATE_MS.least, LATE_MS.most) : 0;
  // It arrives, whatever became of who sent it.
  clock.set(ms + lateMs, () => void arrive(parts, way), { of: 'world' });
}

async function arrive(parts: NetworkParts, way: UnderWay): Promise<void> {
  const { owner, trouble, request } = way;
  const answer = await request.perform(trouble).catch(() => undefined);
  parts.clock.touch();
  if (owner?.pass()) return;
  const back = () =>
    answer === undefined ? failRequest(parts, way, 'ECONNREFUSED') : returnAnswer(parts, way, answer);
  if (owner === undefined) back();
  else running.run(owner, back);
}

function returnAnswer(parts: NetworkParts, way: UnderWay, answer: WireAnswer): void {
  const { trouble } = way;
  if (trouble === 'silence' || trouble === 'late') return;
  if (trouble === 'cut-after') failRequest(parts, way, 'ECONNRESET');
  else answerRequest(parts, way, shapeAnswer(trouble, answer));
}

function shapeAnswer(trouble: string | undefined, answer: WireAnswer): WireResponse {
  if (trouble === 'half') return { ...answer, isCut: true };
  if (trouble === 'stalled') return { ...answer, isStalled: true };
  return buildOddAnswer(trouble)?.answer ?? answer;
}

function answerRequest(parts: NetworkParts, way: UnderWay, response: WireResponse): void {
  const { clock, random, trace } = parts;
  const { request, owner, sent, trouble } = way;
  clock.set(measureWay(random), () => {
    trace.add(`${request.side} > ${request.name} ${response.status}`);
    if (owner?.pass()) return;
    endRequest(parts, way, () => {
      const at = clock.trueNow();
      if (trouble === 'wait') Object.assign(sent, { heardAt: at, waitsUntil: at + WAIT_S * 1000 });
      if (!response.isCut && !response.isStalled) response.onHeard?.();
      way.resolve(response);
    });
  });
}

function failRequest(parts: NetworkParts, way: UnderWay, code: string): void {
  endRequest(parts, way, () => way.reject({ code } satisfies WireFailure));
}

function endRequest({ clock }: NetworkParts, way: UnderWay, how: () => void): void {
  if (way.isOver) return;
  way.isOver = true;
  if (way.owner !== undefined) way.owner.inFlight -= 1;
  clock.touch();
  how();
}

function measureWay(random: Random): number {
  return pickNumber(random, WAY_MS.least, WAY_MS.most);
}
