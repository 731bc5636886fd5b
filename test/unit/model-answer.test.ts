import { readArticle } from '../../src/article/article-text.js';
import type { Extraction } from '../../src/extract/extractor.js';
import { mentionSpans } from '../../src/extract/mention-spans.js';
import { answerJsonSchema } from '../../src/extract/model-answer.js';
import { beginning } from '../../src/extract/model-prompt.js';
import { proposeDossier } from '../../src/extract/proposal.js';
import { pruned } from '../../src/extract/pruned.js';
import { Tally } from '../../src/extract/tally.js';
import { modelFact } from '../support/model-answers.js';

const article = readArticle('date 2021-02-03 Hussein in Tehran.\n\nTehran 😀 – Fuad Hussein met Mohammad Javad Zarif on Wednesday. Zarif thanked Iraq.\n', { format: 'TEXT' });

const extract = async (answer: unknown): Promise<Extraction> => {
  const tally = new Tally();
  const dossier = await pruned(proposeDossier(answer, article, { name: 'model', version: 'm' }, tally), tally);
  return { dossier, dropped: tally.counts };
};

const zarif = { key: 'zarif', name: 'Mohammad Javad Zarif', mentions: ['Mohammad Javad Zarif', 'Zarif'] };
const hussein = { key: 'hussein', name: 'Fuad Hussein', mentions: ['Fuad Hussein', 'Hussein'] };
const met = modelFact('M1', ['Fuad Hussein met Mohammad Javad Zarif'], { mode: 'UNKNOWN', format: null });
const visit = (fields: object): object => ({ persons: [zarif, hussein], visits: [modelFact('V1', ['Fuad Hussein met'], { type: 'UNSPECIFIED', ...fields })] });

describe('an answer of a model', () => {
  it('becomes a dossier with the place of every word', async () => {
    const participants = [
      { actor: 'hussein', role: 'PARTICIPANT', position: null, onBehalfOf: 'IQ' },
      { actor: 'zarif', role: 'HOST', position: 'fm', onBehalfOf: null },
    ];
    const { dossier, dropped } = await extract({
      countries: [{ code: 'IQ', mentions: ['Iraq'] }],
      persons: [zarif, hussein],
      positions: [{ key: 'fm', title: 'Minister of Foreign Affairs', country: 'IR', organization: null }],
      meetings: [{ ...met, participants, date: { edtf: '2021-02-03', words: 'on Wednesday', basis: 'RELATIVE' } }],
    });
    expect(dropped).toEqual({});
    expect(dossier).toEqual({
      chancery: 1,
      article: { text: article.text, kind: 'NEWS', publishedOn: '2021-02-03', standfirst: 'Hussein in Tehran.' },
      extractor: { name: 'model', version: 'm' },
      countries: { IQ: { mentions: [{ exact: 'Iraq', start: 113 }] } },
      persons: {
        zarif: { name: 'Mohammad Javad Zarif', mentions: [{ exact: 'Mohammad Javad Zarif', start: 64 }, { exact: 'Zarif', start: 99 }] },
        hussein: { name: 'Fuad Hussein', mentions: [{ exact: 'Fuad Hussein', start: 47 }, { exact: 'Hussein', start: 16 }] },
      },
      organizations: {},
      groups: {},
      places: {},
      positions: { fm: { title: 'Minister of Foreign Affairs', country: 'IR' } },
      agreements: {},
      facts: {
        M1: {
          kind: 'MEETING',
          mode: 'UNKNOWN',
          date: { edtf: '2021-02-03', text: 'on Wednesday', basis: 'RELATIVE' },
          places: [],
          participants: [{ actor: 'hussein', role: 'PARTICIPANT', onBehalfOf: 'IQ' }, { actor: 'zarif', role: 'HOST', capacity: 'fm' }],
          modality: 'ACTUAL',
          certainty: 'CERTAIN',
          about: [],
          links: [],
          attribution: [],
          evidence: [{ exact: 'Fuad Hussein met Mohammad Javad Zarif', start: 47 }],
        },
      },
    });
  });

  it('loses quotes that are not word for word, and with its last one the fact', async () => {
    const { dossier, dropped } = await extract({
      persons: [zarif],
      meetings: [
        { ...met, quotes: ['Fuad Hussein met', 'Fuad Hussein saw Mohammad Javad Zarif'] },
        { ...met, key: 'M2', quotes: ['fuad hussein met', ''] },
      ],
    });
    expect(Object.keys(dossier.facts ?? {})).toEqual(['M1']);
    expect(dossier.facts?.['M1']?.evidence).toEqual([{ exact: 'Fuad Hussein met', start: 47 }]);
    expect(dropped).toEqual({ 'quotes not in the article': 3, 'facts left out': 1 });
  });

  it('loses things that the article does not name, what needs them, and names that are not there', async () => {
    const { dossier, dropped } = await extract({
      persons: [{ ...zarif, name: 'Mohammad Javad Zarif Khansari' }, { key: 'rouhani', name: 'Hassan Rouhani', mentions: ['Rouhani'] }],
      meetings: [{ ...met, participants: ['zarif', 'rouhani'].map((actor) => ({ actor, role: 'PARTICIPANT', position: null, onBehalfOf: null })) }],
      tenures: [modelFact('T1', ['Zarif thanked Iraq'], { holder: 'rouhani', position: 'p', status: null, start: null, end: null })],
    });
    expect(Object.entries(dossier.persons ?? {}).map(([key, { name }]) => [key, name])).toEqual([['zarif', 'Mohammad Javad Zarif']]);
    expect(dossier.facts).toEqual({ M1: expect.objectContaining({ participants: [{ actor: 'zarif', role: 'PARTICIPANT' }] }) });
    expect(dropped).toEqual({ 'names not in the article': 1, 'quotes not in the article': 1, 'things left out': 1, 'unknown references': 3, 'facts left out': 1 });
  });

  it.each([
    ['a day that does not exist', { date: { edtf: '2021-02-30', words: null, basis: 'STATED' } }, { 'bad dates': 1 }],
    ['a date that is no EDTF', { date: { edtf: 'Wednesday', words: 'on Wednesday', basis: 'STATED' } }, { 'bad dates': 1 }],
    ['words for a date that are not there', { date: { edtf: '2021-02-03', words: 'on Thursday', basis: 'STATED' } }, { 'quotes not in the article': 1 }],
    ['an unknown place', { places: [{ place: 'paris', relation: 'TO' }] }, { 'unknown references': 1 }],
    ['a person for a place', { places: [{ place: 'zarif', relation: 'TO' }] }, { 'unknown references': 1 }],
    ['an unknown position', { participants: [{ actor: 'zarif', role: 'VISITOR', position: 'x', onBehalfOf: null }] }, { 'unknown references': 1 }],
    ['somebody listed twice', { participants: [1, 2].map(() => ({ actor: 'zarif', role: 'VISITOR', position: null, onBehalfOf: null })) }, { 'bad values': 1 }],
    ['a link to nothing and one to itself', { links: [{ type: 'AFTER', fact: 'M9' }, { type: 'AFTER', fact: 'V1' }] }, { 'unknown references': 2 }],
    ['something unknown that it is about', { about: ['IR', 'peace', 'zarif', 'war'] }, { 'unknown references': 2 }],
    ['an unknown agent', { saidBy: [{ agent: 'tass', words: 'Zarif', kind: 'REPORTEDLY' }, { agent: null, words: 'TASS', kind: 'SAID' }] }, { 'unknown references': 1, 'quotes not in the article': 1 }],
  ])('loses %s, not the fact', async (_name, fields, counts) => {
    const { dossier, dropped } = await extract(visit(fields));
    expect(Object.keys(dossier.facts ?? {})).toEqual(['V1']);
    expect(dropped).toEqual(counts);
  });

  it('keeps the part of a list that is right', async () => {
    const { dossier } = await extract(visit({ about: ['IR', 'peace', 'zarif', 'war', 'IQ'] }));
    expect(dossier.facts?.['V1']?.about).toEqual(['IR', 'zarif', 'IQ']);
  });

  it('loses records of the wrong form, of unknown values, and with a key that is none or taken', async () => {
    const { dossier, dropped } = await extract({
      persons: [zarif, { ...hussein, key: 'zarif' }, { ...hussein, key: 'IQ' }, { ...hussein, key: 'a b' }, { ...hussein, key: '__proto__' }, 'Hussein', { ...hussein, age: 71 }],
      countries: [{ code: 'XX', mentions: ['Iraq'] }],
      visits: [modelFact('V1', ['Fuad Hussein met'], { type: 'GRAND' }), modelFact('V2', ['Fuad Hussein met'], { type: 'STATE', modality: 'MAYBE' })],
      meetings: { M1: met },
      spoons: [],
    });
    expect(Object.keys(dossier.persons ?? {})).toEqual(['zarif']);
    expect([dossier.facts, dossier.countries]).toEqual([{}, {}]);
    expect(dropped).toEqual({ 'malformed records': 8, 'bad values': 2 });
  });

  it('that is nothing of the kind makes an empty dossier', async () => {
    for (const nothing of [null, 3, 'no', [], {}]) expect((await extract(nothing)).dossier.facts).toEqual({});
  });

  it('keeps a quotation only word for word, and an end only after its start', async () => {
    const statement = (key: string, words: string): object => modelFact(key, ['Zarif thanked Iraq'], { act: 'WELCOME', form: 'DIRECT', words });
    const tenure = { holder: 'zarif', position: 'fm', status: 'FORMER', start: { edtf: '2020', words: null, basis: 'STATED' }, end: { edtf: '2019', words: null, basis: 'STATED' } };
    const { dossier, dropped } = await extract({
      persons: [zarif],
      positions: [{ key: 'fm', title: 'Minister', country: 'IR', organization: null }],
      statements: [statement('S1', 'thanked Iraq'), statement('S2', 'thanked Iran')],
      tenures: [modelFact('T1', ['Zarif'], tenure)],
    });
    expect(dossier.facts).toMatchObject({ S1: { form: 'DIRECT', text: 'thanked Iraq' }, S2: { form: 'INDIRECT' }, T1: { start: { edtf: '2020' } } });
    expect(dossier.facts?.['S2']).not.toHaveProperty('text');
    expect(dossier.facts?.['T1']).not.toHaveProperty('end');
    expect(dropped).toEqual({ 'quotes not in the article': 1, 'bad dates': 1 });
  });

  it('marks no mention with a form that two things share', async () => {
    const { dossier, dropped } = await extract({ persons: [zarif, { ...hussein, mentions: ['Fuad Hussein', 'Zarif'] }] });
    expect(dossier.persons).toEqual({
      zarif: { name: 'Mohammad Javad Zarif', mentions: [{ exact: 'Mohammad Javad Zarif', start: 64 }] },
      hussein: { name: 'Fuad Hussein', mentions: [{ exact: 'Fuad Hussein', start: 47 }] },
    });
    expect(dropped).toEqual({ 'ambiguous mentions': 1 });
  });

  it('is asked for by a strict schema: every field required, none other allowed, no patterns', () => {
    const objects: Record<string, unknown>[] = [];
    const walk = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      if ('properties' in value) objects.push(value as Record<string, unknown>);
      expect(value).not.toHaveProperty('pattern');
      Object.values(value).forEach(walk);
    };
    walk(answerJsonSchema());
    expect(objects.length).toBeGreaterThan(20);
    for (const { properties, required, additionalProperties } of objects) {
      expect([required, additionalProperties]).toEqual([Object.keys(properties as object), false]);
    }
  });
});

describe('mentions', () => {
  it('are whole words, the longest where they overlap', () => {
    const spans = mentionSpans('Iran, Iranian; 😀Iran’s “Oman” Omani Iran Air', ['Iran', 'Oman', 'Iran Air', 'Chad', '']);
    expect(Object.fromEntries(spans)).toEqual({
      Iran: [{ exact: 'Iran', start: 0 }, { exact: 'Iran', start: 16 }],
      Oman: [{ exact: 'Oman', start: 24 }],
      'Iran Air': [{ exact: 'Iran Air', start: 36 }],
      Chad: [],
      '': [],
    });
  });
});

describe('the beginning of a text', () => {
  it.each([
    ['a b\n\nc d\n\ne f', 100, 'a b\n\nc d\n\ne f'],
    ['a b\n\nc d\n\ne f', 12, 'a b\n\nc d'],
    ['a b\nc d e', 7, 'a b'],
    ['a bcd efg', 7, 'a bcd'],
    ['abcdefghi', 4, 'abcd'],
    ['abc😀defg', 4, 'abc'],
  ])('of %j within %i characters is %j', (text, longest, expected) => {
    expect(beginning(text, longest)).toBe(expected);
  });
});
