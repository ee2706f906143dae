// A message within a page of ours: it runs nothing and fetches nothing.
import type { Response } from 'express'

const policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox"

/** Answers with a message, for a frame of our own pages. */
export function sendMessage(response: Response, html: string): void {
  response.set('Content-Security-Policy', policy)
  response.set('X-Frame-Options', 'SAMEORIGIN')
  response.type('html').send(html)
}

/** A message as it looks where the dark is preferred. */
export const inTheDark = (html: string): string => html.replaceAll('(prefers-color-scheme: dark)', 'all')
