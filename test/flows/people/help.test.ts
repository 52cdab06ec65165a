import { describe, expect, test } from 'vitest';
import type { Button } from '../../../src/cards/card.ts';
import { decodeTap, encodeTap } from '../../../src/cards/taps.ts';
import type { RoundState } from '../../../src/domain/checkins/checkin.ts';
import { listCommands, parseCommand } from '../../../src/domain/command.ts';
import { ASKED_FIRST } from '../../../src/domain/people/asked-first.ts';
import type { Person } from '../../../src/domain/people/person.ts';
import { OPTIONAL_ROOMS, type RoomSwitch } from '../../../src/domain/setup/steps/room-switch.ts';
import { people } from '../../../src/flows/people/room.ts';
import { makeRound } from '../checkins/builders.ts';
import { makeOrganisation, makePerson } from '../people.ts';
import { BY, given, NOW, readReply } from '../specification.ts';

const manager = makePerson({ id: 'ruben', role: 'manager' });
const marketer = makePerson({ id: 'noor', team: 'marketing' });
const both = makeOrganisation({
  workspaces: [
    { platform: 'slack', id: 'T1' },
    { platform: 'teams', id: 'tenant' },
  ],
});

const ALL_ON = OPTIONAL_ROOMS.map((room): RoomSwitch => ({ room, state: 'on', at: NOW }));

/** The help somebody gets, while the check-in is in that state. */
function ask(person: Person, { state, organisation = both, switches = ALL_ON }: Asking = {}) {
  const rounds = state === undefined ? [] : [makeRound({ state })];
  const { reply } = given(people, 'help.asked', { person, organisation, more: { rounds, switches } }).when({});
  if (reply.kind !== 'notice') throw new Error(reply.kind);
  const buttons = reply.card.parts.flatMap((part) => (part.kind === 'buttons' ? part.buttons : []));
  return { text: readReply(reply), buttons, kinds: buttons.map(readKind) };
}
type Asking = { state?: RoundState; organisation?: typeof both; switches?: RoomSwitch[] };

function readKind(button: Button): string {
  if (button.kind !== 'tap') throw new Error(button.kind);
  const { tap } = button;
  return tap.kind === 'command.confirm-asked' ? tap.command : tap.kind;
}

describe('somebody who asks for help', () => {
  test('as a member reads nothing that only managers may do, and as a manager all of it', () => {
    expect(ask(makePerson()).text).not.toMatch(/digest|\/smarketing did|start|close|remind/);
    expect(ask(manager).text).toMatch(
      /\/smarketing checkin \[start \|[\s\S]*\/smarketing digest \[now\][\s\S]*\bdid\b/,
    );
  });

  test('of sales reads how leads are judged, of marketing what sales does with them', () => {
    expect(ask(makePerson()).text).toContain('Tap 👍 👌 👎');
    expect(ask(marketer).text).toMatch(/The leads you hand over/);
  });

  test.each(listCommands([...OPTIONAL_ROOMS]).filter(({ word }) => word !== 'help'))(
    'reads of “$word”, if they are a manager on both platforms, and has a button for it',
    ({ word }) => {
      expect(ask(manager).text).toContain(`/smarketing ${word}`);
    },
  );

  test('reads nothing of a room that is off', () => {
    expect(ask(manager, { switches: [] }).text).not.toContain('lexicon');
    expect(ask(makePerson()).text).toContain('/smarketing lexicon');
  });

  test('reads of linking an account only where there are two places to have one', () => {
    expect(ask(manager, { organisation: makeOrganisation() }).text).not.toContain('link');
    expect(ask(manager).text).toContain('/smarketing link [ABCDE-12345]');
  });

  const NOW_POSSIBLE: [state: RoundState | undefined, kinds: string[]][] = [
    [undefined, ['checkin.status-asked', 'checkin.start-asked']],
    ['open', ['checkin.status-asked', 'remind', 'checkin.close-asked', 'checkin.cancel-asked']],
    ['short', ['checkin.status-asked', 'reopen', 'checkin.cancel-asked']],
    ['review', ['checkin.status-asked', 'checkin.review-asked', 'checkin.cancel-asked']],
    ['published', ['checkin.status-asked']],
    ['cancelled', ['checkin.status-asked', 'reopen']],
  ];
  test.each(NOW_POSSIBLE)(
    'as a manager of a check-in that is %s has buttons for what is possible then',
    (state, kinds) => {
      const shown = ask(manager, state === undefined ? {} : { state }).kinds;
      expect(shown.filter((kind) => /^(checkin|remind|reopen)/.test(kind))).toEqual(kinds);
    },
  );

  test.each([manager, makePerson(), marketer])(
    'has no button that stands out, and none that closes, posts, reminds or erases at once: those ask first',
    (person) => {
      for (const state of [undefined, 'open', 'short', 'review'] as const) {
        const { buttons, kinds } = ask(person, state === undefined ? {} : { state });
        expect(buttons.filter((button) => 'style' in button)).toEqual([]);
        expect(kinds.filter((kind) => /confirmed|now-asked|(remind|reopen|publish)-asked/.test(kind))).toEqual([]);
        expect(kinds[0]).not.toMatch(/close|cancel|erase|publish|now|remind/);
      }
    },
  );

  test('has buttons that do what the command does when it is typed', () => {
    for (const button of ask(manager, { state: 'open' }).buttons) {
      if (button.kind !== 'tap') throw new Error(button.kind);
      expect(decodeTap(encodeTap(button.tap), BY)).toEqual({ ...button.tap, by: BY });
    }
    expect(parseCommand('digest now', BY).kind).toBe('digest.now-asked');
  });
});

test.each(ASKED_FIRST)('who presses “%s” in the help is asked once more', (command) => {
  given(people, 'command.confirm-asked', { person: manager, organisation: both })
    .when({ command }, NOW)
    .follows([], /\?/);
});
