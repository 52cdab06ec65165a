/** Commands that post, reopen or remind at once when they are typed: from a button of the help they ask first. */
export const ASKED_FIRST = ['remind', 'reopen', 'digest-now'] as const;
export type AskedFirst = (typeof ASKED_FIRST)[number];
