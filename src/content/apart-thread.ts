// The thread that compiles templates (apart.ts). It has no environment variables and is given nothing but the templates.
import { parentPort } from 'node:worker_threads'
import type { Question } from './apart.ts'
import { problemsIn } from './checked.ts'
import { type Compiled, compile, loadMjml } from './revision.ts'

parentPort?.on('message', async (question: 'load' | Question) => {
  if (question === 'load') {
    await loadMjml()
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
