import { readArticle } from '../../src/article/article-text.js';
import { extractByRules } from '../../src/extract/rule-extractor.js';

type Fact = NonNullable<ReturnType<typeof factsOf>>[number];

function factsOf(text: string) {
  return Object.values(extractByRules(readArticle(text, { format: 'TEXT' })).dossier.facts ?? {});
}

const dateOf = ({ date }: Fact): string => (typeof date === 'object' && date !== null && 'edtf' in date ? `@${String(date.edtf)}${date.basis === 'INFERRED' ? '~' : ''}` : '');
const placesOf = ({ places }: Fact): string => (places ?? []).map((each) => (typeof each === 'string' ? each : `${each.relation === 'AT' || each.relation === undefined ? '' : `${each.relation} `}${each.place}${each.basis === 'INFERRED' ? '~' : ''}`)).join('; ');

/** Facts of a kind as `MODALITY: participants @date {places}`, with ~ behind what is inferred. */
function told(kind: 'MEETING' | 'VISIT', text: string): string[] {
  return factsOf(text).flatMap((fact) => {
    if (fact.kind !== kind) return [];
    const who = (fact.participants ?? []).flatMap((part) => (typeof part === 'string' ? [part] : kind === 'VISIT' && part.role === 'HOST' ? [] : [part.actor])).sort();
    const where = placesOf(fact);
    return [[`${fact.modality ?? 'ACTUAL'}:`, who.join(', '), dateOf(fact), where === '' ? '' : `{${where}}`].filter((part) => part !== '').join(' ')];
  });
}

const modesIn = (text: string): string[] => factsOf(text).flatMap((fact) => (fact.kind === 'MEETING' ? [fact.mode ?? 'UNKNOWN'] : []));
const day = (text: string): string => `date 2023-05-24 ${text}`;

describe('those who are met one by one', () => {
  it.each([
    ['by a visitor who goes from office to office', 'Iraqi Foreign Minister Fuad Hussein met Iranian Foreign Minister Mohammad Javad Zarif, Secretary of Iran’s Supreme National Security Council Ali Shamkhani and Iranian President Hassan Rouhani.', ['ACTUAL: fuad-hussein, mohammad-javad-zarif', 'ACTUAL: ali-shamkhani, fuad-hussein', 'ACTUAL: fuad-hussein, hassan-rouhani']],
    ['on the telephone', 'Joe Biden telephoned Benjamin Netanyahu and Mahmoud Abbas.', ['ACTUAL: benjamin-netanyahu, joe-biden', 'ACTUAL: joe-biden, mahmoud-abbas']],
    ['separately', 'Wang Yi held separate meetings with Antony Blinken and Sergey Lavrov.', ['ACTUAL: antony-blinken, wang-yi', 'ACTUAL: sergey-lavrov, wang-yi']],
    ['first and then', 'António Guterres met Sergey Lavrov first, then Vladimir Putin.', ['ACTUAL: antonio-guterres, sergey-lavrov', 'ACTUAL: antonio-guterres, vladimir-putin']],
    ['behind a preposition that comes again', 'António Guterres was received by Sergey Lavrov in the morning and by Vladimir Putin in the afternoon.', ['ACTUAL: antonio-guterres, sergey-lavrov', 'ACTUAL: antonio-guterres, vladimir-putin']],
  ])('%s', (_, text, expected) => {
    expect(told('MEETING', text)).toEqual(expected);
  });

  it.each([
    ['of several countries', 'Emmanuel Macron met US President Joe Biden and British Prime Minister Rishi Sunak in Paris.', ['ACTUAL: emmanuel-macron, joe-biden, rishi-sunak {paris}']],
    ['at home', 'Iranian President Hassan Rouhani met Iranian Foreign Minister Mohammad Javad Zarif and Iranian Interior Minister Rahmani Fazli.', ['ACTUAL: hassan-rouhani, mohammad-javad-zarif, rahmani-fazli']],
    ['at dinner', 'British Prime Minister Rishi Sunak had dinner with French President Emmanuel Macron and French Foreign Minister Catherine Colonna.', ['ACTUAL: catherine-colonna, emmanuel-macron, rishi-sunak']],
  ])('are one meeting where they are %s', (_, text, expected) => {
    expect(told('MEETING', text)).toEqual(expected);
  });
});

describe('meetings', () => {
  it.each([
    ['headline with a comma for "and"', 'Erdogan, Putin discuss Syria over phone. Recep Tayyip Erdogan said so. Vladimir Putin said so.', ['ACTUAL: recep-tayyip-erdogan, vladimir-putin']],
    ['headline that says what is to come', 'Putin to meet Erdogan in Sochi. Recep Tayyip Erdogan said so. Vladimir Putin said so.', ['PLANNED: recep-tayyip-erdogan, vladimir-putin {sochi}']],
    ['office in two letters', 'Iraqi FM Fuad Hussein meets PM Imran Khan in Islamabad.', ['ACTUAL: fuad-hussein, imran-khan {islamabad}']],
    ['verb by which talks come to pass', 'Talks took place between Sergey Lavrov and Wang Yi in Moscow.', ['ACTUAL: sergey-lavrov, wang-yi {moscow}']],
    ['clause between the opening and the main one', 'In talks with Ambassador Louis Werner, whose country is home to the court, Hassan Rouhani said he hoped for a ruling.', ['ACTUAL: hassan-rouhani, louis-werner']],
    ['call of one to another', 'Xi Jinping ended his silence on Wednesday with a call to Volodymyr Zelensky.', ['ACTUAL: volodymyr-zelensky, xi-jinping']],
    ['talk whose other side the sentences before are about', 'Volodymyr Zelensky landed in Berlin. Talks with Olaf Scholz lasted an hour.', ['ACTUAL: olaf-scholz, volodymyr-zelensky {berlin~}']],
    ['partner in trade who is not there', 'Hassan Rouhani and Vladimir Putin discussed trade with Iraq.', ['ACTUAL: hassan-rouhani, vladimir-putin']],
    ['visiting minister', 'Iraqi Foreign Minister Fuad Hussein arrived in Tehran. The visiting minister met Mohammad Javad Zarif.', ['ACTUAL: fuad-hussein, mohammad-javad-zarif {tehran~}']],
    ['host and a guest', 'German Chancellor Olaf Scholz received French President Emmanuel Macron. The visitor also met President Frank-Walter Steinmeier.', ['ACTUAL: emmanuel-macron, olaf-scholz', 'ACTUAL: emmanuel-macron, frank-walter-steinmeier']],
    ['description before the name', 'The chief Iraqi diplomat visited Tehran. Fuad Hussein met Iranian President Hassan Rouhani.', ['ACTUAL: fuad-hussein, hassan-rouhani {tehran~}']],
    ['denial', 'Beijing turned down a meeting between Lloyd Austin and Li Shangfu.', ['NEGATED: li-shangfu, lloyd-austin']],
    ['journey made to ask', 'Emmanuel Macron had travelled to Moscow to persuade Vladimir Putin.', ['ACTUAL: emmanuel-macron, vladimir-putin {moscow~}']],
    ['talk held once more', 'Joe Biden spoke with Vladimir Putin on Monday. Joe Biden spoke with Vladimir Putin again.', ['ACTUAL: joe-biden, vladimir-putin', 'ACTUAL: joe-biden, vladimir-putin']],
    ['request that somebody joins', 'Sergey Lavrov asked them to join the request for a meeting.', []],
    ['wish that a quotation leaves open', '“They want to talk about weapons,” Hassan Rouhani said.', []],
  ])('are read off a %s', (_, text, expected) => {
    expect(told('MEETING', text)).toEqual(expected);
  });

  it.each([
    ['in whose presence', 'Redwan Hussien and Getachew Reda signed the accord in Pretoria in the presence of Olusegun Obasanjo.', ['ACTUAL: getachew-reda, olusegun-obasanjo, redwan-hussien {pretoria}']],
    ['who mediated', 'Aleksandar Vučić and Albin Kurti met in Ohrid under the mediation of Josep Borrell.', ['ACTUAL: albin-kurti, aleksandar-vucic, josep-borrell {ohrid}']],
    ['who led the delegation', 'An Iranian delegation headed by Ali Bagheri Kani met with EU officials in Doha.', ['ACTUAL: ali-bagheri-kani, an-iranian-delegation, eu-officials {doha}']],
    ['who was present', 'Joe Biden met Boris Johnson in Carbis Bay. Also present was Mario Draghi.', ['ACTUAL: boris-johnson, joe-biden, mario-draghi {carbis-bay}']],
    ['who took part', 'Joe Biden met Boris Johnson in Carbis Bay. Mario Draghi took part.', ['ACTUAL: boris-johnson, joe-biden, mario-draghi {carbis-bay}']],
    ['whom a comma names', 'Ali Bagheri Kani met the heads of the delegations of Russia and China, Mikhail Ulyanov and Wang Qun.', ['ACTUAL: ali-bagheri-kani, mikhail-ulyanov, wang-qun']],
    ['who of a body spoke that day', 'EU foreign ministers met in Luxembourg. “We are united,” German Foreign Minister Heiko Maas said. “It is a shame,” Russian Foreign Minister Sergey Lavrov said.', ['ACTUAL: eu-foreign-ministers, heiko-maas {LU}']],
    ['of the two countries that the article is about', 'Cambodia and Thailand agreed on a ceasefire. Cambodian Prime Minister Hun Manet and Thai Prime Minister Phumtham Wechayachai left. Malaysian Prime Minister Anwar Ibrahim stayed. Donald Trump telephoned both leaders.', ['ACTUAL: donald-trump, hun-manet', 'ACTUAL: donald-trump, phumtham-wechayachai']],
  ])('tell %s', (_, text, expected) => {
    expect(told('MEETING', text)).toEqual(expected);
  });

  it('are held by telephone where a call is made, whatever its noun', () => {
    expect(modesIn('Vladimir Putin assured Emmanuel Macron in a call on Sunday that he would wait.')).toEqual(['PHONE']);
    expect(modesIn('Xi Jinping and Joe Biden had their first telephone call on Monday.')).toEqual(['PHONE']);
    expect(modesIn('Xi Jinping held a video conference with Olaf Scholz.')).toEqual(['VIDEO']);
  });
});

describe('places of meetings', () => {
  it.each([
    ['of the visit that they are on', 'Antony Blinken flew to Cairo for talks with Sameh Shoukry.', ['ACTUAL: antony-blinken, sameh-shoukry {cairo~}']],
    ['not of the visit that lies ahead', 'Before leaving for Cairo, Antony Blinken met Benjamin Netanyahu.', ['ACTUAL: antony-blinken, benjamin-netanyahu']],
    ['of a part', 'Joe Biden welcomed Narendra Modi on the lawn of the White House.', ['ACTUAL: joe-biden, narendra-modi {white-house-2}']],
    ['behind the people of a capital', 'Joe Biden met Narendra Modi in the capital of Niger.', ['ACTUAL: joe-biden, narendra-modi {niamey}']],
    ['of a dateline that no lexicon has', 'PUTRAJAYA, Malaysia – Anwar Ibrahim met Hun Manet on Monday.', ['ACTUAL: anwar-ibrahim, hun-manet {putrajaya~}']],
  ])('are those %s', (_, text, expected) => {
    expect(told('MEETING', text)).toEqual(expected);
  });
});

describe('days', () => {
  const statements = (text: string): string[] => factsOf(text).flatMap((fact) => (fact.kind === 'STATEMENT' ? [dateOf(fact)] : []));

  it.each([
    ['go on with what is told of one who was there', 'Antony Blinken met Sergey Lavrov on Monday. “Iran will wait,” Antony Blinken said.', ['@2023-05-22~']],
    ['do not reach those who only comment', 'Antony Blinken met Sergey Lavrov on Monday. “Iran will wait,” Josep Borrell said.', ['']],
    ['do not reach what had been said before', 'Antony Blinken met Sergey Lavrov on Monday. “Iran will wait,” Antony Blinken had said.', ['']],
    ['of a paragraph in the past leave the story alone', 'Antony Blinken met Sergey Lavrov on Monday. Sergey Lavrov smiled. Qassem Soleimani was killed on January 3, 2020. “Iran will wait,” Antony Blinken said.', ['@2023-05-22~']],
    ['in parentheses tell nothing', 'The year (began on March 21, 2019) was good. “Iran will wait,” Antony Blinken said.', ['']],
  ])('%s', (_, text, expected) => {
    expect(statements(`date 2023-05-24 A day of talks.\n\n${text}`)).toEqual(expected);
  });

  it('are read with the word before them', () => {
    expect(told('MEETING', day('Ali Khamenei made the remarks in a meeting late on Saturday with Nicolás Maduro.'))).toEqual(['ACTUAL: ali-khamenei, nicolas-maduro @2023-05-20']);
  });
});

describe('visits', () => {
  it.each([
    ['to a town that is no seat of a government', 'Hassan Rouhani left Tehran for New York.', ['ACTUAL: hassan-rouhani {TO new-york}']],
    ['to a summit somewhere', 'Joe Biden travelled to a summit of NATO in Madrid.', ['ACTUAL: joe-biden {TO madrid}']],
    ['of somebody who is due', 'Antony Blinken is due in Beijing on Sunday.', ['PLANNED: antony-blinken @2023-05-28 {TO beijing}']],
    ['of somebody who is invited', 'Angela Merkel has been invited to Washington.', ['DESIRED: angela-merkel {TO washington}']],
    ['of somebody who was there for talks', 'Antony Blinken was in Cairo for talks with Sameh Shoukry.', ['ACTUAL: antony-blinken {TO cairo}']],
    ['of nobody', 'No American president had visited Hiroshima.', ['NEGATED: no-american-president {TO hiroshima}']],
    ['of whose trip the sentence opens with', 'Subrahmanyam Jaishankar left. Narendra Modi, on his first visit to Bangladesh, thanked his host.', ['ACTUAL: narendra-modi {TO BD}']],
  ])('%s', (_, text, expected) => {
    expect(told('VISIT', day(text))).toEqual(expected);
  });

  it.each(['Mohsen Hojaji was captured near the Tanf border crossing in Syria.', 'Lake Hamoun, which is entirely in Iran, is dry.'])('leave alone: %s', (text) => {
    expect(told('VISIT', text)).toEqual([]);
  });
});

describe('offices', () => {
  /** Holders with title and country, and the start where it is told. */
  function held(text: string): string[] {
    const { facts = {}, positions = {} } = extractByRules(readArticle(text, { format: 'TEXT' })).dossier;
    return Object.values(facts).flatMap((fact) => {
      if (fact.kind !== 'TENURE') return [];
      const { title, country } = (typeof fact.position === 'string' ? positions[fact.position] : fact.position) ?? { title: '' };
      const start = typeof fact.start === 'object' && fact.start !== null && 'edtf' in fact.start ? ` since ${String(fact.start.edtf)}` : '';
      return [`${String(fact.holder)}: ${title}${country === undefined ? '' : ` ${country}`}${start}`];
    });
  }

  it.each([
    ['of several, each of his country', 'The foreign ministers of Iran and Iraq, Mohammad Javad Zarif and Fuad Hussein, met.', ['mohammad-javad-zarif: Minister of Foreign Affairs IR', 'fuad-hussein: Minister of Foreign Affairs IQ']],
    ['of several behind a comma', 'The foreign secretaries of the two neighbours, Subrahmanyam Jaishankar and Shahidul Haque, met.', ['subrahmanyam-jaishankar: Foreign Secretary', 'shahidul-haque: Foreign Secretary']],
    ['that a verb gives', 'Tsai Ing-wen became president of Taiwan in 2016.', ['tsai-ing-wen: President TW since 2016']],
    ['that somebody was sworn into', 'Xiomara Castro was sworn in as president of Honduras in January 2022.', ['xiomara-castro: President HN since 2022-01']],
    ['of the country of whose minister he is', 'Thailand’s prime minister, Prayut Chan-o-cha, sent his foreign minister, Don Pramudwinai.', ['prayut-chan-o-cha: Prime Minister TH', 'don-pramudwinai: Minister of Foreign Affairs TH']],
    ['that a people parts in two', 'The chief Iraqi diplomat left. Fuad Hussein flew to Ankara.', ['fuad-hussein: Minister of Foreign Affairs IQ']],
  ])('%s', (_, text, expected) => {
    expect(held(text)).toEqual(expected);
  });

  it('of a surname that two bear are his who holds one', () => {
    expect(told('MEETING', 'President Joe Biden met Jill Biden, the first lady. Biden received Narendra Modi.').at(-1)).toBe('ACTUAL: joe-biden, narendra-modi');
  });
});
