// The recipients' pages.
export const doorsPublic = {
  'page.confirm.title': 'Confirm that you want our messages',
  'page.confirm.text':
    'You or someone else asked for these messages from {institution}: {purpose}. We will not send anything until you confirm.',
  'page.confirm.button': 'Yes, I want these messages',
  'page.confirmed.title': 'Thank you',
  'page.confirmed.text':
    'You will now get these messages from {institution}: {purpose}. Every message has a link to unsubscribe.',
  'page.unknown.title': 'This link does not work',
  'page.unknown.text':
    'The link may be incomplete or out of date. Please reply to the message you received, or contact the school that sent it.',
  'page.unsubscribe.title': 'Unsubscribe',
  'page.unsubscribe.text': 'Here you can stop these messages from {institution}: {purpose}.',
  'page.unsubscribe.button': 'Unsubscribe from these messages',
  'page.unsubscribe.all_title': 'Or stop all messages',
  'page.unsubscribe.all_button': 'Unsubscribe from everything',
  'page.unsubscribed.title': 'You have unsubscribed',
  'page.unsubscribed.text': 'You will not get these messages from {institution} any more: {purpose}.',
  'page.unsubscribed.all': '{institution} will not write to you any more.',
  'page.unsubscribed.back': 'Changed your mind? Choose what you want to receive',
  'page.preferences.title': 'Your details and permissions',
  'page.preferences.purposes': 'What do you agree to?',
  'page.preferences.button': 'Save your choices',
  'page.preferences.saved': 'Your choices have been saved.',
  'page.preferences.unnamed':
    'The school has not given its name yet, so you cannot give it permission here. Please come back later.',
  'page.wording_changed':
    'The wording below has changed since you opened this page. Please read it again, then choose.',
  'page.rsvp.title': 'Answer the invitation',
  'page.rsvp.text':
    'Nothing is recorded until you press the button. You can change your answer later with the same link.',
  'page.rsvp.question': 'Are you coming?',
  'page.rsvp.button': 'Send your answer',
  'page.rsvp.saved': 'Thank you. Your answer has been recorded.',
} as const
