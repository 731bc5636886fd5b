import { existsSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { projectPaths, readProjectFile, repositoryRoot, type TextFile } from '../support/source-file.js';

const paths = projectPaths();
const documents = paths.filter((path) => /^(README|CONTRIBUTING|CHANGELOG)\.md$|^docs\/.*\.md$|^examples\/(client\/)?README\.md$/.test(path)).map(readProjectFile);
const decisions = documents.filter(({ path }) => path.startsWith('docs/adr/'));

/** Text without fenced code, whose lines are kept empty so that line numbers stay right. */
const prose = (text: string): string => text.replaceAll(/^(```|~~~)[^]*?^\1.*$/gm, (block) => block.replaceAll(/[^\n]/g, ''));

/** Targets of `[text](target)`, `![text](target)` and `[name]: target`, with their lines. Code in backticks is no link. */
function linksOf({ text }: TextFile): { target: string; line: number }[] {
  return prose(text)
    .split('\n')
    .flatMap((content, index) =>
      [...content.replaceAll(/`[^`]*`/g, '').matchAll(/\]\(\s*<?([^)\s>]+)|^\s*\[[^\]]+\]:\s*<?([^\s>]+)/g)].map((match) => ({
        target: match[1] ?? match[2] ?? '',
        line: index + 1,
      })),
    );
}

/** The anchors that the headings of a Markdown text get where it is shown. */
function anchorsOf(text: string): Set<string> {
  const anchors = new Set<string>();
  for (const [, heading = ''] of prose(text).matchAll(/^#{1,6}\s+(.*?)\s*#*$/gm)) {
    const plain = heading.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
    const anchor = plain.replaceAll(/[^\p{L}\p{N}\s_-]/gu, '').replaceAll(/\s/g, '-');
    let name = anchor;
    for (let copy = 1; anchors.has(name); copy += 1) name = `${anchor}-${copy}`;
    anchors.add(name);
  }
  return anchors;
}

/** What is wrong with one link of a document, or undefined. Links to other sites are not followed. */
function linkFault(from: string, text: string, target: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(target)) return undefined;
  const [file = '', anchor] = decodeURI(target).split('#');
  const path = file === '' ? from : posix.join(dirname(from), file);
  if (path.startsWith('..') || file.startsWith('/')) return `${target} leaves the repository`;
  const known = paths.includes(path) || paths.some((other) => other.startsWith(`${path.replace(/\/$/, '')}/`));
  if (!known) return `${target} does not exist`;
  if (anchor === undefined || !path.endsWith('.md')) return undefined;
  return anchorsOf(path === from ? text : readProjectFile(path).text).has(anchor) ? undefined : `${target} names no heading`;
}

/** Files named in the lines that begin with "Enforced by:", which may run on to the end of their paragraph. */
function checksOf({ text }: TextFile): string[] {
  const [, named = ''] = /^Enforced by:([^]*?)(?:\n\s*\n|$(?![^]))/m.exec(text) ?? [];
  return [...named.matchAll(/`([\w./-]+\.[\w]+)`/g)].map(([, path = '']) => path);
}

describe('documents', () => {
  it('are all here', () => {
    expect(documents.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'docs/glossary.md', 'docs/adr/0001-commonjs-and-exact-pins.md']),
    );
  });

  it('link only to what is there', () => {
    const faults = documents.flatMap((document) =>
      linksOf(document).flatMap(({ target, line }) => {
        const fault = linkFault(document.path, document.text, target);
        return fault === undefined ? [] : [`${document.path}:${line} ${fault}`];
      }),
    );
    expect(faults).toEqual([]);
  });

  it('name only npm scripts that exist', () => {
    const { scripts } = JSON.parse(readProjectFile('package.json').text) as { scripts: Record<string, string> };
    const named = documents.flatMap(({ path, text }) => [...text.matchAll(/npm run (?:--silent )?([a-z][\w:-]*)/g)].map(([, script = '']) => ({ path, script })));
    expect(named.filter(({ script }) => scripts[script] === undefined)).toEqual([]);
  });
});

describe('architecture decisions', () => {
  it('are numbered without gaps', () => {
    expect(decisions.length).toBeGreaterThan(0);
    expect(decisions.map(({ path }) => path.slice('docs/adr/'.length, 'docs/adr/'.length + 5))).toEqual(
      decisions.map((_, index) => `${String(index + 1).padStart(4, '0')}-`),
    );
  });

  it.each(decisions.map((decision) => [decision.path, decision] as const))('%s names a check that exists', (_path, decision) => {
    const checks = checksOf(decision);
    expect(checks.length).toBeGreaterThan(0);
    expect(checks.filter((path) => !existsSync(join(repositoryRoot, path)))).toEqual([]);
  });

  it.each(decisions.map((decision) => [decision.path, decision] as const))('%s stays short', (_path, { text }) => {
    expect(text.split(/\s+/).length).toBeLessThan(400);
  });
});

describe('the reading of documents', () => {
  it('finds links and their lines, outside of code', () => {
    const text = 'a [b](c.md)\n```\n[d](e.md)\n```\n`[f](g.md)` ![h](<i.png>)\n[j]: k.md\n';
    expect(linksOf({ path: 'README.md', text })).toEqual([
      { target: 'c.md', line: 1 },
      { target: 'i.png', line: 5 },
      { target: 'k.md', line: 6 },
    ]);
  });

  it.each([
    ['package.json', undefined],
    ['src/', undefined],
    ['docs/adr', undefined],
    ['https://example.org/a', undefined],
    ['#how-it-works', undefined],
    ['#how-it-wobbles', '#how-it-wobbles names no heading'],
    ['absent.md', 'absent.md does not exist'],
    ['../other/a.md', '../other/a.md leaves the repository'],
    ['/etc/hosts', '/etc/hosts leaves the repository'],
  ])('judges a link to %s', (target, fault) => {
    expect(linkFault('CONTRIBUTING.md', '## How it works\n', target)).toBe(fault);
  });

  it('finds the checks of a decision', () => {
    const text = '# 1\n\nEnforced by: `test/a.test.ts` and\n`npm run lint` with `.oxlintrc.json`.\n\n`test/b.test.ts`\n';
    expect(checksOf({ path: 'docs/adr/0001-a.md', text })).toEqual(['test/a.test.ts', '.oxlintrc.json']);
    expect(checksOf({ path: 'docs/adr/0001-a.md', text: '# 1\n\nNothing.\n' })).toEqual([]);
  });
});

describe('docs/running.md', () => {
  it('lists every setting that the code reads, and no other', () => {
    const used = new Set(projectPaths().filter((path) => /^src\/.*\.ts$/.test(path)).flatMap((path) => readProjectFile(path).text.match(/\bCHANCERY_[A-Z]+(?:_[A-Z]+)*\b/g) ?? []));
    const listed = readProjectFile('docs/running.md').text.match(/^\| `(CHANCERY_[A-Z_]+)`/gm)?.map((row) => row.replace(/^\| `|`$/g, '')) ?? [];
    expect([...listed].sort()).toEqual([...used].sort());
  });
});
