import { Field, ID, InputType } from 'type-graphql';
import { OneOf } from '../graph/definition.js';

@InputType({ description: 'The number or code of a thing in a register.' })
export class IdentifierInput {
  @Field({ description: 'The register: `wikidata`, `iso3166-1`, `history.state.gov`.' })
  scheme!: string;

  @Field({ description: 'The number or code in it.' })
  value!: string;
}

@InputType({ description: 'Which one thing is meant. Exactly one key is given.' })
@OneOf()
export class ThingBy {
  @Field(() => ID, { nullable: true, description: 'Its id, of the type that is asked for.' })
  id?: string;

  @Field(() => String, { nullable: true, description: 'Its Wikidata item, such as `Q10296812`: short for the identifier of scheme `wikidata`.' })
  wikidata?: string;

  @Field(() => IdentifierInput, { nullable: true, description: 'Its number or code in a register.' })
  identifier?: IdentifierInput;

  @Field(() => String, { nullable: true, description: 'Any of its recorded names, in full; accents, case, hyphens and romanisation make no difference. Nothing is found where two things of the type have that name: list them with a `where` then.' })
  name?: string;
}
