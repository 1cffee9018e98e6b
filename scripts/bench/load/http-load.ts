import http from 'node:http'

const agent = new http.Agent({ keepAlive: true, maxSockets: 64 })

/** What a browser says of itself. */
export const asBrowser = { 'accept-encoding': 'br, gzip', 'accept-language': 'fr' }

/** Asks for an address and reads the answer to its end. */
export const read = (address: string, headers: Record<string, string> = {}): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = http.get(address, { agent, headers }, (response) => {
      response.resume()
      response.on('end', () => {
        if (response.statusCode === 200) resolve()
        else reject(new Error(`${address} answered ${response.statusCode}`))
      })
      response.on('error', reject)
    })
    request.on('error', reject)
  })
