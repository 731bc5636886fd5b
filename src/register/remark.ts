import { readTitledName, type TitledName } from './titled-name.js';

/** A person whom a remark says the traveller met, and the words that say so. */
export interface Met {
  readonly person: TitledName;
  /** How the remark names the person: "Foreign Minister Chung Eui-yong". */
  readonly asWritten: string;
  /** The clause, from the verb to the last one named: "Met with President Moon and Foreign Minister Chung Eui-yong". */
  readonly clause: string;
  /** UTF-16 offset of the clause in the remark. */
  readonly at: number;
}

/** What begins a clause that tells of a meeting. Talks "with" somebody count; having accompanied somebody does not. */
const verbs = /\b(?:(?:Also |also )?(?:[Mm]et|[Cc]onferred|[Cc]onsulted|[Tt]alks|[Dd]iscussions|[Mm]eetings?|[Aa]udience|[Ll]unched|[Dd]ined|[Dd]iscussed [^.;]{1,120}?) with|[Mm]et) /gu;

/** Where such a clause ends: the sentence, or a verb of its own, or what it was for. */
const end = /(?:\.(?= |$)(?<!\b(?:Jr|Sr|St|Dr|Gen|U\.S|U\.N|[A-Z])\.)|;|\b(?: |, )(?:and )?(?:also )?(?:attended|visited|delivered|discussed|addressed|signed|dedicated|participated|gave|held|received|attending|visiting|participating|while|during|following|after|before|at|in|on|to|for|aboard|regarding|concerning|about|who|where|when|prior|en route|as)\b)/u;

const groups = /\b(?:officials?|leaders?|ministers|presidents|members|representatives|heads|chiefs of state|personnel|delegations?|delegates|participants|counterparts?|the press|businessmen|troops|ambassadors|authorities|governments?|families|students|commanders|advisers|parliamentarians)\b/iu;

/**
 * The persons whom the remark of a travel register says were met, one by one: `Met with President Sarkis and senior
 * Lebanese officials.` names one. Groups and what cannot be read as a person are left out; nobody is guessed.
 */
export function metInRemark(remark: string): Met[] {
  const found: Met[] = [];
  for (const match of remark.matchAll(verbs)) {
    const from = match.index + match[0].length;
    const rest = remark.slice(from);
    const until = end.exec(rest)?.index ?? rest.length;
    const list = rest.slice(0, until);
    for (const { text, start } of itemsOf(list)) {
      if (groups.test(text)) continue;
      const person = readTitledName(text);
      if (person === null) continue;
      const clause = remark.slice(match.index, from + start + text.length);
      found.push({ person, asWritten: text, clause, at: match.index });
    }
  }
  return found.filter(({ asWritten }, index) => found.findIndex((other) => other.asWritten === asWritten) === index);
}

/** The members of a list joined by commas, "and", "with", each with its offset. */
function itemsOf(list: string): { text: string; start: number }[] {
  const items: { text: string; start: number }[] = [];
  const joint = /,? and (?:with )?|, (?!Jr\.|Sr\.)(?:with )?|; | with | as well as /gu;
  let start = 0;
  const add = (to: number): void => {
    const text = list.slice(start, to);
    const trimmed = text.trim().replace(/[.,]$/, (sign) => (/\b(Jr|Sr)\.$/.test(text.trim()) ? sign : ''));
    if (trimmed !== '') items.push({ text: trimmed, start: start + (text.length - text.trimStart().length) });
  };
  for (const match of list.matchAll(joint)) {
    // "State Counselor and Foreign Minister Wang Yi" is one.
    const before = list.slice(start, match.index);
    if (match[0].startsWith(' and ') && readTitledName(before) === null && readTitledName(`${before}${match[0]}${list.slice(match.index + match[0].length).split(/,| and /)[0] ?? ''}`) !== null) continue;
    add(match.index);
    start = match.index + match[0].length;
  }
  add(list.length);
  return items;
}
