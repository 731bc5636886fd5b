import type { Token } from './tokens.js';

/** The dictionary form of a verb; of one that the tagger took for another word, by its ending. */
export function verbLemma(token: Token | undefined): string {
  const lower = token?.lower ?? '';
  if (token?.pos === 'VERB') return IRREGULAR[lower] ?? token.lemma;
  if (IRREGULAR[lower] !== undefined) return IRREGULAR[lower];
  if (lower.endsWith('ied')) return `${lower.slice(0, -3)}y`;
  if (/(?:[aiou]t|[^aeiou]s|c|g|v|z|u|[^l]l|nc|rs|is|as)ed$/.test(lower)) return lower.slice(0, -1).replace(/([aeiou]t|er|en)e$/, '$1e');
  if (lower.endsWith('ed')) return lower.slice(0, -2).replace(/([^aeiouls])\1$/, '$1');
  if (/(?:s|x|ch|sh)es$/.test(lower)) return lower.slice(0, -2);
  return lower.endsWith('s') && !lower.endsWith('ss') ? lower.slice(0, -1) : lower;
}

/** Forms that name another lemma, or none, in the tagger's dictionary. */
const IRREGULAR: Readonly<Record<string, string>> = { spoke: 'speak', met: 'meet', dined: 'dine', staged: 'stage', raged: 'rage', waged: 'wage', raped: 'rape', slew: 'slay', slain: 'slay', retaken: 'retake', retook: 'retake', overran: 'overrun', shot: 'shoot', blockaded: 'blockade', barricaded: 'barricade', tortured: 'torture', prolonged: 'prolong', limited: 'limit', repressed: 'repress', oppressed: 'oppress', harassed: 'harass', meeting: 'meet', dining: 'dine', lunching: 'lunch', conferring: 'confer', speaking: 'speak', talking: 'talk', said: 'say', told: 'tell', held: 'hold', led: 'lead', flew: 'fly', arrived: 'arrive', visited: 'visit', received: 'receive', hosted: 'host', denied: 'deny', accused: 'accuse', agreed: 'agree', informed: 'inform', killed: 'kill', travelled: 'travel', signed: 'sign', summoned: 'summon' };

export function lemmaOf(token: Token | undefined): string {
  const lower = token?.lower ?? '';
  if (lower.length < 4 || !lower.endsWith('s') || /(?:ss|us|is)$/.test(lower)) return lower;
  if (/^(?:ties|dies|lies|pies)$/.test(lower)) return lower.slice(0, -1);
  if (lower.endsWith('ies')) return `${lower.slice(0, -3)}y`;
  if (lower.endsWith('es') && /(?:sh|[^a]ch|x|ss)es$/.test(lower)) return lower.slice(0, -2);
  return lower.endsWith('s') ? lower.slice(0, -1) : lower;
}
