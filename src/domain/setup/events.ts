import { z } from 'zod';
import { byForm, byItself, byPerson, byTap } from '../event-shape.ts';
import { LOCALES, organisationSchema } from '../organisation.ts';
import { personSchema } from '../people/person.ts';
import { newcomerSchema, STANDINGS } from './founding/newcomer.ts';
import { pickedPeople, settingEvents } from './settings/events.ts';
import { WEEK_TEXT_MAX } from './settings/week-text.ts';
import { OPTIONAL_ROOMS } from './steps/room-switch.ts';

const room = z.enum(OPTIONAL_ROOMS);
const NAME_MAX = 200;
const ZONE_MAX = 100;
const SEEN_MAX = 100;
const JOIN_TYPED_MAX = 100;
const moment = z.coerce.number<number>().int().min(0).max(Number.MAX_SAFE_INTEGER);
const withBase = { ...byPerson({ base: z.string().exactOptional() }), tap: z.object({}) };
const standing = z.enum(STANDINGS);

/** What the administrator describes, the clock, and what the managers switch on. */
export const events = {
  ...settingEvents,
  'organisation.described': byItself({ organisation: organisationSchema, people: z.array(personSchema) }),
  'time.passed': byItself({}),
  /** Somebody came by where nothing is set up, or an administrator who is in no team; their platform said who they are. */
  'setup.asked': byPerson({ newcomer: newcomerSchema }),
  /** They begin; what their platform said is proposed. */
  'setup.begin-asked': byTap({
    standing,
    name: z.string().max(NAME_MAX),
    zone: z.string().max(ZONE_MAX),
    locale: z.enum(LOCALES),
  }),
  'organisation.founded': byForm(
    { standing },
    {
      name: z.string().max(NAME_MAX).default(''),
      locale: z.enum(LOCALES),
      zone: z.string().max(ZONE_MAX).default(''),
      hours: z.string().max(WEEK_TEXT_MAX).default(''),
    },
  ),
  /** Who leads both teams and who is in them, in one form. `seen`: who led them when it was shown. */
  'setup.people-asked': byTap({}),
  'setup.people-given': byForm(
    { seen: z.string().max(SEEN_MAX) },
    {
      salesManagers: pickedPeople,
      salesPeople: pickedPeople,
      marketingManagers: pickedPeople,
      marketingPeople: pickedPeople,
    },
  ),
  /** A manager or administrator wants another workspace to join: they get a code to type there. */
  'join.invite-asked': byTap({}),
  /** Whoever may found where they are has a code from elsewhere. */
  'join.form-asked': byTap({ standing, locale: z.enum(LOCALES) }),
  'join.given': byForm({ standing, locale: z.enum(LOCALES) }, { code: z.string().max(JOIN_TYPED_MAX).default('') }),
  /** The same typed after the command; their platform said who they are, once it was asked. */
  'join.typed': byPerson({ code: z.string(), newcomer: newcomerSchema.exactOptional() }),
  /** How leads will look, in the sales channels; `at`: by when it was asked for it is known. */
  'test-lead.asked': { ...byTap({}), ...byForm({}, {}) },
  'test-lead.approved': byTap({ at: moment }),
  'test-lead.removed': byTap({ at: moment }),
  /** Where leads come in, and the secret they are signed with; `base`: where this bot is reached. */
  'intake.asked': withBase,
  'intake.renewed': withBase,
  /** A manager looks at what is on, and what comes next. */
  'step.asked': byTap({}),
  'room.switched-on': byTap({ room }),
  'room.switched-off': byTap({ room }),
  'room.put-off': byTap({ room }),
};
