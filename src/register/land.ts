import { isoCountries } from '../country/iso-countries.js';
import { normalizeName } from '../shared/name-form.js';

/** A country as a dossier takes it: by its code, with more where ISO 3166-1 lists it no more or not yet; or by name alone. */
export type Land = { readonly alpha2: string; readonly past?: PastCountry } | { readonly name: string };

/** What a dossier says of a country that is not in ISO 3166-1. */
export interface PastCountry {
  readonly name: string;
  readonly alpha3: string;
  readonly validFrom?: string;
  readonly validUntil?: string;
}

/** Codes withdrawn from ISO 3166-1 (ISO 3166-3), with the day the state ended, and the code in common use for Kosovo. */
const outsideIso: Readonly<Record<string, PastCountry>> = {
  AN: { name: 'Netherlands Antilles', alpha3: 'ANT', validUntil: '2010-10-10' },
  CS: { name: 'Czechoslovakia', alpha3: 'CSK', validUntil: '1992-12-31' },
  DD: { name: 'German Democratic Republic', alpha3: 'DDR', validUntil: '1990-10-02' },
  SU: { name: 'Soviet Union', alpha3: 'SUN', validUntil: '1991-12-26' },
  VD: { name: 'South Vietnam', alpha3: 'VDR', validUntil: '1975-04-30' },
  XK: { name: 'Kosovo', alpha3: 'XKX', validFrom: '2008-02-17' },
  YD: { name: 'South Yemen', alpha3: 'YMD', validUntil: '1990-05-21' },
  YU: { name: 'Yugoslavia', alpha3: 'YUG', validUntil: '1992-04-27' },
};

/** Names in registers that ISO's lists do not have: former names, turned-round ones, parts of countries. */
const otherNames: Readonly<Record<string, string>> = {
  'albania 1946': 'AL', antigua: 'AG', 'antigua barbuda': 'AG', 'argentine republic': 'AR', basutoland: 'LS', bechuanaland: 'BW', bosnia: 'BA', 'bosnia herzegovina': 'BA',
  'british guiana': 'GY', 'british honduras': 'BZ', 'brunei darussalam': 'BN', burma: 'MM', 'burma myanmar': 'MM', byelorussia: 'BY', 'byelorussia s s r': 'BY', ceylon: 'LK', 'china p r': 'CN',
  'china peoples republic of': 'CN', 'congo brazzaville': 'CG', 'congo democratic republic': 'CD', 'congo democratic republic of': 'CD', 'congo kinshasa': 'CD', 'congo peoples republic of': 'CG', 'congo republic': 'CG', 'congo republic of': 'CG',
  'cote divoire': 'CI', czechoslovakia: 'CS', 'czechoslovakia 1993': 'CS', 'czech republic': 'CZ', dahomey: 'BJ', 'democratic republic of the congo zaire': 'CD', 'dominica commonwealth of': 'DM', 'denmark greenland': 'DK',
  'gambia the': 'GM', 'german democratic republic': 'DD', 'germany federal republic': 'DE', 'germany federal republic of': 'DE', 'gold coast': 'GH', 'guernsey bailiwick of': 'GG', 'guinea bissau': 'GW', hayti: 'HT', 'holy see': 'VA', 'hong kong sar': 'HK',
  'ireland republic of': 'IE', 'irish free state': 'IE', 'isle of man': 'IM', 'jersey bailiwick of': 'JE', kirghizia: 'KG', 'korea democratic peoples republic of': 'KP', 'korea north': 'KP', 'korea republic of': 'KR', 'korea south': 'KR', kosovo: 'XK',
  macedonia: 'MK', 'macedonia former yugoslav republic of': 'MK', 'macedonia the fyr of': 'MK', 'malagasy republic': 'MG', 'micronesia federated states of': 'FM', 'moldova republic of': 'MD', 'netherlands antilles': 'AN', 'netherlands the': 'NL',
  'north borneo': 'MY', 'northern rhodesia': 'ZM', nyasaland: 'MW', 'palestine incl plo': 'PS', 'palestinian authority': 'PS', persia: 'IR', 'republic of china': 'TW', roumania: 'RO', 'saint kitts nevis': 'KN', 'saint vincent and grenadines': 'VC',
  'saint vincent grenadines': 'VC', salvador: 'SV', 'serbia and montenegro': 'RS', 'serbia montenegro kosovo': 'XK', siam: 'TH', 'slovak republic': 'SK', 'socialist federal republic of yugoslavia 1992': 'YU', 'somali democratic republic': 'SO', somoa: 'WS',
  'southern rhodesia': 'ZW', 'southern rhodesia zimbabwe': 'ZW', 'south vietnam 1975': 'VD', 'south west africa': 'NA', 'soviet union': 'SU', 'st christopher and nevis': 'KN', 'st helena': 'SH', 'st kitts and nevis': 'KN', 'st lucia': 'LC',
  'st vincent': 'VC', 'st vincent and the grenadines': 'VC', surinam: 'SR', swaziland: 'SZ', tanganyika: 'TZ', 'timor leste': 'TL', transjordan: 'JO', trinidad: 'TT', tunis: 'TN', turkiye: 'TR', 'ukraine s s r': 'UA', 'united kingdom northern ireland': 'GB',
  'united kingdom wales': 'GB', 'upper volta': 'BF', 'u s s r': 'SU', ussr: 'SU', 'vietnam republic of': 'VD', 'vietnam socialist rep of': 'VN', 'vietnam south': 'VD', 'west bank': 'PS', 'western samoa': 'WS', yugoslavia: 'YU', 'yugoslavia federal republic of': 'YU',
  'yugoslavia kosovo': 'XK', 'yemen arab republic': 'YE', 'yemen peopless democratic republic of': 'YD', zaire: 'CD',
};

const otherAdjectives: Readonly<Record<string, string>> = { Soviet: 'SU', 'West German': 'DE', 'East German': 'DD', Czechoslovak: 'CS', Yugoslav: 'YU', American: 'US', 'U.S.': 'US', Kosovar: 'XK', Burmese: 'MM' };

const byName: ReadonlyMap<string, string> = new Map([
  ...[...isoCountries.values()].flatMap(({ alpha2, name, aliases }) => [name, ...aliases].map((each) => [plain(each), alpha2] as const)),
  ...Object.entries(otherNames).map(([name, alpha2]) => [plain(name), alpha2] as const),
]);

const byDemonym: ReadonlyMap<string, string> = new Map([
  ...[...isoCountries.values()].flatMap(({ alpha2, demonyms }) => demonyms.map((each) => [plain(each), alpha2] as const)),
  ...Object.entries(otherAdjectives).map(([adjective, alpha2]) => [plain(adjective), alpha2] as const),
]);

/** A name as compared here: no accents, case, apostrophes; "the" at its start does not count. */
function plain(name: string): string {
  return normalizeName(name.replace(/['’]/g, '')).replace(/[^a-z0-9]+/g, ' ').trim().replace(/^the /, '');
}

/** The country of a name or of words joined by hyphens, as ISO or a register writes it; undefined where it is not known. */
export const countryNamed = (name: string): string | undefined => byName.get(plain(name));

/** The country of an adjective: "Egyptian"; undefined where it is none. */
export const countryOfDemonym = (adjective: string): string | undefined => byDemonym.get(plain(adjective));

/**
 * The country that a register means.
 *
 * @param names its name in the register and its key there, the one to be trusted first before the other
 */
export function landOf(...names: readonly string[]): Land {
  const alpha2 = names.map(countryNamed).find((found) => found !== undefined);
  return alpha2 === undefined ? { name: names.find((name) => name.trim() !== '') ?? 'unknown' } : landOfCode(alpha2);
}

/** The country of a code that {@link countryNamed} or {@link countryOfDemonym} gave. */
export function landOfCode(alpha2: string): Land {
  const past = outsideIso[alpha2];
  return past === undefined ? { alpha2 } : { alpha2, past };
}
