import { readFileSync } from 'node:fs'
import { test } from '@japa/runner'

const leer = (archivo: string) =>
  readFileSync(new URL(`../../../${archivo}`, import.meta.url), 'utf-8')

test('la imagen, .nvmrc y bin/con-node usan el mismo Node', ({ assert }) => {
  const version = leer('.nvmrc').trim()
  const [, menor = ''] = /^(\d+\.\d+)\.\d+$/.exec(version) ?? []

  assert.include(leer('bin/con-node'), `version_propia=${version}\n`)
  assert.match(leer('Dockerfile'), new RegExp(`^FROM node:${menor}-\\w+-slim AS base$`, 'm'))
})
