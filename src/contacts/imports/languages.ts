// In which language to write to somebody, as registers say it.
import type { Language } from '../../i18n/languages.ts'

/** A language, or why there is none: `doubt`, it may mean one of several; `other`, it is none of ours or no language. */
type LanguageReading = Language | 'doubt' | 'other'

/** Names and codes of our languages, by how they begin. */
const names: [Language, RegExp][] = [
  ['fi', /^(fi$|fin$|fifi$|suo$|suom(?!enruots)|finsk|finnish|finnisch)/],
  ['sv', /^(sv$|swe$|sve$|se$|sv(fi|se)$|ruots|svensk|finlandssv|suomenruots|swedish|schwed|rikssv)/],
  ['en', /^(en$|eng$|gb$|uk$|us$|en(gb|us|fi|au|ca|ie)$|engl|engels|anglais|inglis)/],
]
const fillers =
  /^(på|in|i|kieli|kieliset?|kielinen|puhuva|puhuja|kielellä|språk|språkig|språkiga|talande|language|speaking|speaker|only|vain|bara|endast|äidinkieli|modersmål|ja|och|and|fi|se|gb|us|the|on)$/

/**
 * Understands a name, a code, a locale (`sv_FI`) and a phrase (`på svenska`). `R` (ruotsi or Russian), `ru`, `S`, `E`
 * and two languages in one cell are doubts.
 */
export function languageOf(cell: string): LanguageReading {
  const text = cell.slice(0, 200).normalize('NFKC').toLowerCase()
  const locale = /^(fi|sv|en)[-_. ](fi|sv|se|en|gb|us|au|ca|ie|ax)([-_.@].*)?$/.exec(text.trim())
  if (locale) return locale[1] as Language
  // "Swedish (Finland)": a country in brackets is no second language.
  const named = /^([^()]+)\([^()]*\)$/.exec(text.trim())?.[1]
  if (named) {
    const outside = languageOf(named)
    if (outside !== 'other') return outside
  }
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? []
  const found = new Set(words.flatMap((word) => names.find(([, pattern]) => pattern.test(word))?.[0] ?? []))
  if (found.size > 1) return 'doubt'
  const foreign = words.filter((word) => !names.some(([, pattern]) => pattern.test(word)) && !fillers.test(word))
  const [one] = found
  if (one) return foreign.length || text.includes('?') ? 'doubt' : one
  return /^(r|ru|s|e|f|sf|fs|kaksikieli.*|tvåspråkig.*|bilingual.*)$/.test(words.join('')) ? 'doubt' : 'other'
}
