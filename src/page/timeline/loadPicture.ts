/** Fetches what draws the timeline as a picture of its own, from here: all that both share is here. */
export const loadTimelinePicture = () => import('./picture/buildTimelinePicture')
