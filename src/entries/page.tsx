import '../page/styles/page-styles.css'
import { AuthorityChooser } from '../page/chooser/AuthorityChooser'
import { trustWorker } from '../page/parts/trust'
import { createSectionsOnDemand } from './sectionsOnDemand'
import { folderOf } from '../snippets/site'
import importWorker from './importWorker?worker&url'
import { startPage } from './start'

// In a task of its own: the scripts have just been compiled and run in this one.
setTimeout(() => {
  startPage({
    slot: createSectionsOnDemand(() => import('../page/Sections')),
    builder: {
      load: () => import('../page/embedding/EmbedBuilder'),
      ownSite: folderOf(location.href),
    },
    ownData: {
      load: () => import('../page/ownData/OwnDataDialog'),
      startWorker: () => new Worker(trustWorker(importWorker)),
    },
    refreshes: true,
    Chooser: AuthorityChooser,
  })
})
