// Who may come in.
export const members = {
  'password.short': 'Lösenordet måste ha minst {least, number} tecken. Några ord i rad är lätta att minnas.',
  'password.long': 'Lösenordet får ha högst {most, number} tecken.',
  'password.common': 'Många använder det här lösenordet, eller ett liknande, så det provas först: välj ett annat.',
  'password.known': 'Lösenordet är gjort av namnet eller adressen: välj ett annat.',
} as const
