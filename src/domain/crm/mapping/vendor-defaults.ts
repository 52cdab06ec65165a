import type { LeadField } from '../lead-field.ts';
import type { CrmSource, Vendor } from '../source.ts';

/** How a vendor’s CRM usually is. Where a source says something else of fields, of what is handed over or of outcomes, that holds. */
type VendorDefaults = {
  /** Its records that are leads. */
  leads: string[];
  fields: Partial<Record<LeadField, string>>;
  qualified: NonNullable<CrmSource['qualified']>;
  /** The first that says something counts. */
  outcomes: NonNullable<CrmSource['outcomes']>;
  /** Why a deal was lost. */
  lostReason: string;
};

export const VENDOR_DEFAULTS: Record<Vendor, VendorDefaults> = {
  hubspot: {
    leads: ['contact'],
    fields: {
      company: 'company | company.name',
      'contact.name': 'firstname + lastname',
      'contact.title': 'jobtitle',
      'contact.email': 'email',
      'contact.phone': 'phone | mobilephone',
      source: 'hs_analytics_source',
      campaign: 'campaign | utm_campaign | hs_analytics_source_data_1',
      segment: 'segment',
      score: 'hubspotscore',
      'value.amount': 'amount',
      'value.currency': 'deal_currency_code',
      ownerEmail: 'owner.email | owner_email',
      note: 'message',
    },
    qualified: { field: 'lifecyclestage', is: ['salesqualifiedlead'] },
    outcomes: [
      { field: 'contact.lifecyclestage', values: { customer: 'won' } },
      { field: 'contact.hs_lead_status', values: { UNQUALIFIED: 'rejected' } },
      { field: 'contact.lifecyclestage', values: { opportunity: 'opportunity' } },
      { field: 'deal.hs_is_closed_won', values: { true: 'won' } },
      { field: 'deal.hs_is_closed_lost', values: { true: 'lost' } },
      { field: 'deal.dealstage', values: { closedwon: 'won', closedlost: 'lost' } },
      { field: 'deal.hs_is_closed', values: { false: 'opportunity' } },
    ],
    lostReason: 'closed_lost_reason',
  },
  salesforce: {
    leads: ['lead'],
    fields: {
      company: 'Company',
      'contact.name': 'FirstName + LastName | Name',
      'contact.title': 'Title',
      'contact.email': 'Email',
      'contact.phone': 'Phone | MobilePhone',
      source: 'LeadSource',
      campaign: 'Campaign | Campaign.Name | Campaign__c',
      segment: 'Segment__c | Industry',
      score: 'Score__c',
      'value.amount': 'Amount',
      'value.currency': 'CurrencyIsoCode',
      ownerEmail: 'OwnerEmail | Owner.Email | owner.email',
      note: 'Description',
    },
    qualified: 'all',
    outcomes: [
      { field: 'lead.IsConverted', values: { true: 'opportunity' } },
      {
        field: 'lead.Status',
        values: { Unqualified: 'rejected', 'Closed - Not Converted': 'rejected', 'Closed - Converted': 'opportunity' },
      },
      { field: 'opportunity.IsWon', values: { true: 'won' } },
      { field: 'opportunity.StageName', values: { 'Closed Won': 'won', 'Closed Lost': 'lost' } },
      { field: 'opportunity.IsClosed', values: { true: 'lost', false: 'opportunity' } },
    ],
    lostReason: 'Loss_Reason__c',
  },
  pipedrive: {
    leads: ['lead'],
    fields: {
      company: 'organization.name | person.org_name',
      'contact.name': 'person.name',
      'contact.title': 'person.job_title',
      'contact.email': 'person.email',
      'contact.phone': 'person.phone',
      source: 'source_name',
      campaign: 'utm_campaign | channel_id',
      'value.amount': 'value.amount | value',
      'value.currency': 'value.currency | currency',
      ownerEmail: 'owner.email',
      note: 'title',
    },
    qualified: { field: 'is_archived', is: ['false'] },
    outcomes: [{ field: 'deal.status', values: { won: 'won', lost: 'lost', open: 'opportunity' } }],
    lostReason: 'lost_reason',
  },
  dynamics: {
    leads: ['lead'],
    fields: {
      company: 'companyname',
      'contact.name': 'fullname | firstname + lastname',
      'contact.title': 'jobtitle',
      'contact.email': 'emailaddress1',
      'contact.phone': 'telephone1 | mobilephone',
      source: 'leadsourcecode.label',
      campaign: 'campaignid.label',
      segment: 'industrycode.label',
      'value.amount': 'actualvalue | estimatedvalue | estimatedamount | budgetamount',
      'value.currency': 'transactioncurrency.isocurrencycode',
      ownerEmail: 'owner.email',
      note: 'subject | description',
    },
    qualified: 'all',
    outcomes: [
      { field: 'lead.statecode', values: { '1': 'opportunity', '2': 'rejected' } },
      { field: 'opportunity.statecode', values: { '0': 'opportunity', '1': 'won', '2': 'lost' } },
    ],
    lostReason: 'statuscode.label',
  },
};
