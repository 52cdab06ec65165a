import { useConfirm } from './confirm.tsx';
import { useTap } from './contexts.ts';
import type { Element } from './shapes.ts';
import { wordsOf } from './shapes.ts';
import { SafeLink, Text } from './text.tsx';

const STYLES: Record<string, string> = { primary: 'button-primary', danger: 'button-danger' };

/** A live button; one with an address opens it and tells the bot, as Slack does. */
export const ButtonControl = ({ element }: { element: Element }) => {
  const { tap, isBusy, disabled } = useTap(element);
  const { ask, dialog } = useConfirm();
  const className = `button ${STYLES[element.style ?? ''] ?? ''}`;
  const text = typeof element.text === 'object' ? element.text : { type: 'plain_text', text: wordsOf(element.text) };
  if (element.url !== undefined)
    return (
      <SafeLink href={element.url} className={className} onClick={() => void tap()}>
        <Text text={text} />
        <span aria-hidden="true">↗</span>
      </SafeLink>
    );
  return (
    <>
      <button
        type="button"
        className={className}
        aria-label={element.accessibility_label}
        aria-busy={isBusy}
        disabled={disabled}
        onClick={() => ask(element.confirm, () => void tap())}
      >
        <Text text={text} />
      </button>
      {dialog}
    </>
  );
};
