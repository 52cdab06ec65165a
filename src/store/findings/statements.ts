import { prepare } from '../database/query.ts';

type NoteRow = {
  id: string;
  organisation: string;
  person: string;
  lead: string | null;
  topic: string;
  words: string | null;
  quoted: number;
  at: number;
};

export const addNote = prepare<NoteRow>()((db, $) =>
  db
    .insertInto('market_notes')
    .values({
      id: $.id,
      organisation: $.organisation,
      person: $.person,
      lead: $.lead,
      topic: $.topic,
      words: $.words,
      may_be_quoted: $.quoted,
      at: $.at,
    })
    .onConflict((conflict) => conflict.doNothing()),
);

export const wordNote = prepare<{ note: string; person: string; words: string | null; quoted: number }>()((db, $) =>
  db
    .updateTable('market_notes')
    .set({ words: $.words, may_be_quoted: $.quoted })
    .where('id', '=', $.note)
    .where('person', '=', $.person),
);

export const dropNote = prepare<{ note: string; person: string }>()((db, $) =>
  db.deleteFrom('market_notes').where('id', '=', $.note).where('person', '=', $.person),
);

type ActionRow = {
  id: string;
  organisation: string;
  aboutKind: string;
  about: string;
  words: string;
  state: string;
  why: string | null;
  person: string;
  at: number;
  changed: number;
};

export const addAction = prepare<ActionRow>()((db, $) =>
  db
    .insertInto('actions')
    .values({
      id: $.id,
      organisation: $.organisation,
      about_kind: $.aboutKind,
      about: $.about,
      words: $.words,
      state: $.state,
      why: $.why,
      person: $.person,
      at: $.at,
      changed_at: $.changed,
    })
    .onConflict((conflict) => conflict.doNothing()),
);

type Moved = { action: string; was: string; state: string; why: string | null; person: string; at: number };

/** Only from the state it was decided on. */
export const moveAction = prepare<Moved>()((db, $) =>
  db
    .updateTable('actions')
    .set({ state: $.state, why: $.why, person: $.person, changed_at: $.at })
    .where('id', '=', $.action)
    .where('state', '=', $.was),
);

export const addReceipt = prepare<{ organisation: string; action: string; person: string; at: number }>()((db, $) =>
  db
    .insertInto('action_receipts')
    .values({ organisation: $.organisation, action: $.action, person: $.person, at: $.at })
    .onConflict((conflict) => conflict.doNothing()),
);

type ThanksRow = { id: string; organisation: string; person: string; recipient: string; words: string; at: number };

export const addThanks = prepare<ThanksRow>()((db, $) =>
  db
    .insertInto('thanks')
    .values({
      id: $.id,
      organisation: $.organisation,
      person: $.person,
      recipient: $.recipient,
      words: $.words,
      at: $.at,
    })
    .onConflict((conflict) => conflict.doNothing()),
);

type CelebrationRow = {
  id: string;
  organisation: string;
  kind: string;
  person: string;
  fromTeam: string | null;
  toTeam: string | null;
  words: string;
  at: number;
};

export const addCelebration = prepare<CelebrationRow>()((db, $) =>
  db
    .insertInto('celebrations')
    .values({
      id: $.id,
      organisation: $.organisation,
      kind: $.kind,
      person: $.person,
      from_team: $.fromTeam,
      to_team: $.toTeam,
      words: $.words,
      at: $.at,
      used_at: null,
    })
    .onConflict((conflict) => conflict.doNothing()),
);

/** What a digest told stays as it was told. */
export const rewordCelebration = prepare<{ celebration: string; person: string; words: string }>()((db, $) =>
  db
    .updateTable('celebrations')
    .set({ words: $.words })
    .where('id', '=', $.celebration)
    .where('person', '=', $.person)
    .where('used_at', 'is', null),
);

export const useCelebration = prepare<{ celebration: string; organisation: string; at: number }>()((db, $) =>
  db
    .updateTable('celebrations')
    .set({ used_at: $.at })
    .where('id', '=', $.celebration)
    .where('organisation', '=', $.organisation)
    .where('used_at', 'is', null),
);

type Past = { organisation: string; before: number };

/** A note without words still counts for its topic. */
export const unword = prepare<Past>()((db, $) =>
  db
    .updateTable('market_notes')
    .set({ words: null, may_be_quoted: 0 })
    .where('organisation', '=', $.organisation)
    .where('at', '<', $.before)
    .where('words', 'is not', null),
);

/** Whoever said so again since is told again. */
export const forgetReceipts = prepare<Past>()((db, $) =>
  db.deleteFrom('action_receipts').where('organisation', '=', $.organisation).where('at', '<', $.before),
);

export const forgetThanks = prepare<Past>()((db, $) =>
  db.deleteFrom('thanks').where('organisation', '=', $.organisation).where('at', '<', $.before),
);

export const forgetCelebrations = prepare<Past>()((db, $) =>
  db.deleteFrom('celebrations').where('organisation', '=', $.organisation).where('at', '<', $.before),
);
