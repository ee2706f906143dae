#!/usr/bin/env node
// In a checkout runs the sources through tsx; in an install, where there are only the built files, runs those.
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

// npm runs scripts in the package's folder: files are named from where one stands, and the data folder stays where it was.
const { INIT_CWD: standing, npm_lifecycle_event: script, KUTSU_DATA: data = './var' } = process.env
if (standing && script === 'kutsu') {
  process.env.KUTSU_DATA = resolve(data)
  process.chdir(standing)
}

const source = new URL('../src/main.ts', import.meta.url)
if (existsSync(source)) {
  const { register } = await import('tsx/esm/api')
  register()
  await import(source.href)
} else {
  await import(new URL('../dist/main.js', import.meta.url).href)
}
