import { BlockList, isIP } from 'node:net';

/**
 * The address a request came from, out of `X-Forwarded-For`: the last entry that is not one of our own proxies (single
 * addresses or networks). Returns "unknown" without the header. Entries before it can be invented by the sender.
 */
export function clientAddress(
  header: string | null | undefined,
  trusted: readonly string[],
): string {
  const ours = new BlockList();
  for (const entry of trusted) {
    const [address = '', bits] = entry.split('/');
    if (bits) ours.addSubnet(address, Number(bits), family(address));
    else if (isIP(address)) ours.addAddress(address, family(address));
  }
  const hops = (header ?? '').split(',').map((hop) => hop.trim().replace(/^::ffff:(?=\d+\.)/i, ''));
  const foreign = hops.findLast((hop) => isIP(hop) && !ours.check(hop, family(hop)));
  return foreign ?? 'unknown';
}

function family(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 6 ? 'ipv6' : 'ipv4';
}
