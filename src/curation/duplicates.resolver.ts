import { GraphQLError } from 'graphql';
import { Arg, Int, Query, Resolver } from 'type-graphql';
import { type SuggestedPair, suggestedPersons } from '../dossier/linking.service.js';
import { Found, Requires } from '../graph/definition.js';
import { type Show, Shown } from '../graph/selected.js';
import { namedActor } from '../network/named-actors.js';
import { badInput } from '../shared/bad-input.js';
import { ThingBy } from '../thing/thing.inputs.js';
import { defaultDuplicates, Duplicates, mostDuplicates } from './duplicates.type.js';

/** Points of one search for duplicates: all persons are read and compared. */
const duplicatesPoints = 1_000;

/** How long a caller waits for persons to be compared, in milliseconds. The work goes on for whoever asks next. */
const patience = 4_000;

/** What may be one and has not been judged. */
@Resolver()
export class DuplicatesResolver {
  @Query(() => Duplicates, {
    description:
      'Persons who may be one by their names and offices, and of whom no person has said anything: judge them. What was judged DIFFERENT does not come up again, nor what was judged SAME and taken back. Where there are very many persons the first answer takes a while, and is SERVER_BUSY until then.',
  })
  @Requires('EDITOR')
  @Found({ points: duplicatesPoints })
  duplicates(
    @Arg('first', () => Int, { defaultValue: defaultDuplicates, nullable: true, description: `Most suggestions: 1 to ${mostDuplicates}.` }) first: number | null,
    @Arg('of', () => ThingBy, { nullable: true, description: 'Only those of this person. It is an error if there is none such.' }) of: ThingBy | null | undefined,
    @Shown() show: Show<Duplicates>,
  ): Promise<Duplicates> {
    const most = first ?? defaultDuplicates;
    if (most < 1 || most > mostDuplicates) throw badInput(`first is ${most}, but must be 1 to ${mostDuplicates}`);
    return show(async (statements) => {
      const person = of === null || of === undefined ? undefined : await namedActor(statements, 'of', of);
      const suggested = await inTime(suggestedPersons({ query: async <Rows>(text: string, values: unknown[] = []) => (await statements.query({ text, values })).rows as Rows }));
      const pairs = person === undefined ? suggested : suggested.filter(({ one, other }) => one === person || other === person);
      return { suggestions: pairs.slice(0, most).map(({ one, other, score, verdict, reasons }) => ({ one, other, score, verdict, reasons })), totalCount: pairs.length };
    });
  }
}

/** @throws GraphQLError SERVER_BUSY where it takes longer than a caller is kept waiting */
async function inTime(work: Promise<SuggestedPair[]>): Promise<SuggestedPair[]> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new GraphQLError('the persons are being compared, which takes a while for so many: ask again in a moment', { extensions: { code: 'SERVER_BUSY' } })), patience);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
