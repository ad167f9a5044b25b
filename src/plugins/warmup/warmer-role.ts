import { join, region } from '../../cloudformation/intrinsics.ts';
import { allow, policyVersion } from '../../cloudformation/policy.ts';
import type { Json, JsonObject } from '../../core/json.ts';
import type { Warmer } from './warmer-settings.ts';

/** The role of a warmer's function: it writes its logs and calls the functions. */
export function warmerRole(
  { name, settings, functions }: Warmer,
  functionName: string,
  service: string,
  stage: string,
): JsonObject {
  const arn = (rest: string): Json => ({
    'Fn::Sub': `arn:\${AWS::Partition}:${rest}`,
  });
  const place = '${AWS::Region}:${AWS::AccountId}';
  const logs = `logs:${place}:log-group:/aws/lambda/${functionName}`;
  const statements = [
    allow(['logs:CreateLogGroup', 'logs:CreateLogStream'], [arn(`${logs}:*`)]),
    allow(['logs:PutLogEvents'], [arn(`${logs}:*:*`)]),
    allow(
      ['lambda:InvokeFunction'],
      functions.map((fn) => arn(`lambda:${place}:function:${fn.name}*`)),
    ),
    allow(
      ['Create', 'Describe', 'Detach', 'Delete'].map(
        (verb) => `ec2:${verb}NetworkInterface${verb === 'Describe' ? 's' : ''}`,
      ),
      '*',
    ),
  ];
  return {
    Type: 'AWS::IAM::Role',
    Properties: {
      Path: '/',
      RoleName: settings['roleName'] || join('-', [service, stage, region, name.toLowerCase(), 'role']),
      AssumeRolePolicyDocument: {
        Version: policyVersion,
        Statement: [{ Effect: 'Allow', Principal: { Service: ['lambda.amazonaws.com'] }, Action: 'sts:AssumeRole' }],
      },
      Policies: [
        {
          PolicyName: join('-', [service, stage, 'warmer', name.toLowerCase(), 'policy']),
          PolicyDocument: { Version: policyVersion, Statement: statements },
        },
      ],
    },
  };
}
