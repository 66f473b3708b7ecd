import { lookup as resolve } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

// Names that never belong to the public web (RFC 6761, 6762, 8375, ICANN's private-use `internal`).
const PRIVATE_NAME =
  /(?:^|\.)(?:localhost|localdomain|local|internal|intranet|private|corp|home|lan|home\.arpa|onion|test|invalid)$/;

// The only part of IPv6 that is handed out to networks of the public internet (RFC 4291, IANA).
const GLOBAL_UNICAST = ipaddr.parseCIDR('2000::/3');

/** True if an address, written in digits, belongs to a network that anyone can reach. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  // Unwraps IPv4 written as IPv6, which reaches the same machine.
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed.kind() === 'ipv4' || parsed.match(GLOBAL_UNICAST);
}

/**
 * True if the host of a parsed URL may belong to the public internet: a public address, or a name
 * with a dot that is not reserved for private networks. What the name resolves to is checked later.
 */
export function isPublicHost(hostname: string): boolean {
  const host = hostname
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
    .toLowerCase();
  if (ipaddr.isValid(host)) return isPublicAddress(host);
  return host.includes('.') && !PRIVATE_NAME.test(host);
}

/** The error of a connection that was not made because the name leads into a private network. */
export class PrivateAddressError extends Error {
  override readonly name = 'PrivateAddressError';
}

/**
 * A resolver for sockets that fails with a PrivateAddressError if any address of a name is not
 * public. It runs as the connection is made, so a name cannot change its address after a check.
 */
export function publicLookup(resolver: LookupFunction = resolve as LookupFunction): LookupFunction {
  return (hostname, options, callback) => {
    resolver(hostname, { ...options, all: true }, (error, found, family) => {
      const addresses =
        typeof found === 'string' ? [{ address: found, family: family ?? 4 }] : found;
      const [first] = addresses ?? [];
      if (error || !first) {
        callback(error ?? new Error(`${hostname} has no address`), '');
      } else if (!addresses.every(({ address }) => isPublicAddress(address))) {
        callback(new PrivateAddressError(hostname), '');
      } else if (options.all) {
        callback(null, addresses);
      } else {
        callback(null, first.address, first.family);
      }
    });
  };
}
