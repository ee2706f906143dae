// The thread that compiles templates (templates/compiling.ts). It has no environment variables and is given nothing but the templates.
import { parentPort } from 'node:worker_threads'
import { problemsIn } from '../content/checked.ts'
import { compile, warmUp } from '../content/compile.ts'
import type { Compiled } from '../content/revision.ts'
import type { Question } from './compiling.ts'

let warm: Promise<void> | undefined

parentPort?.on('message', async (question: 'load' | Question) => {
  if (question === 'load') {
    warm ??= warmUp()
    await warm
    parentPort?.postMessage(true)
  } else if ('revision' in question) parentPort?.postMessage(problemsIn(question.revision))
  else {
    const compiled: Compiled[] = []
    for (const order of question.orders)
      compiled.push(
        await compile(
          order,
          compiled.reduce((n, { urls }) => n + urls.length, 0),
        ),
      )
    parentPort?.postMessage(compiled)
  }
})
parentPort?.postMessage('ready')
