import { describe, expect, test } from 'vitest';
import type { EventOf } from '../../../src/domain/event.ts';
import { deriveFindingId } from '../../../src/domain/findings/finding.ts';
import { readOwnThanks } from '../../../src/flows/findings/lib/own-thanks.ts';
import { createFindingsRoom } from '../../../src/flows/findings/room.ts';
import type { Change } from '../../../src/store/change.ts';
import type { OwnCelebration } from '../../../src/store/store.ts';
import { sayPlaceholders } from '../../../src/words/placeholders.ts';
import { countBegun, makePerson, makeReceivers, NO_HOUSE } from '../people.ts';
import { makeReads } from '../reads.ts';
import { given, NOW } from '../specification.ts';
import { ASKED, helen, organisation, SANNES_CHAT, sanne } from './builders.ts';

const findings = createFindingsRoom(NO_HOUSE);

const nadia = makePerson({ id: 'nadia', name: 'Nadia Nergens', identities: [] });
const people = [sanne, helen, nadia];
const recognisable = { people, leads: [], placeholders: sayPlaceholders('en') };
const WORDS = 'Sanne de Boer called back at once.';
const SCRUBBED = '[name] called back at once.';

type Filled = Omit<EventOf<'thanks.given'>, 'kind' | 'by' | 'key'>;
const thank = (filled: Partial<Filled> = {}) =>
  given(findings, 'thanks.given', {
    person: helen,
    organisation,
    more: { recognisable, receivers: makeReceivers(people) },
  }).when({
    asked: ASKED,
    to: 'person:sanne',
    words: ` ${WORDS} `,
    mayBeShown: false,
    ...filled,
  });

const id = deriveFindingId('thanks', 'acme', 'helen', ASKED);
const own = { id, organisation: 'acme', at: NOW };
const MESSAGE = [
  { kind: 'thanks.kept', thanks: { ...own, from: 'helen', to: 'sanne', words: WORDS } },
  countBegun('sanne'),
  {
    kind: 'direct.queued',
    organisation: 'acme',
    subject: { kind: 'thanks', thanks: id },
    target: SANNES_CHAT,
    at: NOW,
  },
] satisfies Change[];
const celebrate = (toTeam: 'sales' | 'marketing') =>
  ({
    kind: 'celebration.kept',
    celebration: { ...own, kind: 'thanks', fromTeam: 'marketing', toTeam, words: SCRUBBED },
    person: 'helen',
  }) as const;

describe('somebody who wants to thank somebody', () => {
  const form = () => {
    const { reply } = given(findings, 'thanks.asked', { person: helen, organisation, more: people })
      .when({})
      .follows([], { form: 'thanks.given' });
    return JSON.stringify(reply);
  };

  test('chooses a team, or one of those whom a message reaches', () => {
    for (const choice of ['team:sales', 'team:marketing', 'person:sanne']) expect(form()).toContain(choice);
    expect(form()).not.toContain('nadia');
  });

  test('is not offered themselves', () => {
    expect(form()).not.toContain('person:helen');
  });
});

describe('thanks', () => {
  test('to one person are a message in the thanker’s own words, and nothing else', () => {
    const { changes } = thank().follows(MESSAGE, 'Sanne de Boer gets your thanks as a message.');
    expect(changes).toEqual(MESSAGE);
  });

  test('to one person that may be shown wait for a digest too, scrubbed and without names', () => {
    const { changes } = thank({ mayBeShown: true }).follows(
      [...MESSAGE, celebrate('sales')],
      `Sanne de Boer gets your thanks as a message.\nThe digest may say: “${SCRUBBED}”`,
    );
    expect(changes).toEqual([...MESSAGE, celebrate('sales')]);
  });

  test.each(['sales', 'marketing'] as const)(
    'to all of %s always wait for a digest, and are nobody’s message',
    (team) => {
      const { changes } = thank({ to: `team:${team}` }).follows(
        [celebrate(team)],
        `Your thanks are saved for the digest.\nThe digest may say: “${SCRUBBED}”`,
      );
      expect(changes).toEqual([celebrate(team)]);
    },
  );

  test('from the same form have the same key, so that they are kept once', () => {
    expect(thank({ words: 'Otherwise' }).changes[0]).toMatchObject({ thanks: { id } });
    expect(thank({ asked: ASKED + 1 }).changes[0]).not.toMatchObject({ thanks: { id } });
  });

  const REFUSED: [what: string, filled: Partial<Filled>, field: string, error: RegExp][] = [
    ['without words', { words: '  ' }, 'words', /what for/],
    ['to oneself', { to: 'person:helen' }, 'to', /choose someone else/],
    ['to whom no message reaches', { to: 'person:nadia' }, 'to', /choose someone else/],
    ['to somebody who is gone', { to: 'person:gone' }, 'to', /choose someone else/],
    ['to a team that is none', { to: 'team:finance' }, 'to', /choose someone else/],
    ['to nobody', { to: '' }, 'to', /choose someone else/],
  ];
  test.each(REFUSED)('%s are refused at the field, and nothing is kept', (_what, filled, field, error) => {
    thank(filled).follows([], { errors: { [field]: error } });
  });
});

describe('thanks for the digest', () => {
  const kept: OwnCelebration = { ...celebrate('sales').celebration, person: 'helen', isUsed: false };
  const told: OwnCelebration = { ...kept, isUsed: true };
  const ask = (own: OwnCelebration | undefined) =>
    given(findings, 'thanks.words-asked', { person: helen, organisation, more: own }).when({ thanks: id });
  const reword = (own: OwnCelebration | undefined, words = ' Sanne de Boer: quick. ') =>
    given(findings, 'thanks.reworded', { person: helen, organisation, more: { recognisable, own } }).when({
      thanks: id,
      words,
    });

  test('can be said otherwise by whoever gave them, from where they read them', () => {
    const { reply } = thank({ to: 'team:sales' });
    expect(JSON.stringify(reply)).toContain(`"label":"Reword","tap":{"kind":"thanks.words-asked","thanks":"${id}"}`);
    expect(JSON.stringify(thank().reply)).not.toContain('Reword');
    const form = ask(kept).follows([], { form: 'thanks.reworded' });
    expect(JSON.stringify(form.reply)).toContain(SCRUBBED);
  });

  test('are scrubbed again, and shown again as a digest may say them', () => {
    const { reply } = reword(kept).follows(
      [{ kind: 'celebration.reworded', celebration: id, person: 'helen', words: '[name]: quick.' }],
      'The digest may say: “[name]: quick.”',
    );
    expect(JSON.stringify(reply)).toContain('"label":"Reword"');
  });

  test('stay as they were once a digest told them, and nobody rewords what is not there', () => {
    for (const again of [ask, reword]) {
      again(told).follows([], 'already been in a digest');
      again(undefined).follows([], 'no longer here');
    }
    reword(kept, ' ').follows([], { errors: { words: /what for/ } });
  });

  test('are looked for among those of whoever asks', async () => {
    const member = { person: helen, organisation };
    const find = (found: OwnCelebration | undefined) =>
      readOwnThanks(makeReads({ celebration: async () => found }), member, id);
    expect(await find(kept)).toEqual(kept);
    expect(await find({ ...kept, person: 'sanne' })).toBeUndefined();
    expect(await find({ ...kept, kind: 'failure' })).toBeUndefined();
  });
});
