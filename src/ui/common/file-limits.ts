/** What a person may send, told before they choose. The server decides for itself. */
export const privateFileMaxBytes = 100_000_000
export const pictureMaxBytes = 10_000_000
export const pictureTypes = 'image/jpeg,image/png,image/webp,image/avif'
