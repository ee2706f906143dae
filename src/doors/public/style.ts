// The look of the recipients' pages: that of the messages (templates/shared/head.mjml), whose second half they are. One
// column, three sizes of type, the school's colour for what can be pressed.
import { colourInDark } from '../../institutions/branding.ts'

/** An institution's colours as a page's style sheet is asked for them: `#rrggbb`. */
interface PageColours {
  colour: string
  accent: string
}

/** Where a page names no school. */
const plain: PageColours = { colour: '#0b4a56', accent: '#f4cf9b' }

/** Where a page finds its style sheet. The colours stand in the address, so that browsers may keep it. */
export const styleAddress = ({ colour, accent }: PageColours): string =>
  `style.css?colour=${colour.slice(1)}&accent=${accent.slice(1)}`

/** The colours that an address names; anything else than six hexadecimal digits is not looked at. */
export function coloursIn(query: Record<string, unknown>): PageColours {
  const read = (name: keyof PageColours) => {
    const text = query[name]
    return typeof text === 'string' && /^[\da-f]{6}$/i.test(text) ? `#${text}` : plain[name]
  }
  return { colour: read('colour'), accent: read('accent') }
}

/** The style sheet of the recipients' pages in a school's colours. */
export const publicStyle = ({ colour, accent }: PageColours): string => `
:root { color-scheme: light dark; --ink: #1f2a33; --soft: #47545c; --paper: #fff; --ground: #eef0ee; --act: ${colour}; --on-act: #fff; --line: #6b7a83; --head: ${colour}; --band: ${accent}; }
@media (prefers-color-scheme: dark) { :root { --ink: #eef2f4; --soft: #b9c5cc; --paper: #1a252c; --ground: #10181d; --act: ${colourInDark(colour)}; --on-act: #10181d; --line: #8fa0aa; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1.0625rem/1.6 'Segoe UI', 'Helvetica Neue', Helvetica, Arial, sans-serif; overflow-wrap: break-word; }
header, main { max-width: 38.75rem; margin: 0 auto; padding: 1.75rem 2rem 2rem; }
header { background: var(--head); color: #fff; border-bottom: 4px solid var(--band); }
header p { margin: .75rem 0 0; }
header p:first-child { margin: 0 0 1.25rem; font-size: .875rem; }
main { background: var(--paper); padding-bottom: 2.5rem; }
h1 { font: 400 2rem/1.2 Georgia, 'Times New Roman', serif; margin: 0; }
h2 { font-size: 1.0625rem; line-height: 1.5; margin: 2.5rem 0 .5rem; }
main > :first-child { margin-top: 0; }
p { margin: 0 0 1.25rem; }
a { color: var(--act); }
blockquote { margin: 0 0 1.25rem; padding: 0 0 0 1rem; border-left: 4px solid var(--band); }
form { margin: 0 0 1.25rem; }
fieldset { border: 0; margin: 0 0 1.25rem; padding: 0; }
legend { font-weight: 700; padding: 0; margin: 0 0 .25rem; }
label { display: block; font-weight: 700; }
.choice { display: flex; gap: .75rem; align-items: baseline; padding: .5rem 0; min-height: 2.75rem; font-weight: 400; }
.choice input { width: 1.25rem; height: 1.25rem; flex: none; position: relative; top: .2rem; accent-color: var(--act); }
input[type=text], select { font: inherit; width: 100%; padding: .65rem .75rem; border: 1px solid var(--line); border-radius: 6px; background: var(--paper); color: var(--ink); margin: .25rem 0 1.25rem; }
button { font: inherit; font-weight: 600; line-height: 1.3; background: var(--act); color: var(--on-act); border: 2px solid var(--act); border-radius: 6px; padding: .85rem 2rem; min-height: 2.75rem; cursor: pointer; }
button.quiet { background: transparent; color: var(--act); }
:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; }
header :focus-visible { outline-color: #fff; }
.done { border-left: 4px solid var(--band); padding: .25rem 0 .25rem 1rem; font-weight: 700; }
.aside { color: var(--soft); font-size: .875rem; }
@media (max-width: 30rem) { header, main { padding-left: 1.5rem; padding-right: 1.5rem; } h1 { font-size: 1.75rem; } button { width: 100%; } }
`
