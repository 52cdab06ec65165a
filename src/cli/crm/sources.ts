import type { CrmSource } from '../../domain/crm/source.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { Store } from '../../store/store.ts';

export type NamedSource = { organisation: Organisation; source: CrmSource };

/** The source of this id and kind; or why there is none, with those that there are. */
export async function findNamedSource(
  { reads }: Pick<Store, 'reads'>,
  id: string,
  kind?: CrmSource['kind'],
): Promise<NamedSource | { fault: string }> {
  const all = (await reads.organisations()).flatMap((organisation) =>
    (organisation.sources ?? []).map((source) => ({ organisation, source })),
  );
  const found = all.find(({ source }) => source.id === id && (kind === undefined || source.kind === kind));
  if (found !== undefined) return found;
  const known = all.map(({ source }) => `${source.id} (${source.kind})`).join(', ');
  const what = kind === undefined ? `source ${id}` : `source ${id} of kind ${kind}`;
  return {
    fault:
      known === ''
        ? `the set-up has no sources: add { "id": "${id}", "kind": "${kind ?? 'hubspot'}" } to "sources" in org.json and apply it`
        : `the set-up has no ${what}; it has ${known}`,
  };
}
