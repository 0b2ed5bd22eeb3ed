import { defineKpi, ON_THE_DAY } from './kpi.ts'

export const BUDGET_PER_PARTICIPANT = defineKpi({
  key: 'budget-per-participant',
  unit: 'cents',
  name: { de: 'Budget je Person', en: 'Budget per participant' },
  rule: {
    de: 'Das ganze Budget des Programms geteilt durch die Teilnehmenden bis zu dem Tag. Es ist nicht, was bis dahin ausgegeben wurde, und sinkt mit jeder Person, die dazukommt.',
    en: "The programme's whole budget divided by the participants by the day. It is not what was spent by then, and falls with every person who joins.",
  },
  parts: { de: 'Budget in Cent von Teilnehmenden.', en: 'Budget in cents over participants.' },
  empty: {
    de: 'Keine Angabe, solange niemand teilnimmt oder kein Budget geführt wird.',
    en: 'No data as long as nobody participates or no budget is kept.',
  },
  date: ON_THE_DAY,
})
