// Which people see which branches: as few invented people as it takes for every branch to be seen by one of them.
import { mustacheOf } from './marks.ts'

/** What somebody has: nothing, one, or several of it. */
type Value = '' | '1' | '2'
/** What the paths of conditions have for one invented person. */
export type Person = Map<string, Value>
/** What everybody has, or nobody: links. Null for what differs. */
export type Fixed = (path: string) => Value | null

const answers: Record<string, { yes: Value[]; no: Value[] }> = {
  if: { yes: ['2', '1'], no: [''] },
  unless: { yes: [''], no: ['2', '1'] },
  one: { yes: ['1'], no: ['2', ''] },
}

/**
 * As few as do not contradict one another are one person.
 * @param mustaches of a text whose conditions hold whole elements, in order
 */
export function peopleFor(mustaches: string[], fixed: Fixed): Person[] {
  const groups: { asked: Asked[]; person: Person }[] = []
  for (const branch of branchesOf(mustaches)) {
    const person = personIn(branch, fixed)
    if (!person) continue
    const like = groups.find(({ asked }) => personIn([...asked, ...branch], fixed))
    if (!like) groups.push({ asked: branch, person })
    else {
      like.asked = [...like.asked, ...branch]
      like.person = personIn(like.asked, fixed) ?? like.person
    }
  }
  return groups.map(({ person }) => person)
}

interface Asked {
  path: string
  values: Value[]
}

/** What must be so for each branch to be seen, those around it included; first what is outside all. */
function branchesOf(mustaches: string[]): Asked[][] {
  const branches: Asked[][] = [[]]
  const open: { path: string; question: string; isElse: boolean }[] = []
  const here = () =>
    open.map(({ path, question, isElse }) => ({ path, values: answers[question]?.[isElse ? 'no' : 'yes'] ?? [] }))
  for (const text of mustaches) {
    const mustache = mustacheOf(text)
    const last = open.at(-1)
    if (mustache.kind === 'open') open.push({ ...mustache, isElse: false })
    else if ((mustache.kind === 'else' || mustache.kind === 'close') && last) last.isElse = true
    else continue
    branches.push(here())
    if (mustache.kind === 'close') open.pop()
  }
  return branches
}

/** Null when nobody can see it: what it asks contradicts itself. */
function personIn(branch: Asked[], fixed: Fixed): Person | null {
  const possible = new Map<string, Value[]>()
  for (const { path, values } of branch) {
    const known = fixed(path)
    const before = possible.get(path) ?? (known === null ? (['2', '1', ''] as const) : [known])
    possible.set(
      path,
      before.filter((value) => values.includes(value)),
    )
  }
  const person: Person = new Map()
  for (const [path, [value]] of possible) {
    if (value === undefined) return null
    person.set(path, value)
  }
  return person
}

/** The text as that person gets it: fields as a word, conditions decided; links stay. @param text marked */
export function seenByPerson(text: string, mustaches: string[], person: Person, fixed: Fixed): string {
  let out = ''
  const shown: boolean[] = []
  for (const [i, part] of text.split(/\ue200(\d+)\ue201/).entries()) {
    const isHidden = shown.includes(false)
    if (i % 2 === 0) {
      if (!isHidden) out += part
      continue
    }
    const written = mustaches[Number(part)] ?? ''
    const mustache = mustacheOf(written)
    if (mustache.kind === 'open') {
      const value = fixed(mustache.path) ?? person.get(mustache.path) ?? ''
      shown.push(mustache.question === 'one' ? value === '1' : (value !== '') === (mustache.question === 'if'))
    } else if (mustache.kind === 'else') shown.push(!shown.pop())
    else if (mustache.kind === 'close') shown.pop()
    else if (!isHidden) out += /^(links\.|click\.|pixel$)/.test(mustache.path) ? written : 'Abc'
  }
  return out
}
