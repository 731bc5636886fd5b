/** Words that open a clause of their own. */
export const SUBORDINATORS = new Set(['after', 'when', 'while', 'because', 'although', 'though', 'if', 'unless', 'until', 'since', 'before', 'where', 'whereas', 'once', 'whether', 'why', 'how', 'as', 'so']);
export const RELATIVES = new Set(['who', 'which', 'whom', 'whose']);
export const MODALS = new Set(['will', 'would', 'shall', 'should', 'may', 'might', 'can', 'could', 'must', "'ll", "'d"]);
/** Forms that the tagger takes for nouns or adjectives now and then, and that are verbs in news. */
export const ALWAYS_VERBS = new Set(['spoke', 'met', 'said', 'told', 'held', 'led', 'vowed', 'urged', 'warned', 'flew', 'arrived', 'says', 'met', 'signed', 'visited', 'condemned', 'welcomed', 'rejected', 'hosted', 'received', 'denied', 'accused', 'summoned', 'expelled', 'announced', 'agreed', 'discussed', 'stressed', 'added', 'noted', 'travelled', 'traveled', 'attended', 'killed', 'called', 'asked', 'voiced', 'reiterated', 'underlined', 'underscored', 'hailed', 'phoned', 'telephoned', 'conferred', 'ratified', 'mediated', 'elected', 'named', 'appointed', 'brokered', 'negotiated', 'convened', 'briefed', 'hailed']);
/** Participles that the tagger takes for adjectives or nouns, and that are verbs behind who did it and before what it was done to: "rescued two men", not "the armed forces". */
export const OFTEN_VERBS = new Set(`rescued resettled blockaded armed slew beheaded ransacked shot abducted tortured raped maimed waged toughened prolonged limited apprehended rounded liberated repressed oppressed harassed enslaved
 relaxed concentrated barricaded sheltered lapsed branded informed alleged honoured honored affixed mined strafed ferried jailed exiled martyred besieged displaced hacked barred censured vetoed shelved stormed retaken retook overran`.trim().split(/\s+/));
/** Verbs of saying that a noun may part from their "that". */
export const SAYS_THAT = /^(?:say|tell|inform|assure|warn|remind|notify|announce|state|declare|note|stress|add|insist|confirm|argue|claim|complain|write|explain|reiterate|emphasi[sz]e|underline|convince|persuade|promise|caution|testify|report|acknowledge)$/;
export const TIMES = /^(?:afternoon|morning|evening|night|day|week|month|year|time|noon|midnight|hour|hours|days|weeks|months|years|moment|statement|interview|speech|meeting|meetings|talks|call|conference|summit|visit|ceremony|session|conversation|letter|phone|address|remarks|trip|tour|occasion|text|message|vote|debate)$/;
/** Forms in -ing that are nouns in news of diplomacy. */
export const NOMINAL_ING = /^(?:meeting|killing|bombing|shooting|signing|beginning|funding|opening|closing|gathering|hearing|ruling|warning|greeting|shelling|testing|understanding)$/;
/** Forms in -ing that lead a noun. */
export const PREPOSITIONAL = /^(?:regarding|concerning|including)$/;
/** Participles that tell of an object rather than what it did: "expelled two diplomats based in Geneva". */
export const OBJECTS_THAT = /^(?:based|accused|suspected|stationed|detained|held|imprisoned|jailed|charged|convicted|linked|tied|wanted|trapped|stranded|employed|posted|deployed|trained|involved|assigned|accredited|affiliated|opposed|dressed|armed|allied|killed|wounded|injured|arrested|abducted|displaced|expelled|released|freed)$/;
