import { reportHeight } from '../embed/frameHeight'
import { mountApp } from './mount'

// In a separate task, since compiling the script has already taken time in this one.
setTimeout(() => {
  let reporting = false
  mountApp({
    refreshes: true,
    // Not earlier: content that only script adds would still be missing, so a frame of the right
    // height would shrink and grow again.
    onMount: (content) => {
      if (reporting || window.parent === window) return
      reporting = true
      reportHeight(content, window)
    },
  })
})
