import type { FakeTeams, TeamsMessage, TeamsToast } from '../../../sandbox/fake-teams/contract.ts';
import { toTeamsId } from '../../../sandbox/samples/noordlicht-teams.ts';
import { say } from '../../../src/words/say.ts';
import { cardText, isForm } from './read-adaptive-card.ts';

/** Words that only tell that a press arrived, or where its answer stands: on Slack nothing is said then. */
const ARRIVED = new Set(
  (['en', 'nl'] as const).flatMap((locale) =>
    (['teams.kept', 'teams.below', 'teams.in-chat', 'teams.closed'] as const).map((key) => say(locale, key)),
  ),
);

/** Everybody's private chat with the bot, told apart by what stands in it. */
export type TeamsChats = {
  /** The outbox sent this message: it was no answer to anybody. */
  onSent(message: string): void;
  /** This was said of a form, not as an answer. */
  onAmiss(toast: string): void;
  /** Remembers what somebody has in front of them, so that what came later stands later. */
  look(person: string): void;
  standing(person: string): TeamsMessage[];
  /** What somebody was shown because they did something, the newest or newest changed last; no forms. */
  answers(person: string): (TeamsMessage | TeamsToast)[];
  /** The newest form in front of somebody. */
  form(person: string): TeamsMessage | undefined;
  message(person: string, id: string): TeamsMessage | undefined;
};

export function teamsChats(teams: FakeTeams): TeamsChats {
  const own = new Set<string>();
  const amiss = new Set<string>();
  const places = new Map<string, { content: string; place: number }>();
  const chat = (person: string) => teams.chat(toTeamsId(person)).filter(({ from }) => from === 'bot');

  const shownTo = (person: string): (TeamsMessage | TeamsToast)[] => [
    ...chat(person).filter(({ id, card }) => !own.has(id) && !(card !== undefined && isForm(card))),
    ...teams.toasts(toTeamsId(person)).filter(({ id }) => !amiss.has(id)),
  ];

  const look = (person: string): (TeamsMessage | TeamsToast)[] => {
    const shown = shownTo(person).toSorted((one, other) => Number(one.id) - Number(other.id));
    for (const each of shown) {
      const content = wordsOf(each);
      if (places.get(each.id)?.content !== content) places.set(each.id, { content, place: places.size + looks++ });
    }
    return shown.toSorted((one, other) => (places.get(one.id)?.place ?? 0) - (places.get(other.id)?.place ?? 0));
  };
  let looks = 0;

  return {
    onSent: (message) => void own.add(message),
    onAmiss: (toast) => void amiss.add(toast),
    look,
    standing: (person) => chat(person).filter(({ id }) => own.has(id)),
    answers: (person) => look(person).filter((each) => !ARRIVED.has(wordsOf(each))),
    form: (person) => chat(person).findLast(({ card }) => card !== undefined && isForm(card)),
    message: (person, id) => chat(person).find((each) => each.id === id),
  };
}

function wordsOf(shown: TeamsMessage | TeamsToast): string {
  return 'card' in shown && shown.card !== undefined ? cardText(shown.card) : (shown.text ?? '');
}
