import { enumeration } from '../shared/enumeration.js';

export const OrganizationKind = enumeration('OrganizationKind', 'What sort of body an organization is.', {
  GOVERNMENT: 'The government or administration of a country as a whole.',
  MINISTRY: 'A department of a government.',
  GOVERNMENT_BODY: 'Another organ of a state: council, agency, court.',
  PARLIAMENT: 'A legislature or one of its chambers.',
  COUNCIL: 'A council that is not an organ of one state.',
  INTERGOVERNMENTAL: 'A body whose members are states, such as the United Nations.',
  ARMED_GROUP: 'An armed body, whether a state recognises it or not.',
  MEDIA: 'A newspaper, broadcaster or news agency.',
  COMPANY: 'A business.',
  JOINT_COMMISSION: 'A standing commission of two or more countries.',
  PARTY: 'A political party or movement.',
  OTHER: 'Any other body.',
});
export type OrganizationKind = keyof typeof OrganizationKind;

export const OrganizationStatus = enumeration('OrganizationStatus', 'Whether an organization exists yet or still, as far as the sources say.', {
  ACTIVE: 'It exists.',
  AGREED: 'Its formation was agreed; whether it was formed is not certain.',
  DISSOLVED: 'It existed and does no more.',
});
export type OrganizationStatus = keyof typeof OrganizationStatus;
