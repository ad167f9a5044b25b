/** A number that AWS sets, with the page that says so. */
export interface Limit {
  readonly value: number;
  readonly unit: string;
  /** Page of AWS's documentation. */
  readonly source: string;
}

const lambdaQuotas = 'AWS Lambda Developer Guide, "Lambda quotas"';
const stackQuotas = 'AWS CloudFormation User Guide, "Understand CloudFormation quotas"';

/** Limits that are checked before a call is made. */
export const limits = {
  functionName: { value: 64, unit: 'characters', source: 'AWS Lambda API Reference, "CreateFunction"' },
  roleName: { value: 64, unit: 'characters', source: 'AWS IAM User Guide, "IAM and AWS STS quotas"' },
  environment: { value: 4096, unit: 'bytes', source: lambdaQuotas },
  layersPerFunction: { value: 5, unit: 'layers', source: lambdaQuotas },
  unzippedCode: { value: 262_144_000, unit: 'bytes', source: lambdaQuotas },
  stackName: { value: 128, unit: 'characters', source: 'AWS CloudFormation API Reference, "CreateStack"' },
  resources: { value: 500, unit: 'resources', source: stackQuotas },
  outputs: { value: 200, unit: 'outputs', source: stackQuotas },
  parameters: { value: 200, unit: 'parameters', source: stackQuotas },
  mappings: { value: 200, unit: 'mappings', source: stackQuotas },
  templateBody: { value: 51_200, unit: 'bytes', source: stackQuotas },
  templateInBucket: { value: 1_048_576, unit: 'bytes', source: stackQuotas },
} as const satisfies Readonly<Record<string, Limit>>;
