// The process in which a service ingests, so that no request waits for it: takes the job as its
// argument, sends how it ended, and is gone.

import { type FolderJob, runFolderJob } from './ingest-job.ts'

const job: FolderJob = JSON.parse(process.argv[2] ?? '')
const end = await runFolderJob(job)
process.send?.(end, () => process.disconnect())
