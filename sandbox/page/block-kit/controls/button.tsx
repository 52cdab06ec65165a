import { useTap } from '../contexts.ts';
import type { BlockElement } from '../shapes.ts';
import { readWords } from '../shapes.ts';
import { BlockText, SafeLink } from '../text.tsx';
import { useConfirm } from './confirm.tsx';

const STYLES: Record<string, string> = { primary: 'button-primary', danger: 'button-danger' };

/** A button. One with an address opens it and tells the bot as well, as Slack does. */
export const ButtonControl = ({ element }: { element: BlockElement }) => {
  const { tap, isBusy, disabled } = useTap(element);
  const { ask, dialog } = useConfirm();
  const className = `button ${STYLES[element.style ?? ''] ?? ''}`;
  const text = typeof element.text === 'object' ? element.text : { type: 'plain_text', text: readWords(element.text) };
  if (element.url !== undefined)
    return (
      <SafeLink href={element.url} className={className} onClick={() => void tap()}>
        <BlockText text={text} />
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
        <BlockText text={text} />
      </button>
      {dialog}
    </>
  );
};
