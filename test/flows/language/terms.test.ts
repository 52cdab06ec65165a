import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EventOf } from '../../../src/domain/event.ts';
import { derivePlaceKey, deriveTermId, type TermVersion, VERSIONS_MAX } from '../../../src/domain/language/term.ts';
import type { Channel } from '../../../src/domain/organisation.ts';
import type { Person, Team } from '../../../src/domain/people/person.ts';
import { DAY_MS } from '../../../src/domain/time.ts';
import { language } from '../../../src/flows/language/room.ts';
import { askReviews } from '../../../src/flows/language/rules.ts';
import { countBegun, makePerson, makeReceivers } from '../people.ts';
import { given, NOW } from '../specification.ts';
import {
  agreed,
  helen,
  makeEntry,
  makeTerm,
  makeVersion,
  organisation,
  ruben,
  SIGNED,
  sanne,
  TERM,
} from './builders.ts';

const NOWHERE: Channel = {
  platform: 'teams',
  workspace: 'tenant',
  id: `19:${'x'.repeat(80)}@thread.tacv2`,
  name: 'elsewhere',
  purpose: 'shared',
  locale: 'en',
  segments: [],
  isDefault: false,
};
const marketer = makePerson({ id: 'lotte', team: 'marketing' });
const here = (person: Person) => ({ person, organisation, isOn: true });
const makeProposer = (person?: Person) => ({ person, receivers: makeReceivers(person === undefined ? [] : [person]) });
type Filled = Omit<EventOf<'term.proposed'>, 'kind' | 'by' | 'key'>;
const filled = (more: Partial<Filled> = {}): Filled => ({
  asked: NOW,
  name: ' Warm lead ',
  spellings: 'warme lead, , hot lead;warme lead',
  text: ' Called us. ',
  example: ' ',
  criteria: '',
  review: '',
  isAnother: false,
  ...more,
});
const proposing = (person: Person, { entries = [makeEntry({ agreed })], versions = [] as TermVersion[] } = {}) =>
  given(language, 'term.proposed', {
    ...here(person),
    more: { entries, versions, managers: [ruben, helen], receivers: makeReceivers([ruben, helen]) },
  });

describe('somebody proposes a word', () => {
  const id = (person: Person) => deriveTermId('acme', person.id, NOW);

  test('a member: unsigned, and the managers of both teams get one message each', () => {
    const { changes } = proposing(sanne)
      .when(filled())
      .follows(
        [
          { kind: 'term.added' },
          {
            kind: 'version.proposed',
            version: {
              ...makeVersion({ term: id(sanne), name: 'Warm lead', spellings: ['warme lead', 'hot lead'], at: NOW }),
              text: 'Called us.',
            },
          },
          countBegun('ruben'),
          { kind: 'direct.queued' },
          countBegun('helen'),
          { kind: 'direct.queued' },
        ],
        'once a manager of each team has signed',
      );
    expect(JSON.stringify(changes)).not.toContain('"example"');
  });

  test('a manager: signed for their own team; only the other team’s manager is asked', () => {
    const { changes } = proposing(ruben)
      .when(filled())
      .follows(
        [
          { kind: 'term.added' },
          { kind: 'version.proposed' },
          countBegun('helen'),
          { kind: 'direct.queued', subject: { kind: 'term-proposal', term: id(ruben), version: 1, person: 'helen' } },
        ],
        'a manager of marketing has to sign too',
      );
    expect(changes[1]).toMatchObject({ version: { signatures: { sales: { person: 'ruben', at: NOW } } } });
  });

  test.each<[string, Partial<Filled>, Record<string, string | RegExp>]>([
    ['no word', { name: ' ?' }, { name: 'Enter the word.' }],
    ['no meaning', { text: ' ' }, { text: 'Write what it means.' }],
    ['six spellings', { spellings: 'a,b,c,d,e,f' }, { spellings: /At most 5/ }],
    ['a spelling of 61 letters', { spellings: 'x'.repeat(61) }, { spellings: /at most 60/ }],
    ['a review tomorrow', { review: '1' }, { review: /from 30 to 365/ }],
    ['a review on a day nobody can read', { review: 'soon' }, { review: /from 30 to 365/ }],
    ['a word that is there, by its name', { name: 'sql' }, { name: /there already/ }],
  ])('with %s: it is said at the field', (_what, more, errors) => {
    proposing(sanne).when(filled(more)).follows([], { errors });
  });

  test('a word that is there, in another meaning', () => {
    const { changes } = proposing(sanne).when(filled({ name: 'SQL', isAnother: true }));
    expect(changes.map(({ kind }) => kind)).toContain('term.added');
  });
});

describe('somebody changes a word', () => {
  const edit = (versions: TermVersion[], version = 1) =>
    proposing(marketer, { versions }).when(filled({ term: TERM, version, name: 'SQL' }));

  test('a new version, of which nobody signed', () => {
    const { changes } = edit([agreed]);
    expect(changes[0]).toMatchObject({ kind: 'version.proposed', version: { number: 2, signatures: {}, by: 'lotte' } });
  });

  test('that somebody else changed meanwhile: nothing typed is lost', () => {
    edit([makeVersion({ number: 2 }), agreed]).follows([], { errors: { text: /Someone else proposed/ } });
  });

  test('that is gone, or was changed too often', () => {
    edit([]).follows([], { errors: { name: /no longer there/ } });
    const last = makeVersion({ number: VERSIONS_MAX });
    edit([last], VERSIONS_MAX).follows([], { errors: { text: /50 versions/ } });
  });

  test('begins from what is proposed, else from what is agreed', () => {
    const ask = (versions: TermVersion[]) =>
      given(language, 'term.propose-asked', { ...here(sanne), more: versions }).when({ term: TERM });
    const form = (versions: TermVersion[]) => ask(versions).follows([], { form: 'term.proposed' }).reply;
    expect(form([makeVersion({ number: 2, text: 'Newer.' }), agreed])).toMatchObject({
      form: { tap: { version: 2 }, fields: [{}, { value: 'Newer.' }, {}, {}, {}] },
    });
    expect(form([makeVersion({ number: 2, state: 'withdrawn' }), agreed])).toMatchObject({
      form: { tap: { version: 2 }, fields: [{}, { value: agreed.text }, {}, {}, {}] },
    });
    ask([]).follows([], 'no longer there');
    ask([makeVersion({ number: VERSIONS_MAX })]).follows([], '50 versions');
  });
});

describe('signing', () => {
  const sign = (person: Person, version: TermVersion | undefined) =>
    given(language, 'term.signed', { ...here(person), more: { version, proposer: makeProposer(sanne) } }).when({
      term: TERM,
      version: 1,
    });
  const place = { organisation: 'acme', term: TERM, number: 1 };

  test('by the first manager: the other team’s is still missing', () => {
    sign(helen, makeVersion()).follows(
      [{ kind: 'version.signed', ...place, team: 'marketing', by: 'helen', hasOther: false, at: NOW }],
      'a manager of sales signs too',
    );
  });

  test('by the second: it is agreed, is looked at again after its days, and whoever proposed it hears of it', () => {
    const { sales } = SIGNED;
    const { changes } = sign(helen, makeVersion({ signatures: { sales } })).follows(
      [
        { kind: 'version.signed', ...place, team: 'marketing', by: 'helen', hasOther: true, at: NOW },
        { kind: 'version.agreed', ...place, reviewAt: NOW + 90 * DAY_MS, at: NOW },
        countBegun('sanne'),
        { kind: 'direct.queued' },
      ],
      'Agreed: this is version 1',
    );
    expect(changes[3]).toMatchObject({ subject: { kind: 'term-agreed', person: 'sanne' } });
  });

  test('of what they proposed themselves: nobody needs a message', () => {
    const own = makeVersion({ by: 'ruben', signatures: { sales: SIGNED.sales } });
    const { changes } = given(language, 'term.signed', {
      ...here(helen),
      more: { version: own, proposer: makeProposer(ruben) },
    }).when({
      term: TERM,
      version: 1,
    });
    expect(changes.map(({ kind }) => kind)).toEqual(['version.signed', 'version.agreed']);
  });

  test.each<[string, Person, TermVersion | undefined, string]>([
    ['a member', sanne, makeVersion(), 'Managers sign'],
    [
      'a manager whose team has signed',
      ruben,
      makeVersion({ signatures: { sales: SIGNED.sales } }),
      'A manager of your team',
    ],
    ['a version that was edited since', ruben, makeVersion({ state: 'withdrawn' }), 'decided or was edited'],
    ['what is agreed already', ruben, agreed, 'decided or was edited'],
    ['what is gone', ruben, undefined, 'no longer there'],
  ])('%s: nothing changes', (_what, person, version, answer) => {
    sign(person, version).follows([], answer);
  });
});

describe('withdrawing', () => {
  const withdraw = (person: Person, versions: TermVersion[]) =>
    given(language, 'term.withdrawn', { ...here(person), more: versions }).when({
      term: TERM,
      version: versions[0]?.number ?? 1,
    });

  test('by whoever proposed it, or a manager; what is agreed stays', () => {
    const change = { kind: 'version.withdrawn' as const, organisation: 'acme', term: TERM, number: 2 };
    const versions = [makeVersion({ number: 2 }), agreed];
    withdraw(sanne, versions).follows([change], 'Version 1 stays in force');
    withdraw(helen, [makeVersion({ number: 2 })]).follows([change], 'The proposal is withdrawn.');
  });

  test('by somebody else, or of what is decided: nothing changes', () => {
    withdraw(marketer, [makeVersion()]).follows([], 'Only whoever proposed it');
    withdraw(sanne, [agreed]).follows([], 'decided or was edited');
    withdraw(sanne, []).follows([], 'no longer there');
  });
});

describe('showing in a channel', () => {
  const [sales] = organisation.channels;
  const show = (version: TermVersion, place = derivePlaceKey(sales ?? NOWHERE)) =>
    given(language, 'term.shown', { ...here(sanne), more: [version] }).when({
      term: TERM,
      version: version.number,
      place,
    });

  test('posts what is agreed there', () => {
    show(agreed).follows(
      [
        {
          kind: 'post.queued',
          subject: { kind: 'term', term: TERM, version: 1 },
          target: { kind: 'channel', platform: 'slack', workspace: 'T1', id: 'C-sales' },
        },
      ],
      'in #sales in a moment',
    );
  });

  test('neither a proposal, nor anywhere that is not a channel of the organisation', () => {
    show(makeVersion()).follows([], 'Only what is agreed');
    show(agreed, derivePlaceKey(NOWHERE)).follows([], 'not in the settings any more');
  });
});

describe('the review', () => {
  const term = makeTerm({ reviewAt: NOW - 1, reviewAskedAt: NOW - DAY_MS });
  const keep = (person: Person, kept: Team[], more = term) =>
    given(language, 'term.kept', {
      ...here(person),
      more: makeEntry({ term: { ...more, keptBy: kept }, agreed }),
    }).when({
      term: TERM,
      version: 1,
    });
  const change = { kind: 'review.kept' as const, organisation: 'acme', term: TERM, askedAt: NOW - DAY_MS };

  test('asks both managers once when the day has come', () => {
    const changes = askReviews.decide(
      { terms: [makeTerm({ reviewAt: NOW - 1 })], managers: [ruben, helen], receivers: makeReceivers([ruben, helen]) },
      organisation,
      NOW,
    );
    expect(changes).toMatchObject([
      { kind: 'review.asked', term: TERM, was: NOW - 1, at: NOW },
      countBegun('ruben'),
      { kind: 'direct.queued', subject: { kind: 'term-review', person: 'ruben', at: NOW } },
      countBegun('helen'),
      { kind: 'direct.queued', subject: { kind: 'term-review', person: 'helen', at: NOW } },
    ]);
  });

  test('found right by one team waits for the other, and by both moves on', () => {
    keep(ruben, []).follows([{ ...change, team: 'sales', hasOther: false }], 'a manager of marketing');
    keep(helen, ['sales']).follows(
      [
        { ...change, team: 'marketing', hasOther: true },
        { kind: 'review.moved', reviewAt: NOW + 90 * DAY_MS },
      ],
      'ask again on',
    );
  });

  test('answered by a member, twice, or unasked: nothing changes', () => {
    keep(sanne, []).follows([], 'Managers sign');
    keep(ruben, ['sales']).follows([], 'I’m not asking');
    keep(ruben, [], makeTerm()).follows([], 'I’m not asking');
    given(language, 'term.kept', { ...here(ruben), more: undefined })
      .when({ term: TERM, version: 1 })
      .follows([], 'no longer there');
  });
});

test('whatever is proposed, signed, edited and withdrawn in whatever order: only two managers of two teams make it agreed', () => {
  const everybody = [sanne, marketer, ruben, helen, makePerson({ id: 'rina', role: 'manager' })];
  const deed = fc.record({
    who: fc.constantFrom(...everybody),
    what: fc.constantFrom('edit', 'sign', 'withdraw'),
    of: fc.nat(6),
  });
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 25 }), (deeds) => {
      let versions: TermVersion[] = [makeVersion()];
      for (const { who, what, of } of deeds) versions = play(versions, who, what, of);
      expect(versions.filter(({ state }) => state === 'agreed').length).toBeLessThanOrEqual(1);
      expect(versions.filter(({ state }) => state === 'proposed').length).toBeLessThanOrEqual(1);
      for (const { state, signatures } of versions) {
        if (state !== 'agreed' && state !== 'replaced') continue;
        const teams = Object.entries(signatures).map(([team, { person }]) => [
          team,
          everybody.find(({ id }) => id === person),
        ]);
        expect(
          teams.map(([team, person]) => [team, (person as Person).team, (person as Person).role]).toSorted(),
        ).toEqual([
          ['marketing', 'marketing', 'manager'],
          ['sales', 'sales', 'manager'],
        ]);
      }
    }),
  );
});

/** One deed as the flow decides it, and its changes as the store makes them true. */
function play(versions: TermVersion[], who: Person, what: string, of: number): TermVersion[] {
  const newest = versions[0]?.number ?? 1;
  const number = Math.max(1, newest - of);
  const decision =
    what === 'edit'
      ? proposing(who, { versions }).when(filled({ term: TERM, version: newest, name: 'SQL' }))
      : what === 'sign'
        ? given(language, 'term.signed', {
            ...here(who),
            more: { version: versions.find((each) => each.number === number), proposer: makeProposer() },
          }).when({ term: TERM, version: number })
        : given(language, 'term.withdrawn', { ...here(who), more: versions }).when({ term: TERM, version: number });
  return decision.changes.reduce((all, change) => {
    switch (change.kind) {
      case 'version.proposed':
        return [
          change.version,
          ...all.map((each) => (each.state === 'proposed' ? { ...each, state: 'withdrawn' as const } : each)),
        ];
      case 'version.signed':
        return all.map((each) =>
          each.number === change.number
            ? { ...each, signatures: { ...each.signatures, [change.team]: { person: change.by, at: change.at } } }
            : each,
        );
      case 'version.agreed':
        return all.map((each) => {
          if (each.number === change.number) return { ...each, state: 'agreed' as const };
          return each.state === 'agreed' ? { ...each, state: 'replaced' as const } : each;
        });
      case 'version.withdrawn':
        return all.map((each) => (each.number === change.number ? { ...each, state: 'withdrawn' as const } : each));
      default:
        return all;
    }
  }, versions);
}
