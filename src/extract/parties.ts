import type { Actor } from './actors.js';
import type { NounPhrase } from './phrases.js';
import type { Telling } from './telling.js';

/** Heads of nouns for persons and bodies that are no office and have no name: "a member of the board", "local businesspeople". */
const PARTIES = new Set(
  `member staff youth youngster teenager elite cleric scholar philanthropist athlete manager businesspeople businesswoman businessman senator elder relative family politician
   player governor mayor veteran commander personality figure guest counterpart colleague host widow wife husband son daughter brother sister mother father survivor community opposition faction
   side party company firm association federation board council committee cabinet congress senate parliament assembly commission politburo judge lawyer prisoner people mission minister leader
   president ambassador official diplomat delegation team house`.trim().split(/\s+/),
);
/** Nouns that only count those behind "of". */
const COUNTS = /^(?:group|number|series|handful|host|dozen|range|cross-section|gathering|line-up)$/;
/** How nouns for those who do something end, in the plural. */
const DOERS = /(?:ists|ians|icians|[^m]en|eers|ants|cers|yers|hers|ders|gers|kers|cians|mats|tors)$/;
const THINGS = /^(?:matters|numbers|orders|powers|papers|others|members|dinners|letters|offers|documents|statements|factors|sectors|borders|leaders|elements|garden|women|children|servants|restaurants|plants|grants|variants|vectors|monitors|computers|reactors|tractors|doctors|visitors|investors|editors)$/;

/** Who can take part in a meeting: the actors of nouns, and those who are only described, as groups. */
export function partiesOf(telling: Telling, nouns: readonly NounPhrase[]): readonly Actor[] {
  return [...new Set(nouns.flatMap((noun) => {
    const known = telling.actors([noun]);
    return known.length > 0 || (noun.mention !== null && noun.mention.kind !== 'ROLE') ? known : described(telling, noun);
  }))];
}

function described(telling: Telling, noun: NounPhrase): readonly Actor[] {
  const { tokens } = telling.reading.text;
  const head = tokens[noun.head]?.lower ?? '';
  const counted = COUNTS.test(noun.lemma) && tokens[noun.to]?.lower === 'of';
  // "a number of reporters".
  if (counted && tokens.slice(noun.to + 1, noun.to + 4).some(({ lower }) => /^(?:reporters|journalists|correspondents)$/.test(lower))) return [];
  const doers = DOERS.test(head) && !THINGS.test(head);
  if (!counted && !doers && !PARTIES.has(noun.lemma) && noun.mention === null) return [];
  const of = [...noun.demonyms, ...telling.reading.ownersOf(noun).flatMap((owner) => (owner.kind === 'COUNTRY' ? [owner.key] : []))];
  return [telling.reading.cast.group({ from: noun.from, to: noun.to }, [...new Set(of)], head)];
}
