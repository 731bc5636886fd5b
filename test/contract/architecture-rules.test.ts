import {
  disciplineFaults,
  exportFaults,
  ignoranceFaults,
  importFaults,
  machineFaults,
  placementFaults,
  sizeFaults,
  writeFaults,
} from './architecture-rules.js';
import { type Fault, syntaxNodes, type TextFile } from '../support/source-file.js';

const told = (faults: Fault[]): string[] => faults.map(({ path, line, message }) => `${path}:${line} ${message}`);
const installed = new Set(['typeorm']);

describe('the rules find', () => {
  const file = (path: string, text: string): TextFile => ({ path, text });
  const lines = (count: number, first = ''): string => `${first}\n${'const a = 1;\n'.repeat(count - 1)}`;
  const body = (count: number): string => `{\n${'  go();\n'.repeat(count - 2)}}`;

  it.each([
    ['src/meeting.ts', 'no file stands directly in src/'],
    ['src/treaty/treaty.ts', 'no place in test/contract/concept-order.ts'],
    ['src/meeting/parts/meeting.entity.ts', 'no folders inside'],
    ['src/meeting/index.ts', '"index" says nothing'],
    ['src/meeting/utils.ts', '"utils" says nothing'],
    ['test/helpers/a.ts', '"helpers" says nothing'],
    ['src/meeting/Meeting.entity.ts', 'lower case words'],
    ['src/meeting/meeting.controller.ts', '"controller" is no layer of src/meeting/'],
    ['src/graph/select.entity.ts', '"entity" is no layer of src/graph/'],
    ['src/meeting/meeting.js', 'only TypeScript'],
  ])('the misplaced %s', (path, message) => {
    expect(told(placementFaults(path))).toEqual([expect.stringContaining(message)]);
  });

  it.each(['src/meeting/meeting.entity.ts', 'src/shared/event-date.ts', 'src/database/migrations/0001-model.ts', 'docs/index.md', 'scripts/dev.js'])(
    'nothing against %s',
    (path) => {
      expect(placementFaults(path)).toEqual([]);
    },
  );

  it.each([
    ['src/place/place.entity.ts', `import { A } from '../meeting/meeting.entity.js';`, 'place stands left of meeting'],
    ['src/place/place.entity.ts', `import type { A } from '../meeting/meeting.entity.js';`, 'place stands left of meeting'],
    ['src/place/place.entity.ts', `export type { A } from '../meeting/meeting.entity.js';`, 'place stands left of meeting'],
    ['src/place/place.entity.ts', `let a: import('../meeting/meeting.entity.js').A;`, 'place stands left of meeting'],
    ['src/place/place.entity.ts', `const a = require('../meeting/meeting.entity.js');`, 'place stands left of meeting'],
    ['src/place/place.entity.ts', `const a = import('../meeting/meeting.entity.js');`, 'place stands left of meeting'],
    ['src/database/entities.ts', `import { A } from '../meeting/meeting.service.js';`, 'database stands left of meeting'],
    ['src/app/server.ts', `import { A } from '../../test/support/database.js';`, 'outside src/'],
    ['src/app/server.ts', `import fc from 'fast-check';`, 'neither in "dependencies"'],
    ['src/app/server.ts', `import { a } from 'fs';`, 'nor written with node:'],
  ])('in %s: %s', (path, text, message) => {
    const found = importFaults(file(path, `/** é */\n${text}\n`), syntaxNodes(file(path, `/** é */\n${text}\n`)), installed);
    expect(told(found)).toEqual([expect.stringMatching(new RegExp(`^${path}:2 .*${message}`))]);
  });

  it('nothing against imports to the left, of its own folder, of installed packages and of Node', () => {
    const text = `import { a } from '../place/place.entity.js';\nimport b from './b.js';\nimport { c } from 'typeorm/x.js';\nimport d from 'node:fs';\n`;
    const source = file('src/meeting/meeting.entity.ts', text);
    expect(importFaults(source, syntaxNodes(source), installed)).toEqual([]);
    const registry = file('src/database/entities.ts', `import { A } from '../meeting/meeting.entity.js';\n`);
    expect(importFaults(registry, syntaxNodes(registry), installed)).toEqual([]);
  });

  it.each([
    ['src/graph/a.ts', `const a = 'Meeting';`, true],
    ['src/graph/a.ts', `const StatementEntity = 1;`, true],
    ['src/shared/a.ts', `type A = PersonWhere;`, true],
    ['src/graph/a.ts', `interface Statement { sql: string }`, false],
    ['src/shared/a.ts', `type A = EventDate;`, false],
    ['src/meeting/a.ts', `type A = Meeting;`, false],
  ])('concepts in %s: %s is a fault: %s', (path, text, faulty) => {
    expect(ignoranceFaults(file(path, text), syntaxNodes(file(path, text))).length > 0).toBe(faulty);
  });

  it.each([
    ['src/meeting/meeting.resolver.ts', '`insert into meeting values (1)`', true],
    ['src/meeting/meeting.resolver.ts', '`with a as (update only meeting m set mode = ${b}) select 1`', true],
    ['src/graph/page.ts', `'DELETE FROM meeting'`, true],
    ['src/meeting/meeting.service.ts', '`insert into meeting values (1)`', false],
    ['src/dossier/record.ts', '`insert into meeting values (1)`', false],
    ['test/database/a.test.ts', '`insert into meeting values (1)`', false],
    ['src/meeting/meeting.resolver.ts', `'select 1 from update_log for update'`, false],
  ])('SQL that writes in %s: %s is a fault: %s', (path, text, faulty) => {
    const source = file(path, `const sql = ${text};\n`);
    expect(writeFaults(source, syntaxNodes(source)).length > 0).toBe(faulty);
  });

  it.each([
    ['src/place/a.ts', 'export default 1;', 1],
    ['src/place/a.ts', 'export default function a() {}', 1],
    ['src/place/a.ts', `export * from './b.js';\nexport const c = 1;`, 1],
    ['src/place/a.ts', `export { b } from './b.js';`, 1],
    ['src/place/a.ts', `export { b } from './b.js';\nexport const c = 1;`, 0],
    ['ormconfig.ts', 'export default 1;', 0],
  ])('exports of %s: %s has %i faults', (path, text, count) => {
    expect(exportFaults(file(path, text), syntaxNodes(file(path, text)))).toHaveLength(count);
  });

  it.each([
    ['a file at the limit', 'src/place/a.ts', lines(200), 0],
    ['a file over it', 'src/place/a.ts', lines(201), 1],
    ['a file over it with a reason', 'src/place/a.ts', lines(201, '// size: one table, read as one.'), 0],
    ['a file over it with an empty reason', 'src/place/a.ts', lines(201, '// size: '), 1],
    ['a function at the limit', 'src/place/a.ts', `function a() ${body(40)}\n`, 0],
    ['a function over it', 'src/place/a.ts', `function a() ${body(41)}\n`, 1],
    ['a method over it', 'src/place/a.ts', `class A {\n  a() ${body(41)}\n}\n`, 1],
    ['an arrow function over it', 'src/place/a.ts', `export const a = () => ${body(41)};\n`, 1],
    ['a method at the limit under a decorator', 'src/place/a.ts', `class A {\n  @B({\n    c: 'é',\n  })\n  a() ${body(40)}\n}\n`, 0],
    ['a function over it with a reason', 'src/place/a.ts', `// size: one switch over all kinds.\n/** A. */\nfunction a() ${body(41)}\n`, 0],
    ['a function over it with a reason elsewhere', 'src/place/a.ts', `// size: one switch over all kinds.\nlet b;\nfunction a() ${body(41)}\n`, 1],
    ['a long group of tests', 'test/unit/a.test.ts', `describe('a', () => ${body(60)});\n`, 0],
  ])('the size of %s', (_name, path, text, count) => {
    expect(sizeFaults(file(path, text), syntaxNodes(file(path, text)))).toHaveLength(count);
  });

  it.each([
    ['// TO' + 'DO: later', 1],
    ['// FIX' + 'ME', 1],
    ['let a: any;', 1],
    ['let a: Record<string, any[]>;', 1],
    ['// @ts-' + 'ignore\nlet a;', 1],
    ['// oxlint-' + 'disable-next-line no-var\nvar a;', 1],
    ['// oxlint-' + 'disable-next-line no-var -- the name must be global\nvar a;', 0],
    ['// any method, todos included\nlet a: unknown;', 0],
  ])('what was put off: %s', (text, count) => {
    expect(disciplineFaults(file('src/place/a.ts', text), syntaxNodes(file('src/place/a.ts', text)))).toHaveLength(count);
  });

  it.each([
    ['see /wor' + 'k/main/x', 1],
    ['under /roo' + 't/.cache', 1],
    ['https://example.org/work/1 and ./work/2', 0],
    ['resolved: https://regis' + 'try.example.org/a.tgz', 1],
    ['resolved: http://packages.example.net:8080/a.tgz', 1],
  ])('what holds on one machine: %s', (text, count) => {
    expect(machineFaults(file('docs/a.md', text), 'packages.example.net:8080')).toHaveLength(count);
  });
});
