import {
  type Action,
  AdaptiveCard,
  ChoiceSetInput,
  DateInput,
  ExecuteAction,
  GlobalSettings,
  HostConfig,
  type Input,
  OpenUrlAction,
  TextInput,
  ToggleInput,
} from 'adaptivecards';
import type { AdaptiveCardJson } from '../../../fake-teams/contract.ts';
import dark from '../../../schemas/teams/ac-host-config-teams-dark.json';
import light from '../../../schemas/teams/ac-host-config-teams-light.json';
import { markMentions, renderMarkdown } from './markdown.ts';

/** What somebody pressed, with what stood in the card's inputs. */
export type PressedButton = { label: string; verb?: string; inputs: Record<string, string> };

/** A card as drawn, and what is typed into its inputs now. */
export type DrawnCard = { element: HTMLElement; typed(): Record<string, string> };

GlobalSettings.setTabIndexAtCardRoot = false;
// Teams reads Markdown in texts and facts only.
GlobalSettings.useMarkdownInRadioButtonAndCheckbox = false;
AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = renderMarkdown(text);
  result.didProcess = true;
};

const hosts = { light: new HostConfig(light), dark: new HostConfig(dark) };

/** A card drawn by Microsoft's own renderer, as Teams sets it up. */
export const drawCard = (
  json: AdaptiveCardJson,
  { isDark, typed, onPress }: { isDark: boolean; typed: Record<string, string>; onPress(pressed: PressedButton): void },
): DrawnCard => {
  const card = new AdaptiveCard();
  card.hostConfig = isDark ? hosts.dark : hosts.light;
  card.parse(markMentions(json));
  const inputs = card.getAllInputs();
  for (const input of inputs) {
    fillInput(input, typed);
    if (input instanceof TextInput) checkLength(input);
  }
  card.onExecuteAction = (action) => execute(action, inputs, onPress);
  card.onAnchorClicked = (_element, anchor) => {
    open(anchor.href);
    return true;
  };
  return { element: card.render() ?? document.createElement('div'), typed: () => readValues(inputs) };
};

const execute = (action: Action, inputs: Input[], onPress: (pressed: PressedButton) => void): void => {
  if (action instanceof OpenUrlAction) open(action.url);
  // A button without inputs, such as Cancel, is sent whatever is typed.
  else if (action instanceof ExecuteAction)
    onPress({
      label: action.title ?? '',
      ...(action.verb && { verb: action.verb }),
      inputs: action.associatedInputs === 'none' ? {} : readValues(inputs),
    });
};

const readValues = (inputs: Input[]): Record<string, string> =>
  Object.fromEntries(
    inputs.flatMap(({ id, value }) => (id === undefined || value === undefined ? [] : [[id, String(value)]])),
  );

/** Puts back what was typed into an input before the card was redrawn. */
const fillInput = (input: Input, typed: Record<string, string>): void => {
  const value = input.id === undefined ? undefined : typed[input.id];
  const isKnown =
    input instanceof TextInput ||
    input instanceof ToggleInput ||
    input instanceof ChoiceSetInput ||
    input instanceof DateInput;
  if (value !== undefined && isKnown) input.defaultValue = value;
};

const open = (url: string | undefined): void => {
  if (url !== undefined && /^https?:/.test(url)) window.open(url, '_blank', 'noopener,noreferrer');
};

/** Checks the length of what an input holds: the renderer bounds typing, but not what was there before. */
const checkLength = (input: TextInput): void => {
  const { maxLength } = input;
  if (!maxLength) return;
  const ownMessage = input.errorMessage;
  const isValid = input.isValid.bind(input);
  input.isValid = () => {
    const length = input.value?.length ?? 0;
    input.errorMessage =
      length > maxLength ? `At most ${maxLength} characters; these are ${length}.` : (ownMessage ?? '');
    return isValid() && length <= maxLength;
  };
};
