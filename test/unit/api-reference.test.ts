import { buildSchema } from 'graphql';
import { apiReference } from '../../src/app/api-reference.js';

/** The lines under a heading, up to the next one. */
function under(page: string, heading: string): string {
  const [, after = ''] = page.split(`\n${heading}\n`);
  return after.split(/\n#{2,3} /)[0]?.trim() ?? '';
}

const page = apiReference(
  buildSchema(`
    "Where it stands." type PageInfo { "Whether there is more." hasNextPage: Boolean! }
    "A thing." interface Thing { "Its name." name: String! }
    "What people drink." type Tea implements Thing { "Its name." name: String! "How strong: a|b, <5." strength(
      "On what day." on: Date, "In which unit." unit: Unit! = GRAM, "How exactly." digits: Int! ): Float
      "The old name." oldName: String @deprecated(reason: "Misleading. Use name.") }
    "What people eat." type Cake implements Thing { "What the cake is called." name: String! "What goes with it." with: [Tea!]! }
    "Either." union Snack = Tea | Cake
    "A unit." enum Unit { "A pound." POUND "A gram." GRAM }
    "Teas." type TeaConnection { "Items." nodes: [Tea!]! "Edges." edges: [TeaEdge!]! "Page." pageInfo: PageInfo! "Count." totalCount: Int!
      "Counts." distribution("By what." groupBy: TeaGrouping!, "How many." top: Int! = 10): [Int!]! }
    "An edge." type TeaEdge { "Tea." node: Tea! "Where." cursor: String! }
    "Cakes." type CakeConnection { "Items." nodes: [Cake!]! "Edges." edges: [CakeEdge!]! }
    "A cake and its place." type CakeEdge { "Cake." node: Cake! "Where." cursor: String! "Its place." rank: Int! }
    "What teas are counted by." enum TeaGrouping { "By unit." UNIT }
    "Of teas." input TeaWhere { "All." and: [TeaWhere!] "One." or: [TeaWhere!] "None." not: TeaWhere "By: Its name." name: TextFilter "A unit of its own." unit: UnitFilter "By: The old name." oldName: TextFilter "Cakes beside it." cakes: CakeListFilter }
    "Of cakes." input CakeWhere { "All." and: [CakeWhere!] "One." or: [CakeWhere!] "None." not: CakeWhere "By: What goes with it." with: TeaListFilter }
    "Lists." input CakeListFilter { "One." some: CakeWhere "All." every: CakeWhere "No." none: CakeWhere }
    "Lists." input TeaListFilter { "One." some: TeaWhere "All." every: TeaWhere "No." none: TeaWhere }
    "Units." input UnitFilter { "Is it." eq: Unit }
    "Texts." input TextFilter { "Is it." eq: String }
    "Order." input TeaOrder { "What." field: TeaOrderField! "Way." direction: Unit }
    "Fields." enum TeaOrderField { "Its name." NAME }
    "Which one; exactly one key." input By @oneOf { "Its id." id: ID "Its name." name: String }
    "A day." scalar Date @specifiedBy(url: "https://example.org/date")
    type Query {
      "Teas." teas("Kinds." kinds: [Unit!], "How many." first: Int, "After." after: String, "Last." last: Int, "Before." before: String, "Which." where: TeaWhere, "Order." orderBy: [TeaOrder!]): TeaConnection!
      "Cakes." cakes("How many." first: Int): CakeConnection!
      "One tea." tea("Which." by: By!): Tea
    }
    type Subscription { "Tea is ready." teaReady: Tea! }
  `),
);

it('tells fields, their types and arguments, those first that must be given', () => {
  expect(under(page, '### Tea')).toBe(
    [
      'What people drink.',
      '',
      'With all fields of [`Thing`](#thing), and:',
      '',
      '| field | meaning |',
      '| --- | --- |',
      '| `oldName` `String` | The old name. **Deprecated**: Misleading. Use name. |',
      '| `strength` `Float` | How strong: a\\|b, &lt;5.<br>`digits` `Int!`: How exactly.<br>`on` [`Date`](#date): On what day.<br>`unit` [`Unit!`](#unit) = `GRAM`: In which unit. |',
    ].join('\n'),
  );
});

it('says again what an interface says, where it is said otherwise', () => {
  expect(under(page, '### Cake')).toContain('| `name` `String!` | What the cake is called. |\n| `with` [`[Tea!]!`](#tea) | What goes with it. |');
});

it('tells lists in words, and what they have alike once', () => {
  expect(under(page, '## Queries')).toBe('| field | meaning |\n| --- | --- |\n| `cakes` list of [`Cake`](#cake) by [`CakeEdge`](#cakeedge) | Cakes. |\n| `tea` [`Tea`](#tea) | One tea.<br>`by` [`By!`](#by): Which. |\n| `teas` list of [`Tea`](#tea) | Teas.<br>`kinds` [`[Unit!]`](#unit): Kinds. |');
  expect(under(page, '## Lists')).toContain('| `first` | How many. |\n| `after` | After. |\n| `last` | Last. |\n| `before` | Before. |\n| `where` | Which. |\n| `orderBy` | Order. |');
  expect(under(page, '## Lists')).toContain('| `distribution` `[Int!]!` | Counts.<br>`groupBy`: By what.<br>`top` `Int!` = `10`: How many. |');
  expect(under(page, '## Lists')).toContain('| `CakeConnection` | [`Cake`](#cake) | [`CakeEdge`](#cakeedge) |  |  |\n| `TeaConnection` | [`Tea`](#tea) |  | `distribution` | [`TeaGrouping`](#teagrouping) |');
  expect(page).not.toMatch(/### (TeaConnection|TeaEdge|TeaOrder|TeaOrderField|TeaListFilter|UnitFilter|Query)\n/);
});

it('lists the keys of a condition, and explains only those that are no field', () => {
  expect(under(page, '### TeaWhere')).toBe('- values: [`name`](#textfilter), [`oldName`](#textfilter)\n\n| key | meaning |\n| --- | --- |\n| `unit` [`UnitFilter`](#unit) | A unit of its own. |\n| `cakes` [`CakeListFilter`](#cakewhere) | Cakes beside it. |');
  expect(under(page, '### CakeWhere')).toBe('- lists: [`with`](#teawhere)');
  expect(under(page, '## Orders')).toContain('| `TeaOrder` | `NAME` |');
});

it('has every other sort of type, under a heading of its own', () => {
  expect(under(page, '### Snack')).toBe('Either.\n\nOne of [`Tea`](#tea), [`Cake`](#cake).');
  expect(under(page, '### Unit')).toBe('A unit.\n\n| value | meaning |\n| --- | --- |\n| `POUND` | A pound. |\n| `GRAM` | A gram. |');
  expect(under(page, '### Date')).toBe('A day. See https://example.org/date.');
  expect(under(page, '### By')).toBe('Which one; exactly one key.\n\n| key | meaning |\n| --- | --- |\n| `id` `ID` | Its id. |\n| `name` `String` | Its name. |');
  expect(under(page, '## Subscriptions')).toContain('| `teaReady` [`Tea!`](#tea) | Tea is ready. |');
  expect(page).toContain('\n[Queries](#queries) · [Subscriptions](#subscriptions) · [Lists](#lists) · [Interfaces](#interfaces) · [Objects](#objects) · [Unions](#unions) · [Enums](#enums) · [Conditions](#conditions) · [Filters](#filters) · [Orders](#orders) · [Inputs](#inputs) · [Scalars](#scalars)\n');
  const headings = [...page.matchAll(/^#{1,3} (.*)$/gm)].map(([, heading = '']) => heading.toLowerCase());
  expect(headings).toHaveLength(new Set(headings).size);
});
