import { isIPv4, isIPv6 } from 'node:net';

/** The client's address as it is kept: an IPv4 address written as IPv6 is the IPv4 one; null where it is no address. */
export function clientAddress(given: string): string | null {
  const [bare = ''] = given.split('%');
  if (isIPv4(bare)) return bare;
  return isIPv6(bare) ? (mappedIPv4(groupsOf(bare)) ?? bare) : null;
}

/**
 * The network that a client is counted by: of IPv4 the address itself (/32), of IPv6 its /64, since a household or an office
 * has a whole one. Null where it is no address.
 */
export function networkOf(given: string): string | null {
  const address = clientAddress(given);
  if (address === null || isIPv4(address)) return address && `${address}/32`;
  const [a = 0, b = 0, c = 0, d = 0] = groupsOf(address);
  return `${[a, b, c, d].map((group) => group.toString(16)).join(':')}::/64`;
}

/** The eight groups of an IPv6 address. */
function groupsOf(address: string): readonly number[] {
  // The URL parser writes the dotted form of the last two groups as hexadecimal ones.
  const canonical = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [head = [], tail = []] = canonical.split('::').map((part) => (part === '' ? [] : part.split(':')));
  const zeros = Array.from({ length: 8 - head.length - tail.length }, () => '0');
  return [...head, ...zeros, ...tail].map((group) => parseInt(group, 16));
}

function mappedIPv4(groups: readonly number[]): string | null {
  const mapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  if (!mapped) return null;
  return groups
    .slice(6)
    .flatMap((group) => [group >> 8, group & 0xff])
    .join('.');
}
