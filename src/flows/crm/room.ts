import { NO_SHARE } from '../../cards/home-share.ts';
import { guard } from '../flow.ts';
import { unguarded } from '../guards/unguarded.ts';
import { doNothing, type Room } from '../room.ts';
import { createBriefOf } from '../shared/brief-of-draw.ts';
import { drawRecordRefused, drawSettledRecord, drawSourceStuck } from './draws.ts';
import { eraseNames } from './erase-names.ts';
import { recordRefused } from './record-refused.ts';
import { retryRefused, tellOfStuckSources } from './rules.ts';
import { followLeads } from './writing/follow-leads.ts';

/** How leads come from a CRM, and what goes back there. */
export const crm = {
  flows: { 'record.refused': guard(unguarded, recordRefused) },
  draws: { 'record-refused': drawRecordRefused, 'source-stuck': drawSourceStuck },
  settled: { 'record-refused': drawSettledRecord },
  briefs: { 'record-refused': createBriefOf(drawRecordRefused), 'source-stuck': createBriefOf(drawSourceStuck) },
  due: [tellOfStuckSources, retryRefused],
  export: {},
  erase: eraseNames,
  retention: doNothing,
  home: async () => NO_SHARE,
  follow: followLeads,
} satisfies Room<'crm'> & { follow: typeof followLeads };
