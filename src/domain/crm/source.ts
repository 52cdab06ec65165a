import { z } from 'zod';
import { OUTCOMES } from '../leads/outcome.ts';
import { LEAD_FIELDS } from './lead-field.ts';

/** Where leads come from; `webhooks` is whoever speaks Standard Webhooks or CloudEvents. */
export const SOURCE_KINDS = ['hubspot', 'salesforce', 'pipedrive', 'dynamics', 'webhooks'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];
/** Those that are asked for records, and written to. */
export type Vendor = Exclude<SourceKind, 'webhooks'>;

const OPTIONS_MAX = 100;
/** As many as a definition has, with keys as long. */
const CRITERIA_MAX = 12;
const CRITERION_KEY_MAX = 60;
const SECRET_VERSIONS_MAX = 5;
const SECRET_VERSION_MAX = 10_000;

/** A field as the CRM names it; of what belongs to a record with its name before it: `person.name`. */
const vendorField = z
  .string()
  .trim()
  .max(200)
  .regex(/^\w[\w.-]*$/, 'is a field as the CRM names it, such as hs_lead_status');
/** `a + b`: both, a blank between them; `a | b`: the first that is filled. */
const fieldRule = z
  .string()
  .trim()
  .max(500)
  .regex(/^\w[\w.-]*(?:\s*[+|]\s*\w[\w.-]*)*$/, 'is fields of the CRM with + or | between them');
const vendorValue = z.string().trim().min(1).max(200);

/** Which records are handed over: those whose field has one of these values. */
const qualifiedSchema = z.strictObject({ field: vendorField, is: z.array(vendorValue).min(1).max(OPTIONS_MAX) });

/** What a value of a field says of the lead; by the CRM’s key or its label, whatever the case. */
const outcomeRuleSchema = z.strictObject({
  field: vendorField,
  values: z
    .record(vendorValue, z.enum(OUTCOMES))
    .refine((values) => Object.keys(values).length <= OPTIONS_MAX, `at most ${OPTIONS_MAX} values`),
});

/** Where what happens here is written in the CRM; `false`: nowhere. */
const writeSchema = z.strictObject({
  verdict: z.union([vendorField, z.literal(false)]).exactOptional(),
  reason: z.union([vendorField, z.literal(false)]).exactOptional(),
  firstTouch: z.union([vendorField, z.literal(false)]).exactOptional(),
  /** `contacted`: while nothing more became of it than that somebody was in touch. */
  outcome: z
    .union([
      z.strictObject({ field: vendorField, values: z.partialRecord(z.enum([...OUTCOMES, 'contacted']), vendorValue) }),
      z.literal(false),
    ])
    .exactOptional(),
  /** One note on the record, kept up to date. */
  note: z.boolean().exactOptional(),
  /** What somebody filled in by *Complete*. */
  completed: z.boolean().exactOptional(),
  /** Each rep’s own verdict by name, instead of how many said what. */
  namesReps: z.boolean().exactOptional(),
});
export type SourceWriting = z.infer<typeof writeSchema>;

/** One system that sends leads to one organisation. What is left out is as its vendor’s CRM usually is. */
export const sourceSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,31}$/, 'is lower-case letters, digits and dashes, 32 at most'),
  kind: z.enum(SOURCE_KINDS),
  /** Which of the door’s secrets are good: each number is another secret. */
  secrets: z.array(z.int().min(1).max(SECRET_VERSION_MAX)).min(1).max(SECRET_VERSIONS_MAX).exactOptional(),
  /** What its settings in the environment begin with: `HUBSPOT` for `HUBSPOT_TOKEN`. */
  settings: z
    .string()
    .regex(/^[A-Z][A-Z0-9_]{0,40}$/, 'is capitals, digits and _')
    .exactOptional(),
  fields: z.partialRecord(z.enum(LEAD_FIELDS), fieldRule).exactOptional(),
  /** Of criteria of the SQL definition, by their keys, the field that says it is met: yes or no, read and written. */
  criteria: z
    .record(z.string().trim().min(1).max(CRITERION_KEY_MAX), vendorField)
    .refine((criteria) => Object.keys(criteria).length <= CRITERIA_MAX, `at most ${CRITERIA_MAX} criteria`)
    .exactOptional(),
  qualified: z.union([qualifiedSchema, z.literal('all')]).exactOptional(),
  outcomes: z.array(outcomeRuleSchema).max(20).exactOptional(),
  write: z.union([writeSchema, z.literal(false)]).exactOptional(),
});
export type CrmSource = z.infer<typeof sourceSchema>;

/** So many systems send leads to one organisation. */
export const SOURCES_MAX = 20;

/** Where its door is, without the bot’s own address: `/intake/hubspot/acme/main`. */
export function writeSourcePath(organisation: string, { kind, id }: CrmSource): string {
  return `/intake/${kind}/${organisation}/${id}`;
}

/**
 * A record’s id as the id of a lead: two CRMs count alike, so that of a vendor stands behind its source’s (`main:4711`), while
 * whoever sends by `webhooks` gives ids of its own.
 */
export function deriveExternalId({ kind, id }: CrmSource, record: string): string {
  return kind === 'webhooks' ? record : `${id}:${record}`;
}
