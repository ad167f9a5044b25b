// The states of a stack, grouped by what they mean for the next operation (gh-actions 2.1).

/** An operation runs; the shell of a change set that was never executed is none. */
export function isBusy(status: string): boolean {
  return status.endsWith('_IN_PROGRESS') && status !== 'REVIEW_IN_PROGRESS';
}

/** The last operation succeeded. */
export function isHealthy(status: string): boolean {
  return status === 'CREATE_COMPLETE' || status === 'UPDATE_COMPLETE' || status === 'IMPORT_COMPLETE';
}

/** A change set may be executed on it; a rolled back update counts. */
export function isUpdatable(status: string): boolean {
  return isHealthy(status) || status === 'UPDATE_ROLLBACK_COMPLETE' || status === 'IMPORT_ROLLBACK_COMPLETE';
}

/** There are no resources behind the name: no stack, or only the shell of a change set, or it is deleted. */
export function isAbsent(status: string | undefined): boolean {
  return status === undefined || status === 'REVIEW_IN_PROGRESS' || status === 'DELETE_COMPLETE';
}

/** Its creation failed and it can only be deleted. */
export function isFailedCreation(status: string): boolean {
  return status === 'ROLLBACK_COMPLETE' || status === 'ROLLBACK_FAILED' || status === 'CREATE_FAILED';
}
