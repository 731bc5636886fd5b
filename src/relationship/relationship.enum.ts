import { enumeration } from '../shared/enumeration.js';

export const RelationshipKind = enumeration('RelationshipKind', 'How two actors stand to each other. Where it has a direction it goes from subject to object.', {
  DIPLOMATIC_TIES: 'They have relations.',
  NEIGHBOUR: 'They are neighbours.',
  ALLY: 'They are allies or partners.',
  RIVAL: 'They are rivals or enemies.',
  MEMBER_OF: 'The subject is a member of the object.',
  PART_OF: 'The subject is a part of the object.',
  CONTROLS: 'The subject controls the object.',
  AFFILIATED: 'They are tied in another way.',
});
export type RelationshipKind = keyof typeof RelationshipKind;

export const Trend = enumeration('Trend', 'Where a relationship is going.', {
  IMPROVING: 'Getting better or closer.',
  WORSENING: 'Getting worse or looser.',
  STABLE: 'Staying as it is.',
  UNKNOWN: 'Changing, the source does not say which way.',
});
export type Trend = keyof typeof Trend;
