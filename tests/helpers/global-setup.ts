import type { TestProject } from 'vitest/node'
import type { Template } from './test-server.ts'
import { openTestServer } from './test-server.ts'

declare module 'vitest' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only interfaces merge
  export interface ProvidedContext {
    /** Address of the test server, ending in a slash: add a database's name. */
    testServerUrl: string
    testTemplates: Record<Template, string>
  }
}

/** Before the first integration test: a server, and the templates the files clone. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await openTestServer()
  project.provide('testServerUrl', server.url(''))
  project.provide('testTemplates', {
    schema: server.templateName('schema'),
    cast: server.templateName('cast'),
  })
  return server.close
}
