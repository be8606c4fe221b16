import { defineRecordElement } from '../embed/element/recordElement'

/** Which record the site was built with. The build, and `npm run prerender`, write it in here. */
const BUILT = '?record=hampshire&fingerprint='

defineRecordElement({
  built: BUILT,
  script: import.meta.url,
  load: () => import('../embed/element/showRecord'),
})
