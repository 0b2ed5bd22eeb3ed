import { htmlToText, tidyText, unescapeOnce } from '../document/html-text.ts'
import { isObject, type Json, type JsonObject } from '../json/parse-json.ts'

/** A property's values: schema.org lets every one be given once or as a list. */
export const valuesOf = (value: Json | undefined): Json[] =>
  Array.isArray(value) ? value.flat() : value === undefined || value === null ? [] : [value]

export const objectsOf = (value: Json | undefined): JsonObject[] => valuesOf(value).filter(isObject)

/** First text in it: a string or number itself, of an object the first of the given properties that holds one. */
export function textOf(value: Json | undefined, ...keys: string[]): string | null {
  return firstText(value, [...new Set(['@value', ...keys, 'name'])])
}

function firstText(value: Json | undefined, keys: readonly string[]): string | null {
  for (const each of valuesOf(value)) {
    if (isObject(each)) {
      for (const key of keys) {
        const found = key in each ? firstText(each[key], keys) : null
        if (found !== null) return found
      }
    } else if (typeof each === 'string' || typeof each === 'number') {
      const text = plainText(String(each))
      if (text !== '') return text
    }
  }
  return null
}

/**
 * What a property says, as text to read. Descriptions come as HTML, as HTML with its signs escaped once more, and as
 * plain text with line breaks.
 */
export function plainText(value: string): string {
  const text = /&lt;\/?[a-z]/i.test(value) && !TAG.test(value) ? unescapeOnce(value) : value
  if (TAG.test(text)) return htmlToText(text)
  if (!/&[#\w]+;/.test(text)) return tidyText(text)
  return htmlToText(text.replaceAll('<', '&lt;').replace(/\r\n?|\n/g, '<br>'))
}

const TAG = /<\/?[a-z][^<>]*>/i
