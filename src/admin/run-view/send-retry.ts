/** Asks for another try of a run, with the cookie of the admin. False when it was refused. */
export const sendRetry = async (runId: string): Promise<boolean> => {
  try {
    const response = await fetch(`/api/v1/staff/runs/${runId}/retry`, {
      method: 'POST',
      headers: { 'accept-language': document.documentElement.lang },
      credentials: 'same-origin',
    })
    return response.ok
  } catch {
    return false
  }
}
