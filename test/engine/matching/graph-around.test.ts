import { expect, test } from 'vitest'
import { graphAround } from '../../../api/src/engine/matching/graph-around.ts'
import { nearSkills } from '../../../api/src/engine/matching/near-skills.ts'
import { randomInstance } from '../pathway/instances.ts'
import { toyGraph } from '../pathway/toy.ts'

test('the part of a graph around some skills knows what is near them as the whole does', () => {
  for (let seed = 0; seed < 100; seed++) {
    const { relations, request } = randomInstance(seed)
    const whole = toyGraph(relations)
    const asked = [...request.goal.map((skill) => skill.uri), 'unheard-of']
    const part = graphAround(whole, asked)
    for (const uri of asked)
      expect({ seed, near: nearSkills(part, uri) }).toEqual({ seed, near: nearSkills(whole, uri) })
    expect(part.uris.length).toBeLessThanOrEqual(whole.uris.length)
  }
})
