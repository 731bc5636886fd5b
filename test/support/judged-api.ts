import { type Answer, type Graph, openGraph } from './graph.js';
import { openToldTwice, type ToldTwice } from './told-twice.js';

/** The API as an editor asks it, over a graph in which persons and meetings are told that may be one. */
export interface JudgedApi extends ToldTwice {
  readonly graph: Graph;
  readonly judge: (verdict: string, one: string, other: string, rest?: object) => Promise<Answer>;
  readonly retract: (judgement: string) => Promise<Answer>;
  /** The id of the one person of a name. */
  readonly personOf: (name: string) => Promise<string>;
}

export const judgeMutation = `mutation ($input: JudgeInput!) {
  judge(input: $input) { clientMutationId problems { code message } judgement { id verdict by why score retractedAt oneName otherName one { __typename id } other { id ... on Person { name names { text } } } } }
}`;
const retractMutation = 'mutation ($input: RetractJudgementInput!) { retractJudgement(input: $input) { problems { code message } judgement { id verdict retractedBy one { id } other { id } } } }';

/** Opens it, with nothing told. */
export async function openJudgedApi(): Promise<JudgedApi> {
  const told = await openToldTwice();
  const graph = await openGraph(told.database, { caller: { role: 'EDITOR', least: 'ANONYMOUS', name: 'desk' } });
  return {
    ...told,
    graph,
    judge: (verdict, one, other, rest = {}) => graph.ask(judgeMutation, { input: { verdict, one, other, ...rest } }),
    retract: (judgement) => graph.ask(retractMutation, { input: { judgement } }),
    personOf: async (name) => `Person_${await told.idOf(name)}`,
    close: async () => {
      await graph.close();
      await told.close();
    },
  };
}

/** What came back, without errors. */
export function dataOf({ data, errors }: Answer): Record<string, unknown> {
  expect(errors).toBeUndefined();
  return data;
}

/** The id of a judgement that was kept. */
export const keptBy = (answer: Answer): string => (dataOf(answer) as { judge: { judgement: { id: string } } }).judge.judgement.id;
