/** One thing that was looked at: fine, or wrong with what to do. */
export type Diagnosis = { isFine: boolean; text: string };
