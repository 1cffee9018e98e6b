import { Meilisearch, type EnqueuedTaskPromise } from 'meilisearch'
import type { SearchEngine } from '../../src/domain/ports/search-engine'
import { find } from './find'
import { questionWords } from './question-words'
import { indexName, rules } from './rules'
import { storedDocument, type StoredDocument } from './stored-document'

/** A visitor waits for an answer; whoever brings documents along has time. */
const answerMs = 1_500
const writeMs = 30_000
const settleMs = 120_000

/** The bare engine: it fails when the server does, and knows what was put into it. */
export const meilisearchEngine = ({ url, key }: { url: string; key: string }): SearchEngine => {
  const reader = new Meilisearch({ host: url, apiKey: key, timeout: answerMs })
  const writer = new Meilisearch({ host: url, apiKey: key, timeout: writeMs })
  const index = writer.index<StoredDocument>(indexName)
  return {
    name: 'meilisearch',
    keepsDocuments: true,
    find: (input) => find(reader, input),
    complete: async ({ q, limit }) => {
      const words = questionWords(q)
      if (words.length === 0) return []
      const { hits } = await reader.index<{ id: string }>(indexName).search(words.join(' '), {
        limit,
        attributesToRetrieve: ['id'],
        matchingStrategy: 'all',
        attributesToSearchOn: ['titles', 'keywords', 'categories', 'seller'],
      })
      return hits.map(({ id }) => id)
    },
    prepare: () => settled(index.updateSettings(rules)),
    put: async (documents) => {
      if (documents.length === 0) return
      await settled(index.addDocuments(documents.map(storedDocument), { primaryKey: 'id' }))
    },
    remove: async (ids) => {
      if (ids.length > 0) await settled(index.deleteDocuments([...ids]))
    },
    listIds: async ({ skip, limit }) => {
      const { results } = await index.getDocuments<{ id: string }>({
        fields: ['id'],
        offset: skip,
        limit,
      })
      return results.map(({ id }) => id)
    },
  }
}

/** The server takes writes into a queue: they have happened when their task has succeeded. */
const settled = async (task: EnqueuedTaskPromise): Promise<void> => {
  const { status, type, error } = await task.waitTask({ timeout: settleMs, interval: 100 })
  if (status !== 'succeeded') {
    throw new Error(`Meilisearch: ${type} ${status}: ${error?.message ?? 'no reason given'}`)
  }
}
