import { mkdtemp, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { newSealingKey, seal, unseal } from '../../src/platform/sealing.ts'
import { ensureSealingKey, loadSealingKey } from '../../src/platform/sealing-key.ts'

test('what was sealed opens with its key, for what it was sealed for, and as it was', () => {
  const key = newSealingKey()
  const sealed = seal(key, 'sälainen', 'relay 1')
  expect(unseal(key, sealed, 'relay 1')).toBe('sälainen')
  expect(unseal(newSealingKey(), sealed, 'relay 1')).toBeNull()
  expect(unseal(key, sealed, 'relay 2')).toBeNull()
  expect(seal(key, 'sälainen', 'relay 1')).not.toBe(sealed)
  expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('lainen')
  const bytes = Buffer.from(sealed, 'base64url')
  for (let i = 0; i < bytes.length; i++) {
    const changed = Buffer.from(bytes)
    changed[i] = (changed[i] ?? 0) ^ 1
    expect(unseal(key, changed.toString('base64url'), 'relay 1'), String(i)).toBeNull()
    expect(unseal(key, bytes.subarray(0, i).toString('base64url'), 'relay 1'), String(i)).toBeNull()
  }
})

test('a key that is none opens nothing, and is told', async () => {
  const sealed = seal(newSealingKey(), 'sälainen', 'relay 1')
  expect(unseal(Buffer.from('short'), sealed, 'relay 1')).toBeNull()
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'kutsu-key-'))
  await writeFile(path.join(dataFolder, 'sealing.key'), '')
  const place = { sealingKey: undefined, dataFolder }
  expect(await loadSealingKey(place)).toBeNull()
  await expect(ensureSealingKey(place)).rejects.toMatchObject({ key: 'relay.bad_key' })
})

test('the key is made once, for its owner alone', async () => {
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'kutsu-key-'))
  const place = { sealingKey: undefined, dataFolder }
  expect(await loadSealingKey(place)).toBeNull()
  const made = await Promise.all(Array.from({ length: 20 }, () => ensureSealingKey(place)))
  expect(await readdir(dataFolder)).toEqual(['sealing.key'])
  expect(new Set(made.map((key) => key.toString('hex'))).size).toBe(1)
  expect(made[0]).toHaveLength(32)
  expect((await stat(path.join(dataFolder, 'sealing.key'))).mode & 0o777).toBe(0o600)
  expect(await readFile(path.join(dataFolder, 'sealing.key'), 'utf8')).toBe(`${made[0]?.toString('base64url')}\n`)
  const given = newSealingKey()
  expect(await loadSealingKey({ sealingKey: given, dataFolder })).toBe(given)
})
