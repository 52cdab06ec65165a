/** The bot's own registration, from the configuration. Types are as Microsoft spells them; its SDK takes a typo for one without a tenant. */
export const APP_TYPES = ['SingleTenant', 'UserAssignedMSI'] as const;

export type TeamsAccount = {
  type: (typeof APP_TYPES)[number];
  appId: string;
  /** Absent for a managed identity. */
  password?: string;
  /** The one tenant whose people and channels are ours. */
  tenant: string;
  /** Local clients only: where their keys are published; calls then go out with the password itself as token, and loopback service addresses are taken. */
  openIdUrl?: string;
};

/** Milliseconds: while a person waits, and in the outbox. */
export const TEAMS_CALL_MS = { interactive: 5000, outbox: 10_000 } as const;
