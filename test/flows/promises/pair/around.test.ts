import { describe, expect, test } from 'vitest';
import { flattenText } from '../../../../src/cards/card.ts';
import { writePlainText } from '../../../../src/cards/plain.ts';
import type { Organisation } from '../../../../src/domain/organisation.ts';
import type { Person } from '../../../../src/domain/people/person.ts';
import type { PairVersion } from '../../../../src/domain/promises/pair/pair.ts';
import { planEnd } from '../../../../src/domain/promises/pair/pair.ts';
import { DAY_MS } from '../../../../src/domain/time.ts';
import { showPromises } from '../../../../src/flows/promises/home.ts';
import { offerPromises } from '../../../../src/flows/promises/offer.ts';
import { drawPairAgreed, drawPairEnding, drawPairProposal } from '../../../../src/flows/promises/pair/draws.ts';
import { exportPairs } from '../../../../src/flows/promises/pair/personal.ts';
import { askEndings } from '../../../../src/flows/promises/pair/rules.ts';
import { makePosted } from '../../digests/builders.ts';
import { makeReads } from '../../reads.ts';
import { NOW } from '../../specification.ts';
import { agreed, helen, makePair, organisation, ruben, sanne } from './builders.ts';

const asked = { ...agreed, askedAt: NOW - DAY_MS };
const everybody = [ruben, helen, sanne];
const readsOf = (versions: PairVersion[], state: 'on' | 'off' = 'on') =>
  makeReads({
    roomSwitches: async () => [{ room: 'promises', state, at: 0 }],
    pairVersions: async () => versions,
    openAgreements: async () => [],
    goals: async () => [],
    personById: async (_organisation, id) => everybody.find((each) => each.id === id),
    people: async () => everybody,
    messageDays: async () => [],
    absences: async () => [],
  });

describe('on somebody’s page', () => {
  const show = async (person: Person, versions: PairVersion[], state?: 'off') => {
    const { next, menu } = await showPromises(readsOf(versions, state), { person, organisation, now: NOW });
    return { next: next.map(({ text, button }) => [flattenText(text), button.tap]), buttons: menu.length };
  };

  test('a manager reads that their signature is missing, or that it ends', async () => {
    const look = { kind: 'pair.opened', version: 2 };
    expect(await show(helen, [makePair({ number: 2 }), agreed])).toEqual({
      next: [['Our promise needs your signature.', look]],
      buttons: 3,
    });
    expect(await show(ruben, [makePair({ number: 2 }), agreed])).toEqual({ next: [], buttons: 3 });
    expect((await show(ruben, [asked])).next).toEqual([
      ['Our promise ends on Wed 3 Jun.', { kind: 'pair.kept', version: 1 }],
    ]);
    expect((await show(ruben, [{ ...asked, keptBy: ['sales'] }])).next).toEqual([]);
  });

  test('others have the button alone, and nobody has one while the room is off', async () => {
    expect(await show(sanne, [asked])).toEqual({ next: [], buttons: 3 });
    expect(await show(helen, [makePair()], 'off')).toEqual({ next: [], buttons: 0 });
  });
});

describe('a message says what holds when it is read', () => {
  const target = { kind: 'person', platform: 'slack', workspace: 'T1', id: 'U' } as const;
  const audience = { organisation, locale: 'en' as const, target, now: NOW };
  const read = async (card: ReturnType<typeof drawPairAgreed>) => {
    const drawn = await card;
    return drawn && writePlainText(drawn);
  };

  test('that a signature is missing, as long as it is', async () => {
    const draw = (version: PairVersion, person = 'helen') =>
      read(drawPairProposal(readsOf([version]), { kind: 'pair-proposal', version: 1, person }, audience));
    expect(await draw(makePair())).toMatch(
      /ruben proposes .* up to and including Wed 3 Jun\. Your signature is missing\./,
    );
    expect(await draw(agreed)).toBeUndefined();
    expect(await draw(makePair({ state: 'withdrawn' }))).toBeUndefined();
    expect(await draw(makePair(), 'ruben')).toBeUndefined();
    expect(await draw(makePair(), 'nobody')).toBeUndefined();
  });

  test('that it is in force, as long as it is', async () => {
    const draw = (version: PairVersion) =>
      read(drawPairAgreed(readsOf([version]), { kind: 'pair-agreed', version: 1, person: 'ruben' }, audience));
    expect(await draw(agreed)).toContain('Both teams have signed our promise.');
    expect(await draw({ ...agreed, state: 'replaced' })).toBeUndefined();
  });

  test('that it ends, until their team keeps it', async () => {
    const draw = (version: PairVersion, at = NOW - DAY_MS) =>
      read(drawPairEnding(readsOf([version]), { kind: 'pair-ending', version: 1, at, person: 'ruben' }, audience));
    expect(await draw(asked)).toMatch(/ends on Wed 3 Jun\. Renew it for another quarter, or change it\?/);
    expect(await draw({ ...asked, keptBy: ['marketing'] })).toContain('The other team renews it.');
    expect(await draw({ ...asked, keptBy: ['sales'] })).toBeUndefined();
    expect(await draw(asked, NOW)).toBeUndefined();
  });
});

describe('the managers are asked about its end', () => {
  const until = planEnd('2026-03-17', organisation.zone);
  const near = { ...agreed, until };
  const promising = (more: Partial<Organisation> = {}): Organisation => ({
    ...organisation,
    promised: { sqls: 40, hours: 4, attempts: 3, from: NOW - DAY_MS, until },
    ...more,
  });
  const read = (versions: PairVersion[], of = promising(), now = NOW) => askEndings.read(readsOf(versions), of, now);

  test('ten working days before it, in working hours, once, and not while another is proposed', async () => {
    expect((await read([near]))?.version).toEqual(near);
    expect(await read([near], promising(), NOW - DAY_MS)).toBeUndefined();
    expect(await read([near], promising(), NOW + DAY_MS / 2)).toBeUndefined();
    expect(await read([{ ...near, askedAt: NOW }])).toBeUndefined();
    expect(await read([makePair({ number: 2 }), near])).toBeUndefined();
    expect(await read([near], organisation)).toBeUndefined();
  });
});

test('somebody is given what they proposed and signed, and nobody else’s part', () => {
  const give = (person: Person) => exportPairs.write([agreed], { person, organisation, now: NOW });
  expect(give(ruben)).toEqual([
    expect.stringMatching(/promise proposed, version 1: 40 SQLs a month, contacted within 4 working hours/),
    expect.stringMatching(/promise signed, version 1\./),
  ]);
  expect(give(helen)).toHaveLength(1);
});

test('why it is worth it is said of what digests said', () => {
  const { digest } = makePosted();
  const promise = { due: 20, inTime: 12, untouched: 0 };
  const few = { ...digest, handedOver: 'few' as const };
  const quiet = 'have not promised each other yet';
  expect(offerPromises.say([], 'en')).toContain(quiet);
  expect(offerPromises.say([few], 'en')).toContain(quiet);
  expect(offerPromises.say([digest], 'en')).toMatch(/^20 leads came in the last four weeks\./);
  expect(
    offerPromises.say(
      [
        { ...digest, promise },
        { ...digest, promise },
      ],
      'en',
    ),
  ).toContain('24 of 40 leads');
});
