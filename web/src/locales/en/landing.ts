export const landing = {
  title: 'Say what you need. See who teaches it.',
  lead: 'TUCacademy brings together the skills businesses in the region look for, the short courses that teach them, and the people who want to learn.',
  doors: {
    business: { title: 'I look for people with skills', text: 'Post a need in five minutes, in your own words.' },
    learner: { title: 'I want to learn something', text: 'See what you can already do and what your next step is.' },
    staff: { title: 'I teach or run the project', text: 'Sign in to your offers, the needs and the figures.' },
  },
  try: {
    label: 'Try it: who are you looking for?',
    hint: 'Write as you would tell a colleague. Nothing is stored.',
    placeholder: 'We need someone who …',
    example:
      'We need someone who programs our PLC controllers, reads technical drawings and can weld. A forklift licence would be good.',
    useExample: 'Show me an example',
    found: '{{count}} skill found in your words',
    found_other: '{{count}} skills found in your words',
    none: 'No skill found yet. Write what the person will do, with which tools or machines.',
    failed: 'The skills cannot be looked up right now. Your text stays here; just carry on writing.',
    post: 'Make this a need',
  },
  wanted: {
    title: 'What the region is looking for right now',
    hint: 'Skills asked for in open needs, by number of people wanted. Hatched bars: no course teaches it yet.',
    openings: '{{count}} person wanted',
    openings_other: '{{count}} people wanted',
    untaught: 'nobody teaches this yet',
    empty: 'No open needs yet',
    emptyHint: 'As soon as businesses post what they need, the most wanted skills appear here.',
  },
}
