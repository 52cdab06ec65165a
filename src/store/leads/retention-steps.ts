import { bind, prepare } from '../database/query.ts';
import type { Steps } from '../room.ts';
import { addInstallationValue, changeInstallationValue } from '../shared/installation.ts';
import type { DeadlineChange, LeadRetentionChange, ReachChange } from './changes.ts';
import { CLOCK_STOPPED } from './clock/clock-columns.ts';
import { forgetHistory } from './history/history-steps.ts';
import { forgetNames } from './names/name-steps.ts';
import { forgetWords } from './search/search-steps.ts';

export const leadRetentionSteps: Steps<LeadRetentionChange> = {
  'lead.forgotten': ({ lead, facts }) => [
    bind(forgetFacts, { lead, facts: JSON.stringify(facts) }),
    bind(forgetNotes, { lead }),
    bind(forgetReactions, { lead }),
    forgetNames(lead),
    forgetHistory(lead),
    forgetWords(lead),
  ],
  // One day is swept once, whatever the number of instances.
  'day.swept': ({ organisation, day, was }) => {
    const name = nameSweep(organisation);
    return was === undefined
      ? [bind(addInstallationValue, { name, value: day }, 'outrun')]
      : [bind(changeInstallationValue, { name, value: day, was }, 'outrun')];
  },
};

/** Under which name the day is kept on which an organisation's leads were last looked through. */
export function nameSweep(organisation: string): string {
  return `swept/${organisation}`;
}

/** What names the people in it is gone; the lead stays countable. */
const forgetFacts = prepare<{ lead: string; facts: string }>()((db, $) =>
  db
    .updateTable('leads')
    .set({ facts: $.facts, forgotten: 1, ...CLOCK_STOPPED })
    .where('id', '=', $.lead),
);

const forgetNotes = prepare<{ lead: string }>()((db, $) =>
  db.updateTable('verdicts').set({ note: null, may_be_quoted: 0 }).where('lead', '=', $.lead),
);

const forgetReactions = prepare<{ lead: string }>()((db, $) => db.deleteFrom('reactions').where('lead', '=', $.lead));

export const deadlineSteps: Steps<DeadlineChange> = {
  // Each lead is found once, whatever the number of instances.
  'deadlines.looked': ({ organisation, until, was }) => {
    const name = nameDeadlines(organisation);
    return was === undefined
      ? [bind(addInstallationValue, { name, value: until }, 'outrun')]
      : [bind(changeInstallationValue, { name, value: until, was }, 'outrun')];
  },
};

export const reachSteps: Steps<ReachChange> = {
  // One week is looked at once, whatever the number of instances.
  'reach.looked': ({ organisation, week, was }) => {
    const name = nameReach(organisation);
    return was === undefined
      ? [bind(addInstallationValue, { name, value: week }, 'outrun')]
      : [bind(changeInstallationValue, { name, value: week, was }, 'outrun')];
  },
};

/** Under which name the week is kept in which it was last looked for leads of which nobody is told. */
export function nameReach(organisation: string): string {
  return `reach/${organisation}`;
}

/** Under which name it is kept until which deadline an organisation's leads were looked at. */
export function nameDeadlines(organisation: string): string {
  return `deadlines/${organisation}`;
}
