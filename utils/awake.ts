// The one connection between sentinel and background; everything that is said goes by messages.

/** Its name. It is held open so that the background is awake when the person decides. */
export const AWAKE = 'awake';
