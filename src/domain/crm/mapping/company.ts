import { readEmail } from '../../leads/facts/email.ts';

/** Where people have a mailbox of their own: its domain says nothing of their company. */
const FREE_MAIL =
  /^(gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|mac|aol|gmx|web|proton|protonmail|t-online|orange|free|ziggo|kpnmail|kpnplanet|planet|hetnet|xs4all|upcmail|home|casema|chello|telenet|skynet|solcon|zonnet|quicknet|tele2)\.[a-z.]{2,6}$/i;

type Contact = { name?: string | undefined; email?: string | undefined };

/** A lead has a company: where its record names none, the domain of its contact’s e-mail, or else their name. */
export function findCompany(company: string | undefined, { name, email }: Contact): string | undefined {
  if (company !== undefined) return company;
  const address = email === undefined ? undefined : readEmail(email);
  const domain = address?.split('@')[1]?.toLowerCase();
  if (domain !== undefined && domain !== '' && !FREE_MAIL.test(domain)) return domain;
  return name ?? address;
}
