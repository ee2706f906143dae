// Who may come in.
export const members = {
  'password.short':
    'Salasanassa pitää olla vähintään {least, number} merkkiä. Muutama sana peräkkäin on helppo muistaa.',
  'password.long': 'Salasanassa voi olla enintään {most, number} merkkiä.',
  'password.common': 'Moni käyttää tätä tai samanlaista salasanaa, joten sitä kokeillaan ensin: valitse toinen.',
  'password.known': 'Salasana on tehty nimestä tai osoitteesta: valitse toinen.',
} as const
