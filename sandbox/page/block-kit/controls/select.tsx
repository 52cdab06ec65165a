import { useContext } from 'react';
import { NamesContext } from '../../shared/names.ts';
import { usePageState } from '../../state/actions.tsx';
import { listPairs } from '../form-values.ts';
import { type BlockElement, listSelectOptions, readWords } from '../shapes.ts';
import type { ControlProps } from './control-props.ts';

type Pair = { value: string; label: string; description: string };

/** The choices of any menu: its own options, or the people and channels of the workspace. */
const usePairs = (element: BlockElement): Pair[] => {
  const { channels } = useContext(NamesContext);
  const { people } = usePageState();
  if (element.type.includes('users_select'))
    return people.map(({ id, realName }) => ({ value: id, label: realName, description: '' }));
  if (/channels_select|conversations_select/.test(element.type))
    return channels.map(({ id, name }) => ({ value: id, label: `#${name}`, description: '' }));
  return listPairs(element);
};

/** One of many, as a native menu: it works with every keyboard, screen reader and phone. */
export const SelectControl = ({ element, value, onValue, disabled, labels }: ControlProps) => {
  const pairs = usePairs(element);
  const placeholder = readWords(element.placeholder) || 'Choose…';
  return (
    <select
      {...labels}
      className="field field-select"
      value={typeof value === 'string' ? value : ''}
      disabled={disabled}
      onChange={(event) => onValue(event.target.value)}
    >
      <option value="">{placeholder}</option>
      {element.option_groups
        ? element.option_groups.map((group) => (
            <optgroup key={readWords(group.label)} label={readWords(group.label)}>
              <Options pairs={listPairs({ type: element.type, options: group.options ?? [] })} />
            </optgroup>
          ))
        : null}
      {element.option_groups ? null : <Options pairs={pairs} />}
    </select>
  );
};

const Options = ({ pairs }: { pairs: Pair[] }) =>
  pairs.map((pair) => (
    <option key={pair.value} value={pair.value}>
      {pair.label}
    </option>
  ));

/** Checkboxes, radio buttons and menus of many, all as a list to tick. */
export const ChoiceControl = ({ element, value, onValue, disabled, labels }: ControlProps) => {
  const pairs = usePairs(element);
  const isRadio = element.type === 'radio_buttons';
  const chosen = typeof value === 'string' ? [value] : value;
  const isLong = listSelectOptions(element).length > 8 || pairs.length > 8;
  const toggle = (option: string) => {
    if (isRadio) onValue(option);
    else onValue(chosen.includes(option) ? chosen.filter((other) => other !== option) : [...chosen, option]);
  };
  const invalid = labels['aria-invalid'] === true ? { 'aria-invalid': true } : {};
  return (
    <fieldset
      className={`choices ${isLong ? 'choices-long' : ''}`}
      aria-describedby={labels['aria-describedby']}
      {...(isRadio && { role: 'radiogroup', ...invalid })}
    >
      <legend className="hidden">{labels['aria-label'] ?? 'Choices'}</legend>
      {pairs.map((pair) => (
        <label key={pair.value} className="choice">
          <input
            type={isRadio ? 'radio' : 'checkbox'}
            name={labels.id}
            checked={chosen.includes(pair.value)}
            disabled={disabled}
            {...(!isRadio && invalid)}
            onChange={() => toggle(pair.value)}
          />
          <span>
            {pair.label}
            {pair.description && <small>{pair.description}</small>}
          </span>
        </label>
      ))}
      {isLong && !isRadio && <Chosen pairs={pairs.filter(({ value: one }) => chosen.includes(one))} />}
    </fieldset>
  );
};

/** What was chosen from a list too long to see whole, as Slack shows it above its menu. */
const Chosen = ({ pairs }: { pairs: Pair[] }) =>
  pairs.length > 0 && (
    <p className="chosen">
      <strong>{pairs.length} chosen</strong>
      {pairs.map(({ value, label }) => (
        <bdi key={value}>{label}</bdi>
      ))}
    </p>
  );
