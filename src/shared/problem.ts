/**
 * Something the user can put right: bad input, an absent file, a database out of reach. The message is one line that
 * names the place and the remedy, and is all that is shown; anything else that is thrown is a bug and shows its stack.
 */
export class Problem extends Error {
  override name = 'Problem';
}
