export const id = 9699;
export const ids = [9699];
export const modules = {

/***/ 25606:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mk: () => (/* binding */ saysCancelled),
/* harmony export */   rY: () => (/* binding */ saysOthersFailed),
/* harmony export */   rl: () => (/* binding */ causeOf)
/* harmony export */ });
// CloudFormation tells causes in English only. The decisions on these texts are in this file, each with its test.
/** A resource that did not fail itself: CloudFormation stopped it because another one did. */
function saysCancelled(reason) {
    return reason !== undefined && /^Resource (?:creation|update|deletion|import) cancelled/i.test(reason);
}
/** A stack's or nested stack's own line, which only counts the failed resources. */
function saysOthersFailed(reason) {
    return (reason !== undefined &&
        /^(?:The following resource\(s\) failed|Embedded stack .* was not successfully)/i.test(reason));
}
/** First match wins: what is told apart by the words of the service stands before what many services say. */
const causes = [
    [
        /cannot be (?:deleted|updated|modified) (?:as|because) it is (?:in use|imported)|Cannot (?:delete|update) export|export .* in use/i,
        'DEPLOY_EXPORT_IN_USE',
    ],
    [/No export named/i, 'DEPLOY_EXPORT_MISSING'],
    [/bucket you tried to delete is not empty|BucketNotEmpty/i, 'DEPLOY_BUCKET_NOT_EMPTY'],
    [/CloudWatch Logs role ARN must be set/i, 'DEPLOY_API_LOG_ROLE'],
    [/UnreservedConcurrentExecution/i, 'DEPLOY_CONCURRENCY'],
    [
        /runtime parameter of .* is no longer supported|no longer supported for creating or updating|Value \S+ at 'runtime'/i,
        'DEPLOY_RUNTIME_UNSUPPORTED',
    ],
    [/environment variables you have provided exceeded|exceeded the 4KB limit/i, 'DEPLOY_ENVIRONMENT_TOO_LARGE'],
    [/reserved keys that are currently not supported|environment variable.*reserved/i, 'DEPLOY_ENVIRONMENT_RESERVED'],
    [
        /Unzipped size must be smaller|Request must be smaller than|code storage limit exceeded|CodeStorageExceeded/i,
        'DEPLOY_CODE_TOO_LARGE',
    ],
    [/NoSuchKey|S3 Error Code: NoSuch|specified key does not exist/i, 'DEPLOY_CODE_MISSING'],
    [
        /role defined for the function cannot be assumed|cannot assume role|unable to assume role|is not authorized to (?:perform: )?sts:AssumeRole/i,
        'DEPLOY_ROLE_NOT_ASSUMABLE',
    ],
    [
        /ec2:CreateNetworkInterface|(?:subnet|security group).*(?:does not exist|not found|invalid)|InvalidSubnetID|InvalidSecurityGroupID|SecurityGroup.*NotFound/i,
        'DEPLOY_VPC',
    ],
    [/layer version.*(?:does not exist|not found)|lambda:GetLayerVersion|Layer version arn/i, 'DEPLOY_LAYER'],
    [/certificate/i, 'DEPLOY_CERTIFICATE'],
    [
        /MalformedPolicyDocument|Invalid principal in policy|Has prohibited field|policy.*(?:is not valid|has invalid)/i,
        'DEPLOY_POLICY_INVALID',
    ],
    [
        /not authorized to perform|AccessDenied|Access Denied|API: \S+ You are not authorized|UnauthorizedOperation|HandlerErrorCode: AccessDenied/i,
        'DEPLOY_ACCESS_DENIED',
    ],
    [
        /already exists|AlreadyExists|already owned by you|BucketAlready|conflicts? with an existing|is already in use/i,
        'DEPLOY_NAME_TAKEN',
    ],
    [
        /Queue visibility timeout|(?:stream|queue).*(?:does not exist|not enabled)|event source.*(?:not|invalid)/i,
        'DEPLOY_STREAM',
    ],
    [
        /LimitExceeded|limit exceeded|exceeded.*(?:limit|quota)|ServiceLimitExceeded|maximum number of/i,
        'DEPLOY_LIMIT_EXCEEDED',
    ],
    [
        /Received response status \[FAILED\] from custom resource|Custom Resource failed|failed to respond|did not receive a response/i,
        'DEPLOY_CUSTOM_RESOURCE',
    ],
    [/Throttling|Rate exceeded|TooManyRequests/i, 'DEPLOY_THROTTLED'],
    [/NotStabilized|did not stabilize|timed out|WaitCondition/i, 'DEPLOY_NOT_STABLE'],
    [/at 'handler'|handler.*(?:regular expression|constraint)|InvalidParameterValue/i, 'DEPLOY_HANDLER_INVALID'],
];
/** The cause behind a reason of CloudFormation; DEPLOY_FAILED for one that is not known. */
function causeOf(reason) {
    return causes.find(([pattern]) => pattern.test(reason))?.[1] ?? 'DEPLOY_FAILED';
}


/***/ }),

/***/ 19416:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A5: () => (/* binding */ isBusy),
/* harmony export */   Ng: () => (/* binding */ isUpdatable),
/* harmony export */   W0: () => (/* binding */ isAbsent),
/* harmony export */   Wr: () => (/* binding */ isHealthy),
/* harmony export */   nV: () => (/* binding */ isFailedCreation)
/* harmony export */ });
// The states of a stack, grouped by what they mean for the next operation (gh-actions 2.1).
/** An operation runs; the shell of a change set that was never executed is none. */
function isBusy(status) {
    return status.endsWith('_IN_PROGRESS') && status !== 'REVIEW_IN_PROGRESS';
}
/** The last operation succeeded. */
function isHealthy(status) {
    return status === 'CREATE_COMPLETE' || status === 'UPDATE_COMPLETE' || status === 'IMPORT_COMPLETE';
}
/** A change set may be executed on it; a rolled back update counts. */
function isUpdatable(status) {
    return isHealthy(status) || status === 'UPDATE_ROLLBACK_COMPLETE' || status === 'IMPORT_ROLLBACK_COMPLETE';
}
/** There are no resources behind the name: no stack, or only the shell of a change set, or it is deleted. */
function isAbsent(status) {
    return status === undefined || status === 'REVIEW_IN_PROGRESS' || status === 'DELETE_COMPLETE';
}
/** Its creation failed and it can only be deleted. */
function isFailedCreation(status) {
    return status === 'ROLLBACK_COMPLETE' || status === 'ROLLBACK_FAILED' || status === 'CREATE_FAILED';
}


/***/ }),

/***/ 69699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bootstrapCommand: () => (/* binding */ bootstrapCommand)
});

// EXTERNAL MODULE: ./build/core/aws-partition.js
var aws_partition = __webpack_require__(3984);
// EXTERNAL MODULE: ./build/core/problems.js
var core_problems = __webpack_require__(51400);
// EXTERNAL MODULE: ./build/core/user-error.js
var user_error = __webpack_require__(67756);
// EXTERNAL MODULE: ./build/commands/option.js
var commands_option = __webpack_require__(566);
;// CONCATENATED MODULE: ./build/commands/bootstrap/bootstrap-options.js


/**
 * Options of the command line: `--repository`, `--branch`, `--environment`, `--role-name`, `--owner-id` with
 * `--repository-id`, `--oidc-provider`, `--print`. The repository is else that of the runner or of git's `origin`.
 * BOOTSTRAP_REPOSITORY_MISSING, BOOTSTRAP_OPTION_INVALID.
 */
async function readBootstrapOptions(inputs, ports) {
    const [owner, name] = await findRepository(inputs, ports);
    const stackName = `serverless-deploy-${name}`.replace(/[^A-Za-z0-9-]+/g, '-').slice(0, 128);
    const roleName = (0,commands_option/* textOption */.v)(inputs, 'role-name') ?? `serverless-deploy-${name}`;
    const previewRoleName = inputs.preview === 'off' ? undefined : `${roleName}-preview`;
    const longest = previewRoleName ?? roleName;
    if (!/^[\w+=,.@-]{1,64}$/.test(longest)) {
        throw invalid(`The role name \`${longest}\` has to have up to 64 letters, digits and \`+=,.@_-\`.`, '--role-name');
    }
    return {
        owner,
        name,
        ids: readIds(inputs),
        branch: (0,commands_option/* textOption */.v)(inputs, 'branch') ?? inputs.productionBranch ?? 'main',
        environment: (0,commands_option/* textOption */.v)(inputs, 'environment'),
        audience: inputs.credentials.audience,
        roleName,
        previewRoleName,
        oidcProvider: readProvider(inputs),
        stackName,
        print: (0,commands_option/* flagOption */.k)(inputs, 'print'),
    };
}
async function findRepository(inputs, { commands, env }) {
    const given = (0,commands_option/* textOption */.v)(inputs, 'repository') ?? env['GITHUB_REPOSITORY'];
    if (given !== undefined) {
        const [, owner, name] = /^([A-Za-z0-9-]+)\/([\w.-]+)$/.exec(given) ?? [];
        if (owner && name)
            return [owner, name];
        throw invalid(`\`${given}\` is no repository: write \`owner/name\`.`, '--repository');
    }
    const remote = await commands.run('git', ['remote', 'get-url', 'origin']);
    const [, owner, name] = /[:/]([A-Za-z0-9-]+)\/([\w.-]+?)(?:\.git)?\s*$/.exec(remote?.stdout ?? '') ?? [];
    if (owner && name)
        return [owner, name];
    throw new user_error/* UserError */.y('BOOTSTRAP_REPOSITORY_MISSING', 'Neither an option nor git says which repository this is.');
}
function readIds(inputs) {
    const owner = (0,commands_option/* textOption */.v)(inputs, 'owner-id');
    const repository = (0,commands_option/* textOption */.v)(inputs, 'repository-id');
    if (owner === undefined && repository === undefined)
        return undefined;
    if (/^\d+$/.test(owner ?? '') && /^\d+$/.test(repository ?? '')) {
        return { owner: owner ?? '', repository: repository ?? '' };
    }
    throw invalid('`--owner-id` and `--repository-id` are two numbers, given together.', '--owner-id');
}
function readProvider(inputs) {
    const given = (0,commands_option/* textOption */.v)(inputs, 'oidc-provider');
    if (given === undefined || given === 'existing' || /^arn:[\w-]+:iam::\d{12}:oidc-provider\/.+/.test(given))
        return given;
    throw invalid(`\`${given}\` is neither \`existing\` nor the ARN of an OIDC provider.`, '--oidc-provider');
}
const invalid = (message, flag) => new user_error/* UserError */.y('BOOTSTRAP_OPTION_INVALID', message, { remedy: `Mend the value of \`${flag}\`.` });

// EXTERNAL MODULE: ./build/cloudformation/stack-status.js
var stack_status = __webpack_require__(19416);
// EXTERNAL MODULE: ./build/deploy/explain-failure.js
var explain_failure = __webpack_require__(58562);
// EXTERNAL MODULE: ./build/deploy/wait-for-stack.js + 2 modules
var wait_for_stack = __webpack_require__(96246);
// EXTERNAL MODULE: ./build/cloudformation/intrinsics.js
var intrinsics = __webpack_require__(74277);
// EXTERNAL MODULE: ./build/cloudformation/policy.js
var policy = __webpack_require__(52527);
// EXTERNAL MODULE: ./build/core/json.js
var json = __webpack_require__(28314);
;// CONCATENATED MODULE: ./build/commands/bootstrap/split-statements.js
/** Characters of one managed policy without white space (IAM quotas: 6,144), less its frame. */
const limit = 6000;
/** Statements in as few managed policies as they fit into, in their order; a long list of ARNs is divided. */
function splitStatements(statements) {
    const policies = [];
    let room = 0;
    for (const statement of statements.flatMap(divide)) {
        const size = JSON.stringify(statement).length + 1;
        const current = policies.at(-1);
        if (current && size <= room)
            current.push(statement);
        else {
            policies.push([statement]);
            room = limit;
        }
        room -= size;
    }
    return policies;
}
function divide(statement) {
    if (JSON.stringify(statement).length < limit || statement.Resource.length < 2)
        return [statement];
    const half = Math.ceil(statement.Resource.length / 2);
    const part = (suffix, resources) => ({
        ...statement,
        Sid: `${statement.Sid}${suffix}`,
        Resource: resources,
    });
    return [part('A', statement.Resource.slice(0, half)), part('B', statement.Resource.slice(half))].flatMap(divide);
}

;// CONCATENATED MODULE: ./build/commands/bootstrap/trust-policy.js

/** Issuer of the tokens of GitHub's runners. */
const issuerHost = 'token.actions.githubusercontent.com';
/** What the production job says of itself: its environment, else its branch. */
function productionClaims({ environment, branch }) {
    return [environment === undefined ? `ref:refs/heads/${branch}` : `environment:${environment.replaceAll(':', '%3A')}`];
}
/** Previews run for pull requests; the sweep of what is left of them runs on the branch. */
function previewClaims({ branch }) {
    return ['pull_request', `ref:refs/heads/${branch}`];
}
/**
 * Subjects of the tokens, in both forms: `repo:owner/name:…` and, of newer repositories, `repo:owner@ID/name@ID:…`
 * (gh-actions 5). Without the IDs a `*` stands for them.
 */
function subjects(claims, { owner, name, ids }) {
    const numbered = `repo:${owner}@${ids?.owner ?? '*'}/${name}@${ids?.repository ?? '*'}`;
    return claims.flatMap((claim) => [`repo:${owner}/${name}:${claim}`, `${numbered}:${claim}`]);
}
/** Who may assume a role: tokens of these subjects, for this audience. */
function trustPolicy(provider, audience, allowed) {
    const audienceCondition = { [`${issuerHost}:aud`]: audience };
    const subjectCondition = { [`${issuerHost}:sub`]: allowed };
    const condition = allowed.some((subject) => subject.includes('*'))
        ? { StringEquals: audienceCondition, StringLike: subjectCondition }
        : { StringEquals: { ...audienceCondition, ...subjectCondition } };
    return {
        Version: policy/* policyVersion */.V,
        Statement: [
            {
                Effect: 'Allow',
                Principal: { Federated: provider },
                Action: 'sts:AssumeRoleWithWebIdentity',
                Condition: condition,
            },
        ],
    };
}

;// CONCATENATED MODULE: ./build/commands/bootstrap/role-template.js





const providerId = 'GitHubOidcProvider';
const providerParameter = 'OidcProviderArn';
const roleOutput = 'DeployRoleArn';
const previewRoleOutput = 'PreviewRoleArn';
/** The stack of `bootstrap`: GitHub's OIDC provider, or a parameter for the account's own, and the roles of a repository. */
function roleTemplate(options, policies) {
    const production = role('DeployRole', options.roleName, productionClaims(options), policies.production, options);
    const preview = options.previewRoleName
        ? role('PreviewRole', options.previewRoleName, previewClaims(options), policies.preview, options)
        : {};
    const outputs = { [roleOutput]: { Value: (0,intrinsics/* getAtt */.CN)('DeployRole', 'Arn') } };
    return {
        AWSTemplateFormatVersion: '2010-09-09',
        Description: `Roles by which workflows of ${options.owner}/${options.name} deploy`,
        Parameters: {
            [providerParameter]: {
                Type: 'String',
                Default: '',
                Description: "ARN of the account's OIDC provider for GitHub; empty: this stack makes it",
            },
        },
        Conditions: { MakesProvider: { 'Fn::Equals': [(0,intrinsics/* ref */.KR)(providerParameter), ''] } },
        Resources: { [providerId]: provider(options.audience), ...production, ...preview },
        Outputs: options.previewRoleName
            ? { ...outputs, [previewRoleOutput]: { Value: (0,intrinsics/* getAtt */.CN)('PreviewRole', 'Arn') } }
            : outputs,
    };
}
// An account has one for all repositories: it stays when this stack goes.
const provider = (audience) => ({
    Type: 'AWS::IAM::OIDCProvider',
    Condition: 'MakesProvider',
    DeletionPolicy: 'Retain',
    UpdateReplacePolicy: 'Retain',
    Properties: { Url: `https://${issuerHost}`, ClientIdList: [audience] },
});
const providerArn = {
    'Fn::If': ['MakesProvider', (0,intrinsics/* getAtt */.CN)(providerId, 'Arn'), (0,intrinsics/* ref */.KR)(providerParameter)],
};
function role(logicalId, roleName, claims, statements, options) {
    const policies = splitStatements(statements).map((part, index) => [
        `${logicalId}Policy${index + 1}`,
        {
            Type: 'AWS::IAM::ManagedPolicy',
            Properties: { PolicyDocument: { Version: policy/* policyVersion */.V, Statement: part.map(withPseudoParameters) } },
        },
    ]);
    return {
        [logicalId]: {
            Type: 'AWS::IAM::Role',
            Properties: {
                RoleName: roleName,
                Description: `Deploys from workflows of ${options.owner}/${options.name}`,
                AssumeRolePolicyDocument: trustPolicy(providerArn, options.audience, subjects(claims, options)),
                ManagedPolicyArns: policies.map(([id]) => (0,intrinsics/* ref */.KR)(id)),
            },
        },
        ...Object.fromEntries(policies),
    };
}
/** Texts with `${AWS::…}` become `Fn::Sub`. */
function withPseudoParameters(value) {
    if (typeof value === 'string')
        return value.includes('${AWS::') ? (0,intrinsics/* sub */.jb)(value) : value;
    if (Array.isArray(value))
        return value.map(withPseudoParameters);
    if (!(0,json/* isJsonObject */.OW)(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withPseudoParameters(item ?? null)]));
}

;// CONCATENATED MODULE: ./build/commands/bootstrap/deploy-roles.js






/** Makes or updates the stack with the roles and waits for its end. BOOTSTRAP_FAILED with the cause. */
async function deployRoles(template, options, ports) {
    const { cloudFormation } = ports.aws;
    const { stackName } = options;
    const before = await cloudFormation.describeStack(stackName);
    if (before && !(0,stack_status/* isUpdatable */.Ng)(before.status)) {
        throw new user_error/* UserError */.y('BOOTSTRAP_FAILED', `The stack ${stackName} is ${before.status}.`, {
            remedy: `Wait for its end, or delete it: aws cloudformation delete-stack --stack-name ${stackName}`,
        });
    }
    const startedMs = ports.clock.nowMs();
    const request = await stackRequest(template, options, before, ports);
    const stackId = before ? before.id : await cloudFormation.createStack({ ...request, onFailure: 'DELETE' });
    if (before && (await cloudFormation.updateStack(request)) === 'nothing')
        return rolesOf(before);
    const sinceMs = before ? startedMs - 60_000 : 0;
    const after = await (0,wait_for_stack/* waitForStack */.Z)(ports, { stackId, sinceMs, before });
    if (after && (0,stack_status/* isHealthy */.Wr)(after.status))
        return rolesOf(after);
    const failure = await (0,explain_failure/* explainFailure */.S)({ aws: ports.aws, compiled: { sources: {} }, model: { locate: () => undefined } }, { stackId, stackName, sinceMs, stackStatus: after?.status ?? 'DELETE_COMPLETE' });
    throw new user_error/* UserError */.y('BOOTSTRAP_FAILED', failure.problem.message, {
        remedy: failure.logicalId === providerId
            ? 'If the account has the OIDC provider of GitHub already, add `--oidc-provider existing`.'
            : undefined,
    });
}
async function stackRequest(template, { stackName, oidcProvider }, before, { aws, clock }) {
    return {
        stackName,
        template: { body: JSON.stringify(template) },
        capabilities: ['CAPABILITY_NAMED_IAM'],
        parameters: await parameters(oidcProvider, before, aws),
        tags: {},
        notificationArns: [],
        disableRollback: false,
        clientToken: `bootstrap-${clock.nowMs()}`,
        express: false,
    };
}
async function parameters(given, before, aws) {
    const key = providerParameter;
    if (given === undefined)
        return before ? [{ key, usePreviousValue: true }] : [{ key, value: '' }];
    if (given !== 'existing')
        return [{ key, value: given }];
    const { accountId, arn } = await aws.identity();
    return [{ key, value: `arn:${arn.split(':')[1] ?? 'aws'}:iam::${accountId}:oidc-provider/${issuerHost}` }];
}
function rolesOf({ outputs }) {
    return { production: outputs[roleOutput] ?? '', preview: outputs[previewRoleOutput] };
}

;// CONCATENATED MODULE: ./build/plan/deploy-policy/merge-grants.js
/**
 * One statement per name, actions and condition: resources are put together, sorted, and those that a wildcard of the
 * same statement covers are left out. Names that several statements would share get a number.
 */
function mergeGrants(grants) {
    const merged = new Map();
    for (const grant of grants) {
        const actions = [...new Set(grant.actions)].sort();
        const key = JSON.stringify([grant.sid, actions, grant.condition]);
        const entry = merged.get(key) ?? { grant: { ...grant, actions }, resources: new Set() };
        for (const resource of grant.resources)
            entry.resources.add(resource);
        merged.set(key, entry);
    }
    const used = new Map();
    return [...merged.values()].map(({ grant, resources }) => {
        const count = (used.get(grant.sid) ?? 0) + 1;
        used.set(grant.sid, count);
        return {
            Sid: count === 1 ? grant.sid : `${grant.sid}${count}`,
            Effect: 'Allow',
            Action: grant.actions,
            Resource: withoutCovered([...resources].sort()),
            ...(grant.condition && { Condition: grant.condition }),
        };
    });
}
function withoutCovered(arns) {
    const wide = arns.filter((arn) => arn.endsWith('*'));
    return arns.filter((arn) => !wide.some((pattern) => pattern !== arn && arn.startsWith(pattern.slice(0, -1))));
}

// EXTERNAL MODULE: ./build/cloudformation/logical-ids.js
var logical_ids = __webpack_require__(39825);
// EXTERNAL MODULE: ./build/service/images/image-address.js
var image_address = __webpack_require__(48087);
// EXTERNAL MODULE: ./build/service/images/image-repository.js
var image_repository = __webpack_require__(69955);
// EXTERNAL MODULE: ./build/service/images/named-image.js
var named_image = __webpack_require__(32358);
;// CONCATENATED MODULE: ./build/plan/deploy-policy/grant.js
/** `actionsOf('sqs', 'CreateQueue DeleteQueue')` → `['sqs:CreateQueue', 'sqs:DeleteQueue']`. */
function actionsOf(service, names) {
    return names.split(/\s+/).map((name) => `${service}:${name}`);
}
/** The right to hand a role to a service, and to no other. */
function passRole(resource, role, service) {
    if (role === undefined)
        return [];
    return [
        {
            sid: `PassRoleTo${service.split('.')[0]?.replace(/[^a-z0-9]/gi, '')}`,
            actions: ['iam:PassRole'],
            resources: [resource.roleArn(role)],
            condition: { StringEquals: { 'iam:PassedToService': service } },
        },
    ];
}

;// CONCATENATED MODULE: ./build/plan/deploy-policy/physical-names.js
const named = (property, limit) => ({ property, limit });
/** Resource types that have a name of the user's choice; other types have an ID that AWS chooses. */
const physicalNames = {
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
function generatedName(stackName, logicalId, limit) {
    if (stackName.length + logicalId.length + generatedLength <= limit)
        return `${stackName}-${logicalId}-*`;
    return `${stackName.slice(0, Math.floor((limit - generatedLength) / 2))}*`;
}

;// CONCATENATED MODULE: ./build/plan/deploy-policy/resource-scope.js


function resourceScope(stack, logicalId) {
    const resource = stack.template.Resources[logicalId];
    const { partition, region, accountId } = stack.place;
    const arn = (service, rest) => `arn:${partition}:${service}:${region}:${accountId}:${rest}`;
    const text = (value) => patternOf(value, stack);
    const arnOf = (value, service, prefix = '') => {
        const found = text(value);
        return found.startsWith('arn:') ? found : arn(service, prefix + found);
    };
    return {
        properties: resource?.Properties ?? {},
        place: stack.place,
        arn,
        bareArn: (service, rest, parts = {}) => `arn:${partition}:${service}:${parts.region ? region : ''}:${parts.account ? accountId : ''}:${rest}`,
        name: () => physicalName(logicalId, stack),
        text,
        arnOf,
        roleArn: (role) => roleArn(role, stack),
    };
}
function roleArn(role, stack) {
    const id = referenced(role);
    const target = id === undefined ? undefined : stack.template.Resources[id];
    if (id !== undefined && target?.Type === 'AWS::IAM::Role')
        return roleArnOf(id, target, stack);
    const found = patternOf(role, stack);
    return found.startsWith('arn:') ? found : `arn:${stack.place.partition}:iam::${stack.place.accountId}:role/${found}`;
}
function roleArnOf(logicalId, { Properties }, stack) {
    const path = patternOf(Properties?.['Path'] ?? '/', stack);
    const { partition, accountId } = stack.place;
    return `arn:${partition}:iam::${accountId}:role${path}${physicalName(logicalId, stack)}`;
}
function physicalName(logicalId, stack) {
    const resource = stack.template.Resources[logicalId];
    const rule = resource && physicalNames[resource.Type];
    if (!rule)
        return '*';
    const given = resource.Properties?.[rule.property];
    const name = given === undefined ? generatedName(stack.stackName, logicalId, rule.limit) : patternOf(given, stack);
    return resource.Type === 'AWS::S3::Bucket' ? name.toLowerCase() : name;
}
/** Logical ID behind `Ref` or `Fn::GetAtt`. */
function referenced(value) {
    if (!(0,json/* isJsonObject */.OW)(value))
        return undefined;
    const { Ref: id, 'Fn::GetAtt': attribute } = value;
    if (typeof id === 'string')
        return id;
    if (Array.isArray(attribute))
        return String(attribute[0]);
    return typeof attribute === 'string' ? attribute.split('.')[0] : undefined;
}
function patternOf(value, stack) {
    return rawPattern(value, stack).replace(/\*+/g, '*');
}
function rawPattern(value, stack) {
    if (typeof value === 'string')
        return value;
    if (typeof value === 'number')
        return String(value);
    if (!(0,json/* isJsonObject */.OW)(value))
        return '*';
    const id = referenced(value);
    if (id !== undefined)
        return referencePattern(id, stack);
    const joined = value['Fn::Join'];
    if (Array.isArray(joined) && Array.isArray(joined[1])) {
        return joined[1].map((part) => rawPattern(part, stack)).join(String(joined[0]));
    }
    const sub = value['Fn::Sub'];
    if (typeof sub === 'string')
        return substituted(sub, {}, stack);
    if (Array.isArray(sub))
        return substituted(String(sub[0]), (0,json/* isJsonObject */.OW)(sub[1]) ? sub[1] : {}, stack);
    return '*';
}
function substituted(text, variables, stack) {
    return text.replace(/\$\{(!?)([^}]*)\}/g, (_whole, literal, name) => {
        if (literal)
            return `\${${name}}`;
        const given = variables[name];
        return given === undefined ? referencePattern(name.split('.')[0] ?? name, stack) : rawPattern(given, stack);
    });
}
function referencePattern(id, stack) {
    const pseudo = {
        'AWS::Partition': stack.place.partition,
        'AWS::Region': stack.place.region,
        'AWS::AccountId': stack.place.accountId,
        'AWS::StackName': stack.stackName,
    };
    return pseudo[id] ?? parameterDefault(id, stack) ?? physicalName(id, stack);
}
// A stack parameter may be given another value than its default.
function parameterDefault(id, { template }) {
    return template.Parameters?.[id] === undefined ? undefined : '*';
}

;// CONCATENATED MODULE: ./build/plan/deploy-policy/flow-grants.js








/** What a run asks by itself: the stack, the artifacts, and how the functions are doing (framework-spec 5.9). */
function flowGrants(model, stack, options) {
    const arns = functionArns(model, stack);
    return [
        ...stackGrants(model, stack),
        ...bucketGrants(model, stack),
        ...(options.serviceRoleArn === undefined ? [] : functionGrants(arns, options.preview ?? false)),
        ...pruneGrants(arns, model),
        ...imageGrants(model, stack),
        ...customResourceGrants(stack),
    ];
}
function stackGrants({ provider }, { stackName, place, template }) {
    const { partition, region, accountId } = place;
    const names = `CreateStack UpdateStack DeleteStack DescribeStacks DescribeStackEvents DescribeEvents ListStackResources
    GetTemplate GetStackPolicy CreateChangeSet DescribeChangeSet ExecuteChangeSet DeleteChangeSet ListChangeSets CancelUpdateStack
    ContinueUpdateRollback RollbackStack TagResource UntagResource`;
    const protection = provider.deletionProtection === undefined ? [] : ['cloudformation:UpdateTerminationProtection'];
    const policy = provider.stackPolicy === undefined ? [] : ['cloudformation:SetStackPolicy'];
    const grants = [
        {
            sid: 'Stack',
            actions: [...actionsOf('cloudformation', names), ...protection, ...policy],
            resources: [`arn:${partition}:cloudformation:${region}:${accountId}:stack/${stackName}/*`],
        },
    ];
    if (template.Transform === undefined)
        return grants;
    const transforms = [`arn:${partition}:cloudformation:${region}:aws:transform/*`];
    return [...grants, { sid: 'Transforms', actions: ['cloudformation:CreateChangeSet'], resources: transforms }];
}
function bucketGrants(model, stack) {
    const { name, sseKMSKeyId: key } = model.provider.deploymentBucket;
    const arn = (rest) => `arn:${stack.place.partition}:s3:::${rest}`;
    const bucket = typeof name === 'string'
        ? name
        : name === undefined
            ? generatedName(stack.stackName, logical_ids/* deploymentBucketId */.py, 63).toLowerCase()
            : '*';
    const folder = name === undefined ? '' : `${model.provider.deploymentPrefix}/${model.service}/${model.stage}/`;
    const objects = `GetObject GetObjectVersion PutObject DeleteObject DeleteObjectVersion AbortMultipartUpload
    ListMultipartUploadParts`;
    return [
        {
            sid: 'DeploymentBucket',
            actions: actionsOf('s3', 'ListBucket ListBucketVersions GetBucketLocation'),
            resources: [arn(bucket)],
        },
        { sid: 'Artifacts', actions: actionsOf('s3', objects), resources: [arn(`${bucket}/${folder}*`)] },
        ...(key === undefined ? [] : [keyGrant(key, stack)]),
    ];
}
function keyGrant(key, { place }) {
    const arn = key.startsWith('arn:') ? key : `arn:${place.partition}:kms:${place.region}:${place.accountId}:key/${key}`;
    return { sid: 'ArtifactKey', actions: actionsOf('kms', 'Decrypt GenerateDataKey'), resources: [arn] };
}
/** Images by tag are looked up; those with a `path` are built, pushed, and removed with the service. */
function imageGrants(model, { place }) {
    const arn = (accountId, repository) => `arn:${place.partition}:ecr:${place.region}:${accountId}:repository/${repository}`;
    const named = model.functions.flatMap((fn) => (0,named_image/* namedImage */.V)(fn, model, new core_problems/* Problems */.Z()) ?? []);
    const tagged = named.flatMap((image) => {
        const address = image.kind === 'uri' ? (0,image_address/* parseImageAddress */.L)(image.uri) : undefined;
        return address && address.sha256 === undefined
            ? [arn(address.registryId ?? place.accountId, address.repository)]
            : [];
    });
    const grants = tagged.length === 0 ? [] : [{ sid: 'Images', actions: ['ecr:DescribeImages'], resources: tagged }];
    if (!named.some(({ kind }) => kind === 'build'))
        return grants;
    const limit = model.provider.ecr.maxImageCount === undefined ? [] : ['ecr:PutLifecyclePolicy'];
    const names = `DescribeImages DescribeRepositories CreateRepository DeleteRepository BatchCheckLayerAvailability
    InitiateLayerUpload UploadLayerPart CompleteLayerUpload PutImage`;
    return [
        ...grants,
        {
            sid: 'BuiltImages',
            actions: [...actionsOf('ecr', names), ...limit],
            resources: [arn(place.accountId, (0,image_repository/* imageRepository */.a)(model))],
        },
        { sid: 'ImageLogin', actions: ['ecr:GetAuthorizationToken'], resources: ['*'] },
    ];
}
/** Reads by which "nothing changed" is proven, where the deploy has no other rights on the functions. */
function functionGrants(arns, preview) {
    // A preview's code alone may be changed without CloudFormation.
    const names = preview
        ? 'GetFunction ListVersionsByFunction UpdateFunctionCode'
        : 'GetFunction ListVersionsByFunction';
    return arns.length === 0 ? [] : [{ sid: 'Functions', actions: actionsOf('lambda', names), resources: arns }];
}
function pruneGrants(arns, { provider }) {
    if (arns.length === 0 || provider.pruneFunctionVersions === undefined)
        return [];
    const names = 'ListAliases ListVersionsByFunction DeleteFunction';
    return [{ sid: 'PruneVersions', actions: actionsOf('lambda', names), resources: arns }];
}
/** The last words of the functions behind custom resources, for when one fails. */
function customResourceGrants(stack) {
    return Object.entries(stack.template.Resources).flatMap(([logicalId, { Type: type, Properties: properties }]) => {
        if (!type.startsWith('Custom::') && type !== 'AWS::CloudFormation::CustomResource')
            return [];
        const { arn, arnOf } = resourceScope(stack, logicalId);
        const [, name] = arnOf(properties?.['ServiceToken'], 'lambda', 'function:').split(':function:');
        if (name === undefined)
            return [];
        const group = arn('logs', `log-group:/aws/lambda/${name.split(':')[0]}`);
        return [{ sid: 'CustomResourceLog', actions: ['logs:FilterLogEvents'], resources: [group, `${group}:*`] }];
    });
}
const functionArns = ({ functions }, { place }) => functions.flatMap(({ name }) => {
    const arn = `arn:${place.partition}:lambda:${place.region}:${place.accountId}:function:${name}`;
    return [arn, `${arn}:*`];
});

;// CONCATENATED MODULE: ./build/plan/deploy-policy/rules/api-gateway.js

const verbs = actionsOf('apigateway', 'GET POST PUT PATCH DELETE');
/** API Gateway authorises by HTTP method and path; the IDs in the paths are chosen by AWS. */
const paths = (resource, ...rests) => rests.map((rest) => resource.bareArn('apigateway', `/${rest}`, { region: true }));
const tagged = (resource) => ({
    sid: 'ApiGatewayTags',
    actions: actionsOf('apigateway', 'GET POST PUT DELETE'),
    resources: paths(resource, 'tags/*'),
});
const onPaths = (sid, ...rests) => (resource) => [{ sid, actions: verbs, resources: paths(resource, ...rests) }, tagged(resource)];
const restApi = onPaths('ApiGatewayRestApi', 'restapis', 'restapis/*');
const api = onPaths('ApiGatewayApi', 'apis', 'apis/*');
const withRole = (rule, ...properties) => (resource) => [
    ...rule(resource),
    ...properties.flatMap((name) => passRole(resource, resource.properties[name], 'apigateway.amazonaws.com')),
];
/** Access logs go through CloudWatch's log delivery, which has no resources to name. */
const stage = (rule, property) => (resource) => [
    ...rule(resource),
    ...(resource.properties[property] === undefined
        ? []
        : [
            {
                sid: 'ApiGatewayAccessLogs',
                actions: actionsOf('logs', `CreateLogDelivery GetLogDelivery UpdateLogDelivery DeleteLogDelivery ListLogDeliveries
               PutResourcePolicy DescribeResourcePolicies DescribeLogGroups`),
                resources: ['*'],
            },
        ]),
];
const domainName = (resource) => [
    ...onPaths('ApiGatewayDomain', 'domainnames', 'domainnames/*')(resource),
    {
        sid: 'ApiGatewayServiceRole',
        actions: ['iam:CreateServiceLinkedRole'],
        resources: [resource.bareArn('iam', 'role/aws-service-role/ops.apigateway.amazonaws.com/*', { account: true })],
        condition: { StringEquals: { 'iam:AWSServiceName': 'ops.apigateway.amazonaws.com' } },
    },
];
const keys = onPaths('ApiGatewayKeys', 'apikeys', 'apikeys/*');
const usagePlan = onPaths('ApiGatewayUsagePlan', 'usageplans', 'usageplans/*', 'restapis/*');
const vpcLink = onPaths('ApiGatewayVpcLink', 'vpclinks', 'vpclinks/*');
const apiGatewayRules = {
    'AWS::ApiGateway::Account': withRole(onPaths('ApiGatewayAccount', 'account'), 'CloudWatchRoleArn'),
    'AWS::ApiGateway::ApiKey': keys,
    'AWS::ApiGateway::Authorizer': withRole(restApi, 'AuthorizerCredentials'),
    'AWS::ApiGateway::BasePathMapping': domainName,
    'AWS::ApiGateway::Deployment': restApi,
    'AWS::ApiGateway::DomainName': domainName,
    'AWS::ApiGateway::GatewayResponse': restApi,
    'AWS::ApiGateway::Method': (resource) => {
        const { Integration: integration } = resource.properties;
        const role = typeof integration === 'object' && integration !== null && 'Credentials' in integration
            ? integration['Credentials']
            : undefined;
        return [...restApi(resource), ...passRole(resource, role, 'apigateway.amazonaws.com')];
    },
    'AWS::ApiGateway::Model': restApi,
    'AWS::ApiGateway::RequestValidator': restApi,
    'AWS::ApiGateway::Resource': restApi,
    'AWS::ApiGateway::RestApi': restApi,
    'AWS::ApiGateway::Stage': stage(restApi, 'AccessLogSetting'),
    'AWS::ApiGateway::UsagePlan': usagePlan,
    'AWS::ApiGateway::UsagePlanKey': usagePlan,
    'AWS::ApiGateway::VpcLink': vpcLink,
    'AWS::ApiGatewayV2::Api': api,
    'AWS::ApiGatewayV2::ApiMapping': domainName,
    'AWS::ApiGatewayV2::Authorizer': withRole(api, 'AuthorizerCredentialsArn'),
    'AWS::ApiGatewayV2::Deployment': api,
    'AWS::ApiGatewayV2::DomainName': domainName,
    'AWS::ApiGatewayV2::Integration': withRole(api, 'CredentialsArn'),
    'AWS::ApiGatewayV2::IntegrationResponse': api,
    'AWS::ApiGatewayV2::Model': api,
    'AWS::ApiGatewayV2::Route': api,
    'AWS::ApiGatewayV2::RouteResponse': api,
    'AWS::ApiGatewayV2::Stage': stage(api, 'AccessLogSettings'),
    'AWS::ApiGatewayV2::VpcLink': vpcLink,
};

;// CONCATENATED MODULE: ./build/plan/deploy-policy/rules/app-sync.js

const serviceRole = 'appsync.amazonaws.com';
/** The IDs of APIs are chosen by AWS; a role that AppSync assumes is named by the property. */
const onApis = (names, roleProperty) => (resource) => [
    { sid: 'AppSync', actions: actionsOf('appsync', names), resources: [resource.arn('appsync', '*')] },
    ...(roleProperty === undefined ? [] : passRole(resource, resource.properties[roleProperty], serviceRole)),
];
const graphQlApi = (resource) => {
    const { LogConfig: log } = resource.properties;
    const role = typeof log === 'object' && log !== null && 'CloudWatchLogsRoleArn' in log
        ? log['CloudWatchLogsRoleArn']
        : undefined;
    const names = `CreateGraphqlApi GetGraphqlApi UpdateGraphqlApi DeleteGraphqlApi GetGraphqlApiEnvironmentVariables
    PutGraphqlApiEnvironmentVariables SetWebACL TagResource UntagResource ListTagsForResource`;
    return [...onApis(names)(resource), ...passRole(resource, role, serviceRole)];
};
const appSyncRules = {
    'AWS::AppSync::ApiCache': onApis('CreateApiCache GetApiCache UpdateApiCache DeleteApiCache'),
    'AWS::AppSync::ApiKey': onApis('CreateApiKey ListApiKeys UpdateApiKey DeleteApiKey'),
    'AWS::AppSync::DataSource': onApis('CreateDataSource GetDataSource UpdateDataSource DeleteDataSource', 'ServiceRoleArn'),
    'AWS::AppSync::DomainName': onApis('CreateDomainName GetDomainName UpdateDomainName DeleteDomainName'),
    'AWS::AppSync::DomainNameApiAssociation': onApis('AssociateApi GetApiAssociation DisassociateApi'),
    'AWS::AppSync::FunctionConfiguration': onApis('CreateFunction GetFunction UpdateFunction DeleteFunction'),
    'AWS::AppSync::GraphQLApi': graphQlApi,
    'AWS::AppSync::GraphQLSchema': onApis('StartSchemaCreation GetSchemaCreationStatus GetIntrospectionSchema'),
    'AWS::AppSync::Resolver': onApis('CreateResolver GetResolver UpdateResolver DeleteResolver'),
};

;// CONCATENATED MODULE: ./build/plan/deploy-policy/rules/code-deploy.js

const tags = 'TagResource UntagResource ListTagsForResource';
const application = (resource) => [
    {
        sid: 'CodeDeployApplication',
        actions: actionsOf('codedeploy', `CreateApplication GetApplication UpdateApplication DeleteApplication ${tags}`),
        resources: [resource.arn('codedeploy', `application:${resource.name()}`)],
    },
];
/** With aliases that shift their traffic, CloudFormation starts and watches the deployment too. */
const deploymentGroup = (resource) => {
    const application = resource.text(resource.properties['ApplicationName']);
    return [
        {
            sid: 'CodeDeployGroup',
            actions: actionsOf('codedeploy', `CreateDeploymentGroup GetDeploymentGroup UpdateDeploymentGroup DeleteDeploymentGroup CreateDeployment
         GetDeployment StopDeployment ListDeployments ${tags}`),
            resources: [resource.arn('codedeploy', `deploymentgroup:${application}/*`)],
        },
        {
            sid: 'CodeDeployRevision',
            actions: actionsOf('codedeploy', 'GetApplicationRevision RegisterApplicationRevision'),
            resources: [resource.arn('codedeploy', `application:${application}`)],
        },
        {
            sid: 'CodeDeployConfig',
            actions: ['codedeploy:GetDeploymentConfig'],
            resources: [resource.arn('codedeploy', 'deploymentconfig:*')],
        },
        ...passRole(resource, resource.properties['ServiceRoleArn'], 'codedeploy.amazonaws.com'),
    ];
};
const codeDeployRules = {
    'AWS::CodeDeploy::Application': application,
    'AWS::CodeDeploy::DeploymentGroup': deploymentGroup,
};

;// CONCATENATED MODULE: ./build/plan/deploy-policy/rules/edge.js

const edge_tags = 'TagResource UntagResource ListTagsForResource';
/** CloudFront has no regions, and the IDs of its resources are chosen by AWS. */
const cloudFront = (sid, folder, names) => (resource) => [
    {
        sid,
        actions: actionsOf('cloudfront', names),
        resources: [resource.bareArn('cloudfront', `${folder}/*`, { account: true })],
    },
];
const targetGroup = (resource) => [
    {
        sid: 'AlbTargetGroup',
        actions: actionsOf('elasticloadbalancing', `CreateTargetGroup ModifyTargetGroup ModifyTargetGroupAttributes DeleteTargetGroup RegisterTargets
       DeregisterTargets AddTags RemoveTags`),
        resources: [resource.arn('elasticloadbalancing', `targetgroup/${resource.name()}/*`)],
    },
    {
        sid: 'AlbRead',
        actions: actionsOf('elasticloadbalancing', 'DescribeTargetGroups DescribeTargetGroupAttributes DescribeTargetHealth DescribeRules DescribeTags'),
        resources: ['*'],
    },
];
const listenerRule = (resource) => {
    const listener = listenerArn(resource);
    const rules = listener.replace(':listener/', ':listener-rule/');
    const names = 'CreateRule ModifyRule DeleteRule SetRulePriorities AddTags RemoveTags';
    return [
        {
            sid: 'AlbListenerRule',
            actions: actionsOf('elasticloadbalancing', names),
            resources: [listener, rules === listener ? '*' : `${rules}/*`],
        },
        {
            sid: 'AlbRead',
            actions: actionsOf('elasticloadbalancing', 'DescribeTargetGroups DescribeTargetGroupAttributes DescribeTargetHealth DescribeRules DescribeTags'),
            resources: ['*'],
        },
    ];
};
function listenerArn(resource) {
    return resource.arnOf(resource.properties['ListenerArn'], 'elasticloadbalancing', 'listener/app/');
}
const userPool = (resource) => [
    {
        sid: 'CognitoUserPool',
        actions: actionsOf('cognito-idp', `DescribeUserPool UpdateUserPool DeleteUserPool AddCustomAttributes GetUserPoolMfaConfig SetUserPoolMfaConfig
       ${edge_tags}`),
        resources: [resource.arn('cognito-idp', 'userpool/*')],
    },
    { sid: 'CognitoCreate', actions: ['cognito-idp:CreateUserPool'], resources: ['*'] },
];
const inUserPool = (sid, names) => (resource) => [
    { sid, actions: actionsOf('cognito-idp', names), resources: [resource.arn('cognito-idp', 'userpool/*')] },
];
const recordSet = (resource) => {
    const zone = resource.properties['HostedZoneId'];
    const arn = resource.bareArn('route53', `hostedzone/${zone === undefined ? '*' : resource.text(zone)}`);
    return [
        {
            sid: 'Route53Record',
            actions: actionsOf('route53', 'ChangeResourceRecordSets ListResourceRecordSets GetHostedZone'),
            resources: [arn],
        },
        {
            sid: 'Route53Change',
            actions: actionsOf('route53', 'GetChange ListHostedZonesByName ListHostedZones'),
            resources: ['*'],
        },
    ];
};
const certificate = () => [
    {
        sid: 'Certificate',
        actions: actionsOf('acm', 'RequestCertificate DescribeCertificate DeleteCertificate AddTagsToCertificate RemoveTagsFromCertificate ListTagsForCertificate'),
        resources: ['*'],
    },
];
const securityGroup = () => [
    {
        sid: 'SecurityGroup',
        actions: actionsOf('ec2', `CreateSecurityGroup DeleteSecurityGroup DescribeSecurityGroups AuthorizeSecurityGroupIngress
       AuthorizeSecurityGroupEgress RevokeSecurityGroupIngress RevokeSecurityGroupEgress CreateTags DeleteTags
       DescribeTags`),
        resources: ['*'],
    },
];
const distribution = cloudFront('CloudFrontDistribution', 'distribution', `CreateDistribution CreateDistributionWithTags GetDistribution GetDistributionConfig UpdateDistribution
   DeleteDistribution ${edge_tags}`);
const edgeRules = {
    'AWS::CertificateManager::Certificate': certificate,
    'AWS::CloudFront::CachePolicy': cloudFront('CloudFrontCachePolicy', 'cache-policy', 'CreateCachePolicy GetCachePolicy UpdateCachePolicy DeleteCachePolicy'),
    'AWS::CloudFront::CloudFrontOriginAccessIdentity': cloudFront('CloudFrontIdentity', 'origin-access-identity', `CreateCloudFrontOriginAccessIdentity GetCloudFrontOriginAccessIdentity UpdateCloudFrontOriginAccessIdentity
     DeleteCloudFrontOriginAccessIdentity`),
    'AWS::CloudFront::Distribution': distribution,
    'AWS::CloudFront::Function': cloudFront('CloudFrontFunction', 'function', 'CreateFunction DescribeFunction GetFunction UpdateFunction PublishFunction DeleteFunction'),
    'AWS::CloudFront::OriginAccessControl': cloudFront('CloudFrontAccessControl', 'origin-access-control', 'CreateOriginAccessControl GetOriginAccessControl UpdateOriginAccessControl DeleteOriginAccessControl'),
    'AWS::Cognito::UserPool': userPool,
    'AWS::Cognito::UserPoolClient': inUserPool('CognitoClient', 'CreateUserPoolClient DescribeUserPoolClient UpdateUserPoolClient DeleteUserPoolClient'),
    'AWS::Cognito::UserPoolDomain': inUserPool('CognitoDomain', 'CreateUserPoolDomain DescribeUserPoolDomain UpdateUserPoolDomain DeleteUserPoolDomain'),
    'AWS::EC2::SecurityGroup': securityGroup,
    'AWS::EC2::SecurityGroupEgress': securityGroup,
    'AWS::EC2::SecurityGroupIngress': securityGroup,
    'AWS::ElasticLoadBalancingV2::ListenerRule': listenerRule,
    'AWS::ElasticLoadBalancingV2::TargetGroup': targetGroup,
    'AWS::Route53::RecordSet': recordSet,
};

;// CONCATENATED MODULE: ./build/plan/deploy-policy/rules/events.js


function rule(resource) {
    const { EventBusName: bus, Targets: targets, RoleArn: role } = resource.properties;
    const busName = bus === undefined ? 'default' : resource.text(bus).replace(/^arn:.*:event-bus\//, '');
    const folder = busName === 'default' ? '' : `${busName}/`;
    const names = `PutRule DescribeRule EnableRule DisableRule DeleteRule PutTargets RemoveTargets ListTargetsByRule
    TagResource UntagResource ListTagsForResource`;
    const roles = Array.isArray(targets)
        ? targets.map((target) => ((0,json/* isJsonObject */.OW)(target) ? target['RoleArn'] : undefined))
        : [];
    return [
        {
            sid: 'EventsRule',
            actions: actionsOf('events', names),
            resources: [resource.arn('events', `rule/${folder}${resource.name()}`)],
        },
        ...[role, ...roles].flatMap((item) => passRole(resource, item, 'events.amazonaws.com')),
    ];
}
const onName = (sid, service, prefix, names, suffix = '') => (resource) => [
    {
        sid,
        actions: actionsOf(service, names),
        resources: [resource.arn(service, `${prefix}${resource.name()}${suffix}`)],
    },
];
const schedule = (resource) => {
    const { GroupName: group = 'default', Target: target } = resource.properties;
    const arn = resource.arn('scheduler', `schedule/${resource.text(group)}/${resource.name()}`);
    const actions = actionsOf('scheduler', 'CreateSchedule GetSchedule UpdateSchedule DeleteSchedule');
    const role = (0,json/* isJsonObject */.OW)(target) ? target['RoleArn'] : undefined;
    return [{ sid: 'Schedule', actions, resources: [arn] }, ...passRole(resource, role, 'scheduler.amazonaws.com')];
};
const topicRule = (resource) => [
    ...onName('IotTopicRule', 'iot', 'rule/', `CreateTopicRule GetTopicRule ReplaceTopicRule EnableTopicRule DisableTopicRule DeleteTopicRule TagResource
     UntagResource ListTagsForResource`)(resource),
];
const provisioningTemplate = (resource) => [
    ...onName('IotProvisioning', 'iot', 'provisioningtemplate/', `CreateProvisioningTemplate DescribeProvisioningTemplate UpdateProvisioningTemplate DeleteProvisioningTemplate
     CreateProvisioningTemplateVersion DescribeProvisioningTemplateVersion ListProvisioningTemplateVersions TagResource
     UntagResource ListTagsForResource`)(resource),
    ...passRole(resource, resource.properties['ProvisioningRoleArn'], 'iot.amazonaws.com'),
];
const alarm = (resource) => [
    {
        sid: 'Alarm',
        actions: actionsOf('cloudwatch', 'PutMetricAlarm DeleteAlarms TagResource UntagResource ListTagsForResource'),
        resources: [resource.arn('cloudwatch', `alarm:${resource.name()}`)],
    },
    { sid: 'ReadAlarms', actions: ['cloudwatch:DescribeAlarms'], resources: ['*'] },
];
const dashboard = (resource) => [
    {
        sid: 'Dashboard',
        actions: actionsOf('cloudwatch', 'PutDashboard GetDashboard DeleteDashboards'),
        resources: [resource.bareArn('cloudwatch', `dashboard/${resource.name()}`, { account: true })],
    },
];
const stateMachine = (resource) => [
    {
        sid: 'StateMachine',
        actions: actionsOf('states', `CreateStateMachine DescribeStateMachine UpdateStateMachine DeleteStateMachine TagResource UntagResource
       ListTagsForResource`),
        resources: [resource.arn('states', `stateMachine:${resource.name()}`)],
    },
    ...passRole(resource, resource.properties['RoleArn'], 'states.amazonaws.com'),
];
const events_tags = 'TagResource UntagResource ListTagsForResource';
const eventRules = {
    'AWS::CloudWatch::Alarm': alarm,
    'AWS::CloudWatch::Dashboard': dashboard,
    'AWS::Events::ApiDestination': onName('EventsDestination', 'events', 'api-destination/', 'CreateApiDestination DescribeApiDestination UpdateApiDestination DeleteApiDestination', '*'),
    'AWS::Events::Archive': onName('EventsArchive', 'events', 'archive/', 'CreateArchive DescribeArchive UpdateArchive DeleteArchive'),
    'AWS::Events::EventBus': onName('EventsBus', 'events', 'event-bus/', `CreateEventBus DescribeEventBus UpdateEventBus DeleteEventBus ${events_tags}`),
    'AWS::Events::EventBusPolicy': (resource) => [
        {
            sid: 'EventsBusPolicy',
            actions: actionsOf('events', 'PutPermission RemovePermission DescribeEventBus'),
            resources: [
                resource.arn('events', `event-bus/${resource.text(resource.properties['EventBusName'] ?? 'default')}`),
            ],
        },
    ],
    'AWS::Events::Rule': rule,
    'AWS::IoT::ProvisioningTemplate': provisioningTemplate,
    'AWS::IoT::TopicRule': topicRule,
    'AWS::Scheduler::Schedule': schedule,
    'AWS::Scheduler::ScheduleGroup': onName('ScheduleGroup', 'scheduler', 'schedule-group/', `CreateScheduleGroup GetScheduleGroup DeleteScheduleGroup ${events_tags}`),
    'AWS::StepFunctions::Activity': onName('Activity', 'states', 'activity:', `CreateActivity DescribeActivity DeleteActivity ${events_tags}`),
    'AWS::StepFunctions::StateMachine': stateMachine,
};

;// CONCATENATED MODULE: ./build/plan/deploy-policy/rules/iam.js

const boundary = (resource, arn) => resource.properties['PermissionsBoundary'] === undefined
    ? []
    : [
        {
            sid: 'IamRoleBoundary',
            actions: actionsOf('iam', 'PutRolePermissionsBoundary DeleteRolePermissionsBoundary'),
            resources: [arn],
        },
    ];
/** Only the managed policies that the template names may be attached. */
function attached(resource, arn) {
    const { ManagedPolicyArns: list } = resource.properties;
    if (!Array.isArray(list) || list.length === 0)
        return [];
    const policies = list.map((policy) => {
        const text = resource.text(policy);
        return text.startsWith('arn:') ? text : resource.bareArn('iam', `policy/${text}`, { account: true });
    });
    return [
        {
            sid: 'IamRolePolicies',
            actions: actionsOf('iam', 'AttachRolePolicy DetachRolePolicy'),
            resources: [arn],
            condition: { ArnLike: { 'iam:PolicyARN': policies } },
        },
    ];
}
const iam_role = (resource) => {
    const path = resource.text(resource.properties['Path'] ?? '/');
    const arn = resource.bareArn('iam', `role${path}${resource.name()}`, { account: true });
    return [
        {
            sid: 'IamRole',
            actions: actionsOf('iam', `CreateRole GetRole UpdateRole UpdateRoleDescription UpdateAssumeRolePolicy DeleteRole PutRolePolicy
         GetRolePolicy DeleteRolePolicy ListRolePolicies ListAttachedRolePolicies TagRole UntagRole ListRoleTags`),
            resources: [arn],
        },
        ...attached(resource, arn),
        ...boundary(resource, arn),
    ];
};
const iam_policy = (resource) => {
    const { Roles: roles } = resource.properties;
    const arns = Array.isArray(roles) ? roles.map((item) => resource.roleArn(item)) : [resource.roleArn('*')];
    const actions = actionsOf('iam', 'PutRolePolicy GetRolePolicy DeleteRolePolicy');
    return [{ sid: 'IamInlinePolicy', actions, resources: arns }];
};
const managedPolicy = (resource) => {
    const path = resource.text(resource.properties['Path'] ?? '/');
    const arn = resource.bareArn('iam', `policy${path}${resource.name()}`, { account: true });
    const { Roles: roles } = resource.properties;
    const attach = Array.isArray(roles)
        ? [
            {
                sid: 'IamRolePolicies',
                actions: actionsOf('iam', 'AttachRolePolicy DetachRolePolicy'),
                resources: roles.map((item) => resource.roleArn(item)),
                condition: { ArnLike: { 'iam:PolicyARN': [arn] } },
            },
        ]
        : [];
    const names = `CreatePolicy GetPolicy DeletePolicy CreatePolicyVersion GetPolicyVersion DeletePolicyVersion
    ListPolicyVersions ListEntitiesForPolicy TagPolicy UntagPolicy`;
    return [{ sid: 'IamManagedPolicy', actions: actionsOf('iam', names), resources: [arn] }, ...attach];
};
const instanceProfile = (resource) => {
    const arn = resource.bareArn('iam', 'instance-profile/*', { account: true });
    const names = `CreateInstanceProfile GetInstanceProfile DeleteInstanceProfile AddRoleToInstanceProfile
    RemoveRoleFromInstanceProfile`;
    return [{ sid: 'IamInstanceProfile', actions: actionsOf('iam', names), resources: [arn] }];
};
const iamRules = {
    'AWS::IAM::InstanceProfile': instanceProfile,
    'AWS::IAM::ManagedPolicy': managedPolicy,
    'AWS::IAM::Policy': iam_policy,
    'AWS::IAM::RolePolicy': iam_policy,
    'AWS::IAM::Role': iam_role,
};

;// CONCATENATED MODULE: ./build/plan/deploy-policy/rules/lambda.js


const functionArn = (resource, value) => {
    const text = resource.text(value);
    return text.startsWith('arn:')
        ? text.replace(/(:function:[^:]+):.+$/, '$1')
        : resource.arn('lambda', `function:${text.split(':')[0]}`);
};
/** Actions on the function that a property of this resource names, and on its versions and aliases. */
const onFunction = (sid, names) => (resource) => {
    const arn = functionArn(resource, resource.properties['FunctionName']);
    return [{ sid, actions: actionsOf('lambda', names), resources: [arn, `${arn}:*`] }];
};
const lambdaFunction = (resource) => {
    const { properties } = resource;
    const arn = resource.arn('lambda', `function:${resource.name()}`);
    return [
        {
            sid: 'LambdaFunction',
            actions: actionsOf('lambda', `CreateFunction GetFunction GetFunctionConfiguration UpdateFunctionCode UpdateFunctionConfiguration
         DeleteFunction ListVersionsByFunction ListTags TagResource UntagResource GetFunctionCodeSigningConfig
         GetRuntimeManagementConfig PutRuntimeManagementConfig PutFunctionConcurrency DeleteFunctionConcurrency
         GetFunctionRecursionConfig PutFunctionRecursionConfig`),
            resources: [arn, `${arn}:*`],
        },
        ...passRole(resource, properties['Role'], 'lambda.amazonaws.com'),
        ...lambda_layers(resource),
        ...network(resource),
        ...lambda_image(resource),
        ...key(resource, properties['KmsKeyArn']),
    ];
};
function lambda_layers(resource) {
    const { Layers: list } = resource.properties;
    if (!Array.isArray(list))
        return [];
    const arnOf = (layer) => {
        const text = resource.text(layer);
        return text.startsWith('arn:') ? text : resource.arn('lambda', `layer:${text}:*`);
    };
    return [{ sid: 'LambdaUseLayer', actions: ['lambda:GetLayerVersion'], resources: list.map(arnOf) }];
}
function network({ properties }) {
    if (properties['VpcConfig'] === undefined)
        return [];
    const names = 'DescribeSecurityGroups DescribeSubnets DescribeVpcs DescribeNetworkInterfaces';
    const files = properties['FileSystemConfigs'] === undefined ? [] : ['elasticfilesystem:DescribeMountTargets'];
    return [{ sid: 'LambdaNetwork', actions: [...actionsOf('ec2', names), ...files], resources: ['*'] }];
}
function lambda_image(resource) {
    const { Code: code } = resource.properties;
    const uri = typeof code === 'object' && code !== null && 'ImageUri' in code ? resource.text(code['ImageUri']) : undefined;
    if (uri === undefined)
        return [];
    // What is known at deploy time only is `*` in the text.
    const { registryId = '*', region = '*', repository } = (0,image_address/* parseImageAddress */.L)(uri);
    return [
        {
            sid: 'LambdaImage',
            actions: actionsOf('ecr', 'BatchGetImage GetDownloadUrlForLayer GetRepositoryPolicy SetRepositoryPolicy'),
            resources: [`arn:${resource.place.partition}:ecr:${region}:${registryId}:repository/${repository || '*'}`],
        },
    ];
}
function key(resource, arn) {
    if (arn === undefined)
        return [];
    const actions = actionsOf('kms', 'CreateGrant Decrypt DescribeKey Encrypt GenerateDataKey');
    return [{ sid: 'LambdaKey', actions, resources: [resource.arnOf(arn, 'kms', 'key/')] }];
}
const layerVersion = (resource) => {
    const arn = resource.arn('lambda', `layer:${resource.name()}`);
    const actions = actionsOf('lambda', 'PublishLayerVersion GetLayerVersion DeleteLayerVersion');
    return [{ sid: 'LambdaLayer', actions, resources: [arn, `${arn}:*`] }];
};
const layerPermission = (resource) => {
    const text = resource.text(resource.properties['LayerVersionArn']);
    const arn = text.startsWith('arn:') ? text : resource.arn('lambda', `layer:${text}:*`);
    const names = 'AddLayerVersionPermission GetLayerVersionPolicy RemoveLayerVersionPermission';
    return [{ sid: 'LambdaLayerPermission', actions: actionsOf('lambda', names), resources: [arn] }];
};
const eventSourceMapping = (resource) => {
    const arn = functionArn(resource, resource.properties['FunctionName']);
    return [
        {
            sid: 'LambdaEventSource',
            actions: actionsOf('lambda', 'CreateEventSourceMapping UpdateEventSourceMapping DeleteEventSourceMapping'),
            resources: ['*'],
            condition: { ArnLike: { 'lambda:FunctionArn': [arn, `${arn}:*`] } },
        },
        {
            sid: 'LambdaReadEventSource',
            actions: actionsOf('lambda', 'GetEventSourceMapping ListTags TagResource UntagResource'),
            resources: [resource.arn('lambda', 'event-source-mapping:*')],
        },
    ];
};
const lambdaRules = {
    'AWS::Lambda::Function': lambdaFunction,
    'AWS::Lambda::Version': onFunction('LambdaVersion', `PublishVersion ListVersionsByFunction GetFunction GetFunctionConfiguration DeleteFunction GetRuntimeManagementConfig
     GetProvisionedConcurrencyConfig PutProvisionedConcurrencyConfig DeleteProvisionedConcurrencyConfig`),
    'AWS::Lambda::Alias': onFunction('LambdaAlias', `CreateAlias GetAlias UpdateAlias DeleteAlias GetProvisionedConcurrencyConfig PutProvisionedConcurrencyConfig
     DeleteProvisionedConcurrencyConfig`),
    'AWS::Lambda::Permission': onFunction('LambdaPermission', 'AddPermission GetPolicy RemovePermission'),
    'AWS::Lambda::Url': (resource) => {
        const arn = functionArn(resource, resource.properties['TargetFunctionArn']);
        const names = 'CreateFunctionUrlConfig GetFunctionUrlConfig UpdateFunctionUrlConfig DeleteFunctionUrlConfig';
        return [{ sid: 'LambdaUrl', actions: actionsOf('lambda', names), resources: [arn, `${arn}:*`] }];
    },
    'AWS::Lambda::EventInvokeConfig': onFunction('LambdaInvokeConfig', `PutFunctionEventInvokeConfig GetFunctionEventInvokeConfig UpdateFunctionEventInvokeConfig
     DeleteFunctionEventInvokeConfig`),
    'AWS::Lambda::EventSourceMapping': eventSourceMapping,
    'AWS::Lambda::LayerVersion': layerVersion,
    'AWS::Lambda::LayerVersionPermission': layerPermission,
};

;// CONCATENATED MODULE: ./build/plan/deploy-policy/rules/logs.js

const bothForms = (resource, name) => [
    resource.arn('logs', `log-group:${name}`),
    resource.arn('logs', `log-group:${name}:*`),
];
// DescribeLogGroups takes a prefix, so IAM sees no single group.
const describe = (resource) => ({
    sid: 'LogsDescribe',
    actions: actionsOf('logs', 'DescribeLogGroups DescribeIndexPolicies DescribeResourcePolicies'),
    resources: [resource.arn('logs', 'log-group:*')],
});
const logGroup = (resource) => [
    {
        sid: 'LogGroup',
        actions: actionsOf('logs', `CreateLogGroup DeleteLogGroup PutRetentionPolicy DeleteRetentionPolicy GetDataProtectionPolicy
       PutDataProtectionPolicy DeleteDataProtectionPolicy TagResource UntagResource ListTagsForResource`),
        resources: bothForms(resource, resource.name()),
    },
    describe(resource),
];
const subscriptionFilter = (resource) => [
    {
        sid: 'LogSubscription',
        actions: actionsOf('logs', 'PutSubscriptionFilter DescribeSubscriptionFilters DeleteSubscriptionFilter'),
        resources: bothForms(resource, resource.text(resource.properties['LogGroupName'])),
    },
    ...passRole(resource, resource.properties['RoleArn'], 'logs.amazonaws.com'),
];
const metricFilter = (resource) => [
    {
        sid: 'LogMetric',
        actions: actionsOf('logs', 'PutMetricFilter DescribeMetricFilters DeleteMetricFilter'),
        resources: bothForms(resource, resource.text(resource.properties['LogGroupName'])),
    },
];
const logRules = {
    'AWS::Logs::LogGroup': logGroup,
    'AWS::Logs::MetricFilter': metricFilter,
    'AWS::Logs::SubscriptionFilter': subscriptionFilter,
};

;// CONCATENATED MODULE: ./build/plan/deploy-policy/rules/messaging.js

const queue = (resource) => [
    {
        sid: 'SqsQueue',
        actions: actionsOf('sqs', 'CreateQueue DeleteQueue GetQueueAttributes SetQueueAttributes GetQueueUrl TagQueue UntagQueue ListQueueTags'),
        resources: [resource.arn('sqs', resource.name())],
    },
];
const listed = (resource, property, service) => {
    const { [property]: list } = resource.properties;
    if (!Array.isArray(list))
        return [resource.arn(service, '*')];
    // Queues are named by their URL, whose end is the name.
    return list.map((item) => resource.arnOf(lastSegment(resource.text(item)), service));
};
const lastSegment = (text) => (text.startsWith('arn:') ? text : (text.split('/').at(-1) ?? text));
const queuePolicy = (resource) => [
    {
        sid: 'SqsQueuePolicy',
        actions: actionsOf('sqs', 'GetQueueAttributes SetQueueAttributes GetQueueUrl'),
        resources: listed(resource, 'Queues', 'sqs'),
    },
];
const topic = (resource) => [
    {
        sid: 'SnsTopic',
        actions: actionsOf('sns', `CreateTopic GetTopicAttributes SetTopicAttributes DeleteTopic Subscribe Unsubscribe ListSubscriptionsByTopic
       GetDataProtectionPolicy PutDataProtectionPolicy TagResource UntagResource ListTagsForResource`),
        resources: [resource.arn('sns', resource.name())],
    },
];
const subscription = (resource) => {
    const arn = resource.arnOf(resource.properties['TopicArn'], 'sns');
    return [
        {
            sid: 'SnsSubscription',
            actions: actionsOf('sns', `Subscribe Unsubscribe ListSubscriptionsByTopic GetSubscriptionAttributes SetSubscriptionAttributes
         GetTopicAttributes`),
            resources: [arn, `${arn}:*`],
        },
    ];
};
const topicPolicy = (resource) => [
    {
        sid: 'SnsTopicPolicy',
        actions: actionsOf('sns', 'GetTopicAttributes SetTopicAttributes'),
        resources: listed(resource, 'Topics', 'sns'),
    },
];
const stream = (resource) => [
    {
        sid: 'KinesisStream',
        actions: actionsOf('kinesis', `CreateStream DescribeStream DescribeStreamSummary DeleteStream UpdateShardCount UpdateStreamMode
       IncreaseStreamRetentionPeriod DecreaseStreamRetentionPeriod StartStreamEncryption StopStreamEncryption
       AddTagsToStream RemoveTagsFromStream ListTagsForStream TagResource UntagResource ListTagsForResource
       EnableEnhancedMonitoring DisableEnhancedMonitoring`),
        resources: [resource.arn('kinesis', `stream/${resource.name()}`)],
    },
];
const streamConsumer = (resource) => {
    const arn = resource.arnOf(resource.properties['StreamARN'], 'kinesis', 'stream/');
    return [
        {
            sid: 'KinesisConsumer',
            actions: actionsOf('kinesis', 'RegisterStreamConsumer DescribeStreamConsumer DeregisterStreamConsumer'),
            resources: [arn, `${arn}/consumer/*`],
        },
    ];
};
const firehose = (resource) => [
    {
        sid: 'Firehose',
        actions: actionsOf('firehose', `CreateDeliveryStream DescribeDeliveryStream UpdateDestination DeleteDeliveryStream TagDeliveryStream
       UntagDeliveryStream ListTagsForDeliveryStream StartDeliveryStreamEncryption StopDeliveryStreamEncryption`),
        resources: [resource.arn('firehose', `deliverystream/${resource.name()}`)],
    },
    ...passRole(resource, '*', 'firehose.amazonaws.com'),
];
const messagingRules = {
    'AWS::Kinesis::Stream': stream,
    'AWS::Kinesis::StreamConsumer': streamConsumer,
    'AWS::KinesisFirehose::DeliveryStream': firehose,
    'AWS::SNS::Subscription': subscription,
    'AWS::SNS::Topic': topic,
    'AWS::SNS::TopicPolicy': topicPolicy,
    'AWS::SQS::Queue': queue,
    'AWS::SQS::QueuePolicy': queuePolicy,
};

;// CONCATENATED MODULE: ./build/plan/deploy-policy/rules/scaling-and-waf.js

const target = (resource) => [
    {
        sid: 'Scaling',
        actions: actionsOf('application-autoscaling', `RegisterScalableTarget DescribeScalableTargets DeregisterScalableTarget PutScalingPolicy DescribeScalingPolicies
       DeleteScalingPolicy DescribeScheduledActions PutScheduledAction DeleteScheduledAction TagResource UntagResource
       ListTagsForResource`),
        resources: ['*'],
    },
    {
        sid: 'ScalingAlarms',
        actions: actionsOf('cloudwatch', 'PutMetricAlarm DescribeAlarms DeleteAlarms'),
        resources: [resource.arn('cloudwatch', 'alarm:TargetTracking-*')],
    },
    ...passRole(resource, resource.properties['RoleARN'], 'application-autoscaling.amazonaws.com'),
];
/** A web ACL, and what it protects. */
const webAcl = () => [
    {
        sid: 'WebAcl',
        actions: actionsOf('wafv2', `CreateWebACL GetWebACL UpdateWebACL DeleteWebACL ListTagsForResource TagResource UntagResource AssociateWebACL
       DisassociateWebACL GetWebACLForResource`),
        resources: ['*'],
    },
    { sid: 'WebAclApi', actions: ['apigateway:SetWebACL'], resources: ['*'] },
];
const scalingRules = {
    'AWS::ApplicationAutoScaling::ScalableTarget': target,
    'AWS::ApplicationAutoScaling::ScalingPolicy': target,
    'AWS::WAFv2::WebACL': webAcl,
    'AWS::WAFv2::WebACLAssociation': webAcl,
};

;// CONCATENATED MODULE: ./build/plan/deploy-policy/rules/stack.js

// CloudFormation calls the handler with the caller's rights.
const customResource = (resource) => {
    const token = resource.text(resource.properties['ServiceToken']);
    if (token.includes(':sns:'))
        return [{ sid: 'CustomResourceTopic', actions: ['sns:Publish'], resources: [token] }];
    const arn = resource.arnOf(resource.properties['ServiceToken'], 'lambda', 'function:');
    return [{ sid: 'CustomResource', actions: ['lambda:InvokeFunction'], resources: [arn] }];
};
const nestedStack = (resource) => [
    {
        sid: 'NestedStack',
        actions: actionsOf('cloudformation', 'CreateStack UpdateStack DeleteStack DescribeStacks DescribeStackEvents ListStackResources GetTemplate'),
        resources: [resource.arn('cloudformation', `stack/${resource.text({ Ref: 'AWS::StackName' })}-*`)],
    },
];
const nothing = () => [];
const stackRules = {
    'AWS::CloudFormation::CustomResource': customResource,
    'AWS::CloudFormation::Stack': nestedStack,
    'AWS::CloudFormation::WaitCondition': nothing,
    'AWS::CloudFormation::WaitConditionHandle': nothing,
};

;// CONCATENATED MODULE: ./build/plan/deploy-policy/rules/storage.js

const bucketArn = (resource, name) => name.startsWith('arn:') ? name : resource.bareArn('s3', name);
/** What each property of a bucket asks for; S3 has an action of its own for every setting. */
const bucketProperties = {
    AccelerateConfiguration: 'GetAccelerateConfiguration PutAccelerateConfiguration',
    AccessControl: 'GetBucketAcl PutBucketAcl',
    BucketEncryption: 'GetEncryptionConfiguration PutEncryptionConfiguration',
    CorsConfiguration: 'GetBucketCORS PutBucketCORS',
    IntelligentTieringConfigurations: 'GetIntelligentTieringConfiguration PutIntelligentTieringConfiguration',
    InventoryConfigurations: 'GetInventoryConfiguration PutInventoryConfiguration',
    LifecycleConfiguration: 'GetLifecycleConfiguration PutLifecycleConfiguration',
    LoggingConfiguration: 'GetBucketLogging PutBucketLogging',
    MetricsConfigurations: 'GetMetricsConfiguration PutMetricsConfiguration',
    NotificationConfiguration: 'GetBucketNotification PutBucketNotification',
    ObjectLockConfiguration: 'GetBucketObjectLockConfiguration PutBucketObjectLockConfiguration',
    ObjectLockEnabled: 'GetBucketObjectLockConfiguration PutBucketObjectLockConfiguration PutBucketVersioning',
    OwnershipControls: 'GetBucketOwnershipControls PutBucketOwnershipControls',
    PublicAccessBlockConfiguration: 'GetBucketPublicAccessBlock PutBucketPublicAccessBlock',
    ReplicationConfiguration: 'GetReplicationConfiguration PutReplicationConfiguration',
    VersioningConfiguration: 'GetBucketVersioning PutBucketVersioning',
    WebsiteConfiguration: 'GetBucketWebsite PutBucketWebsite DeleteBucketWebsite',
};
const bucket = (resource) => {
    const settings = Object.keys(resource.properties).flatMap((property) => bucketProperties[property] ?? []);
    const names = [
        'CreateBucket DeleteBucket ListBucket GetBucketLocation GetBucketTagging PutBucketTagging',
        ...settings,
    ];
    const arn = bucketArn(resource, resource.name());
    return [{ sid: 'S3Bucket', actions: [...new Set(actionsOf('s3', names.join(' ')))], resources: [arn] }];
};
const bucketPolicy = (resource) => [
    {
        sid: 'S3BucketPolicy',
        actions: actionsOf('s3', 'GetBucketPolicy PutBucketPolicy DeleteBucketPolicy'),
        resources: [bucketArn(resource, resource.text(resource.properties['Bucket']))],
    },
];
const table = (resource) => {
    const arn = resource.arn('dynamodb', `table/${resource.name()}`);
    return [
        {
            sid: 'DynamoDbTable',
            actions: actionsOf('dynamodb', `CreateTable DescribeTable UpdateTable DeleteTable DescribeTimeToLive UpdateTimeToLive DescribeContinuousBackups
         UpdateContinuousBackups DescribeContributorInsights UpdateContributorInsights GetResourcePolicy
         PutResourcePolicy DeleteResourcePolicy DescribeKinesisStreamingDestination EnableKinesisStreamingDestination
         DisableKinesisStreamingDestination TagResource UntagResource ListTagsOfResource`),
            resources: [arn, `${arn}/index/*`],
        },
    ];
};
const globalTable = (resource) => {
    const name = resource.name();
    const everywhere = `arn:${resource.place.partition}:dynamodb:*:${resource.place.accountId}:table/${name}`;
    return [
        {
            sid: 'DynamoDbGlobalTable',
            actions: actionsOf('dynamodb', '*'),
            resources: [everywhere, `${everywhere}/*`],
        },
    ];
};
const parameter = (resource) => [
    {
        sid: 'SsmParameter',
        actions: actionsOf('ssm', 'PutParameter GetParameter GetParameters DeleteParameter AddTagsToResource RemoveTagsFromResource ListTagsForResource'),
        resources: [resource.arn('ssm', `parameter/${resource.name().replace(/^\//, '')}`)],
    },
    { sid: 'SsmDescribe', actions: ['ssm:DescribeParameters'], resources: ['*'] },
];
const secret = (resource) => [
    {
        sid: 'Secret',
        actions: actionsOf('secretsmanager', `CreateSecret DescribeSecret GetSecretValue PutSecretValue UpdateSecret DeleteSecret TagResource UntagResource
       ReplicateSecretToRegions RemoveRegionsFromReplication`),
        resources: [resource.arn('secretsmanager', `secret:${resource.name()}-*`.replace(/\*-\*$/, '*'))],
    },
    { sid: 'SecretPassword', actions: ['secretsmanager:GetRandomPassword'], resources: ['*'] },
];
// The ID of a key is chosen by AWS.
const storage_key = (resource) => [
    {
        sid: 'KmsKey',
        actions: actionsOf('kms', `DescribeKey EnableKey DisableKey GetKeyPolicy PutKeyPolicy GetKeyRotationStatus EnableKeyRotation
       DisableKeyRotation UpdateKeyDescription ScheduleKeyDeletion TagResource UntagResource ListResourceTags`),
        resources: [resource.arn('kms', 'key/*')],
    },
    { sid: 'KmsCreateKey', actions: ['kms:CreateKey'], resources: ['*'] },
];
const keyAlias = (resource) => [
    {
        sid: 'KmsAlias',
        actions: actionsOf('kms', 'CreateAlias UpdateAlias DeleteAlias'),
        resources: [
            resource.arn('kms', resource.text(resource.properties['AliasName'])),
            resource.arnOf(resource.properties['TargetKeyId'], 'kms', 'key/'),
        ],
    },
    { sid: 'KmsListAliases', actions: ['kms:ListAliases'], resources: ['*'] },
];
const repository = (resource) => [
    {
        sid: 'EcrRepository',
        actions: actionsOf('ecr', `CreateRepository DescribeRepositories DeleteRepository GetLifecyclePolicy PutLifecyclePolicy DeleteLifecyclePolicy
       GetRepositoryPolicy SetRepositoryPolicy DeleteRepositoryPolicy PutImageScanningConfiguration
       PutImageTagMutability TagResource UntagResource ListTagsForResource`),
        resources: [resource.arn('ecr', `repository/${resource.name()}`)],
    },
];
const storageRules = {
    'AWS::DynamoDB::GlobalTable': globalTable,
    'AWS::DynamoDB::Table': table,
    'AWS::ECR::Repository': repository,
    'AWS::KMS::Alias': keyAlias,
    'AWS::KMS::Key': storage_key,
    'AWS::S3::Bucket': bucket,
    'AWS::S3::BucketPolicy': bucketPolicy,
    'AWS::SSM::Parameter': parameter,
    'AWS::SecretsManager::Secret': secret,
};

;// CONCATENATED MODULE: ./build/plan/deploy-policy/rules/index.js












const rules = {
    ...apiGatewayRules,
    ...appSyncRules,
    ...codeDeployRules,
    ...edgeRules,
    ...eventRules,
    ...iamRules,
    ...lambdaRules,
    ...logRules,
    ...messagingRules,
    ...scalingRules,
    ...stackRules,
    ...storageRules,
};
/** The rule of a CloudFormation type; `undefined` for a type that is not in the table. */
function grantRule(type) {
    return type.startsWith('Custom::') ? stackRules['AWS::CloudFormation::CustomResource'] : rules[type];
}

;// CONCATENATED MODULE: ./build/plan/deploy-policy.js






/**
 * The least that a role needs for first deploy, update, no change and remove of a service: what a run asks by itself, and
 * what CloudFormation does in its name for each resource of the template (framework-spec 5.9).
 */
function deployPolicy(template, model, options) {
    const stack = { template, stackName: model.stackName, place: options.place };
    const flow = [...flowGrants(model, stack, options), ...(options.grants ?? [])];
    if (options.serviceRoleArn !== undefined) {
        return { statements: finish([...flow, passServiceRole(options.serviceRoleArn)], model, options), unknown: [] };
    }
    const unknown = [];
    const grants = Object.entries(template.Resources).flatMap(([logicalId, { Type: type }]) => {
        const rule = grantRule(type);
        if (!rule)
            unknown.push({ logicalId, type });
        const scope = resourceScope(stack, logicalId);
        return [
            ...(rule?.(scope) ?? []),
            ...(options.preview && type === 'AWS::S3::Bucket' ? [emptyBucket(scope.name(), options)] : []),
        ];
    });
    return { statements: finish([...flow, ...grants], model, options), unknown };
}
/** A policy document of statements, as IAM takes it. */
const policyDocument = (statements) => ({
    Version: policyVersion,
    Statement: statements,
});
function finish(grants, { service, stage }, { breadth }) {
    if (breadth !== 'service')
        return mergeGrants(grants);
    const prefix = `${service}-${stage}-`;
    const widened = (arn) => {
        const at = arn.indexOf(prefix);
        // Buckets hold data of users: theirs are always named one by one.
        return at < 0 || arn.includes(':s3:::') ? arn : `${arn.slice(0, at + prefix.length)}*`;
    };
    return mergeGrants(grants.map((grant) => ({ ...grant, resources: grant.resources.map(widened) })));
}
const passServiceRole = (arn) => ({
    sid: 'PassServiceRole',
    actions: ['iam:PassRole'],
    resources: [arn],
    condition: { StringEquals: { 'iam:PassedToService': 'cloudformation.amazonaws.com' } },
});
const emptyBucket = (name, { place }) => ({
    sid: 'EmptyBuckets',
    actions: actionsOf('s3', 'ListBucket ListBucketVersions DeleteObject DeleteObjectVersion'),
    resources: [`arn:${place.partition}:s3:::${name}`, `arn:${place.partition}:s3:::${name}/*`],
});

// EXTERNAL MODULE: ./build/plugins/apply-plugins.js
var apply_plugins = __webpack_require__(60606);
// EXTERNAL MODULE: ./build/commands/compile-unpackaged.js
var compile_unpackaged = __webpack_require__(95064);
// EXTERNAL MODULE: ./build/commands/prepare-service.js + 114 modules
var prepare_service = __webpack_require__(32307);
;// CONCATENATED MODULE: ./build/commands/bootstrap/service-policies.js





/** Stands for the number, branch or commit in the stage of a preview while the service is compiled. */
const marker = 'zqz';
/**
 * What the roles need for all of these services: production for its stage, preview for every stage that `preview-stage`
 * makes, and the sweep. Resource types without a rule are warnings BOOTSTRAP_TYPE_UNKNOWN.
 */
async function servicePolicies(folders, inputs, offline, ports, problems) {
    const stage = inputs.productionStage ?? inputs.stage;
    const previewStage = inputs.previewStage.replace(/\{\w+\}/g, marker).toLowerCase();
    if (inputs.preview !== 'off' && previewStage.startsWith(marker)) {
        problems.warn('BOOTSTRAP_PREVIEW_TOO_WIDE', `\`preview-stage: ${inputs.previewStage}\` may make any stage.`);
    }
    const production = [];
    const preview = [];
    let first;
    for (const serviceDir of folders) {
        const read = (of, isPreview) => policyOfStage({ serviceDir, stage: of, preview: isPreview }, inputs, offline, ports, problems);
        const { statements, ...prepared } = await read(stage, false);
        first ??= prepared;
        production.push(...statements);
        if (inputs.preview !== 'off')
            preview.push(...(await read(previewStage, true)).statements);
    }
    if (!first)
        throw new Error('bootstrap was given no service');
    return { ...first, production: merged(production), preview: merged([...preview.map(withoutMarker), listStacks]) };
}
async function policyOfStage({ serviceDir, stage, preview }, inputs, offline, ports, problems) {
    const { model, aws } = await (0,prepare_service/* prepareService */.t)(inputs, { serviceDir, stage, offline }, ports, problems);
    const { deploymentRole } = model.provider;
    const serviceRoleArn = inputs.cloudFormationRoleArn ?? (typeof deploymentRole === 'string' ? deploymentRole : undefined);
    const place = { partition: '${AWS::Partition}', region: model.region, accountId: '${AWS::AccountId}' };
    const { statements, unknown } = deployPolicy((0,compile_unpackaged/* compileUnpackaged */.t)(model, problems), model, {
        place,
        grants: (0,apply_plugins/* pluginGrants */.jN)(model, place),
        breadth: 'service',
        preview,
        serviceRoleArn,
    });
    for (const { logicalId, type } of preview ? [] : unknown) {
        const message = `The roles do not get what ${logicalId} (${type}) needs.`;
        problems.warn('BOOTSTRAP_TYPE_UNKNOWN', message, { at: model.locate(['resources', 'Resources', logicalId]) });
    }
    return { statements, region: model.region, stage: model.stage, aws };
}
// Stacks are found by their tags, over all of them.
const listStacks = {
    Sid: 'Sweep',
    Effect: 'Allow',
    Action: ['cloudformation:DescribeStacks'],
    Resource: ['*'],
};
function withoutMarker(statement) {
    return JSON.parse(JSON.stringify(statement)
        .replaceAll(marker, '*')
        .replace(/\*{2,}/g, '*'));
}
function merged(statements) {
    return mergeGrants(statements.map(({ Sid, Action, Resource, Condition }) => ({
        sid: Sid.replace(/\d+$/, ''),
        actions: Action,
        resources: Resource,
        ...(Condition === undefined ? {} : { condition: Condition }),
    })));
}

;// CONCATENATED MODULE: ./build/commands/bootstrap/workflow-lines.js
/** What the jobs of the two workflows have to say, as YAML, and the variables of workflows that `init` wrote. */
function workflowLines(roles, { stage, branch, environment }) {
    const preview = roles.preview === undefined
        ? []
        : ['', '# .github/workflows/preview.yml, on: pull_request', ...job(roles.preview, ['preview:'], [])];
    return [
        `# .github/workflows/production.yml, on: push to ${branch}`,
        ...job(roles.production, ['production:', ...(environment === undefined ? [] : [`  environment: ${environment}`])], [`stage: ${stage}`]),
        ...preview,
        '',
        '# With the workflows of `init`, set the variables of the repository:',
        `#   gh variable set AWS_ROLE_ARN --body ${roles.production}`,
        ...(roles.preview === undefined ? [] : [`#   gh variable set AWS_PREVIEW_ROLE_ARN --body ${roles.preview}`]),
    ].join('\n');
}
const job = (roleArn, head, inputs) => [
    'permissions:',
    '  contents: read',
    '  id-token: write',
    '  pull-requests: write',
    '  deployments: write',
    'jobs:',
    ...head.map((line) => `  ${line}`),
    '    runs-on: ubuntu-latest',
    '    steps:',
    '      - uses: actions/checkout@v6',
    '      - uses: org/serverless-deploy@v1',
    '        with:',
    ...[...inputs, `role-to-assume: ${roleArn}`].map((line) => `          ${line}`),
];

// EXTERNAL MODULE: ./build/commands/find-services.js + 4 modules
var find_services = __webpack_require__(52810);
// EXTERNAL MODULE: ./build/commands/report-problems.js
var report_problems = __webpack_require__(72498);
;// CONCATENATED MODULE: ./build/commands/bootstrap.js










/**
 * Makes GitHub's OIDC provider and the roles that the workflows of a repository assume, with the least that the services
 * need: one for production, one for previews. `--print` shows template, trust policies and workflow lines, and asks AWS
 * nothing. BOOTSTRAP_* errors.
 */
async function bootstrapCommand({ inputs, ports }) {
    const problems = new core_problems/* Problems */.Z();
    const options = await readBootstrapOptions(inputs, ports);
    const folders = await (0,find_services/* findServices */.O$)(inputs, ports);
    const { stage, region, aws, ...policies } = await servicePolicies(folders, inputs, options.print, ports, problems);
    (0,report_problems/* reportProblems */.T)(problems, ports.log);
    const template = roleTemplate(options, policies);
    const facts = { stage, branch: options.branch, environment: options.environment };
    if (options.print)
        return printed(template, options, region, facts);
    const waitTimeoutMs = inputs.waitTimeoutMinutes * 60_000;
    const roles = await deployRoles(template, options, { aws: aws(), clock: ports.clock, log: ports.log, waitTimeoutMs });
    const workflow = workflowLines(roles, facts);
    const names = [`Deploy role: ${roles.production}`, ...(roles.preview ? [`Preview role: ${roles.preview}`] : [])];
    const outputs = { 'stack-name': options.stackName, 'role-arn': roles.production, 'preview-role-arn': roles.preview };
    return { outputs: { ...outputs, workflow }, text: [...names, '', workflow].join('\n'), failed: false };
}
function printed(template, options, region, facts) {
    const workflow = workflowLines(expectedRoles(options, region), facts);
    const trust = trustPolicies(options, region);
    const sections = [
        ['Template, for `aws cloudformation deploy --capabilities CAPABILITY_NAMED_IAM`', template],
        ...Object.entries(trust).map(([role, policy]) => [`Trust policy of ${role}`, policy]),
        ['Workflows', workflow],
    ];
    const text = sections.map(([title, body]) => `── ${title}\n${asText(body)}`).join('\n\n');
    const outputs = { 'stack-name': options.stackName, template, 'trust-policies': trust, workflow };
    return { outputs, text, failed: false };
}
const asText = (body) => (typeof body === 'string' ? body : JSON.stringify(body, null, 2));
/** Trust policies as IAM takes them, for whoever makes the roles by hand. */
function trustPolicies(options, region) {
    const { roleName, previewRoleName, audience, oidcProvider } = options;
    const conventional = `arn:${(0,aws_partition/* partitionOf */.i)(region)}:iam::ACCOUNT_ID:oidc-provider/${issuerHost}`;
    const provider = oidcProvider?.startsWith('arn:') ? oidcProvider : conventional;
    const policy = (claims) => trustPolicy(provider, audience, subjects(claims, options));
    return {
        [roleName]: policy(productionClaims(options)),
        ...(previewRoleName && { [previewRoleName]: policy(previewClaims(options)) }),
    };
}
/** The account is not known without AWS. */
function expectedRoles({ roleName, previewRoleName }, region) {
    const arn = (name) => `arn:${(0,aws_partition/* partitionOf */.i)(region)}:iam::ACCOUNT_ID:role/${name}`;
    return { production: arn(roleName), preview: previewRoleName && arn(previewRoleName) };
}


/***/ }),

/***/ 95064:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ compileUnpackaged)
/* harmony export */ });
/* harmony import */ var _compile_compile_service_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36658);
/* harmony import */ var _plugins_apply_plugins_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60606);
/* harmony import */ var _service_images_image_repository_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69955);
/* harmony import */ var _service_images_named_image_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32358);




/**
 * The template of a service that was not packaged, with stand-ins for zips and images: types and names of its resources
 * are those of a deploy, hashes are not. Throws what compiling finds.
 */
function compileUnpackaged(model, problems) {
    const compiled = (0,_compile_compile_service_js__WEBPACK_IMPORTED_MODULE_0__/* .compileService */ .P)(model, {
        artifacts: standIns(model, problems),
        layerHashes: Object.fromEntries(model.layers.map(({ key }) => [key, ''])),
        startedAtMs: 0,
    }, (0,_plugins_apply_plugins_js__WEBPACK_IMPORTED_MODULE_1__/* .templateHooks */ .jz)(model, problems), problems);
    problems.throwIfErrors();
    return compiled.template;
}
function imageOf(fn, model, problems) {
    const named = (0,_service_images_named_image_js__WEBPACK_IMPORTED_MODULE_2__/* .namedImage */ .V)(fn, model, problems);
    const { region } = model;
    const own = `*.dkr.ecr.${region}.amazonaws.com/${(0,_service_images_image_repository_js__WEBPACK_IMPORTED_MODULE_3__/* .imageRepository */ .a)(model)}`;
    return { uri: named?.kind === 'uri' ? named.uri : own, sha256: '' };
}
function standIns(model, problems) {
    const artifact = {
        fileName: 'code.zip',
        path: '',
        bytes: 0,
        unzippedBytes: 0,
        sha256: '',
        contentDigest: '',
        s3Key: 'code.zip',
        deployed: false,
    };
    const all = (items) => Object.fromEntries(items.map(({ key }) => [key, artifact]));
    const images = model.functions
        .filter(({ image }) => image)
        .map((fn) => [fn.key, imageOf(fn, model, problems)]);
    return {
        directory: '',
        functions: all(model.functions),
        layers: all(model.layers),
        images: Object.fromEntries(images),
        customResourcesKey: '',
    };
}


/***/ }),

/***/ 566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ flagOption),
/* harmony export */   v: () => (/* binding */ textOption)
/* harmony export */ });
/** The text of a free option of the command line, such as `--function hello`; `undefined` when it was not given. */
function textOption({ options }, name) {
    const value = options[name];
    return typeof value === 'string' ? value : undefined;
}
/** Whether a free option was given without a value, or as `true`. */
function flagOption({ options }, name) {
    return options[name] === true || options[name] === 'true';
}


/***/ }),

/***/ 72498:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ reportProblems)
/* harmony export */ });
/** Says every warning and notice that was found, each once, on its line. Errors were thrown before. */
function reportProblems(problems, log) {
    for (const problem of problems.all)
        log.problem(problem);
}


/***/ }),

/***/ 43185:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ clientToken)
/* harmony export */ });
/** A client token of one operation of this run: CloudFormation takes up to 128 characters. */
function clientToken(runId, operation) {
    return `${runId}-${operation}`.slice(-128);
}


/***/ }),

/***/ 58562:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ explainFailure)
/* harmony export */ });
/* harmony import */ var _cloudformation_failure_texts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25606);
/* harmony import */ var _core_error_codes_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26139);


/**
 * Why a stack operation failed: the first resource that failed by itself, in nested stacks too, not those that were
 * cancelled for it; with the cause's code and remedy, on the line of serverless.yml that made the resource.
 */
async function explainFailure({ aws, compiled, model }, operation) {
    const failures = await collectFailures(aws.cloudFormation, operation.stackId, operation.sinceMs);
    const [root, ...others] = failures;
    const reason = root?.reason ?? 'CloudFormation gave no reason.';
    const code = (0,_cloudformation_failure_texts_js__WEBPACK_IMPORTED_MODULE_1__/* .causeOf */ .rl)(reason);
    const path = root && compiled.sources[root.logicalId];
    const detail = root?.detail ? ` (${root.detail})` : '';
    const subject = root ? `${root.logicalId} (${root.type}) failed` : `The stack ${operation.stackName} failed`;
    return {
        problem: {
            severity: 'error',
            code,
            message: `${subject}: ${reason}${detail}`,
            remedy: _core_error_codes_index_js__WEBPACK_IMPORTED_MODULE_0__/* .errorCodes */ .f[code].remedy,
            at: path && model.locate(path),
        },
        logicalId: root?.logicalId,
        resourceType: root?.type,
        status: root?.status,
        reason,
        stackStatus: operation.stackStatus,
        log: root && operation.logs?.get(root.logicalId),
        others: others.map((event) => ({ logicalId: event.logicalId, reason: event.reason ?? '' })),
    };
}
async function collectFailures(cloudFormation, stackId, sinceMs) {
    const [events, detailed] = await Promise.all([
        cloudFormation.listEvents(stackId, sinceMs),
        // Validation and hooks tell more there; it is a help, not a need.
        cloudFormation.listFailedEvents({ stackName: stackId }).catch(() => undefined),
    ]);
    // A change that early validation refuses has no plain event of the resource.
    const validated = (detailed ?? []).filter((event) => event.atMs > sinceMs && isOwnFailure(event));
    const own = firstPerResource([...events.filter(isOwnFailure), ...validated]);
    const nested = own.filter(({ type, physicalId }) => type === 'AWS::CloudFormation::Stack' && physicalId);
    const inner = await Promise.all(nested.map(({ physicalId }) => collectFailures(cloudFormation, physicalId ?? '', sinceMs)));
    const found = inner.flat();
    const outer = found.length > 0 ? own.filter((event) => !nested.includes(event)) : own;
    return [...found, ...outer].map((event) => withDetail(event, detailed)).sort((a, b) => a.atMs - b.atMs);
}
function isOwnFailure(event) {
    if (!event.status.endsWith('FAILED') || event.physicalId === event.stackId)
        return false;
    return !(0,_cloudformation_failure_texts_js__WEBPACK_IMPORTED_MODULE_1__/* .saysCancelled */ .mk)(event.reason) && !(0,_cloudformation_failure_texts_js__WEBPACK_IMPORTED_MODULE_1__/* .saysOthersFailed */ .rY)(event.reason);
}
/** A rollback may fail on the same resource again; the first word on it is the cause. */
function firstPerResource(events) {
    const first = new Map();
    for (const event of events)
        if (!first.has(event.logicalId))
            first.set(event.logicalId, event);
    return [...first.values()];
}
function withDetail(event, detailed) {
    const more = detailed?.find(({ logicalId, detail }) => logicalId === event.logicalId && detail !== undefined);
    return more ? { ...event, reason: more.reason ?? event.reason, detail: more.detail } : event;
}


/***/ }),

/***/ 96246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ waitForStack)
});

// EXTERNAL MODULE: ./build/cloudformation/stack-status.js
var stack_status = __webpack_require__(19416);
// EXTERNAL MODULE: ./build/core/user-error.js
var user_error = __webpack_require__(67756);
// EXTERNAL MODULE: ./build/deploy/deploy-context.js
var deploy_context = __webpack_require__(43185);
;// CONCATENATED MODULE: ./build/deploy/event-line.js
const words = [
    [/ROLLBACK_FAILED$/, 'rollback failed'],
    [/ROLLBACK_COMPLETE$/, 'rolled back'],
    [/ROLLBACK.*IN_PROGRESS$/, 'rolling back'],
    [/FAILED$/, 'failed'],
    [/CREATE_IN_PROGRESS$/, 'creating'],
    [/CREATE_COMPLETE$/, 'created'],
    [/UPDATE_COMPLETE_CLEANUP_IN_PROGRESS$/, 'cleaning up'],
    [/UPDATE_IN_PROGRESS$/, 'updating'],
    [/UPDATE_COMPLETE$/, 'updated'],
    [/DELETE_IN_PROGRESS$/, 'deleting'],
    [/DELETE_COMPLETE$/, 'deleted'],
    [/DELETE_SKIPPED$/, 'kept'],
    [/IMPORT_IN_PROGRESS$/, 'importing'],
    [/IMPORT_COMPLETE$/, 'imported'],
];
/** `12:30:05  created         HelloLambdaFunction  AWS::Lambda::Function  reason`: one event as one line. */
function eventLine(event) {
    const time = new Date(event.atMs).toISOString().slice(11, 19);
    const word = words.find(([pattern]) => pattern.test(event.status))?.[1] ?? event.status.toLowerCase();
    const reason = event.reason ? `  ${event.reason}` : '';
    return `${time}  ${word.padEnd(15)}  ${event.logicalId}  ${event.type}${reason}`;
}

;// CONCATENATED MODULE: ./build/deploy/stack-events.js
const stackType = 'AWS::CloudFormation::Stack';
/**
 * Reads the events of a stack and of its nested stacks as they come, each once. `next` returns what is new, oldest first.
 */
function followEvents(cloudFormation, stackId, sinceMs) {
    const seen = new Set();
    const latest = new Map([[stackId, sinceMs]]);
    const readOne = async (id, since) => {
        // Several events may share a millisecond: the last one read is asked for again and left out by its ID.
        const events = (await cloudFormation.listEvents(id, since - 1)).filter((event) => !seen.has(event.id));
        for (const event of events) {
            seen.add(event.id);
            latest.set(id, Math.max(latest.get(id) ?? 0, event.atMs));
            const nested = event.physicalId;
            if (event.type === stackType && nested && nested !== event.stackId && !latest.has(nested)) {
                latest.set(nested, sinceMs);
            }
        }
        return events;
    };
    return {
        async next() {
            const pages = await Promise.all([...latest].map(([id, since]) => readOne(id, since)));
            return pages.flat().sort((a, b) => a.atMs - b.atMs);
        },
    };
}

;// CONCATENATED MODULE: ./build/deploy/wait-for-stack.js





const firstPauseMs = 500;
const longestPauseMs = 5000;
/** DescribeStacks may show the state before an operation for a while after it was started. */
const startPatienceMs = 20_000;
/** The same for a stack that was made a moment ago. */
const creationPatienceMs = 5_000;
/**
 * Waits until the operation has ended, rollback and clean-up included, and prints its events. Returns the stack at its
 * end; `undefined` when it is gone. DEPLOY_TIMEOUT after `waitTimeoutMs`, which leaves the operation running.
 */
async function waitForStack(ports, options) {
    const { aws, clock, log } = ports;
    const events = followEvents(aws.cloudFormation, options.stackId, options.sinceMs);
    const startedMs = clock.nowMs();
    let pauseMs = firstPauseMs;
    let toldToCancel = false;
    for (;;) {
        const stack = await aws.cloudFormation.describeStack(options.stackId);
        // A lost line of the log must not fail a deploy that succeeds.
        const fresh = await events.next().catch((error) => {
            log.debug(`events could not be read: ${String(error)}`);
            return [];
        });
        for (const event of fresh) {
            if (isWorthALine(event, options))
                log.info(eventLine(event));
            options.onEvent?.(event);
        }
        const elapsedMs = clock.nowMs() - startedMs;
        if (hasEnded(stack, options.before, elapsedMs))
            return stack?.status === 'DELETE_COMPLETE' ? undefined : stack;
        if (elapsedMs > ports.waitTimeoutMs)
            throw timeout(options.stackId, stack?.status ?? '', ports.waitTimeoutMs);
        if (ports.cancelled?.() && !toldToCancel) {
            toldToCancel = true;
            await answerCancel(ports, stack);
        }
        await clock.sleep(pauseMs);
        pauseMs = fresh.length > 0 ? firstPauseMs : Math.min(pauseMs * 1.5, longestPauseMs);
    }
}
function isWorthALine(event, { changing }) {
    if (!changing || changing.has(event.logicalId) || event.physicalId === event.stackId)
        return true;
    return event.status.endsWith('FAILED');
}
function hasEnded(stack, before, elapsedMs) {
    if (!stack)
        return before !== undefined || elapsedMs > creationPatienceMs;
    if ((0,stack_status/* isBusy */.A5)(stack.status))
        return false;
    if (!before || elapsedMs > startPatienceMs)
        return true;
    return stack.status !== before.status || stack.updatedAtMs !== before.updatedAtMs;
}
async function answerCancel({ aws, log, onCancel, clock }, stack) {
    if (!stack)
        return;
    if (onCancel !== 'cancel-update' || stack.status !== 'UPDATE_IN_PROGRESS') {
        log.info(`Cancelled: CloudFormation goes on with ${stack.name} by itself; the next run waits for its end.`);
        return;
    }
    log.info(`Cancelled: the update of ${stack.name} is taken back.`);
    await aws.cloudFormation.cancelUpdate(stack.name, (0,deploy_context/* clientToken */.$)(String(clock.nowMs()), 'cancel'));
}
function timeout(stackId, status, waitTimeoutMs) {
    const minutes = Math.round(waitTimeoutMs / 60_000);
    return new user_error/* UserError */.y('DEPLOY_TIMEOUT', `${stackId} is still ${status} after ${minutes} minutes.`);
}


/***/ }),

/***/ 48087:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ parseImageAddress)
/* harmony export */ });
/** Takes the address of an image apart. */
function parseImageAddress(uri) {
    const [named = uri, digest] = uri.split('@');
    const slash = named.indexOf('/');
    const colon = named.indexOf(':', slash + 1);
    const repositoryUri = colon < 0 ? named : named.slice(0, colon);
    const [, registryId, region] = /^(\d+)\.dkr[.-]ecr(?:-fips)?\.([a-z0-9-]+)\./.exec(uri) ?? [];
    return {
        repositoryUri,
        registryId,
        region,
        repository: repositoryUri.slice(slash + 1),
        tag: colon < 0 ? 'latest' : named.slice(colon + 1),
        sha256: digest?.replace(/^sha256:/, ''),
    };
}


/***/ })

};
