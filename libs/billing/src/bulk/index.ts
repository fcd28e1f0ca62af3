export { bulkClientsMax, type BulkChoice, type BulkJob, type BulkKind, type BulkLine, type BulkSpecification, type BulkState } from './bulk-job';
export { BulkWork, type BulkWorkOptions } from './bulk-work';
export { bulkItems, bulkJobs, viewBulkJob, type BulkItem } from './list-bulk-jobs';
export { cancelBulkJob, previewBulkJob, startBulkJob, type BulkPreview, type StartBulkJobInput } from './start-bulk-job';
