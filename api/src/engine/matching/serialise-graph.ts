import type { SkillGraph } from './skill-graph.ts'

/** Stamp of the byte layout; other files are refused, never guessed at. */
const FORMAT = 'skill-graph-1'

interface Header {
  readonly format: string
  readonly version: string
  readonly uris: number
  readonly near: number
  readonly textBytes: number
}

/**
 * Bytes of a skill graph: a length, a JSON header, the numbers, the relations, then the URIs as text.
 * @returns    bytes that loadSkillGraph reads back to an equal graph
 * @complexity O(size)
 */
export function serialiseSkillGraph(graph: SkillGraph): Uint8Array {
  const text = new TextEncoder().encode(graph.uris.join('\n'))
  const header: Header = {
    format: FORMAT,
    version: graph.version,
    uris: graph.uris.length,
    near: graph.near.length,
    textBytes: text.length,
  }
  const head = new TextEncoder().encode(JSON.stringify(header))
  const base = align(4 + head.length)
  const { numbers, relations, uris, size } = layout(header, base)
  const out = new Uint8Array(size)
  new DataView(out.buffer).setUint32(0, head.length, true)
  out.set(head, 4)
  const view = new Int32Array(out.buffer, numbers, graph.nearStart.length + graph.near.length)
  view.set(graph.nearStart)
  view.set(graph.near, graph.nearStart.length)
  out.set(graph.nearRelation, relations)
  out.set(text, uris)
  return out
}

/**
 * Graph from bytes.
 * @throws {Error} when the bytes are no graph, are cut short, or were written in another format
 * @complexity     O(text)
 */
export function loadSkillGraph(bytes: Uint8Array): SkillGraph {
  const own = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes)
  const headBytes = own.length < 4 ? 0 : new DataView(own.buffer, own.byteOffset).getUint32(0, true)
  if (headBytes === 0 || 4 + headBytes > own.length) throw new Error('These bytes are no skill graph.')
  const header = JSON.parse(new TextDecoder().decode(own.subarray(4, 4 + headBytes))) as Header
  if (header.format !== FORMAT) throw new Error(`This skill graph has the format ${header.format}, not ${FORMAT}.`)
  const { numbers, relations, uris: at, size } = layout(header, align(4 + headBytes))
  if (own.length < size) throw new Error('The skill graph is cut short.')
  const view = new Int32Array(own.buffer, own.byteOffset + numbers, header.uris + 1 + header.near)
  const text = new TextDecoder().decode(own.subarray(at, at + header.textBytes))
  const uris = text === '' ? [] : text.split('\n')
  return {
    version: header.version,
    uris,
    idOf: new Map(uris.map((uri, id) => [uri, id])),
    nearStart: view.slice(0, header.uris + 1),
    near: view.slice(header.uris + 1),
    nearRelation: own.slice(relations, relations + header.near),
  }
}

const align = (at: number) => Math.ceil(at / 4) * 4

function layout({ uris, near, textBytes }: Header, base: number) {
  const numbers = base
  const relations = numbers + 4 * (uris + 1 + near)
  const text = relations + near
  return { numbers, relations, uris: text, size: text + textBytes }
}
