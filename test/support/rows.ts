import { parseEventDate } from '../../src/shared/event-date.js';
import type { TestDatabase } from './database.js';

/** What a source says of a fact's date and standing. */
export interface FactGiven {
  readonly modality?: string;
  readonly review?: string;
}

export interface TenureGiven extends FactGiven {
  readonly start?: string;
  readonly end?: string;
  readonly observed?: readonly string[];
}

export interface PartGiven {
  readonly actor: string;
  readonly capacity?: string;
  readonly onBehalfOf?: string;
}

/** The columns of a date: edtf, earliest, latest, precision. */
function dateColumns(edtf: string | null | undefined): (string | null)[] {
  if (edtf === null || edtf === undefined) return [null, null, null, null];
  const { earliest, latest, precision } = parseEventDate(edtf);
  return [edtf, earliest, latest, precision];
}

/** Writes single rows of the model, for tests of how they are read. Every method returns the row's id. */
export class RowWriter {
  constructor(private readonly database: TestDatabase) {}

  async thing(kind: string, name: string): Promise<string> {
    return this.insert('insert into thing (kind, name) values ($1, $2)', [kind, name]);
  }

  async person(name: string): Promise<string> {
    return this.write(await this.actor('PERSON', name), 'insert into person (id) values ($1)');
  }

  async country(name: string, alpha2: string, alpha3: string): Promise<string> {
    return this.write(await this.actor('COUNTRY', name), 'insert into country (id, alpha2, alpha3) values ($1, $2, $3)', alpha2, alpha3);
  }

  async position(title: string, classification: string, country: string | null): Promise<string> {
    return this.write(await this.thing('POSITION', title), 'insert into position (id, classification, country_id) values ($1, $2, $3)', classification, country);
  }

  async agreement(name: string): Promise<string> {
    return this.write(await this.thing('AGREEMENT', name), `insert into agreement (id, kind) values ($1, 'TREATY')`);
  }

  async fact(kind: string, edtf: string | null, { modality = 'ACTUAL', review = 'PROPOSED' }: FactGiven = {}): Promise<string> {
    const columns = 'kind, modality, review_status, date_edtf, date_earliest, date_latest, date_precision';
    return this.insert(`insert into fact (${columns}) values ($1, $2, $3, $4, $5, $6, $7)`, [kind, modality, review, ...dateColumns(edtf)]);
  }

  async tenure(holder: string, position: string, { start, end, observed = [], ...given }: TenureGiven): Promise<string> {
    const columns = 'id, holder_id, position_id, start_edtf, start_earliest, start_latest, start_precision, end_edtf, end_earliest, end_latest, end_precision';
    const id = await this.write(await this.fact('TENURE', null, given), `insert into tenure (${columns}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`, holder, position, ...dateColumns(start), ...dateColumns(end));
    for (const edtf of observed) {
      await this.write(id, 'insert into tenure_observation (tenure_id, date_edtf, date_earliest, date_latest, date_precision) values ($1, $2, $3, $4, $5)', ...dateColumns(edtf));
    }
    return id;
  }

  async meeting(edtf: string | null, participants: readonly PartGiven[] = [], given: FactGiven = {}): Promise<string> {
    const id = await this.write(await this.fact('MEETING', edtf, given), 'insert into meeting (id) values ($1)');
    return this.takePart(id, 'PARTICIPANT', participants);
  }

  async visit(edtf: string, participants: readonly PartGiven[], role = 'VISITOR'): Promise<string> {
    const id = await this.write(await this.fact('VISIT', edtf), 'insert into visit (id) values ($1)');
    return this.takePart(id, role, participants);
  }

  async agreementAction(agreement: string, action: string, edtf: string | null, { by, ...given }: FactGiven & { readonly by?: string } = {}): Promise<string> {
    return this.write(await this.fact('AGREEMENT_ACTION', edtf, given), 'insert into agreement_action (id, agreement_id, action, by_id) values ($1, $2, $3, $4)', agreement, action, by ?? null);
  }

  private async actor(kind: string, name: string): Promise<string> {
    return this.write(await this.thing(kind, name), 'insert into actor (id) values ($1)');
  }

  private async takePart(fact: string, role: string, participants: readonly PartGiven[]): Promise<string> {
    for (const { actor, capacity, onBehalfOf } of participants) {
      const from = 'select id, kind, sort_date, $2, $3, $4, $5 from fact where id = $1';
      await this.write(fact, `insert into participation (fact_id, kind, fact_date, actor_id, role, capacity_id, on_behalf_of_id) ${from}`, actor, role, capacity ?? null, onBehalfOf ?? null);
    }
    return fact;
  }

  private async insert(sql: string, values: unknown[]): Promise<string> {
    const [row] = await this.database.query<{ id: string }>(`${sql} returning id`, values);
    if (row === undefined) throw new Error(`nothing was inserted by ${sql}`);
    return row.id;
  }

  private async write(id: string, sql: string, ...values: unknown[]): Promise<string> {
    await this.database.query(sql, [id, ...values]);
    return id;
  }
}
