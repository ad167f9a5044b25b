// AWS tells some outcomes in English only. Every decision on such a text is one function here, with its test.

const isValidationError = (error: unknown): error is Error =>
  error instanceof Error && (error.name === 'ValidationError' || error.name === 'ValidationException');

/** CloudFormation's way to say that a stack is not there. */
export function saysStackMissing(error: unknown): boolean {
  if (error instanceof Error && error.name === 'StackNotFoundException') return true;
  return isValidationError(error) && /^Stack\b.*\bdoes not exist/s.test(error.message);
}

/** UpdateStack with a template and settings that are deployed already. */
export function saysNoUpdates(error: unknown): boolean {
  return isValidationError(error) && error.message.includes('No updates are to be performed');
}

/** The reason of a failed change set that holds no change. */
export function saysNoChanges(statusReason: string | undefined): boolean {
  return (
    statusReason !== undefined &&
    (/didn't contain changes/i.test(statusReason) || /No updates are to be performed/i.test(statusReason))
  );
}

/** What an access-denied text tells: `… is not authorized to perform: s3:PutObject on resource: "arn:…"`. */
export function readDenial(message: string): {
  readonly principal: string | undefined;
  readonly action: string | undefined;
  readonly resource: string | undefined;
} {
  return {
    principal: /(?:User|Principal):? ?(arn:\S+) is not authorized/i.exec(message)?.[1],
    action: /not authorized to perform:? \[?([a-z0-9-]+:[A-Za-z*]+)/i.exec(message)?.[1],
    resource: /on resource:? "?([^\s"]+)"?/i.exec(message)?.[1],
  };
}

/** SignatureDoesNotMatch for a credential scope of another region: `Credential should be scoped to a valid region`. */
export function saysWrongRegion(message: string): boolean {
  return /scoped to a valid region|region .* is wrong|not a valid region/i.test(message);
}

/** A request whose time lies outside of what AWS accepts: `Signature expired: … is now earlier than …`. */
export function saysClockSkew(message: string): boolean {
  return /Signature (?:expired|not yet current)|request time and the current time is too large/i.test(message);
}
