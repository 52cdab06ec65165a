import type { FakeTeams, TeamsMessage, TeamsToast } from '../../../sandbox/fake-teams/contract.ts';
import { toTeamsId } from '../../../sandbox/samples/noordlicht-teams.ts';
import { say } from '../../../src/words/say.ts';
import { isForm, readCardText } from './read-adaptive-card.ts';

/** Words that only tell that a press arrived, or where its answer stands: on Slack nothing is said then. */
const ARRIVED = (['en', 'nl'] as const).flatMap((locale) =>
  (['teams.kept', 'teams.below', 'teams.in-chat', 'teams.closed'] as const).map((key) => ({
    alone: say(locale, key, { about: 'none' }),
    named: say(locale, key, { about: '' }),
  })),
);
const isArrived = (text: string) => ARRIVED.some(({ alone, named }) => text === alone || text.endsWith(named));

/** Everybody's private chats with the bot, in which messages of the outbox, answers and forms are told apart. */
export type TeamsChats = {
  /** The outbox sent this message: it was no answer to anybody. */
  rememberSent(message: string): void;
  /** This was said of a form, not as an answer. */
  rememberComplaint(toast: string): void;
  /** Remembers what somebody has in front of them, so that what came later stands later. */
  rememberShown(person: string): void;
  sentByOutbox(person: string): TeamsMessage[];
  /** What somebody was shown because they did something, the newest or newest changed last; no forms. */
  answers(person: string): (TeamsMessage | TeamsToast)[];
  /** The newest form in front of somebody. */
  form(person: string): TeamsMessage | undefined;
  message(person: string, id: string): TeamsMessage | undefined;
};

export function openTeamsChats(teams: FakeTeams): TeamsChats {
  const outboxMessages = new Set<string>();
  const complaints = new Set<string>();
  const order = new Map<string, { content: string; rank: number }>();
  const listFromBot = (person: string) => teams.chat(toTeamsId(person)).filter(({ from }) => from === 'bot');

  const listPrivate = (person: string): (TeamsMessage | TeamsToast)[] => [
    ...listFromBot(person).filter(({ id, card }) => !outboxMessages.has(id) && !(card !== undefined && isForm(card))),
    ...teams.toasts(toTeamsId(person)).filter(({ id }) => !complaints.has(id)),
  ];

  const rememberShown = (person: string): (TeamsMessage | TeamsToast)[] => {
    const shown = listPrivate(person).toSorted((one, other) => Number(one.id) - Number(other.id));
    for (const each of shown) {
      const content = readWords(each);
      if (order.get(each.id)?.content !== content) order.set(each.id, { content, rank: order.size + looks++ });
    }
    return shown.toSorted((one, other) => (order.get(one.id)?.rank ?? 0) - (order.get(other.id)?.rank ?? 0));
  };
  let looks = 0;

  return {
    rememberSent: (message) => void outboxMessages.add(message),
    rememberComplaint: (toast) => void complaints.add(toast),
    rememberShown,
    sentByOutbox: (person) => listFromBot(person).filter(({ id }) => outboxMessages.has(id)),
    answers: (person) => rememberShown(person).filter((each) => !isArrived(readWords(each))),
    form: (person) => listFromBot(person).findLast(({ card }) => card !== undefined && isForm(card)),
    message: (person, id) => listFromBot(person).find((each) => each.id === id),
  };
}

function readWords(shown: TeamsMessage | TeamsToast): string {
  return 'card' in shown && shown.card !== undefined ? readCardText(shown.card) : (shown.text ?? '');
}
