import { exportForm, type OwnPage, splitOwnPages } from '../../cards/privacy/export-forms.ts';
import { reply } from '../flow.ts';
import type { MemberFlow } from '../guards/member.ts';
import { exportOwn, type House, type OwnPart, type OwnRecord } from '../room.ts';

const PARTS: OwnPart[] = ['answers', 'other'];

/** All of it, page by page: what they wrote in check-ins first, and nothing else beside it. */
export function createPrivacyExportRead(house: House): MemberFlow<'privacy.export-read', OwnRecord[]> {
  return {
    read: async (reads, member, _event, now) => exportOwn(await house.loadRooms(), reads, { ...member, now }),
    decide: ({ person: { locale }, more: records }, { page, by: { platform } }) => {
      const given = PARTS.map((part): OwnPage => ({ part, sections: records.filter((each) => each.part === part) }));
      const pages = splitOwnPages(given, platform);
      return reply({ kind: 'form', form: exportForm(pages, Math.min(page, pages.length - 1), locale) });
    },
  };
}
