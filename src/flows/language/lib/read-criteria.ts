import { CRITERIA, findCode } from '../../../domain/leads/codes.ts';
import {
  DEFINED_MAX,
  type DefinedCriterion,
  KEY_MAX,
  LABEL_MAX,
  SHOWING_FIELDS,
  type ShowingField,
  writeKey,
} from '../../../domain/leads/definition/definition.ts';
import { removeUnstorable } from '../../../domain/leads/facts/kept-text.ts';
import { LOCALES, type Locale } from '../../../domain/organisation.ts';
import { say } from '../../../words/say.ts';

/** What was typed as criteria, one a line, or what is amiss. */
export type ReadCriteria = { criteria: DefinedCriterion[] } | { fault: string };

/** `key: label in Dutch / label in English = field (required)`; all but the key, or one label, may be left out. */
export function readCriteria(typed: string, locale: Locale): ReadCriteria {
  const lines = removeUnstorable(typed)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  if (lines.length > DEFINED_MAX) return { fault: say(locale, 'term.fault.criteria-many', { most: DEFINED_MAX }) };
  const criteria: DefinedCriterion[] = [];
  for (const line of lines) {
    const read = readLine(line, locale);
    if ('fault' in read) return read;
    if (criteria.some(({ key }) => writeKey(key) === writeKey(read.key)))
      return { fault: say(locale, 'term.fault.criteria-twice', { key: read.key }) };
    criteria.push(read);
  }
  return { criteria };
}

function readLine(line: string, locale: Locale): DefinedCriterion | { fault: string } {
  const { rest: unmarked, isRequired } = takeMark(line);
  const [described = '', fieldTyped] = splitOnce(unmarked, '=');
  const field = fieldTyped === undefined ? undefined : findField(fieldTyped);
  if (fieldTyped !== undefined && field === undefined)
    return { fault: say(locale, 'term.fault.criteria-field', { field: fieldTyped.slice(0, LABEL_MAX) }) };
  const [before = '', after] = splitOnce(described, ':');
  const [nl, en] = splitOnce(after ?? before, '/');
  const key = after === undefined ? deriveKey(en ?? nl ?? '') : before;
  const isWord = after === undefined && en === undefined;
  const isKnown = findCode(key, CRITERIA) !== undefined;
  const labels = listLabels(key, isWord && isKnown ? {} : { nl, en });
  if (
    key === '' ||
    key.includes(',') ||
    key.length > KEY_MAX ||
    LOCALES.some((each) => labels[each] === '' || labels[each].length > LABEL_MAX)
  )
    return { fault: say(locale, 'term.fault.criteria-line', { line: line.slice(0, LABEL_MAX), most: LABEL_MAX }) };
  return { key, labels, isRequired, ...(field !== undefined && { field }) };
}

/** A label that is left out is the other; where there is none, or a word alone, it is what people call what systems know. */
function listLabels(
  key: string,
  { nl, en }: { nl?: string | undefined; en?: string | undefined },
): Record<Locale, string> {
  const code = findCode(key, CRITERIA);
  const known = (each: Locale) => (code === undefined ? undefined : say(each, `criterion.${code}`));
  return { nl: nl || en || known('nl') || key, en: en || nl || known('en') || key };
}

/** Of a label alone: what systems call that, else the label as systems write. */
function deriveKey(label: string): string {
  const named = CRITERIA.find((code) => LOCALES.some((each) => say(each, `criterion.${code}`) === label.toLowerCase()));
  return named ?? writeKey(label);
}

const MARKS = /\s*(?:\((?:verplicht|required)\)|\*)\s*$/i;

function takeMark(line: string): { rest: string; isRequired: boolean } {
  const rest = line.replace(MARKS, '');
  return { rest, isRequired: rest !== line };
}

function splitOnce(text: string, by: string): [string, string?] {
  const place = text.indexOf(by);
  return place < 0 ? [text.trim()] : [text.slice(0, place).trim(), text.slice(place + by.length).trim()];
}

function findField(typed: string): ShowingField | undefined {
  const sought = typed.toLowerCase();
  return SHOWING_FIELDS.find(
    (field) => field === sought || LOCALES.some((each) => say(each, 'criterion.field', { field }) === sought),
  );
}
