import { Field, ObjectType } from 'type-graphql';
import { Fact } from '../fact/fact.type.js';
import { connectionOf } from '../graph/connection.type.js';
import { factGroupings } from '../fact/fact-groupings.js';
import { Groupings, Rows } from '../graph/definition.js';
import { Actor, Node } from '../thing/thing.type.js';
import { AgreementActionEntity } from './agreement-action.entity.js';
import { AgreementActionType } from './agreement.enum.js';
import { Agreement } from './agreement.type.js';

@ObjectType({ implements: [Node, Fact], simpleResolvers: true, description: 'A step on an agreement: signed, implemented, left. With modality PLANNED or DESIRED it is a promise or a wish, not a deed.' })
@Rows(() => AgreementActionEntity, { spine: 'fact', kind: 'AGREEMENT_ACTION', order: [{ property: 'sortDate', direction: 'DESC' }] })
@Groupings({ ...factGroupings, ACTION: { description: 'What was done.', column: 'action' } })
export class AgreementAction implements Pick<AgreementActionEntity, 'action' | 'unilateral' | 'verb'> {
  @Field(() => Agreement, { description: 'The agreement.' })
  agreement!: Agreement;

  @Field(() => AgreementActionType, { description: 'What is done with it.' })
  action!: AgreementActionType;

  @Field(() => Actor, { nullable: true, description: 'The one party that does it; null where all do, or no source says who.' })
  by!: Actor | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is done without the other parties; null where no source says.' })
  unilateral!: boolean | null;

  @Field(() => String, { nullable: true, description: 'The verb of the source: "finalised"; null where it was not recorded.' })
  verb!: string | null;
}

export const AgreementActionConnection = connectionOf(() => AgreementAction, 'AgreementAction');
