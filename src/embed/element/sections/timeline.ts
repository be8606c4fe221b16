export { TimelineSection as timeline } from '../../../page/timeline/TimelineSection'
export { default as styles } from '../../../page/timeline/timeline.css?inline'
