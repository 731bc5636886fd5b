import type { NetworkFormat, NetworkSource } from './export-format.js';
import { edgeAttributes, edgeValues, type NetworkActor, type NetworkTie, nodeAttributes, nodeValues } from './network.js';
import { xml } from './xml.js';

/**
 * GEXF 1.3, the format of Gephi (gexf.net, schema http://gexf.net/1.3/gexf.xsd): a static, undirected graph of who takes
 * part in the same facts.
 */
export const gexf: NetworkFormat = {
  name: 'gexf',
  extension: 'gexf',
  mediaType: 'application/gexf+xml; charset=utf-8',
  takes: 'facts',
  writeNetwork: write,
};

const head = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">
  <meta>
    <creator>Chancery</creator>
    <description>Who takes part in the same facts</description>
  </meta>
  <graph mode="static" defaultedgetype="undirected" idtype="string">
`;

async function* write({ actors, ties }: NetworkSource): AsyncGenerator<string> {
  yield `${head}${declared('node', nodeAttributes)}${declared('edge', edgeAttributes)}    <nodes>\n`;
  for await (const batch of actors) yield batch.map((text) => nodeElement(JSON.parse(text) as NetworkActor)).join('');
  yield '    </nodes>\n    <edges>\n';
  for await (const batch of ties) yield batch.map((text) => edgeElement(JSON.parse(text) as NetworkTie)).join('');
  yield '    </edges>\n  </graph>\n</gexf>\n';
}

function declared(group: string, attributes: readonly (readonly [string, string, string])[]): string {
  const lines = attributes.map(([name, type]) => `      <attribute id="${name}" title="${name}" type="${type}"/>\n`);
  return `    <attributes class="${group}">\n${lines.join('')}    </attributes>\n`;
}

const nodeElement = (actor: NetworkActor): string =>
  `      <node id="${xml(actor.id)}" label="${xml(actor.name)}">${valuesOf(nodeAttributes, nodeValues(actor))}</node>\n`;

const edgeElement = (tie: NetworkTie): string =>
  `      <edge id="${xml(tie.source)}-${xml(tie.target)}" source="${xml(tie.source)}" target="${xml(tie.target)}" weight="${tie.weight}">${valuesOf(edgeAttributes, edgeValues(tie))}</edge>\n`;

function valuesOf(attributes: readonly (readonly [string, string, string])[], values: readonly (string | undefined)[]): string {
  const elements = attributes.map(([name], index) => {
    const value = values[index];
    return value === undefined ? '' : `<attvalue for="${name}" value="${xml(value)}"/>`;
  });
  return `<attvalues>${elements.join('')}</attvalues>`;
}
