/** Verbs of saying, which a clause without “that” may hang on. */
export const REPORTING = /^(?:say|tell|announce|state|add|note|stress|claim|believe|think|hope|report|insist|argue|declare|confirm|deny|warn|suggest|explain|acknowledge|admit|reveal|reiterate|emphasi[sz]e|underline|underscore|expect|know|find|see|show|indicate|mean|inform|assure|vow|promise|pledge|allege|predict|write|tweet|recall|maintain|conclude|remark|complain|agree)$/;
/** Verbs that may stand behind what was said. */
export const TRAILING = /^(?:say|tell|announce|state|add|note|report|declare|write|tweet|reply|insist|warn|confirm|explain|respond|argue|stress)$/;
/** Verbs of saying that go on behind "and" with the speaker of the one before. */
export const SPEECH = /^(?:say|tell|promise|urge|warn|call|vow|add|stress|reject|accuse|condemn|welcome|ask|express|thank|threaten|demand|note|pledge|praise|denounce|criticize|insist|deny|describe|invite|congratulate|reiterate|voice|blame)$/;
/** "a summit of the Union attended by X": what is attended is the summit. */
export const OF_OCCASIONS = /^(?:attend|chair|host|mediate|organi[sz]e)$/;
/** Verbs whose object did what "of" or "for" tells: "accused Rwanda of backing the rebels". */
export const BLAMES = /^(?:accuse|suspect|blame|criticize|criticise|condemn|denounce|sanction|blacklist|punish|arrest|charge|convict|thank|praise|slam|fault|expel|detain|sentence|jail|indict|hail|commend|quote|cite)$/;
/** Verbs whose object does what the infinitive says: "asked Interpol to arrest". */
export const OBJECT_CONTROL = /^(?:give|ask|request|urge|call|invite|tell|order|want|allow|force|persuade|help|encourage|advise|instruct|press|expect|warn|enable|authori[sz]e|require|push|beg|demand|appoint|task|commission|convince)$/;
/** Verbs with two objects: whom, and what. */
export const DITRANSITIVE = /^(?:give|grant|send|offer|hand|lend|pay|promise|sell|show|deny|award|owe)$/;
