import { CountryEntity } from '../country/country.entity.js';
import { Country } from '../country/country.type.js';
import { type Grouping, into, type RowSql } from '../graph/definition.js';
import { Person } from '../person/person.type.js';
import { PositionEntity } from '../position/position.entity.js';
import { Position } from '../position/position.type.js';
import { Topic } from '../topic/topic.type.js';
import { officesOf } from './participant-capacity.js';
import { ParticipationEntity } from './participation.entity.js';
import { SubjectEntity } from './subject.entity.js';

/**
 * The countries that a participation stands for, itself or through somebody; one may come twice. Most participants are
 * persons: that an id is none of the few countries, organizations and groups is found in a hash of those, made once for a
 * statement, and not in an index each time (measured on the meetings of busy persons: 20 ms instead of 28).
 */
function countriesOf(part: RowSql): string {
  const [actor, principal] = [part.column('actorId'), part.column('onBehalfOfId')];
  return `
  select ${actor} where ${actor} in (select id from country)
  union all
  select ${principal} where ${principal} in (select id from country)
  union all
  select oc.country_id from organization_country oc where oc.organization_id in (${actor}, ${principal})
    and (${actor} in (select organization_id from organization_country) or ${principal} in (select organization_id from organization_country))
  union all
  select c.id from group_origin g join country c on c.id = g.actor_id where g.group_id = ${actor} and ${actor} in (select group_id from group_origin)
  union all
  select o.country_id from position o where o.id = ${part.column('capacityId')} and o.country_id is not null`;
}

/** How facts of every kind can be counted in groups. */
export const factGroupings: Readonly<Record<string, Grouping>> = {
  COUNTRY: {
    description: 'The countries that had a part: themselves, through an organization or group of theirs, or through one who acted for them or in an office of theirs.',
    edge: { path: [into(() => ParticipationEntity, 'fact'), { to: () => CountryEntity, ids: countriesOf }] },
    type: () => Country,
  },
  PERSON: {
    description: 'The persons who had a part.',
    edge: { path: [into(() => ParticipationEntity, 'fact'), 'actor'] },
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
    edge: { path: [into(() => SubjectEntity, 'fact'), 'thing'] },
    type: () => Topic,
  },
  KIND: { description: 'The kind of fact.', column: 'kind' },
  MODALITY: { description: 'Whether it is told as done, planned, wished for, possible or denied.', column: 'modality' },
};
