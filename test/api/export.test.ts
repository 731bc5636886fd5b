// size: one file of examples per format, over one small set of rows
import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { parse as parseCsv } from 'csv-parse/sync';
import AnyGraph from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { parse as parseGraphml } from 'graphology-graphml';
import { readExportOrder, runExport } from '../../src/cli/export.js';
import { contextOfModality, sideOfRole, typeOfAct, typeOfAction } from '../../src/export/plover-mapping.js';
import { Problem } from '../../src/shared/problem.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { type ExportFacts, writeExportFacts } from '../support/export-facts.js';
import { type ExportServer, openExports } from '../support/export-server.js';
import { type Graph, openGraph } from '../support/graph.js';
import { readProjectFile } from '../support/source-file.js';

const hasCurl = spawnSync('curl', ['--version']).status === 0;
// oxlint-disable-next-line no-console -- what does not run must not pass unnoticed
if (!hasCurl) console.warn('SKIPPED, because there is no curl here: the curl commands of docs/exporting.md');

/** These two have no types of their own. */
const { Cite } = require('@citation-js/core') as { Cite: new (data: unknown) => { format(as: string, options: object): unknown } };
require('@citation-js/plugin-bibtex');
require('@citation-js/plugin-csl');
const jsonld = require('jsonld') as { expand(document: object, options: object): Promise<Record<string, unknown>[]> };

let database: TestDatabase;
let graph: Graph;
let server: ExportServer;
let ids: ExportFacts;

beforeAll(async () => {
  database = await createTestDatabase();
  [graph, server, ids] = await Promise.all([openGraph(database), openExports(database), writeExportFacts(database)]);
});

afterAll(async () => {
  await server.close();
  await graph.close();
  await database.drop();
});

async function exported(file: string, parameters: Record<string, unknown> = {}): Promise<string> {
  const answer = await fetch(addressOf(file, parameters));
  const text = await answer.text();
  if (answer.status !== 200) throw new Error(text);
  return text;
}

function addressOf(file: string, parameters: Record<string, unknown>): string {
  const query = Object.entries(parameters).map(([name, value]) => `${name}=${encodeURIComponent(typeof value === 'string' ? value : JSON.stringify(value))}`);
  return `${server.url}/export/${file}${query.length === 0 ? '' : `?${query.join('&')}`}`;
}

const linesOf = (text: string): never[] => text.trimEnd().split('\n').map((line) => JSON.parse(line) as never);

describe('JSON Lines', () => {
  const where = { or: [{ participants: { some: { person: { name: { eq: 'Wang Yi' } } } } }, { date: { within: { from: '2023-06-01', to: '2023-06-30' } } }] };
  const selection = 'id date { edtf earliest } note participants(first: 2) { totalCount edges { role node { name } } } citations { exact start article { title } }';

  it('are what GraphQL answers under the same where, order and selection', async () => {
    const { data } = await graph.ask(`query ($where: MeetingWhere) { meetings(where: $where, orderBy: [{ field: DATE, direction: ASC }]) { nodes { ${selection} } } }`, { where });
    const lines = linesOf(await exported('meetings.jsonl', { where, orderBy: [{ field: 'DATE', direction: 'ASC' }], select: selection }));
    expect(lines).toEqual((data as { meetings: { nodes: unknown[] } }).meetings.nodes);
    expect(lines.map(({ id }) => id)).toEqual([`Meeting_${ids.beijing}`, `Meeting_${ids.june}`]);
  });

  it('tell interfaces by fragments, as GraphQL does', async () => {
    const select = '__typename id ... on Meeting { mode format } ... on AgreementAction { action by { name } }';
    const { data } = await graph.ask(`{ facts { nodes { ${select} } } }`);
    const lines = linesOf(await exported('facts.jsonl', { select }));
    expect(lines).toEqual((data as { facts: { nodes: unknown[] } }).facts.nodes);
    expect(lines).toHaveLength(5);
  });

  it('are empty where nothing is found', async () => {
    expect(await exported('meetings.jsonl', { where: { date: { within: { from: '1900-01-01', to: '1900-01-02' } } } })).toBe('');
  });
});

describe('CSV', () => {
  it('has a column for every leaf of the selection, joins lists and keeps formulas from running', async () => {
    const select = 'id date { edtf } note participants { edges { node { name } onBehalfOf { name } } } places { name longitude } citations { article { authors } }';
    const text = await exported('meetings.csv', { select, orderBy: [{ field: 'DATE', direction: 'ASC' }] });
    expect(text).toBe(
      [
        'id,date.edtf,note,participants.edges.node.name,participants.edges.onBehalfOf.name,places.name,places.longitude,citations.article.authors',
        `Meeting_${ids.beijing},2023-03-06/2023-03-10,,Ali Shamkhani; Musaad bin Mohammed Al Aiban; Wang Yi,; Saudi Arabia; China,Beijing,'-116.4,"Wang, Li | Zhang Wei"`,
        `Meeting_${ids.april},2023-04-06,"'=HYPERLINK(""http://example.org"",""x"")",Hossein Amir-Abdollahian; Faisal bin Farhan Al Saud,; ,,,`,
        `Meeting_${ids.june},2023-06-17,"'-1+1 in two\r\nlines, with a, comma",Faisal bin Farhan Al Saud; Hossein Amir-Abdollahian,; ,,,`,
        '',
      ].join('\r\n'),
    );
  });

  it('is read by another library into the same values', async () => {
    const rows = parseCsv(await exported('places.csv', { select: 'id name latitude longitude country { alpha2 }' }), { columns: true }) as Record<string, string>[];
    expect(rows).toEqual([{ id: expect.stringMatching(/^Place_\d+$/), name: 'Beijing', latitude: '39.9', longitude: '-116.4', 'country.alpha2': 'CN' }]);
    const meetings = parseCsv(await exported('meetings.csv'), { columns: true }) as Record<string, string>[];
    expect(meetings.map((row) => row['note'])).toEqual(["'-1+1 in two\r\nlines, with a, comma", `'=HYPERLINK("http://example.org","x")`, '']);
  });

  it.each(['=1', '+1', '-1', '@a', '\t=1', '\r=1'])('puts a quote before %j', async (text) => {
    await database.query('update fact set note = $2 where id = $1', [ids.signed, text]);
    const [row] = parseCsv(await exported('agreementActions.csv', { select: 'note' }), { columns: true }) as { note: string }[];
    expect(row?.note).toBe(`'${text}`);
    await database.query('update fact set note = null where id = $1', [ids.signed]);
  });

  it('has the header alone where nothing is found', async () => {
    expect(await exported('facts.csv', { select: 'id ... on Event { modes } ... on Visit { purpose }', where: { not: {} } })).not.toBe('');
    expect(await exported('events.csv', { select: 'id casualties { min }' })).toBe('id,casualties.min\r\n');
  });
});

describe('networks', () => {
  const nodes = (): [string, Record<string, unknown>][] => [
    [`Person_${ids.shamkhani}`, { label: 'Ali Shamkhani', type: 'Person', country: 'IR', positions: 'Secretary of the Supreme National Security Council', facts: 1 }],
    [`Person_${ids.aiban}`, { label: 'Musaad bin Mohammed Al Aiban', type: 'Person', country: 'SA', facts: 1 }],
    [`Person_${ids.wang}`, { label: 'Wang Yi', type: 'Person', country: 'CN', facts: 1 }],
    [`Person_${ids.abdollahian}`, { label: 'Hossein Amir-Abdollahian', type: 'Person', country: 'IR', positions: 'Minister of Foreign Affairs', facts: 2 }],
    [`Person_${ids.faisal}`, { label: 'Faisal bin Farhan Al Saud', type: 'Person', facts: 2 }],
  ];
  const once = (): Record<string, unknown> => ({ weight: 1, facts: 1, first: '2023-03-06', last: '2023-03-10', factIds: `Meeting_${ids.beijing}` });
  const edges = (): [string, string, Record<string, unknown>][] => [
    [`Person_${ids.shamkhani}`, `Person_${ids.aiban}`, once()],
    [`Person_${ids.shamkhani}`, `Person_${ids.wang}`, once()],
    [`Person_${ids.aiban}`, `Person_${ids.wang}`, once()],
    [`Person_${ids.abdollahian}`, `Person_${ids.faisal}`, { weight: 2, facts: 2, first: '2023-04-06', last: '2023-06-17', factIds: `Meeting_${ids.april} Meeting_${ids.june}` }],
  ];
  const parsers = [
    ['gexf', (text: string) => parseGexf(AnyGraph, text)],
    ['graphml', (text: string) => parseGraphml(AnyGraph, text)],
  ] as const;

  it.each(parsers)('as %s are read by another library: who takes part, and with whom how often', async (format, parse) => {
    const network = parse(await exported(`facts.${format}`));
    expect(network.mapNodes((node, attributes) => [node, attributes])).toEqual(nodes());
    expect(network.mapEdges((_edge, attributes, source, target) => [source, target, attributes])).toEqual(edges());
  });

  it.each(parsers)('as %s are under the where, and tell a plan only where it is asked for', async (format, parse) => {
    const met = parse(await exported(`meetings.${format}`, { where: { date: { within: { from: '2023-04-01', to: '2023-04-30' } } } }));
    expect(met.mapEdges((_edge, { weight }) => weight as unknown)).toEqual([1]);
    expect(parse(await exported(`visits.${format}`)).order).toBe(0);
    const planned = parse(await exported(`visits.${format}`, { where: { modality: { eq: 'PLANNED' } } }));
    expect(planned.mapEdges((_edge, _attributes, source, target) => [source, target])).toEqual([[`Country_${ids.saudi}`, `Person_${ids.raisi}`]]);
  });

  it.each(parsers)('as %s keep names that XML has trouble with', async (format, parse) => {
    await database.query('update thing set name = $2 where id = $1', [ids.wang, 'W<a>&"n\'g\u0001 王毅']);
    expect(parse(await exported(`facts.${format}`)).getNodeAttribute(`Person_${ids.wang}`, 'label')).toBe('W<a>&"n\'g\uFFFD 王毅');
    await database.query('update thing set name = $2 where id = $1', [ids.wang, 'Wang Yi']);
  });
});

describe('JSON-LD', () => {
  it('expands into PROV entities and Web Annotations, without the network', async () => {
    const refuse = async (url: string): Promise<never> => Promise.reject(new Error(`asked for ${url}`));
    const expanded = await jsonld.expand(JSON.parse(await exported('facts.jsonld')) as object, { documentLoader: refuse });
    const oa = 'http://www.w3.org/ns/oa#';
    const prov = 'http://www.w3.org/ns/prov#';
    const told = expanded.find((node) => node['@id'] === `urn:chancery:Meeting_${ids.beijing}`);
    expect(told?.['@type']).toEqual([`${prov}Entity`, 'urn:chancery:term:Meeting']);
    expect(told?.[`${prov}wasDerivedFrom`]).toEqual([{ '@id': `urn:chancery:Article_${ids.article}` }]);
    const annotation = expanded.find((node) => (node['@type'] as string[]).includes(`${oa}Annotation`));
    expect(annotation?.[`${oa}hasBody`]).toEqual([{ '@id': `urn:chancery:Meeting_${ids.beijing}` }]);
    const [target] = (annotation?.[`${oa}hasTarget`] ?? []) as Record<string, unknown[]>[];
    expect(target?.[`${oa}hasSource`]).toEqual([expect.objectContaining({ '@id': `urn:chancery:Article_${ids.article}` })]);
    const number = (value: number): object[] => [{ '@type': 'http://www.w3.org/2001/XMLSchema#nonNegativeInteger', '@value': value }];
    expect(target?.[`${oa}hasSelector`]).toEqual([
      {
        '@type': [`${oa}TextQuoteSelector`],
        [`${oa}exact`]: [{ '@value': 'Ali Shamkhani and Musaad bin Mohammed Al Aiban agreed to resume ties' }],
        [`${oa}prefix`]: [{ '@value': '🕊 ' }],
        [`${oa}suffix`]: [{ '@value': '.' }],
      },
      { '@type': [`${oa}TextPositionSelector`], [`${oa}start`]: number(45), [`${oa}end`]: number(113) },
    ]);
    expect(expanded.filter((node) => (node['@type'] as string[]).includes(`${prov}Entity`))).toHaveLength(5);
  });
});

describe('references', () => {
  const title = 'Iran & Saudi Arabia agree to resume ties, {Beijing} says – 100% "new"';

  it('as CSL-JSON are an array of items', async () => {
    const items = JSON.parse(await exported('articles.csljson')) as unknown[];
    expect(items).toEqual([
      {
        id: `Article_${ids.article}`,
        type: 'article-newspaper',
        title,
        author: [{ literal: 'Wang, Li' }, { literal: 'Zhang Wei' }],
        'container-title': 'Xinhua',
        issued: { 'date-parts': [[2023, 3, 10]] },
        URL: 'https://example.org/a_b?c=1&d=2',
        language: 'en',
        abstract: 'A summary_with 50% of #signs',
      },
      { id: `Article_${ids.bare}`, type: 'entry' },
    ]);
    const shown = new Cite(items).format('bibliography', { format: 'text', template: 'apa', lang: 'en-US' }) as string;
    expect(shown).toContain('Xinhua');
    expect(JSON.parse(await exported('articles.csljson', { where: { title: { eq: 'none' } } }))).toEqual([]);
  });

  it('as BibTeX are read by another library into the same', async () => {
    const items = new Cite(await exported('articles.bib')).format('data', { format: 'object' }) as Record<string, unknown>[];
    expect(items).toHaveLength(2);
    expect(items[0]).toMatchObject({
      id: `Article_${ids.article}`,
      title: expect.stringContaining('Iran & Saudi Arabia agree to resume ties, {Beijing} says – 100% "new"') as string,
      'container-title': 'Xinhua',
      issued: { 'date-parts': [[2023, 3, 10]] },
      URL: 'https://example.org/a_b?c=1&d=2',
    });
    expect(JSON.stringify(items[0]?.['author'])).toContain('Wang, Li');
    expect(items[1]).toMatchObject({ id: `Article_${ids.bare}` });
  });
});

describe('BibTeX of awkward texts', () => {
  it('keeps braces balanced and commands from running', async () => {
    await database.query('update article set title = $2 where id = $1', [ids.bare, 'a } b { { c \\input{x} ~ ^ _ # $ % &']);
    const text = await exported('articles.bib', { where: { id: { eq: `Article_${ids.bare}` } } });
    expect(text).toBe(
      `@misc{Article_${ids.bare},\n  title = {{a {\\textbraceright} b {\\textbraceleft} {\\textbraceleft} c {\\textbackslash}input{\\textbraceleft}x{\\textbraceright} {\\textasciitilde} {\\textasciicircum} \\_ \\# \\$ \\% \\&}},\n}\n\n`,
    );
    expect(text.replaceAll(/[^{]/g, '').length).toBe(text.replaceAll(/[^}]/g, '').length);
    await database.query('update article set title = null where id = $1', [ids.bare]);
  });
});

describe('PLOVER records', () => {
  interface EventRecord {
    readonly event_id: string;
    readonly event_type: string;
    readonly event_mode: string[];
    readonly context: string[];
    readonly source: { readonly name: string; readonly country: string[]; readonly position: string | null }[];
    readonly target: { readonly name: string }[];
    readonly text: { readonly exact: string; readonly article: string }[];
    readonly location: unknown[];
  }
  const recordOf = async (id: string): Promise<EventRecord | undefined> => (linesOf(await exported('facts.plover')) as EventRecord[]).find((record) => record.event_id === id);

  it('tell a meeting as a consultation of all who take part', async () => {
    const record = await recordOf(`Meeting_${ids.beijing}`);
    expect(record).toMatchObject({ event_date: '2023-03-06', event_type: 'CONSULT', event_mode: [], context: [], target: [], alleged: [], participant_count: 3 });
    expect(record?.source.map(({ name, country, position }) => [name, country, position])).toEqual([
      ['Ali Shamkhani', ['IRN'], 'Secretary of the Supreme National Security Council'],
      ['Musaad bin Mohammed Al Aiban', ['SAU'], null],
      ['Wang Yi', ['CHN'], null],
    ]);
    expect(record?.location).toEqual([{ name: 'Beijing', country: 'CHN', latitude: 39.9, longitude: -116.4 }]);
    expect(record?.text).toEqual([expect.objectContaining({ exact: 'Ali Shamkhani and Musaad bin Mohammed Al Aiban agreed to resume ties', article: `Article_${ids.article}`, start: 45, end: 113, publisher: 'Xinhua' })]);
  });

  it('tell a planned visit as one in the future, from the visitor to the host', async () => {
    const record = await recordOf(`Visit_${ids.planned}`);
    expect(record).toMatchObject({ event_type: 'CONSULT', event_mode: ['visit'], context: ['future'], source: [{ name: 'Ebrahim Raisi' }], target: [{ name: 'Saudi Arabia' }] });
  });

  it('tell a signature as support, a promised one as agreement', async () => {
    expect(await recordOf(`AgreementAction_${ids.signed}`)).toMatchObject({ event_type: 'SUPPORT', source: [{ name: 'Iran', role: 'ACTOR', country: ['IRN'] }], agreement: { name: 'Joint Trilateral Statement' } });
    await database.query(`update fact set modality = 'PLANNED' where id = $1`, [ids.signed]);
    expect(await recordOf(`AgreementAction_${ids.signed}`)).toMatchObject({ event_type: 'AGREE', context: ['future'] });
    await database.query(`update agreement_action set action = 'EXPIRED' where id = $1`, [ids.signed]);
    expect(await recordOf(`AgreementAction_${ids.signed}`)).toBeUndefined();
    await database.query(`update agreement_action set action = 'SIGNED' where id = $1`, [ids.signed]);
    await database.query(`update fact set modality = 'ACTUAL' where id = $1`, [ids.signed]);
  });
});

describe('the answer', () => {
  it.each([
    ['meetings.csv', 'text/csv; charset=utf-8; header=present', 'meetings.csv'],
    ['meetings.jsonl', 'application/jsonl; charset=utf-8', 'meetings.jsonl'],
    ['visits.gexf', 'application/gexf+xml; charset=utf-8', 'visits.gexf'],
    ['visits.graphml', 'application/graphml+xml; charset=utf-8', 'visits.graphml'],
    ['facts.jsonld', 'application/ld+json; charset=utf-8', 'facts.jsonld'],
    ['articles.bib', 'application/x-bibtex; charset=utf-8', 'articles.bib'],
    ['articles.csljson', 'application/vnd.citationstyles.csl+json; charset=utf-8', 'articles.csl.json'],
    ['facts.plover', 'application/jsonl; charset=utf-8', 'facts.plover.jsonl'],
  ])('of %s names its type and file', async (file, type, name) => {
    const { headers } = await fetch(`${server.url}/export/${file}`);
    expect([headers.get('content-type'), headers.get('content-disposition')]).toEqual([type, `attachment; filename="${name}"`]);
  });

  it.each([
    ['gzip', true],
    ['br, gzip;q=0.5', true],
    ['gzip;q=0', false],
    ['identity', false],
  ])('is compressed for who accepts %s: %s', async (accepted, compressed) => {
    const [encoding, body] = await new Promise<[string | undefined, Buffer]>((resolve, reject) => {
      const request = httpRequest(`${server.url}/export/meetings.csv`, { headers: { 'accept-encoding': accepted } }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => resolve([response.headers['content-encoding'], Buffer.concat(chunks)]));
      });
      request.once('error', reject).end();
    });
    expect(encoding).toBe(compressed ? 'gzip' : undefined);
    expect((compressed ? gunzipSync(body) : body).toString('utf8')).toBe(await exported('meetings.csv'));
  });

  it('to a POST is the same as to a GET', async () => {
    const where = { date: { within: { from: '2023-04-01', to: '2023-04-30' } } };
    const answer = await fetch(`${server.url}/export/meetings.csv`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ where, select: 'id' }) });
    expect(await answer.text()).toBe(`id\r\nMeeting_${ids.april}\r\n`);
  });

  it.each<[string, number, string, string]>([
    ['meetings.xls', 404, 'NOT_FOUND', 'there is no format "xls": csv, jsonl, gexf, graphml, jsonld, bib, csljson, plover'],
    ['secrets.csv', 404, 'NOT_FOUND', 'there is no list "secrets" to export: '],
    ['__proto__.csv', 404, 'NOT_FOUND', 'exports are at /export/<list>.<format>, such as /export/meetings.csv'],
    ['meetings', 404, 'NOT_FOUND', 'exports are at /export/<list>.<format>'],
    ['persons.gexf', 400, 'BAD_USER_INPUT', 'gexf is made of facts, and persons are none'],
    ['facts.bib', 400, 'BAD_USER_INPUT', 'bib is made of articles, and facts are none'],
    ['meetings.csv?where={', 400, 'BAD_USER_INPUT', 'where is no JSON: '],
    ['meetings.csv?where={"modality":{"eq":"DONE"}}', 400, 'BAD_USER_INPUT', 'Variable "$where" got invalid value "DONE" at "where.modality.eq"; Value "DONE" does not exist in "Modality" enum.'],
    ['meetings.csv?where={"colour":{}}', 400, 'BAD_USER_INPUT', 'Variable "$where" got invalid value { colour: {} }; Field "colour" is not defined by type "MeetingWhere".'],
    ['meetings.csv?orderBy=[{"field":"colour","direction":"ASC"}]', 400, 'BAD_USER_INPUT', 'Variable "$orderBy" got invalid value "colour"'],
    ['meetings.csv?select=colour', 400, 'GRAPHQL_VALIDATION_FAILED', 'select: Cannot query field "colour" on type "Meeting".'],
    ['meetings.csv?select=id }', 400, 'GRAPHQL_PARSE_FAILED', 'select: Syntax Error'],
    ['meetings.csv?select=id } query other { persons { totalCount }', 400, 'BAD_USER_INPUT', 'select: it is a selection of one node, such as id date { edtf }'],
    ['meetings.csv?select={ id } fragment x on Meeting { id }', 400, 'BAD_USER_INPUT', 'select: it is a selection of one node'],
    [`meetings.csv?select=${'a'.repeat(64)}: id`, 400, 'BAD_USER_INPUT', 'select: the alias aaaaaaaaaaaaaaaaaaaa… is longer than 63 characters'],
    [`meetings.csv?select=${'parts(first: 1) { nodes { '.repeat(12)}id${' } }'.repeat(12)}`, 400, 'QUERY_TOO_LARGE', 'the query is nested more than 12 levels deep'],
    ['facts.plover?select=id', 400, 'BAD_USER_INPUT', 'plover selects by itself: leave out select, or take csv or jsonl'],
    ['meetings.csv?first=3', 400, 'BAD_USER_INPUT', 'there is no parameter "first": where, orderBy, select'],
    ['meetings.csv?select=id&select=note', 400, 'BAD_USER_INPUT', 'select is given twice'],
  ])('to %s is an error as JSON', async (file, status, code, message) => {
    const answer = await fetch(`${server.url}/export/${file}`);
    const { errors } = (await answer.json()) as { errors: { message: string; extensions: { code: string } }[] };
    expect([answer.status, answer.headers.get('content-type'), errors.length, errors[0]?.extensions]).toEqual([status, 'application/json; charset=utf-8', 1, { code }]);
    expect(errors[0]?.message).toContain(message);
    expect(server.log).toEqual([]);
  });

  it.each<[string, RequestInit, number]>([
    ['PUT', { method: 'PUT' }, 405],
    ['a form', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{}' }, 415],
    ['no JSON', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' }, 400],
    ['a list', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '[]' }, 400],
    ['an unknown key', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"limit":1}' }, 400],
    ['too much', { method: 'POST', headers: { 'content-type': 'application/json' }, body: `{"select":"${' '.repeat(300_000)}"}` }, 413],
  ])('to %s is refused', async (_name, init, status) => {
    const answer = await fetch(`${server.url}/export/meetings.csv`, init);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toEqual({ errors: [{ message: expect.any(String), extensions: { code: expect.any(String) } }] });
  });
});

describe('the command line', () => {
  async function written(words: readonly string[]): Promise<string> {
    const order = readExportOrder(words);
    if (order === undefined) throw new Error(`no order: ${words.join(' ')}`);
    const output = new PassThrough();
    const chunks: Buffer[] = [];
    output.on('data', (chunk: Buffer) => chunks.push(chunk));
    await runExport(database.connection, order, output);
    return Buffer.concat(chunks).toString('utf8');
  }

  it('writes the same bytes as the server', async () => {
    const where = '{"date":{"within":{"from":"2023-04-01","to":"2023-04-30"}}}';
    expect(await written(['meetings', '--format', 'csv', '--where', where])).toBe(await exported('meetings.csv', { where }));
    expect(await written(['facts', '--format', 'gexf'])).toBe(await exported('facts.gexf'));
  });

  it('writes a file that is there when it is whole, and none where it is refused', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'chancery-export-'));
    try {
      const out = join(folder, 'people.jsonl');
      await written(['persons', '--format', 'jsonl', '--select', 'name', '--out', out]);
      expect(await readFile(out, 'utf8')).toBe(await exported('persons.jsonl', { select: 'name' }));
      await expect(written(['persons', '--format', 'jsonl', '--out', join(folder, 'absent', 'x')])).rejects.toThrow('the export was not written');
      await expect(written(['persons', '--format', 'gexf', '--out', out])).rejects.toThrow(Problem);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('knows wrong words', () => {
    expect(readExportOrder([])).toBeUndefined();
    expect(readExportOrder(['meetings'])).toBeUndefined();
    expect(readExportOrder(['meetings', 'visits', '--format', 'csv'])).toBeUndefined();
    expect(readExportOrder(['meetings', '--format', 'csv', '--limit', '3'])).toBeUndefined();
    expect(() => readExportOrder(['meetings', '--format', 'csv', '--where', '{'])).toThrow('--where is no JSON');
  });
});

describe('docs/exporting.md', () => {
  const { text } = readProjectFile('docs/exporting.md');
  const commands = [...text.matchAll(/^```sh\n([^]*?)^```/gm)].flatMap(([, block = '']) => block.trim().split('\n'));
  const rows = (heading: string): string[][] =>
    (text.split(`| ${heading} |`)[1]?.split('\n\n')[0] ?? '')
      .split('\n')
      .slice(2)
      .filter((line) => line !== '')
      .map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim().replaceAll('`', '')));

  it.each(commands)('gives a command that runs: %s', async (command) => {
    if (command.startsWith('curl') && !hasCurl) return;
    const folder = await mkdtemp(join(tmpdir(), 'chancery-export-'));
    try {
      const [file] = /(?<=-o |--out )\S+$/.exec(command) ?? [];
      if (command.startsWith('curl')) await promisify(execFile)('sh', ['-c', command.replace('http://127.0.0.1:4000', server.url)], { cwd: folder });
      else await runCommand(command, join(folder, file ?? ''));
      expect((await readFile(join(folder, file ?? ''), 'utf8')).length).toBeGreaterThan(20);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  async function runCommand(command: string, out: string): Promise<void> {
    const words = [...command.replace(/^node dist\/src\/cli\/chancery.js export /, '').matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
    const order = readExportOrder([...words.slice(0, -1), out]);
    if (order === undefined) throw new Error(`no order: ${words.join(' ')}`);
    await runExport(database.connection, order, new PassThrough());
  }

  it('lists the columns of every list', async () => {
    const lists = server.exporter.lists.map(({ name }) => name).sort();
    const headers = await Promise.all(lists.map(async (name) => [name, ((await exported(`${name}.csv`)).split('\r\n')[0] ?? '').replaceAll(',', ', ')]));
    expect(rows('list | columns of its CSV')).toEqual(headers);
  });

  it('has every list that the API has and that needs no more than a where', async () => {
    const { data } = await graph.ask('{ __schema { queryType { fields { name args { name type { kind } } } } } }');
    const { fields } = (data as { __schema: { queryType: { fields: { name: string; args: { name: string; type: { kind: string } }[] }[] } } }).__schema.queryType;
    expect(server.exporter.lists.map(({ name }) => name).sort()).toEqual(fields.filter(({ args }) => args.some(({ name }) => name === 'where') && args.every(({ type }) => type.kind !== 'NON_NULL')).map(({ name }) => name).sort());
  });

  it.each([
    ['action on an agreement | event type', typeOfAction],
    ['act of a statement | event type', typeOfAct],
    ['modality | context', contextOfModality],
    ['role | side', sideOfRole],
  ])('maps as the code does: %s', (heading, mapping) => {
    expect(rows(heading)).toEqual(Object.entries(mapping).map(([key, value]) => [key, value ?? 'none']));
  });
});
