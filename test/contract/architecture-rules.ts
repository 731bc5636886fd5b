import { basename, dirname, posix } from 'node:path';
import { conceptLayers, conceptOrder, layersOf, nestedFolders, plumbing, registries } from './concept-order.js';
import { type Fault, faultsMatching, lineAt, type SyntaxNode, type TextFile } from '../support/source-file.js';

/** The most lines of a file and of a function without a stated reason. */
export const longestFile = 200;
export const longestFunction = 40;

const reason = /^\s*\/\/ size: \S.{9,}/;
const grabBags = /^(utils?|helpers?|types?|common|misc|lib|index)$/;
const plainName = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Where a file may stand, and what it may be called. */
export function placementFaults(path: string): Fault[] {
  const fault = (message: string): Fault[] => [{ path, line: 1, message }];
  const parts = path.split('/');
  if (!['src', 'test', 'scripts', 'bench'].includes(parts[0] ?? '')) return [];
  const grabBag = parts.map((part) => part.replace(/\..*$/, '')).find((part) => grabBags.test(part));
  if (grabBag !== undefined) return fault(`"${grabBag}" says nothing about what is inside: name it after what it is, and export from where it stands`);
  if (parts[0] !== 'src') return [];
  const [, concept = '', ...rest] = parts;
  if (rest.length === 0) return fault('no file stands directly in src/: put it into the folder of its concept');
  if (!conceptOrder.includes(concept)) return fault(`src/${concept}/ has no place in test/contract/concept-order.ts`);
  if (rest.length > 1 && !nestedFolders.includes(dirname(path))) return fault('no folders inside the folder of a concept');
  const [name = '', ...suffixes] = basename(path).split('.');
  if (!plainName.test(name)) return fault('file names are lower case words joined by hyphens');
  const layers = layersOf[concept] ?? conceptLayers;
  const layer = suffixes.slice(0, -1).join('.');
  if (suffixes.at(-1) !== 'ts') return fault('only TypeScript stands in src/');
  if (layer === '' || layers.includes(layer)) return [];
  return fault(`"${layer}" is no layer of src/${concept}/; allowed: ${layers.join(', ') || 'none, only plain names'}`);
}

/** Everything a file imports or exports from elsewhere, with the node that says so. */
function importsOf(nodes: readonly SyntaxNode[]): { specifier: string; node: SyntaxNode }[] {
  return nodes.flatMap((node) => {
    const specifier = textOf(sourceOf(node));
    return specifier === undefined ? [] : [{ specifier, node }];
  });
}

function sourceOf(node: SyntaxNode): unknown {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'ExportNamedDeclaration':
      return node['source'];
    case 'TsImportType':
      return node['argument'];
    case 'TsExternalModuleReference':
      return node['expression'];
    case 'CallExpression': {
      const callee = node['callee'] as SyntaxNode;
      const loads = callee.type === 'Import' || (callee.type === 'Identifier' && callee['value'] === 'require');
      return loads ? (node['arguments'] as { expression: unknown }[])[0]?.expression : undefined;
    }
    default:
      return undefined;
  }
}

function textOf(node: unknown): string | undefined {
  if (typeof node !== 'object' || node === null) return undefined;
  const { type, value } = node as { type?: unknown; value?: unknown };
  return type === 'StringLiteral' && typeof value === 'string' ? value : undefined;
}

function at(file: TextFile, node: SyntaxNode, message: string): Fault {
  return { path: file.path, line: lineAt(file.text, node.start ?? 0), message };
}

/** Imports of src/ go to the left, stay inside src/, and need only what `npm ci --omit=dev` installs. */
export function importFaults(file: TextFile, nodes: readonly SyntaxNode[], dependencies: ReadonlySet<string>): Fault[] {
  if (!file.path.startsWith('src/')) return [];
  const own = file.path.split('/')[1] ?? '';
  return importsOf(nodes).flatMap(({ specifier, node }) => {
    if (!specifier.startsWith('.')) {
      const name = specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
      if (specifier.startsWith('node:') || dependencies.has(name)) return [];
      return [at(file, node, `imports "${specifier}", which is neither in "dependencies" nor written with node:`)];
    }
    const target = posix.join(dirname(file.path), specifier);
    const [top, concept = ''] = target.split('/');
    if (top !== 'src') return [at(file, node, `imports ${target}, which is outside src/`)];
    if (concept === own || registries[file.path]?.test(specifier) === true) return [];
    if (conceptOrder.indexOf(concept) < conceptOrder.indexOf(own)) return [];
    return [at(file, node, `${own} stands left of ${concept} and must not import from it`)];
  });
}

/** Class-like names of concepts. Words that also mean something in SQL or in plain English count only with a suffix. */
const ambiguous = ['thing', 'group', 'place', 'position', 'event', 'statement', 'topic', 'timeline', 'fact'];
const concepts = conceptOrder.filter((concept) => !plumbing.includes(concept));
const pascal = (names: readonly string[]): string => names.map((name) => name.charAt(0).toUpperCase() + name.slice(1)).join('|');
const conceptName = new RegExp(
  `^((${pascal(concepts)})(Entity|Resolver|Service|Type|Inputs?|Where|Order|Connection|Edge|Kind)` +
    `|(${pascal(concepts.filter((concept) => !ambiguous.includes(concept)))}))$`,
);

/** `src/shared` and `src/graph` serve every concept, so they name none. */
export function ignoranceFaults(file: TextFile, nodes: readonly SyntaxNode[]): Fault[] {
  if (!/^src\/(shared|graph)\//.test(file.path)) return [];
  return nodes
    .filter((node) => (node.type === 'Identifier' || node.type === 'StringLiteral') && conceptName.test(String(node['value'])))
    .map((node) => at(file, node, `names the concept "${String(node['value'])}", which this folder must not know`));
}

/** Where SQL that changes rows may stand: the dossier's way in, the migrations, and services. */
const writers = /^src\/(dossier|database)\/|^src\/[^/]+\/[^/]+\.service\.ts$/;
const writes = /\b(insert\s+into|delete\s+from|update\s+("?\w+"?\s+)+set|merge\s+into|truncate(\s+table)?\s+\w|copy\s+\w+[^;]*\s+from\s+stdin)\b/i;

/** SQL that changes rows stands only where the rules of the domain are kept. */
export function writeFaults(file: TextFile, nodes: readonly SyntaxNode[]): Fault[] {
  if (!file.path.startsWith('src/') || writers.test(file.path)) return [];
  return nodes
    .filter((node) => (node.type === 'StringLiteral' || node.type === 'TemplateElement') && writes.test(String(node['value'] ?? node['raw'])))
    .map((node) => at(file, node, 'SQL that writes: only services, src/dossier and src/database do that'));
}

/** Named exports only, and none that merely passes another file on. */
export function exportFaults(file: TextFile, nodes: readonly SyntaxNode[]): Fault[] {
  const configuration = /^[^/]+\.config\.[jt]s$|^(ormconfig|codegen)\.ts$/.test(file.path);
  const faults = nodes.flatMap((node) => {
    if (node.type.startsWith('ExportDefault') && !configuration) return [at(file, node, 'default export: export it by name')];
    if (node.type === 'ExportAllDeclaration') return [at(file, node, 'export *: import from where the thing stands')];
    return [];
  });
  const statements = (nodes[0]?.['body'] ?? []) as SyntaxNode[];
  const real = statements.filter(({ type }) => type !== 'EmptyStatement');
  const passesOn = real.every((node) => node.type === 'ExportNamedDeclaration' && node['source'] !== null);
  if (real.length > 0 && passesOn) faults.push({ path: file.path, line: 1, message: 'a barrel: it only passes other files on' });
  return faults;
}

/** A long file says why in its first five lines; a long function, in the comment right above it. Test cases are no functions here. */
export function sizeFaults(file: TextFile, nodes: readonly SyntaxNode[]): Fault[] {
  const lines = file.text.split('\n');
  const length = lines.length - (lines.at(-1) === '' ? 1 : 0);
  const faults: Fault[] = [];
  if (length > longestFile && !lines.slice(0, 5).some((line) => reason.test(line))) {
    faults.push({ path: file.path, line: 1, message: `${length} lines: split it, or say why not: // size: <reason> in the first five lines` });
  }
  if (file.path.endsWith('.test.ts')) return faults;
  for (const node of nodes) {
    const place = functionPlace(node);
    if (place === undefined) continue;
    const first = lineAt(file.text, place.start);
    const count = lineAt(file.text, place.end) - first + 1;
    if (count <= longestFunction || reasonAbove(lines, first)) continue;
    faults.push({ path: file.path, line: first, message: `a function of ${count} lines: split it, or say why not: // size: <reason> above it` });
  }
  return faults;
}

/** Where a function begins and ends, decorators not counted. */
function functionPlace(node: SyntaxNode): { start: number; end: number } | undefined {
  const named = ['ClassMethod', 'PrivateMethod', 'Constructor', 'MethodProperty', 'GetterProperty', 'SetterProperty'].includes(node.type);
  if (!named && !['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'].includes(node.type)) return undefined;
  if (node.start === undefined || node.end === undefined) return undefined;
  return { start: node.keyStart ?? node.start, end: node.end };
}

function reasonAbove(lines: readonly string[], first: number): boolean {
  for (let index = first - 2; index >= 0; index -= 1) {
    const line = lines[index] ?? '';
    if (reason.test(line)) return true;
    if (!/^\s*(\/\/|\/\*|\*|@)/.test(line)) return false;
  }
  return false;
}

/** Things put off, and checks switched off. */
export function disciplineFaults(file: TextFile, nodes: readonly SyntaxNode[]): Fault[] {
  return [
    ...nodes
      .filter((node) => node.type === 'TsKeywordType' && node['kind'] === 'any')
      .map((node) => at(file, node, 'the type "any": say what it is, or "unknown"')),
    ...faultsMatching(file, /\b(TO[D]O|FIX[M]E|XX[X]|HA[C]K)\b/g, (word) => `${word}: do it, or open an issue`),
    ...faultsMatching(file, /@ts-(ignor[e]|nochec[k])/g, (word) => `${word}: correct the type instead`),
    ...faultsMatching(file, /(eslint|oxlint)-disabl[e](?!.* -- \S).*/g, () => 'a lint rule switched off without " -- reason"'),
  ];
}

/** What belongs to one machine only, in any text file. */
export function machineFaults(file: TextFile, registryHost?: string): Fault[] {
  const hosts = faultsMatching(file, /\b(registry|artifactory|nexus|verdaccio)\.[a-z0-9-]+\.[a-z]{2,}/gi, (host) => `the package registry ${host}: each machine has its own`);
  const paths = faultsMatching(file, /(?<![\w.~-])\/(work|root|tmp\/notes)\/[\w.-]*/g, (path) => `${path} exists on one machine only`);
  const own = file.text.split('\n').flatMap((line, index) =>
    registryHost !== undefined && line.includes(registryHost)
      ? [{ path: file.path, line: index + 1, message: 'the package registry of this machine' }]
      : [],
  );
  return [...hosts, ...paths, ...own];
}
