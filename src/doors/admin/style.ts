/** The look of the coordinators' pages. */
export const adminStyle = `
:root { color-scheme: light dark; --ink: #1f2a33; --quiet: #4d5b64; --paper: #fff; --ground: #f3f4f2; --strong: #0b5563; --line: #d4dadd; --warm: #e0a458; --bar: #12788b; }
@media (prefers-color-scheme: dark) { :root { --ink: #eef2f4; --quiet: #b4c0c7; --paper: #1a252c; --ground: #10181d; --strong: #7fd3df; --line: #37464f; --bar: #4fb3c4; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.55 'Segoe UI', 'Helvetica Neue', Helvetica, Arial, sans-serif; }
.top { background: #0b3540; color: #fff; border-bottom: 4px solid var(--warm); }
.top div { max-width: 72rem; margin: 0 auto; padding: .9rem 1.5rem; display: flex; flex-wrap: wrap; gap: .25rem 2rem; align-items: baseline; }
.top strong { font: 400 1.45rem/1.2 Georgia, 'Times New Roman', serif; }
.top nav { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; }
.top a { color: #fff; display: inline-block; padding: .3rem 0; }
.top a[aria-current] { text-decoration-thickness: 3px; text-underline-offset: 6px; }
.top .where { margin-left: auto; color: #d6e5e8; }
main { max-width: 72rem; margin: 0 auto; padding: 1.75rem 1.5rem 3rem; }
h1 { font: 400 2rem/1.2 Georgia, 'Times New Roman', serif; margin: 0 0 .4rem; overflow-wrap: anywhere; }
h2 { font: 400 1.35rem/1.3 Georgia, 'Times New Roman', serif; margin: 0 0 .9rem; }
a { color: var(--strong); }
:focus-visible { outline: 3px solid var(--warm); outline-offset: 2px; }
.lead { color: var(--quiet); margin: 0 0 1.5rem; }
.card { background: var(--paper); border: 1px solid var(--line); border-radius: 8px; padding: 1.4rem 1.5rem; margin: 0 0 1.25rem; }
.columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(26rem, 1fr)); gap: 1.25rem; align-items: start; }
.columns > .card { margin: 0; }
.columns { margin: 0 0 1.25rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
caption { text-align: left; color: var(--quiet); padding: 0 0 .5rem; }
th, td { text-align: left; padding: .5rem .75rem .5rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
th { font-weight: 600; }
.n { text-align: right; }
.sum th, .sum td { border-top: 2px solid var(--ink); border-bottom: 0; font-weight: 600; }
.state { display: inline-block; border: 1px solid currentColor; border-radius: 1rem; padding: .05rem .7rem; font-size: .9rem; }
.figures { display: flex; flex-wrap: wrap; gap: .75rem 2.5rem; margin: 0; }
.figures div { min-width: 6rem; }
.figures dt { color: var(--quiet); }
.figures dd { margin: 0; font: 400 2rem/1.2 Georgia, 'Times New Roman', serif; font-variant-numeric: tabular-nums lining-nums; }
progress { width: 100%; height: 1rem; accent-color: var(--bar); }
svg { display: block; width: 100%; height: auto; }
svg text { fill: var(--quiet); font-size: 12px; }
@media (max-width: 40rem) { svg text { font-size: 22px; } }
svg .area { fill: var(--bar); opacity: .25; }
svg .curve { fill: none; stroke: var(--bar); stroke-width: 2.5; }
svg .axis { stroke: var(--line); }
details summary { cursor: pointer; color: var(--strong); padding: .4rem 0; }
.note { border-left: 5px solid var(--warm); padding: .6rem 1rem; background: var(--paper); margin: 0 0 1.25rem; }
.pages a { margin-right: 2rem; }
iframe { width: 100%; height: 62rem; border: 1px solid var(--line); border-radius: 6px; background: #fff; }
.preview-form { display: flex; flex-wrap: wrap; gap: 1rem 1.5rem; align-items: end; }
.preview-form label { display: block; color: var(--quiet); }
.preview-form select, .preview-form input, .preview-form button { font: inherit; color: var(--ink); background: var(--paper); border: 1px solid var(--quiet); border-radius: 6px; padding: .5rem .75rem; min-height: 2.75rem; max-width: 100%; }
.preview-form button { background: #0b3540; color: #fff; border-color: #0b3540; cursor: pointer; }
.previews { display: flex; flex-wrap: wrap; gap: 1.25rem; }
.previews figure { margin: 0; max-width: 100%; }
.previews figcaption { color: var(--quiet); padding: 0 0 .4rem; }
.previews iframe { height: 46rem; }
.previews .desktop { width: 640px; max-width: 100%; }
.previews .phone { width: 360px; max-width: 100%; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: .9rem/1.5 ui-monospace, Consolas, monospace; margin: 0; }
@media (max-width: 40rem) { main { padding: 1.25rem 1rem 2rem; } .top div { padding: .8rem 1rem; } .top .where { margin-left: 0; } .card { padding: 1.1rem 1rem; } .columns { grid-template-columns: 1fr; } h1 { font-size: 1.7rem; } }
`
