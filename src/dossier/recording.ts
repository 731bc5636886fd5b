import { writeArticles, writeMentions } from './article-writer.js';
import { writeDossiers } from './dossier-writer.js';
import { FactResolution, type ResolvedFacts } from './fact-resolution.js';
import { FactWriter, removeFacts } from './fact-writer.js';
import { KeyIds, type Numbered } from './key-ids.js';
import { writeLinked } from './linked-writer.js';
import type { Rows } from './rows.js';
import type { StoredTelling } from './stored-telling.js';
import { writeFormerIds } from './former-ids.js';
import { type EditedTelling, type KeysOf, type OwnTelling, type ResolvedThings, ThingResolution } from './thing-resolution.js';
import { removeThings, writeThings } from './thing-writer.js';

/** What recording a dossier came to. */
export interface Recorded {
  /** UNCHANGED: the same was recorded before, nothing was written. */
  readonly status: 'NEW' | 'UPDATED' | 'UNCHANGED';
  readonly articleId: string;
  /** How many things and facts of the graph the dossier tells. */
  readonly things: number;
  readonly facts: number;
}

/** A dossier that is being recorded, with what is to be stored beside its article. */
export interface OwnDossier extends OwnTelling {
  readonly telling: StoredTelling;
  /** The telling as it is stored. */
  readonly document: string;
  /** Of the document. */
  readonly hash: string;
  /** Whether its article is not stored yet. */
  readonly isNew: boolean;
}

/** Dossiers on their way into the graph: any number that come last and told nothing before, or one that is edited. */
export class Recording {
  readonly #keys: KeyIds;

  /** @param isLinking whether persons that no key finds are compared to those told before */
  constructor(
    private readonly rows: Rows,
    private readonly own: readonly OwnDossier[],
    private readonly edited: EditedTelling | null,
    private readonly isLinking: boolean,
  ) {
    this.#keys = new KeyIds(rows);
  }

  /** @returns what became of each, in their order */
  async run(): Promise<Recorded[]> {
    const { rows, own, edited } = this;
    const { things, fresh } = await this.#resolveThings();
    const { facts, writer } = await this.#resolveFacts(things);
    await writeThings(rows, things, this.#keys, fresh);
    await writeArticles(rows, own, this.#keys);
    await writer.write();
    await writeMentions(rows, { own, moved: things.moved.keys(), keys: this.#keys, isFirst: edited === null });
    await writeDossiers(rows, { own, former: edited?.former ?? null, things, facts });
    await writeLinked(rows, things.linked);
    await writeFormerIds(rows, things.numbers, facts.numbers);
    await removeFacts(rows, facts.dead);
    await removeThings(rows, [...things.dead, ...things.abandoned]);
    const count = (targets: KeysOf<unknown>, articleId: string): number => new Set(targets.get(articleId)?.values()).size;
    return own.map(({ articleId, isNew }) => ({ status: isNew ? 'NEW' : 'UPDATED', articleId, things: count(things.ofKey, articleId), facts: count(facts.ofKey, articleId) }));
  }

  async #resolveThings(): Promise<{ things: ResolvedThings; fresh: Set<string> }> {
    const things = await new ThingResolution(this.rows, this.own, this.edited, this.isLinking).run();
    const fresh = await this.#number('thing', things.anew.keys());
    this.#keys.resolveAll(things.ofKey);
    this.#keys.resolveAll(things.moved);
    return { things, fresh };
  }

  async #resolveFacts(things: ResolvedThings): Promise<{ facts: ResolvedFacts; writer: FactWriter }> {
    const resolution = new FactResolution(this.rows, this.own, this.edited, things, this.#keys);
    const facts = await resolution.run();
    const fresh = await this.#number('fact', facts.anew.keys());
    this.#keys.resolveAll(facts.ofKey);
    this.#keys.resolveAll(facts.moved);
    const writer = new FactWriter(this.rows, facts, this.#keys, fresh, this.own);
    await writer.read();
    await resolution.retell(await writer.disputed());
    return { facts, writer };
  }

  /** Gives new things or facts their numbers. */
  async #number(table: 'thing' | 'fact', clusters: Iterable<Numbered>): Promise<Set<string>> {
    const fresh = [...clusters].filter(({ id }) => id === null);
    const ids = (await this.rows.reserve<string>({ [table]: fresh.length }))[table] ?? [];
    fresh.forEach((cluster, index) => {
      cluster.id = ids[index] ?? null;
    });
    return new Set(ids);
  }
}
