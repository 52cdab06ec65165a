import { expect, test } from 'vitest';
import { member } from '../../../src/flows/guards/member.ts';
import { unguarded } from '../../../src/flows/guards/unguarded.ts';
import { people } from '../../../src/flows/people/room.ts';
import { listGuards } from '../permissions.ts';

test('members speak for themselves, and only a code is taken from an account nobody knows', () => {
  expect(listGuards(people)).toEqual({
    'person.away-told': member,
    'person.back-told': member,
    'absence.form-asked': member,
    'absence.given': member,
    'absence.removed': member,
    'language.asked': member,
    'language.chosen': member,
    'language.seen': unguarded,
    'link.asked': member,
    'link.given': unguarded,
    'link.undone': member,
    'help.asked': member,
    'command.confirm-asked': member,
    'command.mistyped': member,
    'button.unknown': member,
    'form.misread': member,
  });
});
