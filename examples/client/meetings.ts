import type { Answer, Chancery } from './chancery.js';
import { MeetingsPageDocument, type MeetingsPageQuery } from './generated/graphql.js';

/** A meeting as the operation selects it: the type follows from the selection. */
export type Meeting = MeetingsPageQuery['meetings']['nodes'][number];

type Refused = Extract<Answer<never>, { kind: 'refused' }>;

/** A refusal that this program cannot do anything about. */
export class ChanceryError extends Error {
  readonly code: string;

  constructor({ code, message }: Pick<Refused, 'code' | 'message'>) {
    super(message);
    this.code = code;
  }
}

/** How to page. */
export interface Paging {
  /** Meetings on a page, 1 to 100. */
  readonly pageSize: number;
  /** The longest time to wait before asking again, in seconds. */
  readonly patience: number;
}

/**
 * All meetings of a person, page by page, the latest first.
 *
 * @throws ChanceryError with the code of what went wrong
 */
export async function* meetingsOf(chancery: Chancery, person: string, { pageSize, patience }: Paging): AsyncGenerator<Meeting> {
  let first = pageSize;
  let after: string | null = null;
  for (;;) {
    const answer: Answer<MeetingsPageQuery> = await chancery.ask(MeetingsPageDocument, { person, first, after });
    if (answer.kind === 'refused') {
      first = await nextTry(answer, first, patience);
      continue;
    }
    const page: MeetingsPageQuery['meetings'] = answer.data.meetings;
    yield* page.nodes;
    if (!page.pageInfo.hasNextPage) return;
    after = page.pageInfo.endCursor;
  }
}

/** Whether and how to ask for the same page again, by the code: the size of the next try. */
async function nextTry(refused: Refused, first: number, patience: number): Promise<number> {
  switch (refused.code) {
    case 'QUERY_TOO_LARGE':
      // A cursor holds for the order and the filter, not for the size of the page.
      if (first === 1) throw new ChanceryError(refused);
      return Math.floor(first / 2);
    case 'RATE_LIMITED':
    case 'SERVER_BUSY': {
      const seconds = refused.retryAfter ?? 1;
      if (seconds > patience) throw new ChanceryError(refused);
      await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
      return first;
    }
    default:
      throw new ChanceryError(refused);
  }
}
