// Packages that bring no types of their own, as far as we use them.
declare module 'mjml' {
  interface Options {
    validationLevel: 'strict' | 'soft' | 'skip'
    ignoreIncludes: boolean
    minify: boolean
    fonts: Record<string, string>
  }
  interface Result {
    html: string
    errors: { line: number; message: string; tagName: string }[]
  }
  export default function mjml2html(source: string, options: Options): Promise<Result>
}

declare module 'html-to-text' {
  interface Element {
    attribs: Record<string, string | undefined>
    children: unknown[]
  }
  interface Builder {
    addInline(text: string, options: { noWordTransform: boolean }): void
  }
  export interface HtmlToTextOptions {
    wordwrap: false | number
    formatters?: Record<
      string,
      (element: Element, walk: (children: unknown[], builder: Builder) => void, builder: Builder) => void
    >
    selectors?: { selector: string; format?: string; options?: Record<string, unknown> }[]
  }
  export function convert(html: string, options: HtmlToTextOptions): string
}
