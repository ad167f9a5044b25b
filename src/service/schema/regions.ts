/** Regions of today, to name the nearest one; which text is a region decides the pattern below. */
export const knownRegions: readonly string[] = [
  ...['us-east-1', 'us-east-2', 'us-west-1', 'us-west-2', 'us-gov-east-1', 'us-gov-west-1'],
  ...['us-iso-east-1', 'us-iso-west-1', 'us-isob-east-1', 'us-isof-east-1', 'us-isof-south-1', 'eu-isoe-west-1'],
  ...['af-south-1', 'ca-central-1', 'ca-west-1', 'mx-central-1', 'sa-east-1', 'il-central-1'],
  ...['ap-east-1', 'ap-east-2', 'ap-northeast-1', 'ap-northeast-2', 'ap-northeast-3', 'ap-south-1', 'ap-south-2'],
  ...['ap-southeast-1', 'ap-southeast-2', 'ap-southeast-3', 'ap-southeast-4', 'ap-southeast-5', 'ap-southeast-6'],
  ...['ap-southeast-7', 'cn-north-1', 'cn-northwest-1', 'eu-central-1', 'eu-central-2', 'eu-north-1', 'eu-south-1'],
  ...['eu-south-2', 'eu-west-1', 'eu-west-2', 'eu-west-3', 'eusc-de-east-1', 'me-central-1', 'me-south-1'],
];

const pattern =
  /^([a-z]{2}|[a-z]{2}-gov|[a-z]{2}-iso[a-z]?|eusc-[a-z]{2})-(north|south|east|west|central|northeast|northwest|southeast|southwest)-\d{1,2}$/;

/** True for a name that is formed as AWS forms its regions, so that a region opened tomorrow passes. */
export const isRegion = (text: string): boolean => pattern.test(text);
