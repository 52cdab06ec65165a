import fc from 'fast-check';
import {
  type AnonymousAnswers,
  discloseParticipation,
  keepLines,
  type Participation,
  type PublishableQuestion,
  selectPublishable,
} from '../../../src/domain/checkins/anonymity.ts';
import { type Answers, type DraftLine, QUESTIONS } from '../../../src/domain/checkins/checkin.ts';
import type { Team } from '../../../src/domain/people/person.ts';

/** What people say: often the same, in other capitals. */
const VOICES = ['fine', 'busy', 'the new campaign', 'geen idee'];

/** Somebody asked: what they say to each question (−1: nothing), how they write it, and a number to shuffle by. */
type Somebody = { team: Team; voices: number[]; isLoud: boolean; shuffle: number };

/** Everybody asked, which lines managers hide, and how many answered before the round was opened again. */
export type Month = { k: number; people: Somebody[]; hiding: { tenths: number; seed: number }; before: number };

const anyVoice = (chatty: number) =>
  fc.oneof(
    { weight: 10 - chatty, arbitrary: fc.constant(-1) },
    { weight: chatty, arbitrary: fc.nat(VOICES.length - 1) },
  );

const anySomebody = (chatty: number): fc.Arbitrary<Somebody> =>
  fc.record({
    team: fc.constantFrom<Team>('sales', 'marketing'),
    voices: fc.array(anyVoice(chatty), { minLength: QUESTIONS.length, maxLength: QUESTIONS.length }),
    isLoud: fc.boolean(),
    shuffle: fc.nat(1000),
  });

export const anyMonth: fc.Arbitrary<Month> = fc
  .record({ chatty: fc.integer({ min: 1, max: 10 }), size: fc.integer({ min: 2, max: 40 }) })
  .chain(({ chatty, size }) =>
    fc.record({
      k: fc.integer({ min: 3, max: 8 }),
      people: fc.array(anySomebody(chatty), { minLength: size, maxLength: size }),
      hiding: fc.record({ tenths: fc.constantFrom(0, 0, 1, 2, 5, 9), seed: fc.nat(1000) }),
      before: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(6) }),
    }),
  );

/** Dots tell the test whose a text is, and the bot nothing: to it only letters and digits are a voice. */
const writeText = (said: number, isLoud: boolean, n: number): string => {
  const text = VOICES[said] ?? '';
  return (isLoud ? text.toUpperCase() : text) + '.'.repeat(n);
};
export const readWriter = (text: string): number => text.split('.').length - 1;
export const readVoice = (text: string): string => text.replaceAll('.', '').toLowerCase();

const writeAnswers = ({ voices, isLoud }: Somebody, n: number): Answers =>
  Object.fromEntries(
    QUESTIONS.flatMap((question, place) => {
      const said = voices[place] ?? -1;
      return said < 0 ? [] : [[question, writeText(said, isLoud, n)]];
    }),
  );

/** What became of a month: who took part, which lines were kept, what everybody may see. */
export type Published = {
  participants: Set<number>;
  kept: ReturnType<typeof keepLines>;
  shown: PublishableQuestion[];
  participation: Participation;
};

/** What the bot does from the close on; `order`: of their answers. */
export function publishMonth({ k, people, hiding, before }: Month, order = (n: number) => n): Published {
  const wrote = people
    .map(({ team }, n) => ({ n, team, answers: writeAnswers(people[n] as Somebody, n) }))
    .filter(({ answers }) => Object.keys(answers).length > 0)
    .toSorted((one, other) => order(one.n) - order(other.n));
  const given = (some: typeof wrote): AnonymousAnswers[] => some.map(({ team, answers }) => ({ team, answers }));
  const early = keepLines(given(wrote.filter(({ n }) => n < before)), k);
  const late = given(wrote.filter(({ n }) => n >= before));
  // Once opened again, neither the lines of before nor the new ones have a team.
  const kept =
    early.length === 0
      ? keepLines(late, k)
      : [...early, ...keepLines(late, k)].map(({ question, text }) => ({ question, text }));
  const lines = kept.map((line): DraftLine => {
    const chance = (readWriter(line.text) * 7 + QUESTIONS.indexOf(line.question) * 3 + hiding.seed) % 10;
    return { ...line, id: line.text, isHidden: chance < hiding.tenths };
  });
  const shown = selectPublishable(lines, k);
  const participation = discloseParticipation(people.length, wrote.length, shown, k);
  return { participants: new Set(wrote.map(({ n }) => n)), kept, shown, participation };
}
