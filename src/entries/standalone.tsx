import { createSectionsOnDemand } from './sectionsOnDemand'
import { startPage } from './start'

startPage({
  slot: createSectionsOnDemand(() => import('../page/Sections')),
  // It may be anywhere, alone: where the site is published, its reader has to say.
  builder: { load: () => import('../page/embedding/EmbedBuilder') },
  refreshes: false,
})
