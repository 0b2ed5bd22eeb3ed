/** Fixed meanings, the same in every chart, tag and marked text. */
export type ChartColour = 'demand' | 'offer' | 'learners'

export const colourOf = (colour: ChartColour) => `var(--color-${colour})`
