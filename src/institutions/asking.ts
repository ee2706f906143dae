// How the rooms make their asks: `query`, `command` and `job` for our institutions.
import { askMakers } from '../platform/asks.ts'
import type { Institution } from './institutions.ts'

export const { query, command, job } = askMakers<Institution>()
