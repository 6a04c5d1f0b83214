/** Everything that a refresh needs, as one module that a page loads when files come. */
export { saveRebuilt } from '../import/save';
export { changesBetween, commonAttributes, newValuesBetween, takeSnapshot } from './changes';
export { compareWithKept, lookAt } from './compare';
export { rememberRefreshed } from './remember';
export { filesAfterRefresh, refreshedSources, settleFiles } from './request';
