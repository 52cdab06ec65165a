import { expect, test } from 'vitest';
import { runExport } from '../../src/cli/export.ts';
import { type AnsweredRound, attackAnswered } from './administrator/find-answered.ts';
import { holdYear } from './administrator/hold-year.ts';
import { attack, type Result, seeded, weigh } from './attacker.ts';
import type { Evidence } from './evidence.ts';
import { YEAR_SECRET } from './year/organisation.ts';
import { planOrganisations, summarise } from './year/settings.ts';
import { liveYear, WHOLE_YEAR, type Year } from './year/year.ts';

/** The administrator's own is the check-in: of leads the database tells who judged what, and must. */
const OPTIONS = { leads: 0.1, sends: true };
const PLANS = planOrganisations({ organisations: 2, options: { days: 91, ...OPTIONS } }, { days: 364, ...OPTIONS });
const TOGETHER = 8;

test('an administrator with database, secrets and every command isolates no group of few, and ties no line better than by guessing', {
  timeout: 90_000 * PLANS.length,
}, async () => {
  const isolated: string[] = [];
  const tied: Result[] = [];
  const answered: AnsweredRound[] = [];
  let [rounds, held, organisations]: [Evidence[], number, number] = [[], 0, 0];
  const writerOf = new Map<string, string>();
  for (const { seed, engine, options } of PLANS) {
    const found = await holdYear(engine, seeded(seed), options);
    await found.year.end();
    organisations += 1;
    isolated.push(...found.isolated.map((each) => `${each} [seed ${seed}]`));
    held += found.rounds.length;
    rounds.push(...found.rounds);
    answered.push(...found.answered);
    for (const [text, writer] of found.writerOf) writerOf.set(text, writer);
    if (organisations % TOGETHER > 0 && organisations < PLANS.length) continue;
    tied.push(attack(rounds, (text) => writerOf.get(text) ?? '', seeded(seed)));
    rounds = [];
    writerOf.clear();
  }
  const told = attackAnswered(answered, seeded(1));
  const figures = { organisations, rounds: held, isolated: isolated.length };
  // biome-ignore lint/suspicious/noConsole: the figures are what this test is read for
  console.info('the administrator', figures, summarise(isolated), weigh(tied), tied[0]?.telling, told);
  expect(held).toBeGreaterThan(0);
  expect(summarise(isolated)).toEqual([]);
  for (const { surprise, bound } of tied) expect(surprise).toBeLessThan(bound);
  expect(told.people).toBeGreaterThan(PLANS.length);
  expect(told.surprise).toBeLessThan(told.bound);
});

const ENV = {
  APP_SECRET: YEAR_SECRET,
  INTAKE_SECRET: 'whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=',
  SLACK_BOT_TOKEN: 'xoxb-none',
  SLACK_SIGNING_SECRET: '0123456789abcdef',
};

test('the command line gives nothing of what somebody wrote in a check-in, while a round is open or after it', async () => {
  const said: string[] = [];
  const exportAll = async ({ database, everybody }: Year): Promise<void> => {
    const terminal = {
      say: (text: string) => void said.push(text),
      // Whoever was erased is nobody until the set-up is applied again.
      complain: (text: string) => expect(text).toContain('there is nobody with the id'),
      progress: () => {},
    };
    for (const person of everybody()) await runExport(person, { ...ENV, DATABASE_URL: database }, terminal);
  };
  const options = { ...WHOLE_YEAR, leads: 0, days: 49, sends: true };
  const year = await liveYear('sqlite', seeded(3), { onWeekEnded: exportAll, onRoundClosed: exportAll }, options);
  expect(said.length).toBeGreaterThan(50);
  expect(year.writerOf.size).toBeGreaterThan(20);
  expect([...year.writerOf.keys()].filter((text) => said.some((each) => each.includes(text)))).toEqual([]);
  await year.end();
});
