// size: one small article, and every way of being wrong about it.
import { readDossier } from '../../src/dossier/dossier.reader.js';
import type { DossierInput } from '../../src/dossier/dossier.schema.js';
import type { ResolvedDossier } from '../../src/dossier/resolved-dossier.js';
import { compareDossiers, evaluate } from '../../src/extract/evaluation.js';
import { Board, type Tally } from '../../src/extract/evaluation-board.js';
import { measureNames, type MeasureName } from '../../src/extract/evaluation-measures.js';
import { linesOf, reportJson, reportText } from '../../src/extract/evaluation-report.js';
import type { DossierDocument, Extraction } from '../../src/extract/extractor.js';

const text = `TEHRAN, Iran – Fuad Hussein, the Iraqi foreign minister, met Mohammad Javad Zarif in Tehran on 3 February 2021. Hussein will meet Ali Shamkhani on 4 February 2021.

“We are neighbours,” Zarif said. “The minister will stay,” said Hussein. Hussein welcomed the talks. In 2018 the United States imposed sanctions on Iran. Iran and Iraq signed the Basra Pact in 2019.
`;

/** What the article tells, as its gold. Made anew for each test, so that each can change it. */
function gold() {
  return {
    chancery: 1,
    article: { text },
    persons: {
      hussein: { name: 'Fuad Hussein', names: ['Hussein'], mentions: ['Fuad Hussein', ...[2, 3, 4].map((occurrence) => ({ exact: 'Hussein', occurrence }))] },
      zarif: { name: 'Mohammad Javad Zarif', names: ['Zarif'], mentions: ['Mohammad Javad Zarif', { exact: 'Zarif', occurrence: 2 }] },
      shamkhani: { name: 'Ali Shamkhani', mentions: ['Ali Shamkhani'] },
    },
    countries: { IR: { mentions: [1, 2, 3].map((occurrence) => ({ exact: 'Iran', occurrence })) }, IQ: { mentions: [{ exact: 'Iraq', occurrence: 2 }] }, US: { mentions: ['the United States'] } },
    places: { tehran: { name: 'Tehran', kind: 'CITY', country: 'IR', mentions: ['TEHRAN', 'Tehran'] } },
    positions: { 'fm-iq': { title: 'Minister of Foreign Affairs', names: ['foreign minister'], country: 'IQ' } },
    agreements: { pact: { name: 'Basra Pact', kind: 'TREATY', parties: ['IR', 'IQ'], mentions: ['the Basra Pact'] } },
    facts: {
      M1: { kind: 'MEETING', mode: 'IN_PERSON', date: { edtf: '2021-02-03', text: 'on 3 February 2021' }, places: ['tehran'], participants: [{ actor: 'hussein', capacity: 'fm-iq' }, 'zarif'], evidence: ['met Mohammad Javad Zarif in Tehran'] },
      M2: { kind: 'MEETING', modality: 'PLANNED', date: '2021-02-04', participants: ['hussein', 'shamkhani'], links: [{ type: 'AFTER', fact: 'M1' }], evidence: ['Hussein will meet Ali Shamkhani'] },
      T1: { kind: 'TENURE', holder: 'hussein', position: 'fm-iq', status: 'CURRENT', evidence: ['Fuad Hussein, the Iraqi foreign minister'] },
      S1: { kind: 'STATEMENT', act: 'ASSERT', form: 'DIRECT', text: 'We are neighbours,', participants: ['zarif'], evidence: ['“We are neighbours,” Zarif said.'] },
      S2: { kind: 'STATEMENT', act: 'INTEND', form: 'DIRECT', text: 'The minister will stay,', participants: ['hussein'], evidence: ['“The minister will stay,” said Hussein.'] },
      S3: { kind: 'STATEMENT', act: 'WELCOME', participants: ['hussein', { actor: 'zarif', role: 'ADDRESSEE' }], attribution: [{ agent: 'hussein', kind: 'SAID' }, { agent: 'IQ', kind: 'ACCORDING_TO' }], evidence: ['Hussein welcomed the talks.'] },
      E1: { kind: 'EVENT', type: 'SANCTION', date: '2018', participants: ['US', { actor: 'IR', role: 'TARGET' }], evidence: ['the United States imposed sanctions on Iran'] },
      A1: { kind: 'AGREEMENT_ACTION', agreement: 'pact', action: 'SIGNED', date: '2019', participants: ['IR', 'IQ'], evidence: ['Iran and Iraq signed the Basra Pact in 2019'] },
      R1: { kind: 'RELATIONSHIP', relation: 'NEIGHBOUR', subject: 'IR', object: 'IQ', evidence: ['“We are neighbours,” Zarif said.'] },
      V1: { kind: 'VISIT', date: '2021-02-03', places: [{ place: 'tehran', relation: 'TO' }], participants: ['hussein'], evidence: ['met Mohammad Javad Zarif in Tehran'] },
    },
  } satisfies DossierInput;
}

const read = (document: DossierInput): Promise<ResolvedDossier> => readDossier({ text: JSON.stringify(document), path: 'test' });

/** The board after comparing a changed copy of the gold with the gold. */
async function boardOf(change: (document: ReturnType<typeof gold>) => DossierInput): Promise<Board> {
  const board = new Board();
  compareDossiers(await read(gold()), await read(change(gold())), board);
  return board;
}

const counts = ({ gold: right, system, right: both }: Tally): [number, number, number] => [right, system, both];
const tally = (board: Board, measure: MeasureName): [number, number, number] => counts(board.tally(measure));

/** What is not as in the perfect dossier: measure to [gold, system, right]. */
async function changed(change: (document: ReturnType<typeof gold>) => DossierInput): Promise<Record<string, [number, number, number]>> {
  const board = await boardOf(change);
  return Object.fromEntries(measureNames.map((name) => [name, tally(board, name)] as const).filter(([, [right, system, both]]) => right !== both || system !== both));
}

describe('the evaluation', () => {
  it('finds a perfect dossier perfect, and counts what it holds', async () => {
    const board = await boardOf((document) => document);
    expect(linesOf(board).filter(({ gold: right, system, right: both }) => right !== both || system !== both)).toEqual([]);
    expect(Object.fromEntries(measureNames.map((name) => [name, board.tally(name).gold]))).toEqual({
      'person mentions': 7, 'place mentions': 7, 'organization mentions': 0, 'date values': 4, 'dates of matched facts': 5, 'places of matched facts': 2,
      'meetings': 2, 'meetings that happened': 1, 'persons in meetings': 2, 'persons in meetings, end to end': 2, 'actors in meetings': 2, 'offices in meetings': 1, 'mode of meetings': 2,
      'happened or not': 5, 'visits': 1, 'visitors': 1, 'direct quotes': 2, 'speakers of direct quotes': 2, 'indirect statements': 1, 'acts of statements': 3, 'addressees of statements': 1,
      'attribution': 1, 'events': 1, 'attacks, sanctions, legal moves': 1, 'roles in attacks, sanctions, legal moves': 2, 'tenures': 1, 'status of tenures': 1, 'countries of tenures': 1, 'agreements': 1,
      'parties of agreements': 2, 'agreement actions': 1, 'relationships': 1, 'links': 1, 'spans': 0,
    });
    expect(Object.fromEntries(board.modalities)).toEqual({ 'ACTUAL ACTUAL': 4, 'PLANNED PLANNED': 1 });
    expect(board.remarks).toEqual([]);
  });

  it('gives an empty dossier no recall and no precision, and asks nothing about fields of what was not found', async () => {
    const board = await boardOf(({ chancery, article }) => ({ chancery, article }));
    expect([tally(board, 'person mentions'), tally(board, 'meetings'), tally(board, 'tenures'), tally(board, 'direct quotes'), tally(board, 'links')]).toEqual([[7, 0, 0], [2, 0, 0], [1, 0, 0], [2, 0, 0], [1, 0, 0]]);
    expect([tally(board, 'persons in meetings'), tally(board, 'persons in meetings, end to end')]).toEqual([[0, 0, 0], [2, 0, 0]]);
    const meetings = linesOf(board).find(({ measure }) => measure === 'meetings');
    expect([meetings?.precision, meetings?.recall?.value, meetings?.f1?.value]).toEqual([null, 0, 0]);
    expect(board.remarks.filter(({ side }) => side === 'FALSE')).toEqual([]);
  });

  it('sees one wrong participant where it is, and nowhere else', async () => {
    const wrong = await changed((document) => {
      document.facts.M1.participants = [{ actor: 'hussein', capacity: 'fm-iq' }, 'shamkhani'];
      return document;
    });
    expect(wrong).toEqual({ 'persons in meetings': [2, 2, 1], 'persons in meetings, end to end': [2, 2, 1], 'actors in meetings': [2, 2, 1] });
  });

  it('sees swapped speakers', async () => {
    const wrong = await changed((document) => {
      [document.facts.S1.participants, document.facts.S2.participants] = [document.facts.S2.participants, document.facts.S1.participants];
      return document;
    });
    expect(wrong).toEqual({ 'speakers of direct quotes': [2, 2, 0] });
  });

  it('counts an indirect statement only with its speaker', async () => {
    const wrong = await changed((document) => {
      document.facts.S3.participants = ['shamkhani', { actor: 'zarif', role: 'ADDRESSEE' }];
      return document;
    });
    // Hussein is no longer the speaker, so that it is according to him is news.
    expect(wrong).toEqual({ 'indirect statements': [1, 1, 0], 'attribution': [1, 2, 1] });
  });

  it('sees a plan told as a deed', async () => {
    const board = await boardOf((document) => {
      document.facts.M2.modality = 'ACTUAL' as 'PLANNED';
      return document;
    });
    expect([tally(board, 'meetings'), tally(board, 'meetings that happened'), tally(board, 'happened or not')]).toEqual([[2, 2, 2], [1, 2, 1], [5, 5, 4]]);
    expect(board.modalities.get('PLANNED ACTUAL')).toBe(1);
    expect(tally(board, 'persons in meetings, end to end')).toEqual([2, 4, 2]);
  });

  it('rewards no duplicate', async () => {
    const wrong = await changed((document) => {
      const { M1, T1, S3 } = document.facts;
      return { ...document, facts: { ...document.facts, M3: M1, T2: T1, S4: S3 } };
    });
    expect(wrong).toEqual({ 'meetings': [2, 3, 2], 'meetings that happened': [1, 2, 1], 'persons in meetings, end to end': [2, 4, 2], 'tenures': [1, 2, 1], 'indirect statements': [1, 2, 1] });
  });

  it('takes a person told twice for one, and counts the second as wrong', async () => {
    const wrong = await changed((document) => ({
      ...document,
      persons: { ...document.persons, again: { name: 'Zarif' } },
      facts: { ...document.facts, M1: { ...document.facts.M1, participants: [{ actor: 'hussein', capacity: 'fm-iq' }, 'zarif', 'again'] } },
    }));
    expect(wrong).toEqual({ 'persons in meetings': [2, 3, 2], 'persons in meetings, end to end': [2, 3, 2], 'actors in meetings': [2, 3, 2] });
  });

  it('knows things by any of their names, whatever their keys', async () => {
    const wrong = await changed((document) => {
      const { zarif, ...persons } = document.persons;
      const facts = JSON.parse(JSON.stringify(document.facts).replaceAll('"zarif"', '"p7"')) as typeof document.facts;
      return { ...document, persons: { p7: { ...zarif, name: 'Zarif', names: [] }, ...persons }, facts };
    });
    expect(wrong).toEqual({});
  });

  it('takes any overlap of the right type for the same mention, once', async () => {
    const wrong = await changed((document) => {
      document.persons.shamkhani.mentions = ['meet Ali'];
      document.persons.zarif.mentions = ['Mohammad', 'Javad Zarif'];
      return { ...document, organizations: { tehran2: { name: 'Tehran', mentions: ['Tehran'] } } };
    });
    expect(wrong).toEqual({ 'person mentions': [7, 7, 6], 'organization mentions': [0, 1, 0] });
  });

  it('leaves descriptions and adjectives out of the mentions', async () => {
    const wrong = await changed((document) => {
      document.persons.hussein.mentions.push('the Iraqi foreign minister', 'The minister');
      document.countries.IQ.mentions.push('Iraqi' as never);
      return document;
    });
    expect(wrong).toEqual({});
  });

  it('sees wrong types, actions, offices, dates, places, roles, modes and links', async () => {
    const wrong = await changed((document) => {
      const { facts } = document;
      return {
        ...document,
        facts: {
          ...facts,
          M1: { ...facts.M1, mode: 'PHONE', date: '2021-02', places: ['IQ'], participants: [{ actor: 'hussein', capacity: { title: 'Ambassador', country: 'IQ' } }, 'zarif'] },
          M2: { ...facts.M2, links: [{ type: 'BEFORE', fact: 'M1' }] },
          T1: { ...facts.T1, position: { title: 'Minister of Trade', country: 'IQ' } },
          E1: { ...facts.E1, participants: ['IR', { actor: 'US', role: 'TARGET' }] },
          A1: { ...facts.A1, action: 'RATIFIED' },
          R1: { ...facts.R1, relation: 'RIVAL' },
          S3: { ...facts.S3, act: 'HOPE', attribution: [] },
        },
      };
    });
    expect(wrong).toEqual({
      'date values': [4, 5, 4], 'dates of matched facts': [5, 5, 4], 'places of matched facts': [2, 2, 1], 'offices in meetings': [1, 1, 0], 'mode of meetings': [2, 2, 1], 'acts of statements': [3, 3, 2],
      'attribution': [1, 0, 0], 'roles in attacks, sanctions, legal moves': [2, 2, 0], 'tenures': [1, 1, 0], 'agreement actions': [1, 1, 0], 'relationships': [1, 1, 0], 'links': [1, 1, 0],
    });
  });

  it('counts an office without its country as the office, and the country as missing', async () => {
    const wrong = await changed((document) => {
      const { country: _, ...office } = document.positions['fm-iq'];
      return { ...document, positions: { 'fm-iq': office } };
    });
    expect(wrong).toEqual({ 'countries of tenures': [1, 0, 0] });
    const other = await changed((document) => ({ ...document, positions: { 'fm-iq': { ...document.positions['fm-iq'], country: 'IR' } } }));
    expect(other).toEqual({ 'offices in meetings': [1, 1, 0], 'tenures': [1, 1, 0] });
  });

  it('does not take another type of event for the same, nor a sentence away for the same place', async () => {
    const wrong = await changed((document) => {
      document.facts.E1.type = 'AID' as 'SANCTION';
      document.facts.V1.evidence = ['Hussein will meet Ali Shamkhani on 4 February 2021.'];
      return document;
    });
    expect(wrong).toEqual({ 'events': [1, 1, 0], 'attacks, sanctions, legal moves': [1, 0, 0], 'visits': [1, 1, 0] });
  });

  it('shows every miss and false alarm with its sentence', async () => {
    const board = await boardOf((document) => {
      const { M2: _, ...facts } = document.facts;
      return { ...document, facts: { ...facts, E9: { kind: 'EVENT', type: 'ASSAULT', participants: ['US'], evidence: ['Hussein welcomed the talks.'] } } };
    });
    expect(board.remarks.filter(({ measure }) => measure === 'meetings' || measure === 'events')).toEqual([
      { measure: 'meetings', side: 'MISSED', article: 'test', label: 'M2 MEETING PLANNED (hussein, shamkhani)', sentence: 'Hussein will meet Ali Shamkhani on 4 February 2021.' },
      { measure: 'events', side: 'FALSE', article: 'test', label: 'E9 EVENT ASSAULT (US)', sentence: 'Hussein welcomed the talks.' },
    ]);
  });
});

describe('evaluating an extractor', () => {
  const extractor = (dossier: DossierDocument, dropped: Record<string, number> = {}) => ({ name: 'fake 1', extract: (): Promise<Extraction> => Promise.resolve({ dossier, dropped }) });

  it('gives it the article alone, and says how it did', async () => {
    const evaluation = await evaluate(extractor(gold(), { 'quote not found': 2 }), [await read(gold())], 'ALL');
    expect(counts(evaluation.board.tally('spans'))).toEqual([25, 25, 25]);
    expect(evaluation).toMatchObject({ extractor: 'fake 1', articles: 1, failures: [], dropped: { 'quote not found': 2 }, facts: { MEETING: 2, STATEMENT: 3 } });
    expect(reportText(evaluation, true)).toContain('Left out by the extractor itself: 2 quote not found.\n\nNothing was missed');
    expect(reportJson(evaluation, true)).toMatchObject({ split: 'ALL', modalities: { 'PLANNED PLANNED': 1 }, remarks: [], measures: { length: measureNames.length } });
  });

  it('counts words that do not stand in the article, and takes the dossier for unreadable', async () => {
    const document = gold();
    document.facts.S3.evidence = ['Hussein welcomed the outcome.'];
    const evaluation = await evaluate(extractor(document), [await read(gold())], 'ALL');
    expect(counts(evaluation.board.tally('spans'))).toEqual([25, 25, 24]);
    expect(counts(evaluation.board.tally('meetings'))).toEqual([2, 0, 0]);
    expect(reportText(evaluation, false)).toContain('- test: facts.S3.evidence[0]: the article does not have the words “Hussein welcomed the outcome.”');
  });

  it('refuses a dossier about another text', async () => {
    const evaluation = await evaluate(extractor({ chancery: 1, article: { text: 'Another text.' } }), [await read(gold())], 'ALL');
    expect(evaluation.failures).toEqual([{ article: 'test', message: 'the text is not that of the article' }]);
  });
});
