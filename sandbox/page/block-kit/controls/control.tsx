import { useId, useState } from 'react';
import { useTap } from '../contexts.ts';
import { isMulti, readInitial } from '../form-values.ts';
import type { BlockElement } from '../shapes.ts';
import { readWords } from '../shapes.ts';
import { BlockText } from '../text.tsx';
import { ButtonControl } from './button.tsx';
import { useConfirm } from './confirm.tsx';
import type { ControlProps } from './control-props.ts';
import { OverflowControl } from './overflow.tsx';
import { ChoiceControl, SelectControl } from './select.tsx';
import { DateControl, TextControl } from './text-input.tsx';

const DATES = new Set(['datepicker', 'timepicker', 'datetimepicker']);
const TICKED = new Set(['checkboxes', 'radio_buttons']);

/** An element that holds a value, wherever it stands. */
export const ValueControl = (props: ControlProps) => {
  const { type } = props.element;
  if (DATES.has(type)) return <DateControl {...props} />;
  if (TICKED.has(type) || isMulti(props.element)) return <ChoiceControl {...props} />;
  if (type.endsWith('_select')) return <SelectControl {...props} />;
  return <TextControl {...props} />;
};

/** An element that acts at once: in an actions block or beside a section. */
export const LiveControl = ({ element }: { element: BlockElement }) => {
  if (element.type === 'button' || element.type === 'workflow_button') return <ButtonControl element={element} />;
  if (element.type === 'overflow') return <OverflowControl element={element} />;
  if (element.type === 'image')
    return <img className="accessory-image" src={element.image_url} alt={element.alt_text} />;
  if (element.type === 'mrkdwn' || element.type === 'plain_text')
    return <BlockText text={{ type: element.type, text: readWords(element.text) }} />;
  return <PickControl element={element} />;
};

// A menu acts at once. A date can be half typed and a list needs several ticks, so those get a button.
const PickControl = ({ element }: { element: BlockElement }) => {
  const { tap, isBusy, disabled } = useTap(element);
  const { ask, dialog } = useConfirm();
  const id = useId();
  const [draft, setDraft] = useState<string | string[]>();
  const shown = draft ?? readInitial(element);
  const isAtOnce = element.type.endsWith('_select') && !isMulti(element);
  const choose = (value: string | string[]) =>
    ask(element.confirm, () => {
      void tap(Array.isArray(value) ? value.join(',') : value).then(() => setDraft(undefined));
    });
  return (
    <span className="pick" aria-busy={isBusy}>
      <ValueControl
        element={element}
        value={shown}
        disabled={disabled}
        labels={{ id, 'aria-label': readWords(element.placeholder) || element.accessibility_label || 'Choose' }}
        onValue={(value) => {
          setDraft(value);
          if (isAtOnce) choose(value);
        }}
      />
      {!isAtOnce && draft !== undefined && draft.length > 0 && (
        <button type="button" className="button button-primary" disabled={disabled} onClick={() => choose(draft)}>
          Set
        </button>
      )}
      {dialog}
    </span>
  );
};
