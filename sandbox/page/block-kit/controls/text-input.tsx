import { useContext } from 'react';
import { NamesContext } from '../../shared/names.ts';
import { readWords } from '../shapes.ts';
import type { ControlProps } from './control-props.ts';

const TYPES: Record<string, string> = {
  email_text_input: 'email',
  url_text_input: 'url',
  number_input: 'number',
  datepicker: 'date',
  timepicker: 'time',
  datetimepicker: 'datetime-local',
};

/** A field for text, on one line or several. */
export const TextControl = ({ element, value, onValue, disabled, labels }: ControlProps) => {
  const shared = {
    ...labels,
    className: 'field',
    value: typeof value === 'string' ? value : '',
    placeholder: readWords(element.placeholder),
    maxLength: element.max_length ?? 3000,
    disabled,
    dir: 'auto',
  };
  if (element.multiline) return <textarea {...shared} rows={4} onChange={(event) => onValue(event.target.value)} />;
  return (
    <input
      {...shared}
      type={TYPES[element.type] ?? 'text'}
      min={element.min_value}
      max={element.max_value}
      step={element.is_decimal_allowed ? 'any' : undefined}
      onChange={(event) => onValue(event.target.value)}
    />
  );
};

/** A day, a time, or both; the last is kept in seconds since epoch, as Slack sends it. */
export const DateControl = ({ element, value, onValue, disabled, labels }: ControlProps) => {
  const { zone } = useContext(NamesContext);
  const isBoth = element.type === 'datetimepicker';
  const plain = typeof value === 'string' ? value : '';
  return (
    <input
      {...labels}
      className="field field-date"
      type={TYPES[element.type]}
      value={isBoth ? toWallClock(plain, zone) : plain}
      disabled={disabled}
      onChange={(event) => onValue(isBoth ? toSeconds(event.target.value, zone) : event.target.value)}
    />
  );
};

const toWallClock = (seconds: string, zone: string): string => {
  if (seconds === '') return '';
  return new Date(Number(seconds) * 1000).toLocaleString('sv-SE', { timeZone: zone }).slice(0, 16).replace(' ', 'T');
};

const toSeconds = (wall: string, zone: string): string => {
  const asUtc = Date.parse(`${wall}Z`);
  if (Number.isNaN(asUtc)) return '';
  const shift = Date.parse(`${toWallClock(String(asUtc / 1000), zone)}Z`) - asUtc;
  return String((asUtc - shift) / 1000);
};
