/** The stores of one build in this browser; an older build's go when this one takes over. */
export type WorkerCaches = ReturnType<typeof workerCaches>

const mostPublicPages = 40
const mostPersonal = 120
/** How long a copy that is at hand waits for a slow network, in milliseconds. */
const patience = { public: 3_000, personal: 8_000 }

/** What the service worker keeps, and for whom. `build` names the build that answers belong to. */
export function workerCaches(build: string) {
  const names = {
    files: `files-${build}`,
    pages: `pages-${build}`,
    who: `who-${build}`,
    personal: (user: string) => `personal-${build}-${user}`,
  }

  const people = peopleCaches(names)

  return {
    ...people,

    /** Files whose name changes with their content: the copy first. */
    fromStore: async (request: Request): Promise<Response> => {
      const kept = await copyIn(names.files, request.url)
      if (kept !== undefined) return kept
      const answer = await fetch(request)
      if (answer.ok) await keep(names.files, request.url, answer.clone())
      return answer
    },

    /** Puts files into the store that a page needs; one that fails is fetched when it is needed. */
    keepFiles: async (addresses: readonly string[]): Promise<void> => {
      const store = await caches.open(names.files)
      await Promise.allSettled(addresses.map((address) => store.add(address)))
    },

    /** @throws TypeError without a network: the caller then tries again another time. */
    keepPage: async (address: string): Promise<string> => {
      const answer = await fetch(address, { credentials: 'omit' })
      if (!answer.ok) throw new TypeError(`${address} answered ${answer.status}`)
      await keep(names.pages, address, answer.clone())
      return answer.text()
    },

    pageCopy: (address: string) => copyIn(names.pages, address),

    /** A page that is the same for everybody: fresh when the network is quick enough. */
    publicPage: (request: Request): Promise<Response> =>
      networkFirst(request, {
        patience: patience.public,
        copy: () => copyIn(names.pages, request.url),
        keep: (answer) => keep(names.pages, request.url, answer, mostPublicPages),
      }),

    /** A page or a read of whoever is here. */
    personal: async (request: Request): Promise<Response> => {
      const since = people.moment()
      const user = await people.whoIsHere()
      return networkFirst(request, {
        patience: patience.personal,
        copy: () => people.copyFor(user, request.url),
        keep: async (answer) => {
          if (user !== null) await people.keepFor(user, { address: request.url, answer, since })
        },
      })
    },

    /** Removes what earlier builds kept. */
    dropOlderBuilds: () => deleteCaches((name) => !name.includes(`-${build}`)),
  }
}

/** Who is here, and what is kept for them. */
function peopleCaches(names: { who: string; personal: (user: string) => string }) {
  const whoIsHere = async (): Promise<string | null> => {
    const kept = await (await caches.open(names.who)).match('/who')
    return kept === undefined ? null : kept.text()
  }

  let timesForgotten = 0
  /** For an answer that is on its way: what was asked for before people were forgotten is not kept. */
  const moment = (): number => timesForgotten

  /** Forgets everything that was kept for anybody, and who it was. */
  const forgetPeople = async (): Promise<void> => {
    timesForgotten += 1
    await caches.delete(names.who)
    await deleteCaches((name) => name.startsWith('personal-'))
  }

  /**
   * Takes note of who is signed in, as an answer asked for at `since` has it; others' copies go first.
   * @returns the moment to keep things of this person with; null when the answer is too old.
   */
  const noteWhoIsHere = async (user: string | null, since: number): Promise<number | null> => {
    if (since !== timesForgotten) return null
    if (user === (await whoIsHere()) && user !== null) return since
    await forgetPeople()
    const own = timesForgotten
    if (user !== null) await (await caches.open(names.who)).put('/who', new Response(user))
    if (own === timesForgotten) return own
    await caches.delete(names.who)
    return null
  }

  /** Keeps an answer for one person, unless they left while it was on its way. */
  const keepFor = async (
    user: string,
    { address, answer, since }: { address: string; answer: Response; since: number },
  ): Promise<void> => {
    const isHere = async () => since === timesForgotten && (await whoIsHere()) === user
    if (!(await isHere())) return
    await keep(names.personal(user), address, answer, mostPersonal)
    if (!(await isHere())) await caches.delete(names.personal(user))
  }

  const copyFor = async (user: string | null, address: string) =>
    user === null ? undefined : copyIn(names.personal(user), address)

  return { moment, whoIsHere, forgetPeople, noteWhoIsHere, keepFor, copyFor }
}

/** The network's answer, or the copy when there is none or it takes too long. */
async function networkFirst(
  request: Request,
  store: {
    patience: number
    copy: () => Promise<Response | undefined>
    keep: (answer: Response) => Promise<void>
  },
): Promise<Response> {
  const fresh = fetch(request).then((answer) => {
    // The page waits for its answer, not for the copy; a full disk is no reason to fail.
    if (mayBeKept(answer)) store.keep(answer.clone()).catch(() => undefined)
    return answer
  })
  const kept = await store.copy()
  if (kept === undefined) return fresh
  const tooSlow = new Promise<Response>((resolve) => {
    setTimeout(() => resolve(kept), store.patience)
  })
  return Promise.race([fresh.catch(() => kept), tooSlow])
}

/** Pages and data that arrived whole and from where they were asked for. */
function mayBeKept(answer: Response): boolean {
  const type = answer.headers.get('content-type') ?? ''
  return (
    answer.status === 200 &&
    !answer.redirected &&
    (type.startsWith('text/html') || type.startsWith('application/json'))
  )
}

/** With its headers, so that a kept page keeps its Content-Security-Policy. */
async function keep(
  name: string,
  address: string,
  answer: Response,
  most = Infinity,
): Promise<void> {
  const store = await caches.open(name)
  await store.put(address, answer)
  if (most === Infinity) return
  const kept = await store.keys()
  const tooMany = kept
    .filter(({ url }) => !new URL(url).pathname.endsWith('/offline'))
    .slice(0, Math.max(0, kept.length - most))
  await Promise.all(tooMany.map((request) => store.delete(request)))
}

async function copyIn(name: string, address: string): Promise<Response | undefined> {
  // Asking must not make a store that was just deleted anew.
  if (!(await caches.has(name))) return undefined
  return (await caches.open(name)).match(address, { ignoreVary: true })
}

async function deleteCaches(isMeant: (name: string) => boolean): Promise<void> {
  const names = await caches.keys()
  await Promise.all(names.filter(isMeant).map((name) => caches.delete(name)))
}
