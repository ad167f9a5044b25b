import type { AWS } from '@serverless/typescript';
import { functions } from './functions';

const stage: string = 'test';

export default {
  service: 'typed',
  provider: { name: 'aws', runtime: 'nodejs22.x', stage, deploymentBucket: 'golden-artifacts' },
  functions,
} satisfies AWS;
