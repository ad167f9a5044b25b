/** What a browser may send to an API whose cors names no headers, REST or HTTP (framework-spec 6.1.4, 6.2). */
export const defaultCorsHeaders: readonly string[] = [
  'Content-Type',
  'X-Amz-Date',
  'Authorization',
  'X-Api-Key',
  'X-Amz-Security-Token',
  'X-Amz-User-Agent',
  'X-Amzn-Trace-Id',
];
