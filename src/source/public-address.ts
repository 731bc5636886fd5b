import ipaddr from 'ipaddr.js';

/** Whether an IP address may be asked for a document. */
export type AddressRule = (address: string) => boolean;

/**
 * Whether an address is one of the public internet: not loopback, link-local (where clouds keep their credentials),
 * private, multicast, reserved or a documentation range (the special-purpose registries of IANA, as `ipaddr.js` has
 * them). An IPv4 address inside an IPv6 one counts as itself.
 */
export const isPublicAddress: AddressRule = (address) => {
  if (!ipaddr.isValid(address)) return false;
  return ipaddr.process(address).range() === 'unicast';
};
