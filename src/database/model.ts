import { DataSource, type EntityMetadata } from 'typeorm';
import { dataSource } from './data-source.js';

/** Reads the entities' metadata without a database: TypeORM builds it only when it connects. */
class ModelSource extends DataSource {
  async describe(): Promise<readonly EntityMetadata[]> {
    await this.buildMetadatas();
    return this.entityMetadatas;
  }
}

/** The tables, columns and relations of the model, as the entities declare them. Needs no database. */
export async function describeModel(): Promise<readonly EntityMetadata[]> {
  return new ModelSource(dataSource(undefined).options).describe();
}
