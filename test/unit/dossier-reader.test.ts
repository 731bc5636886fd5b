// size: every fault a dossier can have, case by case.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { readDossier } from '../../src/dossier/dossier.reader.js';
import { UnreadableDossier } from '../../src/dossier/dossier-fault.js';
import type { ResolvedDossier } from '../../src/dossier/resolved-dossier.js';
import { slice } from '../../src/shared/span.js';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'chancery-reader-'));
  mkdirSync(join(folder, 'dossiers'));
  mkdirSync(join(folder, 'articles'));
  mkdirSync(join(folder, 'dossiers', 'below'));
  writeFileSync(join(folder, 'articles', 'geneva.txt'), 'date 2021-06-16 Two presidents meet.\n\nGeneva, Switzerland – Joe Biden met Vladimir Putin.\n');
  writeFileSync(join(folder, 'articles', 'latin1.txt'), Buffer.from([0x47, 0xe8, 0x76, 0x65]));
  writeFileSync(join(folder, 'dossiers', 'below', 'near.md'), '---\ntitle: Near\npublisher: The Register\n---\nText.\n');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const text = 'Fuad Hussein, Iraq’s foreign minister, met Mohammad Javad Zarif in Tehran 😀 on Wednesday. Zarif thanked Iraq.';
const article = `article: { text: "${text}" }`;

const read = (yaml: string, path = join(folder, 'dossiers', 'd.yaml')): Promise<ResolvedDossier> => readDossier({ text: yaml, path });

/** `LINE: place: message` of every fault. */
async function faults(yaml: string): Promise<string[]> {
  try {
    await read(yaml);
  } catch (error) {
    if (!(error instanceof UnreadableDossier)) throw error;
    return error.faults.map(({ line, where, message }) => `${line}: ${where === '' ? '' : `${where}: `}${message}`);
  }
  return [];
}

const people = `
persons:
  hussein: { name: Fuad Hussein, mentions: [Fuad Hussein] }
  zarif: { name: Mohammad Javad Zarif, names: [Zarif] }
`;
const withFact = (fact: string): string => `chancery: 1\n${article}${people}facts:\n  M1:\n    kind: MEETING\n    evidence: [met Mohammad Javad Zarif]\n${fact}`;

describe('a dossier', () => {
  it('is read into a form in which everything left out is written out', async () => {
    const { telling, text: stored, plain, articleFile, sha256 } = await read(`chancery: 1
${article}
persons:
  zarif: { name: Mohammad Javad Zarif }
facts:
  M1:
    kind: MEETING
    date: 2021-02
    places: [IR]
    participants: [zarif, { actor: IQ, capacity: { title: Foreign Minister, country: IQ } }]
    evidence: [in Tehran 😀 on]
`);
    expect({ plain, articleFile, sha256: sha256.length }).toEqual({ plain: false, articleFile: null, sha256: 64 });
    expect(Object.keys(telling.things).sort()).toEqual(['IQ', 'IR', 'place:IR', 'position:furaign ministir||IQ', 'zarif'].sort());
    expect(telling.things['position:furaign ministir||IQ']).toMatchObject({ kind: 'POSITION', name: 'Foreign Minister', country: 'IQ', organization: null, classification: null, titleClassification: 'FOREIGN_MINISTER' });
    expect(telling.things['place:IR']).toMatchObject({ kind: 'PLACE', name: 'Iran', placeKind: 'COUNTRY', country: 'IR' });
    const fact = telling.facts['M1'];
    expect(fact).toMatchObject({
      kind: 'MEETING', mode: 'UNKNOWN', format: null, modality: 'ACTUAL', certainty: 'CERTAIN',
      date: { edtf: '2021-02', text: null, basis: 'STATED', approximate: false },
      places: [{ place: 'place:IR', relation: 'AT', basis: 'STATED' }],
    });
    expect(fact?.participants).toEqual([
      { actor: 'zarif', role: 'PARTICIPANT', capacity: null, onBehalfOf: null, asWritten: null, certainty: 'CERTAIN', basis: 'STATED', evidence: [], attribution: [] },
      { actor: 'IQ', role: 'PARTICIPANT', capacity: 'position:furaign ministir||IQ', onBehalfOf: null, asWritten: null, certainty: 'CERTAIN', basis: 'STATED', evidence: [], attribution: [] },
    ]);
    const [span] = fact?.evidence ?? [];
    expect(span).toEqual({ start: 64, end: 78, exact: 'in Tehran 😀 on', prefix: 'ister, met Mohammad Javad Zarif ', suffix: ' Wednesday. Zarif thanked Iraq.', rule: null, score: null });
    expect(slice(stored, 64, 78)).toBe('in Tehran 😀 on');
  });

  it('takes numbers, dates and words like "true" as the text they are', async () => {
    const { telling } = await read(`chancery: 1
article: { text: "${text}", title: 2021, publishedOn: 2021-02-03 }
persons:
  zarif: { name: 007, identifiers: { viaf: 0012 }, birth: 1960, note: true }
organizations: { no: { name: NO } }
`);
    expect(telling.head).toMatchObject({ title: '2021', publishedOn: '2021-02-03' });
    expect(telling.things['zarif']).toMatchObject({ name: '007', identifiers: { viaf: '0012' }, birth: { edtf: '1960' }, note: 'true' });
    expect(telling.things['no']).toMatchObject({ name: 'NO' });
  });

  it('may be JSON, indented by tabs', async () => {
    const json = JSON.stringify({ chancery: 1, article: { text }, persons: { zarif: { name: 'Javad Zarif' } } }, null, '\t');
    expect(Object.keys((await read(json)).telling.things)).toEqual(['zarif']);
  });

  it('gives a tenure its holder, a relationship its parties, an agreement action its actor', async () => {
    const { telling } = await read(`chancery: 1
${article}
persons: { zarif: { name: Mohammad Javad Zarif } }
agreements: { deal: { name: the deal } }
facts:
  T: { kind: TENURE, holder: zarif, position: { title: Foreign Minister, country: IR }, evidence: [Zarif thanked] }
  R: { kind: RELATIONSHIP, relation: NEIGHBOUR, subject: IQ, object: IR, evidence: [thanked Iraq] }
  A: { kind: AGREEMENT_ACTION, agreement: deal, action: WITHDRAWN, by: IR, participants: [IQ], evidence: [on Wednesday] }
  B: { kind: AGREEMENT_ACTION, agreement: deal, action: SIGNED, by: IR, participants: [{ actor: IR, role: SIGNATORY }], evidence: [on Wednesday] }
`);
    const roles = Object.fromEntries(Object.entries(telling.facts).map(([key, { participants }]) => [key, participants.map(({ actor, role }) => `${actor} ${role}`)]));
    expect(roles).toEqual({ T: ['zarif HOLDER'], R: ['IQ PARTY', 'IR PARTY'], A: ['IQ PARTY', 'IR ACTOR'], B: ['IR SIGNATORY'] });
  });

  it('lets a place inherit the country it lies in', async () => {
    const { telling } = await read(`chancery: 1
${article}
places:
  airport: { name: Airport, kind: SITE, within: baghdad }
  baghdad: { name: Baghdad, kind: CITY, within: IQ }
`);
    expect(telling.things['airport']).toMatchObject({ country: 'IQ', withinName: 'Baghdad' });
    expect(telling.things['baghdad']).toMatchObject({ country: 'IQ', within: 'place:IQ', withinName: 'Iraq' });
  });

  it('finds its article in the folder beside its own, and takes its header unless it says otherwise', async () => {
    const { telling, articleFile, text: stored } = await read('chancery: 1\narticle: { file: ../articles/geneva.txt, title: Geneva }\n');
    expect(stored.startsWith('date 2021-06-16 Two')).toBe(true);
    expect(articleFile?.endsWith('geneva.txt')).toBe(true);
    expect(telling.head).toEqual({ kind: 'NEWS', title: 'Geneva', standfirst: 'Two presidents meet.', publisher: null, url: null, authors: [], publishedOn: '2021-06-16', dateline: 'Geneva, Switzerland', lang: null });
    const below = await read('chancery: 1\narticle: { file: below/near.md }\n');
    expect(below.telling.head).toMatchObject({ title: 'Near', publisher: 'publisher:The Register' });
    expect(below.telling.things['publisher:The Register']).toMatchObject({ kind: 'ORGANIZATION', organizationKind: 'MEDIA', name: 'The Register' });
  });
});

describe('the faults of a dossier', () => {
  it('are all named at once, each with its place and line', async () => {
    const yaml = `chancery: 1
${article}
persons:
  hussein: { name: Fuad Hussein, mentions: [Fuad Husain], nickname: F }
  zarif: { name: Mohammad Javad Zarif }
groups:
  zarif: { name: officials, size: 0 }
facts:
  M1:
    kind: MEETING
    date: 2021-02-30
    participants: [hussain, Zarif, { actor: zarif, role: PARTNER }]
    evidence:
      - met Mohammad Javad Zarif
      - met Javad Zarif in Tehran
  M2:
    kind: MEETING
    evidence: []
  M3:
    kind: MEATING
    evidence: [met]
  M4:
    kind: MEETING
    participants: [hussain]
    evidence: [Zarif]
`;
    expect(await faults(yaml)).toEqual([
      '4: persons.hussein.nickname: there is no such field here',
      '4: persons.hussein.mentions[0]: the article does not have the words “Fuad Husain”',
      '7: groups.zarif.size: must be at least 1',
      '7: groups.zarif: the key "zarif" is already that of a person: each key is used once in a dossier',
      '11: facts.M1.date: "2021-02-30" is not a valid date: February 2021 has 28 days, so there is no day 30; write the day as it is, as in 2021-02-28, or only the month, as in 2021-02',
      '12: facts.M1.participants[2].role: must be one of HOLDER, PARTICIPANT, HOST, VISITOR, DELEGATION_HEAD, DELEGATE, MEDIATOR, SPEAKER, ADDRESSEE, PRINCIPAL, SIGNATORY, PARTY, ACTOR, RECIPIENT, TARGET, VICTIM, PERPETRATOR, ORDERED_BY, ACCUSED, CLAIMANT',
      '15: facts.M1.evidence[1]: the article does not have the words “met Javad Zarif in Tehran”',
      '18: facts.M2.evidence: a fact without evidence does not exist: quote the words that say it',
      '20: facts.M3.kind: must be one of TENURE, MEETING, VISIT, AGREEMENT_ACTION, EVENT, STATEMENT, RELATIONSHIP',
      '24: facts.M4.participants[0]: there is no "hussain" in this dossier: did you mean "hussein"?',
      '25: facts.M4.evidence[0]: the article has the words “Zarif” 2 times: quote more of the sentence, or say which with { exact: …, occurrence: 2 }',
    ]);
  });

  it.each([
    ['', ['1: the dossier is empty: it begins with "chancery: 1"']],
    ['just words', ['1: must be a list of fields']],
    ['- a\n- b', ['1: must be a list of fields']],
    ['article: { text: a }', ['1: chancery: is missing']],
    ['chancery: 2\narticle: { text: a }', ['1: chancery: must be 1']],
    ['chancery: 1', ['1: article: is missing']],
    ['chancery: 1\narticle: { }', ['2: article: an article has either `file` or `text`']],
    ['chancery: 1\narticle: { text: a, file: b }', ['2: article: an article has either `file` or `text`']],
    ['chancery: 1\narticle: { text: a }\npersons:\n', ['3: persons: is empty: give it a value or leave it out']],
    ['chancery: 1\narticle: { text: a }\npersons: []\n', ['3: persons: must be a list of fields']],
    ['chancery: 1\narticle: { text: a }\nperson: {}\n', ['3: person: there is no such field here']],
    ['chancery: 1\narticle: { text: a }\npersons: { a b: { name: A B } }\n', ['3: persons.a b: a key is made of letters, digits, ".", "_" and "-"']],
    ['chancery: 1\narticle: { text: a }\npersons: { IR: { name: A B } }\n', ['3: persons.IR: the key "IR" is the code of Iran: choose another']],
    ['chancery: 1\narticle: { text: a }\npersons: { p: { name: "A\\0B" } }\n', ['3: persons.p.name: has a NUL character or half a surrogate pair, which cannot be stored']],
    ['chancery: 1\narticle: { text: a }\npersons: { p: { name: A } }\npersons: { q: { name: B } }\n', ['4: not YAML: Map keys must be unique']],
    ['chancery: 1\narticle: { text: a }\npersons: { p: { name: A }\n', ['4: not YAML: Flow map in block collection must be sufficiently indented and end with a }']],
    ['chancery: 1\narticle: { text: !foo a }\n', ['2: not YAML: Unresolved tag: !foo']],
    ['chancery: 1\narticle: { text: a }\n---\nchancery: 1\n', ['3: not YAML: Source contains multiple documents; please use YAML.parseAllDocuments()']],
    ['chancery: 1\narticle: *a\n', ['2: article: nothing is anchored as "a"']],
    ['chancery: 1\narticle: { text: "" }\n', ['2: article.text: must not be empty']],
    ['chancery: 1\narticle: { text: "date 2021-02-30 a" }\n', ['2: article.text: Line 1: 2021-02-30 in the header is a day that does not exist; write the day of publication, as in "date 2021-02-03"']],
  ])('%j', async (yaml, expected) => {
    expect(await faults(yaml)).toEqual(expected);
  });

  it.each([
    ['/etc/hostname', '"/etc/hostname" must be a path relative to the dossier'],
    ['../../etc/hostname', '"../../etc/hostname" leads too far up: the article stands beside the dossier, or in a folder next to its own (../articles/x.txt)'],
    ['absent.txt', 'there is no file "absent.txt" beside the dossier'],
    ['../articles', '../articles cannot be read (EISDIR)'],
    ['../articles/latin1.txt', 'The article is not UTF-8 at byte 2 (0x76); save it as UTF-8, for example with: iconv -f WINDOWS-1252 -t UTF-8'],
  ])('an article at %s', async (file, message) => {
    expect(await faults(`chancery: 1\narticle:\n  file: ${file}\n`)).toEqual([`3: article.file: ${message}`]);
  });

  it('include an article that a link leads away to', async () => {
    symlinkSync('/etc/hostname', join(folder, 'articles', 'link.txt'));
    expect(await faults('chancery: 1\narticle: { file: ../articles/link.txt }\n')).toEqual([`2: article.file: "../articles/link.txt" is a link that leads out of the dossier's surroundings: copy the article there`]);
  });

  it.each([
    ['participants: [hussein, { actor: hussein }]', 'participants[1]: "hussein" is listed twice as PARTICIPANT'],
    ['participants: [M1]', 'participants[0]: "M1" is a fact, but a person or an organization or a country or a group is asked for'],
    ['participants: [XX]', 'participants[0]: there is no "XX" in this dossier: add it, or use one of the keys of this dossier'],
    ['participants: [{ actor: hussein, capacity: zarif }]', 'participants[0].capacity: "zarif" is a person, but a position is asked for'],
    ['participants: [{ actor: hussein, attribution: [{ kind: SAID, agent: zarif }] }]', 'participants[0].attribution: quote the words of this participation as its evidence: an attribution belongs to words'],
    ['places: [hussein]', 'places[0]: "hussein" is a person, but a place is asked for'],
    ['links: [{ type: AFTER, fact: M1 }]', 'links[0].fact: a fact is not linked to itself'],
    ['links: [{ type: AFTER, fact: M2 }]', 'links[0].fact: there is no "M2" in this dossier: did you mean "M1"?'],
    ['about: [M1]', 'about[0]: a fact is not about itself'],
    ['about: [{ salience: MAJOR }]', 'about[0]: a subject has a label, a ref, or both'],
    ['claims: [{ field: TREND, value: IMPROVING, evidence: [on Wednesday] }]', 'claims[0].field: a MEETING has no TREND'],
    ['claims: [{ field: MODALITY, value: HOPED, evidence: [on Wednesday] }]', 'claims[0].value: must be one of ACTUAL, PLANNED, DESIRED, HYPOTHETICAL, NEGATED'],
    ['date: { edtf: yesterday }', 'date.edtf: "yesterday" is not a valid date: it is not a date; write 2021-02-03, 2021-02, 2021, 201X, 2021-21 (spring) or 2021~ (about 2021)'],
    ['mode: [PHONE]', 'mode: must be one of IN_PERSON, PHONE, VIDEO, LETTER, UNKNOWN'],
  ])('a meeting with %s', async (line, message) => {
    expect(await faults(withFact(`    ${line}\n`))).toEqual([`10: facts.M1.${message}`]);
  });

  it.each([
    ['{ kind: TENURE, holder: IQ, position: { title: President }, evidence: [on Wednesday] }', 'holder: "IQ" is a country, but a person is asked for'],
    ['{ kind: TENURE, holder: hussein, position: { title: President }, start: 2021, end: 2020, evidence: [on Wednesday] }', 'end: the end (2020) lies before the start (2021)'],
    ['{ kind: RELATIONSHIP, relation: ALLY, subject: IQ, object: IQ, evidence: [on Wednesday] }', 'object: is the subject too: a relationship has two actors'],
    ['{ kind: EVENT, casualties: [{ unit: KILLED, min: 5, max: 2 }], evidence: [on Wednesday] }', 'casualties[0].max: is less than min (5)'],
    ['{ kind: EVENT, casualties: [{ unit: KILLED }], evidence: [on Wednesday] }', 'casualties[0]: says no number: give min, max or text'],
  ])('%s', async (fact, message) => {
    expect(await faults(`chancery: 1\n${article}${people}facts:\n  F: ${fact}\n`)).toEqual([`7: facts.F.${message}`]);
  });

  it.each([
    ['places: { a: { name: A, kind: CITY, within: b }, b: { name: B, kind: CITY, within: a } }', ['places.a.within: runs in a circle back to "a"', 'places.b.within: runs in a circle back to "b"']],
    ['topics: { a: { name: A, broader: a } }', ['topics.a.broader: runs in a circle back to "a"']],
    ['places: { a: { name: A, kind: COUNTRY } }', ['places.a: the territory of a country names it: country: IQ']],
    ['persons: { p: { name: A, birth: 1960, death: 1950 } }', ['persons.p.death: the death (1950) lies before the start (1960)']],
    ['persons: { p: { name: A, names: [{ text: B, kind: PRIMARY }] } }', ['persons.p.names[0].kind: the primary name is `name`: give this one another kind']],
    ['groups: { g: { name: A, sizeMin: 3, sizeMax: 2 } }', ['groups.g.sizeMax: is less than sizeMin (3)']],
    ['countries: { SU: { name: Soviet Union } }', ['countries.SU: "SU" is no code of ISO 3166-1 now in use: correct it, or give a name and alpha3 for a country of the past']],
    ['countries: { IR: { alpha3: IRQ } }', ['countries.IR.alpha3: the alpha-3 code of Iran is IRN']],
    ['countries: { IR: { validFrom: 2020-01-01, validUntil: 2019-01-01 } }', ['countries.IR.validUntil: lies before validFrom (2020-01-01)']],
    ['agreements: { a: { name: A, subjects: [IR] } }', ['agreements.a.subjects[0]: "IR" is a country, but a topic is asked for']],
  ])('%s', async (line, expected) => {
    expect(await faults(`chancery: 1\n${article}\n${line}\n`)).toEqual(expected.map((fault) => `3: ${fault}`));
  });

  it.each([
    ['Fuad Husain', 'the article does not have the words “Fuad Husain”'],
    ['{ exact: "Iraq\'s foreign minister" }', 'the article does not have the words “Iraq\'s foreign minister”; it has “Iraq’s foreign minister”'],
    ['met Mohammad Javad Zarif at Tehran', 'the article does not have the words “met Mohammad Javad Zarif at Tehran”; after “met Mohammad Javad Zarif” it goes on “in Tehran 😀 on Wednesday. Zarif thanked Iraq.”'],
    ['{ exact: Zarif, occurrence: 3 }', 'the article has the words “Zarif” only 2 times: occurrence 3 does not exist'],
    ['{ exact: Tehran, start: 60 }', 'at 60..66 the article has “rif in”, not “Tehran”'],
    ['{ exact: Tehran, start: 67, end: 70 }', 'the words “Tehran” have 6 code points, so from 67 they end at 73, not 70'],
    ['{ exact: Tehran, end: 73 }', '`end` stands without `start`: give both or neither'],
    ['{ exact: Iraq., start: 9000 }', `the article has ${[...text].length} code points: nothing stands at 9000..9005`],
  ])('the quotation %s', async (span, message) => {
    expect(await faults(`chancery: 1\n${article}\npersons: { p: { name: P, mentions: [${span}] } }\n`)).toEqual([`3: persons.p.mentions[0]: ${message}`]);
  });
});

describe('a hostile dossier', () => {
  it('does not unfold aliases without end', async () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x, x]', ...'bcdefgh'.split('').map((name, index) => `${name}: &${name} [${Array(10).fill(`*${'abcdefg'[index]}`).join(', ')}]`)].join('\n');
    expect(await faults(bomb)).toEqual([expect.stringContaining('more than 200000 values: split the dossier')]);
  });

  it.each([
    ['a: &a [*a]', 'an alias that contains itself'],
    [`a: ${'['.repeat(100)}${']'.repeat(100)}`, 'nested more than 40 levels deep: a dossier is flat'],
    ['? [a, b]\n: c', 'a key must be a word'],
    ['__proto__: { a: 1 }', 'a key must be a word'],
  ])('%s', async (yaml, message) => {
    expect(await faults(yaml)).toEqual([expect.stringContaining(message)]);
  });

  it('that is nested without measure is refused, not a crash', async () => {
    expect(await faults(`a: ${'['.repeat(200_000)}`)).toHaveLength(1);
  });
});

describe('quotations', () => {
  it('are found wherever they stand, whatever the characters', async () => {
    const character = fc.constantFrom('a', 'b', ' ', '’', 'é', '😀', 'ظ', '\u0301');
    await fc.assert(
      fc.asyncProperty(fc.array(character, { minLength: 1, maxLength: 40 }), fc.nat(), fc.nat(), async (characters, from, length) => {
        const body = `x${characters.join('')}`;
        const points = [...body];
        const start = from % points.length;
        const end = start + 1 + (length % (points.length - start));
        const exact = points.slice(start, end).join('');
        const { telling } = await read(JSON.stringify({ chancery: 1, article: { text: body }, persons: { p: { name: 'P', mentions: [{ exact, start }] } } }));
        const [span] = telling.things['p']?.mentions ?? [];
        expect(span).toMatchObject({ start, end, exact, prefix: points.slice(Math.max(0, start - 32), start).join(''), suffix: points.slice(end, end + 32).join('') });
      }),
    );
  });
});
