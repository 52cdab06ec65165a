import { setTimeout } from 'node:timers/promises';
import { toSlackId } from '../../sandbox/samples/noordlicht.ts';
import { toTeamsId } from '../../sandbox/samples/noordlicht-teams.ts';
import type { Verdict } from '../../src/domain/leads/verdict.ts';
import { say } from '../../src/words/say.ts';
import { DRILLED_TEAMS_CHANNELS, SLACK_CHANNELS } from '../stage/platforms.ts';
import type { Stage } from '../stage/stage.ts';

/** A lead's card that stands. */
export type StandingCard = { id: string; channel: string; lead: number };

/** What people do on either platform; a status of 200 means that the bot said it was kept, 0 that it said nothing, or that it was not. */
export type Side = {
  name: 'slack' | 'teams';
  /** Each with the newest last; `channel` counts from 0. */
  listCards(channel: number): StandingCard[];
  tap(person: string, card: StandingCard, label: string): Promise<number>;
  react(person: string, card: StandingCard, verdict: Verdict): Promise<number>;
  command(person: string, text: string): Promise<number>;
  /** Asks for the form of a lead and sends it in; false when it was not taken. */
  enterLead(person: string, company: string): Promise<boolean>;
};

const COMPANY = /Nummer (\d+) BV/;
const CONTACT = 'Iris de Vries';
const FORM_WITHIN_MS = 1500;
const LOOK_MS = 10;
const EMOJI = {
  slack: { good: '+1', fair: 'ok_hand', poor: '-1' },
  teams: { good: 'like', fair: '1f44c_okhand', poor: '1f44e_thumbsdown' },
} as const;

export function openSlackSide({ slack }: Stage): Side {
  return {
    name: 'slack',
    listCards: (n) =>
      slack
        .messages(SLACK_CHANNELS[n] ?? '')
        .flatMap(({ ts, channel, text, byBot }) => (byBot ? toCards({ id: ts, channel, says: text }) : [])),
    tap: async (person, { id }, label) => readStatus(await slack.tap(toSlackId(person), id, { label })),
    react: async (person, { id, channel }, verdict) =>
      (await slack.react(toSlackId(person), channel, id, EMOJI.slack[verdict])).status,
    command: async (person, text) =>
      readStatus(await slack.typeCommand(toSlackId(person), 'C0SHARED', '/smarketing', text)),
    enterLead: async (person, company) => {
      const user = toSlackId(person);
      for (const { id } of slack.views(user)) await slack.closeView(user, id);
      await slack.typeCommand(user, 'C0SHARED', '/smarketing', 'lead');
      const view = await waitFor(() => slack.views(user).at(-1));
      const blocks = (view?.view['blocks'] ?? []) as { block_id?: string }[];
      const field = blocks.find(({ block_id: id }) => id?.startsWith('company'))?.block_id;
      if (view === undefined || field === undefined) return false;
      const { status, body } = await slack.submitView(user, view.id, { [field]: company, contact: CONTACT });
      return status === 200 && !body.includes('"errors"');
    },
  };
}

export function openTeamsSide({ teams }: Stage): Side {
  return {
    name: 'teams',
    listCards: (n) =>
      teams
        .messages(DRILLED_TEAMS_CHANNELS[n] ?? '')
        .flatMap(({ id, channel = '', summary = '', from }) =>
          from === 'bot' ? toCards({ id, channel, says: summary }) : [],
        ),
    tap: async (person, { id }, label) => readStatus(await teams.tap(toTeamsId(person), id, { label })),
    react: async (person, { id }, verdict) => (await teams.react(toTeamsId(person), id, EMOJI.teams[verdict])).status,
    command: async (person, text) => (await teams.say(toTeamsId(person), 'chat', text)).status,
    enterLead: async (person, company) => {
      const user = toTeamsId(person);
      const before = new Set(teams.chat(user).map(({ id }) => id));
      await teams.say(user, 'chat', 'lead');
      const form = await waitFor(() =>
        teams.chat(user).find(({ id, card }) => !before.has(id) && JSON.stringify(card ?? {}).includes('company')),
      );
      if (form === undefined) return false;
      const toasts = teams.toasts(user).length;
      const { status } = await teams.tap(user, form.id, { verb: 'form' }, { inputs: { company, contact: CONTACT } });
      const said = teams.toasts(user).slice(toasts);
      return status === 200 && said.length === 0;
    },
  };
}

const LOCALES = ['nl', 'en'] as const;
/** What Teams' people read, in an answer like any other, of what is not kept yet. */
const SLOW = LOCALES.map((locale) => JSON.stringify(say(locale, 'teams.slow')).slice(1, -1));

/** With a reference people are told that something went wrong and nothing was kept. */
function readStatus({ status, body }: { status: number; body: string }): number {
  return /\(ref \S+\)/.test(body) || SLOW.some((words) => body.includes(words)) ? 0 : status;
}

function toCards({ says, ...where }: { id: string; channel: string; says: string }): StandingCard[] {
  const lead = COMPANY.exec(says)?.[1];
  return lead === undefined ? [] : [{ ...where, lead: Number(lead) }];
}

async function waitFor<Thing>(look: () => Thing | undefined): Promise<Thing | undefined> {
  for (let waited = 0; waited < FORM_WITHIN_MS; waited += LOOK_MS) {
    const found = look();
    if (found !== undefined) return found;
    await setTimeout(LOOK_MS);
  }
  return undefined;
}
