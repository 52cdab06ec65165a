import { absenceSteps } from './absence-steps.ts';
import { languageSteps } from './language-steps.ts';
import { linkSteps } from './link-steps.ts';

/** What the store keeps of people, their accounts and absences. */
export const steps = { ...absenceSteps, ...languageSteps, ...linkSteps };
export { eraseFromPeople as erase, forgetPastOfPeople as forget } from './erase.ts';
export { createPeopleReads as createReads } from './queries.ts';
export { peopleTables as tables } from './tables.ts';
