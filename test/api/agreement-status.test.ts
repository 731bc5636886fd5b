import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { type Graph, openGraph } from '../support/graph.js';
import { RowWriter } from '../support/rows.js';

let database: TestDatabase;
let graph: Graph;
let rows: RowWriter;

beforeAll(async () => {
  database = await createTestDatabase();
  graph = await openGraph(database);
  rows = new RowWriter(database);
});

afterAll(async () => {
  await graph.close();
  await database.drop();
});

const statusOf = async (id: string, args: string): Promise<unknown> => {
  const { data, errors } = await graph.ask(`{ agreement(by: {id: "Agreement_${id}"}) { status${args} } }`);
  expect(errors).toBeUndefined();
  return (data as { agreement: { status: unknown } }).agreement.status;
};

describe('the status of an agreement', () => {
  let jcpoa: string;
  let unitedStates: string;
  let iran: string;

  beforeAll(async () => {
    unitedStates = await rows.country('United States', 'US', 'USA');
    iran = await rows.country('Iran', 'IR', 'IRN');
    jcpoa = await rows.agreement('Joint Comprehensive Plan of Action');
    await rows.agreementAction(jcpoa, 'NEGOTIATED', '2013-11-24/2015-07-14');
    await rows.agreementAction(jcpoa, 'CONCLUDED', '2015-07-14');
    await rows.agreementAction(jcpoa, 'RATIFIED', '2015-10-13', { by: iran });
    await rows.agreementAction(jcpoa, 'IMPLEMENTED', '2016-01-16');
    await rows.agreementAction(jcpoa, 'TERMINATED', '2017', { review: 'REJECTED' });
    await rows.agreementAction(jcpoa, 'WITHDRAWN', '2018-05-08', { by: unitedStates });
    await rows.agreementAction(jcpoa, 'RESTORED', '2021', { by: unitedStates, modality: 'PLANNED' });
    await rows.agreementAction(jcpoa, 'RESTORED', '2020', { by: iran, modality: 'DESIRED' });
  });

  it('is the furthest stage, whatever the day of talks known to the month, and the furthest of one day', async () => {
    const accord = await rows.agreement('Accord of stages');
    await rows.agreementAction(accord, 'CONCLUDED', '2015-07-14');
    await rows.agreementAction(accord, 'NEGOTIATED', '../2015-07');
    expect(await statusOf(accord, '(asOf: "2015-07-31")')).toBe('CONCLUDED');
    await rows.agreementAction(accord, 'SIGNED', '2016-01-01');
    await rows.agreementAction(accord, 'AGREED', '2016-01-01');
    expect(await statusOf(accord, '')).toBe('SIGNED');
    await rows.agreementAction(accord, 'TERMINATED', '2019-08-02');
    await rows.agreementAction(accord, 'WITHDRAWN', '2019-08-02');
    expect(await statusOf(accord, '')).toBe('TERMINATED');
  });

  it.each([
    ['before its first step', '(asOf: "2013-11-23")', null],
    ['on the first possible day of a step that lasts', '(asOf: "2013-11-24")', 'NEGOTIATED'],
    ['on the day it was concluded', '(asOf: "2015-07-14")', 'CONCLUDED'],
    ['after a step that says nothing about it', '(asOf: "2015-12-31")', 'CONCLUDED'],
    ['after a step that was rejected', '(asOf: "2017-12-31")', 'IN_FORCE'],
    ['after a party left, whatever is promised', '(asOf: "2021-02-03")', 'WITHDRAWN'],
    ['by all steps', '', 'WITHDRAWN'],
  ])('%s', async (_, args, status) => {
    expect(await statusOf(jcpoa, args)).toBe(status);
  });

  it('for one party leaves out what others did', async () => {
    expect(await statusOf(jcpoa, `(party: "Country_${iran}")`)).toBe('IN_FORCE');
    expect(await statusOf(jcpoa, `(party: "Country_${unitedStates}")`)).toBe('WITHDRAWN');
  });

  it('refuses a party that can be none, in one line', async () => {
    const { errors } = await graph.ask(`{ agreement(by: {id: "Agreement_${jcpoa}"}) { status(party: "Meeting_1") } }`);
    expect(errors?.map(({ message, extensions }) => [extensions.code, message])).toEqual([
      ['BAD_USER_INPUT', '"Meeting_1" is the id of a Meeting; here it must be of Country or Organization or Person or Group'],
    ]);
  });

  it('takes a step of unknown date as older than all others, and one with an open start by its last day', async () => {
    const treaty = await rows.agreement('Treaty on Open Skies');
    await rows.agreementAction(treaty, 'WITHDRAWN', '[..2020-11-22]', { by: unitedStates });
    await rows.agreementAction(treaty, 'SIGNED', null);
    expect(await statusOf(treaty, '(asOf: "2020-11-21")')).toBe('SIGNED');
    expect(await statusOf(treaty, '(asOf: "2020-11-22")')).toBe('WITHDRAWN');
  });

  it('shows promises and wishes in the outlook, not in the status', async () => {
    const { data } = await graph.ask(`{ agreement(by: {id: "Agreement_${jcpoa}"}) { outlook { action modality by { name } } } }`);
    expect(data).toEqual({
      agreement: { outlook: [{ action: 'RESTORED', modality: 'PLANNED', by: { name: 'United States' } }, { action: 'RESTORED', modality: 'DESIRED', by: { name: 'Iran' } }] },
    });
  });
});

describe('what an agreement has to do with', () => {
  it('is the same from both sides', async () => {
    const treaty = await rows.agreement('Treaty of Ghent');
    const other = await rows.agreement('Rush–Bagot Treaty');
    const [signing, talks, agenda, promise, unrelated] = [await rows.meeting('1814-12-24'), await rows.meeting('1814-08-08'), await rows.meeting('1814-08'), await rows.meeting('1815'), await rows.meeting('1816')];
    const signed = await rows.agreementAction(treaty, 'SIGNED', '1814-12-24');
    await database.query(`insert into fact_link (fact_id, type, target_id) values ($1, 'OUTCOME_OF', $2), ($3, 'PART_OF', $1), ($4, 'RESPONSE_TO', $1)`, [signed, signing, talks, unrelated]);
    await database.query(`insert into subject (fact_id, role, thing_id, target_id) values ($1, 'AGENDA', $2, null), ($3, 'CONTENT', null, $4), ($5, 'ABOUT', $6, null)`, [agenda, treaty, promise, signed, unrelated, other]);
    const expected = [promise, signing, talks, agenda].map((id) => `Meeting_${id}`);

    const { data: fromAgreement } = await graph.ask(`{ agreement(by: {id: "Agreement_${treaty}"}) { meetings { totalCount nodes { id agreements { nodes { name } } } } } }`);
    expect(fromAgreement).toEqual({ agreement: { meetings: { totalCount: 4, nodes: expected.map((id) => ({ id, agreements: { nodes: [{ name: 'Treaty of Ghent' }] } })) } } });

    const { data: filtered } = await graph.ask(`{ meetings(where: { agreements: { some: { id: { eq: "Agreement_${treaty}" } } } }) { nodes { id } } }`);
    expect(filtered).toEqual({ meetings: { nodes: expected.map((id) => ({ id })) } });
  });
});
