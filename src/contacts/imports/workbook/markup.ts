// Markup in pieces, tag by tag. Prefixes are left away: programs choose them as they like.
import { StringDecoder } from 'node:string_decoder'
import { Parser } from 'htmlparser2'

interface Tags {
  open?: (name: string, attribute: (name: string) => string | undefined) => void
  close?: (name: string) => void
  text?: (text: string) => void
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

/** Reads a part's markup; `told` is called after each piece. Entities that the markup itself declares are not unfolded. */
export async function readMarkup(
  pieces: AsyncIterable<Buffer>,
  { open, close, text }: Tags,
  told?: (bytes: number) => Promise<'go on' | 'enough'>,
): Promise<void> {
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        open?.(local(name), (wanted) => {
          if (Object.hasOwn(attributes, wanted)) return attributes[wanted]
          const key = Object.keys(attributes).find((one) => local(one) === wanted && one !== wanted)
          return key === undefined ? undefined : attributes[key]
        })
      },
      onclosetag: (name) => close?.(local(name)),
      ontext: (data) => text?.(data),
    },
    { xmlMode: true },
  )
  const decoder = new StringDecoder('utf8')
  let bytes = 0
  for await (const piece of pieces) {
    bytes += piece.length
    parser.write(decoder.write(piece))
    if (told && (await told(bytes)) === 'enough') return
  }
  parser.end(decoder.end())
}
