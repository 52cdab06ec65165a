/** The main door’s body, from a door of a source’s own. */
export const INTAKE_BODY = 'webhooks/intake';
