import type { LeadFacts } from '../../../domain/leads/lead.ts';
import type { LeadName } from '../../../domain/privacy/known-names.ts';
import { MAIL_PROVIDERS } from '../../../domain/privacy/vocabulary/company-words.ts';

/** A longer name is no name that anybody says. */
const KNOWN_NAME_MAX = 200;

/** The names by which a lead could be recognised in a text: of its company and its contact. */
export function listLeadNames({ company, contact }: LeadFacts): LeadName[] {
  const { name, email } = contact;
  const names: LeadName[] = [
    { kind: 'company', name: company },
    ...(name === undefined ? [] : [{ kind: 'contact', name } as const]),
    ...(email === undefined ? [] : [{ kind: 'address', name: email } as const, ...listDomains(email)]),
  ];
  return names.map((each) => ({ ...each, name: each.name.slice(0, KNOWN_NAME_MAX) }));
}

/** What stands before the last dot of a contact’s address is a name of their company, unless many have their mail there. */
function listDomains(email: string): LeadName[] {
  const labels = email
    .slice(email.lastIndexOf('@') + 1)
    .toLowerCase()
    .split('.');
  const label = labels.at(-2) === 'co' ? labels.at(-3) : labels.at(-2);
  return label === undefined || MAIL_PROVIDERS.has(label) ? [] : [{ kind: 'domain', name: label }];
}
