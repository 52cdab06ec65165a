import { expect, test } from 'vitest';
import { intake } from '../../../src/flows/guards/intake.ts';
import { lead, visibleLead } from '../../../src/flows/guards/lead.ts';
import { leadOwner, leadOwnerOrManager } from '../../../src/flows/guards/lead-owner.ts';
import { member } from '../../../src/flows/guards/member.ts';
import { salesManager } from '../../../src/flows/guards/sales-manager.ts';
import { waitingLead } from '../../../src/flows/guards/waiting-lead.ts';
import { leads } from '../../../src/flows/leads/room.ts';
import { listGuards } from '../permissions.ts';

test('sales acts on leads of its organisation, and everybody hands them over, as the CRM does', () => {
  expect(listGuards(leads)).toEqual({
    'lead.received': intake,
    'leads.imported': intake,
    'lead.form-asked': member,
    'lead.entered': member,
    'lead.judged': lead,
    'lead.verdict-withdrawn': lead,
    'lead.reason-given': lead,
    'lead.disputed': lead,
    'lead.reason-skipped': lead,
    'lead.note-asked': lead,
    'lead.note-given': lead,
    'lead.claimed': lead,
    'lead.contacted': lead,
    'lead.later-asked': leadOwnerOrManager,
    'lead.snooze-asked': leadOwner,
    'lead.snoozed': leadOwner,
    'lead.given-back': leadOwner,
    'lead.reassign-asked': salesManager,
    'lead.reassigned': salesManager,
    'lead.details-asked': visibleLead,
    'lead.complete-asked': visibleLead,
    'lead.completed': visibleLead,
    'lead.open-asked': member,
    'lead.list-asked': member,
    'lead.opened': lead,
    'lead.let-through': waitingLead,
    'lead.mine-asked': member,
    'lead.search-asked': member,
    'lead.find-asked': member,
    'lead.company-asked': visibleLead,
    'lead.outcome-received': intake,
    'lead.erasure-received': intake,
    'lead.outcome-asked': lead,
    'lead.outcome-told': lead,
  });
});
