// What a command is: its words, what stands behind them, its options, and the asks that it translates.
import type { Engine } from '../../engine.ts'
import type { Output } from './output.ts'

interface Option {
  type: 'string' | 'boolean'
  /** What stands for its value where commands are shown. */
  shows?: string
  required?: true
  multiple?: true
  default?: string
}
export type Options = Readonly<Record<string, Option>>

type ValueOf<One extends Option> = One['type'] extends 'boolean'
  ? boolean
  : One['multiple'] extends true
    ? string[]
    : One extends { required: true } | { default: string }
      ? string
      : string | undefined

/** A command as it was typed. */
export interface Call<Given extends Options = Options> {
  engine: Engine
  output: Output
  /** What stands behind the command's name, in order. */
  words: string[]
  options: { [Name in keyof Given]: ValueOf<Given[Name]> }
  /** Nothing is changed: it is told what would come of it. */
  dryRun: boolean
}

export interface CliCommand<Given extends Options = Options> {
  /** `campaign schedule` */
  name: string
  /** What stands behind it: `ID`, `[NAME]` where it may be left out, `FILE…` for several. */
  takes: readonly string[]
  options: Given
  /** It knows `--dry-run`. */
  mayDryRun: boolean
  /** It needs no institution to be named where there are several. */
  isForAll: boolean
  /** It brings the database up to date itself. */
  migrates: boolean
  /** It stays until it is stopped, or has its own way to stop. */
  stays: boolean
  /** The names of the asks that it translates. */
  asks: readonly string[]
  run: (call: Call<Given>) => Promise<void>
}

/** What a command says of itself; what it leaves out is none, and no. */
type Said<Given extends Options> = Pick<CliCommand<Given>, 'name' | 'run'> &
  Partial<Omit<CliCommand<Given>, 'name' | 'run' | 'asks'>> & { asks?: readonly { name: string }[] }

const plain = { takes: [], mayDryRun: false, isForAll: false, migrates: false, stays: false }

/** Declares a command. */
export const cli = <const Given extends Options = Record<never, never>>({
  asks = [],
  ...said
}: Said<Given>): CliCommand => {
  const command = { options: {} as Given, ...plain, ...said, asks: asks.map(({ name }) => name) }
  // Whoever calls it has read its options by its own declaration.
  return command as unknown as CliCommand
}

/** How it is typed: `kutsu campaign schedule ID --at 2026-10-20T09:00 [--until …]`. */
export function synopsisOf({ name, takes, options, mayDryRun }: CliCommand): string {
  const told = Object.entries(options).map(([option, { type, shows = '…', required, multiple }]) => {
    const text = type === 'boolean' ? `--${option}` : `--${option} ${shows}`
    return `${required ? text : `[${text}]`}${multiple ? '…' : ''}`
  })
  return ['kutsu', name, ...takes, ...told, ...(mayDryRun ? ['[--dry-run]'] : [])].join(' ')
}
