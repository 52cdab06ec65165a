import { z } from 'zod';

/** What can be wrong with a filled form before anybody reads it; `old`: with the form itself. */
export const FORM_FAULTS = ['too-long', 'empty', 'unclear', 'old'] as const;

export const formFaultSchema = z.object({
  /** Absent where it is the whole form. */
  field: z.string().exactOptional(),
  fault: z.enum(FORM_FAULTS),
  /** So many signs there may be. */
  max: z.number().exactOptional(),
});
export type FormFault = z.infer<typeof formFaultSchema>;

/** One fault a field; never what was written. */
export function readFormFaults({ issues }: z.ZodError, values: Record<string, unknown>): FormFault[] {
  const faults = new Map<string, FormFault>();
  for (const issue of issues) {
    const field = String(issue.path[0] ?? '');
    if (!faults.has(field)) faults.set(field, { field, ...readFault(issue, values[field]) });
  }
  return [...faults.values()];
}

function readFault(issue: z.core.$ZodIssue, value: unknown): Omit<FormFault, 'field'> {
  if (issue.code === 'too_big' && issue.origin === 'string') return { fault: 'too-long', max: Number(issue.maximum) };
  const isEmpty = value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  return { fault: isEmpty ? 'empty' : 'unclear' };
}
