import { isIP } from 'node:net'
import { fieldError } from '../../errors.ts'
import { isLoopbackAddress, isPublicAddress } from './public-address.ts'

/** The host as a name or an address; the URL parser has read decimal, octal and short forms already. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')

const isLocalName = (host: string) => host === 'localhost' || host.endsWith('.localhost')

/**
 * The address of a receiver, as far as it can be judged before its name is resolved.
 * @throws {AppError} validation that names url
 */
export function checkWebhookUrl(text: string, allowLoopback: boolean): URL {
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url || !['http:', 'https:'].includes(url.protocol)) throw fieldError('url', 'must begin with https://')
  if (url.username || url.password) throw fieldError('url', 'must not hold a user name or a password')
  const host = hostOf(url)
  const isLocal = isLocalName(host) || isLoopbackAddress(host)
  if (isLocal && allowLoopback) return url
  if (url.protocol !== 'https:') throw fieldError('url', 'must begin with https://')
  if (isLocal || (isIP(host) !== 0 && !isPublicAddress(host)))
    throw fieldError('url', 'must lead to a public address of the internet')
  return url
}
