/** The three meanings that keep their colour everywhere. */
export type Tone = 'demand' | 'offer' | 'learners'
