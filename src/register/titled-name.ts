import { countryNamed, countryOfDemonym } from './land.js';

/** A person as registers write one: `Egyptian Foreign Minister Ahmed Aboul Gheit`, `King George of Greece`. */
export interface TitledName {
  /** The name without the title: "Ahmed Aboul Gheit". */
  readonly name: string;
  /** The office in which the person acts, as written: "Foreign Minister"; null where none is, or only a former one. */
  readonly title: string | null;
  /** Alpha-2 code of the country that the words themselves name; null where they name none. */
  readonly country: string | null;
}

/** Titles as they stand before a name, the longest first where one begins with another. */
const titles: readonly string[] = [
  'State Counselor and Foreign Minister', 'Prime Minister and Foreign Minister', 'Deputy Prime Minister and Foreign Minister', 'Vice President and Foreign Minister', 'Minister of External Affairs', 'Minister of Foreign Affairs',
  'Minister for Foreign Affairs', 'Minister of Defense', 'Minister of National Defense', 'Minister of the Interior', 'Minister of Finance', 'Chairman of the Council of Ministers', 'President of the Council of Ministers', 'President of the Swiss Confederation', 'Prime Minister-elect',
  'President-elect', 'President-Elect', 'Provisional President', 'Chairman of the Presidency', 'Chief of State', 'Brigadier General', 'Lieutenant General', 'Acting Prime Minister', 'Acting President', 'Acting Foreign Minister', 'Interim President', 'Interim Prime Minister', 'Deputy Prime Minister', 'Vice Prime Minister', 'First Deputy Prime Minister', 'First Vice President',
  'Deputy Foreign Minister', 'Deputy Crown Prince', 'External Affairs Minister', 'Foreign Affairs Minister', 'Foreign Minister', 'Foreign Secretary', 'Defense Minister', 'Defence Minister', 'Finance Minister', 'Interior Minister', 'Economy Minister',
  'Secretary of State', 'High Representative', 'Secretary General', 'Secretary-General', 'General Secretary', 'First Secretary', 'State Counselor', 'State Councilor', 'Federal Chancellor', 'Vice Chancellor', 'Vice Premier', 'Vice President',
  'Prime Minister', 'Governor General', 'Grand Duchess', 'Grand Duke', 'Crown Prince', 'Crown Princess', 'Prince Regent', 'Supreme Leader', 'Head of State', 'Head of Government', 'Party Secretary', 'Opposition Leader', 'Paramount Chief', 'Captain Regent',
  'Chancellor', 'President', 'Premier', 'Chairman', 'Chairperson', 'Emperor', 'Empress', 'King', 'Queen', 'Prince', 'Princess', 'Sultan', 'Emir', 'Amir', 'Shah', 'Pope', 'Taoiseach', 'Ambassador', 'Speaker', 'Comandante', 'Marshal', 'Generalissimo', 'Negus',
];

/** Forms of address between a title and a name, which are no part of either. */
const address = /^(?:(?:His|Her) (?:Excellency|Majesty|Royal Highness|Holiness) |Gen\. |General |Marshal |Field Marshal |Lt\. Gen\. |Colonel |Col\. |Major |Dr\. |Mr\. |Mrs\. |Ms\. |Sir |Lord |Sheikh |Shaikh |Shaykh |Sheik |Sayyid |Senator )+/;

const particle = String.raw`(?:(?:arap|ben|de|da|do|dos|das|del|della|di|du|von|van|der|den|bin|ibn|bint|al|el|y|e|la|le|ter|ten|zu|Abd al|af|ul|ur|und)\b[ -]?|al-|el-|d['’])`;
const word = String.raw`(?:${particle})*(?:Mc|Mac|O['’]|D['’]|L['’]|[‘'’])?\p{Lu}[\p{L}\p{M}'’.-]*`;
const name = new RegExp(`^${word}(?: ${word}| \\(${word}\\)|,? (?:Jr|Sr)\\.?|,? 3rd| (?:II|III|IV|V|VI|VII|VIII|IX|X|XII|XIII|XVI|XXIII)(?=$| ))*$`, 'u');

/** Words of offices that no name has. */
const office = /\b(?:President|Minister|Secretary|Chairman|Chairperson|Chief|Representative|Envoy|Director|Commissioner|Commission|Commander|Executive|Leader|Governor|Mayor|Ministers|Presidents|Council|Committee|General|Counselor|Councilor)\b/;

const longestFirst = titles.toSorted((one, other) => other.length - one.length);

/** Reads a person as written; null where the words name nobody. */
export function readTitledName(written: string): TitledName | null {
  const former = /^(?:the )?former /i.test(written.trim());
  const text = written.trim().replace(/[.;]$/, (end) => (/\b(Jr|Sr)\.$/.test(written.trim()) ? end : '')).replace(/^(?:the )?(?:then|former|newly[ -]elected) /i, '').replace(/^the /, '');
  const { country, rest } = withoutCountry(text);
  const title = longestFirst.find((each) => rest.startsWith(`${each} `)) ?? null;
  const untitled = title === null ? rest : rest.slice(title.length + 1);
  const [, alone = untitled, of] = /^(.*?) of ((?:the )?\p{Lu}[\p{L} .'’-]+)$/u.exec(untitled) ?? [];
  const ofCountry = of === undefined ? undefined : countryNamed(of);
  const named = (ofCountry === undefined ? untitled : alone).replace(address, '').trim();
  if (!name.test(named) || (title === null && countryNamed(named) !== undefined)) return null;
  // A bare word may be anything; two may be a name, unless they hold an office that is not known here.
  if (title === null && (!/^\p{Lu}.* \p{Lu}/u.test(named) || office.test(named) || titles.includes(named))) return null;
  return { name: named, title: former ? null : title, country: country ?? ofCountry ?? null };
}

/** Takes off an adjective of a country, or its name: "Egyptian President", "EU High Representative" (no country), "U.S. President". */
function withoutCountry(text: string): { country: string | null; rest: string } {
  for (const count of [3, 2, 1]) {
    const words = text.split(' ');
    const head = words.slice(0, count).join(' ').replace(/['’]s$/, '');
    const rest = words.slice(count).join(' ');
    if (words.length <= count || !longestFirst.some((title) => rest.startsWith(`${title} `))) continue;
    const country = countryOfDemonym(head) ?? countryNamed(head);
    if (country !== undefined) return { country, rest };
    if (/^(EU|NATO|UN|U\.N\.|PLO|OAS|European Union)$/.test(head)) return { country: null, rest };
  }
  return { country: null, rest: text };
}
