export { ContextSection as context } from '../../../page/context/ContextSection'
export { default as styles } from '../../../page/context/context.css?inline'
