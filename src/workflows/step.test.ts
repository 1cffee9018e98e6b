import pino from 'pino'
import { describe, expect, test } from 'vitest'
import { runSteps, step } from './step'

const context = { log: pino({ level: 'silent' }), workflow: 'test' }

describe('runSteps', () => {
  const journal = () => {
    const lines: string[] = []
    const undoable = (name: string, fails: { undo?: boolean } = {}) =>
      step({
        name,
        do: async () => {
          lines.push(`do ${name}`)
          return name
        },
        compensate: async (result) => {
          lines.push(`undo ${result}`)
          if (fails.undo) throw new Error('no way back')
        },
      })
    return { lines, undoable }
  }

  test('a workflow that succeeds undoes nothing', async () => {
    const { lines, undoable } = journal()
    const result = await runSteps(context, async (run) => [
      await run(undoable('a')),
      await run(undoable('b')),
    ])
    expect(result).toEqual(['a', 'b'])
    expect(lines).toEqual(['do a', 'do b'])
  })

  test('when a step fails, the ones before are undone, last first, and the error is passed on', async () => {
    const { lines, undoable } = journal()
    const work = runSteps(context, async (run) => {
      await run(undoable('a'))
      await run(undoable('b', { undo: true }))
      await run(
        step({
          name: 'c',
          do: async () => Promise.reject(new Error('broken')),
          irreversible: 'a test',
        }),
      )
    })
    await expect(work).rejects.toThrow('broken')
    expect(lines).toEqual(['do a', 'do b', 'undo b', 'undo a'])
  })
})
