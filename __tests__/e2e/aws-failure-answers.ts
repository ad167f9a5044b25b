/** Name of a service in a signature: `s3`, `cloudformation`, `lambda`. */
export type AwsService = string;

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

const xml = { 'content-type': 'text/xml' };

/** What AWS itself answers when it is asked too often, or is unwell, in the protocol of the service. */
export function failureAnswer(service: AwsService, kind: 'throttle' | 'unavailable'): Answer {
  if (service === 's3') {
    const [status, code] = kind === 'throttle' ? [503, 'SlowDown'] : [500, 'InternalError'];
    return { status, headers: xml, text: `<Error><Code>${code}</Code><Message>Try again.</Message></Error>` };
  }
  if (service === 'cloudformation' || service === 'sts') {
    const [status, code] = kind === 'throttle' ? [400, 'Throttling'] : [503, 'ServiceUnavailable'];
    const error = `<Error><Type>Sender</Type><Code>${code}</Code><Message>Rate exceeded</Message></Error>`;
    return { status, headers: xml, text: `<ErrorResponse>${error}<RequestId>1</RequestId></ErrorResponse>` };
  }
  const [status, type] = kind === 'throttle' ? [429, 'TooManyRequestsException'] : [500, 'ServiceException'];
  const headers = { 'content-type': 'application/json', 'x-amzn-errortype': type };
  return { status, headers, text: JSON.stringify({ message: 'Try again.', __type: type }) };
}
