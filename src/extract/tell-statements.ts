// size: who said what to whom: quotes, reported speech, and what is done by saying it.
import type { StatementAct } from '../statement/statement.enum.js';
import { actOfSaid, judgement, type SaidClause } from './acts.js';
import { type Actor, countryOf, type Words } from './actors.js';
import { type Bound, FrameIndex, partsOf } from './binding.js';
import type { Predicate } from './clauses.js';
import { sayersOf } from './doers.js';
import { type Draft, draft } from './draft.js';
import type { SentenceReading } from './reading.js';
import { statementRules } from './rules-statement.js';
import type { Telling } from './telling.js';

const index = new FrameIndex(statementRules, sayersOf);
/** Acts by the verb in what was said: "said he hopes" is a hope. */
const inner = new Map<string, StatementAct>([['hope', 'HOPE'], ['intend', 'INTEND'], ['plan', 'INTEND'], ['want', 'REQUEST'], ['welcome', 'WELCOME'], ['thank', 'WELCOME'], ['reject', 'REJECT'], ['condemn', 'CONDEMN'], ['refuse', 'REJECT'], ['deny', 'DENY'], ['demand', 'DEMAND'], ['urge', 'DEMAND'], ['expect', 'HOPE'], ['promise', 'PROMISE'], ['regret', 'CONDEMN'], ['oppose', 'REJECT'], ['praise', 'WELCOME']]);
/** Objects that turn a plain verb of saying into another act: "expressed hope". */
const nounActs = new Map<string, StatementAct>([['hope', 'HOPE'], ['readiness', 'INTEND'], ['willingness', 'INTEND'], ['gratitude', 'WELCOME'], ['thanks', 'WELCOME'], ['appreciation', 'WELCOME'], ['condemnation', 'CONDEMN'], ['regret', 'CONDEMN'], ['condolence', 'WELCOME'], ['support', 'WELCOME'], ['satisfaction', 'WELCOME'], ['comment', 'NO_COMMENT']]);
const LONG_QUOTE = 4;

interface Speaking { readonly actors: readonly Actor[]; readonly paragraph: number; readonly sentence: number }

/** Finds the statements of an article, in order: a quote without a verb goes on with who spoke before it. */
export class StatementTeller {
  #last: Speaking | null = null;

  constructor(private readonly telling: Telling) {}

  tell(sentence: SentenceReading): void {
    // The standfirst says again what the report says in full.
    if (sentence.sentence.section === 'STANDFIRST') return;
    const quotes = quotesOf(this.telling, sentence);
    const found: Draft[] = [];
    const at = new Map<Draft, Predicate>();
    for (const predicate of sentence.predicates) {
      if (predicate.quoted || isNested(predicate)) continue;
      const made = this.#statement(sentence, predicate, quotes);
      if (made === null) continue;
      found.push(made);
      at.set(made, predicate);
      found.push(...this.#further(sentence, predicate, made));
    }
    this.#tellQuotes(sentence, quotes, found, at);
    for (const made of found) this.#refine(sentence, made, at.get(made) ?? null);
    const speaker = found.at(-1)?.participants.filter(({ role }) => role === 'SPEAKER').map(({ actor }) => actor) ?? [];
    if (speaker.length > 0) this.#last = { actors: speaker, paragraph: sentence.sentence.paragraph, sentence: sentence.sentence.index };
  }

  /** Reported speech: a verb of saying with its speaker. */
  // size: one object put together from the clause.
  #statement(sentence: SentenceReading, predicate: Predicate, quotes: readonly Words[]): Draft | null {
    const { telling } = this;
    if (predicate.verb.form === 'PARTICIPLE' && /^(?:commit|call|name|term|plan|propose|describe|invite|ask|ask|press)$/.test(predicate.verb.lemma)) return null;
    if (predicate.verb.form === 'INFINITIVE' || predicate.verb.form === 'GERUND' && !/^(?:add|stress|note|say|call|urge|describe|warn|emphasize|underline|condemn|welcome)$/.test(predicate.verb.lemma)) return null;
    if (predicate.verb.passive && predicate.verb.lemma !== 'claim' && !predicate.complements.some(({ preposition }) => preposition === 'by')) return null;
    const [bound] = index.ofVerb(telling, predicate).filter((each) => this.#says(each, predicate, sentence, quotes)).sort((a, b) => b.frame.nouns.length - a.frame.nouns.length);
    if (bound === undefined) return null;
    const speakers = partsOf(bound).filter(({ role }) => role === 'SPEAKER').map(({ actor }) => actor);
    if (speakers.length === 0 || this.#passesOn(sentence, predicate, speakers)) return null;
    const words = this.#evidence(sentence, predicate, quotes);
    const { act, negated } = actOf(sentence, predicate, bound);
    const made = draft({
      kind: 'STATEMENT', rule: bound.frame.id, prior: bound.frame.prior, sentence: sentence.sentence.index, evidence: [words],
      date: telling.pick(predicate.dates.filter(({ from }) => !(from > predicate.verb.to && from > (sentence.phrases[predicate.to - 1]?.to ?? 0))), 'PAST'),
      certainty: telling.certainty(predicate), modality: negated ? 'NEGATED' : 'ACTUAL',
      participants: [...speakers.map((actor) => ({ actor, role: 'SPEAKER' as const, basis: 'STATED' as const })), ...addressees(bound, speakers), ...this.#asked(sentence, predicate, bound, act, speakers)],
      attribution: this.#attribution(sentence, predicate, speakers),
      fields: { act, form: 'INDIRECT' },
    });
    this.#principal(made, sentence, predicate, speakers);
    this.#about(made, sentence, predicate, speakers);
    return telling.add(made);
  }

  /** Who is called on or asked, where no slot says so: "called on Iran to …", "demanded that Moscow withdraw". */
  #asked({ predicates }: SentenceReading, predicate: Predicate, bound: Bound, act: StatementAct, speakers: readonly Actor[]): Draft['participants'] {
    if (act !== 'DEMAND' && act !== 'REQUEST') return [];
    const on = predicate.verb.lemma === 'call' ? (bound.slots.get('on') ?? []) : [];
    const whose = on.length > 0 || bound.slots.has('object') ? [] : this.telling.actors(predicates.filter(({ governor, link, at }) => governor === predicate && link === 'THAT' && at > predicate.at).slice(0, 1).flatMap(({ subject }) => subject));
    return [...on, ...whose].filter((actor) => !speakers.includes(actor)).map((actor) => ({ actor, role: 'ADDRESSEE', basis: 'STATED' }));
  }

  /** Whether a verb of saying only passes on what another is said to have said: "he said that …, Tasnim reported". */
  #passesOn({ predicates }: SentenceReading, predicate: Predicate, speakers: readonly Actor[]): boolean {
    const media = speakers.every((actor) => actor.kind === 'ORGANIZATION' && (actor.organizationKind === 'MEDIA' || /\b(?:news|daily|newspaper|tv|television|radio|press)\b/i.test(actor.name)));
    return media && predicates.some((each) => each.governor === predicate && each.link === 'THAT' && each.at < predicate.at && index.knows(each.verb.lemma) && this.telling.actors(each.subject).length > 0);
  }

  /** A plain verb of saying tells no act: what is said does. */
  #refine(sentence: SentenceReading, made: Draft, predicate: Predicate | null): void {
    if (made.fields['act'] !== 'ASSERT' || made.rule === 'say.inner') return;
    const speakers = made.participants.filter(({ role }) => role === 'SPEAKER').map(({ actor }) => actor);
    const said = sentence.predicates.filter((each) => each !== predicate && !/^(?:if|unless|whether)$/.test(each.subordinator) && (predicate === null ? each.quoted : each.quoted || hangsOn(sentence, each.at, predicate)));
    const { text } = this.telling.reading;
    const reported = said.filter(({ quoted }) => !quoted).map((each) => this.telling.words(sentence, each.from, each.to));
    const object = predicate === null || said.length > 0 ? [] : [this.telling.words(sentence, predicate.at + 1, predicate.to)];
    const words = [...[...reported, ...object].map(({ from, to }) => text.words(from, to)), made.fields['text'] === undefined ? '' : (made.fields['text'] as string)].join(' ').toLowerCase();
    if (predicate !== null && /^(?:call|describe|brand|label|term|regard|view)$/.test(predicate.verb.lemma)) {
      made.fields['act'] = /\b(?:absurd|baseless|ridiculous|unfounded|nonsense|false)\b/.test(words) ? 'REJECT' : (judgement(words) ?? 'ASSERT');
      return;
    }
    if (predicate?.verb.lemma === 'announce') {
      const [first] = said;
      if (first === undefined ? predicate.object.length > 0 && !/^(?:result|death|victory|name|resignation|outcome|end|arrest)$/.test(predicate.object[0]?.lemma ?? '') : /^(?:will|would|shall)$/.test(first.verb.modal) && this.#clauseOf(first, speakers).about !== 'OTHER') {
        made.fields['act'] = /\b(?:dollars?|euros?|pounds?|aid|million|billion|help)\b/.test(words) ? 'PROMISE' : 'INTEND';
        return;
      }
    }
    made.fields['act'] = actOfSaid({ words, clauses: said.map((each) => this.#clauseOf(each, speakers)), imperative: this.#commands(sentence, made) });
  }

  #clauseOf({ subject, verb, infinitive }: Predicate, speakers: readonly Actor[]): SaidClause {
    const { text } = this.telling.reading;
    const before = subject.length > 0 ? [] : [text.tokens[verb.from - 1]?.lower ?? ''];
    const words = [...subject.map(({ from, to }) => text.words(from, to).toLowerCase()), ...before];
    const actors = this.telling.actors(subject);
    const [speaker] = speakers;
    const home = speaker === undefined ? null : countryOf(speaker);
    const own = words.some((each) => /^(?:i|we|our\b.*)$/.test(each)) || actors.some((actor) => speakers.includes(actor) || (actor.kind !== 'PERSON' && home !== null && countryOf(actor) === home));
    return { about: own ? 'OWN' : actors.length > 0 || words.some((each) => /^(?:they|you)$/.test(each)) ? 'OTHER' : 'THING', lemma: verb.lemma, modal: verb.modal, negated: verb.negated, infinitive: infinitive?.verb.lemma ?? '' };
  }

  /** Whether a quotation begins with a bare verb: "Open the door". */
  #commands(sentence: SentenceReading, made: Draft): boolean {
    if (made.fields['form'] !== 'DIRECT') return false;
    const first = sentence.phrases.findIndex(({ type }) => type === 'QUOTE');
    const verb = sentence.phrases[first + 1];
    return verb?.type === 'VERB' && verb.bare && verb.form === 'FINITE' && verb.modal === '' && this.telling.reading.text.tokens[verb.from]?.capital === true;
  }

  /** "Iran intends to … and wants …": another act in what was said is another statement. */
  #further(sentence: SentenceReading, predicate: Predicate, made: Draft): Draft[] {
    const said = sentence.predicates.filter(({ governor, link, quoted }) => governor === predicate && link === 'THAT' && !quoted);
    return said.slice(1).flatMap(({ verb }) => {
      const act = inner.get(verb.lemma);
      if (act === undefined || act === made.fields['act'] || verb.negated) return [];
      return [this.telling.add(draft({ ...made, rule: 'say.inner', evidence: [...made.evidence], participants: [...made.participants], attribution: [...made.attribution], links: [], about: [...made.about], fields: { act, form: 'INDIRECT' } }))];
    });
  }

  /** Whether the verb really reports: a clause, a quote, or what the act is about, stands behind it. */
  #says({ frame, noun }: Bound, predicate: Predicate, sentence: SentenceReading, quotes: readonly Words[]): boolean {
    const { lemma } = predicate.verb;
    const { modal } = predicate.verb;
    if (/^(?:will|would|may|might|could|should|can|must|shall)$/.test(modal) && !/^(?:say|note|add|stress|like)$/.test(lemma)) return false;
    if (frame.act === 'CLAIM_RESPONSIBILITY') return noun !== null;
    if (frame.nouns.length > 0) return noun !== null && predicate.object.includes(noun);
    const particle = sentence.phrases[predicate.at + 1];
    const subject = predicate.subject[0];
    const { tokens } = this.telling.reading.text;
    // "for what he called …", "called it on Sunday": a name for a thing, or an occasion, is no statement.
    if (lemma === 'call' && (tokens[(subject?.from ?? predicate.verb.from) - 1]?.lower === 'what' || predicate.object.every(({ from, to }) => to - from === 1 && tokens[from]?.lower === 'it') && predicate.object.length > 0 && particle?.type === 'NOUN' && sentence.phrases[predicate.at + 2]?.type !== 'NOUN' && quotes.length === 0)) return false;
    // "As Merkel put it, “…”".
    if (lemma === 'put') return quotes.length > 0 && predicate.object.some(({ from, to }) => to - from === 1 && tokens[from]?.lower === 'it');
    if (lemma === 'charge') return predicate.object.length === 0 && sentence.predicates.some(({ governor, link }) => governor === predicate && link === 'THAT');
    if (predicate.link === 'RELATIVE' && (frame.act === 'HOPE' || frame.act === 'INTEND')) return false;
    if (lemma === 'confirm' && predicate.object.some(({ mention }) => mention?.kind === 'PERSON')) return false;
    if (lemma === 'call' && particle?.type !== 'NOUN' && particle?.type !== 'VERB' && /^(?:off|up|in|together|back)$/.test(particle?.lower ?? '')) return false;
    if (predicate.link === 'RELATIVE' && /^(?:refuse|reject|oppose|call|decline)$/.test(lemma)) return false;
    // "refused to sign" is a deed left undone; "refused to comment" is said.
    if (lemma === 'refuse' && predicate.infinitive !== null && predicate.infinitive.verb.lemma !== 'comment') return false;
    if (predicate.subordinator === 'if' || predicate.link === 'SUBORDINATE' && /^(?:say\.assert|say\.tell)$/.test(frame.id) && !/^(?:while|as|when)$/.test(predicate.subordinator)) return false;
    const clause = sentence.predicates.some(({ governor, link }) => governor === predicate && (link === 'THAT' || link === 'INFINITIVE'));
    const after = sentence.phrases.slice(predicate.at + 1, predicate.at + 4).some((phrase) => phrase.type === 'THAT' || phrase.type === 'RELATIVE' && phrase.lower === 'that');
    const quote = quotes.length > 0;
    if (sentence.predicates.some(({ governor, at, link }) => governor === predicate && link === 'THAT' && at < predicate.at)) return true;
    if (frame.id === 'say.assert' || frame.id === 'say.tell') {
      if (/^(?:point)$/.test(lemma)) return clause || after || predicate.complements.some(({ preposition }) => preposition === 'to') || /^out$/.test(sentence.phrases[predicate.at + 1]?.type === 'PREPOSITION' ? (sentence.phrases[predicate.at + 1] as { lower: string }).lower : '');
      if (/^(?:call|describe|brand|label|term)$/.test(lemma)) return predicate.object.length > 0 && predicate.complements.every(({ preposition }) => preposition !== 'for' && preposition !== 'on') || quote || predicate.complements.some(({ preposition }) => preposition === 'for' || preposition === 'as' || preposition === 'on');
      if (/^(?:name|report|consider|think|believe|suggest|reveal|observe|mention|conclude|assess|disclose|predict|claim|comment|term|joke|recall|confirm|voice)$/.test(lemma)) return clause || after || quote && lemma !== 'name' || lemma === 'confirm' && predicate.object.length > 0 || lemma === 'voice' && predicate.object.length > 0;
      if (/^(?:express|announce|stress|reiterate|underline|underscore|emphasi[sz]e|highlight|declare|reaffirm|affirm|acknowledge|admit|note|insist|assure)$/.test(lemma)) return clause || after || quote || predicate.object.length > 0 || predicate.complements.some(({ preposition }) => preposition === 'on');
      if (lemma === 'speak') return predicate.complements.some(({ preposition }) => preposition === 'of');
      return clause || after || quote || predicate.complements.some(({ preposition }) => preposition === 'about' || preposition === 'of');
    }
    if (frame.id === 'say.reject' && lemma === 'rule') return sentence.phrases[predicate.at + 1]?.type === 'PREPOSITION';
    // "welcomed him at the palace" is a reception.
    if (frame.id === 'say.welcome' && /^(?:welcome)$/.test(lemma) && predicate.object.some(({ mention }) => mention?.kind === 'PERSON' || mention?.kind === 'ROLE') && predicate.complements.some(({ preposition }) => /^(?:on|at|in|to|with)$/.test(preposition))) return false;
    if (frame.id === 'say.welcome' && predicate.object.some(({ lemma: head }) => /^(?:guest|visitor|tourist)$/.test(head))) return false;
    if (frame.id === 'say.intend' || lemma === 'need' || lemma === 'seek') return clause;
    return clause || after || quote || predicate.object.length > 0 || predicate.complements.length > 0 || sentence.phrases[predicate.at + 1]?.type === 'PREPOSITION';
  }

  #attribution(sentence: SentenceReading, predicate: Predicate, speakers: readonly Actor[]): Draft['attribution'] {
    const [noun] = predicate.subject;
    const own = { agent: speakers[0] ?? null, text: noun === undefined ? null : this.telling.reading.text.words(noun.from, noun.to).replace(/,$/, '').slice(0, 300), kind: 'SAID' as const };
    return [own, ...this.telling.attribution(sentence, predicate).filter(({ agent, kind }) => kind !== 'SAID' || (agent !== null && !speakers.includes(agent)))];
  }

  /** Whose will it tells, where that is not the speaker's own: "told Hussein Iran intends to …". */
  #principal(made: Draft, sentence: SentenceReading, predicate: Predicate, speakers: readonly Actor[]): void {
    const said = sentence.predicates.find(({ governor, link }) => governor === predicate && link === 'THAT');
    if (said === undefined || !/^(?:intend|want|plan|be|focus|seek|support|hope|demand|reject|prepare|determine|commit)$/.test(said.verb.lemma)) return;
    const [whose] = this.telling.actors(said.subject);
    if (whose === undefined || speakers.includes(whose) || made.participants.some(({ actor }) => actor === whose)) return;
    if (countryOf(whose) !== null && countryOf(whose) === countryOf(speakers[0] ?? whose)) made.participants.push({ actor: whose, role: 'PRINCIPAL', basis: 'STATED' });
  }

  /** Who and what else is spoken of. */
  #about(made: Draft, sentence: SentenceReading, predicate: Predicate, speakers: readonly Actor[]): void {
    const [words] = made.evidence;
    if (words === undefined) return;
    for (const phrase of sentence.phrases) {
      if (phrase.type !== 'NOUN' || phrase.from < words.from || phrase.to > words.to || phrase.from < predicate.verb.to && predicate.subject.includes(phrase)) continue;
      for (const actor of [...this.telling.reading.actorsOf(phrase, false), ...this.telling.reading.ownersOf(phrase)]) {
        if (actor.kind !== 'GROUP' && !speakers.includes(actor) && !made.participants.some((each) => each.actor === actor) && !made.about.some((each) => 'actor' in each && each.actor === actor)) made.about.push({ actor });
      }
    }
    made.about.length = Math.min(made.about.length, 6);
  }

  /** The clause with what was said: up to the next main verb, or the whole sentence around a quote. */
  #evidence(sentence: SentenceReading, predicate: Predicate, quotes: readonly Words[]): Words {
    if (quotes.length > 0 || sentence.predicates.some(({ governor, at }) => governor === predicate && at < predicate.at)) return this.telling.sentence(sentence);
    const next = sentence.predicates.find(({ at, governor, link, verb }) => at > predicate.at && verb.form === 'FINITE' && (link === 'MAIN' || link === 'AND') && governor !== predicate && !hangsOn(sentence, at, predicate));
    const to = next === undefined ? sentence.phrases.length : Math.max(next.from, predicate.to);
    const subject = predicate.subject[0];
    const first = subject === undefined ? predicate.from : Math.min(predicate.from, Math.max(0, sentence.phrases.indexOf(subject)));
    const begins = predicate.link === 'MAIN' && sentence.predicates.every(({ at, verb }) => at >= predicate.at || verb.form !== 'FINITE') ? 0 : first;
    return this.telling.words(sentence, begins, to);
  }

  /** Direct speech: to the verb of saying in the sentence, else to who spoke before in the paragraph. */
  #tellQuotes(sentence: SentenceReading, quotes: readonly Words[], found: Draft[], at: ReadonlyMap<Draft, Predicate>): void {
    if (quotes.length > 0 && at.size > 0) {
      this.#ownQuotes(quotes, at);
      return;
    }
    const long = quotes.filter(({ from, to }) => to - from >= LONG_QUOTE);
    if (long.length === 0) return;
    const text = long.map(({ from, to }) => this.telling.reading.text.words(from, to)).join(' … ').replace(/\s+/g, ' ').replace(/[,.]$/, '').slice(0, 9000);
    const according = this.telling.accordingTo(sentence)[0]?.agent ?? null;
    const owner = according === null ? this.#around(sentence, long) : null;
    const speakers = according !== null ? [according] : owner !== null && owner.actors.length > 0 ? owner.actors : this.#continues(sentence, long) ? (this.#last?.actors ?? []) : [];
    if (speakers.length === 0 && owner === null) return;
    found.push(this.telling.add(draft({
      kind: 'STATEMENT', rule: 'quote.continued', prior: 0.8, sentence: sentence.sentence.index, evidence: [this.telling.sentence(sentence)],
      participants: speakers.map((actor) => ({ actor, role: 'SPEAKER', basis: 'INFERRED' })),
      attribution: speakers.length > 0 ? speakers.slice(0, 1).map((agent) => ({ agent, text: null, kind: 'QUOTE' })) : [{ agent: null, text: owner?.words ?? null, kind: 'QUOTE' }],
      fields: { act: 'ASSERT', form: 'DIRECT', text },
    })));
  }

  /** Whose words a quotation is that no verb of ours reports: "spoke of “a beacon of hope”", "“…,” one scholar told us". */
  #around(sentence: SentenceReading, quotes: readonly Words[]): { actors: readonly Actor[]; words: string } | null {
    const { text } = this.telling.reading;
    const running = quotes.every(({ from }) => /^\p{Ll}/u.test(text.tokens[from]?.text ?? ''));
    // "Macron was more cautious: “…”": who the clause before the colon is about speaks behind it.
    const [opening] = quotes;
    const colon = opening !== undefined && text.tokens[opening.from - 2]?.text === ':';
    const verb = sentence.predicates.find((each) => !each.quoted && each.subject.length > 0 && each.verb.form === 'FINITE' && (index.knows(each.verb.lemma) || (running || colon) && each.link === 'MAIN' && each.verb.to <= (quotes[0]?.from ?? 0)));
    const [noun] = verb?.subject ?? [];
    if (verb === undefined || noun === undefined) return null;
    const found = this.telling.actors(verb.subject);
    // "the official added", "she said": who is named nowhere near is who spoke last.
    const last = found.length === 0 && this.#last !== null && sentence.sentence.index - this.#last.sentence <= 2 && /^(?:the|he|she|they)\b/i.test(text.words(noun.from, noun.to)) ? this.#last.actors : [];
    const actors = [...found, ...last];
    return actors.length === 0 && !index.knows(verb.verb.lemma) ? null : { actors, words: text.words(noun.from, noun.to).replace(/,$/, '').slice(0, 300) };
  }

  /** Gives each quotation to the statement whose verb stands before it, or else to the first behind it. */
  #ownQuotes(quotes: readonly Words[], at: ReadonlyMap<Draft, Predicate>): void {
    const all = [...at].sort(([, one], [, other]) => one.verb.from - other.verb.from);
    const own = new Map<Draft, string[]>();
    for (const { from, to } of quotes) {
      const made = all.findLast(([, { verb }]) => verb.from < from)?.[0] ?? all[0]?.[0];
      if (made !== undefined) own.set(made, [...(own.get(made) ?? []), this.telling.reading.text.words(from, to)]);
    }
    for (const [made, texts] of own) {
      made.fields['form'] = 'DIRECT';
      made.fields['text'] = texts.join(' … ').replace(/\s+/g, ' ').replace(/[,.]$/, '').slice(0, 9000);
    }
  }

  /** Whether a sentence that is all quote, or begins with one, goes on with the speaker of the one before. */
  #continues({ sentence }: SentenceReading, quotes: readonly Words[]): boolean {
    const [first] = quotes;
    return this.#last !== null && first !== undefined && sentence.paragraph - this.#last.paragraph <= 1 && sentence.index - this.#last.sentence <= 2 && first.from - sentence.from <= 1;
  }
}

/** Whether a verb of saying stands within what another one reports. */
function isNested({ link, governor, at, verb }: Predicate): boolean {
  // "…, the agency reported" passes on what another said before it.
  return link === 'THAT' && governor !== null && REPORTS.test(governor.verb.lemma) && (governor.at < at || /^(?:intend|plan|hope|wish|want|seek|expect|believe|consider|think|deny|refuse|call|need)$/.test(verb.lemma));
}

const REPORTS = /^(?:say|tell|announce|state|add|note|stress|claim|insist|argue|declare|confirm|deny|warn|reveal|write|tweet|recall|report|explain|assure|inform)$/;

function hangsOn({ predicates }: SentenceReading, at: number, root: Predicate): boolean {
  let predicate = predicates.find((each) => each.at === at)?.governor ?? null;
  for (let depth = 0; predicate !== null && depth < 6; depth += 1) {
    if (predicate === root) return true;
    predicate = predicate.governor;
  }
  return false;
}

function actOf(sentence: SentenceReading, predicate: Predicate, { frame }: Bound): { act: StatementAct; negated: boolean } {
  const act = frame.act ?? 'ASSERT';
  const negated = predicate.verb.negated && act !== 'DENY' && act !== 'REJECT';
  if (act === 'THREATEN' || act !== 'ASSERT') return { act: act === 'REJECT' && /^(?:decline|refuse)$/.test(predicate.verb.lemma) && sentence.predicates.some(({ verb }) => verb.lemma === 'comment') ? 'NO_COMMENT' : act, negated };
  const [object] = predicate.object;
  const byNoun = object === undefined ? undefined : nounActs.get(object.lemma);
  if (byNoun !== undefined) return { act: byNoun, negated };
  if (predicate.verb.lemma === 'call' && predicate.complements.some(({ preposition }) => preposition === 'for' || preposition === 'on')) return { act: 'DEMAND', negated };
  if (predicate.verb.lemma === 'tell' && sentence.predicates.some(({ governor, link }) => governor === predicate && link === 'INFINITIVE')) return { act: 'DEMAND', negated };
  const said = sentence.predicates.find(({ governor, link }) => governor === predicate && link === 'THAT');
  return { act: said === undefined || said.verb.negated ? act : (inner.get(said.verb.lemma) ?? (/^(?:must|should)$/.test(said.verb.modal) ? 'DEMAND' : act)), negated };
}

function addressees(bound: Bound, speakers: readonly Actor[]): Draft['participants'] {
  const others = partsOf(bound).filter(({ actor, role, slot }) => role !== 'SPEAKER' && !speakers.includes(actor) && !(slot === 'to' && actor.kind === 'COUNTRY' && bound.frame.nouns.length === 0));
  return others.map(({ actor, role }) => ({ actor, role, basis: 'STATED' as const }));
}

/** The quotations of a sentence without their marks, as words; fragments too. */
export function quotesOf(telling: Telling, { sentence }: SentenceReading): Words[] {
  const found: Words[] = [];
  let open = -1;
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const sign = telling.reading.text.tokens[at]?.text;
    if (open === -1 && (sign === '“' || sign === '"')) open = at + 1;
    else if (open !== -1 && (sign === '”' || sign === '"')) {
      if (at > open) found.push({ from: open, to: at });
      open = -1;
    }
  }
  if (open !== -1 && sentence.to - open > LONG_QUOTE) found.push({ from: open, to: sentence.to });
  return found;
}
