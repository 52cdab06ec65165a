import { type Button, clip, type Menu, type TapButton } from '../../../cards/card.ts';
import { encodeTap } from '../../../cards/taps.ts';
import { LINK_PREFIX } from '../wire.ts';

const BUTTON_MAX = 75;
const OPTION_MAX = 75;

/** A button as an element of its row; the place makes its id, its value carries the event. */
export function renderSlackButton(button: Button, index: number) {
  switch (button.kind) {
    case 'tap':
      return renderSlackTap(button, index);
    case 'link':
      return {
        type: 'button' as const,
        text: renderLabel(button.label),
        action_id: `${LINK_PREFIX}${index}`,
        url: button.url,
      };
    case 'select':
      return {
        type: 'static_select' as const,
        action_id: `select:${index}`,
        placeholder: renderLabel(button.label),
        options: button.choices.map(({ label: choice, tap }) => ({
          text: { type: 'plain_text' as const, text: clip(choice, OPTION_MAX), emoji: true },
          value: encodeTap(tap),
        })),
      };
    case 'menu':
      return renderSlackMenu(button, index);
  }
}

/** A button of a row, or of a line of text. */
export function renderSlackTap({ label, tap, style }: TapButton, index: number) {
  return {
    type: 'button' as const,
    text: renderLabel(label),
    action_id: `tap:${index}`,
    value: encodeTap(tap),
    ...(style && { style }),
  };
}

/** A menu as the three dots of a row, or of a line of text. */
export function renderSlackMenu(menu: Menu, index: number) {
  return {
    type: 'overflow' as const,
    action_id: `menu:${index}`,
    options: menu.choices.map((choice, place) => ({
      text: { type: 'plain_text' as const, text: clip(choice.label, OPTION_MAX), emoji: true },
      ...('tap' in choice ? { value: encodeTap(choice.tap) } : { value: `${LINK_PREFIX}${place}`, url: choice.url }),
    })),
  };
}

function renderLabel(text: string) {
  return { type: 'plain_text' as const, text: clip(text, BUTTON_MAX), emoji: true };
}
