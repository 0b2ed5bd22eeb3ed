export const skills = {
  quoted: '‘{{word}}’',
  because: {
    whole: 'because the text as a whole is about it',
    demand: {
      words: 'because you wrote {{words}}',
      added: 'added by hand',
      confirmed: 'confirmed by hand',
    },
    others: {
      words: 'because the text says {{words}}',
      added: 'added by hand',
      confirmed: 'confirmed by hand',
    },
    offer: {
      words: 'because the description says {{words}}',
      added: 'added by hand',
      confirmed: 'confirmed by hand',
    },
    learners: {
      words: 'because you wrote {{words}}',
      added: 'you added this yourself',
      confirmed: 'you confirmed this',
    },
  },
  confirmed: 'confirmed',
  counted: { demand: 'Skills you need', offer: 'Skills this teaches', learners: 'What you can already do' },
  none: {
    demand: 'No skill found in this text yet. Add one below, or describe the tasks in more detail.',
    offer: 'No skill found in this description yet. Add one below.',
    learners: 'Nothing here yet. Add something you can do, or write more about yourself.',
  },
  check: {
    title: 'Please check',
    hint: {
      demand: 'We are not sure about these. They count only once you accept them.',
      offer: 'We are not sure about these. They count only once you accept them.',
      learners: 'We are not sure about these. They count only once you accept them.',
    },
  },
  add: { demand: 'Add a skill you need', offer: 'Add a skill this teaches', learners: 'Add something you can do' },
  searchSkill: 'For example: soldering, Python, project planning',
  searchOccupation: 'For example: mechatronics technician',
  noneFound: 'Nothing found. Try another word.',
  rejected: '{{count}} crossed out',
  rejected_other: '{{count}} crossed out',
  accept: 'Accept: {{skill}}',
  reject: 'Cross out: {{skill}}',
  takeBack: 'Undo your decision: {{skill}}',
  importance: { label: 'How important is “{{skill}}”?', must: 'must', nice: 'nice to have' },
  keys: { intro: 'On a row:', accept: 'accept', reject: 'cross out', undo: 'undo' },
}
