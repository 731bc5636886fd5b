import { type GraphQLNamedType, type GraphQLObjectType, type GraphQLSchema, isAbstractType, isObjectType } from 'graphql';
import type { EntityMetadata } from 'typeorm';
import type { EntityClass, RowsDefinition, TypeExtensions } from './definition.js';
import type { Tables } from './rows.js';

/** Where the rows of a GraphQL type are. */
export interface TypeRows {
  readonly tables: Tables;
  readonly definition: RowsDefinition;
  readonly hidden?: Hidden | undefined;
  /** SQL of the id that an id leads to now. */
  readonly current: (id: string) => string;
}

/** What lists of a type leave out. */
export interface Hidden {
  /** The table in which a property has a value that hides the row. */
  readonly entity: EntityMetadata;
  readonly property: string;
  readonly value: string;
}

/** Ties the GraphQL types to the tables of their entities. */
export class RowsOfTypes {
  private readonly byType = new Map<string, TypeRows>();

  constructor(
    readonly schema: GraphQLSchema,
    private readonly entities: readonly EntityMetadata[],
  ) {
    for (const type of Object.values(schema.getTypeMap())) {
      const { rows } = type.extensions as TypeExtensions;
      if (rows !== undefined) this.byType.set(type.name, this.locate(rows));
    }
    for (const [name, rows] of this.byType) this.byType.set(name, { ...rows, hidden: this.hiddenOf(rows), current: this.currentOf(rows) });
  }

  /** @throws Error if the type shows no rows: a bug in the annotations */
  of(type: GraphQLNamedType): TypeRows {
    const rows = this.find(type);
    if (rows === undefined) throw new Error(`GraphQL type ${type.name} is not annotated with @Rows`);
    return rows;
  }

  find(type: GraphQLNamedType): TypeRows | undefined {
    return this.byType.get(type.name);
  }

  entity(entityClass: EntityClass): EntityMetadata {
    const found = this.entities.find((candidate) => candidate.target === entityClass);
    if (found === undefined) throw new Error(`${entityClass.name} is not an entity of the model`);
    return found;
  }

  /** The object types that a type may turn out to be, with the `kind` by which their rows are told. */
  concrete(type: GraphQLNamedType): readonly GraphQLObjectType[] {
    if (isObjectType(type)) return [type];
    return isAbstractType(type) ? this.schema.getPossibleTypes(type) : [];
  }

  private locate(definition: RowsDefinition): TypeRows {
    const own = this.entity(definition.entity());
    const spine = definition.spine === undefined ? undefined : own.findRelationWithPropertyPath(definition.spine)?.inverseEntityMetadata;
    if (definition.spine !== undefined && spine === undefined) throw new Error(`${own.name} has no relation ${definition.spine}`);
    return { tables: { own, spine }, definition, current: (id) => id };
  }

  private currentOf({ tables }: TypeRows): (id: string) => string {
    const owner = [...this.byType.values()].find(({ tables: { own }, definition: { current } }) => current !== undefined && [tables.own, tables.spine].includes(own));
    const name = owner?.definition.current;
    return name === undefined ? (id) => id : (id) => `${name}(${id})`;
  }

  /** What is hidden of one type of a table is hidden of all types that share the table. */
  private hiddenOf({ tables }: TypeRows): Hidden | undefined {
    const owner = [...this.byType.values()].find(({ tables: { own }, definition: { hidden } }) => hidden !== undefined && [tables.own, tables.spine].includes(own));
    const hidden = owner?.definition.hidden;
    return owner === undefined || hidden === undefined ? undefined : { entity: owner.tables.own, ...hidden };
  }
}

/** The extensions of a type, typed. */
export const typeExtensions = (type: GraphQLNamedType): TypeExtensions => type.extensions as TypeExtensions;
