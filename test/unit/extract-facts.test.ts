import { readArticle } from '../../src/article/article-text.js';
import { actOfSaid } from '../../src/extract/acts.js';
import { extractByRules } from '../../src/extract/rule-extractor.js';

type Told = Readonly<Record<string, unknown>> & { kind: string; modality?: string; participants?: { actor: string; role: string }[]; links?: { type: string; fact: string }[] };

/** The facts of a kind that a text tells: what sort, unless ACTUAL how told, and who takes which part. */
function told(kind: string, text: string): string[] {
  const { dossier } = extractByRules(readArticle(text, { format: 'TEXT' }));
  return Object.values((dossier.facts ?? {}) as Record<string, Told>).filter((fact) => fact.kind === kind).map((fact) => {
    const sort = fact['act'] ?? fact['action'] ?? fact['type'] ?? fact['relation'] ?? '';
    const parts = (fact.participants ?? []).map(({ actor, role }) => `${role} ${actor}`).sort();
    return [sort, fact['form'], fact.modality === 'ACTUAL' ? undefined : fact.modality, ...parts].filter((part) => part !== undefined && part !== '').join(', ');
  });
}

describe('statements', () => {
  it.each([
    ['“We will never accept this decision,” Angela Merkel said.', 'REJECT, DIRECT, SPEAKER angela-merkel'],
    ['Angela Merkel called the decision unfortunate.', 'CONDEMN, INDIRECT, SPEAKER angela-merkel'],
    ['Angela Merkel said in a statement that Russia had invaded Ukraine.', 'ACCUSE, INDIRECT, SPEAKER angela-merkel'],
    ['Angela Merkel told reporters that Turkey must withdraw its troops.', 'DEMAND, INDIRECT, ADDRESSEE reporters, SPEAKER angela-merkel'],
    ['Angela Merkel called on Turkey to show restraint.', 'DEMAND, INDIRECT, ADDRESSEE TR, SPEAKER angela-merkel'],
    ['Angela Merkel demanded that Turkey withdraw its troops.', 'DEMAND, INDIRECT, ADDRESSEE TR, SPEAKER angela-merkel'],
    ['Angela Merkel was quoted as saying that the talks had been long.', 'ASSERT, INDIRECT, SPEAKER angela-merkel'],
    ['“It was a long day for all of us,” one trader told us.', 'ASSERT, DIRECT'],
  ])('%s', (text, expected) => {
    expect(told('STATEMENT', text)).toEqual([expected]);
  });

  it('takes a name for a thing, a reception and a refusal to act for no statement', () => {
    expect(told('STATEMENT', 'Russia paid for what Angela Merkel called its war. Angela Merkel welcomed Emmanuel Macron at the airport. Angela Merkel refused to sign the treaty.')).toEqual([]);
  });

  it('knows what nobody is said to do by whom they charge, ask and judge', () => {
    const said = (words: string, imperative = false): string => actOfSaid({ words, clauses: [], imperative });
    expect([said('this is absurd'), said('the accusation is baseless'), said('we are grateful for the help'), said('grain is sold by weight'), said('open the door', true)]).toEqual(['REJECT', 'DENY', 'WELCOME', 'ASSERT', 'DEMAND']);
  });
});

describe('events', () => {
  it.each([
    ['President Félix Tshisekedi accused Rwanda of backing the M23.', ['SUPPORT, ACCUSED RW, RECIPIENT M23']],
    ['Relations with Cuba were broken off by the United States.', ['SANCTION, ACTOR US, TARGET CU']],
    ['Iran seized a British tanker.', ['COERCE, ACTOR IR, TARGET GB']],
    ['France demanded the release of two journalists.', ['CONCEDE, DESIRED, RECIPIENT two-journalists']],
    ['The attack on human rights in Belarus goes on.', []],
    ['Three prisoners began a hunger strike.', ['PROTEST, ACTOR three-prisoners']],
    ['Dozens of pilgrims were killed in a stampede.', []],
  ])('%s', (text, expected) => {
    expect(told('EVENT', text)).toEqual(expected);
  });
});

describe('what is done with agreements', () => {
  it.each([
    ['Iran and Iraq spoke about a border treaty. They signed it on Monday.', ['SIGNED']],
    ['The border treaty, signed in 1998, is long.', ['SIGNED']],
    ['France called for the implementation of the border treaty.', ['IMPLEMENTED, DESIRED']],
    ['The parliament of Germany approved the border treaty.', ['RATIFIED']],
    ['Uruguay wants a trade agreement with China.', ['CONCLUDED, DESIRED']],
    ['Russia vetoed the resolution.', ['ADOPTED, NEGATED']],
    ['Germany and France said in a joint statement that the talks were over.', ['ADOPTED']],
    ['Iran and Iraq issued a joint declaration.', ['ADOPTED']],
  ])('%s', (text, expected) => {
    expect(told('AGREEMENT_ACTION', text).map((line) => line.split(', ').filter((part) => !/^[A-Z]+ /.test(part)).join(', '))).toEqual(expected);
  });
});

describe('links', () => {
  const links = (text: string): string[] => {
    const { dossier } = extractByRules(readArticle(text, { format: 'TEXT' }));
    return Object.entries((dossier.facts ?? {}) as Record<string, Told>).flatMap(([key, { links: all }]) => (all ?? []).map(({ type, fact }) => `${key} ${type} ${fact}`));
  };

  it.each([
    ['The United States imposed sanctions on Iran over the arrest of two journalists.', ['E1 RESPONSE_TO E2']],
    ['The border treaty entered into force after twenty countries had ratified it.', ['A1 AFTER A2']],
    ['Ukraine accused Russia of an attack on Kyiv. Moscow denied it.', ['S2 CONTRADICTS S1']],
    ['Angela Merkel met Emmanuel Macron in Paris. During the meeting Angela Merkel said that grain was sold by weight.', ['S1 PART_OF M1']],
  ])('%s', (text, expected) => {
    expect(links(text)).toEqual(expected);
  });
});

describe('ties', () => {
  it('says that there are such by what is done to them', () => {
    expect([told('RELATIONSHIP', 'Iran and Syria praised the alliance between Iran and Syria.'), told('RELATIONSHIP', 'Brazil rejoined CELAC in January 2023.'), told('RELATIONSHIP', 'Saudi Arabia cut ties with Iran in January 2016.')]).toEqual([['ALLY'], ['MEMBER_OF'], ['DIPLOMATIC_TIES']]);
  });
});
