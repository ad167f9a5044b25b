// An AWS that nobody may ask: a test lays over it what its subject asks.
import { createAwsConnector } from '../../src/aws/connect.ts';
import type { Aws } from '../../src/ports.ts';
import { createRecordingLog, noToken, quickClock } from '../e2e/ministack.ts';

const nowhere = { AWS_ENDPOINT_URL: 'http://127.0.0.1:1' };

export const unaskedAws = (region = 'us-east-1'): Aws =>
  createAwsConnector({
    env: nowhere,
    log: createRecordingLog(),
    clock: quickClock,
    fetchOidcToken: noToken,
  }).connect({ kind: 'keys', accessKeyId: 'test', secretAccessKey: 'test' }, region);
