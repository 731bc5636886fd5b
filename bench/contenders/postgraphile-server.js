/**
 * PostGraphile as those who know it set it up: the amber preset, simplified names, filters, prepared statements (on by
 * default), no mutations, no playground, tables joined straight where a chain of foreign keys is known to end (smart
 * tags), and SQL functions for what the schema cannot express (functions.ts).
 */
import { createServer } from 'node:http';
import { PgSimplifyInflectionPreset } from '@graphile/simplify-inflection';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { makePgSmartTagsPlugin } from 'postgraphile/utils';
import { PostGraphileConnectionFilterPreset } from 'postgraphile-plugin-connection-filter';

/** An id of an actor is one of a thing, so the name is one join away instead of two. */
const shortcuts = makePgSmartTagsPlugin(
  [
    ['participation', ['(actor_id) references thing (id)|@fieldName actorThing', '(fact_id) references fact (id)|@fieldName ofFact|@foreignFieldName participations']],
    ['position', ['(country_id) references thing (id)|@fieldName countryThing']],
  ].map(([table, foreignKey]) => ({ kind: 'class', match: ({ relname, getNamespace }) => relname === table && getNamespace()?.nspname === 'public', tags: { foreignKey } })),
);

/** Tables that only the recording reads; two foreign keys of theirs would take the same name, and the type with them. */
const unseen = makePgSmartTagsPlugin(
  ['former_id', 'judgement', 'node_link'].map((table) => ({ kind: 'class', match: ({ relname, getNamespace }) => relname === table && getNamespace()?.nspname === 'public', tags: { behavior: '-*' } })),
);

const preset = {
  extends: [PostGraphileAmberPreset, PgSimplifyInflectionPreset, PostGraphileConnectionFilterPreset],
  plugins: [shortcuts, unseen],
  schema: { defaultBehavior: '-insert -update -delete', connectionFilterComputedColumns: false, connectionFilterSetofFunctions: false },
  grafserv: { graphqlPath: '/graphql', graphiql: false, watch: false },
  pgServices: [makePgService({ connectionString: process.env.DATABASE_URL, schemas: ['public'], poolConfig: { max: 10, idleTimeoutMillis: 0, application_name: 'postgraphile' } })],
};

const instance = postgraphile(preset);
const server = createServer();
await instance.createServ(grafserv).addTo(server);
if (process.argv[2] === 'schema') {
  const { printSchema } = await import('graphql');
  const { schema } = await instance.getSchemaResult();
  process.stdout.write(printSchema(schema));
  process.exit(0);
}
server.listen(0, '127.0.0.1', () => process.stdout.write(`listening on http://127.0.0.1:${server.address().port}/\n`));
process.once('SIGTERM', () => {
  server.close();
  server.closeAllConnections();
  void instance.release();
});
