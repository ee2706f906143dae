// A template in three languages, compiled in its thread, beside MJML alone on text of the same size: first with all that has
// to be loaded, then again.
import { readTemplate } from '../../src/templates/store.ts'
import { show } from '../../test/support/gallery.ts'

const template = 'alumni-evening'

export async function benchCompile() {
  const took = async (act: () => Promise<unknown>): Promise<number> => {
    const began = performance.now()
    await act()
    return Math.round(performance.now() - began)
  }
  const coldMs = await took(() => show(template))
  const warmMs = await took(() => show(template))
  const { variants } = await readTemplate(`templates/${template}`, template)
  // What MJML sees once partials and values are in: the shared parts and the words.
  const sources = variants.map(({ source, partials }) => {
    const whole = source.replace(/\{\{>\s*([\w-]+)\s*\}\}/g, (_, name: string) => partials[name] ?? '')
    return whole.replace(/\{\{[^}]*\}\}/g, '').replace('</mj-body>', `${partials.footer ?? ''}</mj-body>`)
  })
  const alone = async () => {
    const { default: mjml2html } = await import('mjml')
    for (const source of sources)
      await mjml2html(source, { validationLevel: 'skip', ignoreIncludes: true, minify: false, fonts: {} })
  }
  const referenceColdMs = await took(alone)
  const referenceWarmMs = await took(alone)
  return {
    name: 'compile',
    count: variants.length,
    rate: Math.round((variants.length / warmMs) * 1000),
    coldMs,
    warmMs,
    reference: {
      name: 'mjml alone',
      rate: Math.round((variants.length / referenceWarmMs) * 1000),
      coldMs: referenceColdMs,
      warmMs: referenceWarmMs,
    },
  }
}
