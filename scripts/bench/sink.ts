// A raw SMTP sink in a process of its own, for machines without Postfix's smtp-sink: it answers, counts, and keeps the
// Message-IDs it accepted. Started by bench; talks over the process channel.
import { createServer } from 'node:net'

const seen = new Map<string, number>()
let messages = 0

const server = createServer((socket) => {
  socket.setNoDelay(true)
  let rest = ''
  let inBody = false
  let body = ''
  socket.write('220 sink\r\n')
  socket.setEncoding('latin1')
  socket.on('error', () => {})
  socket.on('data', (chunk: string) => {
    let answers = ''
    rest += chunk
    for (;;) {
      if (inBody) {
        const end = rest.indexOf('\r\n.\r\n')
        if (end < 0) {
          // Only the head is needed, and the last bytes may be the beginning of the end.
          if (body.length < 2000) body += rest.slice(0, -4)
          rest = rest.slice(-4)
          break
        }
        body += rest.slice(0, Math.min(end, 2000))
        rest = rest.slice(end + 5)
        inBody = false
        messages++
        const id = /^Message-ID: (\S+)/im.exec(body)?.[1] ?? ''
        seen.set(id, (seen.get(id) ?? 0) + 1)
        answers += '250 2.0.0 Ok\r\n'
        continue
      }
      const end = rest.indexOf('\r\n')
      if (end < 0) break
      const command = rest.slice(0, end).slice(0, 4).toUpperCase()
      rest = rest.slice(end + 2)
      if (command === 'EHLO') answers += '250-sink\r\n250-PIPELINING\r\n250 8BITMIME\r\n'
      else if (command === 'DATA') {
        inBody = true
        body = ''
        answers += '354 go\r\n'
      } else if (command === 'QUIT') {
        socket.end(`${answers}221 bye\r\n`)
        return
      } else answers += '250 2.0.0 Ok\r\n'
    }
    if (answers) socket.write(answers)
  })
})

server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as { port: number }).port }))
process.on('message', (ask) => {
  if (ask === 'count')
    process.send?.({ messages, distinct: seen.size, twice: [...seen.values()].filter((n) => n > 1).length })
})
process.on('disconnect', () => process.exit())
