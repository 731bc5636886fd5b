import { userInfo } from 'node:os';
import { readJudgeOrder } from '../../src/cli/judge.js';
import { readJudged } from '../../src/dossier/judged.js';

const by = userInfo().username;

test.each<[string, unknown]>([
  ['same Person_1 Person_2', { verdict: 'SAME', one: { isFact: false, id: '1', kind: 'PERSON' }, other: { isFact: false, id: '2', kind: 'PERSON' }, by, why: null }],
  ['different Meeting_1 Meeting_2 --why because --by Ada', { verdict: 'DIFFERENT', one: { isFact: true, id: '1', kind: 'MEETING' }, other: { isFact: true, id: '2', kind: 'MEETING' }, by: 'Ada', why: 'because' }],
  ['retract 7', { retract: '7', by }],
  ['retract Judgement_7 --by Ada', { retract: '7', by: 'Ada' }],
  ['retract Person_7', undefined],
  ['retract 7 8', undefined],
  ['maybe Person_1 Person_2', undefined],
  ['same Person_1', undefined],
  ['same Person_1 Meeting_2', undefined],
  ['same Person_1 Article_2', undefined],
  ['same Person_1 Person_2 Person_3', undefined],
  ['same Person_1 Person_2 --because x', undefined],
])('judge %s', (words, order) => expect(readJudgeOrder(words.split(' '))).toEqual(order));

test('an id says of which kind it is', () => {
  expect(['AgreementAction_3', 'Country_4', 'Judgement_5', 'Person_', 'Person_01'].map(readJudged)).toEqual([{ isFact: true, id: '3', kind: 'AGREEMENT_ACTION' }, { isFact: false, id: '4', kind: 'COUNTRY' }, undefined, undefined, undefined]);
});
