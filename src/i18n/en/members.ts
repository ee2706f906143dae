// Who may come in.
export const members = {
  'password.short':
    'The password needs at least {least, number} characters. A few words in a row are easy to remember.',
  'password.long': 'The password may have at most {most, number} characters.',
  'password.common': 'Many people use this password, or one like it, so it is tried first: choose another.',
  'password.known': 'This password is made of the name or the address: choose another.',
  'entry.wrong': 'The address or the password is wrong.',
  'entry.wrong_code': 'The code is wrong, or it has been used. Wait for the next one, or use a recovery code.',
  'entry.too_often':
    'There have been too many tries from here. Try again in {minutes, plural, one {# minute} other {# minutes}}, or come from another network.',
  'entry.begin_again': 'This took too long, or the code was wrong too many times: start signing in again.',
  'entry.provider_unknown': 'Signing in that way is not set up here.',
  'entry.provider_down': '{title} does not answer just now. Try again in a moment, or sign in with your password.',
  'entry.not_vouched': 'You were not signed in there. Try again, or sign in another way.',
  'entry.identity_taken': 'That {title} account belongs to another member here.',
  'entry.identity_unknown':
    'No member here is linked to that {title} account. Open the link of your invitation, or sign in with your password and link {title} in your account.',
  'entry.has_account': 'You have an account already: sign in with it. The new school is there.',
  'account.wrong_password': 'This is not your present password.',
  'account.sign_in_again': 'For this you must have signed in within the last ten minutes: sign out and in again.',
  'account.wrong_code': 'The code does not fit. Type the six figures that the app shows now.',
  'account.no_session': 'That browser has been signed out already.',
  'account.last_way': 'You would have no way left to sign in: choose a password first.',
  'member.invited':
    '{name} is member {member} now, as {role}. A link to sign in with has been sent to {address}; it is good for seven days.',
  'member.link':
    'This link lets {name} in once, within 30 minutes. Whoever has it is let in: pass it on by a way that nobody else reads.',
  'first.link': 'Nobody can sign in yet. This link makes the first administrator; it is good once, for 24 hours:',
  'password.differs': 'The two passwords are not the same. Type both again.',
  'account.codes_made':
    'Your recovery codes have been made already, and were shown once. If you have not kept them, make new ones here.',
} as const
