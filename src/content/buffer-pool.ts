// Where a message is put together. V8's ropes of strings are slow to turn into bytes (375 µs for a message of 20 kB,
// measured); copying prepared buffers takes 4. A buffer made anew for every message costs as much again: 100,000 of them
// had the collector go through the whole heap 98 times.

/** A growing run of bytes. */
export interface Bytes {
  /** Adds text as UTF-8. */
  text: (text: string) => void
  /** Adds bytes prepared earlier. */
  prepared: (bytes: Buffer) => void
  /** What was added; it stands until the run is given back. */
  view: () => Buffer
  /** Forgets what was added. */
  clear: () => void
}

/** Runs of bytes that are used again. */
export interface BufferPool {
  take: () => Bytes
  /** Whoever gives a run back keeps no view of it. */
  giveBack: (bytes: Bytes) => void
}

const firstSize = 1 << 15

/** Buffers that are used again: a message borrows one and gives it back when the relay has it. */
export function openBufferPool(): BufferPool {
  const free: Bytes[] = []
  return {
    take: () => free.pop() ?? openBytes(),
    giveBack(bytes) {
      bytes.clear()
      free.push(bytes)
    },
  }
}

function openBytes(): Bytes {
  let held = Buffer.allocUnsafeSlow(firstSize)
  let length = 0
  const reserve = (more: number) => {
    if (length + more <= held.length) return
    const larger = Buffer.allocUnsafeSlow(Math.max(held.length * 2, length + more))
    held.copy(larger, 0, 0, length)
    held = larger
  }
  return {
    text(text) {
      // A UTF-16 unit takes at most three bytes.
      reserve(text.length * 3)
      length += held.write(text, length, 'utf8')
    },
    prepared(bytes) {
      reserve(bytes.length)
      length += bytes.copy(held, length)
    },
    view: () => held.subarray(0, length),
    clear() {
      length = 0
    },
  }
}
