import { describe, expect, test } from 'vitest';
import {
  deriveDefinitionId,
  deriveMessageId,
  deriveProfileId,
  type TermVersion,
} from '../../../src/domain/language/term.ts';
import { findKind, findKindOf } from '../../../src/domain/language/term-kinds.ts';
import { drawDisputed } from '../../../src/flows/language/draws.ts';
import { language } from '../../../src/flows/language/room.ts';
import { leads } from '../../../src/flows/leads/room.ts';
import { makeJudgement } from '../leads/builders.ts';
import { makeLead, makeOrganisation, makeReceivers } from '../people.ts';
import { makeReads } from '../reads.ts';
import { given, NOW } from '../specification.ts';
import { agreed, helen, makeEntry, makeTerm, makeVersion, ruben, sanne } from './builders.ts';

const own = makeOrganisation();
const organisation = makeOrganisation({
  channels: own.channels.map((each) => (each.purpose === 'sales' ? { ...each, segments: ['Infra'] } : each)),
});
const message = { who: 'Bridge owners', how: 'With a test patch', what: 'Twenty years without upkeep' };
const filled = {
  ...{ asked: NOW, name: 'Customer profile', spellings: '', text: 'For whom we do best.', example: '', review: '' },
  ...{ criteria: '', isAnother: false },
};

test.each([
  ['sql', 'definition', deriveDefinitionId('acme'), 'criteria'],
  ['Customer profile', 'profile', deriveProfileId('acme'), 'profile'],
  ['ideaal klantprofiel', 'profile', deriveProfileId('acme'), 'profile'],
  [' infra', 'message', deriveMessageId('acme', 'Infra'), 'message'],
  ['pipeline', 'word', undefined, undefined],
])('“%s” is proposed as a %s', (name, kind, id, asks) => {
  const found = findKind(name, organisation);
  expect([found.kind, 'id' in found ? found.id : undefined]).toEqual([kind, id]);
  const { reply } = given(language, 'term.propose-asked', { person: sanne, organisation, isOn: true, more: [] }).when({
    name,
  });
  expect(reply).toMatchObject({ form: { tap: { kind: 'term.proposed', ...(asks && { asks }) } } });
});

describe('a word with parts', () => {
  type More = Partial<typeof filled> &
    Partial<typeof message> & { asks: 'profile' | 'message' } & {
      segment?: string;
      size?: string;
      region?: string;
    };
  const propose = (more: More, there: TermVersion[] = []) =>
    given(language, 'term.proposed', {
      ...{ person: sanne, organisation, isOn: true },
      more: {
        entries: there.map((version) => makeEntry({ term: makeTerm({ id: version.term }), agreed: version })),
        ...{ versions: there, managers: [ruben, helen], receivers: makeReceivers([ruben, helen]) },
      },
    }).when({ ...filled, ...more });

  test('is the customer profile, of as many parts as are filled', () => {
    expect(propose({ asks: 'profile', size: ' from 50 ', region: '' }).changes.slice(0, 2)).toMatchObject([
      { kind: 'term.added', term: { id: deriveProfileId('acme') } },
      { kind: 'version.proposed', version: { term: deriveProfileId('acme'), number: 1, parts: { size: 'from 50' } } },
    ]);
  });

  test('is what a segment is told: all three, and no text beside them', () => {
    const asked = { asks: 'message', segment: 'Infra', name: 'Infra', text: '' } as const;
    expect(propose({ ...asked, ...message }).changes[1]).toMatchObject({
      version: { term: deriveMessageId('acme', 'infra'), text: '', parts: message },
    });
    propose({ ...asked, who: 'Bridge owners' }).follows([], { errors: { how: /few words/, what: /few words/ } });
  });

  test('is there once', () => {
    const profile = { ...agreed, term: deriveProfileId('acme') };
    propose({ asks: 'profile', name: 'Another name' }, [profile]).follows([], { errors: { name: /is there already/ } });
  });

  test('is changed by the form that asks for its parts, and signed with them', () => {
    const version = makeVersion({ term: deriveMessageId('acme', 'Infra'), name: 'Infra', parts: message });
    expect(findKindOf(version, 'acme')).toBe('message');
    const { reply } = given(language, 'term.propose-asked', {
      person: sanne,
      organisation,
      isOn: true,
      more: [version],
    }).when({
      term: version.term,
    });
    expect(JSON.stringify(reply)).toContain('Twenty years without upkeep');
    const signed = { ...version, signatures: { sales: { person: 'ruben', at: NOW } } };
    const { changes } = given(language, 'term.signed', {
      ...{ person: helen, organisation, isOn: true },
      more: { version: signed, proposer: { person: undefined, receivers: makeReceivers([]) } },
    }).when({ term: version.term, version: 1 });
    expect(changes).toContainEqual(
      expect.objectContaining({ kind: 'version.agreed', proposal: expect.objectContaining({ parts: message }) }),
    );
  });
});

test('a manager who looks a word up opens what waits for a signature; who signs nothing does not', () => {
  const proposed = makeVersion({ number: 2 });
  const entry = makeEntry({ agreed, proposed });
  const look = (person: typeof sanne) =>
    given(language, 'lexicon.asked', {
      ...{ person, organisation, isOn: true },
      more: { entries: [entry], found: [entry], names: new Map(), missed: [] },
    }).when({ words: 'sql' }).reply;
  const opening = '"label":"Proposal","tap":{"kind":"term.opened"';
  expect(JSON.stringify(look(helen))).toContain(opening);
  expect(JSON.stringify(look(sanne))).not.toContain(opening);
});

test('whoever says “not our customer” reads what was agreed of each part', () => {
  const more = { judgement: makeJudgement('poor'), profile: { size: 'from 50', region: 'Benelux' } };
  const { reply } = given(leads, 'lead.reason-given', { person: sanne, lead: makeLead(), more }).when({
    ...{ lead: 'lead-1', reason: 'not_our_customer' },
  });
  expect(JSON.stringify(reply)).toMatch(/Size.*from 50.*Region.*Benelux/);
});

test('how a lead’s segment is told opens from its details, where it is agreed', () => {
  const lead = makeLead();
  const show = (word?: string) =>
    given(leads, 'lead.details-asked', {
      ...{ person: sanne, lead },
      more: {
        ...{ organisation, counts: { good: 0, fair: 0, poor: 0 }, named: {}, message: word },
        timeline: { lead, entries: [], people: new Map() },
      },
    }).when({ lead: lead.id }).reply;
  expect(JSON.stringify(show('aB3_efgh-jklmnop'))).toContain('"kind":"term.opened","term":"aB3_efgh-jklmnop"');
  expect(JSON.stringify(show())).not.toContain('Our message');
});

test('managers read which parts leads did not fit by, of the profile in force', async () => {
  const asked: string[] = [];
  const draw = (version: number) =>
    drawDisputed(
      makeReads({
        termEntry: async (_organisation, id) => {
          asked.push(id);
          return makeEntry({ agreed: { ...agreed, name: 'Customer profile' } });
        },
        personById: async () => ruben,
      }),
      { kind: 'points-disputed', of: 'profile', version, points: ['region', 'size'], person: 'ruben' },
      {
        ...{ organisation, locale: 'en', now: NOW },
        target: { kind: 'person', platform: 'slack', workspace: 'T1', id: 'U-ruben' },
      },
    );
  expect((await draw(1))?.summary).toMatch(/that size and region did not fit .*Does “Customer profile” still hold/);
  expect(await draw(2)).toBeUndefined();
  expect(asked[0]).toBe(deriveProfileId('acme'));
});
