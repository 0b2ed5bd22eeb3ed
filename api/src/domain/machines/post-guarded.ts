import { lookup } from 'node:dns/promises'
import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import type { DeliveryError } from '../../contract/machines.ts'
import { isLoopbackAddress, isPublicAddress } from './public-address.ts'
import { hostOf } from './webhook-url.ts'

export type PostFailure = Exclude<DeliveryError, 'redirect' | 'switched-off'>
export type PostResult = { readonly statusCode: number } | { readonly failure: PostFailure }

export interface GuardedPost {
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly allowLoopback: boolean
  readonly timeoutMs: number
}
interface Address {
  readonly address: string
  readonly family: number
}

/** More of an answer is not read: only its status counts. */
const ANSWER_BYTES = 1024

const resolveHost = async (host: string): Promise<Address[]> =>
  isIP(host) ? [{ address: host, family: isIP(host) }] : lookup(host, { all: true, verbatim: true })

function isAllowed({ url, allowLoopback }: GuardedPost, addresses: readonly Address[]): boolean {
  if (addresses.length === 0) return false
  if (allowLoopback && addresses.every(({ address }) => isLoopbackAddress(address))) return true
  return url.protocol === 'https:' && addresses.every(({ address }) => isPublicAddress(address))
}

/**
 * Posts to an address a stranger has chosen. The name is resolved once and the connection goes to what was resolved, so
 * that a name cannot change its mind between the check and the connection. Redirects are not followed.
 * @param resolve stands for DNS in tests
 */
export async function postGuarded(post: GuardedPost, resolve = resolveHost): Promise<PostResult> {
  const signal = AbortSignal.timeout(post.timeoutMs)
  const gaveUp = new Promise<'timeout'>((done) => signal.addEventListener('abort', () => done('timeout')))
  const addresses = await Promise.race([resolve(hostOf(post.url)).catch(() => null), gaveUp])
  if (addresses === 'timeout') return { failure: 'timeout' }
  if (addresses === null) return { failure: 'not-found' }
  if (!isAllowed(post, addresses)) return { failure: 'refused-address' }
  return send(post, addresses, signal)
}

function send(
  { url, headers, body }: GuardedPost,
  addresses: readonly Address[],
  signal: AbortSignal,
): Promise<PostResult> {
  const [first] = addresses as [Address]
  const pinned: LookupFunction = (_host, options, done) =>
    options.all ? done(null, [...addresses]) : done(null, first.address, first.family)
  const open = url.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((settle) => {
    const request = open(url, {
      method: 'POST',
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      agent: false,
      lookup: pinned,
      signal,
      maxHeaderSize: 8192,
    })
    request.on('error', (error) => settle({ failure: failureOf(error, signal) }))
    request.on('response', (response) => {
      const result = { statusCode: response.statusCode ?? 0 }
      let read = 0
      const end = () => {
        settle(result)
        request.destroy()
      }
      response.on('data', (chunk: Buffer) => {
        read += chunk.length
        if (read >= ANSWER_BYTES) end()
      })
      for (const event of ['end', 'error', 'close']) response.on(event, end)
    })
    request.end(body)
  })
}

function failureOf(error: NodeJS.ErrnoException, signal: AbortSignal): PostFailure {
  if (signal.aborted) return 'timeout'
  return /CERT|TLS|SSL|SIGNATURE|SELF_SIGNED|ALTNAME/.test(error.code ?? '') ? 'certificate' : 'unreachable'
}
