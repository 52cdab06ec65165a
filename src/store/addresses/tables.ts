import type { Address, AddressKind } from '../../domain/addresses/address.ts';
import type { Platform } from '../../domain/organisation.ts';
import type { RowOf, TableShapes } from '../database/columns.ts';
import { omitNulls } from '../database/rows.ts';
import { grantTables } from './grants/tables.ts';

export const addressTables = {
  /** `id`: of a workspace, a team of channels, or a person. */
  place_references: {
    platform: 'text',
    workspace: 'text',
    kind: 'text',
    id: 'person',
    service_url: 'text',
    conversation: 'person?',
    member: 'person?',
    at: 'integer',
  },
  ...grantTables,
} satisfies TableShapes;

export type AddressRow = RowOf<(typeof addressTables)['place_references']>;

export function toAddress(row: Omit<AddressRow, 'at'>): Address {
  return omitNulls({
    platform: row.platform as Platform,
    workspace: row.workspace,
    kind: row.kind as AddressKind,
    id: row.id,
    serviceUrl: row.service_url,
    conversation: row.conversation,
    member: row.member,
  });
}

export function toAddressRow(address: Address, at: number): AddressRow {
  const { platform, workspace, kind, id, serviceUrl, conversation = null, member = null } = address;
  return { platform, workspace, kind, id, service_url: serviceUrl, conversation, member, at };
}
