import { reportHeight } from '../embed/frameHeight'
import { mountApp } from './mount'

// In a task of its own: the script has just been compiled in this one.
setTimeout(() => {
  let reporting = false
  mountApp({
    refreshes: true,
    // Not before: a frame that is right already would shrink and grow again by what was not there yet.
    onMount: (content) => {
      if (reporting || window.parent === window) return
      reporting = true
      reportHeight(content, window)
    },
  })
})
