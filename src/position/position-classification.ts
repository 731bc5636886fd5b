import type { PositionClassification } from './position.enum.js';

type Rule = readonly [PositionClassification, (title: Title) => boolean];

interface Title {
  /** The words of the title, lower case, without accents and punctuation. */
  readonly words: string;
  /** What the office is: the words before the first "of", "for", "to", "at", "in". */
  readonly head: string;
  /** What it is of. */
  readonly tail: string;
  /** The body it belongs to. */
  readonly organization: string;
}

/** Before an office, these make another, lower or past one of it. */
const LESSER = /\b(deputy|vice|under ?secretary|undersecretary|assistant|associate|former|ex|junior|shadow|honorary|parliamentary secretary|crown)\b/;
const FOREIGN = /\b(foreign|external) (affairs|relations|policy|and commonwealth)\b|\bforeign,? commonwealth\b|\b(international|external) (affairs|relations)\b/;
const MINISTER = /\bminister$|\b(secretary|chancellor)$/;
const INTELLIGENCE = /\b(intelligence|security council|security service|secret service|national security|state security|cia|mossad|shin bet|svr|fsb|mi5|mi6|isi|bnd|mit)\b/;
const BODY = /\b(commission|council|parliament|senate|assembly|court|bank|university|party|chamber|house|congress|majlis|duma|committee|company|club|association|federation|board|institute)\b/;
const CHIEF = /\b(head|chief|director|secretary|chair|chairman|chairwoman|chairperson|adviser|advisor|president|coordinator)$|\bdirector general$|\bsecretary general$/;
const OTHER_GENERALS = /\b(attorney|secretary|consul|director|governor|surgeon|inspector|solicitor|comptroller|prosecutor|postmaster|auditor|advocate) general$/;

/** From the highest to the lowest: of a double office the first that fits counts. */
const rules: readonly Rule[] = [
  ['HEAD_OF_GOVERNMENT', ({ head, tail }) => /\b(prime minister|premier|taoiseach|head of government)$/.test(head) || (/\bpresident$/.test(head) && /^(the )?(government|council of ministers)\b/.test(tail)) || (/\bchancellor$/.test(head) && !/\b(exchequer|university|duchy)\b/.test(tail)) || /^head of (the )?government\b/.test(`${head} of ${tail}`)],
  ['HEAD_OF_STATE', ({ head, tail, organization }) => (/\bpresident$/.test(head) && organization === '' && !BODY.test(tail)) || /\b(king|queen|emperor|empress|emir|amir|sultan|monarch|pope|grand duke|supreme leader)$/.test(head) || /^head of (the )?state\b/.test(`${head} of ${tail}`)],
  ['SECURITY_CHIEF', ({ words, head, tail, organization }) => /\bnational security (adviser|advisor)\b/.test(words) || (CHIEF.test(head) && INTELLIGENCE.test(`${words} ${tail} ${organization}`))],
  ['FOREIGN_MINISTER', ({ words, head, tail, organization }) => /\bforeign (minister|secretary)$/.test(head) || (MINISTER.test(head) && !(/\bminister$/.test(head) && /^state\b/.test(tail)) && FOREIGN.test(`${words} ${organization}`)) || (/\bsecretary$/.test(head) && /^state$/.test(tail.replace(/ (for|of) .*$/, '')) && (!/^state (for|of) /.test(tail) || FOREIGN.test(tail)))],
  ['MINISTER', ({ words, head, tail }) => /\bminister$/.test(head) || /^secretary$/.test(head) && /^(the |state for |state of )?(defen[cs]e|treasury|interior|commerce|labou?r|energy|education|transport|agriculture|homeland|war|health|justice|state)/.test(tail) || /\b(home|defen[cs]e|treasury|interior|health|justice|commerce|energy|war|trade) secretary$/.test(words) || /\battorney general\b|\bchancellor of the exchequer\b/.test(words)],
  ['MILITARY', ({ words, head }) => (/\bgeneral$/.test(head) && !OTHER_GENERALS.test(head)) || /\b(admiral|marshal|colonel|brigadier|commander|commander in chief|major|lieutenant)$/.test(head) || /\b(chief of (the )?(general|defen[cs]e|army) staff|joint chiefs|army chief|military chief)\b/.test(words)],
  ['DIPLOMAT', ({ words }) => /\b(ambassador|envoy|consul|charge d ?affaires|spokes(man|woman|person)|diplomat|attache|nuncio|negotiator|plenipotentiary|chief of mission|(permanent|high|special) representative)\b/.test(words)],
];

/**
 * The rank in diplomacy that a title stands for: `Secretary of State` and `Foreign Secretary` are foreign ministers,
 * `Secretary` of a `Supreme National Security Council` is a security chief. Deputies, assistants and former holders
 * do not rank as the office they stand beside: a deputy foreign minister is a diplomat, a deputy prime minister a
 * minister, a vice president other. Of a double office the higher counts. English titles only; anything else is OTHER.
 *
 * @param organization the name of the body the position belongs to, if it is one of a body
 */
export function classifyTitle(title: string, organization?: string): PositionClassification {
  const parts = title.split(/\s+and\s+(?=(?:\w+\s+){0,3}(?:minister|president|secretary|ambassador|chief)\b)|\s*[,;&]\s*(?=(?:\w+\s+){0,3}(?:minister|president|secretary|ambassador|chief)\b)/i);
  const ranks = parts.map((part) => rankOf(part, organization ?? ''));
  return rules.map(([rank]) => rank).find((rank) => ranks.includes(rank)) ?? 'OTHER';
}

function rankOf(written: string, organization: string): PositionClassification {
  const title = takeApart(written, organization);
  if (!LESSER.test(title.head)) return rules.find(([, fits]) => fits(title))?.[0] ?? 'OTHER';
  if (/\b(vice|deputy|under|rear|lieutenant) (admiral|marshal|commander)\b/.test(title.head)) return 'MILITARY';
  if (/\b(former|ex|shadow|crown)\b/.test(title.head)) return 'OTHER';
  const above = takeApart(written.replace(/\b(deputy|vice|under|assistant|associate|junior|parliamentary)[\s-]*/gi, ''), organization);
  const rank = rules.find(([, fits]) => fits(above))?.[0];
  if (rank === 'HEAD_OF_GOVERNMENT') return 'MINISTER';
  if (/^secretary$/.test(above.head) && /^state( for .* affairs)?$/.test(above.tail)) return 'DIPLOMAT';
  return rank === 'FOREIGN_MINISTER' || rank === 'DIPLOMAT' ? 'DIPLOMAT' : rank === 'MILITARY' ? 'MILITARY' : 'OTHER';
}

function takeApart(written: string, organization: string): Title {
  const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/['’]s\b/g, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  const words = plain(written).replace(/^(the|acting|interim|caretaker|his excellency) /, '');
  const [, head = words, tail = ''] = /^(.*?) (?:of|for|to|at|in|on) (.*)$/.exec(words) ?? [];
  return { words, head, tail, organization: plain(organization) };
}
