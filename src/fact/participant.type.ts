import { Field, ObjectType } from 'type-graphql';
import { CountryEntity } from '../country/country.entity.js';
import { Country } from '../country/country.type.js';
import { connectionWithEdges, CursorEdge } from '../graph/connection.type.js';
import { Edge, type EdgeDefinition, Filters, into, Rows } from '../graph/definition.js';
import { Group } from '../group/group.type.js';
import { Organization } from '../organization/organization.type.js';
import { Person } from '../person/person.type.js';
import { PositionEntity } from '../position/position.entity.js';
import { Position } from '../position/position.type.js';
import { Basis, Certainty } from '../shared/evidence.enum.js';
import { Actor } from '../thing/thing.type.js';
import { CitationEntity } from './citation.entity.js';
import { Citation } from './citation.type.js';
import { Role } from './fact.enum.js';
import { Fact } from './fact.type.js';
import { participationsForCountry, participationsOfOffice } from './participant-capacity.js';
import { ParticipationEntity } from './participation.entity.js';

/** The one who takes part, where it is of the type asked for. */
const actor: EdgeDefinition = { path: ['actor'] };

@ObjectType({ simpleResolvers: true, description: 'One actor’s part in one fact.' })
@Rows(() => ParticipationEntity, { order: [{ property: 'ordinal', direction: 'ASC' }] })
@Filters({
  person: { ...actor, type: () => Person, description: 'It is a person who takes part, such a one.' },
  organization: { ...actor, type: () => Organization, description: 'It is an organization that takes part, such a one.' },
  country: { ...actor, type: () => Country, description: 'It is a country itself that takes part, such a one. For its officials see `representing`.' },
  group: { ...actor, type: () => Group, description: 'It is an unnamed group that takes part, such a one.' },
  office: {
    path: [{ to: () => PositionEntity, idsOfHere: (position, columns) => participationsOfOffice(position.id, columns) }],
    type: () => Position,
    description: 'Such an office acts: it is the capacity recorded, or the actor held it at the fact’s date, as far as the sources go.',
  },
  representing: {
    path: [{ to: () => CountryEntity, idsOfHere: (country, columns) => participationsForCountry(country.id, columns) }],
    type: () => Country,
    description: 'Such a country acts, itself or through somebody: an organization or group of it, one who acts on its behalf or in one of its offices, or who held such an office at the fact’s date.',
  },
})
export class ParticipantEdge extends CursorEdge implements Pick<ParticipationEntity, 'role' | 'asWritten' | 'certainty' | 'basis'> {
  @Field(() => Actor, { description: 'Who takes part.' })
  @Edge(actor)
  node!: Actor;

  @Field(() => Role, { description: 'The part it takes.' })
  role!: Role;

  @Field(() => Position, { nullable: true, description: 'The position in which it acts here; null where no source says.' })
  capacity!: Position | null;

  @Field(() => Actor, { nullable: true, description: 'For whom it acts here; null where it acts for itself or no source says.' })
  onBehalfOf!: Actor | null;

  @Field(() => String, { nullable: true, description: 'How the source names it here: "The Iraqi diplomat"; null where it was not recorded.' })
  asWritten!: string | null;

  @Field(() => Certainty, { description: 'How sure the source is that it takes this part.' })
  certainty!: Certainty;

  @Field(() => Basis, { description: 'How that follows from the text.' })
  basis!: Basis;

  @Field(() => Fact, { description: 'The fact it takes part in.' })
  fact!: Fact;

  @Field(() => [Citation], { description: 'Words that say this part alone; empty where the words for the fact say it. At most 100.' })
  @Edge({ path: [into(() => CitationEntity, 'participation')], order: [{ property: 'articleId', direction: 'ASC' }, { property: 'start', direction: 'ASC' }] })
  citations!: Citation[];
}

export const ParticipantConnection = connectionWithEdges<Actor, ParticipantEdge>(() => ParticipantEdge, () => Actor, 'Participant');
