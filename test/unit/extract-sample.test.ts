import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArticle } from '../../src/article/article-text.js';
import { readDossierValue } from '../../src/dossier/dossier.reader.js';
import type { ResolvedDossier, ToldFact } from '../../src/dossier/resolved-dossier.js';
import { extractByRules } from '../../src/extract/rule-extractor.js';
import { repositoryRoot } from '../support/source-file.js';

const file = join(repositoryRoot, '../shared/seed/000_a771ca4cc4517ca7.txt');
const present = existsSync(file);
if (!present) process.stderr.write(`extract-sample.test.ts is skipped: there is no ${file}\n`);

(present ? describe : describe.skip)('the sample article, read by rules', () => {
  let dossier: ResolvedDossier;
  let facts: readonly ToldFact[];

  beforeAll(async () => {
    const article = readArticle(readFileSync(file), { format: 'TEXT' });
    dossier = await readDossierValue(extractByRules(article).dossier, file, article);
    facts = Object.values(dossier.telling.facts);
  });

  const of = <Kind extends ToldFact['kind']>(kind: Kind): Extract<ToldFact, { kind: Kind }>[] => facts.filter((fact): fact is Extract<ToldFact, { kind: Kind }> => fact.kind === kind);
  const nameOf = (key: string | null): string => (key === null ? '' : (dossier.telling.things[key]?.name ?? key));
  const parts = (fact: ToldFact): string[] => fact.participants.map(({ actor, role }) => `${role} ${nameOf(actor)}`).sort();
  const within = (fact: ToldFact, words: string): boolean => fact.evidence.some(({ exact }) => exact.includes(words));
  const only = <Fact extends ToldFact>(found: readonly Fact[], words: string): Fact => {
    const fits = found.filter((fact) => within(fact, words));
    expect(fits).toHaveLength(1);
    return fits[0] as Fact;
  };

  it('finds eight persons with their offices', () => {
    const offices = of('TENURE').map(({ holder, position, status }) => {
      const office = dossier.telling.things[position];
      return `${nameOf(holder)}: ${nameOf(position)}, ${office?.kind === 'POSITION' ? office.country : ''} ${status}`;
    });
    expect(offices.sort()).toEqual([
      'Ali Shamkhani: Secretary, IR CURRENT',
      'Donald Trump: President, US FORMER',
      'Fuad Hussein: Minister of Foreign Affairs, IQ CURRENT',
      'Hassan Rouhani: President, IR CURRENT',
      'Joe Biden: President, US CURRENT',
      'Mohammad Javad Zarif: Minister of Foreign Affairs, IR CURRENT',
      'Mustafa al-Kadhimi: Prime Minister, IQ CURRENT',
      'Qassem Soleimani: General, IR CURRENT',
    ]);
  });

  it('finds three meetings with participants, date and place', () => {
    expect(of('MEETING').map((meeting) => [parts(meeting), meeting.date?.edtf, meeting.places.map(({ place }) => nameOf(place)), meeting.mode])).toEqual([
      [['PARTICIPANT Fuad Hussein', 'PARTICIPANT Iranian officials'], '2021-02-03', ['Tehran'], 'IN_PERSON'],
      [['PARTICIPANT Fuad Hussein', 'PARTICIPANT Mohammad Javad Zarif', 'PARTICIPANT his delegation'], '2021-02-03', ['Tehran'], 'IN_PERSON'],
      [['PARTICIPANT Ali Shamkhani', 'PARTICIPANT Fuad Hussein', 'PARTICIPANT his delegation'], '2021-02-03', ['Tehran'], 'IN_PERSON'],
    ]);
  });

  it('finds three visits, and does not run together the two to Iran', () => {
    expect(of('VISIT').map((visit) => [visit.participants.filter(({ role }) => role !== 'HOST').map(({ actor, role }) => `${role} ${nameOf(actor)}`), visit.date?.edtf])).toEqual([
      [['VISITOR Hassan Rouhani'], '2019-03'],
      [['VISITOR Fuad Hussein'], '2021-02'],
      [['DELEGATION_HEAD Fuad Hussein', 'DELEGATE a delegation'], '[2020-09-21..2020-09-30]'],
    ]);
  });

  it.each([
    ['formation of a joint economic cooperation commission', 'WELCOME', 'SPEAKER Mohammad Javad Zarif', ['SAID']],
    ['Zarif said he hopes', 'HOPE', 'SPEAKER Mohammad Javad Zarif', ['SAID', 'ACCORDING_TO']],
    ['promised to restore the nuclear deal', 'PROMISE', 'SPEAKER US President Joe Biden’s administration', ['SAID']],
    ['would be the best reaction', 'ASSERT', 'SPEAKER Mohammad Javad Zarif', ['SAID']],
    ['Hussein reportedly told Zarif', 'ASSERT', 'SPEAKER Fuad Hussein', ['SAID', 'REPORTEDLY']],
    ['The top security official also pointed out', 'ASSERT', 'SPEAKER Ali Shamkhani', ['SAID']],
    ['according to the semi-official Tasnim news', 'ASSERT', 'SPEAKER Ali Shamkhani', ['SAID', 'ACCORDING_TO']],
  ])('gives “%s” to the right speaker', (words, act, speaker, steps) => {
    const statement = only(of('STATEMENT'), words);
    expect([statement.act, parts(statement).filter((part) => part.startsWith('SPEAKER')), statement.attribution.map(({ kind }) => kind)]).toEqual([act, [speaker], steps]);
  });

  it('tells what Iran intends from what it wants, both by Shamkhani to Hussein', () => {
    const told = of('STATEMENT').filter((statement) => within(statement, 'Shamkhani also told Hussein'));
    expect(told.map((statement) => [statement.act, parts(statement)])).toEqual([
      ['INTEND', ['ADDRESSEE Fuad Hussein', 'PRINCIPAL Iran', 'SPEAKER Ali Shamkhani']],
      ['REQUEST', ['ADDRESSEE Fuad Hussein', 'PRINCIPAL Iran', 'SPEAKER Ali Shamkhani']],
    ].map(([act, people]) => [act, people]));
  });

  it('finds what was done with agreements, and shows no promise as a deed', () => {
    expect(of('AGREEMENT_ACTION').map(({ action, modality, date }) => `${action} ${modality} ${date?.edtf ?? '-'}`).sort()).toEqual([
      'AGREED ACTUAL [2020-09-21..2020-09-30]',
      'CONCLUDED ACTUAL 2015',
      'CONCLUDED ACTUAL 2019-03',
      'IMPLEMENTED DESIRED -',
      'IMPLEMENTED DESIRED -',
      'RESTORED PLANNED -',
      'WITHDRAWN ACTUAL -',
    ]);
  });

  it('makes one killing of its six mentions', () => {
    const killing = only(of('EVENT'), 'US assassination of Iranian General Qassem Soleimani');
    expect(killing.evidence).toHaveLength(6);
    expect(killing.date?.edtf).toBe('2020-01');
    expect(parts(killing)).toEqual(['ORDERED_BY Donald Trump', 'PERPETRATOR United States', 'VICTIM Qassem Soleimani']);
  });
});
