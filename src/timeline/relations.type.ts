import { Field, ObjectType } from 'type-graphql';
import { type Agreement, AgreementConnection } from '../agreement/agreement.type.js';
import { AgreementEntity } from '../agreement/agreement.entity.js';
import { CountryEntity } from '../country/country.entity.js';
import { Country } from '../country/country.type.js';
import { FactEntity } from '../fact/fact.entity.js';
import { FactKind } from '../fact/fact.enum.js';
import { type Fact, FactConnection } from '../fact/fact.type.js';
import { factsOfBoth, participationsForCountry } from '../fact/participant-capacity.js';
import type { Connection } from '../graph/connection.type.js';
import { Edge, type Hop, Rows, type RowSql } from '../graph/definition.js';
import { type Meeting, MeetingConnection } from '../meeting/meeting.type.js';
import { type Statement, StatementConnection } from '../statement/statement.type.js';
import { type Visit, VisitConnection } from '../visit/visit.type.js';

/** To the facts in which both countries acted: of certain kinds, or of all. */
const ofBoth = (...kinds: readonly FactKind[]): Hop => ({ to: () => FactEntity, ids: (one) => factsOfBoth(one.id, one.column('other'), kinds.length === 0 ? undefined : kinds) });

/** To the statements that one country made about the other, or the reverse. */
const aboutEachOther: Hop = {
  to: () => FactEntity,
  ids: (one) => `${statements(one.id, one.column('other'))} union ${statements(one.column('other'), one.id)}`,
};

const statements = (speaker: string, subject: string): string => `
  select s.fact_id from subject s
  where s.thing_id in (${subject}, (select o.id from organization_country oc join organization o on o.id = oc.organization_id and o.kind = 'GOVERNMENT' where oc.country_id = ${subject} limit 1))
    and s.fact_id in (select p.fact_id from participation p where p.role = 'SPEAKER' and p.id in (${participationsForCountry(speaker, ['id'])}))`;

/** To the agreements that both countries are parties of. */
const agreed: Hop = {
  to: () => AgreementEntity,
  ids: (one) => `select a.agreement_id from agreement_party a join agreement_party b on b.agreement_id = a.agreement_id where a.actor_id = ${one.id} and b.actor_id = ${one.column('other')}`,
};

const happened = (fact: RowSql): string => `${fact.column('modality')} = 'ACTUAL'`;

@ObjectType({ simpleResolvers: true, description: 'What two countries had to do with each other, themselves or through their organizations, groups, officials and those who acted for them.' })
@Rows(() => CountryEntity, { spine: 'thing', kind: 'COUNTRY', order: [{ property: 'name', direction: 'ASC' }] })
export class CountryRelations {
  @Field(() => Country, { description: 'The one.' })
  @Edge({ path: [{ to: () => CountryEntity, on: (one, country) => `${country.id} = ${one.id}` }] })
  country!: Country;

  @Field(() => Country, { description: 'The other.' })
  @Edge({ path: [{ to: () => CountryEntity, on: (one, country) => `${country.id} = ${one.column('other')}` }] })
  other!: Country;

  @Field(() => FactConnection, { description: 'The facts of all kinds in which both had a part, the latest first. `distribution(groupBy: CLASSIFICATION)` tells by which rank they met.' })
  @Edge({ path: [ofBoth()] })
  timeline!: Connection<Fact>;

  @Field(() => MeetingConnection, { description: 'The meetings of both, the latest first.' })
  @Edge({ path: [ofBoth(FactKind.MEETING)] })
  meetings!: Connection<Meeting>;

  @Field(() => VisitConnection, { description: 'The visits in which both had a part, the latest first.' })
  @Edge({ path: [ofBoth(FactKind.VISIT)] })
  visits!: Connection<Visit>;

  @Field(() => StatementConnection, { description: 'What either said about the other, the latest first.' })
  @Edge({ path: [aboutEachOther] })
  statements!: Connection<Statement>;

  @Field(() => AgreementConnection, { description: 'The agreements that both are parties of, by name.' })
  @Edge({ path: [agreed] })
  agreements!: Connection<Agreement>;

  @Field(() => FactConnection, { description: 'The meetings and visits of both that took place, the latest first: ordered by date upwards, the first of them is the first contact.' })
  @Edge({ path: [ofBoth(FactKind.MEETING, FactKind.VISIT)], where: happened })
  contacts!: Connection<Fact>;
}
