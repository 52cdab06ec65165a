import { expect, test } from 'vitest';
import { findCompanyName } from '../../../../src/domain/setup/founding/newcomer.ts';

test.each([
  ['ruben@noordlicht.example', 'Noordlicht'],
  ['Ruben@Mail.Van-Dijk.nl', 'Van Dijk'],
  ['sam@harwich-tanks.co.uk', 'Harwich Tanks'],
  ['admin@contoso.onmicrosoft.com', 'Contoso'],
])('by the address %s a company is called %s', (address, name) => expect(findCompanyName(address)).toBe(name));

test.each(['somebody@gmail.com', 'somebody@outlook.com', 'somebody', '', 'x@nl'])(
  '“%s” says nothing of a company',
  (address) => expect(findCompanyName(address)).toBeUndefined(),
);
