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
    ['“It was a good day for us all,” said the head of the delegation, Ali Larijani.', 'ASSERT, DIRECT, SPEAKER ali-larijani'],
    ['Emmanuel Macron was more cautious: “Nothing at all is settled.”', 'ASSERT, DIRECT, SPEAKER emmanuel-macron'],
    ['As Angela Merkel put it, “the door of Europe is open”.', 'ASSERT, DIRECT, SPEAKER angela-merkel'],
    ['Peru issued an ultimatum to Ecuador.', 'THREATEN, INDIRECT, ADDRESSEE EC, SPEAKER PE'],
    ['“We condemn this in the strongest terms,” Angela Merkel said.', 'CONDEMN, DIRECT, SPEAKER angela-merkel'],
    ['Dozens of lawmakers urged Turkey to show restraint.', 'DEMAND, INDIRECT, ADDRESSEE TR, SPEAKER dozens'],
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
    ['A car bomb exploded in Baghdad on Saturday.', ['ASSAULT']],
    ['Clashes erupted between Iraqi forces and militants near Mosul.', ['ASSAULT, PARTY iraqi-forces, PARTY militants']],
    ['Iran shot down an American drone.', ['ASSAULT, PERPETRATOR IR, TARGET US']],
    ['Police fired tear gas at protesters in Hong Kong.', ['COERCE, ACTOR police, TARGET protesters']],
    ['Poland expelled two Russian diplomats based in Warsaw.', ['SANCTION, ACTOR PL, RECIPIENT RU, TARGET two-russian-diplomats']],
    ['Some 500 workers affiliated with the union stopped work on Monday.', ['PROTEST, ACTOR some-500-workers']],
    ['Four Arab states drop their boycott of Qatar.', ['CONCEDE, ACTOR four-arab-states, RECIPIENT QA']],
    ['Ethiopia will reopen its embassy in Asmara and let Eritrea use its ports.', ['COOPERATE, PLANNED, ACTOR ET, RECIPIENT ER', 'CONCEDE, PLANNED, ACTOR ET, RECIPIENT ER']],
    ['Dmytro Kuleba asked for sanctions on Russia.', ['SANCTION, DESIRED, RECIPIENT RU']],
    ['A drone attack on Saudi Arabia was claimed by the Houthis.', ['ASSAULT, CLAIMANT houthis, TARGET SA']],
    ['Iran levied a duty on the exports of iron.', []],
    ['The storm displaced thousands of Iranians.', []],
  ])('%s', (text, expected) => {
    expect(told('EVENT', text)).toEqual(expected);
  });
});

describe('one event told in several ways', () => {
  it.each([
    ['Israeli warplanes struck a market in Gaza, killing two Palestinian workers.', 1],
    ['Gunmen opened fire on a patrol in Karachi. The attack wounded two civilians.', 1],
    ['Saudi Arabia expelled the ambassador of Canada. The ambassador of Canada was given 24 hours to leave.', 1],
    ['Gunmen attacked a hotel in Kabul. Militants killed two soldiers in Mosul.', 2],
  ])('%s', (text, count) => {
    expect(told('EVENT', text)).toHaveLength(count);
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
    ['Iran and Iraq signed five documents on transport.', ['SIGNED']],
    ['Russia suspended its participation in the New START treaty.', ['SUSPENDED']],
    ['The treaty the two sides signed on Sunday is long.', ['SIGNED']],
    ['António Guterres called for a ceasefire in Gaza.', []],
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
    ['Angela Merkel met Emmanuel Macron in Paris. After the meeting Angela Merkel told reporters that grain was sold by weight.', ['S1 AFTER M1']],
    ['Angela Merkel met Emmanuel Macron in Paris on Monday. Angela Merkel had met Emmanuel Macron in Berlin in May.', ['M2 BEFORE M1']],
    ['Angela Merkel met Emmanuel Macron in Paris. Angela Merkel will meet Emmanuel Macron again in Berlin.', ['M2 AFTER M1']],
    ['Russian forces shelled Kharkiv. The European Union imposed sanctions on Russia.', ['E2 RESPONSE_TO E1']],
    ['Gunmen killed two soldiers in Mosul. Police launched an investigation into the gunmen.', ['E2 RESPONSE_TO E1']],
    ['Germany and France signed a border treaty. The border treaty will be ratified by both parliaments.', ['A2 AFTER A1']],
    ['Iran and Iraq signed a border treaty. Iran will reopen its consulate in Basra.', ['E1 OUTCOME_OF A1']],
    ['The General Assembly adopted the resolution. China and India abstained.', ['E1 PART_OF A1']],
  ])('%s', (text, expected) => {
    expect(links(text)).toEqual(expected);
  });
});

describe('the parties of agreements', () => {
  const parties = (text: string): string[] => {
    const { dossier } = extractByRules(readArticle(text, { format: 'TEXT' }));
    return Object.values((dossier.agreements ?? {}) as Record<string, { parties?: (string | { actor: string })[] }>).flatMap(({ parties: all }) => (all ?? []).map((party) => (typeof party === 'string' ? party : party.actor))).sort();
  };

  it.each([
    ['Turkey and Libya signed a maritime treaty.', ['LY', 'TR']],
    ['The United States joined the Paris climate accord.', ['US']],
    ['Angela Merkel, the German chancellor, visited Serbia. Three agreements were signed.', ['DE', 'RS']],
  ])('%s', (text, expected) => {
    expect(parties(text)).toEqual(expected);
  });
});

describe('ties', () => {
  it.each([
    ['Iran is at war with Iraq.', ['RIVAL']],
    ['Norway, a member of NATO, sent troops to Poland.', ['MEMBER_OF']],
    ['The Iran-backed Hezbollah met on Monday.', ['ALLY']],
    ['Iran and Iraq signed a border treaty. The two neighbours had waited for years.', ['NEIGHBOUR']],
    ['Iran is no longer at war with Iraq.', []],
  ])('%s', (text, expected) => {
    expect(told('RELATIONSHIP', text)).toEqual(expected);
  });

  it('says that there are such by what is done to them', () => {
    expect([told('RELATIONSHIP', 'Iran and Syria praised the alliance between Iran and Syria.'), told('RELATIONSHIP', 'Brazil rejoined CELAC in January 2023.'), told('RELATIONSHIP', 'Saudi Arabia cut ties with Iran in January 2016.')]).toEqual([['ALLY'], ['MEMBER_OF'], ['DIPLOMATIC_TIES']]);
  });
});
