// What well-known relays bear, as their makers say it. What is configured may be less, never more.

interface Preset {
  connections?: number
  /** Messages per second; absent: no such limit. */
  perSecond?: number
  /** Messages in any 24 hours; absent: no such limit. */
  perDay?: number
  /** It keeps messages and delivers none, as Mailpit or MailHog do. */
  deliversNowhere?: boolean
}

const presets: Record<string, Preset> = {
  // learn.microsoft.com, SMTP AUTH client submission: 3 connections, 30 messages a minute, 10,000 recipients a day.
  microsoft365: { connections: 3, perSecond: 0.5, perDay: 10_000 },
  // support.google.com, SMTP relay service: 10,000 recipients per user and day.
  google: { connections: 10, perDay: 10_000 },
  catcher: { deliversNowhere: true },
}

const hosts: Record<string, string> = {
  'smtp.office365.com': 'microsoft365',
  'smtp-mail.outlook.com': 'microsoft365',
  'smtp-relay.gmail.com': 'google',
  'smtp.gmail.com': 'google',
}

/** The preset of a relay: the one its URL names (`?preset=`), else the one its host is known for. */
export function presetOf(smtpUrl: string): Preset | null {
  const { hostname, searchParams } = new URL(smtpUrl)
  return presets[searchParams.get('preset') ?? hosts[hostname.toLowerCase()] ?? ''] ?? null
}
