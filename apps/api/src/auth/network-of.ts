import { isIPv6 } from 'node:net';

/**
 * What tries are counted by. A household or a server has 2^64 addresses of IPv6 to come from, so its network is counted,
 * not the one address it shows; an IPv4 address that travels inside IPv6 is itself.
 */
export function networkOf(address: string): string {
  const embedded = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (embedded !== undefined) return embedded;
  const [bare = ''] = address.split('%');
  if (!isIPv6(bare)) return address;
  const [head = '', tail] = bare.toLowerCase().split('::');
  const groups = (text: string): string[] => (text === '' ? [] : text.split(':'));
  const first = groups(head);
  const all = tail === undefined ? first : [...first, ...Array.from({ length: Math.max(0, 8 - first.length - groups(tail).length) }, () => '0'), ...groups(tail)];
  return `${all.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}
