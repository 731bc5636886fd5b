import { createHash } from 'node:crypto';
import { normalizeName } from '../../src/shared/name-form.js';
import type { TestDatabase } from './database.js';
import { RowWriter } from './rows.js';

/** Ids of what {@link writeExportFacts} writes. */
export interface ExportFacts {
  readonly beijing: string;
  readonly april: string;
  readonly june: string;
  readonly planned: string;
  readonly signed: string;
  readonly article: string;
  readonly bare: string;
  readonly shamkhani: string;
  readonly aiban: string;
  readonly wang: string;
  readonly abdollahian: string;
  readonly faisal: string;
  readonly raisi: string;
  readonly saudi: string;
}

const title = 'Iran & Saudi Arabia agree to resume ties, {Beijing} says – 100% "new"';
const text = 'After talks in Beijing from 6 to 10 March, 🕊 Ali Shamkhani and Musaad bin Mohammed Al Aiban agreed to resume ties.';
const exact = 'Ali Shamkhani and Musaad bin Mohammed Al Aiban agreed to resume ties';

/** The talks between Iran and Saudi Arabia of 2023, with what tries the formats: a planned visit, awkward titles, a formula. */
export async function writeExportFacts(database: TestDatabase): Promise<ExportFacts> {
  const rows = new RowWriter(database);
  const iran = await rows.country('Iran', 'IR', 'IRN');
  const saudi = await rows.country('Saudi Arabia', 'SA', 'SAU');
  const china = await rows.country('China', 'CN', 'CHN');
  const secretary = await rows.position('Secretary of the Supreme National Security Council', 'SECURITY_CHIEF', iran);
  const minister = await rows.position('Minister of Foreign Affairs', 'FOREIGN_MINISTER', iran);
  const shamkhani = await rows.person('Ali Shamkhani');
  const aiban = await rows.person('Musaad bin Mohammed Al Aiban');
  const wang = await rows.person('Wang Yi');
  const abdollahian = await rows.person('Hossein Amir-Abdollahian');
  const faisal = await rows.person('Faisal bin Farhan Al Saud');
  const raisi = await rows.person('Ebrahim Raisi');
  const beijing = await rows.meeting('2023-03-06/2023-03-10', [{ actor: shamkhani, capacity: secretary }, { actor: aiban, onBehalfOf: saudi }, { actor: wang, onBehalfOf: china }]);
  const april = await rows.meeting('2023-04-06', [{ actor: abdollahian, capacity: minister }, { actor: faisal }]);
  const june = await rows.meeting('2023-06-17', [{ actor: faisal }, { actor: abdollahian }]);
  const planned = await rows.visit('2023', [{ actor: raisi }]);
  await database.query(`update fact set modality = 'PLANNED' where id = $1`, [planned]);
  await database.query(`insert into participation (fact_id, kind, fact_date, actor_id, role) select id, kind, sort_date, $2, 'HOST' from fact where id = $1`, [planned, saudi]);
  await database.query(`update meeting set format = 'TRILATERAL', mode = 'IN_PERSON' where id = $1`, [beijing]);
  await database.query(`update fact set note = '=HYPERLINK("http://example.org","x")' where id = $1`, [april]);
  await database.query(`update fact set note = $2 where id = $1`, [june, '-1+1 in two\r\nlines, with a, comma']);
  const statement = await rows.agreement('Joint Trilateral Statement');
  const signed = await rows.agreementAction(statement, 'SIGNED', '2023-03-10', { by: iran });
  const city = await rows.thing('PLACE', 'Beijing');
  await database.query(`insert into place (id, kind, country_id, latitude, longitude) values ($1, 'CITY', $2, 39.9, -116.4)`, [city, china]);
  await database.query(`insert into fact_place (fact_id, place_id, relation) values ($1, $2, 'AT')`, [beijing, city]);
  for (const { id, name } of await database.query<{ id: string; name: string }>('select id, name from thing')) {
    await database.query(`insert into name (thing_id, text, kind, normalized) values ($1, $2, 'PRIMARY', $3)`, [id, name, normalizeName(name)]);
  }
  const article = await writeArticle(database, beijing);
  const [bare] = await database.query<{ id: string }>(`insert into article (kind, text, sha256, authors) values ('REGISTER', 'No more than this.', $1, '{}') returning id`, [sha256('No more than this.')]);
  return { beijing, april, june, planned, signed, article, bare: bare?.id ?? '', shamkhani, aiban, wang, abdollahian, faisal, raisi, saudi };
}

async function writeArticle(database: TestDatabase, fact: string): Promise<string> {
  const publisher = await database.query<{ id: string }>(`insert into thing (kind, name) values ('ORGANIZATION', 'Xinhua') returning id`);
  const publisherId = publisher[0]?.id ?? '';
  await database.query('insert into actor (id) values ($1)', [publisherId]);
  await database.query(`insert into organization (id, kind) values ($1, 'MEDIA')`, [publisherId]);
  const [article] = await database.query<{ id: string }>(
    `insert into article (kind, title, standfirst, publisher_id, url, authors, published_on, lang, text, sha256)
     values ('NEWS', $1, 'A summary_with 50% of #signs', $2, 'https://example.org/a_b?c=1&d=2', array['Wang, Li', 'Zhang Wei'], '2023-03-10', 'en', $3, $4) returning id`,
    [title, publisherId, text, sha256(text)],
  );
  // Offsets count code points: the dove is one.
  const start = Array.from(text.slice(0, text.indexOf(exact))).length;
  await database.query(`insert into citation (fact_id, article_id, start, "end", exact, prefix, suffix) values ($1, $2, $3, $4, $5, '🕊 ', '.')`, [fact, article?.id, start, start + exact.length, exact]);
  return article?.id ?? '';
}

const sha256 = (words: string): string => createHash('sha256').update(words).digest('hex');
