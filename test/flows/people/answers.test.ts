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

test('somebody who presses a button of an older version reads that nothing was changed', () => {
  given(people, 'button.unknown', facts).when({}).follows([], 'This button is from an older version.');
});
