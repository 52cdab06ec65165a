import { describe, expect, test } from 'vitest';
import {
  ACTION_STATES,
  ACTIONS_OPEN_MAX,
  type Action,
  type ActionState,
} from '../../../src/domain/findings/finding.ts';
import { actionDone } from '../../../src/flows/findings/actions/action-done.ts';
import { createFindingsRoom } from '../../../src/flows/findings/room.ts';
import { countBegun, makePerson, makeReceivers, NO_HOUSE } from '../people.ts';
import { makeReads } from '../reads.ts';
import { BY, given, NOW } from '../specification.ts';
import { helen, makeAction, organisation, SANNES_CHAT, sanne } from './builders.ts';

const findings = createFindingsRoom(NO_HOUSE);

const nadia = makePerson({ id: 'nadia', identities: [] });
const bram = makePerson({ id: 'bram' });
/** Said by Sanne; by Bram, who has his receipt; by Nadia, whom no message reaches; by somebody gone; and by Helen herself. */
const RECEIPTS = {
  saidBy: ['sanne', 'bram', 'nadia', 'gone', 'helen'],
  given: new Set(['bram']),
  receivers: makeReceivers([sanne, bram, nadia, helen]),
};
const GONE = 'This action is no longer here.';
const NOT_OPEN = 'This action is no longer open';

const facts = (action: Action | undefined, open = 0) => ({
  person: helen,
  organisation,
  more: action && { action, open, receipts: RECEIPTS },
});
const move = (to: ActionState, action: Action | undefined, open = 0) => {
  const id = action?.id ?? 'gone';
  switch (to) {
    case 'open':
      return given(findings, 'action.reopened', facts(action, open)).when({ action: id });
    case 'done':
      return given(findings, 'action.done', facts(action, open)).when({ action: id });
    case 'declined':
      return given(findings, 'action.declined', facts(action, open)).when({ action: id, why: ' Too dear. ' });
  }
};

/** What a manager reads who moves an action; after `!` it has moved. */
const MOVES: Record<ActionState, Record<ActionState, string>> = {
  open: { open: 'The action is open again.', done: '!Recorded as done.', declined: '!Recorded as declined' },
  done: { open: '!The action is open again.', done: 'Recorded as done.', declined: NOT_OPEN },
  declined: { open: '!The action is open again.', done: NOT_OPEN, declined: 'Recorded as declined' },
};

describe.each(ACTION_STATES)('an action that is %s', (from) => {
  test.each(ACTION_STATES)('is brought to %s, where that may be', (to) => {
    const action = makeAction({ state: from, ...(from === 'declined' && { why: 'Too dear.' }) });
    const cell = MOVES[from][to];
    const isMoved = cell.startsWith('!');
    const { changes } = move(to, action);
    const why = to === 'declined' ? { why: 'Too dear.' } : {};
    const place = { organisation: 'acme', action: action.id };
    const moved = { kind: 'action.moved', ...place, was: from, state: to, ...why, by: 'helen', at: NOW };
    const receipt = [
      { kind: 'receipt.given', organisation: 'acme', action: action.id, person: 'sanne', at: NOW },
      countBegun('sanne'),
      {
        kind: 'direct.queued',
        organisation: 'acme',
        subject: { kind: 'receipt', action: action.id, person: 'sanne' },
        target: SANNES_CHAT,
        at: NOW,
      },
    ];
    expect(changes).toEqual(isMoved ? [moved, ...(to === 'open' ? [] : receipt)] : []);
    move(to, action).follows(changes, cell.replace('!', ''));
  });

  test('is not there when it is gone or another organisation’s', () => {
    move(from, undefined).follows([], GONE);
  });
});

describe('declining', () => {
  const asking = (more: Action | undefined) =>
    given(findings, 'action.decline-asked', { person: helen, organisation, more });

  test('what is declined already with other words leaves what was typed in its form', () => {
    move('declined', makeAction({ state: 'declined', why: 'No time.' })).follows([], NOT_OPEN);
  });

  test('asks why', () => {
    asking(makeAction()).when({ action: 'a' }).follows([], { form: 'action.declined' });
  });

  const REFUSED: [what: string, action: Action | undefined, words: string][] = [
    ['gone', undefined, GONE],
    ['another organisation’s', makeAction({ organisation: 'other' }), GONE],
    ['done', makeAction({ state: 'done' }), NOT_OPEN],
    ['declined already', makeAction({ state: 'declined' }), NOT_OPEN],
  ];
  test.each(REFUSED)('an action that is %s is refused', (_what, action, words) => {
    asking(action).when({ action: 'a' }).follows([], words);
  });

  test('without a reason is said at its field', () => {
    given(findings, 'action.declined', facts(makeAction()))
      .when({ action: 'a', why: '  ' })
      .follows([], { errors: { why: /why we won’t do it/ } });
  });
});

test.each([
  ['open', 'done'],
  ['open', 'declined'],
  ['done', 'open'],
  ['declined', 'open'],
] as const)('from %s to %s a manager reads the same, however many it answers: how many would be who', (state, to) => {
  const replies = [0, 1, 2, 7].map((count) => {
    const people = Array.from({ length: count }, (_none, place) => makePerson({ id: `p${place}` }));
    const receipts = { saidBy: people.map(({ id }) => id), given: new Set<string>(), receivers: makeReceivers(people) };
    const more = { action: makeAction({ state }), open: 0, receipts };
    const kind = ({ open: 'action.reopened', done: 'action.done', declined: 'action.declined' } as const)[to];
    const { reply, changes } = given(findings, kind, { person: helen, organisation, more }).when({
      action: 'a',
      why: 'No.',
    });
    const told = changes.filter((change) => change.kind === 'receipt.given').length;
    expect(told).toBe(to === 'open' ? 0 : count);
    return JSON.stringify(reply);
  });
  expect(new Set(replies).size).toBe(1);
});

test('where as many are open as may be, none is opened again; what is done or declined still is', () => {
  move('open', makeAction({ state: 'done' }), ACTIONS_OPEN_MAX).follows([], '20 actions are open already');
  expect(move('done', makeAction(), ACTIONS_OPEN_MAX).changes).toContainEqual(
    expect.objectContaining({ kind: 'action.moved', state: 'done' }),
  );
  expect(move('open', makeAction({ state: 'done' }), ACTIONS_OPEN_MAX - 1).changes).toHaveLength(1);
});

test('a reason is no longer kept with an action that is open again', () => {
  const declined = makeAction({ state: 'declined', why: 'No time.' });
  const { reply } = move('open', declined);
  expect(JSON.stringify(reply)).not.toContain('No time.');
});

describe('the action that is moved', () => {
  const read = (action: Action | undefined) => {
    const reads = makeReads({
      action: async () => action,
      peopleWhoSaid: async () => RECEIPTS.saidBy,
      receipts: async () => RECEIPTS.given,
      openActions: async () => [makeAction()],
      people: async () => [sanne, bram, nadia, helen],
      messageDays: async () => [],
      absences: async () => [],
    });
    const event = { kind: 'action.done', action: 'action-0123456789', by: BY } as const;
    return actionDone.read?.(reads, { person: helen, organisation }, event, NOW);
  };

  test('comes with who said what it answers, and who has its receipt', async () => {
    const { saidBy, given: known } = RECEIPTS;
    const facts = await read(makeAction());
    expect(facts).toMatchObject({ action: makeAction(), open: 1, receipts: { saidBy, given: known } });
    expect([...(facts?.receipts.receivers.byId.keys() ?? [])]).toEqual(['sanne', 'bram', 'nadia', 'helen']);
  });

  test('is not there where it is another organisation’s', async () => {
    expect(await read(makeAction({ organisation: 'other' }))).toBeUndefined();
    expect(await read(undefined)).toBeUndefined();
  });
});
