// Newest versions of the Lambda Insights layer that serverless-plugin-lambda-insights 2.0.0 knows, and who owns the layer.
// Source: Amazon CloudWatch user guide, "Available versions of the Lambda Insights extension".

const sharedAccount = '580247275435';

const accounts: Readonly<Record<string, string>> = {
  'af-south-1': '012438385374',
  'ap-east-1': '519774774795',
  'ap-south-2': '891564319516',
  'ap-southeast-3': '439286490199',
  'ap-northeast-3': '194566237122',
  'cn-north-1': '488211338238',
  'cn-northwest-1': '488211338238',
  'eu-south-1': '339249233099',
  'eu-south-2': '352183217350',
  'eu-central-2': '033019950311',
  'me-south-1': '285320876703',
  'me-central-1': '732604637566',
};

const versions: Readonly<Record<string, number>> = {
  'us-east-1': 35,
  'us-east-2': 33,
  'us-west-1': 33,
  'us-west-2': 33,
  'af-south-1': 25,
  'ap-east-1': 25,
  'ap-south-2': 8,
  'ap-southeast-3': 11,
  'ap-south-1': 31,
  'ap-northeast-3': 2,
  'ap-northeast-2': 32,
  'ap-southeast-1': 33,
  'ap-southeast-2': 33,
  'ap-northeast-1': 50,
  'ca-central-1': 32,
  'cn-north-1': 26,
  'cn-northwest-1': 26,
  'eu-central-1': 35,
  'eu-west-1': 33,
  'eu-west-2': 33,
  'eu-south-1': 25,
  'eu-west-3': 32,
  'eu-south-2': 10,
  'eu-north-1': 30,
  'eu-central-2': 7,
  'me-south-1': 25,
  'me-central-1': 9,
  'sa-east-1': 32,
};

const armRegions = new Set([
  'us-east-1',
  'us-east-2',
  'us-west-2',
  'ap-south-1',
  'ap-southeast-1',
  'ap-southeast-2',
  'ap-northeast-1',
  'eu-central-1',
  'eu-west-1',
  'eu-west-2',
]);
const armVersion = 2;

/** Version of the layer in a region; `undefined` where none is known. */
export function insightsVersion(region: string, arm: boolean): number | undefined {
  if (arm) return armRegions.has(region) ? armVersion : undefined;
  return versions[region];
}

/** Account that owns the layer in a region; the one of most regions without a region. */
export const insightsAccount = (region = ''): string => accounts[region] ?? sharedAccount;
