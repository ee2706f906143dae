// The thread that compiles templates (apart.ts). It has no environment variables and is given nothing but the templates.
import { parentPort } from 'node:worker_threads'
import { type Compiled, type CompileOrder, compile } from './revision.ts'

parentPort?.on('message', async (orders: CompileOrder[]) => {
  const compiled: Compiled[] = []
  for (const order of orders)
    compiled.push(
      await compile(
        order,
        compiled.reduce((n, { urls }) => n + urls.length, 0),
      ),
    )
  parentPort?.postMessage(compiled)
})
parentPort?.postMessage('ready')
