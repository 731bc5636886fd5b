import type { ReadArticle } from '../article/article-text.js';
import { parseJson } from '../shared/parse-json.js';
import { Problem } from '../shared/problem.js';
import type { Extraction, Extractor } from './extractor.js';
import { answerJsonSchema } from './model-answer.js';
import { askModel, type ModelAnswer, type Wait } from './model-client.js';
import { beginning, instructions, modelInput, promptVersion } from './model-prompt.js';
import type { ModelSettings } from './model-settings.js';
import { proposeDossier } from './proposal.js';
import { pruned } from './pruned.js';
import { Tally } from './tally.js';

/**
 * Reads articles with a language model behind an OpenAI-compatible server. It proposes and decides nothing: what it answers is
 * taken to pieces, and only what quotes the article word for word and what a dossier can hold is left.
 */
export class ModelExtractor implements Extractor {
  readonly name: string;
  readonly #version: string;
  readonly #schema = { name: 'dossier', schema: answerJsonSchema() };
  #cost = 0;

  /**
   * @param report gets a line for each article: the tokens it took and, where prices are set, the money, for it and in all; and one
   *   where a part of it was not read
   * @param wait how to wait before a server is asked again
   */
  constructor(
    private readonly settings: ModelSettings,
    private readonly report: (line: string) => void,
    private readonly wait?: Wait,
  ) {
    this.#version = `${settings.model} prompt-${promptVersion}`;
    this.name = `model ${this.#version}`;
  }

  /**
   * @throws Problem, one line: what the server or the model answered, and what to change
   * @throws the signal's reason once it is aborted
   */
  async extract(article: ReadArticle, signal?: AbortSignal): Promise<Extraction> {
    const tally = new Tally();
    const text = this.#readable(article.text, tally);
    const answer = await askModel(this.settings, { instructions, input: modelInput(article, text), schema: this.#schema }, signal, this.wait);
    this.report(this.#spent(answer));
    const value = parseJson(answer.content);
    if (value === undefined) throw new Problem('the model’s answer is no JSON: take a model and a server that keep to a JSON schema');
    const draft = proposeDossier(value, article, { name: 'model', version: this.#version }, tally);
    return { dossier: await pruned(draft, tally), dropped: tally.counts };
  }

  #readable(text: string, tally: Tally): string {
    const read = beginning(text, this.settings.longestText);
    const left = text.length - read.length;
    tally.add('characters not read', left);
    if (left > 0) this.report(`the model reads the first ${read.length} characters of ${text.length}: the rest is over CHANCERY_MODEL_MAX_TEXT`);
    return read;
  }

  #spent({ tokensRead, tokensWritten }: ModelAnswer): string {
    const { model, prices } = this.settings;
    if (tokensRead === null || tokensWritten === null) return `${model}: the server does not say how many tokens it took`;
    const tokens = `${model}: ${tokensRead} tokens read, ${tokensWritten} written`;
    if (prices === null) return tokens;
    const cost = (tokensRead * prices.read + tokensWritten * prices.written) / 1_000_000;
    this.#cost += cost;
    return `${tokens}, cost ${cost.toFixed(4)}, ${this.#cost.toFixed(4)} in all`;
  }
}
