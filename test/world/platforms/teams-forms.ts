import type { AdaptiveCardJson, FakeTeams, TeamsBotAnswer } from '../../../sandbox/fake-teams/contract.ts';
import { toTeamsId } from '../../../sandbox/samples/noordlicht-teams.ts';
import type { OpenForm, Values } from './platform.ts';
import { choicesOf, formText, formTitle, inputsOf } from './read-adaptive-card.ts';
import type { TeamsChats } from './teams-chats.ts';

export type TeamsForms = {
  fill(person: string, values: Values, done: Done): Promise<void>;
  /** Teams says under the form what is amiss, not at which field; its client, where it does not send, does. */
  error(person: string, field: string): string | undefined;
};
type Done = (person: string, deed: Promise<TeamsBotAnswer>) => Promise<void>;

/** What a client says itself, beginning with the input's id. */
const NOT_SENT = /^(?:text|tick|choice|pick|many)_(\w+) (?:is required|takes|must match)/;

export function teamsForms(teams: FakeTeams, chats: TeamsChats): TeamsForms {
  const amiss = new Map<string, { text: string; field?: string }>();
  return {
    fill: async (person, values, done) => {
      const form = chats.form(person);
      if (form?.card === undefined) throw new Error(`${person} has no form open`);
      amiss.delete(person);
      const before = teams.toasts(toTeamsId(person)).length;
      const inputs = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, single(value)]));
      const tapped = teams.tap(toTeamsId(person), form.id, { verb: 'form' }, { inputs }).catch((reason: Error) => {
        const field = NOT_SENT.exec(reason.message)?.[1];
        if (field === undefined) throw reason;
        amiss.set(person, { text: reason.message, field });
        throw new Error(`not sent: ${reason.message}`);
      });
      await done(person, tapped);
      const said = teams.toasts(toTeamsId(person)).slice(before).at(-1);
      if (said === undefined || said.on !== form.id) return;
      amiss.set(person, { text: said.text });
      chats.onAmiss(said.id);
    },
    error: (person, asked) => {
      const { text, field = asked } = amiss.get(person) ?? {};
      if (field !== asked) throw new Error(`something is amiss at ${field}, not at ${asked}`);
      return text;
    },
  };
}

/** Of a list of one, that one. */
function single(value: string | string[]): string | string[] {
  return Array.isArray(value) && value.length === 1 ? (value[0] ?? '') : value;
}

export function openFormOf(card: AdaptiveCardJson): OpenForm {
  const inputs = inputsOf(card);
  return {
    title: formTitle(card),
    text: formText(card),
    raw: JSON.stringify(card),
    isAsking: inputs.length > 0,
    options: (field) => {
      const input = inputs.find(({ id }) => String(id).replace(/^[a-z]+_/, '') === field);
      if (input === undefined) throw new Error(`the form has no field ${field}: ${formText(card)}`);
      return choicesOf(input).map(({ title: label, value }) => ({ label, value }));
    },
  };
}
