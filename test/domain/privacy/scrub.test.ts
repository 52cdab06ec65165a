import { describe, expect, test } from 'vitest';
import type { Person } from '../../../src/domain/people/person.ts';
import type { LeadName } from '../../../src/domain/privacy/known-names.ts';
import { type Placeholders, scrub } from '../../../src/domain/privacy/scrub.ts';

const placeholders: Placeholders = {
  name: '[naam]',
  email: '[e-mail]',
  phone: '[telefoon]',
  link: '[link]',
  company: '[bedrijf]',
  number: '[nummer]',
};

function makePerson(name: string, email?: string, user?: string): Person {
  const identities: Person['identities'] = user === undefined ? [] : [{ platform: 'slack', workspace: 'T1', user }];
  return {
    id: name,
    organisation: 'o',
    name,
    ...(email && { email }),
    team: 'sales',
    role: 'member',
    locale: 'nl',
    identities,
  };
}

const people = [
  makePerson('Jan de Vries', 'jan@noordlicht.example', 'U0JAN'),
  makePerson('Sanne van der Berg', 's.bergje+crm@noordlicht.example', 'U0SANNE'),
  makePerson('Fatima el Amrani', undefined, '29:1AbC-dEf_g'),
  makePerson("Willem 't Hart"),
  makePerson('Anne-Marie Jansen-Bakker'),
  makePerson('Jan Peter Mulder'),
  makePerson('Zoë García'),
  makePerson('Emma Hughes'),
  ...['Bram de Wit', 'Noor Smit', 'Will May', 'Mark Boer', 'Rose Hope', 'Łukasz Nowak', 'Ömer Yılmaz'].map((name) =>
    makePerson(name),
  ),
  ...[
    'Иван Петров',
    '李娜',
    '山田 太郎',
    'Siobhán O’Brien',
    'Bo Li',
    '王小明',
    'Eva Telefoon',
    'Naam Bedrijf',
    'Dijkstra, Ruben van',
  ].map((name) => makePerson(name)),
];
const names = ['Voorbeeld BV', 'Acme Ltd.', 'Open', 'Focus B.V.', 'Zonnewind Energie N.V.', 'Café Noir', 'Link', '3M'];
const more = ['Next Marketing', 'Jansen & Zonen', 'H&M', 'De Nieuwe Noorderlijke Kompasnaald van Oost BV'];
const leads = [...names, ...more].map((name): LeadName => ({ kind: 'company', name }));
const recognisable = { people, leads, placeholders };
const scrubText = (text: string) => scrub(text, recognisable);

describe('a text with addresses, links, mentions or telephone numbers', () => {
  test.each([
    ['mail piet@klant.nl even', 'mail [e-mail] even'],
    ['Mail: <mailto:piet@klant.nl|piet@klant.nl>.', 'Mail: [e-mail].'],
    ['(piet+x@sub.klant.co.uk)', '([e-mail])'],
    ['josé@müller.de, ok', '[e-mail], ok'],
    ['piet\u200b@klant.nl', '[e-mail]'],
    ['ｐｉｅｔ＠ｋｌａｎｔ．ｎｌ', '[e-mail]'],
    ['piet at klant dot nl', '[e-mail]'],
    ['piet [at] klant [punt] nl', '[e-mail]'],
    ['zie https://crm.example/x?y=1#z.', 'zie [link].'],
    ['ftp://a.b/c en www.klant.nl', '[link] en [link]'],
    ['<https://crm.example/x|de klant>!', '[link]!'],
    ['zie noordlicht.nl/pad, of teams.microsoft.com', 'zie [link], of [link]'],
    ['(noordlicht.nl)', '([link])'],
    ['<@U0SANNE> en <@U0PIET|piet> in <#C1|sales>', '[naam] en [naam] in [link]'],
    ['<!channel> kijk', '[naam] kijk'],
    ['vraag U0SANNE of u0jan', 'vraag [naam] of [naam]'],
    ['id 29:1AbC-dEf_g hier', 'id [naam] hier'],
    ['@sanne en @piet.deboer, @Jan_de_Vries.', '[naam] en [naam], [naam].'],
    ['@Sanne van der Berg belt', '[naam] belt'],
    ['bel 06-12345678', 'bel [telefoon]'],
    ['bel 06 12 34 56 78 nu', 'bel [telefoon] nu'],
    ['bel +31 6 12345678.', 'bel [telefoon].'],
    ['bel +31 (0)6 12 34 56 78', 'bel [telefoon]'],
    ['bel (020) 123 45 67', 'bel [telefoon]'],
    ['0031612345678 of 0031 6 12345678', '[telefoon] of [telefoon]'],
    ['call +44 20 7946 0958 or (415) 555-2671', 'call [telefoon] or [telefoon]'],
    ['0612345678,0687654321', '[telefoon],[telefoon]'],
    ['tel:0475/12.34.56', 'tel:[telefoon]'],
  ])('“%s” becomes “%s”', (text, expected) => expect(scrubText(text)).toBe(expected));
});

describe('a text with names', () => {
  test.each([
    ['Jan de Vries belt', '[naam] belt'],
    ['ik sprak jan', 'ik sprak [naam]'],
    ['JAN DE VRIES!', '[naam]!'],
    ['Van der Berg en van der berg', '[naam] en [naam]'],
    ['El Amrani, Amrani', '[naam], [naam]'],
    ["'t Hart en Hart", '[naam] en [naam]'],
    ['volgens Vries wel', 'volgens [naam] wel'],
    ['J. de Vries, J de Vries, J.P. de Vries', '[naam], [naam], [naam]'],
    ['K.L.M. de Vries', '[naam]'],
    ['o.a. Jan', 'o.a. [naam]'],
    ['JdV en J.d.V. en jdv', '[naam] en [naam] en [naam]'],
    ['Jan de V. belt', '[naam] belt'],
    ['Jan V. belt Jan V', '[naam] belt [naam]'],
    ['dit is van Jan V.', 'dit is van [naam].'],
    ['Jans plan, Jan’s plan, Jan\u2019s', '[naam] plan, [naam] plan, [naam]'],
    ["Emma's plan en Emmas plan", '[naam] plan en [naam] plan'],
    ["de Vries' plan, Hughes's plan, Hughes' plan", "[naam]' plan, [naam] plan, [naam]' plan"],
    ['map sbergje of bergje', 'map [naam] of [naam]'],
    ['jan2 en xJan', '[naam] en [naam]'],
    ['jandevries JanDeVries jan.devries jan_de_vries', '[naam] [naam] [naam] [naam]'.replaceAll(' [naam]', '')],
    ['jdevries, devries, vriesjan', '[naam], [naam], [naam]'],
    ['Anne-Marie, Annemarie, Anne Marie, Anne', '[naam], [naam], [naam], [naam]'],
    ['Jansen-Bakker, Jansen', '[naam], [naam]'],
    ['Anne-Marie Jansen-Bakker zei', '[naam] zei'],
    ['de Vries, Jan en Vries, Jan de', '[naam] en [naam]'],
    ['JP Mulder, Jan Mulder, Peter', '[naam], [naam], [naam]'],
    ['Ruben van Dijkstra; Mulder, Jan Peter', '[naam]; [naam]'],
    ['小明说', '[naam]说'],
    ['[telefoon] van Telefoon', '[telefoon] van [naam]'],
    ['ZOË GARCÍA, JAN DE VRIES', '[naam], [naam]'],
    ['Zoe, ZOË, zoe\u0308!', '[naam], [naam], [naam]!'],
    ['J\u200ba\u00adn\u202e en Ｊａｎ', '[naam]\u202e en [naam]'],
    ['Lukasz, ŁUKASZ, Omer Yilmaz, Oemer', '[naam], [naam], [naam], [naam]'],
    ['с Иваном и ИВАН Петров', 'с Иваном и [naam]'],
    ['我和李娜说过', '我和[naam]说过'],
    ['山田太郎さん、山田さん', '[naam]さん、[naam]さん'],
    ["O'Brien, obrien, Siobhan O’Brien", '[naam], [naam], [naam]'],
    ['Jan, Sanne en Emma', '[naam], [naam] en [naam]'],
    ['Jan/Sanne #jan', '[naam]/[naam] #[naam]'],
    ['Bo Li belt bo', '[naam] belt [naam]'],
    ['Will and Mark; Hope, Rose; May', '[naam] and [naam]; [naam]; [naam]'],
    ['will may', '[naam]'],
    ['de Wit en de wit', '[naam] en de wit'],
    ['mark de klant', 'mark de klant'],
    ['Jan\nSanne', '[naam]\n[naam]'],
    ['[naam] zei tegen Naam', '[naam] zei tegen [naam]'],
  ])('“%s” becomes “%s”', (text, expected) => expect(scrubText(text)).toBe(expected));
});

describe('a text with companies', () => {
  test.each([
    ['bij Acme Ltd. was', 'bij [bedrijf] was'],
    ['ACME en acme bv', '[bedrijf] en [bedrijf]'],
    ["Acme's en Acmes", '[bedrijf] en [bedrijf]'],
    ['met Voorbeelds directeur van Voorbeeld BV', 'met [bedrijf] directeur van [bedrijf]'],
    ['een voorbeeld. Voorbeeld: dit', 'een voorbeeld. Voorbeeld: dit'],
    ['Open de deur. Bij Open ook', 'Open de deur. Bij [bedrijf] ook'],
    ['- Open vraag', '- Open vraag'],
    ['Open B.V. belt, open bv', '[bedrijf] belt, [bedrijf]'],
    ['met focus op Focus.', 'met focus op [bedrijf].'],
    ['zonnewind energie, Zonnewind-Energie NV', '[bedrijf], [bedrijf]'],
    ['bij cafe noir', 'bij [bedrijf]'],
    ['Jansen & Zonen en H&M en 3m', '[bedrijf] en [bedrijf] en [bedrijf]'],
    ['next marketing, bij Next Marketing', 'next marketing, bij [bedrijf]'],
    ['[link] en klant Link', '[link] en klant [bedrijf]'],
    ['De Nieuwe Noorderlijke Kompasnaald van Oost', '[bedrijf]'],
    ['Jan van Acme', '[naam] van [bedrijf]'],
  ])('“%s” becomes “%s”', (text, expected) => expect(scrubText(text)).toBe(expected));
});

describe('a text about nobody', () => {
  test.each([
    ['in januari, Brambos, witboek, Noorwegen, Noorse'],
    ['de van el der, De Van Der'],
    ['will you, it may be, mark this, open test, team sales next'],
    ['3-4 keer in 2026-2027, € 1.000.000 of 10.000, 45% op 01-02-2026 10:30'],
    ['+1.000.000 omzet, 0,5 en 12 000 000, 2026-07-06T10:05, 06-07-2026 - 08-07-2026'],
    ['9:00-17:30 uur, d.w.z. 8,5; a.u.b. e.g. Node.js README.md v1.2.3'],
    ['Klaar.De volgende  \r\n\t🙂👩‍👩‍👧 é e\u0301 …½ ™ « »'],
    ['prijs @ 5 euro, 6 stuks @10'],
    ['[naam] [e-mail] [telefoon] [link] [bedrijf]'],
  ])('“%s” stays as it is', (text) => expect(scrubText(text)).toBe(text));
});
