import { enumeration } from '../shared/enumeration.js';

export const PlaceKind = enumeration('PlaceKind', 'What sort of place this is.', {
  CITY: 'A city, town or village.',
  SITE: 'A building, airport, base or other spot.',
  REGION: 'An area within a country or across several.',
  COUNTRY: 'The territory of a country.',
});
export type PlaceKind = keyof typeof PlaceKind;
