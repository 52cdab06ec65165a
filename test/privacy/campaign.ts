import { QUESTIONS, type Question } from '../../src/domain/checkins/checkin.ts';
import type { Event } from '../../src/domain/event.ts';
import { HOUR_MS, MINUTE_MS } from '../../src/domain/time.ts';
import { MARKETING, SALES } from '../world/checkin.ts';
import type { World } from '../world/world.ts';
import { shuffled } from './attacker.ts';
import { type Evidence, type Suspect, tablesOf } from './evidence.ts';

export const FIRST = Date.UTC(2026, 10, 3, 9, 0);
const PEOPLE = [...SALES, ...MARKETING];

export type Given = Record<Question, string>;
/** What a person wrote last in a round, if it stood at its close, and whether they shared it. */
type Written = { given: Given; isShared: boolean };

export const slackIdOf = (person: string): string => `U0${person.toUpperCase()}`;
export const by = (person: string) =>
  ({ platform: 'slack', workspace: 'T0NOORDLICHT', user: slackIdOf(person) }) as const;
export const monthAt = (round: number): string => new Date(Date.UTC(2026, 10 + round, 3)).toISOString().slice(0, 7);

/** Words of nobody's language, of any length, no piece of them twice the same. */
export function gibberish(random: () => number): string {
  const letter = (among: string) => among[Math.floor(random() * among.length)] ?? '';
  const syllables = (count: number) =>
    Array.from({ length: count }, () => letter('bdfghjklmnprstvwz') + letter('aeiou'));
  const words = Array.from(
    { length: 3 + Math.floor(random() * 20) },
    () => `qx${syllables(2 + Math.floor(random() * 3)).join('')}`,
  );
  return words.join(' ');
}

/** One or more questions answered. */
export function someAnswers(random: () => number): Given {
  const kept = QUESTIONS[Math.floor(random() * QUESTIONS.length)];
  return Object.fromEntries(
    QUESTIONS.map((question) => [question, question === kept || random() < 0.75 ? gibberish(random) : '']),
  ) as Given;
}

/** The attacker's rounds, and whose each text was. */
export type Campaign = { rounds: Evidence[]; writerOf: Map<string, string> };

/** Rounds of twelve, a month each: they answer in any order, some twice, some withdraw, some share, some do nothing. */
export async function campaign(world: World, count: number, random: () => number): Promise<Campaign> {
  const writerOf = new Map<string, string>();
  const rounds: Evidence[] = [];
  for (let round = 0; round < count; round += 1) {
    await world.turn(Date.UTC(2026, 10 + round, 3, 9, 0) - world.now());
    const month = monthAt(round);
    const isLogged = world.logged.length;
    const isCalled = world.slack.calls().length;
    await world.bot.handle({ kind: 'checkin.start-confirmed', month, by: by('ruben') });
    const { written, answered } = await answering(world, month, random);
    await world.bot.handle({ kind: 'checkin.close-confirmed', month, by: by('helen') });
    await world.settle();
    if (round % 2 === 1) await publish(world, month);
    for (const [person, { given }] of written) for (const text of Object.values(given)) writerOf.set(text, person);
    const hidden = new Set([...written].flatMap(([person, { isShared }]) => (isShared ? [person] : [])));
    rounds.push({
      month,
      tables: await tablesOf(world.database),
      logged: world.logged.slice(isLogged),
      calls: world.slack.calls().slice(isCalled),
      answered: answered.filter(({ person }) => written.has(person) && !hidden.has(person)),
      suspects: (await suspectsOf(world)).filter(({ id }) => written.has(id) && !hidden.has(id)),
      lines: (await world.store.reads.lines('noordlicht', month))
        .filter(({ text }) => !hidden.has(writerOf.get(text) ?? ''))
        .map(({ text, question, team }) => ({ text, question, ...(team && { team }) })),
    });
  }
  return { rounds, writerOf };
}

async function answering(
  world: World,
  month: string,
  random: () => number,
): Promise<{ written: Map<string, Written>; answered: Evidence['answered'] }> {
  const written = new Map<string, Written>();
  const answered: Evidence['answered'] = [];
  const again = PEOPLE.filter(() => random() < 0.3);
  for (const person of [...shuffled(PEOPLE, random), ...shuffled(again, random)]) {
    await world.turn(Math.floor(random() * 3 * HOUR_MS) + MINUTE_MS);
    const isWithdrawn = written.has(person) && random() < 0.3;
    if (isWithdrawn) {
      await world.bot.handle({ kind: 'checkin.withdrawn', month, by: by(person) });
      written.delete(person);
    } else if (written.has(person) || random() < 0.95) {
      const given = someAnswers(random);
      const isShared = random() < 0.1;
      const readers = isShared ? 'interviewer' : 'anonymised';
      const choices = { readers, remember: random() < 0.6 } as const;
      const reply = await world.bot.handle({ kind: 'checkin.answered', month, by: by(person), ...choices, ...given });
      if (reply.kind !== 'form') throw new Error(`${person} was told ${reply.kind}`);
      written.set(person, { given, isShared });
      answered.push({ person, at: world.now() });
    }
    await world.settle();
  }
  return { written, answered };
}

export async function publish(world: World, month: string): Promise<void> {
  const events: Event[] = [
    { kind: 'checkin.approved', month, version: 1, by: by('ruben') },
    { kind: 'checkin.approved', month, version: 1, by: by('helen') },
    { kind: 'checkin.publish-asked', month, version: 1, by: by('helen') },
  ];
  for (const event of events) await world.bot.handle(event);
  await world.settle();
}

async function suspectsOf(world: World): Promise<Suspect[]> {
  const people = await world.store.reads.people('noordlicht');
  return people.map(({ id, name, email, team }) => ({ id, name, team, slack: slackIdOf(id), ...(email && { email }) }));
}
