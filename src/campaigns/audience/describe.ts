// A condition said back in plain words, so that a person sees whether it is the one they mean.
import type { Language } from '../../i18n/languages.ts'
import { type MessageKey, translate } from '../../i18n/translate.ts'
import type { Comparison, Condition } from './condition.ts'

/** The condition as a sentence without its full stop. @param year the one that "ago" counts from */
export function inWords(condition: Condition, language: Language, year: number): string {
  const t = (key: MessageKey, values: Record<string, string | number> = {}) => translate(language, key, values)
  const join = (parts: Condition[], word: MessageKey): string =>
    parts
      .map((part) => {
        const said = inWords(part, language, year)
        return ('all' in part || 'any' in part) && parts.length > 1 ? `(${said})` : said
      })
      .join(` ${t(word)} `)
  if ('all' in condition) return join(condition.all, 'segment.and')
  if ('any' in condition) return join(condition.any, 'segment.or')
  if ('not' in condition) return t('segment.not', { what: inWords(condition.not, language, year) })
  if ('list' in condition) return t('segment.on_list', { list: condition.list })
  if ('consent' in condition) return `${t(`purpose_name.${condition.consent}`)}: ${t(`consent.${condition.state}`)}`
  if ('graduated_years_ago' in condition) {
    const ago = [condition.graduated_years_ago].flat()
    const which = ago.map((n) => year - n).join(', ')
    return t('segment.years_ago', { years: ago.join(', '), n: ago.length === 1 ? (ago[0] ?? 0) : 2, which })
  }
  if ('silent_months' in condition) return t('segment.silent', { months: condition.silent_months })
  if ('campaign' in condition) return t(`segment.${condition.was}`, { campaign: condition.campaign })
  return compared(condition, language)
}

function compared(condition: Comparison, language: Language): string {
  const what = 'field' in condition ? fieldName(condition.field, language) : `"${condition.attribute}"`
  const t = (key: MessageKey, value = '') => translate(language, key, { what, value })
  const parts: string[] = []
  if (condition.known !== undefined) parts.push(t(condition.known ? 'segment.known' : 'segment.not_known'))
  if (condition.is !== undefined) {
    const wanted = [condition.is].flat()
    parts.push(t(wanted.length > 1 ? 'segment.one_of' : 'segment.is', wanted.join(', ')))
  }
  if (condition.contains !== undefined) parts.push(t('segment.contains', condition.contains))
  if (condition.at_least !== undefined) parts.push(t('segment.at_least', String(condition.at_least)))
  if (condition.at_most !== undefined) parts.push(t('segment.at_most', String(condition.at_most)))
  return parts.join(` ${translate(language, 'segment.and')} `)
}

const fieldName = (field: string, language: Language): string =>
  translate(language, (field === 'kind' ? 'segment.kind' : `field.${field}`) as MessageKey)
