import { readArticle } from '../../src/article/article-text.js';
import { extractByRules } from '../../src/extract/rule-extractor.js';

/** The meetings of a text as `MODALITY: participants @date #mode`, participants by key. */
function meetingsIn(text: string): string[] {
  const { facts = {} } = extractByRules(readArticle(text, { format: 'TEXT' })).dossier;
  return Object.values(facts).flatMap((fact) => {
    if (fact.kind !== 'MEETING') return [];
    const date = typeof fact.date === 'object' && fact.date !== null && 'edtf' in fact.date ? ` @${String(fact.date.edtf)}` : '';
    return [`${fact.modality ?? 'ACTUAL'}: ${(fact.participants ?? []).map((part) => (typeof part === 'string' ? part : part.actor)).sort().join(', ')}${date}`];
  });
}

/** Titles and countries of the offices that a text tells somebody holds. */
function officesIn(text: string): string[] {
  const { positions = {} } = extractByRules(readArticle(text, { format: 'TEXT' })).dossier;
  return Object.values(positions).map(({ title, country }) => `${title}${country === undefined ? '' : ` ${country}`}`);
}

describe('meetings', () => {
  it.each([
    ['somebody who is only described', 'Ali Akbar Velayati met with a member of the Chinese parliament in Tehran.', ['ACTUAL: a-member, ali-akbar-velayati']],
    ['a body that sits by itself', 'The UN Security Council met on Friday.', ['ACTUAL: un-security-council']],
    ['officials of two peoples', 'Iranian and Afghan officials met in Kabul.', ['ACTUAL: iranian-and-afghan-officials']],
    ['a name behind a title that no grammar reads', 'Hassan Rouhani met the Head of the Tea Board of India Arjun Singh.', ['ACTUAL: arjun-singh, hassan-rouhani']],
    ['persons inserted behind what they are called', 'The foreign ministers of Greece and Turkey, Nikos Dendias and Mevlut Cavusoglu, met in Ankara.', ['ACTUAL: mevlut-cavusoglu, nikos-dendias']],
    ['those named among others', 'Boris Johnson met with officials including Joe Biden and Mario Draghi.', ['ACTUAL: boris-johnson, joe-biden, mario-draghi, officials']],
    ['who attends what was told before', 'Joe Biden met Boris Johnson in Carbis Bay. The meeting was attended by Mario Draghi.', ['ACTUAL: boris-johnson, joe-biden, mario-draghi']],
    ['who says something after talks', 'In a meeting with Emmanuel Macron in Paris, Olaf Scholz said that he agreed.', ['ACTUAL: emmanuel-macron, olaf-scholz']],
    ['a gerund behind a preposition', 'John Kerry told reporters after meeting Sergey Lavrov that he was content.', ['ACTUAL: john-kerry, sergey-lavrov']],
    ['what had been planned, by the clause behind it', 'date 2022-02-22 Antony Blinken called off a meeting with Sergei Lavrov that had been planned for Thursday.', ['NEGATED: antony-blinken, sergei-lavrov @2022-02-24']],
    ['the day of writing that only a dateline gives', 'MANILA, July 30, 2021 — Lloyd Austin met Rodrigo Duterte on Friday.', ['ACTUAL: lloyd-austin, rodrigo-duterte @2021-07-30']],
    ['no ambassador who is called home', 'Saudi Arabia summoned its ambassador from Tehran.', []],
    ['nobody who only reports', 'Reuters reported that Joe Biden met Boris Johnson.', ['ACTUAL: boris-johnson, joe-biden']],
  ])('finds %s', (_, text, expected) => {
    expect(meetingsIn(text)).toEqual(expected);
  });
});

describe('offices', () => {
  it.each([
    ['of a country that is not said', 'President Muhammadu Buhari left.', ['President']],
    ['of two countries that are not said, apart', 'President Alpha Condé met President Macky Sall.', ['President', 'President']],
    ['of the country that is spoken of around the holder', 'President Alexander Lukashenko spoke in Minsk. Belarus would answer, Lukashenko said.', ['President BY']],
    ['of a body', 'UN Secretary General Antonio Guterres left.', ['Secretary-General']],
  ])('are %s', (_, text, expected) => {
    expect(officesIn(text)).toEqual(expected);
  });
});
