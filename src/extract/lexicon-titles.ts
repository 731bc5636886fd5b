/**
 * Words that titles of offices are made of. A title is, in English news, `[marks] [whose] [portfolio] head [of what]`:
 * "former US Secretary of State", "Iran's Foreign Affairs Minister", "secretary of the Supreme National Security Council".
 */

/** Heads of titles that stand alone or after a portfolio, and what kind of person else they are used for. */
export const titleHeads: ReadonlySet<string> = new Set(
  `president premier chancellor minister secretary ambassador envoy representative spokesman spokeswoman spokesperson king queen emir sultan crown-prince prince princess pope
   general admiral marshal colonel brigadier commander chief head director chairman chairwoman chairperson chair speaker governor mayor commissioner adviser advisor
   negotiator coordinator attache attaché consul senator congressman congresswoman lawmaker deputy mp leader ayatollah prosecutor judge vice-president secretary-general
   director-general undersecretary under-secretary rapporteur mediator diplomat official emperor taoiseach nuncio legislator parliamentarian lieutenant captain major inspector
   crown shah president-elect counterpart colleague aide agent officer
   high-commissioner councilor councillor treasurer archbishop patriarch monarch`.trim().split(/\s+/),
);

/** Heads that name no office alone ("the leader said"), and make none of a person unless something says of what. */
export const weakHeads: ReadonlySet<string> = new Set('leader official head chief director chair chairman chairwoman chairperson commander representative deputy adviser advisor diplomat secretary coordinator commissioner speaker captain major inspector judge lawmaker legislator parliamentarian negotiator mediator crown counterpart colleague aide agent officer diplomat'.split(' '));

/** Two-word heads whose first word is no portfolio. */
export const headPairs: ReadonlySet<string> = new Set([
  'prime minister', 'foreign minister', 'vice president', 'secretary general', 'director general', 'crown prince', 'supreme leader', 'chief executive', 'attorney general', 'consul general', 'chargé d\'affaires', 'charge d\'affaires', 'major general', 'brigadier general', 'lieutenant general', 'army chief', 'rear admiral', 'grand ayatollah', 'high commissioner', 'high representative', 'special envoy', 'special representative', 'permanent representative', 'foreign secretary', 'chief negotiator', 'national security adviser', 'national security advisor', 'deputy prime minister',
]);

/** Words between the country and the head: what a minister or chief is of. */
export const portfolios: ReadonlySet<string> = new Set(
  `foreign affairs external relations defense defence interior home finance oil petroleum energy trade economy economic commerce justice education health agriculture culture transport
   transportation labor labour environment climate science technology industry industries information intelligence security national international european security policy treasury housing roads urban
   development communications cooperatives sports tourism cultural prime vice deputy first second special permanent chief supreme high senior state general nuclear atomic army military navy naval air
   joint staff top presidential parliamentary parliament judiciary government cabinet press human rights peace humanitarian political legal and planning water power mines mining border regional integration
   police administration assistant acting interim caretaker major brigadier lieutenant rear grand crown prime central bank opposition party majority minority house senate upper lower
   executive managing utilities urbanization mining natural resources gas electricity transportation aviation railways ports maritime shipping forestry livestock rural municipal constitutional scholarly interior expediency
   higher scientific research innovation investment infrastructure youth women heritage handicrafts budget supply digital equality fisheries food works veterans religious endowments culture guidance islamic welfare social
   diplomacy ground force aerospace inter-services public diaspora immigration migration refugee disarmament arms control operations central strategic`.trim().split(/\s+/),
);

/** What comes before a title and says how it is held. */
export const titleMarks: ReadonlyMap<string, 'FORMER' | 'ACTING' | 'ELECT' | 'NONE'> = new Map([
  ['former', 'FORMER'], ['ex', 'FORMER'], ['then', 'FORMER'], ['onetime', 'FORMER'], ['previous', 'FORMER'], ['ousted', 'FORMER'], ['deposed', 'FORMER'],
  ['late', 'FORMER'], ['ex-president', 'FORMER'], ['then-president', 'FORMER'], ['slain', 'FORMER'], ['martyred', 'FORMER'],
  ['acting', 'ACTING'], ['interim', 'ACTING'], ['caretaker', 'ACTING'], ['elect', 'ELECT'], ['designate', 'ELECT'], ['incoming', 'ELECT'], ['president-elect', 'ELECT'],
  ['new', 'NONE'], ['newly', 'NONE'], ['appointed', 'NONE'], ['elected', 'NONE'], ['visiting', 'NONE'], ['veteran', 'NONE'], ['outgoing', 'NONE'], ['federal', 'NONE'], ['first-ever', 'NONE'], ['current', 'NONE'], ['incumbent', 'NONE'], ['top', 'NONE'], ['senior', 'NONE'], ['then-', 'FORMER'], ['longtime', 'NONE'], ['embattled', 'NONE'],
] as const);

/** What comes before a name and is no office. */
export const honorifics: ReadonlySet<string> = new Set(
  'mr mrs ms miss dr prof professor sir dame lord lady sheikh sheikha shaikh sayyid sayyed seyyed seyed hojatoleslam hojjatoleslam imam rabbi archbishop bishop cardinal father excellency majesty highness holiness gen lt col maj sgt capt adm brig sen rep gov pres comrade haj hajj general brigadier hrh martyr patriarch'.split(' '),
);

/** Abbreviated ranks as they stand before names, and the office they stand for. */
export const rankAbbreviations: ReadonlyMap<string, string> = new Map([['gen', 'General'], ['lt', 'Lieutenant'], ['col', 'Colonel'], ['maj', 'Major'], ['adm', 'Admiral'], ['brig', 'Brigadier'], ['sen', 'Senator'], ['gov', 'Governor'], ['capt', 'Captain'], ['rep', 'Representative']]);

/** Offices as headlines shorten them. */
export const shortTitles: ReadonlyMap<string, string> = new Map([['FM', 'foreign minister'], ['PM', 'prime minister'], ['DM', 'defence minister'], ['NSA', 'national security adviser']]);

/** Words within a name that are written small or belong to the word behind them. */
export const nameParticles: ReadonlySet<string> = new Set('al el bin ibn ben bint abu abd abdel abdul van von der den de del della di da dos du la le ter zu zur af av y e ul ud ur ad-din ould'.split(' '));

/** Portfolios in the words of the canonical title: "Foreign Affairs Minister" and "Foreign Minister" are one office. */
export const canonicalTitles: ReadonlyMap<string, string> = new Map([
  ['foreign minister', 'Minister of Foreign Affairs'], ['foreign affairs minister', 'Minister of Foreign Affairs'], ['minister of foreign affairs', 'Minister of Foreign Affairs'], ['minister for foreign affairs', 'Minister of Foreign Affairs'], ['minister of foreign relations', 'Minister of Foreign Affairs'], ['external affairs minister', 'Minister of External Affairs'], ['top diplomat', 'Minister of Foreign Affairs'], ['chief diplomat', 'Minister of Foreign Affairs'],
  ['defense minister', 'Minister of Defence'], ['defence minister', 'Minister of Defence'], ['minister of defense', 'Minister of Defence'], ['minister of defence', 'Minister of Defence'], ['interior minister', 'Minister of the Interior'], ['minister of interior', 'Minister of the Interior'], ['minister of the interior', 'Minister of the Interior'], ['oil minister', 'Minister of Petroleum'], ['petroleum minister', 'Minister of Petroleum'], ['minister of oil', 'Minister of Petroleum'],
  ['finance minister', 'Minister of Finance'], ['energy minister', 'Minister of Energy'], ['trade minister', 'Minister of Trade'], ['economy minister', 'Minister of Economy'], ['justice minister', 'Minister of Justice'], ['health minister', 'Minister of Health'], ['agriculture minister', 'Minister of Agriculture'], ['transport minister', 'Minister of Transport'], ['education minister', 'Minister of Education'],
  ['secretary general', 'Secretary-General'], ['secretary-general', 'Secretary-General'], ['director general', 'Director General'], ['director-general', 'Director General'], ['national security adviser', 'National Security Adviser'], ['national security advisor', 'National Security Adviser'], ['vice-president', 'Vice President'], ['us president', 'President'], ['premier', 'Prime Minister'],
]);
