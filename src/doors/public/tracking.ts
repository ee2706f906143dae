// Opens and clicks: by far the most requests, answered on plain HTTP before express.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Hits } from '../../feedback/hits.ts'
import { isLanguage, type Language, languages } from '../../i18n/languages.ts'
import { neutralPage, rootedAt } from './page.tsx'

/** What a page of ours may load: its own style sheet and nothing else. */
export const pagePolicy =
  "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'self'; frame-ancestors 'none'"

const pixel = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')
const pixelHeaders = {
  'Content-Type': 'image/gif',
  'Content-Length': pixel.length,
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store, no-cache, private, max-age=0',
  // Webmail loads the image from its own pages.
  'Cross-Origin-Resource-Policy': 'cross-origin',
}

interface Exchange {
  request: IncomingMessage
  response: ServerResponse
}

/** The same picture for every token, known or not. */
export async function answerOpen(hits: Hits, { request, response }: Exchange, token: string) {
  try {
    await hits.opened(token, askerOf(request))
  } finally {
    response.writeHead(200, pixelHeaders).end(request.method === 'HEAD' ? undefined : pixel)
  }
}

/** Leads on to where the campaign says; a link that is none of ours leads to the neutral page. */
export async function answerClick(
  hits: Hits,
  { request, response, root }: Exchange & { root: string },
  { token, n }: { token: string; n: string },
) {
  const mayFollow = n !== '' && (request.method === 'GET' || request.method === 'HEAD')
  const target = mayFollow ? await hits.clicked(token, Number(n), askerOf(request)) : null
  if (!target) {
    const headers = {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': pagePolicy,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    }
    const page = rootedAt(root, neutralPage(wantedLanguage(request)))
    response.writeHead(404, headers).end(request.method === 'HEAD' ? undefined : page)
    return
  }
  response
    .writeHead(302, {
      // What was frozen before may hold letters that a header cannot.
      Location: new URL(target).href,
      'Referrer-Policy': 'no-referrer',
      'Cache-Control': 'no-store',
      'X-Robots-Tag': 'noindex',
    })
    .end()
}

/** So much of a header is read; more of it tells nothing. */
const headerMost = 500

const askerOf = ({ method = '', headers }: IncomingMessage) => ({
  method,
  userAgent: (headers['user-agent'] ?? '').slice(0, headerMost),
})

/** The language a browser asks for, else the first. */
export const wantedLanguage = (request: IncomingMessage): Language =>
  (request.headers['accept-language'] ?? '')
    .slice(0, headerMost)
    .split(',')
    .map((part) => part.trim().slice(0, 2).toLowerCase())
    .find(isLanguage) ?? languages[0]
