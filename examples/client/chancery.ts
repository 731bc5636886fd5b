import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import documents from './generated/persisted-documents.json';

/** What came of a question: the answer, or why there is none. */
export type Answer<Data> =
  | { readonly kind: 'data'; readonly data: Data }
  | {
      readonly kind: 'refused';
      /** `extensions.code` of the first error, such as `QUERY_TOO_LARGE`: what a program decides by. */
      readonly code: string;
      /** One line for a person. It may change; the code does not. */
      readonly message: string;
      /** Seconds after which to ask again, where the server says so. */
      readonly retryAfter?: number;
    };

/** The texts of this program's operations by their hashes, as code generation wrote them and as an allow-list knows them. */
const texts: Readonly<Record<string, string>> = documents;

/** A Chancery server. */
export class Chancery {
  /** @param url of its API: `http://127.0.0.1:4000/graphql` */
  constructor(private readonly url: string) {}

  /**
   * Asks an operation by its hash. A server that has not met it yet is sent the text once.
   *
   * @throws TypeError if the server cannot be reached, SyntaxError if what answers is no Chancery
   */
  async ask<Data, Variables>(document: TypedDocumentNode<Data, Variables>, variables: Variables): Promise<Answer<Data>> {
    const hash = hashOf(document);
    const extensions = { persistedQuery: { version: 1, sha256Hash: hash.replace('sha256:', '') } };
    const answer = await this.post<Data>({ extensions, variables });
    if (answer.kind === 'data' || answer.code !== 'PERSISTED_QUERY_NOT_FOUND') return answer;
    return this.post<Data>({ query: texts[hash], extensions, variables });
  }

  private async post<Data>(body: object): Promise<Answer<Data>> {
    const response = await fetch(this.url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
    const { data, errors } = (await response.json()) as {
      readonly data?: Data | null;
      readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
    };
    const [error] = errors ?? [];
    if (error === undefined && data !== undefined && data !== null) return { kind: 'data', data };
    const retryAfter = response.headers.get('retry-after');
    return {
      kind: 'refused',
      code: error?.extensions?.code ?? 'UNKNOWN',
      message: error?.message ?? `HTTP status ${response.status}`,
      ...(retryAfter !== null && { retryAfter: Number(retryAfter) }),
    };
  }
}

/** The hash stands in the generated document, whose type does not say so. */
function hashOf(document: object): string {
  const { __meta__: meta } = document as { readonly __meta__?: { readonly hash: string } };
  if (meta === undefined) throw new Error('this document has no hash: code generation must run with persistedDocuments');
  return meta.hash;
}
