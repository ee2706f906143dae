// Phone numbers as people type them and as spreadsheets leave them.
import { type CountryCode, Metadata, parsePhoneNumberFromString } from 'libphonenumber-js'

interface PhoneReading {
  /** E.164, null where the cell holds no number that can be called. */
  phone: string | null
  /** As it was typed. */
  phoneTyped: string | null
  /** `lost`: a spreadsheet rounded it away. Otherwise the number as it would be with its leading zero. */
  doubt: { lost: true } | { proposed: string } | null
}

/** What is longer is no number, and not looked through for one. */
const typedMost = 100

const nothing: PhoneReading = { phone: null, phoneTyped: null, doubt: null }

/**
 * A reader for numbers typed in `country` (ISO 3166). Plain domestic numbers are held against the library's own pattern
 * of the country, which is what its `isValid` does, at a fiftieth of the time; everything else goes through the library.
 */
export function phoneReader(country: string): (typed: string) => PhoneReading {
  const home = domestic(country)
  return (typed) => {
    if (!typed) return nothing
    if (typed.length > typedMost) return { phone: null, phoneTyped: typed, doubt: null }
    if (/^\d[,.]\d+E\+?\d+$/i.test(typed)) return { phone: null, phoneTyped: typed, doubt: { lost: true } }
    const digits = typed
      .replace(/\(0\)/, '')
      .replace(/[\s().-]/g, '')
      .replace(/^00(?=[1-9])/, '+')
    const quick = home?.(digits)
    if (quick) return { phone: quick, phoneTyped: typed, doubt: null }
    const parsed = parsePhoneNumberFromString(digits.replace(/^\+3580/, '+358'), country as CountryCode)
    const phone = parsed?.isValid() ? parsed.number : null
    const lacksZero = phone !== null && country === 'FI' && /^[45]\d{6,9}$/.test(digits)
    return { phone, phoneTyped: typed, doubt: lacksZero ? { proposed: `0${digits}` } : null }
  }
}

/** What the library's numbering plan tells beyond its declared type. */
interface NumberingPlan {
  callingCode: () => string
  nationalNumberPattern: () => string
  nationalPrefixForParsing: () => string | null
  leadingDigits: () => string | null
}

/** For countries whose numbers begin with 0 at home: E.164 of a plain domestic or international number, else null. */
function domestic(country: string): ((digits: string) => string | null) | null {
  const metadata = new Metadata()
  metadata.selectNumberingPlan(country as CountryCode)
  const plan = metadata.numberingPlan as unknown as NumberingPlan | undefined
  if (plan?.nationalPrefixForParsing() !== '0') return null
  const pattern = new RegExp(`^(?:${plan.nationalNumberPattern()})$`)
  const abroad = `+${plan.callingCode()}`
  // Åland has Finland's code: which of the two a number is, and whether it is one, the library knows.
  const others = (metadata as unknown as { getCountryCodesForCallingCode: (code: string) => string[] })
    .getCountryCodesForCallingCode(plan.callingCode())
    .filter((other) => other !== country)
    .flatMap((other) => {
      const sharing = new Metadata()
      sharing.selectNumberingPlan(other as CountryCode)
      return (sharing.numberingPlan as unknown as NumberingPlan).leadingDigits() ?? []
    })
  const theirs = others.length ? new RegExp(`^(?:${others.join('|')})`) : null
  return (digits) => {
    const national = digits.startsWith(abroad)
      ? digits.slice(abroad.length)
      : /^0[1-9]/.test(digits)
        ? digits.slice(1)
        : ''
    const isOurs = national && !national.startsWith('0') && !theirs?.test(national)
    return isOurs && pattern.test(national) ? abroad + national : null
  }
}
