import { type ChangedSetting, GROUP_DEFAULTS } from '../../domain/setup/setting.ts';
import { sql } from '../database/kysely.ts';
import { bind, prepareSql, type Step } from '../database/query.ts';

/**
 * Changes one setting where it stands in what is kept of the organisation, so that two that change at once do not undo
 * each other. It comes to the same as `applySetting`.
 */
export function changeSettingStep({ organisation, setting, was }: ChangedSetting & { organisation: string }): Step {
  const { path, value } = setting;
  const [group = path] = path.split('.');
  const before = was === undefined ? null : JSON.stringify(was);
  const place = { id: organisation, group, path, before, base: JSON.stringify(findBase(group) ?? value ?? {}) };
  return value === undefined
    ? bind(removeSetting, place, 'outrun')
    : bind(replaceSetting, { ...place, value: JSON.stringify(value) }, 'outrun');
}

/** What a group begins with that was not there; undefined for a setting that stands alone. */
function findBase(group: string): object | undefined {
  return new Map<string, object>(Object.entries(GROUP_DEFAULTS)).get(group);
}

/** `group`: where the setting stands, or itself where it stands alone; `base`, `before` and `value` are JSON. */
type Place = { id: string; group: string; path: string; base: string; before: string | null };

const replaceSetting = prepareSql<Place & { value: string }>()(($, dialect) =>
  dialect === 'sqlite'
    ? sql`
        update organisations
        set body = json_set(json_insert(body, '$.' || ${$.group}, json(${$.base})), '$.' || ${$.path}, json(${$.value}))
        where id = ${$.id} and body -> ('$.' || ${$.path}) is ${$.before}`
    : sql`
        update organisations
        set body = jsonb_set(
          jsonb_build_object(${$.group}::text, ${$.base}::jsonb) || body::jsonb,
          string_to_array(${$.path}::text, '.'),
          ${$.value}::jsonb
        )::text
        where id = ${$.id}
          and body::jsonb #> string_to_array(${$.path}::text, '.') is not distinct from ${$.before}::jsonb`,
);

const removeSetting = prepareSql<Place>()(($, dialect) =>
  dialect === 'sqlite'
    ? sql`
        update organisations
        set body = json_remove(json_insert(body, '$.' || ${$.group}, json(${$.base})), '$.' || ${$.path})
        where id = ${$.id} and body -> ('$.' || ${$.path}) is ${$.before}`
    : sql`
        update organisations
        set body = (
          (jsonb_build_object(${$.group}::text, ${$.base}::jsonb) || body::jsonb)
            #- string_to_array(${$.path}::text, '.')
        )::text
        where id = ${$.id}
          and body::jsonb #> string_to_array(${$.path}::text, '.') is not distinct from ${$.before}::jsonb`,
);
