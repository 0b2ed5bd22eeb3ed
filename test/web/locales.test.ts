import { expect, test } from 'vitest'
import { de } from 'web/src/locales/de'
import { en } from 'web/src/locales/en'

type Tree = { [key: string]: string | Tree }

function leaves(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : leaves(value, `${path}${key}.`),
  )
}
const placeholders = (text: string) => [...text.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1]).sort()

test('both languages have the same keys with the same placeholders', () => {
  const german = new Map(leaves(de as unknown as Tree))
  const english = new Map(leaves(en as unknown as Tree))
  expect([...english.keys()].sort()).toEqual([...german.keys()].sort())
  for (const [key, text] of german)
    expect([key, placeholders(english.get(key) ?? '')]).toEqual([key, placeholders(text)])
})

test('a skill has one German name', () => {
  const texts = leaves(de as unknown as Tree).map(([key, text]) => [key, text.replace(/\{\{.*?\}\}/g, '')] as const)
  const others = texts.filter(([, text]) => /kompetenz|\bskills?\b/i.test(text))

  expect(others).toEqual([])
})
