import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { dossierJsonSchema } from '../../src/dossier/dossier.json-schema.js';
import { readDossier } from '../../src/dossier/dossier.reader.js';
import { dossierSchema } from '../../src/dossier/dossier.schema.js';

const root = join(__dirname, '../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const example = /```yaml\n([^]*?)```/.exec(read('docs/dossier.md'))?.[1] ?? '';

describe('the published JSON Schema', () => {
  it('is what the format makes', () => {
    expect(read('schema/dossier.schema.json')).toBe(dossierJsonSchema());
  });

  it('names its parts', () => {
    const { $schema, $defs } = JSON.parse(dossierJsonSchema()) as { $schema: string; $defs: Record<string, unknown> };
    expect($schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(Object.keys($defs)).toEqual(expect.arrayContaining(['Article', 'Attribution', 'Date', 'Fact', 'Key', 'Participant', 'Person', 'Span']));
    expect(Object.keys($defs).filter((name) => name.startsWith('_'))).toEqual([]);
  });
});

describe('the documentation', () => {
  it('shows an example that is read as it says', async () => {
    const { telling } = await readDossier({ text: example, path: join(root, 'docs/example.yaml') });
    expect(Object.entries(telling.facts).map(([key, { kind }]) => `${key} ${kind}`)).toEqual(['M1 MEETING', 'T1 TENURE', 'A1 AGREEMENT_ACTION', 'E1 EVENT', 'S1 STATEMENT']);
    expect(telling.facts['M1']?.participants.map(({ actor, role, capacity }) => [actor, role, capacity])).toEqual([
      ['biden', 'PARTICIPANT', 'president-us'],
      ['putin', 'PARTICIPANT', 'position:prisidint||RU'],
    ]);
    expect(telling.things['president-us']).toMatchObject({ titleClassification: 'HEAD_OF_STATE' });
  });

  it('names every kind of fact and every field that only some have', () => {
    const text = read('docs/dossier.md');
    const { facts } = dossierSchema.shape;
    const kinds = (facts as unknown as { unwrap(): { valueType: { options: { shape: Record<string, { value?: string }> }[] } } }).unwrap().valueType.options;
    const common = Object.keys(kinds[0]?.shape ?? {}).filter((field) => kinds.every(({ shape }) => field in shape));
    const missing = kinds.flatMap(({ shape }) => Object.keys(shape).filter((field) => !common.includes(field) && !text.includes(`\`${field}\``)));
    expect(kinds.map(({ shape }) => shape['kind']?.value)).toHaveLength(7);
    expect([...missing, ...common.filter((field) => field !== 'kind' && !text.includes(`\`${field}\``))]).toEqual([]);
  });

  it('is what programs read as well as people', () => {
    expect(dossierSchema.safeParse(parse(example)).success).toBe(true);
  });
});
