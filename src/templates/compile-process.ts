// The process that compiles templates (templates/compiling.ts). It has no environment and is given nothing but the templates.
import { problemsIn } from '../content/checked.ts'
import { compile, warmUp } from '../content/compile.ts'
import type { Compiled } from '../content/revision.ts'
import type { Answer, Question } from './compiling.ts'

let warm: Promise<void> | undefined

async function answerTo(question: Question): Promise<unknown> {
  if (question === 'load') {
    warm ??= warmUp()
    await warm
    return true
  }
  if ('revision' in question) return problemsIn(question.revision)
  const compiled: Compiled[] = []
  for (const order of question.orders)
    compiled.push(
      await compile(
        order,
        compiled.reduce((n, { urls }) => n + urls.length, 0),
      ),
    )
  return compiled
}

const say = (answer: Answer) => process.send?.(answer)

process.on('message', (question: Question) => {
  answerTo(question).then(
    (given) => say({ given }),
    (error: Error) => say({ error: error.stack ?? String(error), isStack: error instanceof RangeError }),
  )
})
// Whoever asked is gone.
process.on('disconnect', () => process.exit())
say({ given: 'ready' })
