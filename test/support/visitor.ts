// A browser without a window: keeps cookies, sends forms as pages have them. For tests and benches that need many.
const formOf = (html: string): string => /name="form" value="([^"]+)"/.exec(html)?.[1] ?? ''

export interface Answered {
  status: number
  /** Where it leads on to, as a path. */
  location: string | null
  text: string
  headers: Headers
}

/** @param base of the admin door, without a trailing slash */
export function openVisitor(base: string, headers: Record<string, string> = {}) {
  const jar = new Map<string, string>()
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  const ask = async (place: string, init: RequestInit = {}): Promise<Answered> => {
    const answer = await fetch(`${base}${place}`, {
      redirect: 'manual',
      ...init,
      headers: { cookie: cookie(), ...headers, ...(init.headers as Record<string, string>) },
    })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === '' || /Expires=Thu, 01 Jan 1970/.test(line)) jar.delete(name)
      else jar.set(name, value)
    }
    return {
      status: answer.status,
      location: answer.headers.get('location'),
      text: await answer.text(),
      headers: answer.headers,
    }
  }
  return {
    jar,
    get: (place: string, init: RequestInit = {}) => ask(place, init),
    /** Sends a form; the token is that of the page at `from`. */
    post: async (place: string, fields: Record<string, string>, from = place): Promise<Answered> => {
      const form = formOf((await ask(from)).text)
      return ask(place, { method: 'POST', body: new URLSearchParams({ form, ...fields }) })
    },
    /** Sends files by the form of a page. */
    send: async (place: string, files: { name: string; bytes: Buffer | string }[], from = place): Promise<Answered> => {
      const body = new FormData()
      body.set('form', formOf((await ask(from)).text))
      for (const { name, bytes } of files) body.append('file', new Blob([new Uint8Array(Buffer.from(bytes))]), name)
      return ask(place, { method: 'POST', body })
    },
    /** Sends it with no page looked at before. */
    postBlindly: (place: string, fields: Record<string, string>) =>
      ask(place, { method: 'POST', body: new URLSearchParams(fields) }),
  }
}
export type Visitor = ReturnType<typeof openVisitor>

export const goodPassword = 'neljä keltaista ämpäriä'

/** Becomes the first administrator by the link that a start shows. */
export async function becomeFirst(visitor: Visitor, link: string): Promise<void> {
  const { status, text } = await visitor.post(new URL(link).pathname, {
    ...{ name: 'Paula Pääkäyttäjä', address: 'paula@koulu.example', language: 'fi' },
    ...{ password: goodPassword, again: goodPassword },
  })
  if (status !== 303) throw new Error(`the first link answered ${status}: ${text.slice(0, 500)}`)
}

/** Signs in by password. @returns where it leads on to */
export async function signIn(visitor: Visitor, address: string, password = goodPassword): Promise<Answered> {
  return visitor.post('/sign-in', { address, password })
}
