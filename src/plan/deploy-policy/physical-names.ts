/** Where the name of a resource stands, and the longest that CloudFormation generates when it does not. */
export interface PhysicalName {
  readonly property: string;
  readonly limit: number;
}

const named = (property: string, limit: number): PhysicalName => ({ property, limit });

/** Resource types that have a name of the user's choice; other types have an ID that AWS chooses. */
export const physicalNames: Readonly<Record<string, PhysicalName>> = {
  'AWS::CodeDeploy::Application': named('ApplicationName', 100),
  'AWS::Cognito::UserPool': named('UserPoolName', 128),
  'AWS::DynamoDB::GlobalTable': named('TableName', 255),
  'AWS::DynamoDB::Table': named('TableName', 255),
  'AWS::ECR::Repository': named('RepositoryName', 256),
  'AWS::ElasticLoadBalancingV2::TargetGroup': named('Name', 32),
  'AWS::Events::Archive': named('ArchiveName', 48),
  'AWS::Events::Connection': named('Name', 64),
  'AWS::Events::ApiDestination': named('Name', 64),
  'AWS::Events::EventBus': named('Name', 256),
  'AWS::Events::Rule': named('Name', 64),
  'AWS::IAM::ManagedPolicy': named('ManagedPolicyName', 128),
  'AWS::IAM::Role': named('RoleName', 64),
  'AWS::IoT::ProvisioningTemplate': named('TemplateName', 36),
  'AWS::IoT::TopicRule': named('RuleName', 128),
  'AWS::Kinesis::Stream': named('Name', 128),
  'AWS::KinesisFirehose::DeliveryStream': named('DeliveryStreamName', 64),
  'AWS::Lambda::Function': named('FunctionName', 64),
  'AWS::Lambda::LayerVersion': named('LayerName', 140),
  'AWS::Logs::LogGroup': named('LogGroupName', 512),
  'AWS::S3::Bucket': named('BucketName', 63),
  'AWS::SNS::Topic': named('TopicName', 256),
  'AWS::SQS::Queue': named('QueueName', 80),
  'AWS::SSM::Parameter': named('Name', 1011),
  'AWS::Scheduler::Schedule': named('Name', 64),
  'AWS::Scheduler::ScheduleGroup': named('Name', 64),
  'AWS::SecretsManager::Secret': named('Name', 512),
  'AWS::StepFunctions::Activity': named('Name', 80),
  'AWS::StepFunctions::StateMachine': named('StateMachineName', 80),
  'AWS::CloudWatch::Alarm': named('AlarmName', 255),
  'AWS::CloudWatch::Dashboard': named('DashboardName', 255),
};

/** Characters that CloudFormation appends, and the two dashes around the logical ID. */
const generatedLength = 14;

/**
 * Pattern of the name that CloudFormation makes: `<stack>-<logical ID>-<random>`. When that is too long each part is cut
 * to its share, so that only the stack's first characters are certain.
 */
export function generatedName(stackName: string, logicalId: string, limit: number): string {
  if (stackName.length + logicalId.length + generatedLength <= limit) return `${stackName}-${logicalId}-*`;
  return `${stackName.slice(0, Math.floor((limit - generatedLength) / 2))}*`;
}
