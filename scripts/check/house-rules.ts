import { readdirSync, readFileSync } from 'node:fs'
import { Failure } from '../lib/failure.ts'
import { inProject } from '../lib/paths.ts'

/** A rule no linter knows: a pattern that may not appear in some files. */
type HouseRule = {
  pattern: RegExp
  why: string
  where: RegExp
  except?: RegExp
}

const RULES: readonly HouseRule[] = [
  {
    pattern: /process\.env\b/u,
    why: 'src/env.ts is the only reader of process.env',
    where: /^(?:src|app|collections|hooks|plugins)\//u,
    // A failpoint is no setting: a test changes it in a running process.
    except: /^src\/env\.ts$|^src\/store\/failpoint\.ts$|\.test\.tsx?$/u,
  },
  {
    pattern: /\bpayload\.(?:find|findByID|create|update|delete|count|updateGlobal|findGlobal)\(/u,
    why: 'pages and the API read through queries and write through workflows',
    where: /^(?:app|src\/api|src\/ui)\//u,
    // The door in front of Payload's own REST asks it whether a picture exists.
    except: /^src\/api\/rest-gate\.ts$|\.test\.tsx?$/u,
  },
  {
    pattern: /overrideAccess:\s*true/u,
    why: 'a request handler never skips access rules',
    where: /^(?:app|src\/api|src\/ui)\//u,
  },
  {
    pattern: /dangerouslySetInnerHTML|\.innerHTML\s*=/u,
    why: 'text that people enter stays inert: no raw HTML anywhere',
    where: /^(?:app|src|plugins)\//u,
    // Structured data: escaped JSON in a script element that no browser runs.
    except: /^src\/ui\/common\/json-ld\.tsx$/u,
  },
  {
    pattern:
      /@ts-(?:ignore|expect-error|nocheck)|eslint-disable(?!.* -- )|oxlint-disable(?!.* -- )/u,
    why: 'an exception says why behind " -- "',
    where: /\.(?:ts|tsx|mjs)$/u,
    except: /^scripts\/check\/|payload-schema\.ts$/u,
  },
  {
    pattern: /\b(?:TODO|FIXME|XXX)\b/u,
    why: 'unfinished work is finished, or an issue',
    where: /\.(?:ts|tsx|mjs|css)$/u,
    except: /^scripts\/check\//u,
  },
  {
    pattern: /\b(?:test|it|describe)\.(?:only|skip|todo)\(/u,
    why: 'every test runs',
    where: /\.(?:test|spec)\.tsx?$/u,
  },
  {
    pattern: /\bexport \* from/u,
    why: 'no barrels: import the file that has it',
    where: /\.(?:ts|tsx)$/u,
  },
]

const FOLDERS = ['src', 'app', 'collections', 'hooks', 'plugins', 'scripts', 'tests']

/** @throws Failure with a line for each place where a rule is broken. */
export function checkHouseRules(): void {
  const found = FOLDERS.flatMap(listFiles).flatMap(violationsIn)
  if (found.length > 0) throw new Failure(found.join('\n'))
}

function violationsIn(file: string): string[] {
  const rules = RULES.filter(({ where, except }) => where.test(file) && !except?.test(file))
  if (rules.length === 0) return []
  const lines = readFileSync(inProject(file), 'utf8').split('\n')
  return lines.flatMap((line, index) =>
    rules
      .filter(({ pattern }) => pattern.test(line))
      .map(({ why }) => `  ${file}:${index + 1} ${why}`),
  )
}

function listFiles(folder: string): string[] {
  return readdirSync(inProject(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:tsx?|mjs|css)$/u.test(entry.name))
    .map((entry) => `${entry.parentPath.slice(inProject().length + 1)}/${entry.name}`)
}
