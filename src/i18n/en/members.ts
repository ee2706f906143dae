// Who may come in.
export const members = {
  'password.short':
    'The password needs at least {least, number} characters. A few words in a row are easy to remember.',
  'password.long': 'The password may have at most {most, number} characters.',
  'password.common': 'Many people use this password, or one like it, so it is tried first: choose another.',
  'password.known': 'This password is made of the name or the address: choose another.',
} as const
