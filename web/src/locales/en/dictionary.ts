export const dictionary = {
  title: 'What does each figure mean?',
  lead: 'The same words stand beside the charts. Each figure is worked out in exactly one place; this page is made from it.',
  hint: 'for example waiting list',
  found_one: '{{count}} figure',
  found_other: '{{count}} figures',
  none: 'No figure fits these words',
  noneAdvice: 'Names and rules are searched, in both languages. Try fewer words.',
  topics: {
    participation: 'Are we on course?',
    gaps: 'What is wanted in the region?',
    quality: 'How good is the matching?',
  },
}
