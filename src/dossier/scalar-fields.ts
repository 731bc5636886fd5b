/** How many values a dossier may have, aliases written out: a thousand facts have some fifty thousand. */
export const mostValues = 200_000;
/** How many lists and fields may stand inside each other. */
export const deepestValue = 40;

/** The only fields that are numbers, and those that are yes or no; everything else that looks like one is text. */
const numeric = new Set(['chancery', 'occurrence', 'score', 'size', 'sizeMin', 'sizeMax', 'latitude', 'longitude', 'precisionKm', 'count', 'min', 'max']);
const numericBesideExact = new Set(['start', 'end']);
const logical = new Set(['approximate', 'unilateral']);

/** Whether a field holds a number wherever it stands. */
export const isNumeric = (field: string): boolean => numeric.has(field);

/** Whether a field holds a number beside `exact`, and a date elsewhere. */
export const isNumericBesideExact = (field: string): boolean => numericBesideExact.has(field);

/** Whether a field holds yes or no. */
export const isLogical = (field: string): boolean => logical.has(field);
