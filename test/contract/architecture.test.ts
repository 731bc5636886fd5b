import { conceptOrder } from './concept-order.js';
import {
  disciplineFaults,
  exportFaults,
  ignoranceFaults,
  importFaults,
  longestFile,
  longestFunction,
  machineFaults,
  placementFaults,
  sizeFaults,
  writeFaults,
} from './architecture-rules.js';
import { type Fault, projectPaths, readProjectFile, type SyntaxNode, syntaxNodes, type TextFile } from '../support/source-file.js';

const paths = projectPaths();
const textFiles = paths.filter((path) => !/\.(png|jpe?g|gif|ico|woff2?|gz|zip|pdf)$/.test(path)).map(readProjectFile);
const codeFiles = textFiles.filter(({ path }) => /\.[jt]s$/.test(path) && !path.startsWith('web/') && !path.includes('/generated/'));
const parsed = new Map<string, SyntaxNode[]>();
const { dependencies } = JSON.parse(readProjectFile('package.json').text) as { dependencies: Record<string, string> };
const installed = new Set(Object.keys(dependencies));

function nodesOf(file: TextFile): SyntaxNode[] {
  const known = parsed.get(file.path) ?? syntaxNodes(file);
  parsed.set(file.path, known);
  return known;
}

const told = (faults: Fault[]): string[] => faults.map(({ path, line, message }) => `${path}:${line} ${message}`);
const inCode = (rule: (file: TextFile, nodes: SyntaxNode[]) => Fault[]): string[] => told(codeFiles.flatMap((file) => rule(file, nodesOf(file))));

describe('this repository', () => {
  it('is seen whole', () => {
    expect(paths).toContain('package.json');
    expect(paths).toContain('test/contract/architecture.test.ts');
    expect(codeFiles.filter(({ path }) => path.startsWith('src/')).length).toBeGreaterThan(20);
  });

  it('puts files where their concept is and names them after their layer', () => {
    expect(told(paths.flatMap(placementFaults))).toEqual([]);
  });

  it('imports only leftwards', () => {
    expect(inCode((file, nodes) => importFaults(file, nodes, installed))).toEqual([]);
  });

  it('keeps src/shared and src/graph free of concepts', () => {
    expect(inCode(ignoranceFaults)).toEqual([]);
  });

  it('writes to the database only from services, the dossier and migrations', () => {
    expect(inCode(writeFaults)).toEqual([]);
  });

  it('exports by name, from where the thing stands', () => {
    expect(inCode(exportFaults)).toEqual([]);
  });

  it(`gives a reason for files over ${longestFile} lines and functions over ${longestFunction}`, () => {
    expect(inCode(sizeFaults)).toEqual([]);
  });

  it('puts nothing off and switches no check off', () => {
    expect(inCode(disciplineFaults)).toEqual([]);
  });

  it('says nothing that holds on one machine only', () => {
    const registry = process.env['npm_config_registry'];
    const host = registry === undefined ? undefined : new URL(registry).host;
    expect(told(textFiles.flatMap((file) => machineFaults(file, host)))).toEqual([]);
  });

  it('tells newcomers the order of concepts that is checked here', () => {
    const { text } = readProjectFile('CONTRIBUTING.md');
    expect(text.replaceAll(/\s+/g, ' ')).toContain(`${conceptOrder.join(' < ')}`);
  });
});
