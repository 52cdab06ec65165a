import type { Agreement, AgreementState } from '../../../domain/promises/agreement/agreement.ts';
import type { Instant } from '../../../domain/time.ts';

type OfAgreement = { organisation: string; agreement: string };

export type AgreementChange =
  /** Another came first where as many are open as may be. */
  | { kind: 'agreement.made'; agreement: Agreement }
  /** It was open until then, for whoever comes first. */
  | ({
      kind: 'agreement.settled';
      state: Exclude<AgreementState, 'open'>;
      why?: string;
      by: string;
      at: Instant;
    } & OfAgreement)
  /** Its owners are reminded, once. */
  | ({ kind: 'agreement.reminded'; at: Instant } & OfAgreement)
  /** Those that were settled before. */
  | { kind: 'agreements.forgotten'; organisation: string; before: Instant };
