// Answers.
export const events = {
  'answer.yes': 'I’m coming',
  'answer.maybe': 'Maybe',
  'answer.no': 'I can’t come',
} as const
