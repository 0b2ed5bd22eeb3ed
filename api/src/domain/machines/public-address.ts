import { BlockList, isIP } from 'node:net'

const list = (family: 'ipv4' | 'ipv6', ...ranges: string[]): BlockList => {
  const found = new BlockList()
  for (const range of ranges) {
    const [network, bits] = range.split('/') as [string, string]
    found.addSubnet(network, Number(bits), family)
  }
  return found
}

/** IANA IPv4 special-purpose registry, with multicast and what is reserved. */
const SPECIAL = list(
  'ipv4',
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.31.196.0/24',
  '192.52.193.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '192.175.48.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
)
/** Of IPv6 only global unicast is public: loopback, mapped, local and multicast addresses lie outside of it. */
const GLOBAL = list('ipv6', '2000::/3')
/** Within it: protocol assignments with Teredo, documentation, 6to4, which leads to any IPv4 address. */
const SPECIAL_WITHIN = list('ipv6', '2001::/23', '2001:db8::/32', '2002::/16', '2620:4f:8000::/48', '3fff::/20')
const LOOPBACK = list('ipv4', '127.0.0.0/8')

export const isLoopbackAddress = (address: string): boolean =>
  address === '::1' || (isIP(address) === 4 && LOOPBACK.check(address))

/** Whether an address belongs to the open internet: not to this machine, its network, its provider or to nobody. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 4) return !SPECIAL.check(address)
  return isIP(address) === 6 && GLOBAL.check(address, 'ipv6') && !SPECIAL_WITHIN.check(address, 'ipv6')
}
