import { KPI_KEYWORD } from '../../api/src/contract/kpi.ts'

export interface NamedNumber {
  readonly path: string
  /** The KPI that the number or what it is a part of names. */
  readonly kpi: string | null
}
interface JsonSchema {
  readonly type?: string | readonly string[]
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly items?: JsonSchema
  readonly anyOf?: readonly JsonSchema[]
  readonly oneOf?: readonly JsonSchema[]
  readonly allOf?: readonly JsonSchema[]
  readonly additionalProperties?: JsonSchema | boolean
}

/** Every number in a JSON schema with the KPI it names; the parts of a figure are one with it. */
export function numbersOf(schema: object, path: string, above: string | null = null): NamedNumber[] {
  const {
    type,
    properties = {},
    items,
    anyOf = [],
    oneOf = [],
    allOf = [],
    additionalProperties,
  } = schema as JsonSchema
  const own = (schema as Readonly<Record<string, unknown>>)[KPI_KEYWORD]
  const kpi = typeof own === 'string' ? own : above
  const isNumber = [type].flat().some((each) => each === 'number' || each === 'integer')
  const below = [
    ...Object.entries(properties).flatMap(([name, part]) => numbersOf(part, `${path}.${name}`, kpi)),
    ...(items ? numbersOf(items, `${path}[]`, kpi) : []),
    ...(typeof additionalProperties === 'object' ? numbersOf(additionalProperties, `${path}.*`, kpi) : []),
    ...[...anyOf, ...oneOf, ...allOf].flatMap((part) => numbersOf(part, path, kpi)),
  ]
  return isNumber ? [{ path, kpi }, ...below] : below
}
