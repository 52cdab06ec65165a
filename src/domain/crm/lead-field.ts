/** The fields of a lead that a CRM can fill, by the names that the intake has for them. */
export const LEAD_FIELDS = [
  'company',
  'contact.name',
  'contact.title',
  'contact.email',
  'contact.phone',
  'source',
  'campaign',
  'segment',
  'score',
  'value.amount',
  'value.currency',
  'ownerEmail',
  'partnerEmail',
  'note',
  'url',
] as const;
export type LeadField = (typeof LEAD_FIELDS)[number];
