import fc from 'fast-check';
import { REASON_NAMES, type Reason, VERDICTS, type Verdict } from '../../../src/domain/leads/verdict.ts';
import { HOUR_MS } from '../../../src/domain/time.ts';
import type { Change } from '../../../src/store/change.ts';
import { ACME, makeFacts, makeLead, NOW } from '../makers.ts';
import type { TestStore } from '../test-store.ts';
import type { Said, Story } from './naive.ts';

/** Moments lie on few places, so that many fall on the very edge of a period. */
const SLOT_MS = 12 * HOUR_MS;
const SLOTS = 80;
const PEOPLE = ['sanne', 'bram', 'fleur', 'thijs', 'noor'] as const;
const CAMPAIGNS = ['', 'Beurs', 'beurs', 'Ålesund', "x'); drop table leads; --", '<!here>', '🚀', 'ﬀ'];
const OUTCOMES = ['opportunity', 'won', 'lost', 'rejected', 'nurture'];
const LEADS_MAX = 60;
const DEEDS_MAX = 240;

const momentBy = (max: number) =>
  fc.tuple(fc.integer({ min: 0, max }), fc.constantFrom(-1, 0, 0, 1)).map(([slot, off]) => NOW + slot * SLOT_MS + off);
const moment = momentBy(SLOTS);
const campaign = fc.oneof(
  { arbitrary: fc.constantFrom(...CAMPAIGNS), weight: 1 },
  { arbitrary: fc.integer({ min: 1, max: 40 }).map((n) => `campaign ${n}`), weight: 3 },
);

type Given = { receivedAt: number; campaign: string; dueIn: number | undefined; touchedMs: number | undefined };
type Deed = { at: number; lead: number } & (
  | { does: 'judge'; by: string; verdict: Verdict }
  | { does: 'explain'; by: string; reason: Reason }
  | { does: 'withdraw'; by: string }
  | { does: 'contact'; by: string }
  | { does: 'erase'; by: string }
  | { does: 'move'; campaign: string }
  | { does: 'end'; outcome: string; sinceMs: number }
);

const leadGiven: fc.Arbitrary<Given> = fc.record({
  receivedAt: momentBy(SLOTS / 4),
  campaign,
  dueIn: fc.option(
    fc.nat(10).map((slots) => slots * SLOT_MS),
    { nil: undefined, freq: 6 },
  ),
  touchedMs: fc.option(fc.nat(1e9), { nil: undefined, freq: 6 }),
});

const of = { at: moment, lead: fc.nat(LEADS_MAX - 1), by: fc.constantFrom(...PEOPLE) };
const judging = fc.record({ ...of, does: fc.constant('judge' as const), verdict: fc.constantFrom(...VERDICTS) });
const explaining = fc.record({
  ...of,
  does: fc.constant('explain' as const),
  reason: fc.constantFrom(...REASON_NAMES),
});
const deed: fc.Arbitrary<Deed> = fc.oneof(
  { arbitrary: judging, weight: 12 },
  { arbitrary: explaining, weight: 6 },
  { arbitrary: fc.record({ ...of, does: fc.constantFrom('withdraw' as const, 'contact' as const) }), weight: 6 },
  { arbitrary: fc.record({ ...of, does: fc.constant('erase' as const) }), weight: 1 },
  { arbitrary: fc.record({ ...of, does: fc.constant('move' as const), campaign }), weight: 2 },
  {
    arbitrary: fc.record({
      ...of,
      does: fc.constant('end' as const),
      outcome: fc.constantFrom(...OUTCOMES),
      sinceMs: fc.nat(1e10),
    }),
    weight: 3,
  },
);

export type Stream = { leads: Given[]; deeds: Deed[]; periods: [from: number, until: number][] };

/** Few of them, or as many as there may be: then more campaigns are judged than are counted apart. */
function fewOrMany<A>(each: fc.Arbitrary<A>, max: number): fc.Arbitrary<A[]> {
  return fc.oneof(
    fc.array(each, { minLength: 1, maxLength: max, size: 'max' }),
    fc.array(each, { minLength: max, maxLength: max }),
  );
}

const period = fc
  .tuple(moment, fc.integer({ min: 1, max: SLOTS / 2 }))
  .map(([from, slots]): [number, number] => [from, from + slots * SLOT_MS]);

export const stream: fc.Arbitrary<Stream> = fc.record({
  leads: fewOrMany(leadGiven, LEADS_MAX),
  deeds: fewOrMany(deed, DEEDS_MAX).map((deeds) => deeds.sort((a, b) => a.at - b.at)),
  periods: fc.tuple(fc.constant<[number, number]>([NOW, NOW + SLOTS * SLOT_MS]), period, period),
});

/** Makes a stream true in an organisation of its own, and tells its leads' stories. */
export async function live(
  { store, runSql }: TestStore,
  organisation: string,
  { leads, deeds }: Stream,
): Promise<Story[]> {
  const teller = tellerOf(organisation, leads);
  const kept = [await store.commit(teller.added)];
  await runSql(
    `update leads set ${column('due_at', teller, ({ dueAt }) => dueAt)} where organisation = '${organisation}'`,
  );
  const changes = deeds.flatMap((each) => teller.tell(each));
  kept.push(await store.commit(changes));
  if (kept.some((each) => each !== 'kept')) throw new Error(`a change was ${kept.join(', ')}`);
  const rows = teller.stories.flatMap(({ outcomes }, n) =>
    outcomes.map(({ at, outcome, sinceMs }, place) => {
      const until = outcomes[place + 1]?.at ?? 'null';
      return `('${organisation}', ${at}, '${teller.idOf(n)}', '${outcome}', ${until}, ${sinceMs})`;
    }),
  );
  const into = 'insert into lead_outcomes (organisation, at, lead, outcome, until, since_ms) values';
  if (rows.length > 0) await runSql(`${into} ${rows.join(', ')}`);
  return teller.stories;
}

type Teller = ReturnType<typeof tellerOf>;

function column(name: string, { stories, idOf }: Teller, of: (story: Story) => number | undefined): string {
  const whens = stories.map((story, n) => `when '${idOf(n)}' then ${of(story) ?? 'cast(null as bigint)'}`);
  return `${name} = case id ${whens.join(' ')} end`;
}

/** Keeps the stories, and says which changes make a deed true: none when it is none (explaining what is not poor). */
function tellerOf(organisation: string, leads: Given[]) {
  const idOf = (n: number): string => `${organisation}-${n}`;
  const factsOf = (n: number, name: string) => makeFacts(`crm-${n}`, name === '' ? {} : { campaign: name });
  const stories = leads.map(
    ({ receivedAt, campaign: name, dueIn, touchedMs }, n): Story => ({
      id: idOf(n),
      campaign: name,
      receivedAt,
      ...(dueIn !== undefined && { dueAt: receivedAt + dueIn }),
      ...(touchedMs !== undefined && { touchedMs }),
      said: new Map(),
      outcomes: [],
    }),
  );
  const added = leads.map(
    ({ receivedAt, campaign: name }, n): Change => ({
      kind: 'lead.added',
      lead: makeLead(idOf(n), { organisation, facts: factsOf(n, name), receivedAt }),
    }),
  );
  let erased = 0;

  const erase = (person: string): Change => {
    for (const story of stories) {
      if (story.contactedBy === person) delete story.contactedBy;
      const { said } = story;
      const theirs = said.get(person);
      if (theirs === undefined) continue;
      said.delete(person);
      erased += 1;
      said.set(`erased-${erased}`, theirs);
    }
    return { kind: 'person.erased', organisation, person, at: 0 };
  };

  const tell = (deed: Deed): Change[] => {
    const n = deed.lead % stories.length;
    const story = stories[n];
    if (story === undefined || deed.at < story.receivedAt) return [];
    if (deed.does === 'erase') return [erase(deed.by)];
    if (deed.does === 'move') {
      const was = JSON.stringify(factsOf(n, story.campaign));
      story.campaign = deed.campaign;
      return [{ kind: 'lead.updated', lead: idOf(n), facts: factsOf(n, deed.campaign), was, at: deed.at }];
    }
    if (deed.does === 'end') {
      story.outcomes = [...story.outcomes.filter(({ at }) => at < deed.at), deed];
      return [];
    }
    if (deed.does === 'contact') return contact(story, idOf(n), deed);
    return judge(story.said, idOf(n), deed);
  };

  return { stories, added, idOf, tell };
}

function contact(story: Story, lead: string, { at, by }: { at: number; by: string }): Change[] {
  if (story.contactedAt !== undefined) return [];
  story.contactedAt = at;
  story.contactedBy = by;
  const { touchedMs } = story;
  return [{ kind: 'lead.contacted', lead, by, at, ...(touchedMs !== undefined && { touchedMs }) }];
}

function judge(
  said: Map<string, Said[]>,
  id: string,
  deed: Extract<Deed, { does: 'judge' } | { does: 'explain' } | { does: 'withdraw' }>,
): Change[] {
  const { by: person, at } = deed;
  const before = said.get(person) ?? [];
  const last = before.at(-1);
  if (deed.does === 'explain') {
    if (last?.verdict !== 'poor') return [];
    last.why = { reason: deed.reason, at };
    return [{ kind: 'verdict.explained', organisation: ACME, lead: id, person, reason: deed.reason, at }];
  }
  const was = last?.verdict;
  if (deed.does === 'withdraw') {
    if (was === undefined) return [];
    said.set(person, [...before, { at }]);
    return [{ kind: 'verdict.withdrawn', lead: id, person, was, at }];
  }
  if (was === deed.verdict) return [];
  said.set(person, [...before, { at, verdict: deed.verdict }]);
  return [{ kind: 'verdict.given', lead: id, person, verdict: deed.verdict, ...(was && { was }), at }];
}
