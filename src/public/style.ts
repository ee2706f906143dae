/** The look of the recipients' pages: large text, one column, light and dark. */
export const publicStyle = `
:root { color-scheme: light dark; --ink: #1f2a33; --paper: #fff; --ground: #eef0ee; --strong: #0b5563; --on-strong: #fff; --line: #6b7a83; --warm: #e0a458; }
@media (prefers-color-scheme: dark) { :root { --ink: #eef2f4; --paper: #1a252c; --ground: #10181d; --strong: #7fd3df; --on-strong: #0d1a1f; --line: #8fa0aa; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1.0625rem/1.6 'Segoe UI', 'Helvetica Neue', Helvetica, Arial, sans-serif; }
header { background: #0b3540; color: #fff; border-bottom: 5px solid var(--warm); padding: 1.25rem 1.5rem; }
header p { margin: 0 auto; max-width: 38rem; }
main { max-width: 41rem; margin: 2rem auto; padding: 2rem 1.5rem; background: var(--paper); border-radius: 8px; }
h1 { font: 400 1.9rem/1.2 Georgia, 'Times New Roman', serif; margin: 0 0 1rem; }
h2 { font: 400 1.3rem/1.3 Georgia, 'Times New Roman', serif; margin: 2rem 0 .5rem; }
a { color: var(--strong); }
form { margin: 1.25rem 0; }
fieldset { border: 1px solid var(--line); border-radius: 6px; margin: 0 0 1.25rem; padding: .75rem 1rem; }
legend { font-weight: 600; padding: 0 .4rem; }
label { display: block; }
.choice { display: flex; gap: .75rem; align-items: baseline; padding: .45rem 0; min-height: 2.75rem; }
.choice input { width: 1.25rem; height: 1.25rem; flex: none; position: relative; top: .2rem; }
input[type=text], select { font: inherit; width: 100%; padding: .6rem .7rem; border: 1px solid var(--line); border-radius: 6px; background: var(--paper); color: var(--ink); margin: .2rem 0 1rem; }
button { font: inherit; font-weight: 600; background: var(--strong); color: var(--on-strong); border: 2px solid var(--strong); border-radius: 6px; padding: .75rem 1.5rem; min-height: 2.75rem; cursor: pointer; }
button.quiet { background: transparent; color: var(--strong); }
:focus-visible { outline: 3px solid var(--warm); outline-offset: 2px; }
.done { border-left: 5px solid var(--warm); padding: .25rem 0 .25rem 1rem; }
@media (max-width: 30rem) { main { margin: 0; border-radius: 0; } button { width: 100%; } }
`
