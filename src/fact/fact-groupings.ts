import { CountryEntity } from '../country/country.entity.js';
import { Country } from '../country/country.type.js';
import type { Grouping } from '../graph/definition.js';
import { Person } from '../person/person.type.js';
import { PersonEntity } from '../person/person.entity.js';
import { PositionEntity } from '../position/position.entity.js';
import { Position } from '../position/position.type.js';
import { Topic } from '../topic/topic.type.js';
import { TopicEntity } from '../topic/topic.entity.js';
import { officesOf } from './participant-capacity.js';

/** The countries that had a part in a fact themselves or through somebody, each once. */
const countriesOf = (fact: string): string => `
  select c.id from participation p join country c on c.id in (p.actor_id, p.on_behalf_of_id) where p.fact_id = ${fact}
  union
  select oc.country_id from participation p join organization_country oc on oc.organization_id in (p.actor_id, p.on_behalf_of_id) where p.fact_id = ${fact}
  union
  select c.id from participation p join group_origin g on g.group_id = p.actor_id join country c on c.id = g.actor_id where p.fact_id = ${fact}
  union
  select o.country_id from participation p join position o on o.id = p.capacity_id where p.fact_id = ${fact} and o.country_id is not null`;

/** How facts of every kind can be counted in groups. */
export const factGroupings: Readonly<Record<string, Grouping>> = {
  COUNTRY: {
    description: 'The countries that had a part: themselves, through an organization or group of theirs, or through one who acted for them or in an office of theirs.',
    edge: { path: [{ to: () => CountryEntity, ids: (fact) => countriesOf(fact.id) }] },
    type: () => Country,
  },
  PERSON: {
    description: 'The persons who had a part.',
    edge: { path: [{ to: () => PersonEntity, ids: (fact) => `select distinct p.actor_id from participation p join person on person.id = p.actor_id where p.fact_id = ${fact.id}` }] },
    type: () => Person,
  },
  CLASSIFICATION: {
    description: 'The rank of the offices in which persons acted, recorded as such or held when it happened.',
    edge: { path: [{ to: () => PositionEntity, ids: (fact) => officesOf(fact.id) }] },
    type: () => Position,
    column: 'classification',
  },
  TOPIC: {
    description: 'The topics it was about.',
    edge: { path: [{ to: () => TopicEntity, ids: (fact) => `select distinct s.thing_id from subject s join topic on topic.id = s.thing_id where s.fact_id = ${fact.id}` }] },
    type: () => Topic,
  },
  KIND: { description: 'The kind of fact.', column: 'kind' },
  MODALITY: { description: 'Whether it is told as done, planned, wished for, possible or denied.', column: 'modality' },
};
