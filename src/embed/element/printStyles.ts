export { default as styles } from '../../page/styles/print.css?inline'
