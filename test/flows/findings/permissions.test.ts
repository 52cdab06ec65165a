import { expect, test } from 'vitest';
import { createFindingsRoom } from '../../../src/flows/findings/room.ts';
import { manager } from '../../../src/flows/guards/manager.ts';
import { member } from '../../../src/flows/guards/member.ts';
import { NO_HOUSE } from '../people.ts';
import { listGuards } from '../permissions.ts';

const findings = createFindingsRoom(NO_HOUSE);

test('everybody says what they hear and thanks others, and only managers record what is done about it', () => {
  expect(listGuards(findings)).toEqual({
    'mine.asked': member,
    'note.asked': member,
    'note.given': member,
    'note.message-asked': member,
    'note.message-given': member,
    'note.words-asked': member,
    'note.words-given': member,
    'note.undone': member,
    'action.asked': manager,
    'action.form-asked': manager,
    'action.recorded': manager,
    'action.done': manager,
    'action.decline-asked': manager,
    'action.declined': manager,
    'action.reopened': manager,
    'thanks.asked': member,
    'thanks.given': member,
    'thanks.words-asked': member,
    'thanks.reworded': member,
    'failure.asked': member,
    'failure.form-asked': member,
    'failure.shared': member,
  });
});
