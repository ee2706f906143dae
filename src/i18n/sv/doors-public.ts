import type { doorsPublic as en } from '../en/doors-public.ts'

export const doorsPublic: Record<keyof typeof en, string> = {
  'page.confirm.title': 'Bekräfta att du vill ha våra meddelanden',
  'page.confirm.text':
    'Du eller någon annan har bett om dessa meddelanden från {institution}: {purpose}. Inget skickas förrän du har bekräftat.',
  'page.confirm.button': 'Ja, jag vill ha dessa meddelanden',
  'page.confirmed.title': 'Tack',
  'page.confirmed.text':
    'I fortsättningen får du dessa meddelanden från {institution}: {purpose}. I varje meddelande finns en länk för att avsluta prenumerationen.',
  'page.unknown.title': 'Den här länken fungerar inte',
  'page.unknown.text':
    'Länken kan vara ofullständig eller för gammal. Svara på meddelandet du fick eller kontakta skolan som skickade det.',
  'page.unsubscribe.title': 'Avsluta prenumerationen',
  'page.unsubscribe.text': 'Här kan du avsluta prenumerationen på dessa meddelanden från {institution}: {purpose}.',
  'page.unsubscribe.button': 'Avsluta prenumerationen',
  'page.unsubscribe.all_title': 'Eller tacka nej till allt',
  'page.unsubscribe.all_button': 'Jag vill inte ha några fler meddelanden',
  'page.unsubscribed.title': 'Prenumerationen är avslutad',
  'page.unsubscribed.text': 'Du får inte längre dessa meddelanden från {institution}: {purpose}.',
  'page.unsubscribed.all': '{institution} skriver inte längre till dig.',
  'page.unsubscribed.back': 'Ångrade du dig? Välj vilka meddelanden du vill ha',
  'page.preferences.title': 'Dina uppgifter och samtycken',
  'page.preferences.purposes': 'Vad samtycker du till?',
  'page.preferences.button': 'Spara dina val',
  'page.preferences.saved': 'Dina val har sparats.',
  'page.preferences.unnamed':
    'Skolan har inte uppgett sitt namn ännu, så du kan inte ge något samtycke här. Kom gärna tillbaka senare.',
  'page.wording_changed':
    'Texten nedan har ändrats sedan du öppnade sidan. Läs den en gång till och gör sedan ditt val.',
  'page.rsvp.title': 'Svara på inbjudan',
  'page.rsvp.text': 'Inget sparas förrän du trycker på knappen. Du kan senare ändra ditt svar via samma länk.',
  'page.rsvp.question': 'Kommer du?',
  'page.rsvp.button': 'Skicka svaret',
  'page.rsvp.saved': 'Tack, ditt svar har sparats.',
}
