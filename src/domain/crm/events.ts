/** What a CRM sends, and what is told to it. */
export const events = {};
