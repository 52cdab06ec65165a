import { guard } from '../flow.ts';
import { intake } from '../guards/intake.ts';
import { lead, visibleLead } from '../guards/lead.ts';
import { leadOwner, leadOwnerOrManager } from '../guards/lead-owner.ts';
import { member } from '../guards/member.ts';
import { salesManager } from '../guards/sales-manager.ts';
import { waitingLead } from '../guards/waiting-lead.ts';
import type { Room } from '../room.ts';
import { createBriefOf } from '../shared/brief-of-draw.ts';
import { withCard } from './arriving/with-card.ts';
import { checkReach } from './clock/check-reach.ts';
import { drawLeadSnoozeOver, drawLeadStep, drawLeadWaiting } from './clock/draws.ts';
import { drawLeadEscalation, drawLeadsUnattended, drawLeadsUnreached } from './clock/draws-of-many.ts';
import { leadGivenBack } from './clock/lead-given-back.ts';
import { leadLaterAsked } from './clock/lead-later-asked.ts';
import { leadReassignAsked } from './clock/lead-reassign-asked.ts';
import { leadReassigned } from './clock/lead-reassigned.ts';
import { leadSnoozeAsked } from './clock/lead-snooze-asked.ts';
import { leadSnoozed } from './clock/lead-snoozed.ts';
import { drawSettledLeads, drawSettledSnooze, drawSettledStep } from './clock/settled.ts';
import { takeSteps } from './clock/steps/take-steps.ts';
import { leadCompleteAsked } from './completing/lead-complete-asked.ts';
import { leadCompleted } from './completing/lead-completed.ts';
import { drawLead, drawLeadLine, drawLeadMoved } from './draws.ts';
import { showLeads } from './home.ts';
import { leadDisputed } from './judgements/lead-disputed.ts';
import { leadJudged } from './judgements/lead-judged.ts';
import { leadNoteAsked } from './judgements/lead-note-asked.ts';
import { leadNoteGiven } from './judgements/lead-note-given.ts';
import { leadReasonGiven } from './judgements/lead-reason-given.ts';
import { leadReasonSkipped } from './judgements/lead-reason-skipped.ts';
import { leadVerdictWithdrawn } from './judgements/lead-verdict-withdrawn.ts';
import { leadClaimed } from './lead-claimed.ts';
import { leadContacted } from './lead-contacted.ts';
import { leadDetailsAsked } from './lead-details-asked.ts';
import { leadEntered } from './lead-entered.ts';
import { leadErasureReceived } from './lead-erasure-received.ts';
import { leadFormAsked } from './lead-form-asked.ts';
import { leadReceived } from './lead-received.ts';
import { drawLeadList } from './lists/draw-list.ts';
import { leadCompanyAsked } from './lists/lead-company-asked.ts';
import { leadFindAsked } from './lists/lead-find-asked.ts';
import { leadListAsked } from './lists/lead-list-asked.ts';
import { leadMineAsked } from './lists/lead-mine-asked.ts';
import { leadOpenAsked } from './lists/lead-open-asked.ts';
import { leadOpened } from './lists/lead-opened.ts';
import { leadSearchAsked } from './lists/lead-search-asked.ts';
import { leadsImported } from './lists/leads-imported.ts';
import { readCompanies } from './lists/read-companies.ts';
import { leadOutcomeAsked } from './outcomes/lead-outcome-asked.ts';
import { leadOutcomeReceived } from './outcomes/lead-outcome-received.ts';
import { leadOutcomeTold } from './outcomes/lead-outcome-told.ts';
import {
  eraseFromCards,
  exportHistory,
  exportJudgements,
  exportLeadHistory,
  exportLeads,
  exportReactions,
} from './personal.ts';
import { forgetSilentLeads, redrawOverdue, returnLeads } from './rules.ts';
import { drawHeldReminder, drawLeadHeld, drawSettledHeld } from './waiting/draws.ts';
import { leadLetThrough } from './waiting/lead-let-through.ts';
import { runQueue } from './waiting/queue-rules.ts';
import { releaseHeld, remindOfHeld } from './waiting/rules.ts';

/** Leads from the handover to their end, and what reps think of them. */
export const leads = {
  flows: {
    'lead.received': guard(intake, leadReceived),
    'lead.form-asked': guard(member, leadFormAsked),
    'lead.entered': guard(member, leadEntered),
    'leads.imported': guard(intake, leadsImported),
    'lead.judged': guard(lead, withCard(leadJudged)),
    'lead.verdict-withdrawn': guard(lead, leadVerdictWithdrawn),
    'lead.reason-given': guard(lead, withCard(leadReasonGiven)),
    'lead.disputed': guard(lead, withCard(leadDisputed)),
    'lead.reason-skipped': guard(lead, leadReasonSkipped),
    'lead.note-asked': guard(lead, leadNoteAsked),
    'lead.note-given': guard(lead, withCard(leadNoteGiven)),
    'lead.claimed': guard(lead, withCard(leadClaimed)),
    'lead.contacted': guard(lead, withCard(leadContacted)),
    'lead.later-asked': guard(leadOwnerOrManager, leadLaterAsked),
    'lead.snooze-asked': guard(leadOwner, leadSnoozeAsked),
    'lead.snoozed': guard(leadOwner, leadSnoozed),
    'lead.given-back': guard(leadOwner, leadGivenBack),
    'lead.reassign-asked': guard(salesManager, leadReassignAsked),
    'lead.reassigned': guard(salesManager, withCard(leadReassigned)),
    'lead.details-asked': guard(visibleLead, leadDetailsAsked),
    'lead.complete-asked': guard(visibleLead, leadCompleteAsked),
    'lead.completed': guard(visibleLead, leadCompleted),
    'lead.open-asked': guard(member, leadOpenAsked),
    'lead.list-asked': guard(member, leadListAsked),
    'lead.opened': guard(lead, leadOpened),
    'lead.let-through': guard(waitingLead, leadLetThrough),
    'lead.mine-asked': guard(member, leadMineAsked),
    'lead.search-asked': guard(member, leadSearchAsked),
    'lead.find-asked': guard(member, leadFindAsked),
    'lead.company-asked': guard(visibleLead, leadCompanyAsked),
    'lead.outcome-received': guard(intake, leadOutcomeReceived),
    'lead.erasure-received': guard(intake, leadErasureReceived),
    'lead.outcome-asked': guard(lead, leadOutcomeAsked),
    'lead.outcome-told': guard(lead, withCard(leadOutcomeTold)),
  },
  draws: {
    lead: drawLead,
    'lead-list': drawLeadList,
    'lead-held': drawLeadHeld,
    'leads-held': drawHeldReminder,
    'lead-line': drawLeadLine,
    'lead-moved': drawLeadMoved,
    'lead-step': drawLeadStep,
    'lead-snooze-over': drawLeadSnoozeOver,
    'lead-waiting': drawLeadWaiting,
    'lead-escalation': drawLeadEscalation,
    'leads-unreached': drawLeadsUnreached,
    'leads-unattended': drawLeadsUnattended,
  },
  settled: {
    'lead-step': drawSettledStep,
    'lead-snooze-over': drawSettledSnooze,
    'lead-escalation': drawSettledLeads,
    'leads-unreached': drawSettledLeads,
    'leads-unattended': drawSettledLeads,
    'leads-held': drawSettledHeld,
  },
  briefs: {
    'lead-step': createBriefOf(drawLeadStep),
    'lead-escalation': createBriefOf(drawLeadEscalation),
    'leads-unreached': createBriefOf(drawLeadsUnreached),
    'leads-held': createBriefOf(drawHeldReminder),
  },
  due: [returnLeads, redrawOverdue, takeSteps, checkReach, readCompanies, releaseHeld, remindOfHeld, runQueue],
  export: {
    verdicts: exportJudgements,
    verdict_history: exportHistory,
    reactions: exportReactions,
    leads: exportLeads,
    lead_history: exportLeadHistory,
  },
  erase: eraseFromCards,
  retention: forgetSilentLeads,
  home: showLeads,
} satisfies Room<'leads'>;
