/** What a column of a file may hold. */
export type CsvField =
  | 'id'
  | 'company'
  | 'contact'
  | 'firstName'
  | 'infix'
  | 'lastName'
  | 'title'
  | 'email'
  | 'phone'
  | 'source'
  | 'campaign'
  | 'segment'
  | 'score'
  | 'value'
  | 'currency'
  | 'criteria'
  | 'touches'
  | 'ownerEmail'
  | 'partnerEmail'
  | 'note'
  | 'url'
  | 'created'
  | 'changed';

/** How a file of ours calls its last column, and a file that is read may: it is about the line, not of the lead. */
export const REASON_COLUMN = 'Rejected because';

/** What columns are called in Dutch and in English, in plain letters; of each the first is how our own files call it. */
export const COLUMN_NAMES: Record<CsvField, string[]> = {
  id: ['External ID', 'id', 'lead id', 'record id', 'crm id', 'extern id', 'externe id', 'leadnummer', 'kenmerk'],
  company: ['Company', 'company name', 'account', 'account name', 'organisation', 'organization', 'organisatie'].concat(
    ['bedrijf', 'bedrijfsnaam', 'naam bedrijf', 'klant', 'relatie'],
  ),
  contact: [
    'Contact',
    'contact name',
    'contact person',
    'contactpersoon',
    'name',
    'full name',
    'naam',
    'volledige naam',
  ],
  firstName: ['First Name', 'voornaam', 'given name'],
  infix: ['Infix', 'tussenvoegsel', 'tussenvoegsels', 'middle name'],
  lastName: ['Last Name', 'achternaam', 'surname', 'family name'],
  title: ['Title', 'job title', 'function', 'functie', 'functietitel', 'position', 'role', 'rol'],
  email: ['Email', 'e-mail', 'email address', 'e-mailadres', 'mail', 'mailadres'],
  phone: [
    'Phone',
    'phone number',
    'telephone',
    'mobile',
    'mobile phone',
    'telefoon',
    'telefoonnummer',
    'mobiel',
    'tel',
  ],
  source: ['Lead Source', 'source', 'bron', 'leadbron', 'herkomst'],
  campaign: ['Campaign', 'campaign name', 'campagne', 'campagnenaam'],
  segment: ['Segment', 'doelgroep'],
  score: ['Score', 'lead score', 'leadscore'],
  value: ['Value', 'amount', 'deal value', 'waarde', 'bedrag', 'dealwaarde'],
  currency: ['Currency', 'currency code', 'valuta', 'munteenheid', 'munt'],
  criteria: ['Criteria'],
  touches: ['Touches', 'campaigns touched', 'geraakte campagnes'],
  ownerEmail: ['Owner Email', 'owner', 'eigenaar', 'e-mail eigenaar', 'eigenaar e-mail'],
  partnerEmail: ['Partner Email', 'partner', 'marketing partner', 'marketeer', 'e-mail partner', 'partner e-mail'],
  note: [
    'Note',
    'notes',
    'description',
    'comments',
    'notitie',
    'notities',
    'opmerking',
    'opmerkingen',
    'toelichting',
  ].concat(['omschrijving']),
  url: ['URL', 'link', 'crm url', 'crm link'],
  created: [
    'Created Date',
    'created',
    'created at',
    'date created',
    'date',
    'datum',
    'aangemaakt',
    'aangemaakt op',
  ].concat(['aanmaakdatum', 'datum aangemaakt']),
  changed: [
    'Last Modified Date',
    'last modified',
    'modified',
    'modified date',
    'updated',
    'updated at',
    'gewijzigd',
  ].concat(['gewijzigd op', 'datum gewijzigd', 'wijzigingsdatum', 'laatst gewijzigd']),
};

const FIELD_OF = new Map(
  Object.entries(COLUMN_NAMES).flatMap(([field, names]) =>
    names.map((name) => [writePlain(name), field as CsvField] as const),
  ),
);

/** Columns of a file: which hold a field, the first of two that hold the same coming first, and which nobody knows. */
export type CsvColumns = {
  names: string[];
  places: ReadonlyMap<CsvField, number[]>;
  unread: string[];
  /** Where a reason stands that a line was rejected for before. */
  reasonAt?: number;
};

export function readColumns(header: string[]): CsvColumns {
  const places = new Map<CsvField, number[]>();
  const unread: string[] = [];
  let reasonAt: number | undefined;
  for (const [place, name] of header.entries()) {
    const plain = writePlain(name);
    const field = FIELD_OF.get(plain);
    if (field !== undefined) places.set(field, [...(places.get(field) ?? []), place]);
    else if (plain === writePlain(REASON_COLUMN)) reasonAt = place;
    else if (name.trim() !== '') unread.push(name.trim());
  }
  return { names: header, places, unread, ...(reasonAt !== undefined && { reasonAt }) };
}

/** How many of these cells are names of columns. */
export function countKnown(header: string[]): number {
  return header.filter((name) => FIELD_OF.has(writePlain(name))).length;
}

/** Letters and digits alone, without accents. */
function writePlain(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}
