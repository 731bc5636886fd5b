import { SaxesParser } from 'saxes';

/** An element of an XML document, with the text directly in it and in what stands below it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** All text of the element and of those below it, in order. */
  readonly text: string;
  /** Line of its start tag, from 1. */
  readonly line: number;
}

/** XML that cannot be read. The message is one line and begins with the line number. */
export class UnreadableXml extends Error {}

interface Open {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
  line: number;
}

/** Deeper than any register or feed nests. */
const maxDepth = 100;

/**
 * Reads an XML document. Entities are the five of XML and character references, nothing else: a document that declares
 * its own is refused, so that none can be drawn in from elsewhere or multiplied.
 *
 * @throws UnreadableXml with the line and what is wrong
 */
export function readXml(xml: string): XmlElement {
  const parser = new SaxesParser();
  const open: Open[] = [{ name: '', attributes: {}, children: [], text: '', line: 0 }];
  const refuse = (message: string): never => {
    throw new UnreadableXml(`${parser.line}: ${message}`);
  };
  parser.on('doctype', (doctype) => {
    if (/<!ENTITY/i.test(doctype)) refuse('the document declares entities of its own, which are not read: write the text out');
  });
  parser.on('error', (error) => refuse(error.message.replace(/^\d+:\d+:\s*/, '').replace(/\.$/, '')));
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length > maxDepth) refuse(`more than ${maxDepth} elements inside one another`);
    open.push({ name, attributes, children: [], text: '', line: parser.line });
  });
  const add = (text: string): void => {
    const current = open.at(-1);
    if (current !== undefined) current.text += text;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => {
    const element = open.pop();
    const parent = open.at(-1);
    if (element === undefined || parent === undefined) return;
    parent.children.push(element);
    parent.text += element.text;
  });
  parser.write(xml).close();
  const [root] = open[0]?.children ?? [];
  return root ?? refuse('there is no element in it');
}

/** The children of a name. */
export const childrenOf = (element: XmlElement | undefined, name: string): readonly XmlElement[] => (element?.children ?? []).filter((child) => child.name === name);

/** The element at the end of a way of names, each the first of its name; undefined where there is none. */
export const elementAt = (element: XmlElement, ...names: readonly string[]): XmlElement | undefined =>
  names.reduce((at: XmlElement | undefined, name) => at?.children.find((child) => child.name === name), element);

/** The text at the end of a way of names, blanks made single; '' where there is none. */
export const textAt = (element: XmlElement, ...names: readonly string[]): string => (elementAt(element, ...names)?.text ?? '').replace(/\s+/g, ' ').trim();

/** Every element of a name below this one, in the order of the document; not those inside of another. */
export function elementsBelow(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => (child.name === name ? [child] : elementsBelow(child, name)));
}
