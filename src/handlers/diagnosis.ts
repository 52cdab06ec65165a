/** One thing that was looked at: fine, perhaps with a warning of what will not work, or wrong with what to do. */
export type Diagnosis = { isFine: boolean; isWarning?: true; text: string };
