import type { NetworkFormat, NetworkSource } from './export-format.js';
import { edgeAttributes, edgeValues, type NetworkActor, type NetworkTie, nodeAttributes, nodeValues } from './network.js';
import { xml } from './xml.js';

/**
 * GraphML 1.0 (graphml.graphdrawing.org, schema http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd): the same network
 * as GEXF, for igraph, NetworkX, Cytoscape and yEd.
 */
export const graphml: NetworkFormat = {
  name: 'graphml',
  extension: 'graphml',
  mediaType: 'application/graphml+xml; charset=utf-8',
  takes: 'facts',
  writeNetwork: write,
};

const head = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
`;

const nodeKeys = [['label', 'string', 'name'], ...nodeAttributes] as const;
const edgeKeys = [['weight', 'double', 'how many facts'], ...edgeAttributes] as const;

/** GraphML's own words for types. */
const typeNames: Readonly<Record<string, string>> = { integer: 'int' };

async function* write({ actors, ties }: NetworkSource): AsyncGenerator<string> {
  yield `${head}${declared('node', nodeKeys)}${declared('edge', edgeKeys)}  <graph id="chancery" edgedefault="undirected">\n`;
  for await (const batch of actors) yield batch.map((text) => nodeElement(JSON.parse(text) as NetworkActor)).join('');
  for await (const batch of ties) yield batch.map((text) => edgeElement(JSON.parse(text) as NetworkTie)).join('');
  yield '  </graph>\n</graphml>\n';
}

function declared(group: string, keys: readonly (readonly [string, string, string])[]): string {
  return keys.map(([name, type, means]) => `  <key id="${group}-${name}" for="${group}" attr.name="${name}" attr.type="${typeNames[type] ?? type}"><desc>${xml(means)}</desc></key>\n`).join('');
}

const nodeElement = (actor: NetworkActor): string => `    <node id="${xml(actor.id)}">${dataOf('node', nodeKeys, [actor.name, ...nodeValues(actor)])}</node>\n`;

const edgeElement = (tie: NetworkTie): string =>
  `    <edge id="${xml(tie.source)}-${xml(tie.target)}" source="${xml(tie.source)}" target="${xml(tie.target)}">${dataOf('edge', edgeKeys, [String(tie.weight), ...edgeValues(tie)])}</edge>\n`;

function dataOf(group: string, keys: readonly (readonly [string, string, string])[], values: readonly (string | undefined)[]): string {
  return keys
    .map(([name], index) => {
      const value = values[index];
      return value === undefined ? '' : `<data key="${group}-${name}">${xml(value)}</data>`;
    })
    .join('');
}
