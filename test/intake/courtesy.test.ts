import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createCourtesy } from '../../api/src/courtesy.ts'

async function whoIsFirst(databaseKind: 'pglite' | 'postgres'): Promise<string[]> {
  const courtesy = createCourtesy(databaseKind)
  const order: string[] = []
  const answered = courtesy.answering()
  const work = courtesy.afterYou().then(() => order.push('work'))
  await sleep(30)
  order.push('answer')
  answered()
  await work
  return order
}

test('on the embedded database work lets a request that is being answered go first', async () => {
  expect(await whoIsFirst('pglite')).toEqual(['answer', 'work'])
})

test('on a server nobody has to wait', async () => {
  expect(await whoIsFirst('postgres')).toEqual(['work', 'answer'])
})

test('under unbroken load work goes on all the same', async () => {
  const courtesy = createCourtesy('pglite')
  courtesy.answering()
  await courtesy.afterYou()
  await courtesy.afterYou()
})

test('an answer that is told of twice frees nobody else', async () => {
  const courtesy = createCourtesy('pglite')
  const first = courtesy.answering()
  const second = courtesy.answering()
  first()
  first()
  const order: string[] = []
  const work = courtesy.afterYou().then(() => order.push('work'))
  await sleep(30)
  order.push('answer')
  second()
  await work
  expect(order).toEqual(['answer', 'work'])
})
