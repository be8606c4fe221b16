export { SourcesSection as sources } from '../../../page/sources/SourcesSection'
export { default as styles } from '../../../page/sources/sources.css?inline'
