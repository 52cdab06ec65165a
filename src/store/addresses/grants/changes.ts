import type { Grant, OpenedGrant } from '../../../domain/addresses/grant.ts';
import type { Instant } from '../../../domain/time.ts';

export type GrantChange =
  /**
   * The app was installed there (again): what was granted before is gone, but that whoever did it was greeted already. `expiresAt`: of the
   * token, where it is renewed.
   */
  | { kind: 'grant.kept'; grant: OpenedGrant; expiresAt?: Instant }
  /** Its tokens were renewed; the youngest stay, whoever is the last to say so. */
  | { kind: 'grant.renewed'; grant: Pick<OpenedGrant, 'workspace' | 'id' | 'secret'>; expiresAt: Instant }
  /** Whoever installed it is told how to begin; outrun where they were by now, or somebody else installed it since. */
  | { kind: 'grant.greeted'; grant: Pick<Grant, 'workspace' | 'id'> }
  /** The app was removed there; outrun where it has been installed again since, or was gone before. */
  | { kind: 'grant.ended'; grant: Pick<Grant, 'workspace' | 'id'> };
