import { type Environment, readDatabaseConfig } from '../../config.ts';
import { examineBody, type TriedItem } from '../../inbox/try-body.ts';
import { readTextFile } from '../lib/failures.ts';
import { lookIntoStore } from '../lib/look-into.ts';
import { showText } from '../lib/show-text.ts';
import { readClock, type Terminal } from '../terminal.ts';
import { findNamedSource } from './sources.ts';

/** `path`: a body as the CRM sends it. */
export type TryOptions = { path: string; source: string; isJson: boolean };

/** `intake try file --source id`: what would become of this body; nothing is changed, kept or asked. */
export async function examineIntakeBody(
  { path, source: id, isJson }: TryOptions,
  env: Environment,
  terminal: Terminal,
) {
  const { say, complain } = terminal;
  await lookIntoStore(readDatabaseConfig(env), terminal, async (store) => {
    const named = await findNamedSource(store, id);
    if ('fault' in named) return complain(`smarketing: ${named.fault}`);
    const tried = await examineBody(named.source, readTextFile(path), readClock());
    if (isJson) say(JSON.stringify(tried, null, 2));
    if (!Array.isArray(tried)) {
      const field = tried.field === undefined ? '' : `${tried.field}: `;
      return complain(`smarketing: ${path} would be refused (${tried.status}): ${field}${tried.detail}`);
    }
    if (isJson) return;
    say(tried.length === 0 ? 'It would be taken, and nothing would follow.' : tried.map(writeTried).join('\n\n'));
  });
}

const FETCHED: Record<NonNullable<TriedItem['fetch']>, string> = {
  first: 'the record would be asked for first, since not all of it is here',
  'if possible': 'the record would be asked for where a token is set, to know more of it',
  'as it is': 'nothing would be asked for',
  'not about a lead': 'nothing would follow: it changes nothing of a lead, and hands none over',
};

function writeTried(tried: TriedItem): string {
  const { format, record, isHandedOver, fetch, lead, outcome, ignored, shortened, does, nothing, fault } = tried;
  return [
    `${format}${record === undefined ? '' : `, ${record.object} ${showText(record.id)}`}`,
    ...(does === undefined ? [] : [`  ${does}`]),
    ...(nothing === undefined ? [] : [`  nothing would follow: ${nothing}`]),
    ...(fault === undefined ? [] : [`  it would fail: ${fault}`]),
    ...(isHandedOver === undefined ? [] : [`  ${isHandedOver ? 'handed over: a card' : 'not handed over by this'}`]),
    ...(fetch === undefined ? [] : [`  ${FETCHED[fetch]}`]),
    ...(lead === undefined ? [] : ['  lead', ...writeFields(lead, '    ')]),
    ...(outcome === undefined ? [] : ['  what became of it', ...writeFields(outcome, '    ')]),
    ...(ignored.length === 0 ? [] : [`  not understood and left out: ${showText(ignored.join(', '))}`]),
    ...(shortened.length === 0 ? [] : [`  too long and cut: ${showText(shortened.join(', '))}`]),
  ].join('\n');
}

/** What is filled, one a line. */
function writeFields(given: unknown, indent: string): string[] {
  if (typeof given !== 'object' || given === null) return [];
  return Object.entries(given).flatMap(([name, value]) => {
    if (value === undefined || value === null || value === '') return [];
    if (typeof value === 'object') return [`${indent}${name}`, ...writeFields(value, `${indent}  `)];
    return [`${indent}${name}: ${showText(String(value))}`];
  });
}
