import type { templates as en } from '../en/templates.ts'

export const templates: Record<keyof typeof en, string> = {
  'template.service': 'Mallen {name} skickas automatiskt av Kutsu: välj en annan mall för kampanjen.',
  'template.no_folder':
    'Filen {file} finns inte: en mall är en mapp med template.json och en fil per språk: fi.mjml, sv.mjml, en.mjml.',
  'template.bad_declaration': '{file}: {field} duger inte: {what}. I templates/README.md står vad som är tillåtet.',
  'template.slot_name':
    'Mallen {name}: {field} är namnet på ett kopplingsfält, vars värde varierar från person till person, eller ett ord som Kutsu själv använder: ge fältet ett annat namn.',
  'template.not_own': '{name} är ingen av skolans egna mallar: de är {known}.',
  'template.kept': 'Mallen {name} ({languages}) har sparats med fälten {slots}.',
  'template.fits': 'Mallen {name} ({languages}) är i ordning.',
  'template.removed': 'Mallen {name} har tagits bort.',
  'template.bad_name': '{name} duger inte som mallnamn: använd små bokstäver a–z, siffror och bindestreck.',
  'template.unknown': 'Det finns ingen mall som heter {name}: mallarna är {known}.',
  'template.no_default':
    'Mallen {name} saknar språkversionen {language}, som är skolans standardspråk: skriv den eller ändra default_language.',
}
