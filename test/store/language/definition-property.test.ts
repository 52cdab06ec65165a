import fc from 'fast-check';
import { expect } from 'vitest';
import { deriveDefinitionId } from '../../../src/domain/language/term.ts';
import { deriveLeadId } from '../../../src/domain/leads/lead.ts';
import { DAY_MS } from '../../../src/domain/time.ts';
import { addDays, getLocalDate } from '../../../src/domain/working-time.ts';
import { createCast } from '../../life/cast.ts';
import { LIFE_STARTS_AT, LIFE_TAKES_MS } from '../../life/life.ts';
import { type Living, openLiving } from '../../life/living.ts';
import { testOnBoth } from '../test-store.ts';

const MANAGERS = ['pq-chief', 'pq-head'] as const;
const PEOPLE = [...MANAGERS, 'pq-rep', 'pq-marketer'] as const;
const PROMISED_DAYS = 90;
const HISTORIES = { numRuns: 4, seed: 20261127, maxLength: 10 } as const;

/** An organisation in which leads are held, of which the lexicon is on. */
async function begin(store: Living['store'], id: string): Promise<Living> {
  const cast = createCast(id, id);
  const organisation = { ...cast.organisation, holdIncomplete: true };
  const living = openLiving(store, { ...cast, organisation }, LIFE_STARTS_AT);
  await living.happen({ kind: 'organisation.described', organisation, people: cast.people });
  for (const person of MANAGERS) await living.do(person, { kind: 'room.switched-on', room: 'language' });
  return living;
}

const filled = { name: 'SQL', text: 'Talks to us.', spellings: '', example: '', review: '', isAnother: false };
const proposing = { kind: 'term.proposed', asks: 'criteria', criteria: 'budget *', ...filled } as const;

testOnBoth(
  'whoever proposes, signs and withdraws: one version at most is agreed, signed for each team by another person',
  async ({ store }) => {
    let history = 0;
    const step = fc.record({
      who: fc.constantFrom(...PEOPLE),
      does: fc.constantFrom('proposed', 'signed', 'signed', 'withdrawn'),
      version: fc.integer({ min: 1, max: 4 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: HISTORIES.maxLength }), async (steps) => {
        history += 1;
        const living = await begin(store, `acme-${history}`);
        const { id } = living.cast.organisation;
        const term = deriveDefinitionId(id);
        await living.do('pq-rep', { ...proposing, asked: 0 });
        for (const [place, { who, does, version }] of steps.entries()) {
          if (does === 'proposed') await living.do(who, { ...proposing, asked: place, term, version });
          else await living.do(who, { kind: `term.${does}`, term, version });
          const agreed = (await store.reads.termVersions(id, term)).filter(({ state }) => state === 'agreed');
          expect(agreed.length).toBeLessThanOrEqual(1);
          for (const { signatures } of agreed)
            expect([signatures.sales?.person, signatures.marketing?.person]).toEqual([...MANAGERS]);
        }
      }),
      HISTORIES,
    );
  },
  LIFE_TAKES_MS,
);

testOnBoth(
  'a lead that lacks something, or for which sales has no room, is never lost: until it ended it is in one list, with marketing or with sales',
  async ({ store }) => {
    let history = 0;
    const step = fc.constantFrom('complete', 'update', 'through', 'lost', 'nurture', 'wait', 'off', 'open');
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: HISTORIES.maxLength }), async (steps) => {
        history += 1;
        const living = await begin(store, `held-${history}`);
        const { id } = living.cast.organisation;
        await living.do('pq-chief', { ...proposing, asked: 0 });
        await living.do('pq-head', { kind: 'term.signed', term: deriveDefinitionId(id), version: 1 });
        // Half of them lack nothing, where sales promised to take one lead a week, and has it.
        const isComplete = history % 2 === 0;
        if (isComplete) await fillWeek(living);
        await receive(living, isComplete ? { criteria: { budget: true } } : {});
        expect(await listPlaces(living)).toEqual([isComplete ? 'in line' : 'held']);
        for (const [place, each] of steps.entries()) {
          await take(living, each, place);
          expect(await listPlaces(living)).toHaveLength(1);
        }
      }),
      HISTORIES,
    );
  },
  LIFE_TAKES_MS,
);

async function fillWeek(living: Living): Promise<void> {
  const { do: let_, cast, now } = living;
  for (const person of MANAGERS) await let_(person, { kind: 'room.switched-on', room: 'promises' });
  const until = addDays(getLocalDate(now(), cast.organisation.zone), PROMISED_DAYS);
  const half = { sqls: '9', hours: '4', attempts: '3', weekly: '1', until };
  await let_('pq-chief', { kind: 'pair.proposed', ...half });
  await let_('pq-head', { kind: 'pair.signed', version: 1 });
  await receive(living, { externalId: 'two', criteria: { budget: true } });
}

function receive({ cast, happen }: Living, more: object) {
  const lead = { externalId: 'one', company: 'Jansma', contact: { name: 'Iris' }, ...more };
  const { id: organisation } = cast.organisation;
  return happen({ kind: 'lead.received', key: `${organisation}${JSON.stringify(more)}`, organisation, lead });
}

async function take(living: Living, step: string, place: number): Promise<void> {
  const { cast, store, happen, turn, commit, now, do: let_ } = living;
  const organisation = cast.organisation.id;
  const lead = deriveLeadId(organisation, 'one');
  if (step === 'complete') {
    const known = await store.reads.lead(organisation, lead);
    const asked = known?.factsAt ?? 0;
    await let_('pq-marketer', {
      kind: 'lead.completed',
      lead,
      asked,
      segment: '',
      phone: `${place}`,
      criteria: place % 2 ? ['budget'] : [],
    });
  }
  if (step === 'update') await receive(living, { score: place, criteria: { budget: place % 3 === 0 } });
  if (step === 'through') await let_('pq-head', { kind: 'lead.let-through', lead });
  if (step === 'open') await let_('pq-rep', { kind: 'lead.opened', lead });
  if (step === 'wait') await turn(DAY_MS);
  if (step === 'off') {
    const off = { path: 'holdIncomplete', value: false } as const;
    await commit({ kind: 'setting.changed', organisation, setting: off, was: true, at: now() });
    await turn(0);
  }
  const outcome =
    step === 'lost' ? ({ kind: 'lost' } as const) : ({ kind: 'nurture', returnsOn: '2026-03-04' } as const);
  if (step === 'lost' || step === 'nurture')
    await happen({
      kind: 'lead.outcome-received',
      key: `${organisation}-${place}`,
      organisation,
      externalId: 'one',
      outcome,
    });
}

/** Where the lead is looked for, as people do. */
async function listPlaces({ cast, store }: Living): Promise<string[]> {
  const { id } = cast.organisation;
  const lead = await store.reads.lead(id, deriveLeadId(id, 'one'));
  const page = { skip: 0, most: 9 };
  const [held, queued, listed, untouched, back] = await Promise.all([
    store.reads.waitingLeads(id, { waits: 'incomplete', ...page }),
    store.reads.waitingLeads(id, { waits: 'capacity', ...page }),
    store.reads.listedLeads(id, { person: '', ...page }),
    store.reads.untouchedLeads(id, page),
    store.reads.returning(id, Number.MAX_SAFE_INTEGER),
  ]);
  const open = untouched.filter((each) => each.id === lead?.id);
  // A list of all holds those that wait, too.
  expect(listed.map((each) => each.id)).toEqual([...held, ...queued].map((each) => each.id));
  if (lead?.outcome?.kind === 'lost') return ['ended'];
  const isBack = lead?.outcome === undefined && lead?.outcomeAt !== undefined && lead.list === undefined;
  return [
    ...held.map(() => 'held'),
    ...queued.map(() => 'in line'),
    ...open.map(() => 'open'),
    ...back.map(() => 'set aside'),
    ...(isBack ? ['back'] : []),
  ];
}
