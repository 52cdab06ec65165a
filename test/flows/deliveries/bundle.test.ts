import { describe, expect, test } from 'vitest';
import { briefCard } from '../../../src/cards/card.ts';
import type { BegunSubject } from '../../../src/domain/deliveries/message-kinds.ts';
import { createDrawBundle } from '../../../src/flows/deliveries/draw-bundle.ts';
import { createMessageOpened } from '../../../src/flows/deliveries/message-opened.ts';
import type { House } from '../../../src/flows/room.ts';
import { makeOrganisation, makePerson, NO_HOUSE } from '../people.ts';
import { makeReads } from '../reads.ts';
import { BY, NOW, readReply } from '../specification.ts';

const organisation = makeOrganisation();
const thanks = (id: string): BegunSubject => ({ kind: 'thanks', thanks: id });
const button = { kind: 'tap', label: 'View', tap: { kind: 'mine.asked' } } as const;

/** A house in which thanks hold unless they are called so. */
const house: House = {
  ...NO_HOUSE,
  findBrief: async () => async (_reads, subject) => {
    const name = 'thanks' in subject ? subject.thanks : subject.kind;
    return name.startsWith('over') ? undefined : { text: [name], button };
  },
  findDraw: async () => async (_reads, subject) => briefCard([`all of ${JSON.stringify(subject)}`]),
};

async function draw(subjects: BegunSubject[], waiting = 0): Promise<string | undefined> {
  const reads = makeReads({
    bundled: async () => subjects,
    waitingMessages: async () => Array.from({ length: waiting }, () => ({}) as never),
  });
  const target = { kind: 'person', platform: 'slack', workspace: 'T1', id: 'U-sanne' } as const;
  const audience = { organisation, locale: 'en', target, now: NOW } as const;
  const card = await createDrawBundle(house)(reads, { kind: 'bundle', person: 'sanne', at: NOW }, audience);
  return card && readReply({ kind: 'notice', card: { ...card, about: { locale: 'en' } } });
}

describe('a bundle', () => {
  test('shows what holds, and leaves out what does not', async () => {
    const text = await draw([thanks('a'), thanks('over'), thanks('b')]);
    expect(text).toMatch(/^2 things are waiting for you\n=+\na\nb\n$/);
  });

  test('of which one thing is left shows that as itself', async () => {
    expect(await draw([thanks('over'), thanks('b')])).toContain('all of {"kind":"thanks","thanks":"b"}');
  });

  test('of which nothing is left shows nothing', async () => {
    expect(await draw([thanks('over'), thanks('over too')])).toBeUndefined();
    expect(await draw([])).toBeUndefined();
  });

  test('tells of what waits for another day', async () => {
    expect(await draw([thanks('a'), thanks('b')], 3)).toContain('3 more messages will wait');
  });
});

describe('what stands in one line is opened', () => {
  const open = async (subject: string, person = makePerson()) => {
    const reads = makeReads({ thanks: async (_of, id) => (id === 'hers' ? ({ to: 'sanne' } as never) : undefined) });
    const event = { kind: 'message.opened', subject, by: BY } as const;
    const flow = createMessageOpened(house);
    const more = await flow.read?.(reads, { person, organisation }, event, NOW);
    return readReply(flow.decide({ person, organisation, more }, event, NOW).reply);
  };
  const signal = JSON.stringify({ kind: 'signal', campaign: 'Spring', at: NOW });
  const manager = makePerson({ role: 'manager' });

  test.each([
    ['thanks', JSON.stringify(thanks('hers'))],
    ['a receipt', JSON.stringify({ kind: 'receipt', action: 'a', person: 'sanne' })],
  ])('%s, by whom it is for', async (_what, subject) => {
    expect(await open(subject)).toContain('all of');
  });

  test('what managers get, by a manager', async () => {
    expect(await open(signal, manager)).toContain('all of');
  });

  test.each([
    ['thanks to another', JSON.stringify(thanks('his'))],
    ['another’s receipt', JSON.stringify({ kind: 'receipt', action: 'a', person: 'bram' })],
    ['what managers get, by a member', signal],
    ['what is begun with nobody', JSON.stringify({ kind: 'lead', lead: 'l' })],
    ['what is no subject', 'nothing'],
  ])('%s is not there', async (_what, subject) => {
    expect(await open(subject)).toContain('nothing left to see');
  });
});
