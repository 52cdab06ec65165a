import type { Engine } from '../../drills/stage/database.ts';
import { createRandom, pickNumber, pickOne, type Random } from '../simulation/machine/random.ts';
import type { FuzzDoor } from './doors.ts';
import { endsLine, type Line, openLine, type RawRequest, writeRequest } from './line.ts';
import { mutateBytes, mutateEnvelope, mutateJson, mutateText } from './mutations.ts';
import { type Sample, writeSample } from './sample.ts';
import { type FuzzStage, openFuzzStage } from './stage.ts';

/** `only`: of all bodies this one alone, by its number. */
export type FuzzOptions = { engine: Engine; bodies: number; seed: number; only?: number };

/** What came of it. `broken`: each promise that did not hold, with what it takes to see it again. */
export type FuzzOutcome = { tallies: Record<Phase, Tally>; drawn: number; seconds: number; broken: string[] };

/** First whoever is nobody, then whoever is who they say, with anything. */
const PHASES = ['forged', 'proved'] as const;
export type Phase = (typeof PHASES)[number];

const FORGED = 0.6;
const LINES = 12;
const BROKEN_MAX = 10;
const METHODS = ['GET', 'PUT', 'HEAD', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE', 'BREW'];

export async function playFuzz({ engine, bodies, seed, only }: FuzzOptions): Promise<FuzzOutcome> {
  const stage = await openFuzzStage(engine);
  const began = performance.now();
  const broken: string[] = [];
  const note = (how: string): void => {
    if (broken.length < BROKEN_MAX) broken.push(how);
  };
  const stop = listenForCrashes(note);
  try {
    const tallies = { forged: new Map(), proved: new Map() };
    // Whoever is nobody comes more often: it costs little, and is where most attackers stand.
    const forged = Math.floor(bodies * FORGED);
    for (const [phase, from, to] of [
      ['forged', 0, forged],
      ['proved', forged, bodies],
    ] as const) {
      const numbers = Array.from({ length: to - from }, (_, n) => from + n).filter((n) => (only ?? n) === n);
      const before = phase === 'forged' ? await readState(stage) : undefined;
      await sendAll({ stage, phase, seed, numbers, tally: tallies[phase], note });
      if (before !== undefined) for (const how of compareStates(before, await readState(stage))) note(how);
    }
    for (const how of await judgeEnd(stage)) note(how);
    return { tallies, drawn: stage.drawn, seconds: (performance.now() - began) / 1000, broken };
  } finally {
    stop();
    await stage.end();
  }
}

type Sending = {
  stage: FuzzStage;
  phase: Phase;
  seed: number;
  numbers: number[];
  tally: Tally;
  note(how: string): void;
};

/** Over a few connections at once. */
async function sendAll(sending: Sending): Promise<void> {
  const { stage, numbers } = sending;
  const waiting = numbers.values();
  const work = async (line: Line): Promise<void> => {
    for (const n of waiting) await sendOne(sending, line, n);
    line.close();
  };
  await Promise.all(Array.from({ length: LINES }, () => work(openLine(stage.port))));
}

async function sendOne({ stage, phase, seed, tally, note }: Sending, line: Line, n: number): Promise<void> {
  const random = createRandom(seed * 1_000_003 + n);
  const door = pickDoor(phase === 'proved' ? stage.doors : stage.doors.filter(({ isProved }) => !isProved), random);
  const request = buildRequest(door, phase, random, n);
  const bytes = writeRequest(request, `127.0.0.1:${stage.port}`);
  const answer = await line.send(bytes, { ends: endsLine(request), isHead: request.method === 'HEAD' });
  const statuses = answer === 'silent' ? ['silent'] : answer.length === 0 ? ['closed'] : answer.map(String);
  const counts = tally.get(door.name) ?? new Map<string, number>();
  tally.set(door.name, counts);
  for (const status of statuses) counts.set(status, (counts.get(status) ?? 0) + 1);
  const isBad = statuses.some((status) => status === 'silent' || (/^5/.test(status) && status !== '503'));
  if (isBad) note(`${statuses} of ${door.name}, ${phase}: --seed ${seed} --only ${n}\n${describeRequest(bytes)}`);
}

const SHOWN_MAX = 3000;

function describeRequest(bytes: Buffer): string {
  return JSON.stringify(bytes.subarray(0, SHOWN_MAX).toString('latin1'));
}

function pickDoor(doors: FuzzDoor[], random: Random): FuzzDoor {
  let left = random() * doors.reduce((sum, { share }) => sum + share, 0);
  for (const door of doors) {
    left -= door.share;
    if (left < 0) return door;
  }
  return pickOne(random, doors);
}

function buildRequest(door: FuzzDoor, phase: Phase, random: Random, n: number): RawRequest {
  const sample = pickOne(random, door.samples);
  const real = readContent(sample);
  let content = door.fill?.(real, random, n) ?? real;
  const changes = pickNumber(random, 0, 3);
  for (let change = 0; change < changes; change += 1) content = changeContent(content, random);
  let request = writeSample(sample, content);
  if (random() < 0.15) request.body = mutateBytes(request.body, random);
  // A limit must hold, too.
  if (random() < 0.001) request.body = Buffer.alloc(1_200_000, request.body.length > 0 ? request.body : 'x');
  // From an address of its own, so that whoever is refused too often is not all of us.
  request.headers['x-forwarded-for'] = listAddress(random);
  const { proof } = door;
  if (proof !== undefined) request = phase === 'proved' ? proof.prove(request, n) : proof.forge(request, random, n);
  if (random() < 0.12) request = mutateEnvelope(request, random);
  return random() < 0.02 ? { ...request, method: pickOne(random, METHODS) } : request;
}

/** Anew each time: it is changed. Faster than `structuredClone`. */
function readContent({ content }: Sample): unknown {
  const known = texts.get(content as object) ?? JSON.stringify(content);
  if (typeof content === 'object' && content !== null) texts.set(content, known);
  return JSON.parse(known);
}

const texts = new WeakMap<object, string>();

function changeContent(content: unknown, random: Random): unknown {
  if (typeof content === 'string') return mutateText(content, random);
  return random() < 0.15 ? mutateText(JSON.stringify(content), random) : mutateJson(content, random);
}

function listAddress(random: Random): string {
  return `10.${[0, 0, 0].map(() => pickNumber(random, 1, 250)).join('.')}`;
}

type State = { tables: Map<string, string>; calls: string };

async function readState(stage: FuzzStage): Promise<State> {
  return { tables: await stage.readTables(), calls: stage.readCalls() };
}

function compareStates(before: State, after: State): string[] {
  const changed = [...after.tables].filter(([name, hash]) => before.tables.get(name) !== hash);
  const tables = changed.map(
    ([name, hash]) => `${name} was changed by whoever is nobody: ${before.tables.get(name)} → ${hash}`,
  );
  return before.calls === after.calls ? tables : [...tables, 'platforms were called for whoever is nobody'];
}

/** What nobody caught. */
function listenForCrashes(note: (how: string) => void): () => void {
  const hear = (reason: unknown): void => note(`uncaught: ${reason instanceof Error ? reason.stack : String(reason)}`);
  process.on('uncaughtException', hear).on('unhandledRejection', hear);
  return () => void process.off('uncaughtException', hear).off('unhandledRejection', hear);
}

/** How often each door answered how. */
export type Tally = Map<string, Map<string, number>>;

const ERROR_LEVEL = 50;
/** Slack itself would send nothing of a workspace that has not installed the app. */
const NOT_INSTALLED = 'NoSlackToken';
const TOLD_MAX = 600;

/** What is wrong once all is sent: it does not answer, it stumbled, or it logged what it must not. */
export async function judgeEnd({ world, logged, secrets }: FuzzStage): Promise<string[]> {
  await world.bot.replied();
  const { status } = await fetch(`${world.address}/healthz`);
  const lines = await world.store.inbox.lines('noordlicht', 1000);
  const stumbled = lines.filter(({ reason }) => reason?.includes('went wrong here'));
  const errors = logged.map(readLine).filter(({ level, err }) => level >= ERROR_LEVEL && err?.name !== NOT_INSTALLED);
  const leaks = secrets.flatMap((secret) => {
    const found = logged.find((line) => line.includes(secret));
    return found === undefined ? [] : [`the log holds “${secret}”: ${found.slice(0, TOLD_MAX)}`];
  });
  return [
    ...(status === 200 ? [] : [`it says ${status} of its health`]),
    ...stumbled.slice(0, 2).map(({ reason }) => `the inbox stumbled: ${reason}`),
    ...errors.slice(0, 2).map((line) => `an error was logged: ${JSON.stringify(line).slice(0, TOLD_MAX)}`),
    ...leaks,
  ];
}

function readLine(line: string): { level: number; err?: { name?: string } } {
  return JSON.parse(line);
}

/** A line a door: how many came, and how they were answered. */
export function writeTally(tally: Tally): string[] {
  return [...tally]
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(([door, counts]) => {
      const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
      const said = [...counts].toSorted(([one], [other]) => one.localeCompare(other));
      return `  ${door.padEnd(20)}${String(all).padStart(7)}  ${said.map(([status, count]) => `${status}×${count}`).join(' ')}`;
    });
}
