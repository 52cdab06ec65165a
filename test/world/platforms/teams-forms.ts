import type { AdaptiveCardJson, FakeTeams, TeamsBotAnswer } from '../../../sandbox/fake-teams/contract.ts';
import { toTeamsId } from '../../../sandbox/samples/noordlicht-teams.ts';
import type { FormValues, OpenForm } from './platform.ts';
import { listChoices, listInputs, readFormText, readFormTitle } from './read-adaptive-card.ts';
import type { TeamsChats } from './teams-chats.ts';

export type TeamsForms = {
  fill(person: string, values: FormValues, afterAction: AfterAction): Promise<void>;
  /** The error of a form. Teams shows the bot's under the form, without a field; the client's own error names its field. */
  fieldError(person: string, field: string): string | undefined;
};
type AfterAction = (person: string, action: Promise<TeamsBotAnswer>) => Promise<void>;

/** What a client says itself, beginning with the input's id. */
const NOT_SENT = /^(?:text|tick|choice|pick|many)_(\w+) (?:is required|takes|must match)/;

export function openTeamsForms(teams: FakeTeams, chats: TeamsChats): TeamsForms {
  const complaints = new Map<string, { text: string; field?: string }>();
  return {
    fill: async (person, values, afterAction) => {
      const form = chats.form(person);
      if (form?.card === undefined) throw new Error(`${person} has no form open`);
      complaints.delete(person);
      const before = teams.toasts(toTeamsId(person)).length;
      const inputs = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, unwrapSingle(value)]));
      const tapped = teams.tap(toTeamsId(person), form.id, { verb: 'form' }, { inputs }).catch((reason: Error) => {
        const field = NOT_SENT.exec(reason.message)?.[1];
        if (field === undefined) throw reason;
        complaints.set(person, { text: reason.message, field });
        throw new Error(`not sent: ${reason.message}`);
      });
      await afterAction(person, tapped);
      const said = teams.toasts(toTeamsId(person)).slice(before).at(-1);
      if (said === undefined || said.on !== form.id) return;
      complaints.set(person, { text: said.text });
      chats.rememberComplaint(said.id);
    },
    fieldError: (person, asked) => {
      const { text, field = asked } = complaints.get(person) ?? {};
      if (field !== asked) throw new Error(`something is amiss at ${field}, not at ${asked}`);
      return text;
    },
  };
}

/** Of a list of one, that one. */
function unwrapSingle(value: string | string[]): string | string[] {
  return Array.isArray(value) && value.length === 1 ? (value[0] ?? '') : value;
}

export function viewForm(card: AdaptiveCardJson): OpenForm {
  const inputs = listInputs(card);
  return {
    title: readFormTitle(card),
    text: readFormText(card),
    json: JSON.stringify(card),
    hasFields: inputs.length > 0,
    listOptions: (field) => {
      const input = inputs.find(({ id }) => String(id).replace(/^[a-z]+_/, '') === field);
      if (input === undefined) throw new Error(`the form has no field ${field}: ${readFormText(card)}`);
      return listChoices(input).map(({ title: label, value }) => ({ label, value }));
    },
  };
}
