import { createSectionsOnDemand } from './sectionsOnDemand'
import { startInlinedWorker } from './inlinedWorker'
import { startPage } from './start'

startPage({
  slot: createSectionsOnDemand(() => import('../page/Sections')),
  // It may be anywhere, alone: where the site is published, its reader has to say.
  builder: { load: () => import('../page/embedding/EmbedBuilder') },
  ownData: {
    load: () => import('../page/ownData/OwnDataDialog'),
    startWorker: startInlinedWorker,
  },
  refreshes: false,
})
