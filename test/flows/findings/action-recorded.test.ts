import { describe, expect, test } from 'vitest';
import type { EventOf } from '../../../src/domain/event.ts';
import {
  ACTIONS_OPEN_MAX,
  deriveCampaignKey,
  deriveFindingId,
  FEEDBACK_MS,
  type Finding,
} from '../../../src/domain/findings/finding.ts';
import { actionRecorded } from '../../../src/flows/findings/actions/action-recorded.ts';
import { createFindingsRoom } from '../../../src/flows/findings/room.ts';
import { countBegun, makeReceivers, NO_HOUSE } from '../people.ts';
import { makeReads } from '../reads.ts';
import { BY, given, NOW } from '../specification.ts';
import { ABOUT_BUDGET, ASKED, helen, makeAction, organisation, SANNES_CHAT, sanne } from './builders.ts';

const findings = createFindingsRoom(NO_HOUSE);

const NOBODY = { saidBy: [], given: new Set<string>(), receivers: makeReceivers([]) };
const SAID_BY_SANNE = {
  saidBy: ['sanne', 'helen'],
  given: new Set<string>(),
  receivers: makeReceivers([sanne, helen]),
};

type Filled = Omit<EventOf<'action.recorded'>, 'kind' | 'by' | 'key'>;
const FORM: Filled = {
  asked: ASKED,
  about: 'reason:no_budget',
  finding: '',
  words: ' We ask. ',
  state: 'open',
  why: '',
};
type Facts = { about: Finding | undefined; open: number; receipts: typeof NOBODY | typeof SAID_BY_SANNE };
const recording = (more: Partial<Facts> = {}) =>
  given(findings, 'action.recorded', {
    person: helen,
    organisation,
    more: { about: ABOUT_BUDGET, open: 0, receipts: NOBODY, ...more },
  });

describe('a manager who wants to record what is done', () => {
  test('fills a form at once where nothing is open', () => {
    given(findings, 'action.asked', { person: helen, organisation, more: { open: [], campaigns: ['Spring'] } })
      .when({})
      .follows([], { form: 'action.recorded' });
  });

  test('sees first what is open', () => {
    given(findings, 'action.asked', { person: helen, organisation, more: { open: [makeAction()], campaigns: [] } })
      .when({})
      .follows([], /You said: no budget \(on leads\)\nWe: The form asks for the budget\./);
  });

  test('may record another', () => {
    const { reply } = given(findings, 'action.form-asked', { person: helen, organisation, more: ['Spring'] })
      .when({})
      .follows([], { form: 'action.recorded' });
    expect(JSON.stringify(reply)).toContain(`campaign:${deriveCampaignKey('Spring')}`);
  });
});

describe('an action that is recorded', () => {
  const id = deriveFindingId('action', 'acme', 'helen', ASKED);
  const action = {
    id,
    organisation: 'acme',
    about: ABOUT_BUDGET,
    words: 'We ask.',
    by: 'helen',
    at: NOW,
    changedAt: NOW,
  };

  test('as open is kept, and nobody hears of it yet', () => {
    const { changes } = recording({ receipts: SAID_BY_SANNE })
      .when(FORM)
      .follows([{ kind: 'action.recorded' }], 'Recorded as open. It will be in the digest.');
    expect(changes).toEqual([{ kind: 'action.recorded', action: { ...action, state: 'open' } }]);
  });

  test('as done is told to those who said so, but for the manager who does it', () => {
    const { changes } = recording({ receipts: SAID_BY_SANNE })
      .when({ ...FORM, state: 'done', why: 'not asked for' })
      .follows(
        [{ kind: 'action.recorded' }, { kind: 'receipt.given' }, countBegun('sanne'), { kind: 'direct.queued' }],
        'get a message',
      );
    expect(changes).toEqual([
      { kind: 'action.recorded', action: { ...action, state: 'done' } },
      { kind: 'receipt.given', organisation: 'acme', action: id, person: 'sanne', at: NOW },
      countBegun('sanne'),
      {
        kind: 'direct.queued',
        organisation: 'acme',
        subject: { kind: 'receipt', action: id, person: 'sanne' },
        target: SANNES_CHAT,
        at: NOW,
      },
    ]);
  });

  test('as declined is kept with its reason', () => {
    recording()
      .when({ ...FORM, state: 'declined', why: ' Too dear. ' })
      .follows([{ kind: 'action.recorded', action: { ...action, state: 'declined', why: 'Too dear.' } }], 'declined');
  });

  test('again from the same form has the same key, so that it is kept once', () => {
    recording()
      .when({ ...FORM, words: 'Otherwise' }, NOW + 1000)
      .follows([{ kind: 'action.recorded', action: expect.objectContaining({ id }) }], 'Recorded');
  });

  test('in own words has no receipts to announce', () => {
    const about: Finding = { kind: 'finding', words: 'The brochure is old' };
    const { reply } = recording({ about })
      .when({ ...FORM, about: 'finding', finding: 'The brochure is old', state: 'done' })
      .follows([{ kind: 'action.recorded' }], 'Recorded as done.');
    expect(JSON.stringify(reply)).not.toContain('get a message');
  });
});

describe('what is amiss is said at its field, and nothing is kept', () => {
  const CASES: [what: string, facts: Partial<Facts>, form: Partial<Filled>, field: string, error: RegExp][] = [
    ['a choice that is gone', { about: undefined }, {}, 'about', /no longer among the newest/],
    ['own words that are empty', { about: { kind: 'finding', words: '' } }, {}, 'finding', /what was said/],
    ['no word of what is done', {}, { words: '   ' }, 'words', /what we do/],
    ['declined without a reason', {}, { state: 'declined', why: ' ' }, 'why', /why we won’t do it/],
    ['one more open than can be listed', { open: ACTIONS_OPEN_MAX }, {}, 'state', /20 actions are open already/],
  ];
  test.each(CASES)('%s', (_what, facts, form, field, error) => {
    recording(facts)
      .when({ ...FORM, ...form })
      .follows([], { errors: { [field]: error } });
  });

  test('but done, however many are open', () => {
    recording({ open: ACTIONS_OPEN_MAX })
      .when({ ...FORM, state: 'done' })
      .follows([{ kind: 'action.recorded' }], 'Recorded as done.');
  });
});

describe('what an action answers', () => {
  const about = async (chosen: string) => {
    const reads = makeReads({
      campaignsSince: async (_organisation, since) => (since === NOW - FEEDBACK_MS ? ['Spring'] : []),
      openActions: async () => [makeAction()],
      peopleWhoSaid: async () => ['sanne'],
      people: async () => [sanne],
      messageDays: async () => [],
      absences: async () => [],
    });
    const event = { kind: 'action.recorded', ...FORM, about: chosen, finding: ' It is old ', by: BY } as const;
    return actionRecorded.read?.(reads, { person: helen, organisation }, event, NOW);
  };

  const CHOICES: [what: string, value: string, finding: Finding][] = [
    ['a reason', 'reason:no_budget', ABOUT_BUDGET],
    ['a topic', 'topic:price', { kind: 'topic', topic: 'price' }],
    ['a recent campaign', `campaign:${deriveCampaignKey('Spring')}`, { kind: 'campaign', campaign: 'Spring' }],
    ['own words', 'finding', { kind: 'finding', words: 'It is old' }],
  ];
  test.each(CHOICES)('is %s that may be chosen', async (_what, value, finding) => {
    const receipts = { saidBy: ['sanne'], given: new Set() };
    expect(await about(value)).toMatchObject({ about: finding, open: 1, receipts });
  });

  test.each([
    'reason:weather',
    'topic:weather',
    `campaign:${deriveCampaignKey('Autumn')}`,
    'campaign:Spring',
    'price',
    '',
  ])('is nothing where “%s” is none of the choices', async (value) => {
    expect(await about(value)).toEqual({ about: undefined, open: 1, receipts: NOBODY });
  });
});
