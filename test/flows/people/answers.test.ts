import { test } from 'vitest';
import { people } from '../../../src/flows/people/room.ts';
import { makeOrganisation, makePerson } from '../people.ts';
import { given } from '../specification.ts';

const facts = { person: makePerson(), organisation: makeOrganisation() };

test('somebody who types what the bot does not know reads it back, with what would be understood', () => {
  given(people, 'command.mistyped', { ...facts, more: [] })
    .when({ text: 'chekin' })
    .follows([], /I do not know “chekin”[\s\S]*\/smarketing checkin/);
});

test.each([
  ['chekin', 'checkin'],
  ['mien', 'mine'],
  ['zoekn', 'find'],
  ['privacy erse', 'privacy'],
  ['check in status', 'checkin'],
])('of what is typed nearly right (“%s”) only what may have been meant is listed', (text, word) => {
  given(people, 'command.mistyped', { ...facts, more: [] })
    .when({ text })
    .follows([], new RegExp(`I do not know “${text}”[^/]*/smarketing ${word}\\b[^/]*$`));
});

test('of what is like nothing all that would be understood is listed', () => {
  given(people, 'command.mistyped', { ...facts, more: [] })
    .when({ text: 'dance' })
    .follows([], /\/smarketing home[\s\S]*\/smarketing privacy/);
});

test('somebody who presses a button of an older version reads that nothing was changed', () => {
  given(people, 'button.unknown', facts).when({}).follows([], 'This button is from an older version.');
});
