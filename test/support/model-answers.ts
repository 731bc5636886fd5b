/** A fact as a model answers it, with nothing known but its key, its quotes and the fields given. */
export function modelFact(key: string, quotes: readonly string[], fields: object): Record<string, unknown> & { key: string; quotes: readonly string[] } {
  return { key, quotes, date: null, places: [], participants: [], modality: 'ACTUAL', certainty: 'CERTAIN', about: [], links: [], saidBy: [], ...fields };
}
