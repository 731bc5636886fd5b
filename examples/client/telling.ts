import type { Meeting } from './meetings.js';

type Participant = Meeting['participants']['edges'][number];

/** A meeting in plain text: when and where, who in what capacity, what was agreed, and the words that say so. */
export function tell(meeting: Meeting): string {
  const { date, modality, mode, places, participants, agreements, citations } = meeting;
  const where = places.length === 0 ? '' : `, ${places.map(({ name }) => name).join(', ')}`;
  const more = participants.totalCount - participants.edges.length;
  // One sentence may be cited for several things that it says of the meeting.
  const words = new Set(citations.map(({ exact, article }) => `  “${exact}” — ${article.title}, ${article.publishedOn ?? 'undated'}`));
  return [
    `${date?.edtf ?? 'undated'} ${mode ?? 'MEETING'}${where}${modality === 'ACTUAL' ? '' : ` (${modality})`}`,
    ...participants.edges.map((edge) => `  ${edge.role}: ${whoIs(edge)}`),
    ...(more > 0 ? [`  and ${more} more`] : []),
    ...agreements.nodes.map(({ name, status }) => `  agreed: ${name} (now ${status ?? 'unknown'})`),
    ...words,
  ].join('\n');
}

/** Who took part; what there is to say of a participant depends on its type, and TypeScript knows which types there are. */
function whoIs({ node, capacity }: Participant): string {
  switch (node.__typename) {
    case 'Person':
      return capacity === null ? node.name : `${node.name}, ${capacity.title}${capacity.country === null ? '' : ` (${capacity.country.name})`}`;
    case 'Country':
      return `${node.name} [${node.alpha2}]`;
    case 'Organization':
      return node.name;
    case 'Group':
      return node.sizeText === null ? node.name : `${node.name} (${node.sizeText})`;
  }
}
