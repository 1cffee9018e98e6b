/** Where browsers tell what was looked at and how fast it was. */
export const beaconPath = '/api/v1/beacons'
