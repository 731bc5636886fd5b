/** Words by which somebody calls a thing bad. */
const BAD = `unacceptable|disappoint\\w*|unfortunate\\w*|shame\\w*|disgrac\\w*|alarm\\w*|outrag\\w*|deplor\\w*|blatant|illegal|unlawful|unjust\\w*|reckless|betrayal|worst|mistake|failure|dismay\\w*|regrett?\\w*|cowardly|heinous|barbaric|brutal\\w*|crime|crimes|criminal|condemn\\w*|denounc\\w*|embarrass\\w*|horrif\\w*|appall\\w*|abhorrent|inhuman\\w*|cruel|irresponsible|provocative|provocations?|dangerous|violates?|hypocri\\w*|double standards?|concern|concerned|concerns|doubts?|worr\\w+|wrong|unilateral|bullying|warmongering|intolerable|tragic|tragedy|sadden\\w*|condolences?|shock\\w*|interference|meddling|sabotage|shortsighted|naive|weak|flawed|unfair|disastrous|catastroph\\w*|destructive`;
/** Words by which somebody calls a thing good. */
const GOOD = `grateful|gratitude|thank\\w*|proud|honou?r\\w*|historic\\w*|succe\\w+|appreciat\\w*|encourag(?:ed|ing)|positive|milestone|breakthrough|delight\\w*|pleas(?:ed|ure)|congratulat\\w*|turning point|dream|excellent|praise[ds]?|welcom\\w*|admir\\w*|heroi\\w*|brave|valu(?:e|able)|constructive|fruitful|important step|vital|first step|step forward|good news|great|satisf\\w+|applaud\\w*|commend\\w*|blessing|victory|promising|glad|happy|privilege|stands? with|significant|beacon|remarkable|wonderful|love|enthusias\\w*`;
const UNTRUE = `untrue|not true|no truth|baseless|unfounded|groundless|fabricat\\w*|false|lies?|rumou?rs?|nothing to do|no evidence|no proof|absolutely no|never|not behind|no role|nonexistent|would not|did not|had not`;
const ABSURD = `absurd\\w*|no intention|no plans?|ridiculous|nonsens\\w*|laughable|meaningless|incomprehensible|out of the question|no need|not see why|does not concern|not interested|unnecessary|refus\\w+|reject\\w*|not accept\\w*|disagree\\w*`;
const MENACE = `consequences|not (?:remain|go) un\\w+|retaliat\\w*|pay (?:a|the) .{0,20}price|revenge|crushing|regret it|respond\\w* (?:accordingly|decisively|firmly|harshly)|decisive response|harsh response|international isolation|annihilat\\w*|wipe\\w*|severely|strike back|red lines?|not hesitate|be met with|legitimate targets?|will answer|face (?:the )?consequences|make .{1,30} understand`;
const BLAME = `responsible for|to blame|guilty of|complicit\\w*|aggressors?|behind (?:the|this|these) (?:attacks?|killings?|bombings?|murders?|assassination)|hand in (?:the|this)|sponsors? of terror\\w*|war crimes?|state terrorism`;
const READY = `(?:ready|willing|prepared|determined|resolved) to|plans? to`;
const WISH = `hope|hopes|hoped|hopeful|hopefully|look(?:s|ed|ing)? forward|wish|wishes|optimis\\w*|looking ahead|at a (?:starting|new) (?:line|point|beginning)|new (?:chapter|era|history|page)`;
const HELP = `help|support|assist\\w*|protect\\w*|defend|stand (?:by|with|up)|guarantee\\w*|ensure|no effort|always|everything|continue to|million|billion|compensat\\w*|review|contribut\\w*|aid|until`;

const whole = (words: string): RegExp => new RegExp(`\\b(?:${words})\\b`);
const affirmed = (words: string): RegExp => new RegExp(`(?<!\\b(?:not|no|never|nor|without) (?:\\w+ )?)\\b(?:${words})\\b`);

/** How words judge what they speak of; each tests lower-case text. */
export const stance = {
  bad: affirmed(BAD), good: affirmed(GOOD), untrue: whole(UNTRUE), absurd: whole(ABSURD), menace: whole(MENACE), wish: whole(WISH), help: whole(HELP), blame: affirmed(BLAME), ready: affirmed(READY),
} as const;

/** What one does to another that telling it is an accusation. */
export const misdeeds: ReadonlySet<string> = new Set(`attack invade launch violate breach bomb kill murder assassinate threaten sponsor back arm fund finance interfere meddle lie steal provoke sabotage destroy undermine destabilize destabilise occupy annex oppress
  torture persecute abuse deceive betray cheat exploit block impose blackmail bully fabricate incite plot conspire escalate deprive commit harbor harbour brutalize suppress poison shoot shell fail refuse`.trim().split(/\s+/));
