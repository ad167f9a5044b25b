import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 42613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 20181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 35317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 76982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 24434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 79896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 58611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 65692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 69278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 34589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 16698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 31421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 37540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 77598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 53053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 40610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 78474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 73024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 51455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 37067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 32467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 44708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 98995:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:module");

/***/ }),

/***/ 77030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 48161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 76760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 41792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 57075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 41692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 73136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 57975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 73429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 78877:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");

/***/ }),

/***/ 75919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 38522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 70857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 16928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 13193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 53557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 64756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 52018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 87016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 39023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 43106:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("zlib");

/***/ }),

/***/ 54912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  n: () => (/* binding */ createAwsConnector)
});

;// CONCATENATED MODULE: ./build/aws/all-pages.js
/** Items of all pages; `read` is given the mark of the page before. */
async function allPages(read) {
    const items = [];
    let mark;
    do {
        const page = await read(mark);
        items.push(...(page.items ?? []));
        mark = page.next || undefined;
    } while (mark);
    return items;
}

;// CONCATENATED MODULE: ./build/aws/endpoints.js
/** The endpoint that the environment sets for a service, or for all; `undefined`: that of AWS. */
function endpointOf(service, env) {
    if (env['AWS_IGNORE_CONFIGURED_ENDPOINT_URLS'] === 'true')
        return undefined;
    return env[`AWS_ENDPOINT_URL_${service}`] || env['AWS_ENDPOINT_URL'] || undefined;
}

// EXTERNAL MODULE: ./build/core/user-error.js
var user_error = __nccwpck_require__(67756);
;// CONCATENATED MODULE: ./build/aws/aws-texts.js
// AWS tells some outcomes in English only. Every decision on such a text is one function here, with its test.
const isValidationError = (error) => error instanceof Error && (error.name === 'ValidationError' || error.name === 'ValidationException');
/** CloudFormation's way to say that a stack is not there. */
function saysStackMissing(error) {
    if (error instanceof Error && error.name === 'StackNotFoundException')
        return true;
    return isValidationError(error) && /^Stack\b.*\bdoes not exist/s.test(error.message);
}
/** UpdateStack with a template and settings that are deployed already. */
function saysNoUpdates(error) {
    return isValidationError(error) && error.message.includes('No updates are to be performed');
}
/** The reason of a failed change set that holds no change. */
function saysNoChanges(statusReason) {
    return (statusReason !== undefined &&
        (/didn't contain changes/i.test(statusReason) || /No updates are to be performed/i.test(statusReason)));
}
/** What an access-denied text tells: `… is not authorized to perform: s3:PutObject on resource: "arn:…"`. */
function readDenial(message) {
    return {
        principal: /(?:User|Principal):? ?(arn:\S+) is not authorized/i.exec(message)?.[1],
        action: /not authorized to perform:? \[?([a-z0-9-]+:[A-Za-z*]+)/i.exec(message)?.[1],
        resource: /on resource:? "?([^\s"]+)"?/i.exec(message)?.[1],
    };
}
/** SignatureDoesNotMatch for a credential scope of another region: `Credential should be scoped to a valid region`. */
function saysWrongRegion(message) {
    return /scoped to a valid region|region .* is wrong|not a valid region/i.test(message);
}
/** A request whose time lies outside of what AWS accepts: `Signature expired: … is now earlier than …`. */
function saysClockSkew(message) {
    return /Signature (?:expired|not yet current)|request time and the current time is too large/i.test(message);
}

;// CONCATENATED MODULE: ./build/aws/translate-error.js


const codesByErrorName = {
    AccessDenied: 'AWS_ACCESS_DENIED',
    AccessDeniedException: 'AWS_ACCESS_DENIED',
    UnauthorizedOperation: 'AWS_ACCESS_DENIED',
    Forbidden: 'AWS_ACCESS_DENIED',
    ExpiredToken: 'AWS_CREDENTIALS_EXPIRED',
    ExpiredTokenException: 'AWS_CREDENTIALS_EXPIRED',
    TokenRefreshRequired: 'AWS_CREDENTIALS_EXPIRED',
    RequestExpired: 'AWS_CLOCK_SKEW',
    RequestTimeTooSkewed: 'AWS_CLOCK_SKEW',
    RequestInTheFuture: 'AWS_CLOCK_SKEW',
    InvalidClientTokenId: 'AWS_CREDENTIALS_INVALID',
    InvalidAccessKeyId: 'AWS_CREDENTIALS_INVALID',
    UnrecognizedClientException: 'AWS_CREDENTIALS_INVALID',
    AuthFailure: 'AWS_CREDENTIALS_INVALID',
    SignatureDoesNotMatch: 'AWS_CREDENTIALS_INVALID',
    InvalidSignatureException: 'AWS_CREDENTIALS_INVALID',
    IncompleteSignature: 'AWS_CREDENTIALS_INVALID',
    CredentialsProviderError: 'AWS_CREDENTIALS_MISSING',
    OptInRequired: 'AWS_REGION_WRONG',
    RegionDisabledException: 'AWS_REGION_WRONG',
    PermanentRedirect: 'AWS_REGION_WRONG',
    AuthorizationHeaderMalformed: 'AWS_REGION_WRONG',
    Throttling: 'AWS_THROTTLED',
    ThrottlingException: 'AWS_THROTTLED',
    ThrottledException: 'AWS_THROTTLED',
    RequestLimitExceeded: 'AWS_THROTTLED',
    TooManyRequestsException: 'AWS_THROTTLED',
    SlowDown: 'AWS_THROTTLED',
    ValidationError: 'AWS_REQUEST_REFUSED',
    ValidationException: 'AWS_REQUEST_REFUSED',
    InvalidParameterValueException: 'AWS_REQUEST_REFUSED',
};
const networkCodes = new Set([
    'ECONNREFUSED',
    'ECONNRESET',
    'ENOTFOUND',
    'EAI_AGAIN',
    'ETIMEDOUT',
    'EPIPE',
    'EHOSTUNREACH',
]);
/**
 * The `UserError` behind an error of the SDK, with action, resource and region; an error that is none of AWS's comes
 * back as it is. Codes: AWS_* of core/error-codes/aws.ts.
 */
function translateAwsError(error, call) {
    if (!(error instanceof Error) || error instanceof user_error/* UserError */.y)
        return error;
    const code = codeOf(error);
    if (code === undefined)
        return error;
    return new user_error/* UserError */.y(code, messageFor(code, error, call), { cause: error });
}
function codeOf(error) {
    if (saysClockSkew(error.message))
        return 'AWS_CLOCK_SKEW';
    const code = codesByErrorName[error.name];
    if (code === 'AWS_CREDENTIALS_INVALID' && saysWrongRegion(error.message))
        return 'AWS_REGION_WRONG';
    if (code)
        return code;
    if (networkCodes.has(systemCodeOf(error)) || error.name === 'TimeoutError')
        return 'AWS_UNREACHABLE';
    const status = httpStatusOf(error);
    if (status === 401 || status === 403)
        return 'AWS_ACCESS_DENIED';
    if (status === 301)
        return 'AWS_REGION_WRONG';
    if (status === 429)
        return 'AWS_THROTTLED';
    if (status >= 500)
        return 'AWS_UNAVAILABLE';
    return status >= 400 ? 'AWS_REQUEST_REFUSED' : undefined;
}
function messageFor(code, error, call) {
    const where = `${call.action}${call.resource ? ` on ${call.resource}` : ''} in ${call.region}`;
    if (code !== 'AWS_ACCESS_DENIED')
        return `${where}: ${wordsOf(error)}`;
    const denial = readDenial(error.message);
    const action = denial.action ?? call.action;
    const resource = denial.resource ?? call.resource ?? '*';
    const who = denial.principal ?? 'The caller';
    const during = action === call.action ? '' : ` (asked by ${call.action})`;
    return `${who} may not use ${action} on ${resource}${during}. AWS says: ${wordsOf(error)}`;
}
function wordsOf(error) {
    const message = error.message.trim();
    if (message && message !== error.name)
        return `${error.name}: ${message}`;
    const system = systemCodeOf(error);
    return system ? `${error.name} (${system})` : error.name;
}
function systemCodeOf(error) {
    return 'code' in error && typeof error.code === 'string' ? error.code : '';
}
/** HTTP status of the answer behind an error of the SDK; 0 when there was none. */
function httpStatusOf(error) {
    if (!(error instanceof Error) || !('$metadata' in error))
        return 0;
    const metadata = error.$metadata;
    if (typeof metadata !== 'object' || metadata === null || !('httpStatusCode' in metadata))
        return 0;
    return typeof metadata.httpStatusCode === 'number' ? metadata.httpStatusCode : 0;
}

;// CONCATENATED MODULE: ./build/aws/session.js


const connectTimeoutMs = 10_000;
/** Silence on a socket. Invoke waits for a function, which may run for 15 minutes. */
const idleTimeoutMs = { LAMBDA: 16 * 60_000, other: 120_000 };
/** The SDK's standard strategy: throttling, 5xx and network errors only, jitter, 20 s at most between attempts. */
const maxAttempts = 7;
/** The configuration of the SDK client of one service. */
function clientConfig(session, service) {
    const endpoint = endpointOf(service, session.env);
    return {
        region: session.region,
        maxAttempts,
        retryMode: 'standard',
        customUserAgent: session.userAgent,
        requestHandler: {
            connectionTimeout: connectTimeoutMs,
            socketTimeout: service === 'LAMBDA' ? idleTimeoutMs.LAMBDA : idleTimeoutMs.other,
        },
        ...(endpoint ? { endpoint } : {}),
        ...(session.keys ? { credentials: session.keys } : {}),
        ...(session.profile ? { profile: session.profile } : {}),
    };
}
/** Binds `AskAws` to the region and the log of a session. */
function createAskAws(session) {
    return async (action, resource, ask) => {
        try {
            return await ask();
        }
        catch (error) {
            throw translateAwsError(error, { action, resource, region: session.region });
        }
    };
}
/** Makes a thing when it is first asked for, and never twice; a failure is tried again. */
function once(make) {
    let made;
    return () => {
        made ??= make().catch((error) => {
            made = undefined;
            throw error;
        });
        return made;
    };
}

;// CONCATENATED MODULE: ./build/aws/source-error.js

/** The SDK's own error behind a translated one. */
function sourceOf(error) {
    return error instanceof user_error/* UserError */.y && error.cause !== undefined ? error.cause : error;
}
/** Whether the SDK's error has one of these names. */
function isNamed(error, ...names) {
    const source = sourceOf(error);
    return source instanceof Error && names.includes(source.name);
}
/** The answer, or nothing when the SDK's error has that name. */
async function orUndefined(answer, name) {
    try {
        return await answer;
    }
    catch (error) {
        if (isNamed(error, name))
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/aws/api-domains.js



/** What API Gateway calls the root of a domain. */
const root = '(none)';
/** Domain names by the API of HTTP and websocket APIs, the only one that knows paths of several segments. */
function createApiDomains(session) {
    const ask = createAskAws(session);
    const open = once(async () => {
        const sdk = await Promise.all(/* import() */[__nccwpck_require__.e(5861), __nccwpck_require__.e(4919)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 44919, 19));
        return { sdk, client: new sdk.ApiGatewayV2Client(clientConfig(session, 'APIGATEWAYV2')) };
    });
    const placeOf = (domain, id) => `/domainnames/${domain}/apimappings/${id}`;
    return {
        async getDomain(name) {
            const { sdk, client } = await open();
            const command = new sdk.GetDomainNameCommand({ DomainName: name });
            const asked = ask('apigateway:GET', `/domainnames/${name}`, () => client.send(command));
            const found = await orUndefined(asked, 'NotFoundException');
            return found && toDomain(name, found.DomainNameConfigurations);
        },
        async createDomain({ name, endpointType, certificateArn, securityPolicy, truststore, tags }) {
            const { sdk, client } = await open();
            const command = new sdk.CreateDomainNameCommand({
                DomainName: name,
                DomainNameConfigurations: [
                    {
                        CertificateArn: certificateArn,
                        EndpointType: endpointType,
                        SecurityPolicy: securityPolicy,
                    },
                ],
                Tags: { ...tags },
                ...(truststore && {
                    MutualTlsAuthentication: { TruststoreUri: truststore.uri, TruststoreVersion: truststore.version },
                }),
            });
            const made = await ask('apigateway:POST', '/domainnames', () => client.send(command));
            return toDomain(name, made.DomainNameConfigurations);
        },
        async deleteDomain(name) {
            const { sdk, client } = await open();
            const command = new sdk.DeleteDomainNameCommand({ DomainName: name });
            await ask('apigateway:DELETE', `/domainnames/${name}`, () => client.send(command));
        },
        async listMappings(domain) {
            const { sdk, client } = await open();
            const found = await allPages(async (token) => {
                const command = new sdk.GetApiMappingsCommand({ DomainName: domain, NextToken: token });
                const page = await ask('apigateway:GET', placeOf(domain, ''), () => client.send(command));
                return { items: page.Items, next: page.NextToken };
            });
            return found.map(({ ApiMappingId: id = '', ApiMappingKey: key = '', ApiId: apiId = '', Stage: stage = '' }) => ({
                ...{ id, basePath: key === root ? '' : key, apiId, stage },
            }));
        },
        async createMapping(domain, { basePath, apiId, stage }) {
            const { sdk, client } = await open();
            const command = new sdk.CreateApiMappingCommand({
                ...{ DomainName: domain, ApiMappingKey: basePath || root, ApiId: apiId, Stage: stage },
            });
            await ask('apigateway:POST', placeOf(domain, ''), () => client.send(command));
        },
        async updateMapping(domain, id, { basePath, apiId, stage }) {
            const { sdk, client } = await open();
            const command = new sdk.UpdateApiMappingCommand({
                ...{ DomainName: domain, ApiMappingId: id, ApiMappingKey: basePath || root, ApiId: apiId, Stage: stage },
            });
            await ask('apigateway:PATCH', placeOf(domain, id), () => client.send(command));
        },
        async deleteMapping(domain, id) {
            const { sdk, client } = await open();
            const command = new sdk.DeleteApiMappingCommand({ DomainName: domain, ApiMappingId: id });
            try {
                await ask('apigateway:DELETE', placeOf(domain, id), () => client.send(command));
            }
            catch (error) {
                if (!isNamed(error, 'NotFoundException'))
                    throw error;
            }
        },
    };
}
const toDomain = (name, [configuration] = []) => ({
    name,
    target: configuration?.ApiGatewayDomainName ?? '',
    hostedZoneId: configuration?.HostedZoneId,
});

// EXTERNAL MODULE: ./build/core/aws-partition.js
var aws_partition = __nccwpck_require__(3984);
// EXTERNAL MODULE: ./build/core/json.js
var json = __nccwpck_require__(28314);
;// CONCATENATED MODULE: ./build/aws/api-gateway.js




/** Stage settings of REST APIs. */
function createRestApiStages(session) {
    const ask = createAskAws(session);
    const open = once(async () => {
        const sdk = await Promise.all(/* import() */[__nccwpck_require__.e(5861), __nccwpck_require__.e(818)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 60818, 19));
        return { sdk, client: new sdk.APIGatewayClient(clientConfig(session, 'API_GATEWAY')) };
    });
    const arn = (restApiId, stageName) => `arn:${(0,aws_partition/* partitionOf */.i)(session.region)}:apigateway:${session.region}::/restapis/${restApiId}/stages/${stageName}`;
    return {
        async getStage(restApiId, stageName) {
            const { sdk, client } = await open();
            try {
                const command = new sdk.GetStageCommand({ restApiId, stageName });
                const { $metadata: _, ...stage } = await ask('apigateway:GET', arn(restApiId, stageName), () => client.send(command));
                return toJsonObject(stage);
            }
            catch (error) {
                if (isNamed(error, 'NotFoundException'))
                    return undefined;
                throw error;
            }
        },
        async updateStage(restApiId, stageName, operations) {
            const { sdk, client } = await open();
            const patchOperations = operations.map((operation) => operation);
            const command = new sdk.UpdateStageCommand({ restApiId, stageName, patchOperations });
            await ask('apigateway:PATCH', arn(restApiId, stageName), () => client.send(command));
        },
        async setTags(restApiId, stageName, tags, remove) {
            const { sdk, client } = await open();
            const resourceArn = arn(restApiId, stageName);
            if (Object.keys(tags).length > 0) {
                const command = new sdk.TagResourceCommand({ resourceArn, tags: { ...tags } });
                await ask('apigateway:PUT', resourceArn, () => client.send(command));
            }
            if (remove.length > 0) {
                const command = new sdk.UntagResourceCommand({ resourceArn, tagKeys: [...remove] });
                await ask('apigateway:DELETE', resourceArn, () => client.send(command));
            }
        },
    };
}
/** Dates become ISO text: what is compared with a template is JSON. */
function toJsonObject(value) {
    const parsed = JSON.parse(JSON.stringify(value));
    return (0,json/* isJsonObject */.OW)(parsed) ? parsed : {};
}

;// CONCATENATED MODULE: ./build/aws/buckets.js


/** Makes buckets and sets them up, in one region. */
function createBuckets(session) {
    const ask = createAskAws(session);
    const open = once(async () => {
        const sdk = await Promise.all(/* import() */[__nccwpck_require__.e(5861), __nccwpck_require__.e(3711)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 53711, 19));
        const forcePathStyle = endpointOf('S3', session.env) !== undefined;
        return { sdk, client: new sdk.S3Client({ ...clientConfig(session, 'S3'), forcePathStyle }) };
    });
    return {
        async create(bucket) {
            const { sdk, client } = await open();
            const place = session.region;
            // us-east-1 is the place of buckets that name none, and may not be named.
            const elsewhere = session.region === 'us-east-1' ? {} : { CreateBucketConfiguration: { LocationConstraint: place } };
            const command = new sdk.CreateBucketCommand({ Bucket: bucket, ...elsewhere });
            await ask('s3:CreateBucket', arnOf(bucket), () => client.send(command));
        },
        async configure(bucket, settings) {
            const { sdk, client } = await open();
            for (const { action, send } of changes(bucket, settings, sdk, client))
                await ask(action, arnOf(bucket), send);
        },
    };
}
/** One call for each setting that is given. */
function changes(Bucket, { versioning, accelerate, blockPublicAccess, policy, tags, accessLog }, sdk, client) {
    const status = (on) => ({ Status: on ? 'Enabled' : 'Suspended' });
    const found = [
        versioning === undefined
            ? undefined
            : {
                action: 's3:PutBucketVersioning',
                send: () => client.send(new sdk.PutBucketVersioningCommand({ Bucket, VersioningConfiguration: status(versioning) })),
            },
        accelerate === undefined
            ? undefined
            : {
                action: 's3:PutAccelerateConfiguration',
                send: () => client.send(new sdk.PutBucketAccelerateConfigurationCommand({ Bucket, AccelerateConfiguration: status(accelerate) })),
            },
        // The block first: it decides which policies S3 takes.
        blockPublicAccess === undefined
            ? undefined
            : {
                action: 's3:PutBucketPublicAccessBlock',
                send: () => client.send(accessBlock(Bucket, blockPublicAccess, sdk)),
            },
        policy === undefined
            ? undefined
            : {
                action: 's3:PutBucketPolicy',
                send: () => client.send(new sdk.PutBucketPolicyCommand({ Bucket, Policy: policy })),
            },
        tags === undefined
            ? undefined
            : { action: 's3:PutBucketTagging', send: () => client.send(tagging(Bucket, tags, sdk)) },
        accessLog && {
            action: 's3:PutBucketLogging',
            send: () => client.send(logging(Bucket, accessLog, sdk)),
        },
    ];
    return found.filter((change) => change !== undefined);
}
const accessBlock = (Bucket, on, sdk) => new sdk.PutPublicAccessBlockCommand({
    Bucket,
    PublicAccessBlockConfiguration: {
        BlockPublicAcls: on,
        BlockPublicPolicy: on,
        IgnorePublicAcls: on,
        RestrictPublicBuckets: on,
    },
});
const tagging = (Bucket, tags, sdk) => new sdk.PutBucketTaggingCommand({
    Bucket,
    Tagging: { TagSet: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })) },
});
const logging = (Bucket, { bucket, prefix }, sdk) => new sdk.PutBucketLoggingCommand({
    Bucket,
    BucketLoggingStatus: { LoggingEnabled: { TargetBucket: bucket, TargetPrefix: prefix } },
});
const arnOf = (bucket) => `arn:aws:s3:::${bucket}`;

;// CONCATENATED MODULE: ./build/aws/certificates.js


/** Certificates of ACM, in any region of the account. */
function createCertificates(session) {
    return {
        async listIssued(region) {
            const own = { ...session, region };
            const ask = createAskAws(own);
            const sdk = await Promise.all(/* import() */[__nccwpck_require__.e(5861), __nccwpck_require__.e(3490)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 33490, 19));
            const client = new sdk.ACMClient(clientConfig(own, 'ACM'));
            const found = await allPages(async (token) => {
                const command = new sdk.ListCertificatesCommand({
                    CertificateStatuses: ['ISSUED'],
                    // Without this, ACM lists certificates with RSA keys of up to 2048 bits only.
                    Includes: { keyTypes: Object.values(sdk.KeyAlgorithm) },
                    NextToken: token,
                });
                const page = await ask('acm:ListCertificates', undefined, () => client.send(command));
                return { items: page.CertificateSummaryList, next: page.NextToken };
            });
            return found.map(({ CertificateArn: arn = '', DomainName: name = '', SubjectAlternativeNameSummaries, NotAfter }) => ({
                arn,
                names: [...new Set([name, ...(SubjectAlternativeNameSummaries ?? [])])],
                notAfterMs: NotAfter?.getTime() ?? 0,
            }));
        },
    };
}

;// CONCATENATED MODULE: ./build/aws/lost-answer.js

/** How CloudFormation refuses what it does already: the stack or change set is there, or runs. */
const refusals = [
    'AlreadyExistsException',
    'InvalidChangeSetStatus',
    'InvalidChangeSetStatusException',
    'ValidationError',
];
/**
 * Starts a stack operation; `undefined` when it runs without an answer. After an answer that was lost on its way the SDK
 * asks again and is refused; the events of the stack tell by the client token that it was this very operation.
 */
async function startOnce(link, { stackName, clientToken }, start) {
    try {
        return await start();
    }
    catch (error) {
        if (stackName === undefined || !isNamed(error, ...refusals))
            throw error;
        const runs = await hasEventOf(link, stackName, clientToken).catch(() => false);
        if (runs)
            return undefined;
        throw error;
    }
}
async function hasEventOf({ open }, stackName, clientToken) {
    const { sdk, client } = await open();
    // The newest come first; the operation has just begun.
    const page = await client.send(new sdk.DescribeStackEventsCommand({ StackName: stackName }));
    return (page.StackEvents ?? []).some(({ ClientRequestToken: token }) => token === clientToken);
}

;// CONCATENATED MODULE: ./build/aws/cloudformation-operations.js



/** What changes a stack, besides change sets. */
function createStackOperations(link) {
    return { ...createWrites(link), ...createRepairs(link) };
}
function createWrites(link) {
    const { open, ask } = link;
    return {
        async createStack(request) {
            const { sdk, client } = await open();
            const command = new sdk.CreateStackCommand({
                ...toSdkRequest(request),
                ...rollbackOf(request),
                ClientRequestToken: request.clientToken,
                ...(request.disableRollback ? { DisableRollback: true } : { OnFailure: request.onFailure }),
            });
            const answer = await startOnce(link, request, () => ask('cloudformation:CreateStack', request.stackName, () => client.send(command)));
            return answer?.StackId ?? request.stackName;
        },
        async updateStack(request) {
            const { sdk, client } = await open();
            const command = new sdk.UpdateStackCommand({
                ...toSdkRequest(request),
                ...rollbackOf(request),
                ClientRequestToken: request.clientToken,
                DisableRollback: request.disableRollback,
            });
            try {
                await startOnce(link, request, () => ask('cloudformation:UpdateStack', request.stackName, () => client.send(command)));
                return 'started';
            }
            catch (error) {
                if (saysNoUpdates(sourceOf(error)))
                    return 'nothing';
                throw error;
            }
        },
        async deleteStack(nameOrId, { clientToken, roleArn, retain, force, express }) {
            const { sdk, client } = await open();
            const command = new sdk.DeleteStackCommand({
                StackName: nameOrId,
                ClientRequestToken: clientToken,
                ...(roleArn ? { RoleARN: roleArn } : {}),
                ...(retain?.length ? { RetainResources: [...retain] } : {}),
                ...(force ? { DeletionMode: 'FORCE_DELETE_STACK' } : {}),
                ...(express ? { DeploymentConfig: { Mode: 'EXPRESS' } } : {}),
            });
            await ask('cloudformation:DeleteStack', nameOrId, () => client.send(command));
        },
        async setStackPolicy(stackName, policy) {
            const { sdk, client } = await open();
            const command = new sdk.SetStackPolicyCommand({ StackName: stackName, StackPolicyBody: JSON.stringify(policy) });
            await ask('cloudformation:SetStackPolicy', stackName, () => client.send(command));
        },
        async setTerminationProtection(stackName, enabled) {
            const { sdk, client } = await open();
            const command = new sdk.UpdateTerminationProtectionCommand({
                StackName: stackName,
                EnableTerminationProtection: enabled,
            });
            await ask('cloudformation:UpdateTerminationProtection', stackName, () => client.send(command));
        },
    };
}
function createRepairs({ open, ask }) {
    return {
        async cancelUpdate(stackName, clientToken) {
            const { sdk, client } = await open();
            const command = new sdk.CancelUpdateStackCommand({ StackName: stackName, ClientRequestToken: clientToken });
            await ask('cloudformation:CancelUpdateStack', stackName, () => client.send(command));
        },
        async continueUpdateRollback(stackName, clientToken, roleArn) {
            const { sdk, client } = await open();
            const command = new sdk.ContinueUpdateRollbackCommand({
                StackName: stackName,
                ClientRequestToken: clientToken,
                ...(roleArn ? { RoleARN: roleArn } : {}),
            });
            await ask('cloudformation:ContinueUpdateRollback', stackName, () => client.send(command));
        },
        async rollbackStack(stackName, clientToken, roleArn) {
            const { sdk, client } = await open();
            const command = new sdk.RollbackStackCommand({
                StackName: stackName,
                ClientRequestToken: clientToken,
                ...(roleArn ? { RoleARN: roleArn } : {}),
            });
            await ask('cloudformation:RollbackStack', stackName, () => client.send(command));
        },
    };
}
/** The settings that all calls on stacks share. The notification list is always sent: an empty one clears it. */
function toSdkRequest(request) {
    const { template, parameters } = request;
    return {
        StackName: request.stackName,
        ...('url' in template ? { TemplateURL: template.url } : { TemplateBody: template.body }),
        Capabilities: request.capabilities.map((capability) => capability),
        Parameters: parameters.map(({ key, value, usePreviousValue }) => usePreviousValue ? { ParameterKey: key, UsePreviousValue: true } : { ParameterKey: key, ParameterValue: value }),
        Tags: Object.entries(request.tags).map(([Key, Value]) => ({ Key, Value })),
        NotificationARNs: [...request.notificationArns],
        ...(request.roleArn ? { RoleARN: request.roleArn } : {}),
        ...(request.express
            ? { DeploymentConfig: { Mode: 'EXPRESS', DisableRollback: request.disableRollback } }
            : {}),
    };
}
/** `RollbackConfiguration` where the service sets one. */
function rollbackOf({ rollbackConfiguration }) {
    return rollbackConfiguration ? { RollbackConfiguration: rollbackConfiguration } : {};
}

// EXTERNAL MODULE: ./build/core/concurrency.js
var concurrency = __nccwpck_require__(24949);
;// CONCATENATED MODULE: ./build/aws/cloudformation-stacks.js





/** What is read of stacks: settings, template, resources. */
function createStackReaders({ open, ask }) {
    const listResources = async (nameOrId) => {
        const { sdk, client } = await open();
        const resources = [];
        let token;
        do {
            const command = new sdk.ListStackResourcesCommand({ StackName: nameOrId, NextToken: token });
            const page = await missingAsUndefined(ask('cloudformation:ListStackResources', nameOrId, () => client.send(command)));
            for (const summary of page?.StackResourceSummaries ?? []) {
                resources.push({
                    logicalId: summary.LogicalResourceId ?? '',
                    physicalId: summary.PhysicalResourceId,
                    type: summary.ResourceType ?? '',
                    status: summary.ResourceStatus ?? '',
                });
            }
            token = page?.NextToken;
        } while (token);
        return resources;
    };
    const listResourcesWithin = async (nameOrId) => {
        const own = await listResources(nameOrId);
        const nested = own.filter(({ type }) => type === 'AWS::CloudFormation::Stack');
        const inside = await (0,concurrency/* mapConcurrently */.X)(nested, 6, async ({ physicalId }) => physicalId === undefined ? [] : listResourcesWithin(physicalId).catch(deniedAsEmpty));
        return [...own, ...inside.flat()];
    };
    return {
        async describeStack(nameOrId) {
            const { sdk, client } = await open();
            const command = new sdk.DescribeStacksCommand({ StackName: nameOrId });
            const stacks = await missingAsUndefined(ask('cloudformation:DescribeStacks', nameOrId, () => client.send(command)));
            const stack = stacks?.Stacks?.[0];
            return stack && toDeployedStack(stack);
        },
        async listStacksByTags(tags) {
            const { sdk, client } = await open();
            const found = [];
            let token;
            do {
                const command = new sdk.DescribeStacksCommand({ NextToken: token });
                const page = await ask('cloudformation:DescribeStacks', '*', () => client.send(command));
                // Nested stacks have the tags of the stack above them, which they come and go with.
                const own = (page.Stacks ?? []).filter(({ ParentId: parent }) => !parent);
                for (const stack of own.map(toDeployedStack)) {
                    if (Object.entries(tags).every(([key, value]) => stack.tags[key] === value))
                        found.push(stack);
                }
                token = page.NextToken;
            } while (token);
            return found;
        },
        async getTemplate(nameOrId) {
            const { sdk, client } = await open();
            const command = new sdk.GetTemplateCommand({ StackName: nameOrId, TemplateStage: 'Original' });
            const answer = await missingAsUndefined(ask('cloudformation:GetTemplate', nameOrId, () => client.send(command)));
            return answer?.TemplateBody ? parseTemplate(answer.TemplateBody) : undefined;
        },
        async getStackPolicy(nameOrId) {
            const { sdk, client } = await open();
            const command = new sdk.GetStackPolicyCommand({ StackName: nameOrId });
            const answer = await missingAsUndefined(ask('cloudformation:GetStackPolicy', nameOrId, () => client.send(command)));
            const policy = answer?.StackPolicyBody ? JSON.parse(answer.StackPolicyBody) : {};
            return answer && (0,json/* isJsonObject */.OW)(policy) ? policy : undefined;
        },
        listResources,
        listResourcesWithin,
        async validateTemplate(template) {
            const { sdk, client } = await open();
            const command = new sdk.ValidateTemplateCommand('url' in template ? { TemplateURL: template.url } : { TemplateBody: template.body });
            await ask('cloudformation:ValidateTemplate', undefined, () => client.send(command));
        },
    };
}
// A role of before may know the stack above only.
function deniedAsEmpty(error) {
    if (error instanceof user_error/* UserError */.y && error.code === 'AWS_ACCESS_DENIED')
        return [];
    throw error;
}
/** A stack that is not there gives `undefined`. */
async function missingAsUndefined(answer) {
    try {
        return await answer;
    }
    catch (error) {
        if (saysStackMissing(sourceOf(error)))
            return undefined;
        throw error;
    }
}
// A stack that a person made from YAML has no JSON here; then there is nothing that could be compared.
function parseTemplate(body) {
    try {
        const parsed = JSON.parse(body);
        if (!(0,json/* isJsonObject */.OW)(parsed) || !(0,json/* isJsonObject */.OW)(parsed['Resources']))
            return undefined;
        return { Outputs: {}, ...parsed };
    }
    catch {
        return undefined;
    }
}
function toDeployedStack(stack) {
    return {
        name: stack.StackName ?? '',
        id: stack.StackId ?? '',
        status: stack.StackStatus ?? '',
        statusReason: stack.StackStatusReason,
        outputs: toRecord(stack.Outputs, 'OutputKey', 'OutputValue'),
        tags: toRecord(stack.Tags, 'Key', 'Value'),
        parameters: toRecord(stack.Parameters, 'ParameterKey', 'ParameterValue'),
        notificationArns: stack.NotificationARNs ?? [],
        rollbackConfiguration: stack.RollbackConfiguration && toRollbackConfiguration(stack.RollbackConfiguration),
        roleArn: stack.RoleARN,
        terminationProtection: stack.EnableTerminationProtection ?? false,
        disableRollback: stack.DisableRollback ?? false,
        createdAtMs: stack.CreationTime?.getTime() ?? 0,
        updatedAtMs: stack.LastUpdatedTime?.getTime(),
    };
}
const toRollbackConfiguration = ({ RollbackTriggers: triggers = [], MonitoringTimeInMinutes: minutes = 0, }) => ({
    RollbackTriggers: triggers.map(({ Arn, Type }) => ({ Arn, Type })),
    MonitoringTimeInMinutes: minutes,
});
function toRecord(list, key, value) {
    return Object.fromEntries((list ?? []).map((item) => [item[key] ?? '', item[value] ?? '']));
}

;// CONCATENATED MODULE: ./build/aws/cloudformation-change-sets.js






/** Change sets: made, read with all their changes, run, deleted. */
function createChangeSets(link) {
    const { open, ask } = link;
    // IAM looks at the stack: a call that names the change set alone would need rights on every stack.
    const stackIds = new Map();
    const named = (id) => ({ ChangeSetName: id, StackName: stackIds.get(id) });
    return {
        async createChangeSet(request) {
            const { sdk, client } = await open();
            const command = new sdk.CreateChangeSetCommand({
                ...toSdkRequest(request),
                ...rollbackOf(request),
                ChangeSetName: request.changeSetName,
                ChangeSetType: request.type,
                ClientToken: request.clientToken,
                ...(request.nestedStacks ? { IncludeNestedStacks: true } : {}),
                ...(request.description ? { Description: request.description } : {}),
            });
            const made = await ask('cloudformation:CreateChangeSet', request.stackName, () => client.send(command)).catch((error) => findMade(link, request, error));
            const { Id: id = '', StackId: stackId = '' } = made;
            stackIds.set(id, stackId);
            return { id, stackId };
        },
        describeChangeSet: (id) => describeWhole(link, named(id)),
        async listChangeSets(stackName) {
            const { sdk, client } = await open();
            const found = [];
            let token;
            do {
                const command = new sdk.ListChangeSetsCommand({ StackName: stackName, NextToken: token });
                const page = await missingAsUndefined(ask('cloudformation:ListChangeSets', stackName, () => client.send(command)));
                for (const item of page?.Summaries ?? []) {
                    if (item.ChangeSetId && item.StackId)
                        stackIds.set(item.ChangeSetId, item.StackId);
                    const { ChangeSetId: id = '', ChangeSetName: name = '', ExecutionStatus: execution } = item;
                    found.push({ id, name, executing: execution === 'EXECUTE_IN_PROGRESS' });
                }
                token = page?.NextToken;
            } while (token);
            return found;
        },
        async executeChangeSet(id, clientToken, disableRollback) {
            const { sdk, client } = await open();
            const command = new sdk.ExecuteChangeSetCommand({
                ...named(id),
                ClientRequestToken: clientToken,
                ...(disableRollback ? { DisableRollback: true } : {}),
            });
            await startOnce(link, { stackName: stackIds.get(id), clientToken }, () => ask('cloudformation:ExecuteChangeSet', id, () => client.send(command)));
        },
        async deleteChangeSet(id) {
            const { sdk, client } = await open();
            const command = new sdk.DeleteChangeSetCommand(named(id));
            try {
                await ask('cloudformation:DeleteChangeSet', id, () => client.send(command));
            }
            catch (error) {
                if (!isMissingChangeSet(error))
                    throw error;
            }
        },
    };
}
/** The change set of an answer that was lost on its way: its name is that of one run alone. */
async function findMade({ open, ask }, { stackName, changeSetName }, error) {
    if (!isNamed(error, 'AlreadyExistsException'))
        throw error;
    const { sdk, client } = await open();
    const command = new sdk.DescribeChangeSetCommand({ StackName: stackName, ChangeSetName: changeSetName });
    const found = await ask('cloudformation:DescribeChangeSet', stackName, () => client.send(command));
    return { Id: found.ChangeSetId, StackId: found.StackId };
}
const isMissingChangeSet = (error) => isNamed(error, 'ChangeSetNotFound', 'ChangeSetNotFoundException');
async function describeWhole(link, subject) {
    const { open, ask } = link;
    const { ChangeSetName: id } = subject;
    const { sdk, client } = await open();
    const changes = [];
    let page;
    do {
        const command = new sdk.DescribeChangeSetCommand({
            ...subject,
            IncludePropertyValues: true,
            NextToken: page?.NextToken,
        });
        try {
            page = await missingAsUndefined(ask('cloudformation:DescribeChangeSet', id, () => client.send(command)));
        }
        catch (error) {
            if (isMissingChangeSet(error))
                return undefined;
            throw error;
        }
        if (!page)
            return undefined;
        for (const change of page.Changes ?? [])
            changes.push(...(await withNested(link, change)));
    } while (page.NextToken);
    return {
        id: page.ChangeSetId ?? id,
        name: page.ChangeSetName ?? '',
        stackId: page.StackId ?? '',
        status: page.Status ?? '',
        executionStatus: page.ExecutionStatus ?? '',
        statusReason: page.StatusReason,
        empty: page.Status === 'FAILED' && changes.length === 0 && saysNoChanges(page.StatusReason),
        changes,
    };
}
/** A change of a nested stack with those inside of it, where it has a change set of its own that may be read. */
async function withNested(link, change) {
    const { ChangeSetId: id, PhysicalResourceId: stackId } = change.ResourceChange ?? {};
    const found = toResourceChange(change);
    if (!id)
        return found;
    try {
        const inside = await describeWhole(link, { ChangeSetName: id, StackName: stackId });
        return found.map((one) => ({ ...one, nested: inside?.changes }));
    }
    catch (error) {
        if (error instanceof user_error/* UserError */.y && error.code === 'AWS_ACCESS_DENIED')
            return found;
        throw error;
    }
}
function toResourceChange({ ResourceChange: change }) {
    if (!change?.LogicalResourceId || !change.Action)
        return [];
    return [
        {
            action: change.Action,
            logicalId: change.LogicalResourceId,
            physicalId: change.PhysicalResourceId,
            type: change.ResourceType ?? '',
            replacement: change.Replacement,
            policyAction: change.PolicyAction,
            details: (change.Details ?? []).map(({ Target: target, CausingEntity: causingEntity }) => ({
                attribute: target?.Attribute ?? '',
                property: target?.Name,
                path: target?.Path,
                requiresRecreation: target?.RequiresRecreation,
                before: target?.BeforeValue,
                after: target?.AfterValue,
                causingEntity,
            })),
        },
    ];
}

;// CONCATENATED MODULE: ./build/aws/cloudformation-events.js



/** What happened to a stack. */
function createStackEvents({ open, ask, }) {
    return {
        async listEvents(nameOrId, sinceMs) {
            const { sdk, client } = await open();
            const events = [];
            let token;
            do {
                const command = new sdk.DescribeStackEventsCommand({ StackName: nameOrId, NextToken: token });
                const page = await missingAsUndefined(ask('cloudformation:DescribeStackEvents', nameOrId, () => client.send(command)));
                const fresh = (page?.StackEvents ?? []).map(toStackEvent).filter((event) => event.atMs > sinceMs);
                events.push(...fresh);
                // Newest first: a page with an older event is the last one of interest.
                token = fresh.length === page?.StackEvents?.length ? page?.NextToken : undefined;
            } while (token);
            return events.reverse();
        },
        async listFailedEvents({ stackName, changeSetId }) {
            const { sdk, client } = await open();
            const subject = changeSetId ? { ChangeSetName: changeSetId } : { StackName: stackName };
            const events = [];
            let token;
            try {
                do {
                    const command = new sdk.DescribeEventsCommand({
                        ...subject,
                        Filters: { FailedEvents: true },
                        NextToken: token,
                    });
                    const page = await ask('cloudformation:DescribeEvents', stackName ?? changeSetId, () => client.send(command));
                    events.push(...(page.OperationEvents ?? []));
                    token = page.NextToken;
                } while (token);
            }
            catch (error) {
                if (isUnavailable(error))
                    return undefined;
                throw error;
            }
            return events.map(toFailedEvent).sort((a, b) => a.atMs - b.atMs);
        },
    };
}
// Older policies do not allow the call, and some regions do not have it: the plain events are the way out.
function isUnavailable(error) {
    if (isNamed(error, 'InvalidAction', 'UnknownOperationException', 'ChangeSetNotFound', 'ChangeSetNotFoundException'))
        return true;
    return error instanceof user_error/* UserError */.y && (error.code === 'AWS_ACCESS_DENIED' || error.code === 'AWS_REQUEST_REFUSED');
}
function toStackEvent(event) {
    return {
        id: event.EventId ?? '',
        atMs: event.Timestamp?.getTime() ?? 0,
        stackId: event.StackId ?? '',
        stackName: event.StackName ?? '',
        logicalId: event.LogicalResourceId ?? '',
        physicalId: event.PhysicalResourceId,
        type: event.ResourceType ?? '',
        status: event.ResourceStatus ?? '',
        reason: event.ResourceStatusReason,
        clientRequestToken: event.ClientRequestToken,
    };
}
function toFailedEvent(event) {
    const stackId = event.StackId ?? '';
    return {
        id: event.EventId ?? '',
        atMs: (event.Timestamp ?? event.StartTime)?.getTime() ?? 0,
        stackId,
        stackName: stackId.split('/')[1] ?? '',
        logicalId: event.LogicalResourceId ?? '',
        physicalId: event.PhysicalResourceId,
        type: event.ResourceType ?? '',
        status: event.ResourceStatus ?? event.ValidationStatus ?? event.HookStatus ?? 'FAILED',
        reason: event.ValidationStatusReason ?? event.HookStatusReason ?? event.ResourceStatusReason,
        clientRequestToken: event.ClientRequestToken,
        detail: detailOf(event),
    };
}
function detailOf(event) {
    if (event.ValidationName) {
        return `${event.ValidationName}${event.ValidationPath ? ` at ${event.ValidationPath}` : ''}`;
    }
    return event.HookType ? `hook ${event.HookType}` : undefined;
}

;// CONCATENATED MODULE: ./build/aws/cloudformation.js





/** CloudFormation of one region. */
function createCloudFormation(session) {
    const link = {
        ask: createAskAws(session),
        open: once(async () => {
            const sdk = await Promise.all(/* import() */[__nccwpck_require__.e(5861), __nccwpck_require__.e(3805)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 3805, 19));
            return { sdk, client: new sdk.CloudFormationClient(clientConfig(session, 'CLOUDFORMATION')) };
        }),
    };
    return {
        ...createStackReaders(link),
        ...createStackEvents(link),
        ...createChangeSets(link),
        ...createStackOperations(link),
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(77598);
;// CONCATENATED MODULE: ./build/aws/cloudfront.js


/** The cache of CloudFront's distributions, which belong to no region. */
function createDistributions(session) {
    const ask = createAskAws(session);
    const open = once(async () => {
        const sdk = await Promise.all(/* import() */[__nccwpck_require__.e(5861), __nccwpck_require__.e(3169)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 23169, 19));
        return { sdk, client: new sdk.CloudFrontClient(clientConfig(session, 'CLOUDFRONT')) };
    });
    return {
        async invalidate(distributionId, paths) {
            const { sdk, client } = await open();
            // Attempts of one call share the reference, so that a lost answer makes no second invalidation.
            const InvalidationBatch = {
                CallerReference: (0,external_node_crypto_.randomUUID)(),
                Paths: { Quantity: paths.length, Items: [...paths] },
            };
            const command = new sdk.CreateInvalidationCommand({ DistributionId: distributionId, InvalidationBatch });
            const { Invalidation } = await ask('cloudfront:CreateInvalidation', distributionId, () => client.send(command));
            return Invalidation?.Id ?? '';
        },
    };
}

// EXTERNAL MODULE: ./build/core/assert-never.js
var assert_never = __nccwpck_require__(16701);
;// CONCATENATED MODULE: ./build/aws/oidc-token.js

/** The claims of a token, read and not verified; `undefined` for a text that is no token. */
function readClaims(token) {
    const payload = token.split('.')[1];
    if (payload === undefined)
        return undefined;
    let claims;
    try {
        claims = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
    }
    catch {
        return undefined;
    }
    if (!(0,json/* isJsonObject */.OW)(claims))
        return undefined;
    const { iss, sub, aud } = claims;
    const audience = Array.isArray(aud) ? aud[0] : aud;
    if (typeof iss !== 'string' || typeof sub !== 'string' || typeof audience !== 'string')
        return undefined;
    const text = (value) => (typeof value === 'string' ? value : undefined);
    const { repository_id: repositoryId, repository_owner_id: ownerId } = claims;
    return { issuer: iss, subject: sub, audience, repositoryId: text(repositoryId), ownerId: text(ownerId) };
}
/** The condition of a trust policy that accepts these claims, as JSON text. */
function matchingTrustCondition({ issuer, subject, audience }) {
    const host = issuer.replace(/^https?:\/\//, '');
    return JSON.stringify({ StringEquals: { [`${host}:aud`]: audience, [`${host}:sub`]: subject } });
}
/**
 * The claims with the other form of their subject: `repo:owner/name:…` against `repo:owner@id/name@id:…`, which is what
 * repositories with immutable subjects send. `undefined` for a subject that was customised.
 */
function otherSubjectForm(claims) {
    const match = /^repo:([^/:@]+)(@\d+)?\/([^/:@]+)(@\d+)?:(.+)$/.exec(claims.subject);
    if (!match)
        return undefined;
    const [, owner, ownerMark, name, nameMark, rest] = match;
    if (ownerMark && nameMark)
        return { ...claims, subject: `repo:${owner}/${name}:${rest}` };
    const { ownerId, repositoryId } = claims;
    if (ownerMark || nameMark || !ownerId || !repositoryId)
        return undefined;
    return { ...claims, subject: `repo:${owner}@${ownerId}/${name}@${repositoryId}:${rest}` };
}

;// CONCATENATED MODULE: ./build/aws/refreshing-keys.js
const renewBeforeMs = 5 * 60_000;
/** Keys that are fetched when first used, shared by all clients, and fetched anew five minutes before they expire. */
function refreshingKeys(fetchKeys, clock) {
    let current;
    const renew = () => {
        current = fetchKeys().catch((error) => {
            current = undefined;
            throw error;
        });
        return current;
    };
    return async () => {
        if (!current)
            return renew();
        const keys = await current;
        const expires = keys.expiration?.getTime() ?? Number.POSITIVE_INFINITY;
        return expires - clock.nowMs() < renewBeforeMs ? renew() : keys;
    };
}

;// CONCATENATED MODULE: ./build/aws/credentials.js






/**
 * Keys for a credential source; `undefined` leaves it to the SDK's own chain. Secrets are masked before they are used,
 * role sessions are renewed before they end, and each renewal by OIDC asks for a fresh token.
 */
function keysFor(source, base, fetchToken) {
    switch (source.kind) {
        case 'oidc':
            return refreshingKeys(() => assumeByToken(source, base, fetchToken), base.clock);
        case 'keys': {
            const keys = masked(base, {
                accessKeyId: source.accessKeyId,
                secretAccessKey: source.secretAccessKey,
                ...(source.sessionToken ? { sessionToken: source.sessionToken } : {}),
            });
            const { role } = source;
            if (!role)
                return async () => keys;
            return refreshingKeys(() => assumeByKeys(role, { ...base, keys: async () => keys }), base.clock);
        }
        case 'environment': {
            const keys = source.profile ? undefined : keysOfEnvironment(base);
            const { role } = source;
            return role ? refreshingKeys(() => assumeByKeys(role, { ...base, keys }), base.clock) : keys;
        }
        default:
            return (0,assert_never/* assertNever */.x)(source);
    }
}
function keysOfEnvironment(base) {
    const accessKeyId = base.env['AWS_ACCESS_KEY_ID'];
    const secretAccessKey = base.env['AWS_SECRET_ACCESS_KEY'];
    const sessionToken = base.env['AWS_SESSION_TOKEN'];
    if (!accessKeyId || !secretAccessKey)
        return undefined;
    const keys = masked(base, { accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) });
    return async () => keys;
}
async function assumeByToken(source, base, fetchToken) {
    const token = await fetchToken(source.audience);
    base.log.maskSecret(token);
    const { STSClient, AssumeRoleWithWebIdentityCommand } = await Promise.all(/* import() */[__nccwpck_require__.e(5861), __nccwpck_require__.e(1695)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 71695, 19));
    // The call is not signed; without these placeholders the SDK would look for keys on the machine.
    const client = new STSClient({ ...clientConfig({ ...base, keys: undefined }, 'STS'), credentials: unsigned });
    try {
        const answer = await client.send(new AssumeRoleWithWebIdentityCommand({
            RoleArn: source.roleArn,
            RoleSessionName: source.sessionName,
            DurationSeconds: source.durationSeconds,
            WebIdentityToken: token,
        }));
        return masked(base, keysOfAnswer(answer.Credentials));
    }
    catch (error) {
        throw explainRefusedToken(error, source.roleArn, token, base.region);
    }
    finally {
        client.destroy();
    }
}
const unsigned = async () => ({ accessKeyId: '', secretAccessKey: '' });
function explainRefusedToken(error, roleArn, token, region) {
    const name = error instanceof Error ? error.name : '';
    const claims = readClaims(token);
    if (name === 'InvalidIdentityToken' || name === 'InvalidIdentityTokenException') {
        const issuer = claims?.issuer ?? 'of the token';
        const says = error instanceof Error && error.message ? ` AWS says: ${error.message}` : '';
        return new user_error/* UserError */.y('AWS_OIDC_PROVIDER_MISSING', `AWS does not trust the issuer ${issuer} for ${roleArn}.${says}`, {
            cause: error,
            remedy: says.includes('audience') ? audienceRemedy(claims) : undefined,
        });
    }
    if (name !== 'AccessDenied' || !claims) {
        return translateAwsError(error, { action: 'sts:AssumeRoleWithWebIdentity', resource: roleArn, region });
    }
    return new user_error/* UserError */.y('AWS_OIDC_REFUSED', `${roleArn} does not accept this job: the token has the subject \`${claims.subject}\` and the audience \`${claims.audience}\`.`, {
        cause: error,
        remedy: trustRemedy(claims),
    });
}
/** The provider is there, and lists other audiences (its "client IDs"). */
const audienceRemedy = (claims) => `Add the audience \`${claims?.audience ?? 'of the token'}\` to the OIDC provider of the account, or set the input \`audience\` to one that it has.`;
/** Which of the two forms a repository sends is its setting, so that a policy may need the other one tomorrow. */
function trustRemedy(claims) {
    const other = otherSubjectForm(claims);
    const lines = ['This condition in the trust policy of the role would match:', matchingTrustCondition(claims)];
    if (other) {
        const immutable = other.subject.includes('@');
        lines.push(`The same for subjects ${immutable ? 'with' : 'without'} immutable IDs, which the settings of a repository choose:`, matchingTrustCondition(other));
    }
    return lines.join('\n');
}
async function assumeByKeys(role, session) {
    const { STSClient, AssumeRoleCommand } = await Promise.all(/* import() */[__nccwpck_require__.e(5861), __nccwpck_require__.e(1695)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 71695, 19));
    const client = new STSClient(clientConfig(session, 'STS'));
    try {
        const answer = await client.send(new AssumeRoleCommand({
            RoleArn: role.arn,
            RoleSessionName: role.sessionName,
            DurationSeconds: role.durationSeconds,
        }));
        return masked(session, keysOfAnswer(answer.Credentials));
    }
    catch (error) {
        const translated = translateAwsError(error, {
            action: 'sts:AssumeRole',
            resource: role.arn,
            region: session.region,
        });
        if (!(translated instanceof user_error/* UserError */.y) || translated.code !== 'AWS_ACCESS_DENIED')
            throw translated;
        throw new user_error/* UserError */.y('AWS_ROLE_REFUSED', translated.message, { cause: error });
    }
    finally {
        client.destroy();
    }
}
function keysOfAnswer(credentials) {
    const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = credentials ?? {};
    if (!AccessKeyId || !SecretAccessKey)
        throw new Error('STS answered without credentials');
    return {
        accessKeyId: AccessKeyId,
        secretAccessKey: SecretAccessKey,
        ...(SessionToken ? { sessionToken: SessionToken } : {}),
        ...(Expiration ? { expiration: Expiration } : {}),
    };
}
function masked({ log }, keys) {
    log.maskSecret(keys.accessKeyId);
    log.maskSecret(keys.secretAccessKey);
    if (keys.sessionToken)
        log.maskSecret(keys.sessionToken);
    return keys;
}

;// CONCATENATED MODULE: ./build/aws/dns-zones.js



/** Hosted zones of Route 53 and alias records in them. */
function createDnsZones(session) {
    const ask = createAskAws(session);
    const open = once(async () => {
        const sdk = await Promise.all(/* import() */[__nccwpck_require__.e(5861), __nccwpck_require__.e(8621)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 8621, 19));
        return { sdk, client: new sdk.Route53Client(clientConfig(session, 'ROUTE_53')) };
    });
    const change = async (zoneId, changes) => {
        const { sdk, client } = await open();
        const command = new sdk.ChangeResourceRecordSetsCommand({
            HostedZoneId: zoneId,
            ChangeBatch: { Changes: changes },
        });
        await ask('route53:ChangeResourceRecordSets', `hostedzone/${zoneId}`, () => client.send(command));
    };
    return {
        async list() {
            const { sdk, client } = await open();
            const found = await allPages(async (marker) => {
                const command = new sdk.ListHostedZonesCommand({ Marker: marker });
                const page = await ask('route53:ListHostedZones', undefined, () => client.send(command));
                return { items: page.HostedZones, next: page.IsTruncated ? page.NextMarker : undefined };
            });
            return found.map(({ Id: id = '', Name: name = '', Config: config }) => ({
                id: id.replace('/hostedzone/', ''),
                name: name.replace(/\.$/, ''),
                isPrivate: config?.PrivateZone ?? false,
            }));
        },
        setRecords: (zoneId, records) => change(zoneId, records.map((record) => ({ Action: 'UPSERT', ResourceRecordSet: toRecordSet(record) }))),
        async deleteRecord(zoneId, record) {
            try {
                await change(zoneId, [{ Action: 'DELETE', ResourceRecordSet: toRecordSet(record) }]);
                return true;
            }
            catch (error) {
                if (isNamed(error, 'InvalidChangeBatch'))
                    return false;
                throw error;
            }
        },
    };
}
const toRecordSet = ({ name, type, target, routing }) => ({
    Name: name,
    Type: type,
    AliasTarget: { DNSName: target.name, HostedZoneId: target.hostedZoneId, EvaluateTargetHealth: false },
    ...(routing && {
        SetIdentifier: routing.setIdentifier,
        Weight: routing.weight,
        Region: routing.region,
        HealthCheckId: routing.healthCheckId,
    }),
});

;// CONCATENATED MODULE: ./build/aws/ecr.js



/** Container images of ECR in one region. */
function createImageRegistry(session) {
    const ask = createAskAws(session);
    const open = once(async () => {
        const sdk = await Promise.all(/* import() */[__nccwpck_require__.e(5861), __nccwpck_require__.e(8249)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 28249, 19));
        return { sdk, client: new sdk.ECRClient(clientConfig(session, 'ECR')) };
    });
    const arn = (repository, registryId = '*') => `arn:${(0,aws_partition/* partitionOf */.i)(session.region)}:ecr:${session.region}:${registryId}:repository/${repository}`;
    return {
        async findDigest(repository, tag, registryId) {
            const { sdk, client } = await open();
            const command = new sdk.DescribeImagesCommand({
                repositoryName: repository,
                imageIds: [{ imageTag: tag }],
                ...(registryId ? { registryId } : {}),
            });
            const answer = await ask('ecr:DescribeImages', arn(repository, registryId), () => client.send(command)).catch(absent('ImageNotFoundException', 'RepositoryNotFoundException'));
            return answer?.imageDetails?.[0]?.imageDigest;
        },
        async findRepository(name) {
            const { sdk, client } = await open();
            const command = new sdk.DescribeRepositoriesCommand({ repositoryNames: [name] });
            const answer = await ask('ecr:DescribeRepositories', arn(name), () => client.send(command)).catch(absent('RepositoryNotFoundException'));
            return answer?.repositories?.[0]?.repositoryUri;
        },
        async createRepository(name, { scanOnPush }) {
            const { sdk, client } = await open();
            const command = new sdk.CreateRepositoryCommand({
                repositoryName: name,
                imageScanningConfiguration: { scanOnPush },
            });
            const { repository } = await ask('ecr:CreateRepository', arn(name), () => client.send(command));
            if (!repository?.repositoryUri)
                throw new Error('ECR made a repository without an address');
            return repository.repositoryUri;
        },
        async setLifecyclePolicy(repository, policy) {
            const { sdk, client } = await open();
            const command = new sdk.PutLifecyclePolicyCommand({
                repositoryName: repository,
                lifecyclePolicyText: JSON.stringify(policy),
            });
            await ask('ecr:PutLifecyclePolicy', arn(repository), () => client.send(command));
        },
        async login() {
            const { sdk, client } = await open();
            const command = new sdk.GetAuthorizationTokenCommand({});
            const { authorizationData } = await ask('ecr:GetAuthorizationToken', '*', () => client.send(command));
            const token = authorizationData?.[0]?.authorizationToken ?? '';
            session.log.maskSecret(token);
            session.log.maskSecret(Buffer.from(token, 'base64')
                .toString()
                .replace(/^[^:]*:/, ''));
            return token;
        },
        async deleteRepository(name) {
            const { sdk, client } = await open();
            const command = new sdk.DeleteRepositoryCommand({ repositoryName: name, force: true });
            const answer = await ask('ecr:DeleteRepository', arn(name), () => client.send(command)).catch(absent('RepositoryNotFoundException'));
            return answer !== undefined;
        },
    };
}
const absent = (...names) => (error) => {
    if (names.some((name) => isNamed(error, name)))
        return undefined;
    throw error;
};

;// CONCATENATED MODULE: ./build/aws/lambda.js


/** Functions of one region. */
function createLambda(session) {
    const link = {
        ask: createAskAws(session),
        open: once(async () => {
            const sdk = await Promise.all(/* import() */[__nccwpck_require__.e(5861), __nccwpck_require__.e(1696)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 71696, 19));
            return { sdk, client: new sdk.LambdaClient(clientConfig(session, 'LAMBDA')) };
        }),
    };
    return { ...createFunctions(link), ...createVersions(link) };
}
function createFunctions({ open, ask }) {
    return {
        async getFunction(name) {
            const { sdk, client } = await open();
            try {
                const command = new sdk.GetFunctionCommand({ FunctionName: name });
                const answer = await ask('lambda:GetFunction', name, () => client.send(command));
                return answer.Configuration && toDeployedFunction(answer.Configuration);
            }
            catch (error) {
                if (isNamed(error, 'ResourceNotFoundException'))
                    return undefined;
                throw error;
            }
        },
        async updateCode(name, { bucket, key }, publish) {
            const { sdk, client } = await open();
            const command = new sdk.UpdateFunctionCodeCommand({
                FunctionName: name,
                S3Bucket: bucket,
                S3Key: key,
                Publish: publish,
            });
            const answer = await ask('lambda:UpdateFunctionCode', name, () => client.send(command));
            return { ...toDeployedFunction(answer), version: answer.Version ?? '$LATEST' };
        },
        async invoke(name, payload, { async, tail, qualifier }) {
            const { sdk, client } = await open();
            const command = new sdk.InvokeCommand({
                FunctionName: name,
                InvocationType: async ? 'Event' : 'RequestResponse',
                LogType: tail && !async ? 'Tail' : 'None',
                Payload: Buffer.from(payload, 'utf8'),
                ...(qualifier ? { Qualifier: qualifier } : {}),
            });
            const answer = await ask('lambda:InvokeFunction', name, () => client.send(command));
            return {
                statusCode: answer.StatusCode ?? 0,
                payload: Buffer.from(answer.Payload ?? new Uint8Array()).toString('utf8'),
                functionError: answer.FunctionError,
                logTail: answer.LogResult && Buffer.from(answer.LogResult, 'base64').toString('utf8'),
            };
        },
    };
}
function createVersions({ open, ask, }) {
    return {
        async listVersions(name) {
            const { sdk, client } = await open();
            const versions = [];
            let marker;
            do {
                const command = new sdk.ListVersionsByFunctionCommand({ FunctionName: name, Marker: marker });
                const page = await ask('lambda:ListVersionsByFunction', name, () => client.send(command));
                versions.push(...(page.Versions ?? []).flatMap(({ Version }) => (Version ? [Version] : [])));
                marker = page.NextMarker;
            } while (marker);
            return versions.filter((version) => version !== '$LATEST');
        },
        async listAliasedVersions(name) {
            const { sdk, client } = await open();
            const versions = new Set();
            let marker;
            do {
                const command = new sdk.ListAliasesCommand({ FunctionName: name, Marker: marker });
                const page = await ask('lambda:ListAliases', name, () => client.send(command));
                for (const { FunctionVersion: version, RoutingConfig: routing } of page.Aliases ?? []) {
                    if (version)
                        versions.add(version);
                    for (const weighted of Object.keys(routing?.AdditionalVersionWeights ?? {}))
                        versions.add(weighted);
                }
                marker = page.NextMarker;
            } while (marker);
            return [...versions];
        },
        async deleteVersion(name, version) {
            const { sdk, client } = await open();
            const command = new sdk.DeleteFunctionCommand({ FunctionName: name, Qualifier: version });
            await ask('lambda:DeleteFunction', `${name}:${version}`, () => client.send(command));
        },
    };
}
function toDeployedFunction(configuration) {
    return {
        name: configuration.FunctionName ?? '',
        arn: configuration.FunctionArn ?? '',
        codeSha256: configuration.CodeSha256 ?? '',
        // `2026-07-25T00:00:00.000+0000`
        lastModifiedMs: Date.parse(configuration.LastModified ?? '') || 0,
        lastUpdateStatus: configuration.LastUpdateStatus,
        state: configuration.State,
    };
}

;// CONCATENATED MODULE: ./build/aws/logs.js


/** Log events of CloudWatch Logs, oldest first; a group that is not there has none. */
function createLogs(session) {
    const ask = createAskAws(session);
    const open = once(async () => {
        const sdk = await Promise.all(/* import() */[__nccwpck_require__.e(5861), __nccwpck_require__.e(303)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 70303, 19));
        return { sdk, client: new sdk.CloudWatchLogsClient(clientConfig(session, 'CLOUDWATCH_LOGS')) };
    });
    return {
        async filterEvents(logGroup, { startMs, filter, stream, limit = 10_000 }) {
            const { sdk, client } = await open();
            const events = [];
            let token;
            do {
                const command = new sdk.FilterLogEventsCommand({
                    logGroupName: logGroup,
                    startTime: startMs,
                    nextToken: token,
                    ...(filter ? { filterPattern: filter } : {}),
                    ...(stream ? { logStreamNames: [stream] } : {}),
                });
                try {
                    const page = await ask('logs:FilterLogEvents', logGroup, () => client.send(command));
                    for (const { timestamp = 0, message = '', logStreamName = '' } of page.events ?? []) {
                        events.push({ atMs: timestamp, message, stream: logStreamName });
                    }
                    token = page.nextToken;
                }
                catch (error) {
                    if (isNamed(error, 'ResourceNotFoundException'))
                        return [];
                    throw error;
                }
            } while (token && events.length < limit);
            return events.slice(0, limit);
        },
    };
}

;// CONCATENATED MODULE: ./build/aws/program-environment.js
/** Variables that give a program of the user what this session has; keys win over a profile, so the profile is emptied. */
async function programEnvironment({ region, keys, profile }) {
    const place = { AWS_REGION: region, AWS_DEFAULT_REGION: region };
    if (!keys)
        return profile === undefined ? place : { ...place, AWS_PROFILE: profile };
    const { accessKeyId, secretAccessKey, sessionToken } = await keys();
    return {
        ...place,
        AWS_PROFILE: '',
        AWS_ACCESS_KEY_ID: accessKeyId,
        AWS_SECRET_ACCESS_KEY: secretAccessKey,
        AWS_SESSION_TOKEN: sessionToken ?? '',
    };
}

;// CONCATENATED MODULE: ./build/aws/rest-apis.js



/** Keys and usage plans of API Gateway in one region. */
function createRestApis(session) {
    const link = {
        ask: createAskAws(session),
        open: once(async () => {
            const sdk = await Promise.all(/* import() */[__nccwpck_require__.e(5861), __nccwpck_require__.e(818)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 60818, 19));
            return { sdk, client: new sdk.APIGatewayClient(clientConfig(session, 'API_GATEWAY')) };
        }),
    };
    return { ...createKeys(link), ...createPlans(link), ...createPlanKeys(link) };
}
function createKeys({ open, ask }) {
    return {
        async findApiKeys(name) {
            const { sdk, client } = await open();
            const found = await allPages(async (position) => {
                const command = new sdk.GetApiKeysCommand({ nameQuery: name, limit: 500, position });
                const page = await ask('apigateway:GET', '/apikeys', () => client.send(command));
                return { items: page.items, next: page.position };
            });
            // The query asks for a prefix.
            return found.flatMap((key) => (key.name === name && key.id ? [key.id] : []));
        },
        async createApiKey(name, value) {
            const { sdk, client } = await open();
            const command = new sdk.CreateApiKeyCommand({ name, enabled: true, ...(value ? { value } : {}) });
            const { id = '' } = await ask('apigateway:POST', '/apikeys', () => client.send(command));
            return id;
        },
        async deleteApiKey(id) {
            const { sdk, client } = await open();
            const command = new sdk.DeleteApiKeyCommand({ apiKey: id });
            await ask('apigateway:DELETE', `/apikeys/${id}`, () => client.send(command));
        },
    };
}
function createPlans({ open, ask, }) {
    return {
        async findUsagePlan(name) {
            const { sdk, client } = await open();
            const plans = await allPages(async (position) => {
                const command = new sdk.GetUsagePlansCommand({ limit: 500, position });
                const page = await ask('apigateway:GET', '/usageplans', () => client.send(command));
                return { items: page.items, next: page.position };
            });
            const plan = plans.find((item) => item.name === name);
            return plan && toUsagePlan(plan);
        },
        async createUsagePlan(name, settings) {
            const { sdk, client } = await open();
            const command = new sdk.CreateUsagePlanCommand({ name, ...toPlanSettings(settings) });
            return toUsagePlan(await ask('apigateway:POST', '/usageplans', () => client.send(command)));
        },
        async addStageToUsagePlan(planId, restApiId, stage) {
            const { sdk, client } = await open();
            const operation = { op: 'add', path: '/apiStages', value: `${restApiId}:${stage}` };
            const command = new sdk.UpdateUsagePlanCommand({ usagePlanId: planId, patchOperations: [operation] });
            await ask('apigateway:PATCH', `/usageplans/${planId}`, () => client.send(command));
        },
    };
}
function createPlanKeys({ open, ask }) {
    return {
        async listUsagePlanKeys(planId) {
            const { sdk, client } = await open();
            const keys = await allPages(async (position) => {
                const command = new sdk.GetUsagePlanKeysCommand({ usagePlanId: planId, limit: 500, position });
                const page = await ask('apigateway:GET', `/usageplans/${planId}/keys`, () => client.send(command));
                return { items: page.items, next: page.position };
            });
            return keys.flatMap(({ id }) => (id ? [id] : []));
        },
        async addKeyToUsagePlan(planId, keyId) {
            const { sdk, client } = await open();
            const command = new sdk.CreateUsagePlanKeyCommand({ usagePlanId: planId, keyId, keyType: 'API_KEY' });
            await ask('apigateway:POST', `/usageplans/${planId}/keys`, () => client.send(command));
        },
    };
}
const toUsagePlan = (plan) => ({
    id: plan.id ?? '',
    stages: (plan.apiStages ?? []).map(({ apiId = '', stage = '' }) => ({ restApiId: apiId, stage })),
});
function toPlanSettings({ description, quota, throttle }) {
    const period = (0,json/* isJsonObject */.OW)(quota) ? quota['period'] : undefined;
    return {
        ...(typeof description === 'string' ? { description } : {}),
        ...((0,json/* isJsonObject */.OW)(quota)
            ? {
                quota: {
                    limit: numberOf(quota['limit']),
                    offset: numberOf(quota['offset']),
                    period: typeof period === 'string' ? period : undefined,
                },
            }
            : {}),
        ...((0,json/* isJsonObject */.OW)(throttle)
            ? { throttle: { burstLimit: numberOf(throttle['burstLimit']), rateLimit: numberOf(throttle['rateLimit']) } }
            : {}),
    };
}
const numberOf = (value) => value === undefined || value === null ? undefined : Number(value);

;// CONCATENATED MODULE: ./build/aws/rest-domains.js



/** What API Gateway calls the root of a domain. */
const rest_domains_root = '(none)';
/** Domain names by the API of REST APIs, the only one that knows edge-optimised domains. A mapping's ID is its path. */
function createRestDomains(session) {
    const ask = createAskAws(session);
    const open = once(async () => {
        const sdk = await Promise.all(/* import() */[__nccwpck_require__.e(5861), __nccwpck_require__.e(818)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 60818, 19));
        return { sdk, client: new sdk.APIGatewayClient(clientConfig(session, 'API_GATEWAY')) };
    });
    const placeOf = (domain, basePath) => `/domainnames/${domain}/basepathmappings/${basePath}`;
    return {
        async getDomain(name) {
            const { sdk, client } = await open();
            const command = new sdk.GetDomainNameCommand({ domainName: name });
            const asked = ask('apigateway:GET', `/domainnames/${name}`, () => client.send(command));
            const found = await orUndefined(asked, 'NotFoundException');
            return found && rest_domains_toDomain(name, found);
        },
        async createDomain({ name, endpointType, certificateArn, securityPolicy, truststore, tags }) {
            const { sdk, client } = await open();
            const command = new sdk.CreateDomainNameCommand({
                domainName: name,
                endpointConfiguration: { types: [endpointType] },
                securityPolicy: securityPolicy,
                tags: { ...tags },
                ...(endpointType === 'EDGE' ? { certificateArn } : { regionalCertificateArn: certificateArn }),
                ...(truststore && {
                    mutualTlsAuthentication: { truststoreUri: truststore.uri, truststoreVersion: truststore.version },
                }),
            });
            return rest_domains_toDomain(name, await ask('apigateway:POST', '/domainnames', () => client.send(command)));
        },
        async deleteDomain(name) {
            const { sdk, client } = await open();
            const command = new sdk.DeleteDomainNameCommand({ domainName: name });
            await ask('apigateway:DELETE', `/domainnames/${name}`, () => client.send(command));
        },
        async listMappings(domain) {
            const { sdk, client } = await open();
            const found = await allPages(async (position) => {
                const command = new sdk.GetBasePathMappingsCommand({ domainName: domain, limit: 500, position });
                const page = await ask('apigateway:GET', placeOf(domain, ''), () => client.send(command));
                return { items: page.items, next: page.position };
            });
            return found.map(({ basePath = rest_domains_root, restApiId = '', stage = '' }) => ({
                ...{ id: basePath, basePath: basePath === rest_domains_root ? '' : basePath, apiId: restApiId, stage },
            }));
        },
        async createMapping(domain, { basePath, apiId, stage }) {
            const { sdk, client } = await open();
            const command = new sdk.CreateBasePathMappingCommand({
                ...{ domainName: domain, basePath: basePath || rest_domains_root, restApiId: apiId, stage },
            });
            await ask('apigateway:POST', placeOf(domain, ''), () => client.send(command));
        },
        async updateMapping(domain, id, { basePath, apiId, stage }) {
            const { sdk, client } = await open();
            const replace = (path, value) => ({ op: 'replace', path, value });
            const patchOperations = [
                ...(id === (basePath || rest_domains_root) ? [] : [replace('/basePath', basePath || rest_domains_root)]),
                replace('/restapiId', apiId),
                replace('/stage', stage),
            ];
            const command = new sdk.UpdateBasePathMappingCommand({ domainName: domain, basePath: id, patchOperations });
            await ask('apigateway:PATCH', placeOf(domain, id), () => client.send(command));
        },
        async deleteMapping(domain, id) {
            const { sdk, client } = await open();
            const command = new sdk.DeleteBasePathMappingCommand({ domainName: domain, basePath: id });
            try {
                await ask('apigateway:DELETE', placeOf(domain, id), () => client.send(command));
            }
            catch (error) {
                if (!isNamed(error, 'NotFoundException'))
                    throw error;
            }
        },
    };
}
const rest_domains_toDomain = (name, found) => ({
    name,
    target: found.distributionDomainName || found.regionalDomainName || '',
    hostedZoneId: found.distributionHostedZoneId || found.regionalHostedZoneId,
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(73024);
;// CONCATENATED MODULE: ./build/aws/s3.js






const batchSize = 1000;
const partBytes = 8 * 1024 * 1024;
/** Objects of one region. Buckets are addressed by path when the endpoint is not AWS's own. */
function createObjectStore(session) {
    const link = {
        ask: createAskAws(session),
        region: session.region,
        open: once(async () => {
            const sdk = await Promise.all(/* import() */[__nccwpck_require__.e(5861), __nccwpck_require__.e(3711)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 53711, 19));
            const forcePathStyle = endpointOf('S3', session.env) !== undefined;
            return { sdk, client: new sdk.S3Client({ ...clientConfig(session, 'S3'), forcePathStyle }) };
        }),
    };
    return { ...createReads(link), ...s3_createWrites(link) };
}
function createReads(link) {
    const { open, ask } = link;
    return {
        headBucket: (bucket) => headBucket(link, bucket),
        async list(bucket, prefix) {
            const { sdk, client } = await open();
            const objects = [];
            let token;
            do {
                const command = new sdk.ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, ContinuationToken: token });
                const page = await ask('s3:ListBucket', bucketArn(bucket), () => client.send(command));
                for (const { Key: key, Size: size, LastModified: modified, ETag: etag } of page.Contents ?? []) {
                    if (key !== undefined)
                        objects.push({ key, size: size ?? 0, modifiedAtMs: modified?.getTime() ?? 0, etag });
                }
                token = page.NextContinuationToken;
            } while (token);
            return objects;
        },
        async head(bucket, key) {
            const { sdk, client } = await open();
            const command = new sdk.HeadObjectCommand({ Bucket: bucket, Key: key });
            const answer = await missingObjectAsUndefined(ask('s3:GetObject', objectArn(bucket, key), () => client.send(command)));
            return answer && { size: answer.ContentLength ?? 0, metadata: answer.Metadata ?? {} };
        },
        async get(bucket, key, range) {
            const { sdk, client } = await open();
            if (range && range.end <= range.start)
                return new Uint8Array();
            const command = new sdk.GetObjectCommand({
                Bucket: bucket,
                Key: key,
                ...(range ? { Range: `bytes=${range.start}-${range.end - 1}` } : {}),
            });
            return missingObjectAsUndefined(ask('s3:GetObject', objectArn(bucket, key), async () => (await client.send(command)).Body?.transformToByteArray()));
        },
    };
}
async function headBucket({ open, ask, region }, bucket) {
    const { sdk, client } = await open();
    try {
        const command = new sdk.HeadBucketCommand({ Bucket: bucket });
        const answer = await ask('s3:ListBucket', bucketArn(bucket), () => client.send(command));
        return { region: answer.BucketRegion ?? region };
    }
    catch (error) {
        const source = sourceOf(error);
        const status = httpStatusOf(source);
        if (status === 404)
            return 'missing';
        // A bucket of another region answers 301 (or 400) and says in a header where it lives.
        const elsewhere = regionHeaderOf(source);
        if (status === 301 || status === 400)
            if (elsewhere)
                return { region: elsewhere };
        if (status === 403)
            return 'forbidden';
        throw error;
    }
}
function regionHeaderOf(error) {
    if (!(error instanceof Error) || !('$response' in error))
        return undefined;
    const response = error.$response;
    return response?.headers?.['x-amz-bucket-region'];
}
function s3_createWrites(link) {
    const { open, ask } = link;
    const deleteAll = async (bucket, objects) => {
        const { sdk, client } = await open();
        const batches = Array.from({ length: Math.ceil(objects.length / batchSize) }, (_, index) => objects.slice(index * batchSize, (index + 1) * batchSize));
        await (0,concurrency/* mapConcurrently */.X)(batches, 4, async (batch) => {
            const command = new sdk.DeleteObjectsCommand({ Bucket: bucket, Delete: { Objects: batch, Quiet: true } });
            const answer = await ask('s3:DeleteObject', `${bucketArn(bucket)}/*`, () => client.send(command));
            const failed = answer.Errors?.[0];
            if (failed)
                throw new Error(`S3 kept ${failed.Key}: ${failed.Code} ${failed.Message ?? ''}`);
        });
    };
    return {
        async upload(bucket, key, body, options) {
            const [{ client }, { Upload }] = await Promise.all([open(), Promise.all(/* import() */[__nccwpck_require__.e(5861), __nccwpck_require__.e(3711), __nccwpck_require__.e(2358)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 22358, 19))]);
            await ask('s3:PutObject', objectArn(bucket, key), () => new Upload({
                client,
                partSize: partBytes,
                params: {
                    Bucket: bucket,
                    Key: key,
                    Body: 'file' in body ? (0,external_node_fs_.createReadStream)(body.file) : Buffer.from(body.text, 'utf8'),
                    ...toSdkOptions(options),
                },
            }).done());
        },
        delete: (bucket, keys) => deleteAll(bucket, keys.map((Key) => ({ Key }))),
        async empty(bucket, prefix = '') {
            try {
                const versions = await listVersions(link, bucket, prefix);
                await deleteAll(bucket, versions);
                return versions.length;
            }
            catch (error) {
                // Another run removes the same stack and was faster: a bucket that is gone is empty.
                if (isNamed(error, 'NoSuchBucket'))
                    return 0;
                throw error;
            }
        },
    };
}
async function listVersions({ open, ask }, bucket, prefix) {
    const { sdk, client } = await open();
    const found = [];
    let keyMarker;
    let versionMarker;
    do {
        const command = new sdk.ListObjectVersionsCommand({
            Bucket: bucket,
            Prefix: prefix,
            KeyMarker: keyMarker,
            VersionIdMarker: versionMarker,
        });
        const page = await ask('s3:ListBucketVersions', bucketArn(bucket), () => client.send(command));
        for (const { Key, VersionId } of [...(page.Versions ?? []), ...(page.DeleteMarkers ?? [])]) {
            // An unversioned object has the version `null`; S3 takes that word back.
            if (Key !== undefined)
                found.push({ Key, ...(VersionId ? { VersionId } : {}) });
        }
        keyMarker = page.NextKeyMarker;
        versionMarker = page.NextVersionIdMarker;
    } while (keyMarker);
    return found;
}
async function missingObjectAsUndefined(answer) {
    try {
        return await answer;
    }
    catch (error) {
        if (isNamed(error, 'NoSuchKey', 'NotFound') || httpStatusOf(sourceOf(error)) === 404)
            return undefined;
        throw error;
    }
}
function toSdkOptions(options) {
    return {
        ContentType: options.contentType,
        Metadata: { ...options.metadata },
        ...options.parameters,
        ...(options.serverSideEncryption ? { ServerSideEncryption: options.serverSideEncryption } : {}),
        ...(options.sseKmsKeyId ? { SSEKMSKeyId: options.sseKmsKeyId } : {}),
        ...(options.sseCustomerAlgorithm ? { SSECustomerAlgorithm: options.sseCustomerAlgorithm } : {}),
        ...(options.sseCustomerKey ? { SSECustomerKey: options.sseCustomerKey } : {}),
        ...(options.sseCustomerKeyMd5 ? { SSECustomerKeyMD5: options.sseCustomerKeyMd5 } : {}),
    };
}
const bucketArn = (bucket) => `arn:aws:s3:::${bucket}`;
const objectArn = (bucket, key) => `${bucketArn(bucket)}/${key}`;

;// CONCATENATED MODULE: ./build/aws/ssm.js

/** Parameter Store. A SecureString that is decrypted is masked before it is returned. */
function createParameters(session) {
    const ask = createAskAws(session);
    const clients = new Map();
    const clientIn = (region) => {
        const client = clients.get(region) ?? makeClient({ ...session, region });
        clients.set(region, client);
        return client;
    };
    return {
        async getParameter(name, { decrypt, region = session.region }) {
            const { client, sdk } = await clientIn(region)();
            try {
                const command = new sdk.GetParameterCommand({ Name: name, WithDecryption: decrypt });
                const { Parameter: found } = await ask('ssm:GetParameter', name, () => client.send(command));
                if (found?.Value === undefined)
                    return undefined;
                const type = found.Type === 'SecureString' || found.Type === 'StringList' ? found.Type : 'String';
                if (type === 'SecureString' && decrypt)
                    session.log.maskSecret(found.Value);
                return { type, value: found.Value };
            }
            catch (error) {
                if (isMissingParameter(error))
                    return undefined;
                throw error;
            }
        },
    };
}
const makeClient = (session) => once(async () => {
    const sdk = await Promise.all(/* import() */[__nccwpck_require__.e(5861), __nccwpck_require__.e(4736)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 34736, 19));
    return { sdk, client: new sdk.SSMClient(clientConfig(session, 'SSM')) };
});
function isMissingParameter(error) {
    const source = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return source instanceof Error && ['ParameterNotFound', 'ParameterVersionNotFound'].includes(source.name);
}

;// CONCATENATED MODULE: ./build/aws/sts.js

/** Asks once who the caller is. */
function createIdentity(session) {
    const ask = createAskAws(session);
    return once(async () => {
        const { STSClient, GetCallerIdentityCommand } = await Promise.all(/* import() */[__nccwpck_require__.e(5861), __nccwpck_require__.e(1695)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 71695, 19));
        const client = new STSClient(clientConfig(session, 'STS'));
        const answer = await ask('sts:GetCallerIdentity', undefined, () => client.send(new GetCallerIdentityCommand({})));
        if (!answer.Account || !answer.Arn)
            throw new Error('STS answered without an account');
        return { accountId: answer.Account, arn: answer.Arn };
    });
}

;// CONCATENATED MODULE: ./build/aws/wafv2.js


/** Web ACLs of AWS WAF for the resources of one region. */
function createWebAcls(session) {
    const ask = createAskAws(session);
    const open = once(async () => {
        const sdk = await Promise.all(/* import() */[__nccwpck_require__.e(5861), __nccwpck_require__.e(8213)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 98213, 19));
        return { sdk, client: new sdk.WAFV2Client(clientConfig(session, 'WAFV2')) };
    });
    return {
        async find(name) {
            const { sdk, client } = await open();
            let marker;
            do {
                const command = new sdk.ListWebACLsCommand({ Scope: 'REGIONAL', Limit: 100, NextMarker: marker });
                const page = await ask('wafv2:ListWebACLs', undefined, () => client.send(command));
                const found = page.WebACLs?.find((acl) => acl.Name === name);
                if (found)
                    return found.ARN;
                marker = page.NextMarker || undefined;
            } while (marker);
            return undefined;
        },
        async ofResource(resourceArn) {
            const { sdk, client } = await open();
            const command = new sdk.GetWebACLForResourceCommand({ ResourceArn: resourceArn });
            try {
                const { WebACL } = await ask('wafv2:GetWebACLForResource', resourceArn, () => client.send(command));
                return WebACL?.ARN;
            }
            catch (error) {
                if (isNamed(error, 'WAFNonexistentItemException'))
                    return undefined;
                throw error;
            }
        },
        async associate(webAclArn, resourceArn) {
            const { sdk, client } = await open();
            const command = new sdk.AssociateWebACLCommand({ WebACLArn: webAclArn, ResourceArn: resourceArn });
            await onceKnown(session, () => ask('wafv2:AssociateWebACL', resourceArn, () => client.send(command)));
        },
        async disassociate(resourceArn) {
            const { sdk, client } = await open();
            const command = new sdk.DisassociateWebACLCommand({ ResourceArn: resourceArn });
            await ask('wafv2:DisassociateWebACL', resourceArn, () => client.send(command));
        },
    };
}
const attempts = 12;
const pauseMs = 5_000;
/** WAF learns of a new ACL or stage some seconds late, and asks to be asked again. */
async function onceKnown({ clock }, ask) {
    for (let attempt = 1;; attempt += 1) {
        try {
            return await ask();
        }
        catch (error) {
            if (attempt === attempts || !isNamed(error, 'WAFUnavailableEntityException'))
                throw error;
            await clock.sleep(pauseMs);
        }
    }
}

;// CONCATENATED MODULE: ./build/aws/connect.js


















/** Connects to AWS. Nothing is loaded or asked before the first call; AWS_ENDPOINT_URL (and per service) is honoured. */
function createAwsConnector(options) {
    const { env, log, clock, fetchOidcToken, userAgent = 'serverless-deploy' } = options;
    return {
        connect(source, region) {
            const profile = source.kind === 'environment' ? source.profile : undefined;
            const base = { region, env, log, clock, userAgent, profile };
            return createAws({ ...base, keys: keysFor(source, base, fetchOidcToken) });
        },
    };
}
function createAws(session) {
    return {
        region: session.region,
        identity: createIdentity(session),
        programEnvironment: () => programEnvironment(session),
        cloudFormation: createCloudFormation(session),
        cloudFormationIn: (region) => createCloudFormation({ ...session, region }),
        objects: createObjectStore(session),
        lambda: createLambda(session),
        parameters: createParameters(session),
        restApiStages: createRestApiStages(session),
        restApis: createRestApis(session),
        restDomains: createRestDomains(session),
        apiDomains: createApiDomains(session),
        certificates: createCertificates(session),
        dnsZones: createDnsZones(session),
        buckets: createBuckets(session),
        images: createImageRegistry(session),
        distributions: createDistributions(session),
        webAcls: createWebAcls(session),
        logs: createLogs(session),
    };
}


/***/ }),

/***/ 16701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ assertNever)
/* harmony export */ });
/** Ends an exhaustive switch: a new member of the union fails to compile here. */
function assertNever(value) {
    throw new Error(`unexpected value ${JSON.stringify(value)}`);
}


/***/ }),

/***/ 3984:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ partitionOf)
/* harmony export */ });
/** Partition of a region, the second part of its ARNs (AWS: Amazon Resource Names). */
function partitionOf(region) {
    if (region.startsWith('cn-'))
        return 'aws-cn';
    return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}


/***/ }),

/***/ 24949:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ mapConcurrently)
/* harmony export */ });
/** Maps with at most `limit` calls in flight; results keep the order of the items. The first rejection ends it. */
async function mapConcurrently(items, limit, map) {
    const results = new Array(items.length);
    const queue = items.entries();
    const worker = async () => {
        for (const [index, item] of queue)
            results[index] = await map(item, index);
    };
    await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
    return results;
}


/***/ }),

/***/ 82552:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CC: () => (/* binding */ md5Hex),
/* harmony export */   Q2: () => (/* binding */ sha512Integrity),
/* harmony export */   Ru: () => (/* binding */ sha1Hex),
/* harmony export */   TZ: () => (/* binding */ sha256Base64),
/* harmony export */   fg: () => (/* binding */ sha256Hex)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(77598);

/** sha256 of text or bytes in base64, as Lambda and the framework's metadata write it. */
function sha256Base64(content) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(content).digest('base64');
}
/** sha256 in hex. */
function sha256Hex(content) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(content).digest('hex');
}
/** md5 in hex: only for names that the framework shortens this way and ETags of S3, never for trust. */
function md5Hex(content) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('md5').update(content).digest('hex');
}
/** sha1 in hex: only for layer logical IDs, as the framework writes them. */
function sha1Hex(...parts) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha1');
    for (const part of parts)
        hash.update(part);
    return hash.digest('hex');
}
/** sha512 in base64 behind its name, as the registry of npm writes the integrity of a package. */
function sha512Integrity(content) {
    return `sha512-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha512').update(content).digest('base64')}`;
}


/***/ }),

/***/ 26139:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  f: () => (/* binding */ errorCodes)
});

;// CONCATENATED MODULE: ./build/core/error-codes/aws.js
const awsErrorCodes = {
    AWS_ACCOUNT_NOT_ALLOWED: {
        title: 'The credentials belong to another account',
        remedy: 'Use credentials of an account that `allowed-account-ids` names, or add this account to it.',
    },
    AWS_CREDENTIALS_MISSING: {
        title: 'No AWS credentials were found',
        remedy: 'Set `role-to-assume` (with `permissions: id-token: write`), or `aws-access-key-id` and `aws-secret-access-key`, or run aws-actions/configure-aws-credentials in a step before.',
    },
    AWS_CREDENTIALS_INVALID: {
        title: 'AWS does not know these credentials',
        remedy: 'Check the access key and its secret; the key may have been deleted or belong to another partition.',
    },
    AWS_CREDENTIALS_EXPIRED: {
        title: 'The AWS credentials have expired',
        remedy: 'Get new credentials; with `role-to-assume` they are renewed during the run.',
    },
    AWS_CLOCK_SKEW: {
        title: 'The clock of this machine differs too much from the one of AWS',
        remedy: 'Set the clock of the runner (NTP).',
    },
    AWS_ACCESS_DENIED: {
        title: 'The credentials may not do what the deploy needs',
        remedy: 'Allow the named action on the named resource in the policy of the role or user.',
    },
    AWS_OIDC_PERMISSION_MISSING: {
        title: 'The workflow may not ask GitHub for an OIDC token',
        remedy: 'Add to the job or the workflow:\n    permissions:\n      id-token: write\n      contents: read',
    },
    AWS_OIDC_TOKEN_UNAVAILABLE: {
        title: 'GitHub did not give an OIDC token',
        remedy: 'Run the job again; if it goes on, look at the status page of GitHub.',
    },
    AWS_OIDC_REFUSED: {
        title: 'The trust policy of the role does not accept the token of this workflow',
        remedy: 'Let the trust policy of the role accept the subject that was sent.',
    },
    AWS_OIDC_PROVIDER_MISSING: {
        title: 'The AWS account does not know GitHub as an OIDC provider',
        remedy: 'Create the OIDC provider once per account: `serverless-deploy bootstrap`.',
    },
    AWS_ROLE_REFUSED: {
        title: 'The role may not be assumed with these credentials',
        remedy: 'Check the ARN of the role, its trust policy, and that the caller may use sts:AssumeRole on it.',
    },
    AWS_REGION_WRONG: {
        title: 'The region does not exist, is not enabled for the account, or is not the one of the resource',
        remedy: 'Check the `region` input and `provider.region`; newer regions have to be enabled in the account first.',
    },
    AWS_UNREACHABLE: {
        title: 'AWS could not be reached',
        remedy: 'Check the network of the runner, its proxy settings, the region and AWS_ENDPOINT_URL.',
    },
    AWS_THROTTLED: {
        title: 'AWS went on refusing calls because there were too many',
        remedy: 'Run again later; other jobs of the account use up the same limit.',
    },
    AWS_UNAVAILABLE: {
        title: 'AWS went on answering with an error of its own',
        remedy: 'Run again later; look at the health dashboard of AWS.',
    },
    AWS_REQUEST_REFUSED: {
        title: 'AWS refused a request as invalid',
        remedy: 'Read the message of AWS; it names what it did not accept.',
    },
};

;// CONCATENATED MODULE: ./build/core/error-codes/commands.js
const commandsErrorCodes = {
    SWEEP_NEEDS_GITHUB: {
        title: 'A sweep runs without GitHub',
        remedy: 'Run `sweep` in a workflow, with `github-token`.',
    },
    FUNCTION_UNKNOWN: {
        title: 'A command names a function that the service does not have',
        remedy: 'Name a key under `functions`.',
    },
    INPUTS_ONE_SERVICE: {
        title: 'A command for one service was given several',
        remedy: 'Name one folder in `service-path`.',
    },
    INVOKE_PAYLOAD_MISSING: {
        title: 'The file with the event does not exist',
        remedy: 'Give a path from the folder of the service.',
    },
    LOGS_START_TIME: {
        title: 'A start time cannot be read',
        remedy: 'Write `30s`, `5m`, `2h`, `1d`, or a date such as 2026-01-31T12:00:00Z.',
    },
    STACK_NOT_DEPLOYED: {
        title: 'The stack does not exist',
        remedy: 'Check stage, region and account, or deploy first.',
    },
    INIT_FILE_EXISTS: {
        title: 'A file of a new service exists already',
        remedy: 'Choose another folder with `--path`, or move the file away. In a folder with a service leave out `--template`: then only the workflows are written.',
    },
    INIT_NAME_INVALID: {
        title: 'A name cannot be that of a service',
        remedy: 'Give a name with `--name`: letters, digits and dashes, a letter first.',
    },
    INIT_TEMPLATE_MISSING: {
        title: 'No template was named',
        remedy: 'Name one with `--template`.',
    },
    INIT_TEMPLATE_UNKNOWN: {
        title: 'There is no such template',
        remedy: 'Name one of the templates with `--template`.',
    },
    BOOTSTRAP_FAILED: {
        title: 'The roles could not be made',
        remedy: 'Mend what CloudFormation says and run `bootstrap` again; an own role needs the rights to make IAM roles.',
    },
    BOOTSTRAP_OPTION_INVALID: {
        title: 'An option of bootstrap has a wrong form',
        remedy: 'Write it as the message shows.',
    },
    BOOTSTRAP_PREVIEW_TOO_WIDE: {
        title: 'The role of previews may touch every stage',
        remedy: 'Begin `preview-stage` with a fixed text, such as `pr-{number}`.',
    },
    BOOTSTRAP_REPOSITORY_MISSING: {
        title: 'It is not known which repository the roles are for',
        remedy: 'Name it: `--repository owner/name`.',
    },
    BOOTSTRAP_TYPE_UNKNOWN: {
        title: 'It is not known what a resource type needs',
        remedy: 'Add the actions of that type to the role by hand.',
    },
};

;// CONCATENATED MODULE: ./build/core/error-codes/compile.js
const compileErrorCodes = {
    CLOUDWATCH_EVENT_WITHOUT_PATTERN: {
        title: 'A cloudwatchEvent has no event pattern',
        remedy: 'Add `event` with the pattern, such as `{ source: [aws.ec2] }`.',
    },
    CLOUDWATCH_LOG_TOO_MANY_FILTERS: {
        title: 'A log group has more subscription filters than AWS allows',
        remedy: 'Subscribe at most two functions of a service to one log group.',
    },
    CLOUDWATCH_LOG_WIDE_PERMISSION: {
        title: 'Log groups of a function have no common beginning, so the permission is wide',
        remedy: 'Subscribe the log groups with functions of their own, or give them names with a common beginning.',
    },
    EVENT_BRIDGE_DEFAULT_BUS_PERMISSION: {
        title: 'A rule on the default bus may not invoke its function',
        remedy: 'Remove `eventBus: default`, or set `compatibility: v4`.',
    },
    EVENT_BRIDGE_NEEDS_CLOUD_FORMATION: {
        title: 'An eventBridge setting does not work with custom resources',
        remedy: 'Remove `provider.eventBridge.useCloudFormation`, so that rules are made by CloudFormation itself.',
    },
    EVENT_KEY_NEEDS_V4: {
        title: 'A key of an event is not known to serverless 3',
        remedy: 'Remove the key, or set `compatibility: v4`.',
    },
    EVENT_OVERWRITTEN: {
        title: 'Two events of a function lead to the same resource',
        remedy: 'Give the two names that differ in letters or digits, or handle one of them in a function of its own.',
    },
    EVENT_SEVERAL_INPUTS: {
        title: 'A rule has more than one kind of input',
        remedy: 'Keep one of `input`, `inputPath` and `inputTransformer`.',
    },
    EVENT_STARTING_TIMESTAMP_MISSING: {
        title: 'Reading starts at a time that is not told',
        remedy: 'Add `startingPositionTimestamp` in seconds since 1970, or take another `startingPosition`.',
    },
    FUNCTION_DESTINATION_UNKNOWN: {
        title: 'An asynchronous destination points nowhere',
        remedy: 'Name a function of this service by its key, or give the ARN; for intrinsics write `{ type: sqs, arn: … }`.',
    },
    FUNCTION_FILE_SYSTEM_NEEDS_VPC: {
        title: 'A file system is mounted outside of a VPC',
        remedy: 'Add `vpc` with `securityGroupIds` and `subnetIds` to the function or to the provider.',
    },
    FUNCTION_SNAPSTART_WITH_PROVISIONED_CONCURRENCY: {
        title: 'SnapStart and provisioned concurrency exclude each other',
        remedy: 'Remove one of `snapStart` and `provisionedConcurrency`.',
    },
    IOT_FLEET_SEVERAL_TEMPLATES: {
        title: 'A function has more than one iotFleetProvisioning event',
        remedy: 'Give each provisioning template a function of its own.',
    },
    KAFKA_VPC_INCOMPLETE: {
        title: 'A Kafka event names subnets without security groups, or the other way round',
        remedy: 'Set both `vpcSubnet` and `vpcSecurityGroup`, or neither.',
    },
    RESOURCE_EXTENSION_ATTRIBUTE: {
        title: 'An extension sets an attribute that cannot be extended',
        remedy: 'Extensions take Properties, Metadata, DependsOn, Condition, CreationPolicy, DeletionPolicy, UpdatePolicy and UpdateReplacePolicy.',
    },
    RESOURCE_EXTENSION_UNKNOWN: {
        title: 'An extension names a resource that is not in the stack',
        remedy: 'Use the logical ID of a generated resource; `package` writes the template where they can be read.',
    },
    S3_BUCKET_NAME_INVALID: {
        title: 'A bucket name is not one that S3 accepts',
        remedy: 'Use 3 to 63 lower-case letters, digits, dots and hyphens.',
    },
    S3_NEW_BUCKET_INTRINSIC: {
        title: 'The name of a new bucket is a CloudFormation function',
        remedy: 'Write the name as text, or add `existing: true` if the bucket exists.',
    },
    S3_SEVERAL_EXISTING_BUCKETS: {
        title: 'A function listens to more than one existing bucket',
        remedy: 'Give each existing bucket a function of its own.',
    },
    SCHEDULE_BODY_NOT_JSON: {
        title: 'The body of a scheduled input is not JSON',
        remedy: 'Write `body` as JSON text, such as `\'{"id": 1}\'`.',
    },
    SCHEDULE_KEY_NOT_FOR_METHOD: {
        title: 'A key of a schedule does not work with its method',
        remedy: 'Remove the key, or change `method` (eventBus or scheduler).',
    },
    SCHEDULE_NAME_FOR_SEVERAL_RATES: {
        title: 'A schedule with several rates has a name',
        remedy: 'Remove `name`, or write one schedule event per rate.',
    },
    SNS_DEAD_LETTER_OPEN: {
        title: 'Any topic may send to a dead-letter queue',
        remedy: 'Give the topic by `arn` and `topicName`, so that the queue accepts messages of this topic only.',
    },
    SNS_TOPIC_NAME_MISSING: {
        title: 'A topic has no name for its resources',
        remedy: 'Add `topicName` beside an `arn` that is a CloudFormation function.',
    },
    STREAM_TYPE_UNKNOWN: {
        title: 'It is not told of which service a stream, or the target of its failures, is',
        remedy: 'Add `type: dynamodb` or `type: kinesis`.',
    },
    HTTP_API_AUTHORIZER_INVALID: {
        title: 'An authorizer of an HTTP API is not set up right',
        remedy: 'Declare it under `provider.httpApi.authorizers` and name it by `authorizer: {name: …}` in the event.',
    },
    HTTP_API_EXTERNAL: {
        title: 'An HTTP API outside the stack cannot be configured by this service',
        remedy: 'Remove the setting, or set it in the service that owns the API.',
    },
    HTTP_API_ROUTE_DUPLICATE: {
        title: 'Two routes of the HTTP API are the same',
        remedy: 'Remove one of the events, or change its path.',
    },
    HTTP_API_ROUTE_INVALID: {
        title: 'An `httpApi` event is no route',
        remedy: "Write `httpApi: 'GET /users/{id}'`, an object with `method` and `path`, or `httpApi: '*'` for everything.",
    },
    HTTP_API_TIMEOUT: {
        title: 'A function may run longer than its API waits',
        remedy: 'Set `timeout` of the function below 30 seconds, or call it without the API.',
    },
    WEBSOCKET_AUTHORIZER_INVALID: {
        title: 'An authorizer of a websocket API is not set up right',
        remedy: 'Name a function of this service by its key, or give the ARN of another function.',
    },
    WEBSOCKET_ROUTE_DUPLICATE: {
        title: 'A websocket route has two functions',
        remedy: 'Remove one of the events: an API has one function for each route.',
    },
    REST_API_EXTERNAL: {
        title: 'A REST API outside the stack cannot be configured by this service',
        remedy: 'Remove the setting, or set it in the service that owns the API.',
    },
    REST_API_KEY_WITHOUT_PLAN: {
        title: 'An API key belongs to no usage plan',
        remedy: 'Put the key under the name of a plan, as `apiKeys: [{ free: [my-key] }]` with `usagePlan: [{ free: … }]`.',
    },
    REST_API_RESOURCE_MISSING: {
        title: 'The ID of a path of an existing REST API is not given',
        remedy: 'Add the path with its resource ID to `provider.apiGateway.restApiResources`.',
    },
    REST_API_ROOT_MISSING: {
        title: 'The root resource of an existing REST API is not given',
        remedy: 'Set `provider.apiGateway.restApiRootResourceId` beside `restApiId`.',
    },
    REST_AUTHORIZER_INCOMPLETE: {
        title: 'An authorizer cannot be told from others',
        remedy: 'Give `name` (a function of this service, or a name beside `arn`), or `type` with `authorizerId`.',
    },
    REST_AUTHORIZER_UNKNOWN: {
        title: 'An authorizer is no function of this service',
        remedy: 'Name a key under `functions`, or give the ARN of a function or of a user pool.',
    },
    REST_INTEGRATION_INCOMPLETE: {
        title: 'An HTTP integration does not say where requests go',
        remedy: 'Set `request.uri`, and `connectionId` when `connectionType` is VPC_LINK.',
    },
    REST_PATH_COLLISION: {
        title: 'Two paths of the REST API have the same logical ID',
        remedy: 'Rename one path: upper case, `_`, `.` and other special characters do not count in logical IDs.',
    },
    REST_PATH_PARAMETER_NAMES: {
        title: 'One path of the REST API has two names for its parameter',
        remedy: 'Use the same name in all events; the function of the other event does not get its parameter.',
    },
    REST_PATH_SIBLINGS: {
        title: 'Two paths of the REST API have different parameters at one place',
        remedy: 'Give the parameter the same name in both paths: the deploy fails otherwise.',
    },
    REST_ROUTE_INVALID: {
        title: 'An `http` event is no route',
        remedy: "Write `http: 'GET /users/{id}'`, or an object with `method` and `path`.",
    },
    REST_ROUTE_TWICE: {
        title: 'A route of the REST API is written twice',
        remedy: 'Remove one of the events, or change its path.',
    },
    REST_SETTING_WITHOUT_EFFECT: {
        title: 'A setting of an http event has no effect on its integration',
        remedy: 'Remove the setting, or set `integration: lambda`.',
    },
    REST_STAGE_DIFFERS: {
        title: 'The stage of the REST API is not the stage of the service',
        remedy: 'Remove `provider.apiGateway.stage`, or take the address from API Gateway.',
    },
    REST_STAGE_NAME: {
        title: 'The stage of the REST API has characters that API Gateway refuses',
        remedy: 'Use letters, digits, `-` and `_`.',
    },
    REST_TIMEOUT: {
        title: 'A function may run longer than its REST API waits',
        remedy: 'Lower `timeout` of the function, set `async: true`, or raise the limit of the account and `timeoutInMillis`.',
    },
    COGNITO_KMS_KEY: {
        title: 'A custom sender of a Cognito user pool has no key, or the pool has two',
        remedy: 'Set the same `kmsKeyId` on every CustomSMSSender and CustomEmailSender trigger of the pool.',
    },
    COGNITO_LAMBDA_VERSION: {
        title: 'A Cognito trigger has a version that it does not know',
        remedy: 'Remove `lambdaVersion`, or take one of the versions that the message names.',
    },
    COGNITO_SEVERAL_EXISTING_POOLS: {
        title: 'A function is a trigger of several existing Cognito user pools',
        remedy: 'Use a function of its own for each existing pool; the handler may be the same.',
    },
    ALB_AUTHORIZER: {
        title: 'An `alb` event names an authorizer that is not declared',
        remedy: 'Declare it under `provider.alb.authorizers`.',
    },
    ALB_CONDITIONS: {
        title: 'An `alb` event has no condition',
        remedy: 'Add `path`, `host`, `method`, `header`, `query` or `ip` under `conditions`.',
    },
    ALB_LISTENER: {
        title: 'An `alb` event names no listener',
        remedy: 'Give the ARN of a listener (`…:listener/app/<name>/<id>/<id>`), or `{Ref: …}` to one of this stack.',
    },
    ALB_PRIORITY: {
        title: 'Two `alb` events have the same priority',
        remedy: 'Give each event of a listener, and of a function, a `priority` of its own.',
    },
    ALB_TARGET_GROUP_NAME: {
        title: 'A target group has a name and a prefix',
        remedy: 'Remove `targetGroupName` of the event, or `provider.alb.targetGroupPrefix`.',
    },
    CLOUDFRONT_BEHAVIOR: {
        title: 'Two `cloudFront` events contradict each other',
        remedy: 'Give each event of a path its own `eventType`, and each path one origin.',
    },
    CLOUDFRONT_CACHE_POLICY: {
        title: 'A cache policy is not declared, or not used',
        remedy: 'Declare it under `provider.cloudFront.cachePolicies` and name it by `cachePolicy: {name: …}`.',
    },
    CLOUDFRONT_DEFAULT_ORIGIN: {
        title: 'The distribution has no default origin, or two',
        remedy: 'Set `isDefaultOrigin: true` on the events of exactly one origin.',
    },
    CLOUDFRONT_FUNCTION_LIMIT: {
        title: 'A function is too large or too slow for the edge',
        remedy: 'Lower `memorySize` or `timeout` of the function.',
    },
    CLOUDFRONT_ORIGIN: {
        title: 'A `cloudFront` event has no usable origin',
        remedy: 'Write `origin: https://example.com`, `origin: s3://bucket.s3.amazonaws.com`, or an object with DomainName.',
    },
    CLOUDFRONT_REGION: {
        title: 'Functions at the edge are made in us-east-1 only',
        remedy: 'Set `provider.region: us-east-1`, or move these functions to a service of their own.',
    },
};

;// CONCATENATED MODULE: ./build/core/error-codes/compose.js
const composeErrorCodes = {
    COMPOSE_SHAPE: {
        title: 'A value in serverless-compose has the wrong form',
        remedy: 'Write it in the form that the message shows.',
    },
    COMPOSE_UNKNOWN_KEY: {
        title: 'serverless-compose has a key that is not known',
        remedy: 'A service has path, config, region, params and dependsOn.',
    },
    COMPOSE_KEY_NOT_READ: {
        title: 'A key of serverless-compose is passed over',
        remedy: 'Put params into the `params` of each service, or into its own serverless.yml.',
    },
    COMPOSE_PATH: {
        title: 'The folder of a service in serverless-compose cannot be used',
        remedy: 'Give a folder below that of serverless-compose, another one for each service.',
    },
    COMPOSE_UNKNOWN_SERVICE: {
        title: 'A service that serverless-compose does not have is named',
        remedy: 'Name one of the keys under `services`.',
    },
    COMPOSE_CYCLE: {
        title: 'Services in serverless-compose wait for each other',
        remedy: 'Take one of the dependencies away, or move what both need into a third service.',
    },
    COMPOSE_VARIABLE: {
        title: 'A variable in serverless-compose cannot be resolved',
        remedy: 'Here are ${service.Output}, ${sls:stage}, ${env:NAME} and ${opt:name}; others belong into serverless.yml.',
    },
    COMPOSE_OUTPUT_MISSING: {
        title: 'A param needs an output that the stack of another service does not have',
        remedy: 'Add it under `resources.Outputs` of the other service, and deploy that one first.',
    },
};

;// CONCATENATED MODULE: ./build/core/error-codes/config.js
const indentation = 'Mind the indentation: two spaces per level, `events` as deep as `handler`.';
/** What may be wrong inside a configuration that could be read. */
const configErrorCodes = {
    CONFIG_REGION_DEFAULT: {
        title: 'No region is given',
        remedy: 'Set `provider.region`, or the input `region`.',
    },
    CONFIG_SERVICE_NAME_MISSING: {
        title: 'The service has no name',
        remedy: 'Add `service: my-service` at the top of the file.',
    },
    CONFIG_PROVIDER_MISSING: {
        title: 'The provider is not named',
        remedy: 'Add:\n  provider:\n    name: aws\n    runtime: nodejs22.x',
    },
    CONFIG_PROVIDER_UNSUPPORTED: {
        title: 'The provider is not AWS',
        remedy: 'Deploy this service with the framework itself: serverless-deploy knows AWS only.',
    },
    CONFIG_STAGE: {
        title: 'The stage cannot be part of names',
        remedy: 'Use letters, digits and - in `stage`.',
    },
    CONFIG_REGION: {
        title: 'The region does not exist',
        remedy: 'Set `region` or `provider.region` to a region such as `us-east-1`.',
    },
    CONFIG_VALUE: {
        title: 'A value is not what its key takes',
        remedy: 'Correct the value.',
    },
    CONFIG_QUOTED_BOOLEAN: {
        title: 'A text stands where true or false belongs',
        remedy: 'Write `true` or `false` in small letters and without quotes.',
    },
    CONFIG_UNKNOWN_KEY: {
        title: 'A key is not known',
        remedy: 'Remove it; settings of your own belong under `custom`.',
    },
    CONFIG_MISSING_KEY: {
        title: 'A key is missing',
        remedy: 'Add the key.',
    },
    CONFIG_OTHER_TOOL_KEY: {
        title: 'A key belongs to another tool or version',
        remedy: 'Remove it if nothing else reads the file.',
    },
    CONFIG_OTHER_VERSION_KEY: {
        title: 'A key belongs to the other version of the framework',
        remedy: 'It is read as far as the template of this version has it; choose the version with `compatibility`.',
    },
    CONFIG_OLD_FORM: {
        title: 'A form of an older version of the framework',
        remedy: 'It is still read; the new form is safe for other tools.',
    },
    CONFIG_RUNTIME_RETIRED: {
        title: 'A runtime is retired',
        remedy: 'Move to its successor before AWS refuses to update the function.',
    },
    CONFIG_RUNTIME_UNKNOWN: {
        title: 'A runtime is not known',
        remedy: 'Check the spelling; a runtime that AWS has added since is fine.',
    },
    CONFIG_EVENT_UNKNOWN: {
        title: 'An event is not known',
        remedy: 'Check the spelling of the event.',
    },
    CONFIG_EVENT_FORM: {
        title: 'An entry of `events` is not one event with its settings',
        remedy: 'Write one event per dash, such as `- httpApi: GET /hello`.',
    },
    CONFIG_EVENT_INDENTATION: {
        title: 'The settings of an event are not indented below it',
        remedy: indentation,
    },
    CONFIG_EVENTS_MISPLACED: {
        title: 'Events stand outside of a function',
        remedy: indentation,
    },
    CONFIG_FUNCTION_MISPLACED: {
        title: 'A function stands outside of `functions`',
        remedy: indentation,
    },
    CONFIG_FUNCTION_NESTED: {
        title: 'A function stands inside another one',
        remedy: indentation,
    },
    CONFIG_FUNCTION_WITHOUT_KEY: {
        title: 'The settings of a function stand where its key belongs',
        remedy: 'Give the function a key of its own:\n  functions:\n    hello:\n      handler: handler.hello',
    },
    CONFIG_FUNCTION_CODE: {
        title: 'A function has no code, or two',
        remedy: 'Set either `handler` or `image`.',
    },
    CONFIG_LIST_FOR_MAP: {
        title: 'A list stands where a map belongs',
        remedy: 'Leave the dashes away.',
    },
    CONFIG_MAP_FOR_LIST: {
        title: 'A map stands where a list belongs',
        remedy: 'Put `- ` before each entry.',
    },
    CONFIG_MISNAMED_KEY: {
        title: 'A section is named in the singular',
        remedy: 'Use the plural, such as `events` and `functions`.',
    },
    CONFIG_ROUTE_INCOMPLETE: {
        title: 'A route needs a method and a path',
        remedy: 'Write both, such as `- httpApi: GET /hello`.',
    },
    CONFIG_STACK_NAME: {
        title: 'CloudFormation does not take the name of the stack',
        remedy: 'Set `provider.stackName`, or change the names of service and stage.',
    },
    CONFIG_LIMIT_NAME: {
        title: 'A name is longer than AWS allows',
        remedy: 'Set a shorter name.',
    },
    CONFIG_LIMIT_ENVIRONMENT: {
        title: 'The environment of a function is larger than AWS allows',
        remedy: 'Move large values to Parameter Store, Secrets Manager or a file in the package.',
    },
    CONFIG_LIMIT_LAYERS: {
        title: 'A function has more layers than AWS allows',
        remedy: 'Merge layers.',
    },
    CONFIG_LIMIT_RESOURCES: {
        title: 'The stack has more resources than AWS allows',
        remedy: 'Split the service, or turn off `provider.versionFunctions`.',
    },
    CONFIG_LIMIT_OUTPUTS: {
        title: 'The stack has more outputs than AWS allows',
        remedy: 'Turn off `provider.versionFunctions`, which makes one output per function, or split the service.',
    },
    CONFIG_LIMIT_TEMPLATE: {
        title: 'The template is larger than AWS allows',
        remedy: 'Split the service.',
    },
};

;// CONCATENATED MODULE: ./build/core/error-codes/deploy.js
const deployErrorCodes = {
    DEPLOY_STACK_BUSY: {
        title: 'The stack was busy in another operation for too long',
        remedy: 'Wait for the other deploy to end, or give more time with `wait-timeout`.',
    },
    DEPLOY_STACK_STUCK: {
        title: 'The stack is in a state that a deploy cannot leave by itself',
        remedy: 'Follow the step that the message names, then run again.',
    },
    DEPLOY_TIMEOUT: {
        title: 'CloudFormation did not end the operation in time',
        remedy: 'The operation goes on in AWS. Run again later: the next run waits for its end. Give more time with `wait-timeout`.',
    },
    DEPLOY_CANCELLED: {
        title: 'The run was cancelled before anything changed',
        remedy: 'Run again.',
    },
    DEPLOY_BUCKET_MISSING: {
        title: 'The deployment bucket does not exist',
        remedy: 'Create the bucket, or correct `provider.deploymentBucket`.',
    },
    DEPLOY_BUCKET_REGION: {
        title: 'The deployment bucket is in another region than the service',
        remedy: 'Name a bucket of the region of the service in `provider.deploymentBucket`.',
    },
    DEPLOY_BUCKET_FORBIDDEN: {
        title: 'The deployment bucket may not be used',
        remedy: 'Allow s3:ListBucket, s3:GetObject, s3:PutObject and s3:DeleteObject on it; its name may also belong to another account.',
    },
    DEPLOY_BUCKET_GONE: {
        title: 'The deployment bucket of the stack was deleted by hand',
        remedy: 'Create a bucket of the same name in the same account and region; the next deploy fills it again.',
    },
    DEPLOY_TEMPLATE_TOO_LARGE: {
        title: 'The template is larger than CloudFormation reads',
        remedy: 'Split the service; 1 MB is the limit of AWS.',
    },
    DEPLOY_CHANGE_SET_FAILED: {
        title: 'CloudFormation refused the change',
        remedy: 'Read the reason; it names the resource or the property.',
    },
    DEPLOY_NOT_OURS: {
        title: 'The stack was not made for this pull request',
        remedy: 'Choose another stage, or remove the stack by its name in AWS.',
    },
    DEPLOY_PROTECTED: {
        title: 'The stack is protected against deletion',
        remedy: 'Set `deletionProtection: false` for the stage, deploy, and remove again.',
    },
    DEPLOY_NO_SUCH_DEPLOYMENT: {
        title: 'The bucket has no such deployment',
        remedy: 'Choose one of the deployments that the message lists.',
    },
    DEPLOY_VERIFY_FAILED: {
        title: 'An endpoint did not answer as it should after the deploy',
        remedy: 'Look at the logs of its function: `serverless-deploy logs --function NAME`.',
    },
    DEPLOY_FAILED: {
        title: 'A resource could not be created or changed',
        remedy: 'Read the reason that AWS gave; the stack was rolled back.',
    },
    DEPLOY_NAME_TAKEN: {
        title: 'A resource with this name exists already',
        remedy: 'Choose another name, let CloudFormation choose it, or delete or import the existing resource.',
    },
    DEPLOY_LIMIT_EXCEEDED: {
        title: 'A limit of the AWS account is reached',
        remedy: 'Ask for a higher quota in the console of Service Quotas, or delete what is no longer needed.',
    },
    DEPLOY_ROLE_NOT_ASSUMABLE: {
        title: 'AWS could not assume the role of the function',
        remedy: 'Let the trust policy of the role accept lambda.amazonaws.com; for a role made just now, run again.',
    },
    DEPLOY_ACCESS_DENIED: {
        title: 'CloudFormation lacked a permission for a resource',
        remedy: 'Allow the action that the reason names, for the credentials or for the CloudFormation role.',
    },
    DEPLOY_VPC: {
        title: 'The VPC settings of the function do not work',
        remedy: 'Check subnets and security groups of `vpc`, and that the role has AWSLambdaVPCAccessExecutionRole.',
    },
    DEPLOY_HANDLER_INVALID: {
        title: 'Lambda does not accept the handler or the configuration of the function',
        remedy: 'Correct the value that the reason names.',
    },
    DEPLOY_RUNTIME_UNSUPPORTED: {
        title: 'Lambda no longer creates or updates functions with this runtime',
        remedy: 'Choose a newer `runtime`.',
    },
    DEPLOY_CODE_TOO_LARGE: {
        title: 'The code of the function with its layers is larger than Lambda takes',
        remedy: 'Leave out files with `package.patterns`, use `individually: true`, or deploy an image.',
    },
    DEPLOY_CODE_MISSING: {
        title: 'The zip of a function is not in the deployment bucket',
        remedy: 'Run again with `force`: the zip is uploaded anew.',
    },
    DEPLOY_ENVIRONMENT_TOO_LARGE: {
        title: 'The environment variables of the function take more than 4 KB',
        remedy: 'Move large values to SSM Parameter Store or Secrets Manager and read them at run time.',
    },
    DEPLOY_ENVIRONMENT_RESERVED: {
        title: 'The function sets an environment variable that Lambda keeps for itself',
        remedy: 'Rename the variable that the reason names.',
    },
    DEPLOY_CONCURRENCY: {
        title: 'The reserved concurrency leaves too little for the other functions of the account',
        remedy: 'Lower `reservedConcurrency`, or ask for a higher limit of concurrent executions.',
    },
    DEPLOY_EXPORT_IN_USE: {
        title: 'Another stack imports an output that would change or go',
        remedy: 'Deploy the importing stack without the import first.',
    },
    DEPLOY_EXPORT_MISSING: {
        title: 'An imported output does not exist',
        remedy: 'Deploy the stack that exports it first, or correct the name.',
    },
    DEPLOY_BUCKET_NOT_EMPTY: {
        title: 'A bucket that is to be deleted still holds objects',
        remedy: 'Empty the bucket with all its versions, or give it `DeletionPolicy: Retain`.',
    },
    DEPLOY_CUSTOM_RESOURCE: {
        title: 'A custom resource answered with a failure, or not at all',
        remedy: 'Look at the log of its function in CloudWatch Logs.',
    },
    DEPLOY_NOT_STABLE: {
        title: 'A resource did not become ready in time',
        remedy: 'Look at the resource in the console of its service, then run again.',
    },
    DEPLOY_API_LOG_ROLE: {
        title: 'API Gateway may not write logs in this account',
        remedy: 'Set the CloudWatch role of API Gateway for the account, or let the service do it: `logs.restApi.roleManagedExternally: false`.',
    },
    DEPLOY_LAYER: {
        title: 'A layer does not exist or may not be used',
        remedy: 'Check the ARN, region and permissions of the layer.',
    },
    DEPLOY_STREAM: {
        title: 'A stream or queue cannot be an event source as it is',
        remedy: 'Check that it exists in this region, that its stream is on, and that its visibility timeout is at least that of the function.',
    },
    DEPLOY_CERTIFICATE: {
        title: 'The certificate of a domain cannot be used',
        remedy: 'Use an issued ACM certificate of the right region: us-east-1 for edge endpoints and CloudFront.',
    },
    DEPLOY_THROTTLED: {
        title: 'AWS refused calls of CloudFormation because there were too many',
        remedy: 'Run again; deploy fewer stacks at the same time.',
    },
    DEPLOY_POLICY_INVALID: {
        title: 'An IAM policy or trust policy is not valid',
        remedy: 'Correct the statement that the reason names.',
    },
    DEPLOY_VERSIONS_KEPT: {
        title: 'Old versions of a function could not be deleted',
        remedy: 'Nothing has to be done: the next deploy tries again. A version at the edge can go hours after its last use.',
    },
};

;// CONCATENATED MODULE: ./build/core/error-codes/github.js
const githubErrorCodes = {
    GITHUB_EVENT_UNREADABLE: {
        title: 'The event of the workflow run cannot be read',
        remedy: 'Run the action on a runner of GitHub, or from a terminal with a command.',
    },
    GITHUB_PERMISSION_MISSING: {
        title: 'The token of the workflow may not do this',
        remedy: 'Add the line to `permissions:` of the job.',
    },
    GITHUB_REQUEST_FAILED: {
        title: 'GitHub did not do what it was asked to',
        remedy: 'Run the job again; if it stays, see https://www.githubstatus.com.',
    },
};

;// CONCATENATED MODULE: ./build/core/error-codes/inputs.js
const inputsErrorCodes = {
    INPUTS_UNKNOWN_NAME: {
        title: 'The action has no input of this name',
        remedy: 'Use one of the inputs listed in action.yml.',
    },
    INPUTS_EMPTY: {
        title: 'An input that needs a value is empty',
        remedy: 'Give it a value, or leave the line out to get the default. An expression such as `${{ vars.NAME }}` is empty when the variable does not exist.',
    },
    INPUTS_WRONG_FORM: {
        title: 'The value of an input has the wrong form',
        remedy: 'Write the value in the form that the message shows.',
    },
    INPUTS_UNKNOWN_COMMAND: {
        title: 'There is no such command',
        remedy: 'Run `serverless-deploy --help` to see the commands.',
    },
    INPUTS_UNEXPECTED_ARGUMENT: {
        title: 'The command line has an argument that belongs to nothing',
        remedy: 'Options are written as `--name value`.',
    },
    INPUTS_UNKNOWN_EVENT: {
        title: 'The event says nothing about what to do',
        remedy: 'Set `command` to deploy, plan, package, remove, rollback, info, sweep, create_domain or delete_domain.',
    },
    INPUTS_UNTRUSTED_CODE: {
        title: 'Code of a stranger would run with the secrets of this repository',
        remedy: 'Use `on: pull_request`. A pull request from a fork is then planned without AWS; its preview is deployed when a maintainer pushes the branch into this repository.',
    },
    INPUTS_PREVIEW_STAGE: {
        title: 'The stage of previews cannot be told from another one',
        remedy: 'Put `{number}` into `preview-stage`, such as `pr-{number}`.',
    },
};

;// CONCATENATED MODULE: ./build/core/error-codes/package.js
const packageErrorCodes = {
    PACKAGE_NO_FILES: {
        title: 'No file is left to package',
        remedy: 'Loosen `package.patterns`: the last pattern that matches a file decides, and `!` takes it out.',
    },
    PACKAGE_ARTIFACT_NOT_FOUND: {
        title: 'A ready artifact is not there',
        remedy: 'Correct `package.artifact`, or build the file in a step before this one.',
    },
    PACKAGE_ARTIFACT_INVALID: {
        title: 'A ready artifact cannot be deployed',
        remedy: 'Build the zip again without encryption, with names that stay inside of it.',
    },
    PACKAGE_FILE_NAME_TWICE: {
        title: 'Two zips of a service have the same file name',
        remedy: 'Rename one of them: all zips of a deployment lie in one folder of the bucket.',
    },
    PACKAGE_FILE_UNREADABLE: {
        title: 'A file to be packaged cannot be read',
        remedy: 'Make the file readable, or exclude it with `package.patterns`.',
    },
    PACKAGE_PATTERNS_IGNORED: {
        title: 'Patterns of a function have no effect',
        remedy: 'Set `package.individually: true` for the function or the service.',
    },
    PACKAGE_LAYER_NOT_FOUND: {
        title: 'The folder of a layer is not there, or empty',
        remedy: 'Correct `path` of the layer, or the patterns that leave its files out.',
    },
    PACKAGE_MODULE_MISSING: {
        title: 'The code or a layer needs a package that is not installed',
        remedy: 'Install it before the deploy, as by `npm ci`. What the runtime or a layer has need not be installed.',
    },
    PACKAGE_MODULES_CLASH: {
        title: 'Two packages would lie at one place of a layer',
        remedy: 'Install the modules of the layer beside its package.json without links: `npm ci`, or the hoisted linker of pnpm.',
    },
    PACKAGE_HANDLER_NOT_FOUND: {
        title: 'The file of a handler is not in the package',
        remedy: 'Correct the handler, or the patterns that leave its file out.',
    },
    PACKAGE_CLASHING_FILES: {
        title: 'Two files with different contents have one name in the zip',
        remedy: 'Rename one of them, or leave it out with `noDeploy` or `package.patterns`.',
    },
    PACKAGE_TOO_LARGE: {
        title: 'Unpacked code is larger than Lambda takes',
        remedy: 'Leave out what the function does not need, move parts into fewer layers, or use a container image.',
    },
    PACKAGE_WRONG_MACHINE: {
        title: 'A native file is built for another architecture or a newer C library',
        remedy: 'Build it for the function’s architecture and runtime, or change `architecture` or `runtime`.',
    },
    PACKAGE_PLUG_N_PLAY: {
        title: 'Packages that yarn keeps in archives are not found on Lambda',
        remedy: 'Bundle the functions with esbuild, or set `nodeLinker: node-modules` in `.yarnrc.yml` and run `yarn install` in a step before this one.',
    },
    PACKAGE_TOOL_MISSING: {
        title: 'A tool that the build needs is not installed',
        remedy: 'Install it in a step before this one.',
    },
    PACKAGE_BUILD_FAILED: {
        title: 'The build of a function failed',
        remedy: 'Mend what the last lines of its output say.',
    },
    PACKAGE_OPTION_UNSUPPORTED: {
        title: 'An option of the packaging has no effect here',
        remedy: 'Remove the option.',
    },
    PACKAGE_LOCK_INVALID: {
        title: 'A lock file cannot be read',
        remedy: 'Write the lock file again with the tool that made it.',
    },
    PACKAGE_LOCK_MISSING: {
        title: 'Dependencies are not locked',
        remedy: 'Commit the lock file.',
    },
    PACKAGE_LOCK_OUT_OF_STEP: {
        title: 'The lock file does not belong to its manifest',
        remedy: 'Run `pipenv lock` (or the lock command of your tool) and commit both files.',
    },
    PACKAGE_REQUIREMENT_INVALID: {
        title: 'A requirement cannot be read',
        remedy: 'Write it as `name==version`.',
    },
    PACKAGE_SOURCE_UNSUPPORTED: {
        title: 'A dependency is no wheel of an index',
        remedy: 'Build a wheel of it and refer to that, or vendor its code into the service.',
    },
    PACKAGE_VERSION_NOT_FOUND: {
        title: 'The index has no such version of a package',
        remedy: 'Lock a version that the index has.',
    },
    PACKAGE_VERSION_YANKED: {
        title: 'A locked version was withdrawn by its makers',
        remedy: 'Lock another version.',
    },
    PACKAGE_NO_WHEEL: {
        title: 'No wheel of a package runs on the function’s runtime',
        remedy: 'Lock an older version that has one, or move to the runtime python3.12 or newer.',
    },
    PACKAGE_HASH_MISMATCH: {
        title: 'A downloaded file is not the one that was locked',
        remedy: 'Lock again if the file was replaced on purpose; otherwise do not use it.',
    },
    PACKAGE_INDEX_UNKNOWN: {
        title: 'It is not known which package index to ask',
        remedy: 'Set PIP_INDEX_URL, or run where pip is installed.',
    },
    PACKAGE_INDEX_FAILED: {
        title: 'The package index did not answer as expected',
        remedy: 'Check the index and its credentials (PIP_INDEX_URL, pip.conf, netrc), then run again.',
    },
    IMAGE_UNKNOWN: {
        title: 'A function names an image that the provider does not define',
        remedy: 'Define the image under `provider.ecr.images`, or give its URI.',
    },
    IMAGE_INVALID: {
        title: 'An image says too little or too much of itself',
        remedy: 'Give `path` and the options of its build, or `uri` alone.',
    },
    IMAGE_WRONG_REGION: {
        title: 'An image lies in another region than the service',
        remedy: 'Push the image to the region of the service, or let ECR replicate it there.',
    },
    IMAGE_NOT_FOUND: {
        title: 'There is no image with this tag',
        remedy: 'Push the image in a step before this one, or correct the tag.',
    },
    IMAGE_NO_DOCKERFILE: {
        title: 'The Dockerfile of an image is not there',
        remedy: 'Correct `path`, the folder from that of the service, or `file`, the Dockerfile from that folder.',
    },
    IMAGE_STAND_IN: {
        title: 'The digest of an image is not known yet',
        remedy: 'Nothing has to be done: a deploy asks ECR, and builds what is missing there.',
    },
};

// EXTERNAL MODULE: ./build/core/error-codes/plan.js
var plan = __nccwpck_require__(20833);
;// CONCATENATED MODULE: ./build/core/error-codes/plugins.js
const pluginsErrorCodes = {
    PLUGIN_NOT_SERVED: {
        title: 'A plugin has no native support',
        remedy: 'Install the framework of the service, so that it packages the service itself (`npm install --save-dev osls`, with `engine: auto`), or remove the plugin.',
    },
    PLUGIN_TWICE: {
        title: 'A plugin is named twice',
        remedy: 'Name it once; it runs once.',
    },
    PLUGIN_CONFIG_INVALID: {
        title: 'A plugin is set up in a way that it cannot work with',
        remedy: 'Mend the key that the message names; docs/plugins.md lists the keys of every plugin that is served.',
    },
    PLUGIN_FUNCTION_ROLE: {
        title: 'serverless-iam-roles-per-function cannot make the role of a function',
        remedy: 'Mend what the message names at the function.',
    },
    PLUGIN_KEY_UNKNOWN: {
        title: 'A plugin does not know a key that is set for it',
        remedy: 'Correct the key, or remove it; docs/plugins.md lists the keys of every plugin that is served.',
    },
    PLUGIN_SETTING_WITHOUT_EFFECT: {
        title: 'A setting of a plugin has no effect here',
        remedy: 'Remove the setting, or let the framework do the deploy with `engine: framework`.',
    },
    PLUGIN_ENGINE_INSTALL: {
        title: 'The framework of a service could not be installed',
        remedy: 'Commit the lock file and run the package manager in a step before (`npm ci`), or set `engine: native` if every plugin is served.',
    },
    PLUGIN_ENGINE_LICENCE: {
        title: 'Serverless 4 wants an account to package a service',
        remedy: 'Set SERVERLESS_ACCESS_KEY or SERVERLESS_LICENSE_KEY in `env` of the step, or install osls, which packages the same services without an account: `npm install --save-dev osls`.',
    },
    PLUGIN_ENGINE_FAILED: {
        title: 'The framework could not package a service',
        remedy: 'Its own last lines say why; `serverless package` in the folder of the service shows the same.',
    },
    PLUGIN_ENGINE_OUTPUT: {
        title: 'What the framework packaged cannot be deployed from outside of it',
        remedy: 'Let the framework deploy this service (`npx serverless deploy`), or remove the plugin.',
    },
    PLUGIN_ORDER: {
        title: 'Plugins stand in an order in which one misses the work of the other',
        remedy: 'Change their order under `plugins`.',
    },
    PLUGIN_COMMAND_MISSING: {
        title: 'No plugin of the service has the command',
        remedy: 'Name the plugin under `plugins`: serverless-domain-manager has create_domain and delete_domain.',
    },
    PLUGIN_SCRIPT_NOT_ALLOWED: {
        title: 'A plugin would run scripts of the service, and they are not allowed',
        remedy: 'Set `allow-scripts: true` if whoever may change this repository may run commands in its deploys, make a step of the workflow of the script, or remove it.',
    },
    PLUGIN_SCRIPT_FAILED: {
        title: 'A script of the service has failed',
        remedy: 'Its own last lines say why; it runs by `sh -c` in the folder of the service.',
    },
    PLUGIN_DEPLOY_HOOK: {
        title: 'What a plugin does around the deploy of the stack has failed',
        remedy: 'Mend what the message names and run again.',
    },
};

;// CONCATENATED MODULE: ./build/core/error-codes/service.js
const serviceErrorCodes = {
    INTERNAL_ERROR: {
        title: 'An error of serverless-deploy itself',
        remedy: 'Run again with debug logging (`ACTIONS_STEP_DEBUG`, or `--verbose` from a terminal) and report it with the log.',
    },
    SERVICE_PATH_NOT_FOUND: {
        title: 'A service folder does not exist',
        remedy: 'Set `service-path` to the folder that holds serverless.yml, relative to the repository; `actions/checkout` has to run before.',
    },
    SERVICE_PATH_OUTSIDE: {
        title: 'A service folder lies outside of the repository',
        remedy: 'Give a folder inside the repository.',
    },
    SERVICE_NOT_FOUND: {
        title: 'No configuration file of a service was found',
        remedy: 'Set `service-path` to the folder that holds serverless.yml, or `config-file` to its name.',
    },
    SERVICE_YAML_SYNTAX: {
        title: 'A YAML file cannot be read',
        remedy: 'Correct the line; an editor with YAML support shows the same error.',
    },
    SERVICE_YAML_DUPLICATE_KEY: {
        title: 'A key stands twice in one map',
        remedy: 'Keep one of the two, or put what both hold under one key.',
    },
    SERVICE_YAML_TAG: {
        title: 'A YAML tag is unknown',
        remedy: 'Use a short tag of CloudFormation, such as !Ref, or quote the value if it begins with `!`.',
    },
    SERVICE_YAML_CIRCULAR: {
        title: 'A YAML anchor contains itself',
        remedy: 'Remove the alias from inside its own anchor.',
    },
    SERVICE_YAML_DATE: {
        title: 'A date without quotes is read differently by serverless 3 and 4',
        remedy: "Put it in quotes, as in Version: '2012-10-17'.",
    },
    SERVICE_JSON_SYNTAX: {
        title: 'A JSON file cannot be read',
        remedy: 'Correct the line: JSON has no comments, no trailing commas, and keys in double quotes.',
    },
    SERVICE_EMPTY: {
        title: 'The configuration file is empty',
        remedy: 'Write at least `service:`, `provider:` and `functions:`.',
    },
    SERVICE_NOT_A_MAP: {
        title: 'The configuration is not a map of keys',
        remedy: 'The top level needs keys such as `service:` and `provider:`, without `- ` before them.',
    },
    SERVICE_FILE_TYPE: {
        title: 'The configuration file has an ending that is not known',
        remedy: 'Use .yml, .yaml, .json, .js, .mjs, .cjs or .ts.',
    },
    SERVICE_MODULE_FAILED: {
        title: 'A configuration written in JavaScript or TypeScript failed',
        remedy: 'Run the file with node to see the error; packages that it imports have to be installed before this step.',
    },
    SERVICE_CIRCULAR: {
        title: 'The configuration holds itself',
        remedy: 'Export plain data: no object may contain itself.',
    },
};

;// CONCATENATED MODULE: ./build/core/error-codes/variables.js
const variablesErrorCodes = {
    VARIABLES_SYNTAX: {
        title: 'A variable is not written correctly',
        remedy: "Write ${source:address, 'fallback'}; a literal fallback is in quotes and the last one.",
    },
    VARIABLES_UNKNOWN_SOURCE: {
        title: 'No such source of variables',
        remedy: 'Correct the name before the colon.',
    },
    VARIABLES_ADDRESS: {
        title: 'A variable asks for something that its source cannot have',
        remedy: 'Correct what stands after the colon.',
    },
    VARIABLES_NOT_FOUND: {
        title: 'A variable has no value',
        remedy: "Provide the value, or add a fallback after a comma: ${self:custom.name, 'value'}.",
    },
    VARIABLES_CYCLE: {
        title: 'Variables refer to each other in a circle',
        remedy: 'Give one of them a value of its own.',
    },
    VARIABLES_TOO_DEEP: {
        title: 'Variables lead to variables without end',
        remedy: 'Look for a file that includes itself.',
    },
    VARIABLES_NOT_TEXT: {
        title: 'A map stands where text belongs',
        remedy: 'Let the variable stand alone as the whole value, or address a single value inside the map.',
    },
    VARIABLES_STR_TO_BOOL: {
        title: 'A text is neither true nor false',
        remedy: 'strToBool takes true, false, 1 and 0.',
    },
    VARIABLES_FILE: {
        title: 'An included file cannot be read',
        remedy: 'Correct the file.',
    },
    VARIABLES_FUNCTION: {
        title: 'A module that gives values failed',
        remedy: 'Run the module with node to see the error; packages that it imports have to be installed before this step.',
    },
    VARIABLES_AWS_FAILED: {
        title: 'AWS did not answer a variable',
        remedy: 'Look at the message of AWS; a rerun helps if it was a failure of the network.',
    },
    VARIABLES_UNUSED: {
        title: 'A value under custom that nothing uses cannot be resolved',
        remedy: 'Remove it, or add a fallback.',
    },
    VARIABLES_ENV_CONFLICT: {
        title: 'The stage depends on a .env file that depends on the stage',
        remedy: 'Set the variable in the environment of the step, or do not use it in provider.stage and useDotenv.',
    },
    VARIABLES_OLD_FORM: {
        title: 'A variable is written as older versions had it',
        remedy: 'Write it in the form of today.',
    },
};

;// CONCATENATED MODULE: ./build/core/error-codes/index.js













/** Every error and warning code, with title and remedy; docs/errors.md is generated from it. */
const errorCodes = {
    ...inputsErrorCodes,
    ...serviceErrorCodes,
    ...composeErrorCodes,
    ...configErrorCodes,
    ...variablesErrorCodes,
    ...packageErrorCodes,
    ...compileErrorCodes,
    ...plan/* planErrorCodes */.s,
    ...deployErrorCodes,
    ...awsErrorCodes,
    ...githubErrorCodes,
    ...pluginsErrorCodes,
    ...commandsErrorCodes,
};


/***/ }),

/***/ 20833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ planErrorCodes)
/* harmony export */ });
const planErrorCodes = {
    PLAN_BLOCKED: {
        title: 'A production deploy would replace or delete resources that hold data',
        remedy: 'Name the resource or its type in `allow-replacement` or `allow-deletion` if that is meant; back up its data first.',
    },
    PLAN_CHANGED: {
        title: 'What would change is no longer what was approved',
        remedy: 'Run `plan` again, look at it, and pass its digest as `expect-plan`.',
    },
};


/***/ }),

/***/ 22671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ foldersUpward)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(76760);

/** A folder and all above it, the nearest first, up to the root. */
function* foldersUpward(from) {
    for (let folder = from;; folder = node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(folder)) {
        yield folder;
        if (node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(folder) === folder)
            return;
    }
}


/***/ }),

/***/ 90390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ withoutComments)
/* harmony export */ });
/** JSON text without the comments and trailing commas of a tsconfig.json; texts such as "@libs/*" stay whole. */
function withoutComments(text) {
    return text.replace(/("(?:\\.|[^"\\])*")|\/\/[^\n]*|\/\*[\s\S]*?\*\/|,(?=(?:\s|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*[}\]])/g, (_, quoted) => quoted ?? '');
}


/***/ }),

/***/ 28314:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CB: () => (/* binding */ textsOf),
/* harmony export */   OW: () => (/* binding */ isJsonObject),
/* harmony export */   Xy: () => (/* binding */ objectOf),
/* harmony export */   dj: () => (/* binding */ canonicalJson),
/* harmony export */   dw: () => (/* binding */ parseJsonObject)
/* harmony export */ });
/* unused harmony export sortKeysDeep */
/** True for a plain object: not null, not a list. */
function isJsonObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The value if it is a plain object, else an empty one. */
const objectOf = (value) => (isJsonObject(value) ? value : {});
/** The texts of a list; none of what is no list. */
const textsOf = (value) => Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
/** A JSON object from its text; `undefined` if it is something else, or absent. */
function parseJsonObject(text) {
    try {
        const value = JSON.parse(text ?? 'null');
        return isJsonObject(value) ? value : undefined;
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return undefined;
        throw error;
    }
}
/** A deep copy whose object keys are sorted by code unit; lists keep their order. */
function sortKeysDeep(value) {
    if (Array.isArray(value))
        return value.map(sortKeysDeep);
    if (value === null || typeof value !== 'object')
        return value;
    return Object.fromEntries(Object.entries(value)
        .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
        .map(([key, item]) => [key, sortKeysDeep(item)]));
}
/** JSON text that depends on content only: keys sorted, no white space. */
function canonicalJson(value) {
    return JSON.stringify(sortKeysDeep(value)) ?? 'null';
}


/***/ }),

/***/ 22942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ nearestName)
/* harmony export */ });
/** The candidate closest to `name` by edit distance, if it is close enough to be a typing mistake. */
function nearestName(name, candidates) {
    let best;
    let bestDistance = Math.max(2, Math.floor(name.length / 3)) + 1;
    for (const candidate of candidates) {
        const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
        if (distance < bestDistance)
            [best, bestDistance] = [candidate, distance];
    }
    return best;
}
function editDistance(a, b) {
    let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i++) {
        const current = [i];
        for (let j = 1; j <= b.length; j++) {
            const substitution = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            current[j] = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, substitution);
        }
        previous = current;
    }
    return previous[b.length] ?? 0;
}


/***/ }),

/***/ 51400:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ ProblemsError),
/* harmony export */   Z: () => (/* binding */ Problems)
/* harmony export */ });
/* harmony import */ var _error_codes_index_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(26139);
/* harmony import */ var _user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(67756);


/** Several errors found in one step; each becomes an annotation on its line. */
class ProblemsError extends _user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y {
    problems;
    constructor(problems) {
        const first = problems.find((problem) => problem.severity === 'error');
        if (!first)
            throw new Error('ProblemsError needs an error');
        super(first.code, first.message, { at: first.at, remedy: first.remedy });
        this.problems = problems;
    }
}
/** Collects errors and warnings of a run, so that a user sees all of them at once. */
class Problems {
    #found = [];
    get all() {
        return this.#found;
    }
    get hasErrors() {
        return this.#found.some((problem) => problem.severity === 'error');
    }
    error(code, message, details = {}) {
        this.#add('error', code, message, details);
    }
    warn(code, message, details = {}) {
        this.#add('warning', code, message, details);
    }
    notice(code, message, details = {}) {
        this.#add('notice', code, message, details);
    }
    /** Ends the step when an error was reported. Throws `ProblemsError` with everything found so far. */
    throwIfErrors() {
        if (this.hasErrors)
            throw new ProblemsError(this.#found);
    }
    #add(severity, code, message, details) {
        const remedy = details.remedy ?? _error_codes_index_js__WEBPACK_IMPORTED_MODULE_0__/* .errorCodes */ .f[code].remedy;
        const same = this.#found.some((known) => known.code === code && known.message === message && known.at?.line === details.at?.line);
        if (!same)
            this.#found.push({ severity, code, message, remedy, at: details.at });
    }
}


/***/ }),

/***/ 10141:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ formatLocation),
/* harmony export */   n: () => (/* binding */ formatConfigPath)
/* harmony export */ });
/** `serverless.yml:14:9` */
function formatLocation({ file, line, column }) {
    return `${file}:${line}:${column}`;
}
/** `functions.hello.events[0]` */
function formatConfigPath(path) {
    return path.reduce((text, step) => {
        if (typeof step === 'number')
            return `${text}[${step}]`;
        return text === '' ? step : `${text}.${step}`;
    }, '');
}


/***/ }),

/***/ 67756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ formatProblem),
/* harmony export */   y: () => (/* binding */ UserError)
/* harmony export */ });
/* harmony import */ var _error_codes_index_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(26139);
/* harmony import */ var _source_location_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(10141);


/** A mistake that the user can mend: exit code 1. A mistake of ours is a plain `Error`: exit code 2. */
class UserError extends Error {
    name = 'UserError';
    code;
    at;
    remedy;
    constructor(code, message, details = {}) {
        super(message, { cause: details.cause });
        this.code = code;
        this.at = details.at;
        this.remedy = details.remedy ?? _error_codes_index_js__WEBPACK_IMPORTED_MODULE_0__/* .errorCodes */ .f[code].remedy;
    }
}
/** `serverless.yml:3:7: message` and the remedy on a line of its own. */
function formatProblem(problem) {
    const place = problem.at ? `${(0,_source_location_js__WEBPACK_IMPORTED_MODULE_1__/* .formatLocation */ .j)(problem.at)}: ` : '';
    const remedy = problem.remedy ? `\n  ${problem.remedy}` : '';
    return `${place}${problem.message}${remedy}`;
}


/***/ }),

/***/ 58591:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  m: () => (/* binding */ createActionsCache),
  w: () => (/* binding */ createLocalCache)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(48161);
// EXTERNAL MODULE: external "node:async_hooks"
var external_node_async_hooks_ = __nccwpck_require__(16698);
;// CONCATENATED MODULE: ./build/github/toolkit-output.js

const collected = new external_node_async_hooks_.AsyncLocalStorage();
/** How many are at work; the last puts stdout back as it was. */
let atWork = 0;
let restore = () => { };
/**
 * Does work of a toolkit package that prints to stdout by itself, progress and annotations included, and keeps its
 * lines instead: the log is ours, and what may fail must not be shown as an error of the run. Masks reach the runner.
 */
async function quietly(work) {
    const chunks = [];
    if (atWork++ === 0)
        restore = listen();
    try {
        const value = await collected.run(chunks, work);
        return { value, lines: chunks.join('').split('\n').filter(Boolean) };
    }
    finally {
        if (--atWork === 0)
            restore();
    }
}
/** Why it failed, in the toolkit's own words; `undefined` when it did not say. */
function failureIn(lines) {
    const told = lines.filter((line) => /^(::(warning|error)::|Failed to |Cache (restore|save) skipped)/.test(line));
    // Whatever was answered, the toolkit's message guesses at another job; what was answered is a detail for debugging.
    const answered = lines.filter((line) => line.startsWith(reserveFailure));
    return (answered.at(-1)?.slice(reserveFailure.length) ?? told.at(-1)?.replace(/^::\w+::/, ''))
        ?.replace(/(%0D)?%0A/g, ' ')
        .replaceAll('%25', '%');
}
const reserveFailure = '::debug::Failed to reserve cache: Error: ';
// What is written from inside of `quietly`, by its async context; everything else passes.
function listen() {
    const { stdout } = process;
    const before = stdout.write;
    const watching = (chunk, ...rest) => {
        const lines = collected.getStore();
        const text = typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8');
        if (!lines || text.startsWith('::add-mask::'))
            return Reflect.apply(before, stdout, [chunk, ...rest]);
        lines.push(text);
        return true;
    };
    stdout.write = watching;
    return () => {
        stdout.write = before;
    };
}

;// CONCATENATED MODULE: ./build/github/cache.js


/** Folder of the local cache: `$XDG_CACHE_HOME/serverless-deploy`, or under `~/.cache`. */
function cacheDirectory(env) {
    return `${env['XDG_CACHE_HOME'] || `${env['HOME'] || (0,external_node_os_.homedir)()}/.cache`}/serverless-deploy`;
}
/** From a terminal the files stay where they are: what lies in the folder is the cache. */
function createLocalCache(env) {
    return { directory: cacheDirectory(env), restore: async () => 'off', save: async () => 'off' };
}
/** The cache of GitHub Actions. A service that is down, full or read-only is a miss; each answer is one line in the log. */
function createActionsCache(env, log) {
    const present = new Set();
    return {
        directory: cacheDirectory(env),
        async restore(paths, key, restoreKeys) {
            try {
                const cache = await loadCache();
                if (!cache.isFeatureAvailable())
                    return 'off';
                const { value: found, lines } = await quietly(() => cache.restoreCache([...paths], key, [...restoreKeys]));
                const failure = failureIn(lines);
                if (found === undefined) {
                    log.info(failure ? unreadable(failure) : `Cache: nothing is kept yet under ${key}.`);
                    return 'miss';
                }
                log.info(found === key ? `Cache: restored ${key}.` : `Cache: restored ${found}, the nearest to ${key}.`);
                if (found !== key)
                    return 'partial';
                present.add(key);
                return 'hit';
            }
            catch (error) {
                log.info(unreadable(reasonOf(error)));
                return 'miss';
            }
        },
        async save(paths, key) {
            if (present.has(key))
                return 'exists';
            try {
                const cache = await loadCache();
                if (!cache.isFeatureAvailable())
                    return 'off';
                const { value: id, lines } = await quietly(() => cache.saveCache([...paths], key));
                // The first protocol gives an ID before the upload, and has it still when that fails.
                const failure = failureIn(lines);
                if (id < 0 || failure !== undefined) {
                    log.info(unsaved(failure ?? 'the service gave no reason'));
                    return 'failed';
                }
                log.info(`Cache: saved ${key}.`);
                present.add(key);
                return 'saved';
            }
            catch (error) {
                log.info(unsaved(reasonOf(error)));
                return 'failed';
            }
        },
    };
}
const unreadable = (reason) => `The cache cannot be read, so everything is made anew: ${reason}`;
const unsaved = (reason) => `The cache was not saved: ${reason}`;
function loadCache() {
    return Promise.all(/* import() */[__nccwpck_require__.e(4119), __nccwpck_require__.e(3838), __nccwpck_require__.e(3581), __nccwpck_require__.e(2093)]).then(__nccwpck_require__.bind(__nccwpck_require__, 42093));
}
function reasonOf(error) {
    return error instanceof Error ? error.message : String(error);
}


/***/ }),

/***/ 77613:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ requestIdentityToken)
/* harmony export */ });
/* harmony import */ var _core_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(67756);

/**
 * Asks the runner for an OpenID Connect token of the job. AWS_OIDC_PERMISSION_MISSING without `id-token: write`,
 * AWS_OIDC_TOKEN_UNAVAILABLE when the runner's service gives none. `env` is what the job may; the toolkit itself reads
 * the variables of the process.
 */
async function requestIdentityToken(env, audience) {
    if (!env['ACTIONS_ID_TOKEN_REQUEST_URL'] || !env['ACTIONS_ID_TOKEN_REQUEST_TOKEN']) {
        throw new _core_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('AWS_OIDC_PERMISSION_MISSING', '`role-to-assume` needs an OIDC token, and this job may not ask for one: ACTIONS_ID_TOKEN_REQUEST_URL is not set.');
    }
    const { getIDToken } = await Promise.all(/* import() */[__nccwpck_require__.e(4119), __nccwpck_require__.e(3838)]).then(__nccwpck_require__.bind(__nccwpck_require__, 33838));
    try {
        return await getIDToken(audience);
    }
    catch (cause) {
        const reason = cause instanceof Error ? cause.message.replace(/\s+/g, ' ').trim() : String(cause);
        throw new _core_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y('AWS_OIDC_TOKEN_UNAVAILABLE', `The token service of GitHub gave no token. ${reason}`, {
            cause,
        });
    }
}


/***/ }),

/***/ 31224:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Xw: () => (/* binding */ createRunnerOutputs),
/* harmony export */   rV: () => (/* binding */ createTerminalOutputs),
/* harmony export */   un: () => (/* binding */ readState)
/* harmony export */ });
/* unused harmony export summaryLimitBytes */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(51455);



/** GitHub drops the whole summary of a step above this. */
const summaryLimitBytes = 1024 * 1024;
/** Outputs, summary and state through the files that the runner names. Without such a file the call does nothing. */
function createRunnerOutputs(env) {
    return {
        setOutput: (name, value) => appendPair(env['GITHUB_OUTPUT'], name, value),
        saveState: (name, value) => appendPair(env['GITHUB_STATE'], name, value),
        async writeSummary(markdown) {
            const path = env['GITHUB_STEP_SUMMARY'];
            if (!path)
                return;
            const text = markdown.endsWith('\n') ? markdown : `${markdown}\n`;
            const before = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path).then(({ size }) => size, () => 0);
            if (before + Buffer.byteLength(text) <= summaryLimitBytes)
                (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.appendFileSync)(path, text);
        },
    };
}
/** Outputs of a terminal: nothing is kept; `main` prints the JSON object of `--json` itself. */
function createTerminalOutputs() {
    return { setOutput: () => { }, saveState: () => { }, writeSummary: async () => { } };
}
/** What `saveState` kept for the `post` step. */
function readState(env, name) {
    return env[`STATE_${name}`] || undefined;
}
/** The delimiter is random: no value can end its own text. */
function appendPair(path, name, value) {
    if (!path)
        return;
    const delimiter = `value_${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.appendFileSync)(path, `${name}<<${delimiter}\n${value}\n${delimiter}\n`);
}


/***/ }),

/***/ 94568:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  j: () => (/* binding */ readEvent)
});

// EXTERNAL MODULE: ./build/core/json.js
var json = __nccwpck_require__(28314);
// EXTERNAL MODULE: ./build/core/user-error.js
var user_error = __nccwpck_require__(67756);
;// CONCATENATED MODULE: ./build/github/checked-out-commit.js
/** Commit that HEAD of the folder's git checkout points to; `undefined` when that cannot be told. */
async function readCheckedOutCommit(folder, workspace) {
    if (!folder)
        return undefined;
    const git = `${folder}/.git`;
    const head = (await workspace.readText(`${git}/HEAD`))?.trim();
    if (head === undefined || isCommit(head))
        return head;
    const ref = /^ref: (refs\/\S+)$/.exec(head)?.[1];
    if (ref === undefined || ref.includes('..'))
        return undefined;
    const loose = (await workspace.readText(`${git}/${ref}`))?.trim();
    if (loose !== undefined)
        return isCommit(loose) ? loose : undefined;
    const packed = (await workspace.readText(`${git}/packed-refs`)) ?? '';
    const line = packed.split('\n').find((candidate) => candidate.endsWith(` ${ref}`));
    return line?.split(' ', 1)[0];
}
function isCommit(text) {
    return /^[0-9a-f]{40,64}$/.test(text);
}

;// CONCATENATED MODULE: ./build/github/payload.js

/** The object at a path of keys, or `undefined`. */
function objectAt(payload, ...path) {
    const value = valueAt(payload, path);
    return (0,json/* isJsonObject */.OW)(value) ? value : undefined;
}
/** The text at a path of keys; empty text counts as none. */
function textAt(payload, ...path) {
    const value = valueAt(payload, path);
    return typeof value === 'string' && value !== '' ? value : undefined;
}
function integerAt(payload, ...path) {
    const value = valueAt(payload, path);
    return typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined;
}
function valueAt(payload, path) {
    return path.reduce((value, key) => ((0,json/* isJsonObject */.OW)(value) && Object.hasOwn(value, key) ? value[key] : undefined), payload);
}

;// CONCATENATED MODULE: ./build/github/read-event.js




/**
 * The event that started this workflow run, from the variables of the runner and its payload file; `undefined` outside
 * of GitHub Actions. Throws GITHUB_EVENT_UNREADABLE when the payload is not what its name says.
 */
async function readEvent(env, workspace) {
    const name = env['GITHUB_EVENT_NAME'];
    if (!name)
        return undefined;
    const payload = await readPayload(env, workspace);
    const pullRequest = name.startsWith('pull_request') ? readPullRequest(payload) : undefined;
    const server = env['GITHUB_SERVER_URL'] || 'https://github.com';
    const repository = required(env, 'GITHUB_REPOSITORY');
    const runId = env['GITHUB_RUN_ID'] ?? '0';
    const sha = env['GITHUB_SHA'] ?? '';
    return {
        name,
        action: textAt(payload, 'action'),
        ref: env['GITHUB_REF'] ?? '',
        sha,
        baseSha: readBaseSha(name, payload),
        repository,
        repositoryId: env['GITHUB_REPOSITORY_ID'] || integerAt(payload, 'repository', 'id')?.toString(),
        defaultBranch: textAt(payload, 'repository', 'default_branch'),
        actor: env['GITHUB_ACTOR'] ?? '',
        runId,
        runAttempt: env['GITHUB_RUN_ATTEMPT'] ?? '1',
        workflow: env['GITHUB_WORKFLOW'] ?? '',
        runUrl: `${server}/${repository}/actions/runs/${runId}`,
        commitUrl: `${server}/${repository}/commit/${pullRequest?.headSha ?? sha}`,
        pullRequest,
        deleted: payload['deleted'] === true,
        strangersSha: readStrangersSha(name, payload),
        checkedOutSha: await readCheckedOutCommit(env['GITHUB_WORKSPACE'], workspace),
        idToken: Boolean(env['ACTIONS_ID_TOKEN_REQUEST_URL'] && env['ACTIONS_ID_TOKEN_REQUEST_TOKEN']),
        environmentKeys: Boolean(env['AWS_ACCESS_KEY_ID'] && env['AWS_SECRET_ACCESS_KEY']),
    };
}
async function readPayload(env, workspace) {
    const path = required(env, 'GITHUB_EVENT_PATH');
    const text = await workspace.readText(path);
    if (text === undefined)
        throw unreadable(`the payload ${path} does not exist`);
    try {
        const payload = JSON.parse(text);
        if ((0,json/* isJsonObject */.OW)(payload))
            return payload;
    }
    catch (cause) {
        throw unreadable(`the payload ${path} is not JSON`, cause);
    }
    throw unreadable(`the payload ${path} is not an object`);
}
function readPullRequest(payload) {
    const number = integerAt(payload, 'pull_request', 'number');
    const headSha = textAt(payload, 'pull_request', 'head', 'sha');
    const headBranch = textAt(payload, 'pull_request', 'head', 'ref');
    if (number === undefined || headSha === undefined || headBranch === undefined) {
        throw unreadable('the payload has no pull_request with number, head.sha and head.ref');
    }
    const base = integerAt(payload, 'pull_request', 'base', 'repo', 'id') ?? integerAt(payload, 'repository', 'id');
    const head = integerAt(payload, 'pull_request', 'head', 'repo', 'id');
    return {
        number,
        headSha,
        headBranch,
        author: textAt(payload, 'pull_request', 'user', 'login') ?? '',
        fromFork: head === undefined || head !== base,
        merged: objectAt(payload, 'pull_request')?.['merged'] === true,
    };
}
/** A push that made its branch comes after no commit: then `before` is all zeros. */
function readBaseSha(name, payload) {
    const sha = name === 'push' ? textAt(payload, 'before') : textAt(payload, 'pull_request', 'base', 'sha');
    return sha === undefined || /^0+$/.test(sha) ? undefined : sha;
}
/** `workflow_run` runs with secrets, also after a run that a fork's pull request started. */
function readStrangersSha(name, payload) {
    if (name !== 'workflow_run')
        return undefined;
    const head = integerAt(payload, 'workflow_run', 'head_repository', 'id');
    const own = integerAt(payload, 'repository', 'id');
    return head === own ? undefined : textAt(payload, 'workflow_run', 'head_sha');
}
function required(env, name) {
    const value = env[name];
    if (!value)
        throw unreadable(`${name} is not set`);
    return value;
}
function unreadable(message, cause) {
    return new user_error/* UserError */.y('GITHUB_EVENT_UNREADABLE', `the event of the workflow run cannot be read: ${message}`, {
        cause,
    });
}


/***/ }),

/***/ 57519:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  f: () => (/* binding */ createRunnerLog)
});

// EXTERNAL MODULE: ./build/github/secret-mask.js
var secret_mask = __nccwpck_require__(1721);
;// CONCATENATED MODULE: ./build/github/workflow-command.js
/** `::name key=value::text`, escaped as the runner reads it. */
function workflowCommand(name, properties, text) {
    const given = Object.entries(properties).flatMap(([key, value]) => value === undefined ? [] : [`${key}=${escapeProperty(String(value))}`]);
    return `::${name}${given.length > 0 ? ` ${given.join(',')}` : ''}::${escapeText(text)}`;
}
/** A line that the runner takes as text: what a program prints must not command it. */
function plainLine(line) {
    return line.replace(/^(\s*):(?=:)/, '$1: ').replaceAll('##[', '## [');
}
function escapeText(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function escapeProperty(text) {
    return escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

;// CONCATENATED MODULE: ./build/github/runner-log.js


/** Log of a workflow step: groups fold, problems become annotations on their lines, secrets are masked by the runner too. */
function createRunnerLog({ write, debug }) {
    const mask = new secret_mask/* SecretMask */.f();
    const line = (text) => write(`${text}\n`);
    const print = (text) => {
        for (const part of mask.apply(text).split('\n'))
            line(plainLine(part));
    };
    // The runner knows one level of groups; a group inside a group, or beside it, is a plain heading.
    let open = false;
    return {
        info: print,
        debug: (text) => {
            if (debug)
                print(text);
            else
                line(workflowCommand('debug', {}, mask.apply(text)));
        },
        problem: (problem) => line(annotation(problem, mask)),
        async group(title, work) {
            if (open) {
                print(title);
                return work();
            }
            open = true;
            line(workflowCommand('group', {}, mask.apply(title)));
            try {
                return await work();
            }
            finally {
                open = false;
                line('::endgroup::');
            }
        },
        maskSecret: (value) => {
            for (const secret of mask.add(value))
                line(workflowCommand('add-mask', {}, secret));
        },
        mask: (text) => mask.apply(text),
    };
}
function annotation({ severity, code, message, remedy, at }, mask) {
    const place = at && { file: at.file, line: at.line, col: at.column };
    return workflowCommand(severity, { ...place, title: code }, mask.apply(remedy ? `${message}\n${remedy}` : message));
}


/***/ }),

/***/ 1721:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ SecretMask)
/* harmony export */ });
/** Values that must never be printed. */
class SecretMask {
    #secrets = new Set();
    /** The values that were not known before: the whole and, of several lines, each line. */
    add(value) {
        const parts = [value, ...value.split(/\r?\n/)].map((part) => part.trim()).filter((part) => part.length >= 3);
        const fresh = [...new Set(parts)].filter((part) => !this.#secrets.has(part));
        for (const part of fresh)
            this.#secrets.add(part);
        return fresh;
    }
    /** The text with every secret replaced, the longest first. */
    apply(text) {
        return [...this.#secrets]
            .sort((a, b) => b.length - a.length)
            .reduce((masked, secret) => masked.replaceAll(secret, '***'), text);
    }
}


/***/ }),

/***/ 47607:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ createTerminalLog)
/* harmony export */ });
/* harmony import */ var _core_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(67756);
/* harmony import */ var _secret_mask_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1721);


const colours = {
    error: 31,
    warning: 33,
    notice: 36,
    heading: 1,
    faint: 2,
};
/** Log of a terminal. Colour only on a terminal, without `NO_COLOR`; `FORCE_COLOR` wins. */
function createTerminalLog(stream, options) {
    const mask = new _secret_mask_js__WEBPACK_IMPORTED_MODULE_1__/* .SecretMask */ .f();
    const coloured = wantsColour(stream, options.env);
    const paint = (colour, text) => coloured ? `\u001b[${colours[colour]}m${text}\u001b[0m` : text;
    const print = (text) => {
        stream.write(`${mask.apply(text)}\n`);
    };
    return {
        info: print,
        debug: (text) => {
            if (options.debug)
                print(paint('faint', text));
        },
        problem: (problem) => print(`${paint(problem.severity, `${problem.severity}:`)} ${(0,_core_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .formatProblem */ .V)(problem)} (${problem.code})`),
        async group(title, work) {
            print(paint('heading', title));
            return work();
        },
        maskSecret: (value) => {
            mask.add(value);
        },
        mask: (text) => mask.apply(text),
    };
}
function wantsColour(stream, env) {
    const forced = env['FORCE_COLOR'];
    if (forced !== undefined && forced !== '')
        return forced !== '0' && forced !== 'false';
    return stream.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
}


/***/ }),

/***/ 90125:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Pf: () => (/* binding */ actionCommands),
/* harmony export */   RN: () => (/* binding */ terminalCommands),
/* harmony export */   y9: () => (/* binding */ isCommand)
/* harmony export */ });
/* unused harmony export pluginCommands */
/** Commands that a plugin adds, by the names that it gives them. */
const pluginCommands = ['create_domain', 'delete_domain'];
/** What `command` may say in a workflow. */
const actionCommands = [
    'auto',
    'deploy',
    'plan',
    'package',
    'remove',
    'rollback',
    'info',
    'sweep',
    ...pluginCommands,
];
/** What the first word of a command line may be besides. */
const terminalCommands = ['invoke', 'logs', 'init', 'bootstrap', 'help', 'version'];
const known = new Set([...actionCommands, ...terminalCommands]);
function isCommand(word) {
    return known.has(word);
}


/***/ }),

/***/ 92793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Fu: () => (/* binding */ inputTable),
/* harmony export */   vj: () => (/* binding */ inputNames),
/* harmony export */   wp: () => (/* binding */ isInputName)
/* harmony export */ });
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(90125);

const text = { form: 'text', default: '' };
const flag = { form: 'boolean', default: 'false' };
const roleArn = {
    form: 'text',
    default: '',
    pattern: /^arn:aws[a-z-]*:iam::\d{12}:role\/\S+$/,
    expects: 'the ARN of a role, such as arn:aws:iam::123456789012:role/deploy',
};
/** Every input by its name in action.yml, which is the name of its flag too (DESIGN 4.1). */
const inputTable = {
    command: {
        form: 'choice',
        choices: _command_js__WEBPACK_IMPORTED_MODULE_0__/* .actionCommands */ .Pf,
        default: 'auto',
        required: true,
        description: 'What to do: auto (from the event), deploy, plan, package, remove, rollback, info, sweep, create_domain or delete_domain.',
    },
    'service-path': {
        form: 'lines',
        default: '.',
        required: true,
        description: 'Folder of the service; several: one a line, globs allowed. One with serverless-compose stands for its services, `folder#name` for one of them.',
    },
    'config-file': {
        ...text,
        description: 'Name of the configuration file, if it is not serverless.yml, .yaml, .json, .js or .ts.',
    },
    stage: {
        ...text,
        pattern: /^[A-Za-z0-9][A-Za-z0-9_-]{0,62}$/,
        expects: 'letters, digits, `-` and `_`, such as dev',
        description: 'Stage, over provider.stage. Without either: dev.',
    },
    region: { ...text, description: 'AWS region, over provider.region. Without either: us-east-1.' },
    params: { form: 'pairs', default: '', description: 'Lines key=value for ${param:key}.' },
    options: { form: 'pairs', default: '', description: 'Lines key=value for ${opt:key}.' },
    'preview-stage': {
        ...text,
        default: 'pr-{number}',
        required: true,
        description: 'Stage of a preview, from {number}, {branch} and {sha}; cleaned and shortened so that names fit.',
    },
    preview: {
        form: 'choice',
        choices: ['deploy', 'plan', 'off'],
        default: 'deploy',
        description: 'What a pull request gets: deploy, plan or off.',
    },
    'production-branch': {
        ...text,
        description: 'Branch whose pushes are deployed to production. Without it: the default branch.',
    },
    'production-stage': {
        ...text,
        pattern: /^[A-Za-z0-9][A-Za-z0-9_-]{0,62}$/,
        expects: 'letters, digits, `-` and `_`, such as prod',
        description: 'Stage of production. Without it: stage, or the one in the file.',
    },
    'role-to-assume': {
        ...roleArn,
        description: 'ARN of the role to assume: by OpenID Connect, or from the keys given.',
    },
    'role-session-name': {
        ...text,
        default: 'serverless-deploy',
        pattern: /^[\w+=,.@-]{2,64}$/,
        expects: '2 to 64 letters, digits and `+=,.@-_`',
        description: 'Name of the session of the role, as CloudTrail shows it.',
    },
    'role-duration-seconds': {
        form: 'integer',
        min: 900,
        max: 43_200,
        default: '3600',
        description: 'How long the credentials of the role live.',
    },
    audience: { ...text, default: 'sts.amazonaws.com', description: 'Audience of the OpenID Connect token.' },
    'role-chaining': {
        ...flag,
        description: 'Assume the role from the credentials of the environment instead of OpenID Connect.',
    },
    'aws-access-key-id': { ...text, description: 'Access key, if there is no OpenID Connect; from a secret.' },
    'aws-secret-access-key': { ...text, description: 'Secret access key, from a secret.' },
    'aws-session-token': { ...text, description: 'Session token of temporary keys, from a secret.' },
    'allowed-account-ids': {
        form: 'list',
        default: '',
        description: 'Account IDs that may be deployed to; any other stops the run.',
    },
    'cloudformation-role-arn': {
        ...roleArn,
        description: 'Service role that CloudFormation works with, over provider.iam.deploymentRole.',
    },
    'github-token': { ...text, default: '${{ github.token }}', description: 'Token for comments and deployments.' },
    comment: {
        form: 'choice',
        choices: ['auto', 'always', 'never'],
        default: 'auto',
        description: 'Comment on pull requests (auto), also on the merged pull request of a commit (always), or never.',
    },
    'comment-key': {
        ...text,
        pattern: /^[\w.-]{1,64}$/,
        expects: 'up to 64 letters, digits and `-._`',
        description: 'Tells two comments on one pull request apart.',
    },
    cache: { form: 'boolean', default: 'true', description: 'Keep dependencies between runs.' },
    'cache-key-suffix': { ...text, description: 'Added to the keys of the cache; change it to start afresh.' },
    'python-bytecode': {
        ...flag,
        description: 'Package Python dependencies with their bytecode: larger zips, shorter cold starts.',
    },
    engine: {
        form: 'choice',
        choices: ['auto', 'native', 'framework'],
        default: 'auto',
        description: "Who packages: native, the service's own framework, or auto (framework if a plugin asks for it).",
    },
    'allow-scripts': {
        ...flag,
        description: 'Run the commands of serverless-plugin-scripts; never for pull requests from forks or by Dependabot.',
    },
    compatibility: {
        form: 'choice',
        choices: ['auto', 'v3', 'v4'],
        default: 'auto',
        description: 'Template as version 3 or 4 of the framework writes it; auto reads frameworkVersion.',
    },
    'deploy-mode': {
        form: 'choice',
        choices: ['change-set', 'express', 'direct', 'hotswap'],
        default: 'change-set',
        description: 'change-set, express (quick stabilisation, for previews), direct, or hotswap (previews: code straight to the functions).',
    },
    'expect-plan': {
        ...text,
        pattern: /^[0-9a-f]{64}$/,
        expects: 'the digest of a plan: 64 hexadecimal digits',
        description: 'Digest of the plan that was approved; any other plan stops the run.',
    },
    'allow-replacement': {
        form: 'list',
        default: '',
        description: 'Types or logical IDs that a production deploy may replace.',
    },
    'allow-deletion': {
        form: 'list',
        default: '',
        description: 'Types or logical IDs that a production deploy may delete.',
    },
    force: { ...flag, description: 'Deploy even when nothing changed.' },
    verify: {
        form: 'lines',
        default: '',
        description: 'Paths to GET after the deploy until they answer below 500, one a line.',
    },
    'verify-timeout': {
        form: 'integer',
        min: 1,
        max: 3600,
        default: '60',
        description: 'Seconds that verify waits for good answers.',
    },
    'on-verify-failure': {
        form: 'choice',
        choices: ['fail', 'rollback'],
        default: 'fail',
        description: 'What happens when verify does not succeed: fail or rollback.',
    },
    'wait-timeout': {
        form: 'integer',
        min: 1,
        max: 350,
        default: '60',
        description: 'Minutes to wait for a busy stack and for the update; a timeout is a failure.',
    },
    'on-cancel': {
        form: 'choice',
        choices: ['finish', 'cancel-update'],
        default: 'finish',
        description: 'When the run is cancelled: let CloudFormation finish, or cancel the update.',
    },
    'dry-run': { ...flag, description: 'sweep and remove only say what they would remove.' },
    'package-dir': { ...text, description: 'Folder for the packaged service, as the framework lays it out.' },
    'log-level': {
        form: 'choice',
        choices: ['info', 'debug'],
        default: 'info',
        description: 'info or debug; the debug switch of GitHub counts too.',
    },
};
function isInputName(name) {
    return Object.hasOwn(inputTable, name);
}
const inputNames = Object.keys(inputTable).filter(isInputName);


/***/ }),

/***/ 98208:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  T: () => (/* binding */ parseInputs)
});

// EXTERNAL MODULE: ./build/core/nearest-name.js
var nearest_name = __nccwpck_require__(22942);
// EXTERNAL MODULE: ./build/inputs/input-table.js
var input_table = __nccwpck_require__(92793);
;// CONCATENATED MODULE: ./build/inputs/input-reader.js


/** Reads inputs by form. A value of the wrong form is a problem (`INPUTS_WRONG_FORM`) and reads as the default. */
class InputReader {
    #raw;
    #problems;
    constructor(raw, problems) {
        this.#raw = raw;
        this.#problems = problems;
    }
    text(name) {
        const value = this.#given(name);
        const { default: fallback, pattern, expects } = input_table/* inputTable */.Fu[name];
        if (value !== undefined && pattern && !pattern.test(value))
            this.#wrongForm(name, value, expects ?? 'another form');
        // An expression as default is filled in by the runner; a terminal has none.
        return value ?? (fallback === '' || fallback.startsWith('${{') ? undefined : fallback);
    }
    /** Like `text`, for an input that has a default. */
    textOrDefault(name) {
        return this.text(name) ?? input_table/* inputTable */.Fu[name].default;
    }
    choice(name) {
        const value = this.#given(name) ?? input_table/* inputTable */.Fu[name].default;
        const choices = input_table/* inputTable */.Fu[name].choices;
        const found = choices.find((choice) => choice === value);
        if (found !== undefined)
            return found;
        const nearest = (0,nearest_name/* nearestName */.q)(value, choices);
        this.#wrongForm(name, value, choices.join(', '), nearest && `Did you mean \`${nearest}\`?`);
        return this.#defaultChoice(name, choices);
    }
    flag(name) {
        const value = (this.#given(name) ?? input_table/* inputTable */.Fu[name].default).toLowerCase();
        if (value !== 'true' && value !== 'false')
            this.#wrongForm(name, value, 'true or false');
        return value === 'true';
    }
    integer(name) {
        const { min, max, default: fallback } = input_table/* inputTable */.Fu[name];
        const value = this.#given(name) ?? fallback;
        const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
        if (number >= min && number <= max)
            return number;
        this.#wrongForm(name, value, `a whole number from ${min} to ${max}`);
        return Number(fallback);
    }
    items(name) {
        const definition = input_table/* inputTable */.Fu[name];
        const value = this.#given(name) ?? definition.default;
        const separator = definition.form === 'list' ? /[\n,]/ : /\n/;
        return value
            .split(separator)
            .map((item) => item.trim())
            .filter((item) => item !== '');
    }
    /** `key=value` lines; without `=` the value is `true`. The value keeps its spaces and further `=`. */
    pairs(name) {
        const pairs = this.#lines(name).map((line) => {
            const equals = line.indexOf('=');
            return equals < 0 ? [line.trim(), true] : [line.slice(0, equals).trim(), line.slice(equals + 1)];
        });
        for (const [key, value] of pairs) {
            if (!/^[\w.-]+$/.test(key))
                this.#wrongForm(name, value === true ? key : `${key}=${value}`, 'lines key=value');
        }
        return Object.fromEntries(pairs);
    }
    /** Like `pairs`, where every line needs its `=`. */
    values(name) {
        const values = {};
        for (const [key, value] of Object.entries(this.pairs(name))) {
            if (value === true)
                this.#wrongForm(name, key, 'lines key=value');
            else
                values[key] = value;
        }
        return values;
    }
    #lines(name) {
        return (this.#given(name) ?? '').split(/\r?\n/).filter((line) => line.trim() !== '');
    }
    /** The text without white space around it; `undefined` when nothing was given. */
    #given(name) {
        const value = this.#raw[name]?.trim();
        if (value !== '')
            return value;
        const definition = input_table/* inputTable */.Fu[name];
        if (definition.required)
            this.#problems.error('INPUTS_EMPTY', `input \`${name}\` is empty`);
        return undefined;
    }
    #defaultChoice(name, choices) {
        const found = choices.find((choice) => choice === input_table/* inputTable */.Fu[name].default);
        if (found === undefined)
            throw new Error(`the default of ${name} is none of its choices`);
        return found;
    }
    #wrongForm(name, value, expects, remedy) {
        const message = `input \`${name}\` is ${JSON.stringify(value)}; it takes ${expects}`;
        this.#problems.error('INPUTS_WRONG_FORM', message, { remedy });
    }
}

;// CONCATENATED MODULE: ./build/inputs/regions.js
// Regions that were known when this was written: for suggestions only, a new one is never refused.
const knownRegions = [
    ...['us-east-1', 'us-east-2', 'us-west-1', 'us-west-2', 'ca-central-1', 'ca-west-1', 'mx-central-1', 'sa-east-1'],
    ...['eu-west-1', 'eu-west-2', 'eu-west-3', 'eu-central-1', 'eu-central-2', 'eu-north-1', 'eu-south-1', 'eu-south-2'],
    ...['ap-northeast-1', 'ap-northeast-2', 'ap-northeast-3', 'ap-south-1', 'ap-south-2', 'ap-east-1', 'ap-east-2'],
    ...['ap-southeast-1', 'ap-southeast-2', 'ap-southeast-3', 'ap-southeast-4', 'ap-southeast-5', 'ap-southeast-7'],
    ...['me-central-1', 'me-south-1', 'il-central-1', 'af-south-1'],
    ...['us-gov-east-1', 'us-gov-west-1', 'cn-north-1', 'cn-northwest-1', 'eusc-de-east-1'],
];
/** True for a text that is shaped like the name of a region. */
function looksLikeRegion(text) {
    return /^[a-z]{2,4}(-[a-z]+){1,2}-\d{1,2}$/.test(text);
}

;// CONCATENATED MODULE: ./build/inputs/parse-inputs.js



/** Inputs from their texts. What is wrong goes to `problems`: the caller ends the run when there are errors. */
function parseInputs(raw, caller, problems) {
    const read = new InputReader(raw, problems);
    const region = read.text('region');
    checkRegion(region, problems);
    return {
        from: caller.from,
        command: caller.command ?? read.choice('command'),
        servicePaths: read.items('service-path'),
        configFile: read.text('config-file'),
        stage: read.text('stage'),
        region,
        params: read.values('params'),
        options: read.pairs('options'),
        previewStage: read.textOrDefault('preview-stage'),
        preview: read.choice('preview'),
        productionBranch: read.text('production-branch'),
        productionStage: read.text('production-stage'),
        credentials: parseCredentials(read, caller.profile, problems),
        githubToken: read.text('github-token'),
        comment: read.choice('comment'),
        commentKey: read.text('comment-key'),
        cache: read.flag('cache'),
        cacheKeySuffix: read.text('cache-key-suffix'),
        pythonBytecode: read.flag('python-bytecode'),
        engine: read.choice('engine'),
        allowScripts: read.flag('allow-scripts'),
        compatibility: read.choice('compatibility'),
        ...parseDeployInputs(read),
        packageDir: read.text('package-dir'),
        logLevel: caller.debug ? 'debug' : read.choice('log-level'),
        json: caller.json ?? false,
    };
}
function parseDeployInputs(read) {
    return {
        cloudFormationRoleArn: read.text('cloudformation-role-arn'),
        allowedAccountIds: read.items('allowed-account-ids'),
        deployMode: read.choice('deploy-mode'),
        expectPlan: read.text('expect-plan'),
        allowReplacement: read.items('allow-replacement'),
        allowDeletion: read.items('allow-deletion'),
        force: read.flag('force'),
        verify: read.items('verify'),
        verifyTimeoutSeconds: read.integer('verify-timeout'),
        onVerifyFailure: read.choice('on-verify-failure'),
        waitTimeoutMinutes: read.integer('wait-timeout'),
        onCancel: read.choice('on-cancel'),
        dryRun: read.flag('dry-run'),
    };
}
function parseCredentials(read, profile, problems) {
    const credentials = {
        roleToAssume: read.text('role-to-assume'),
        roleSessionName: read.textOrDefault('role-session-name'),
        roleDurationSeconds: read.integer('role-duration-seconds'),
        audience: read.textOrDefault('audience'),
        roleChaining: read.flag('role-chaining'),
        accessKeyId: read.text('aws-access-key-id'),
        secretAccessKey: read.text('aws-secret-access-key'),
        sessionToken: read.text('aws-session-token'),
        profile,
    };
    checkCredentials(credentials, problems);
    return credentials;
}
/** Half a pair of keys is most often a secret that does not exist under this name. */
function checkCredentials(credentials, problems) {
    const { accessKeyId, secretAccessKey, sessionToken, roleChaining, roleToAssume } = credentials;
    const missing = (name, other) => problems.error('INPUTS_EMPTY', `input \`${name}\` is empty, but \`${other}\` is given`, {
        remedy: 'Check the name of the secret: an expression with a secret that does not exist is empty.',
    });
    if (accessKeyId && !secretAccessKey)
        missing('aws-secret-access-key', 'aws-access-key-id');
    if (secretAccessKey && !accessKeyId)
        missing('aws-access-key-id', 'aws-secret-access-key');
    if (sessionToken && !accessKeyId && !secretAccessKey)
        missing('aws-access-key-id', 'aws-session-token');
    if (roleChaining && !roleToAssume)
        missing('role-to-assume', 'role-chaining');
}
function checkRegion(region, problems) {
    if (region === undefined || looksLikeRegion(region))
        return;
    const nearest = (0,nearest_name/* nearestName */.q)(region, knownRegions);
    problems.error('INPUTS_WRONG_FORM', `input \`region\` is ${JSON.stringify(region)}; it takes a region such as us-east-1`, {
        remedy: nearest && `Did you mean \`${nearest}\`?`,
    });
}


/***/ }),

/***/ 8647:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B7: () => (/* binding */ smallestRoom),
/* harmony export */   _B: () => (/* binding */ stageRoom),
/* harmony export */   vM: () => (/* binding */ previewStage)
/* harmony export */ });
/* harmony import */ var _core_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(82552);

/** Longest stage when it is not known what names are made from it. */
const defaultStageRoom = 24;
const digestLength = 6;
/** Shorter than this a stage says nothing; better to let the check of names speak. */
const smallestRoom = digestLength + 2;
/**
 * The stage of a preview: `{number}`, `{branch}` and `{sha}` (7 digits) filled in, everything but letters, digits and
 * `-` replaced. Longer than `room`, its branch is cut and gets a digest, so that two long branches stay apart; the
 * number stays whole.
 */
function previewStage(template, facts, room = defaultStageRoom) {
    const fill = (branch) => cleanStage(template
        .replaceAll('{number}', String(facts.number))
        .replaceAll('{sha}', facts.sha.slice(0, 7))
        .replaceAll('{branch}', () => branch));
    const whole = fill(cleanStage(facts.branch));
    if (whole.length <= room)
        return whole;
    const branchRoom = room - fill('').length - 1;
    if (template.includes('{branch}') && branchRoom >= smallestRoom) {
        const short = fill(shortenStage(cleanStage(facts.branch), branchRoom));
        if (short.length <= room)
            return short;
    }
    return shortenStage(whole, room);
}
/** The stage cut to `room` characters, its end replaced by a digest of the whole. */
function shortenStage(stage, room) {
    if (stage.length <= room)
        return stage;
    const kept = Math.max(room, smallestRoom) - digestLength - 1;
    return `${stage.slice(0, kept).replace(/-+$/, '')}-${(0,_core_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .fg)(stage).slice(0, digestLength)}`;
}
/** Longest stage for which names of up to `limit` characters fit; `names` are made with an empty stage. */
function stageRoom(names) {
    const rooms = names.map(({ text, limit }) => limit - text.length);
    return Math.max(smallestRoom, Math.min(defaultStageRoom, ...rooms));
}
/** Lower case, because buckets and hosts know no other. */
function cleanStage(text) {
    return text
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, '');
}


/***/ }),

/***/ 93047:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ readActionInputs)
/* harmony export */ });
/* harmony import */ var _core_nearest_name_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(22942);
/* harmony import */ var _core_problems_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(51400);
/* harmony import */ var _input_table_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(92793);
/* harmony import */ var _parse_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(98208);




const prefix = 'INPUT_';
/**
 * Inputs of a step of a workflow: the runner gives each as `INPUT_<NAME>` in capitals, spaces as `_`.
 * Throws `ProblemsError` with every mistake: INPUTS_UNKNOWN_NAME, INPUTS_EMPTY, INPUTS_WRONG_FORM.
 */
function readActionInputs(env) {
    const problems = new _core_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .Problems */ .Z();
    const raw = {};
    for (const [variable, value] of Object.entries(env)) {
        if (!variable.startsWith(prefix) || value === undefined)
            continue;
        const name = variable.slice(prefix.length).toLowerCase();
        if (!(0,_input_table_js__WEBPACK_IMPORTED_MODULE_1__/* .isInputName */ .wp)(name))
            reportUnknown(name, problems);
        else
            raw[name] = value;
    }
    const debug = env['RUNNER_DEBUG'] === '1' || env['ACTIONS_STEP_DEBUG'] === 'true';
    const inputs = (0,_parse_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .parseInputs */ .T)(raw, { from: 'action', debug }, problems);
    problems.throwIfErrors();
    return inputs;
}
function reportUnknown(name, problems) {
    const nearest = (0,_core_nearest_name_js__WEBPACK_IMPORTED_MODULE_3__/* .nearestName */ .q)(name, _input_table_js__WEBPACK_IMPORTED_MODULE_1__/* .inputNames */ .vj);
    problems.error('INPUTS_UNKNOWN_NAME', `unknown input \`${name}\``, {
        remedy: nearest ? `Did you mean \`${nearest}\`?` : `The inputs are: ${_input_table_js__WEBPACK_IMPORTED_MODULE_1__/* .inputNames */ .vj.join(', ')}.`,
    });
}


/***/ }),

/***/ 65754:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  l: () => (/* binding */ readArguments)
});

// EXTERNAL MODULE: ./build/core/nearest-name.js
var nearest_name = __nccwpck_require__(22942);
// EXTERNAL MODULE: ./build/core/problems.js
var core_problems = __nccwpck_require__(51400);
// EXTERNAL MODULE: ./build/inputs/command.js
var command = __nccwpck_require__(90125);
// EXTERNAL MODULE: ./build/inputs/input-table.js
var input_table = __nccwpck_require__(92793);
// EXTERNAL MODULE: ./build/inputs/parse-inputs.js + 2 modules
var parse_inputs = __nccwpck_require__(98208);
;// CONCATENATED MODULE: ./build/inputs/split-arguments.js

/** Flags that never take the next word as their value. */
const alone = new Set([
    'json',
    'verbose',
    'help',
    'h',
    'version',
    'v',
    'print',
    'tail',
    'aws-s3-accelerate',
    'conceal',
]);
/** Splits a command line into its words and its flags; after `--` all are words. */
function splitArguments(argv) {
    const words = [];
    const flags = [];
    for (let at = 0; at < argv.length; at++) {
        const word = argv[at] ?? '';
        if (word === '--')
            return { words: [...words, ...argv.slice(at + 1)], flags };
        if (!isFlag(word)) {
            words.push(word);
            continue;
        }
        const [name, attached] = splitFlag(word);
        const next = argv[at + 1];
        const takesNext = attached === undefined && next !== undefined && !isFlag(next) && takesValue(name, next);
        if (takesNext)
            at++;
        flags.push({ name, value: takesNext ? next : attached });
    }
    return { words, flags };
}
function isFlag(word) {
    return /^--?[A-Za-z]/.test(word);
}
function splitFlag(word) {
    const bare = word.replace(/^--?/, '');
    const equals = bare.indexOf('=');
    return equals < 0 ? [bare, undefined] : [bare.slice(0, equals), bare.slice(equals + 1)];
}
/** A boolean input takes only `true` or `false`: in `--force deploy` the next word is the command. */
function takesValue(name, next) {
    if (alone.has(name))
        return false;
    if ((0,input_table/* isInputName */.wp)(name) && input_table/* inputTable */.Fu[name].form === 'boolean')
        return next === 'true' || next === 'false';
    return true;
}

;// CONCATENATED MODULE: ./build/inputs/read-arguments.js






/** Flags of the framework whose input has another name. */
const otherNames = {
    config: 'config-file',
    package: 'package-dir',
    param: 'params',
};
/**
 * Inputs of a command line `<command> [--name value]…` (DESIGN 4.2). Every input has the flag of the same name; any
 * other `--name value` is an option for `${opt:name}`. Without a command: help. Throws `ProblemsError`.
 */
function readArguments(argv, env) {
    const problems = new core_problems/* Problems */.Z();
    const { words, flags } = splitArguments(argv);
    const command = findCommand(words, flags, problems);
    const line = { raw: {}, options: [], json: false, verbose: false, profile: undefined };
    for (const flag of flags)
        applyFlag(flag, command, line, problems);
    if (line.options.length > 0)
        appendLines(line.raw, 'options', line.options.join('\n'));
    const caller = {
        from: 'terminal',
        command,
        json: line.json,
        debug: line.verbose || env['SLS_DEBUG'] === '*',
        profile: line.profile,
    };
    const inputs = (0,parse_inputs/* parseInputs */.T)(line.raw, caller, problems);
    problems.throwIfErrors();
    return inputs;
}
function findCommand(words, flags, problems) {
    const has = (...names) => flags.some(({ name }) => names.includes(name));
    const [word, ...rest] = words;
    if (has('help', 'h'))
        return 'help';
    if (word === undefined)
        return has('version', 'v') ? 'version' : 'help';
    if (!(0,command/* isCommand */.y9)(word)) {
        const nearest = (0,nearest_name/* nearestName */.q)(word, [...command/* actionCommands */.Pf, ...command/* terminalCommands */.RN]);
        problems.error('INPUTS_UNKNOWN_COMMAND', `there is no command \`${word}\``, {
            remedy: nearest && `Did you mean \`${nearest}\`?`,
        });
        return 'help';
    }
    for (const extra of rest)
        problems.error('INPUTS_UNEXPECTED_ARGUMENT', `unexpected argument \`${extra}\``);
    return word;
}
function applyFlag({ name: written, value }, command, line, problems) {
    const name = longName(written, command);
    if (name === 'json')
        line.json = value !== 'false';
    else if (name === 'verbose')
        line.verbose = value !== 'false';
    else if (name === 'aws-profile')
        line.profile = value;
    else {
        const input = otherNames[name] ?? name;
        if ((0,input_table/* isInputName */.wp)(input)) {
            const text = value ?? (input_table/* inputTable */.Fu[input].form === 'boolean' ? 'true' : '');
            if (text.trim() === '')
                problems.error('INPUTS_EMPTY', `flag \`--${name}\` needs a value`);
            else
                appendLines(line.raw, input, text);
        }
        else
            line.options.push(value === undefined ? name : `${name}=${value}`);
    }
}
/** A flag given again adds a line to an input of several lines and replaces any other. */
function appendLines(raw, name, value) {
    const before = raw[name];
    const several = ['lines', 'list', 'pairs'].includes(input_table/* inputTable */.Fu[name].form);
    raw[name] = several && before !== undefined ? `${before}\n${value}` : value;
}
/** The framework's one-letter flags; `-p`, `-t` and `-n` depend on the command. */
function longName(name, command) {
    const everywhere = {
        ...{ s: 'stage', r: 'region', c: 'config', f: 'function', d: 'data', l: 'log', q: 'qualifier', n: 'name' },
    };
    if (name === 'p')
        return command === 'invoke' || command === 'init' ? 'path' : 'package';
    if (name === 't') {
        if (command === 'rollback')
            return 'timestamp';
        if (command === 'init')
            return 'template';
        return command === 'logs' ? 'tail' : 'type';
    }
    return everywhere[name] ?? name;
}


/***/ }),

/***/ 71602:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _S: () => (/* binding */ isFromOutside),
/* harmony export */   _p: () => (/* binding */ isByDependabot),
/* harmony export */   fx: () => (/* binding */ findUntrustedCode)
/* harmony export */ });
/**
 * A refusal when code of a stranger is checked out in a run that has the secrets of the repository: under
 * `pull_request_target` anything but the base, under `workflow_run` the head of a fork.
 */
function findUntrustedCode(event) {
    const { name, sha, checkedOutSha, strangersSha } = event;
    if (name === 'pull_request_target' && checkedOutSha !== sha) {
        return refuse(checkedOutSha === undefined
            ? '`pull_request_target` runs with the secrets of this repository, and it cannot be told what is checked out'
            : '`pull_request_target` runs with the secrets of this repository, and the code of the pull request is checked out');
    }
    if (strangersSha !== undefined && strangersSha === checkedOutSha) {
        return refuse(`\`${name}\` runs with the secrets of this repository, and the code of a fork is checked out`);
    }
    return undefined;
}
/** A pull request from a fork or by Dependabot: its code is read, compiled and packaged, and no script of it is run. */
const isFromOutside = ({ pullRequest, actor }) => pullRequest !== undefined && (pullRequest.fromFork || isByDependabot(pullRequest, actor));
const isByDependabot = ({ author }, actor) => [actor, author].includes('dependabot[bot]');
function refuse(message) {
    return { kind: 'refuse', code: 'INPUTS_UNTRUSTED_CODE', message };
}


/***/ }),

/***/ 59479:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _aws_connect_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(54912);
/* harmony import */ var _core_problems_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(51400);
/* harmony import */ var _core_user_error_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(67756);
/* harmony import */ var _github_cache_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(58591);
/* harmony import */ var _github_oidc_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(77613);
/* harmony import */ var _github_outputs_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(31224);
/* harmony import */ var _github_read_event_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(94568);
/* harmony import */ var _github_runner_log_js__WEBPACK_IMPORTED_MODULE_15__ = __nccwpck_require__(57519);
/* harmony import */ var _github_terminal_log_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(47607);
/* harmony import */ var _inputs_read_action_inputs_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(93047);
/* harmony import */ var _inputs_read_arguments_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(65754);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(59276);
/* harmony import */ var _runner_clock_js__WEBPACK_IMPORTED_MODULE_11__ = __nccwpck_require__(62863);
/* harmony import */ var _runner_command_runner_js__WEBPACK_IMPORTED_MODULE_12__ = __nccwpck_require__(20453);
/* harmony import */ var _runner_http_js__WEBPACK_IMPORTED_MODULE_13__ = __nccwpck_require__(38131);
/* harmony import */ var _runner_workspace_js__WEBPACK_IMPORTED_MODULE_14__ = __nccwpck_require__(19659);
















const exitCodes = { done: 0, user: 1, ours: 2 };
/** A step of a workflow has no arguments; a terminal always names a command. */
const argv = process.argv.slice(2);
const isAction = argv.length === 0 && process.env['GITHUB_ACTIONS'] === 'true';
async function main(env) {
    let debug = isDebug(env);
    let log = isAction ? runnerLog(debug) : (0,_github_terminal_log_js__WEBPACK_IMPORTED_MODULE_7__/* .createTerminalLog */ .$)(process.stderr, { debug: false, env });
    const workspace = (0,_runner_workspace_js__WEBPACK_IMPORTED_MODULE_14__/* .createWorkspace */ .s)();
    try {
        const inputs = isAction ? (0,_inputs_read_action_inputs_js__WEBPACK_IMPORTED_MODULE_8__/* .readActionInputs */ .U)(env) : (0,_inputs_read_arguments_js__WEBPACK_IMPORTED_MODULE_9__/* .readArguments */ .l)(argv, env);
        debug ||= inputs.logLevel === 'debug';
        log = isAction
            ? runnerLog(debug)
            : (0,_github_terminal_log_js__WEBPACK_IMPORTED_MODULE_7__/* .createTerminalLog */ .$)(inputs.json ? process.stderr : process.stdout, { debug, env });
        maskSecrets(inputs, log);
        const event = isAction ? await (0,_github_read_event_js__WEBPACK_IMPORTED_MODULE_6__/* .readEvent */ .j)(env, workspace) : undefined;
        const ports = {
            log,
            workspace,
            commands: (0,_runner_command_runner_js__WEBPACK_IMPORTED_MODULE_12__/* .createCommandRunner */ ._)(env),
            clock: _runner_clock_js__WEBPACK_IMPORTED_MODULE_11__/* .systemClock */ .m,
            env,
            cancelled: watchSignals(log),
            exportEnvironment: (values) => void Object.assign(process.env, values),
            http: _runner_http_js__WEBPACK_IMPORTED_MODULE_13__/* .fetchHttp */ .D,
            cache: isAction ? (0,_github_cache_js__WEBPACK_IMPORTED_MODULE_3__/* .createActionsCache */ .m)(env, log) : (0,_github_cache_js__WEBPACK_IMPORTED_MODULE_3__/* .createLocalCache */ .w)(env),
            aws: (0,_aws_connect_js__WEBPACK_IMPORTED_MODULE_0__/* .createAwsConnector */ .n)({
                ...{ env, log, clock: _runner_clock_js__WEBPACK_IMPORTED_MODULE_11__/* .systemClock */ .m, userAgent: 'serverless-deploy' },
                fetchOidcToken: (audience) => (0,_github_oidc_js__WEBPACK_IMPORTED_MODULE_4__/* .requestIdentityToken */ .l)(env, audience),
            }),
            github: isAction ? await connectGitHub(inputs, env) : undefined,
            outputs: isAction ? (0,_github_outputs_js__WEBPACK_IMPORTED_MODULE_5__/* .createRunnerOutputs */ .Xw)(env) : (0,_github_outputs_js__WEBPACK_IMPORTED_MODULE_5__/* .createTerminalOutputs */ .rV)(),
        };
        if (isAction && (0,_github_outputs_js__WEBPACK_IMPORTED_MODULE_5__/* .readState */ .un)(env, 'isPost') === 'true') {
            await (0,_run_js__WEBPACK_IMPORTED_MODULE_10__/* .runPost */ .a)(inputs, event, ports);
            return exitCodes.done;
        }
        ports.outputs.saveState('isPost', 'true');
        const result = await (0,_run_js__WEBPACK_IMPORTED_MODULE_10__/* .run */ .e)(inputs, event, ports);
        if (inputs.json)
            process.stdout.write(`${JSON.stringify(result.outputs)}\n`);
        else if (!isAction && result.text)
            process.stdout.write(`${result.text}\n`);
        return result.failed ? exitCodes.user : exitCodes.done;
    }
    catch (error) {
        return report(error, log, debug);
    }
    finally {
        await workspace.dispose();
    }
}
/** Says what went wrong, once. A stack trace is for bugs of ours and for debugging. */
function report(error, log, debug) {
    if (error instanceof _core_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .ProblemsError */ .F) {
        for (const problem of error.problems)
            log.problem(problem);
        return exitCodes.user;
    }
    if (error instanceof _core_user_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y) {
        const problems = new _core_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .Problems */ .Z();
        problems.error(error.code, error.message, { at: error.at, remedy: error.remedy });
        for (const problem of problems.all)
            log.problem(problem);
        if (debug && error.cause instanceof Error)
            log.debug(String(error.cause.stack));
        return exitCodes.user;
    }
    const bug = error instanceof Error ? error : new Error(String(error));
    const problems = new _core_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .Problems */ .Z();
    problems.error('INTERNAL_ERROR', `serverless-deploy stopped on an error of its own: ${bug.message}`);
    for (const problem of problems.all)
        log.problem(problem);
    if (debug)
        log.debug(String(bug.stack));
    return exitCodes.ours;
}
/** A runner that cancels sends SIGINT, 7.5 s later SIGTERM, and kills 2.5 s after that. The walk looks when it may stop. */
function watchSignals(log) {
    let told = false;
    for (const signal of ['SIGINT', 'SIGTERM']) {
        process.on(signal, () => {
            if (told && signal === 'SIGINT')
                process.exit(exitCodes.user);
            told = true;
            log.info(`${signal}: stopping at the next safe place; once more stops at once.`);
        });
    }
    return () => told;
}
const isDebug = (env) => env['RUNNER_DEBUG'] === '1' || env['SLS_DEBUG'] === '*';
const runnerLog = (debug) => (0,_github_runner_log_js__WEBPACK_IMPORTED_MODULE_15__/* .createRunnerLog */ .f)({ write: (text) => process.stdout.write(text), debug });
function maskSecrets({ credentials, githubToken }, log) {
    for (const secret of [credentials.secretAccessKey, credentials.sessionToken, githubToken]) {
        if (secret)
            log.maskSecret(secret);
    }
}
async function connectGitHub({ githubToken }, env) {
    if (!githubToken)
        return undefined;
    const { createGitHub } = await __nccwpck_require__.e(/* import() */ 7526).then(__nccwpck_require__.bind(__nccwpck_require__, 7526));
    return createGitHub({
        token: githubToken,
        apiUrl: env['GITHUB_API_URL'] ?? 'https://api.github.com',
        repository: env['GITHUB_REPOSITORY'] ?? '',
        clock: _runner_clock_js__WEBPACK_IMPORTED_MODULE_11__/* .systemClock */ .m,
    });
}
process.exitCode = await main(process.env);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 59276:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run),
  a: () => (/* binding */ runPost)
});

// EXTERNAL MODULE: ./build/core/assert-never.js
var assert_never = __nccwpck_require__(16701);
// EXTERNAL MODULE: ./build/core/user-error.js
var user_error = __nccwpck_require__(67756);
// EXTERNAL MODULE: ./build/inputs/preview-stage.js
var preview_stage = __nccwpck_require__(8647);
// EXTERNAL MODULE: ./build/inputs/untrusted-code.js
var untrusted_code = __nccwpck_require__(71602);
;// CONCATENATED MODULE: ./build/inputs/decide-intent.js


const deployingActions = ['opened', 'synchronize', 'reopened', 'ready_for_review'];
/** What to do, from `command` or from the event (DESIGN 4.3). `event` is absent outside of GitHub Actions. */
function decideIntent(inputs, event) {
    const refusal = event && (0,untrusted_code/* findUntrustedCode */.fx)(event);
    if (refusal)
        return refusal;
    if (inputs.command !== 'auto')
        return decideCommand(inputs, event);
    if (!event) {
        return refuseEvent('command `auto` needs the event of a workflow run, and there is none');
    }
    return decideAutomatically(inputs, event);
}
function decideAutomatically(inputs, event) {
    switch (event.name) {
        case 'pull_request':
        case 'pull_request_target':
            return event.pullRequest
                ? decidePullRequest(inputs, event, event.pullRequest)
                : refuseEvent(`the event \`${event.name}\` has no pull request`);
        case 'push':
            return decidePush(inputs, event);
        case 'workflow_dispatch':
        case 'workflow_call':
        case 'release':
            return { kind: 'production-deploy', stage: productionStage(inputs) };
        case 'merge_group':
            return { kind: 'plan', stage: productionStage(inputs) };
        case 'schedule':
            return { kind: 'sweep', dryRun: inputs.dryRun };
        default:
            return refuseEvent(`the event \`${event.name}\` does not say what to deploy`);
    }
}
function decidePullRequest(inputs, event, pullRequest) {
    const action = event.action ?? '';
    if (inputs.preview === 'off')
        return { kind: 'nothing', reason: 'previews are off' };
    const blind = reasonWithoutAws(inputs, event, pullRequest);
    if (action === 'closed') {
        if (blind || inputs.preview === 'plan')
            return { kind: 'nothing', reason: 'no preview was made' };
        return withPreviewStage(inputs, pullRequest, (stage) => ({
            kind: 'preview-remove',
            prNumber: pullRequest.number,
            stage,
        }));
    }
    if (!deployingActions.includes(action)) {
        return { kind: 'nothing', reason: `\`${action}\` of a pull request changes no code` };
    }
    // The base is checked out here: deploying it would show something else than the pull request.
    if (event.name === 'pull_request_target') {
        return refuseEvent('`pull_request_target` has the base checked out, not the pull request', 'Use `on: pull_request`.');
    }
    if (inputs.preview === 'plan')
        return decidePlan(inputs, pullRequest, blind);
    return withPreviewStage(inputs, pullRequest, (stage) => blind
        ? { kind: 'plan-without-aws', prNumber: pullRequest.number, stage, reason: blind }
        : { kind: 'preview-deploy', prNumber: pullRequest.number, stage });
}
function decidePlan(inputs, { number }, blind) {
    const stage = productionStage(inputs);
    if (blind)
        return { kind: 'plan-without-aws', prNumber: number, stage, reason: blind };
    return { kind: 'plan', stage, prNumber: number };
}
function decidePush(inputs, event) {
    if (event.deleted)
        return { kind: 'nothing', reason: `${event.ref} was deleted` };
    const branch = inputs.productionBranch ?? event.defaultBranch;
    if (branch === undefined) {
        return refuseEvent('the event does not name the default branch', 'Set `production-branch`.');
    }
    const stage = productionStage(inputs);
    return event.ref === `refs/heads/${branch}` ? { kind: 'production-deploy', stage } : { kind: 'plan', stage };
}
/** A named command keeps its meaning; on a pull request, without `stage`, it works on the preview and never on a shared stage. */
function decideCommand(inputs, event) {
    const { command, stage } = inputs;
    if (command === 'sweep')
        return { kind: 'sweep', dryRun: inputs.dryRun };
    if (command === 'auto')
        throw new Error('auto is no named command');
    const pullRequest = event?.pullRequest;
    if (!event || !pullRequest)
        return { kind: 'command', command, stage: stage ?? inputs.productionStage };
    const { number } = pullRequest;
    const blind = reasonWithoutAws(inputs, event, pullRequest);
    if (blind && command === 'plan') {
        return { kind: 'plan-without-aws', prNumber: number, stage: productionStage(inputs), reason: blind };
    }
    if (command === 'plan')
        return { kind: 'plan', stage: productionStage(inputs), prNumber: number };
    if (stage !== undefined)
        return { kind: 'command', command, stage, prNumber: number };
    return withPreviewStage(inputs, pullRequest, (preview) => {
        if (command === 'deploy' && blind) {
            return { kind: 'plan-without-aws', prNumber: number, stage: preview, reason: blind };
        }
        if (command === 'deploy')
            return { kind: 'preview-deploy', prNumber: number, stage: preview };
        if (command === 'remove')
            return { kind: 'preview-remove', prNumber: number, stage: preview };
        return { kind: 'command', command, stage: preview, prNumber: number };
    });
}
function productionStage(inputs) {
    return inputs.productionStage ?? inputs.stage;
}
function withPreviewStage(inputs, pullRequest, decide) {
    const stage = (0,preview_stage/* previewStage */.vM)(inputs.previewStage, {
        number: pullRequest.number,
        branch: pullRequest.headBranch,
        sha: pullRequest.headSha,
    });
    if (/^[a-z0-9]/.test(stage) && stage !== productionStage(inputs))
        return decide(stage);
    const problem = stage === '' ? 'gives an empty stage' : `gives the stage of production, \`${stage}\``;
    return { kind: 'refuse', code: 'INPUTS_PREVIEW_STAGE', message: `\`preview-stage\` ${problem}` };
}
/** Why a pull request gets no AWS: it comes from a fork or from Dependabot, and nobody gave it credentials. */
function reasonWithoutAws(inputs, event, pullRequest) {
    const { accessKeyId, roleToAssume, roleChaining } = inputs.credentials;
    const byOidc = roleToAssume !== undefined && !roleChaining && event.idToken;
    if (accessKeyId !== undefined || event.environmentKeys || byOidc)
        return undefined;
    if (pullRequest.fromFork) {
        return 'A pull request from a fork gets no credentials: compiled and packaged, compared with nothing, not deployed.';
    }
    if ((0,untrusted_code/* isByDependabot */._p)(pullRequest, event.actor)) {
        return 'A pull request by Dependabot gets no credentials: compiled and packaged, compared with nothing, not deployed.';
    }
    return undefined;
}
function refuseEvent(message, remedy) {
    return { kind: 'refuse', code: 'INPUTS_UNKNOWN_EVENT', message, remedy };
}

;// CONCATENATED MODULE: ./build/run.js



/** inputs + event → intent → the command's walk; a command is loaded when it is to run. Throws `UserError` for what the user can mend. */
async function run(inputs, event, ports) {
    const context = { inputs, event, ports };
    const intent = decideIntent(inputs, event);
    if (!('stage' in intent && event?.pullRequest))
        return walk(intent, context);
    const { fitPreviewStage } = await Promise.all(/* import() */[__nccwpck_require__.e(9542), __nccwpck_require__.e(462), __nccwpck_require__.e(2685), __nccwpck_require__.e(6790)]).then(__nccwpck_require__.bind(__nccwpck_require__, 96790));
    return walk(await fitPreviewStage(context, intent), context);
}
/** The `post` step: ends what a run that was cut off left open. */
async function runPost(inputs, event, ports) {
    await (await __nccwpck_require__.e(/* import() */ 4214).then(__nccwpck_require__.bind(__nccwpck_require__, 4214))).finishStoppedRun({ inputs, event, ports });
}
async function walk(intent, context) {
    switch (intent.kind) {
        case 'preview-deploy':
            return (await Promise.all(/* import() */[__nccwpck_require__.e(9542), __nccwpck_require__.e(8785), __nccwpck_require__.e(462), __nccwpck_require__.e(2685), __nccwpck_require__.e(5871), __nccwpck_require__.e(2961), __nccwpck_require__.e(3002), __nccwpck_require__.e(7835), __nccwpck_require__.e(3796), __nccwpck_require__.e(6185)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6185))).deployCommand(context, {
                stage: intent.stage,
                prNumber: intent.prNumber,
                preview: true,
            });
        case 'production-deploy':
            return (await Promise.all(/* import() */[__nccwpck_require__.e(9542), __nccwpck_require__.e(8785), __nccwpck_require__.e(462), __nccwpck_require__.e(2685), __nccwpck_require__.e(5871), __nccwpck_require__.e(2961), __nccwpck_require__.e(3002), __nccwpck_require__.e(7835), __nccwpck_require__.e(3796), __nccwpck_require__.e(6185)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6185))).deployCommand(context, { stage: intent.stage, preview: false });
        case 'preview-remove':
            return (await Promise.all(/* import() */[__nccwpck_require__.e(9542), __nccwpck_require__.e(8785), __nccwpck_require__.e(462), __nccwpck_require__.e(2685), __nccwpck_require__.e(5871), __nccwpck_require__.e(2961), __nccwpck_require__.e(3002), __nccwpck_require__.e(7835)]).then(__nccwpck_require__.bind(__nccwpck_require__, 27835))).removeCommand(context, {
                stage: intent.stage,
                prNumber: intent.prNumber,
            });
        case 'plan':
            return (await Promise.all(/* import() */[__nccwpck_require__.e(9542), __nccwpck_require__.e(8785), __nccwpck_require__.e(462), __nccwpck_require__.e(2685), __nccwpck_require__.e(5871), __nccwpck_require__.e(2961), __nccwpck_require__.e(3002), __nccwpck_require__.e(701)]).then(__nccwpck_require__.bind(__nccwpck_require__, 30701))).planCommand(context, {
                stage: intent.stage,
                prNumber: intent.prNumber,
            });
        case 'plan-without-aws':
            return (await Promise.all(/* import() */[__nccwpck_require__.e(9542), __nccwpck_require__.e(8785), __nccwpck_require__.e(462), __nccwpck_require__.e(2685), __nccwpck_require__.e(5871), __nccwpck_require__.e(11)]).then(__nccwpck_require__.bind(__nccwpck_require__, 10011))).packageCommand(context, {
                stage: intent.stage,
                offline: intent.reason,
            });
        case 'sweep':
            return (await Promise.all(/* import() */[__nccwpck_require__.e(9542), __nccwpck_require__.e(8785), __nccwpck_require__.e(462), __nccwpck_require__.e(2685), __nccwpck_require__.e(5871), __nccwpck_require__.e(2961), __nccwpck_require__.e(3002), __nccwpck_require__.e(7835), __nccwpck_require__.e(7035)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7035))).sweepCommand(context, { dryRun: intent.dryRun });
        case 'nothing':
            context.ports.log.info(intent.reason);
            return { outputs: { changed: false }, failed: false };
        case 'refuse':
            throw new user_error/* UserError */.y(intent.code, intent.message, { remedy: intent.remedy });
        case 'command':
            return runNamedCommand(intent, context);
        default:
            return (0,assert_never/* assertNever */.x)(intent);
    }
}
async function runNamedCommand({ command, stage, prNumber }, context) {
    switch (command) {
        case 'deploy':
            return (await Promise.all(/* import() */[__nccwpck_require__.e(9542), __nccwpck_require__.e(8785), __nccwpck_require__.e(462), __nccwpck_require__.e(2685), __nccwpck_require__.e(5871), __nccwpck_require__.e(2961), __nccwpck_require__.e(3002), __nccwpck_require__.e(7835), __nccwpck_require__.e(3796), __nccwpck_require__.e(6185)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6185))).deployCommand(context, { stage, prNumber, preview: false });
        case 'plan':
            return (await Promise.all(/* import() */[__nccwpck_require__.e(9542), __nccwpck_require__.e(8785), __nccwpck_require__.e(462), __nccwpck_require__.e(2685), __nccwpck_require__.e(5871), __nccwpck_require__.e(2961), __nccwpck_require__.e(3002), __nccwpck_require__.e(701)]).then(__nccwpck_require__.bind(__nccwpck_require__, 30701))).planCommand(context, { stage, prNumber });
        case 'package':
            return (await Promise.all(/* import() */[__nccwpck_require__.e(9542), __nccwpck_require__.e(8785), __nccwpck_require__.e(462), __nccwpck_require__.e(2685), __nccwpck_require__.e(5871), __nccwpck_require__.e(11)]).then(__nccwpck_require__.bind(__nccwpck_require__, 10011))).packageCommand(context, { stage });
        case 'remove':
            return (await Promise.all(/* import() */[__nccwpck_require__.e(9542), __nccwpck_require__.e(8785), __nccwpck_require__.e(462), __nccwpck_require__.e(2685), __nccwpck_require__.e(5871), __nccwpck_require__.e(2961), __nccwpck_require__.e(3002), __nccwpck_require__.e(7835)]).then(__nccwpck_require__.bind(__nccwpck_require__, 27835))).removeCommand(context, { stage, prNumber });
        case 'rollback':
            return (await Promise.all(/* import() */[__nccwpck_require__.e(9542), __nccwpck_require__.e(8785), __nccwpck_require__.e(462), __nccwpck_require__.e(2685), __nccwpck_require__.e(5871), __nccwpck_require__.e(2961), __nccwpck_require__.e(3796), __nccwpck_require__.e(9180)]).then(__nccwpck_require__.bind(__nccwpck_require__, 26751))).rollbackCommand(context, { stage });
        case 'info':
            return (await Promise.all(/* import() */[__nccwpck_require__.e(9542), __nccwpck_require__.e(462), __nccwpck_require__.e(8311)]).then(__nccwpck_require__.bind(__nccwpck_require__, 48311))).infoCommand(context, { stage });
        case 'create_domain':
        case 'delete_domain':
            return (await Promise.all(/* import() */[__nccwpck_require__.e(9542), __nccwpck_require__.e(462), __nccwpck_require__.e(6692)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6692))).pluginCommand(context, { stage, command });
        case 'invoke':
            return (await Promise.all(/* import() */[__nccwpck_require__.e(9542), __nccwpck_require__.e(462), __nccwpck_require__.e(9763)]).then(__nccwpck_require__.bind(__nccwpck_require__, 19763))).invokeCommand(context, { stage });
        case 'logs':
            return (await Promise.all(/* import() */[__nccwpck_require__.e(9542), __nccwpck_require__.e(462), __nccwpck_require__.e(9804)]).then(__nccwpck_require__.bind(__nccwpck_require__, 59804))).logsCommand(context, { stage });
        case 'init':
            return (await __nccwpck_require__.e(/* import() */ 9477).then(__nccwpck_require__.bind(__nccwpck_require__, 29477))).initCommand(context);
        case 'bootstrap':
            return (await Promise.all(/* import() */[__nccwpck_require__.e(9542), __nccwpck_require__.e(462), __nccwpck_require__.e(2685), __nccwpck_require__.e(9699)]).then(__nccwpck_require__.bind(__nccwpck_require__, 69699))).bootstrapCommand(context);
        case 'help':
            return (await __nccwpck_require__.e(/* import() */ 4012).then(__nccwpck_require__.bind(__nccwpck_require__, 84012))).helpCommand(context);
        case 'version':
            return (await __nccwpck_require__.e(/* import() */ 4012).then(__nccwpck_require__.bind(__nccwpck_require__, 84012))).versionCommand(context);
        default:
            return (0,assert_never/* assertNever */.x)(command);
    }
}


/***/ }),

/***/ 62863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  m: () => (/* binding */ systemClock)
});

;// CONCATENATED MODULE: external "node:timers/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
;// CONCATENATED MODULE: ./build/runner/clock.js

const systemClock = {
    nowMs: () => Date.now(),
    sleep: (ms) => (0,promises_namespaceObject.setTimeout)(ms),
};


/***/ }),

/***/ 20453:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ createCommandRunner)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(31421);

/** Starts programs without a shell, in the environment of the run plus what the caller adds. */
function createCommandRunner(env) {
    return {
        run: (command, args, options = {}) => new Promise((resolve, reject) => {
            const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(command, [...args], {
                cwd: options.cwd,
                env: { ...env, ...options.env },
                stdio: [options.stdin === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
                ...(options.timeoutMs === undefined ? {} : { timeout: options.timeoutMs }),
            });
            const stdout = [];
            const stderr = [];
            child.stdout?.on('data', (chunk) => stdout.push(chunk));
            child.stderr?.on('data', (chunk) => stderr.push(chunk));
            child.on('error', (error) => {
                if ('code' in error && error.code === 'ENOENT')
                    resolve(undefined);
                else
                    reject(error);
            });
            child.on('close', (code, signal) => resolve({
                exitCode: code ?? (signal ? 128 : 1),
                stdout: Buffer.concat(stdout).toString(),
                stderr: Buffer.concat(stderr).toString(),
            }));
            if (options.stdin !== undefined)
                child.stdin?.end(options.stdin);
        }),
    };
}


/***/ }),

/***/ 38131:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ fetchHttp)
/* harmony export */ });
const maxRedirects = 5;
/** HTTP by the platform's fetch. An Authorization header goes to the host it was meant for and to no other. */
const fetchHttp = {
    async get(url, options = {}) {
        let target = new URL(url);
        let headers = { ...options.headers };
        for (let redirects = 0;; redirects++) {
            const response = await fetch(target, {
                headers,
                redirect: 'manual',
                signal: AbortSignal.timeout(options.timeoutMs ?? 60_000),
            });
            const location = response.headers.get('location');
            if (response.status >= 300 && response.status < 400 && location && redirects < maxRedirects) {
                const next = new URL(location, target);
                if (next.host !== target.host)
                    headers = withoutCredentials(headers);
                target = next;
                continue;
            }
            return {
                status: response.status,
                headers: Object.fromEntries(response.headers),
                body: new Uint8Array(await response.arrayBuffer()),
            };
        }
    },
};
function withoutCredentials(headers) {
    return Object.fromEntries(Object.entries(headers).filter(([name]) => name.toLowerCase() !== 'authorization'));
}


/***/ }),

/***/ 19659:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  s: () => (/* binding */ createWorkspace)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
// EXTERNAL MODULE: external "node:module"
var external_node_module_ = __nccwpck_require__(98995);
var external_node_module_namespaceObject = /*#__PURE__*/__nccwpck_require__.t(external_node_module_, 2);
;// CONCATENATED MODULE: ./build/runner/modules-to-commonjs.js
/** Statements as Node prints them after it took the types away: each at the start of its line, ended by a semicolon. */
const importStatement = /^import (?:(.+?) from )?(['"].*?['"])(?: with \{.*\})?;$/gm;
const reExport = /^export (\*|\* as \w+|\{.*\}) from (['"].*?['"])(?: with \{.*\})?;$/gm;
const exportList = /^export \{(.*)\};$/gm;
const exportDefault = /^export default (async function\*? ?|function\*? ?|class )?([\w$]*)/gm;
const exportDeclaration = /^export (?=(?:const|let|var|class|function|async function)\b)(.*)$/gm;
const prologue = 'Object.defineProperty(exports, "__esModule", { value: true }); ' +
    'const __default = (m) => (m && m.__esModule ? m.default : m);';
/**
 * Import and export statements as `require` and `exports`, so that a file may also use `module.exports` and
 * `__dirname`, as configurations written for the framework do. Imports of which no name is used are dropped: they are
 * imports of types. Code without such statements stays as it is.
 */
function modulesToCommonJs(code) {
    if (!/^(?:import|export)\b/m.test(code))
        return code;
    const after = [];
    const body = code
        .replace(importStatement, (whole, names, from) => names === undefined ? `require(${from});` : importNames(names, from, code.replace(whole, '')))
        .replace(reExport, (_, names, from) => exportFrom(names, from))
        .replace(exportList, (_, names) => {
        for (const [local, exported] of pairs(names))
            after.push(modules_to_commonjs_assign(exported, local));
        return '';
    })
        .replace(exportDefault, (_, kind, name) => {
        if (kind === undefined)
            return `exports.default = ${name}`;
        const isUnnamed = name === '' || name === 'extends';
        after.push(modules_to_commonjs_assign('default', isUnnamed ? '__exported' : name));
        return `${kind.trimEnd()} ${isUnnamed ? `__exported ${name}` : name}`;
    })
        .replace(exportDeclaration, (_, declaration) => {
        for (const name of declaredNames(declaration, code))
            after.push(modules_to_commonjs_assign(name, name));
        return declaration;
    })
        .replaceAll('import.meta.url', 'require("node:url").pathToFileURL(__filename).href')
        .replaceAll(/import\.meta\.(dirname|filename)/g, '__$1');
    return `${prologue} ${body}\n${after.join('\n')}`;
}
function importNames(clause, from, rest) {
    const braces = /\{(.*)\}/.exec(clause)?.[1];
    const namespace = /\* as ([\w$]+)/.exec(clause)?.[1];
    const byDefault = /^([\w$]+)/.exec(clause)?.[1];
    const named = pairs(braces ?? '').filter(([, local]) => isUsed(local, rest));
    const statements = [];
    if (byDefault !== undefined && isUsed(byDefault, rest))
        statements.push(`const ${byDefault} = __default(require(${from}));`);
    if (namespace !== undefined && isUsed(namespace, rest))
        statements.push(`const ${namespace} = require(${from});`);
    if (named.length > 0) {
        const bindings = named.map(([imported, local]) => (imported === local ? local : `${imported}: ${local}`));
        statements.push(`const { ${bindings.join(', ')} } = require(${from});`);
    }
    return statements.join(' ');
}
function isUsed(name, code) {
    return new RegExp(`(?<![\\w$.])${name.replaceAll('$', '\\$')}(?![\\w$])`).test(code);
}
function exportFrom(names, from) {
    if (names === '*')
        return `{ const { default: _, ...rest } = require(${from}); Object.assign(exports, rest); }`;
    if (names.startsWith('*'))
        return modules_to_commonjs_assign(names.slice(5), `require(${from})`);
    return pairs(names.slice(1, -1))
        .map(([imported, exported]) => modules_to_commonjs_assign(exported, imported === 'default' ? `__default(require(${from}))` : `require(${from}).${imported}`))
        .join(' ');
}
/** `a, b as c` as `[[a, a], [b, c]]`. */
function pairs(list) {
    return list
        .split(',')
        .map((item) => item.trim())
        .filter((item) => item !== '')
        .map((item) => {
        const [name = '', alias = name] = item.split(' as ');
        return [name, alias];
    });
}
function declaredNames(declaration, code) {
    const simple = /^(?:async )?(?:const|let|var|class|function\*?) +([\w$]+)/.exec(declaration)?.[1];
    if (simple !== undefined)
        return [simple];
    const start = code.indexOf(declaration);
    const pattern = code.slice(start, code.indexOf(' = ', start));
    return [...pattern.replace(/^(?:const|let|var)/, '').matchAll(/([\w$]+)(?= *[,}\]])/g)].map(([name]) => name);
}
function modules_to_commonjs_assign(exported, value) {
    return `exports.${exported} = ${value};`;
}

;// CONCATENATED MODULE: ./build/runner/compile-typescript.js



/**
 * TypeScript as CommonJS, without checking its types: by Node itself (22.13 and newer), by esbuild or TypeScript of the
 * service's own packages on an older one.
 */
function compileTypeScript(code, file) {
    const stripped = stripTypes(code);
    if (stripped !== undefined)
        return modulesToCommonJs(stripped);
    const esbuild = packageOfService('esbuild', file);
    if (esbuild)
        return esbuild.transformSync(code, { loader: 'ts', format: 'cjs', platform: 'node' }).code;
    const typescript = packageOfService('typescript', file);
    if (typescript?.transpileModule === undefined) {
        throw new Error(`TypeScript needs Node 22.13 or newer, or the package esbuild in the service; this is Node ${process.version}`);
    }
    const compilerOptions = { module: 1, target: 9, esModuleInterop: true };
    return typescript.transpileModule(code, { compilerOptions }).outputText;
}
function stripTypes(code) {
    const strip = "stripTypeScriptTypes" in external_node_module_namespaceObject ? external_node_module_.stripTypeScriptTypes : undefined;
    if (!strip)
        return undefined;
    // Node warns once that this function is young; the user can do nothing about it.
    const { emitWarning } = process;
    process.emitWarning = () => { };
    try {
        return strip(code, { mode: 'transform' });
    }
    finally {
        process.emitWarning = emitWarning;
    }
}
function packageOfService(name, file) {
    try {
        return (0,external_node_module_.createRequire)(file)(name);
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __nccwpck_require__(73136);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(57975);
// EXTERNAL MODULE: ./build/core/folders-upward.js
var folders_upward = __nccwpck_require__(22671);
// EXTERNAL MODULE: ./build/core/json-with-comments.js
var json_with_comments = __nccwpck_require__(90390);
;// CONCATENATED MODULE: ./build/runner/tsconfig-paths.js




/** Where `paths` of the nearest tsconfig.json, and what it extends, send an import such as `@libs/handler`. */
function tsconfigCandidates(request, importer) {
    const rules = findRules(external_node_path_.dirname(importer));
    if (!rules)
        return [];
    const mapped = Object.entries(rules.paths).flatMap(([pattern, targets]) => {
        const rest = matchPattern(pattern, request);
        return rest === undefined ? [] : targets.map((target) => external_node_path_.resolve(rules.base, target.replace('*', rest)));
    });
    return [...mapped, external_node_path_.resolve(rules.base, request)];
}
function matchPattern(pattern, request) {
    const star = pattern.indexOf('*');
    if (star === -1)
        return pattern === request ? '' : undefined;
    const [before, after] = [pattern.slice(0, star), pattern.slice(star + 1)];
    const fits = request.startsWith(before) && request.endsWith(after) && request.length >= before.length + after.length;
    return fits ? request.slice(before.length, request.length - after.length) : undefined;
}
function findRules(folder) {
    for (const at of (0,folders_upward/* foldersUpward */.N)(folder)) {
        const rules = readRules(external_node_path_.join(at, 'tsconfig.json'), 0);
        if (rules)
            return rules;
    }
    return undefined;
}
function readRules(file, depth) {
    const config = readConfig(file);
    if (!config || depth > 10)
        return undefined;
    const { baseUrl, paths } = config.compilerOptions ?? {};
    const folder = external_node_path_.dirname(file);
    if (paths || baseUrl !== undefined)
        return { base: external_node_path_.resolve(folder, baseUrl ?? '.'), paths: paths ?? {} };
    for (const parent of [config.extends ?? []].flat()) {
        if (!parent.startsWith('.'))
            continue;
        const target = external_node_path_.resolve(folder, parent);
        const rules = readRules(target.endsWith('.json') ? target : `${target}.json`, depth + 1);
        if (rules)
            return rules;
    }
    return undefined;
}
function readConfig(file) {
    try {
        return JSON.parse((0,json_with_comments/* withoutComments */.f)((0,external_node_fs_.readFileSync)(file, 'utf8')));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/runner/require-typescript.js





const loader = external_node_module_;
const endings = ['.ts', '.mts', '.cts'];
/**
 * Loads a TypeScript file of the user as CommonJS, as the framework does, with what it imports: imports without an
 * ending, of folders, through `paths` of tsconfig.json. The hooks are there only while it loads, which is synchronous.
 */
function requireTypeScript(file) {
    const extensions = { ...loader._extensions };
    const resolveFilename = loader._resolveFilename;
    for (const ending of endings) {
        loader._extensions[ending] = (module, name) => module._compile(compileTypeScript((0,external_node_fs_.readFileSync)(name, 'utf8'), name), name);
    }
    loader._resolveFilename = (request, parent, ...rest) => {
        try {
            return resolveFilename.call(loader, request, parent, ...rest);
        }
        catch (error) {
            const found = parent?.filename === undefined ? undefined : findSource(request, parent.filename);
            if (found === undefined)
                throw error;
            return found;
        }
    };
    try {
        return (0,external_node_module_.createRequire)(file)(file);
    }
    finally {
        loader._resolveFilename = resolveFilename;
        for (const ending of endings) {
            const before = extensions[ending];
            if (before)
                loader._extensions[ending] = before;
            else
                delete loader._extensions[ending];
        }
    }
}
/** The file behind an import that Node alone does not find: `./x.js` written for `x.ts`, or a path of tsconfig.json. */
function findSource(request, importer) {
    const targets = /^\.{0,2}\//.test(request)
        ? [external_node_path_.resolve(external_node_path_.dirname(importer), request)]
        : tsconfigCandidates(request, importer);
    return targets.flatMap(spellings).find(isFile);
}
function spellings(target) {
    const suffixes = ['', '.ts', '.js', '.cts', '.mts', '.cjs', '.mjs', '.json', '/index.ts', '/index.js'];
    const swapped = /\.[cm]?js$/.test(target) ? [target.replace(/js$/, 'ts')] : [];
    return [...swapped, ...suffixes.map((suffix) => target + suffix)];
}
function isFile(file) {
    return (0,external_node_fs_.statSync)(file, { throwIfNoEntry: false })?.isFile() ?? false;
}

;// CONCATENATED MODULE: ./build/runner/import-module.js





const typeScript = /^\.[cm]?ts$/;
/** What Node says of a module that it can load by `import()` only. */
const importOnly = new Set(['ERR_REQUIRE_ESM', 'ERR_REQUIRE_ASYNC_MODULE', 'ERR_REQUIRE_CYCLE_MODULE']);
// Bundlers and test runners rewrite `import()` of a computed name; the user's module needs Node's own.
const nativeImport = new Function('url', 'return import(url)');
/**
 * Loads a JavaScript or TypeScript module of the user and returns its exports; what is no namespace is `default`.
 * `cwd` is the working directory while it loads: configurations look for files beside themselves.
 */
async function importUserModule(file, cwd = external_node_path_.dirname(file)) {
    const before = process.cwd();
    process.chdir(cwd);
    try {
        const exported = typeScript.test(external_node_path_.extname(file)) ? requireTypeScript(file) : (0,external_node_module_.createRequire)(file)(file);
        return exportsOf(exported);
    }
    catch (error) {
        if (error instanceof Error && 'code' in error && importOnly.has(String(error.code))) {
            return await nativeImport((0,external_node_url_.pathToFileURL)(file).href);
        }
        throw error;
    }
    finally {
        process.chdir(before);
    }
}
/** What a module exports by name; what is no namespace is `default`. */
const exportsOf = (exported) => (isNamespace(exported) ? exported : { default: exported });
function isNamespace(exported) {
    if (external_node_util_.types.isModuleNamespaceObject(exported))
        return true;
    return typeof exported === 'object' && exported !== null && '__esModule' in exported;
}

;// CONCATENATED MODULE: ./build/runner/import-configuration.js





const import_configuration_loader = external_node_module_;
const import_configuration_endings = ['.js', '.cjs', '.mjs', '.ts', '.mts', '.cts'];
const isModule = /^\s*(?:import|export)\b/m;
/**
 * Loads a configuration that the user wrote for another program, with its own files. `standIn` gives what stands for a
 * package that it requires: no code of a package runs. The hooks are there only while it loads, which is synchronous.
 */
function importUserConfiguration(file, standIn) {
    const extensions = { ...import_configuration_loader._extensions };
    const load = import_configuration_loader._load;
    const cached = new Set(Object.keys(import_configuration_loader._cache));
    const before = process.cwd();
    for (const ending of import_configuration_endings) {
        import_configuration_loader._extensions[ending] = (module, name) => {
            const code = (0,external_node_fs_.readFileSync)(name, 'utf8');
            module._compile(/ts$/.test(ending) || isModule.test(code) ? compileTypeScript(code, name) : code, name);
        };
    }
    import_configuration_loader._load = (request, ...rest) => request.startsWith('.') || external_node_path_.isAbsolute(request) || (0,external_node_module_.isBuiltin)(request)
        ? load.call(import_configuration_loader, request, ...rest)
        : standIn(request);
    process.chdir(external_node_path_.dirname(file));
    try {
        return exportsOf((0,external_node_module_.createRequire)(file)(file));
    }
    finally {
        process.chdir(before);
        import_configuration_loader._load = load;
        for (const ending of import_configuration_endings) {
            const was = extensions[ending];
            if (was)
                import_configuration_loader._extensions[ending] = was;
            else
                delete import_configuration_loader._extensions[ending];
        }
        // Another service may stand in for the same packages in another way.
        for (const name of Object.keys(import_configuration_loader._cache))
            if (!cached.has(name))
                delete import_configuration_loader._cache[name];
    }
}

;// CONCATENATED MODULE: ./build/runner/workspace.js







/**
 * The real disk. `dispose` removes the temporary folders that the run made. What takes microseconds is done at once:
 * waiting for it costs ten times as much, and services have tens of thousands of files.
 */
function createWorkspace() {
    const temporary = [];
    return {
        readText: async (file) => orUndefined(() => (0,external_node_fs_.readFileSync)(file, 'utf8')),
        readBytes: async (file) => orUndefined(() => (0,external_node_fs_.readFileSync)(file)),
        stat: async (file) => describe(orUndefined(() => (0,external_node_fs_.statSync)(file, { throwIfNoEntry: false }))),
        realPath: async (file) => orUndefined(() => external_node_fs_.realpathSync.native(file)),
        readDirectory: async (folder) => readDirectory(folder),
        open: openForReading,
        create: openForWriting,
        writeText: async (file, text) => writeWhole(file, Buffer.from(text)),
        writeBytes: writeWhole,
        copyFile: async (from, to) => writeWhole(to, (0,external_node_fs_.readFileSync)(from)),
        remove: (file) => (0,promises_.rm)(file, { recursive: true, force: true }),
        async makeTemporaryDirectory(prefix) {
            const folder = await (0,promises_.mkdtemp)(external_node_path_.join((0,external_node_os_.tmpdir)(), prefix));
            temporary.push(folder);
            return folder;
        },
        importModule: importUserModule,
        importConfiguration: async (file, standIn) => importUserConfiguration(file, standIn),
        async dispose() {
            await Promise.all(temporary.splice(0).map((folder) => (0,promises_.rm)(folder, { recursive: true, force: true })));
        },
    };
}
const absent = new Set(['ENOENT', 'ENOTDIR', 'ELOOP']);
function orUndefined(work) {
    try {
        return work();
    }
    catch (error) {
        if (error instanceof Error && 'code' in error && absent.has(String(error.code)))
            return undefined;
        throw error;
    }
}
function describe(found) {
    if (!found)
        return undefined;
    const { dev, ino, size, mtimeMs, ctimeMs } = found;
    return {
        size,
        executable: (found.mode & 0o100) !== 0,
        kind: found.isFile() ? 'file' : found.isDirectory() ? 'directory' : 'other',
        changedAtMs: Math.max(mtimeMs, ctimeMs),
        stamp: `${dev}-${ino}-${size}-${mtimeMs}-${ctimeMs}`,
    };
}
function readDirectory(folder) {
    const entries = orUndefined(() => (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true })) ?? [];
    const named = entries.map((entry) => {
        const { name } = entry;
        if (entry.isFile())
            return { name, kind: 'file', isLink: false };
        if (entry.isDirectory())
            return { name, kind: 'directory', isLink: false };
        if (!entry.isSymbolicLink())
            return { name, kind: 'other', isLink: false };
        const target = describe(orUndefined(() => (0,external_node_fs_.statSync)(external_node_path_.join(folder, name), { throwIfNoEntry: false })));
        return { name, kind: target?.kind ?? 'other', isLink: true };
    });
    return named.sort((a, b) => (a.name < b.name ? -1 : 1));
}
async function openForReading(file) {
    const handle = await (0,promises_.open)(file, 'r');
    const { size } = await handle.stat();
    return {
        size,
        async read(position, length) {
            // Not zeroed: what is not read into is cut off.
            const buffer = Buffer.allocUnsafeSlow(Math.max(0, Math.min(length, size - position)));
            let filled = 0;
            while (filled < buffer.length) {
                const { bytesRead } = await handle.read(buffer, filled, buffer.length - filled, position + filled);
                if (bytesRead === 0)
                    return buffer.subarray(0, filled);
                filled += bytesRead;
            }
            return buffer;
        },
        close: () => handle.close(),
    };
}
// Written beside its place and renamed, so that a killed run leaves no half file under the final name.
async function openForWriting(file) {
    await (0,promises_.mkdir)(external_node_path_.dirname(file), { recursive: true });
    const draft = `${file}.${(0,external_node_crypto_.randomUUID)()}.tmp`;
    const handle = await (0,promises_.open)(draft, 'wx');
    return {
        async write(bytes) {
            for (let written = 0; written < bytes.length;) {
                written += (await handle.write(bytes, written, bytes.length - written)).bytesWritten;
            }
        },
        async commit() {
            await handle.close();
            await (0,promises_.rename)(draft, file);
        },
        async discard() {
            await handle.close();
            await (0,promises_.rm)(draft, { force: true });
        },
    };
}
async function writeWhole(file, bytes) {
    const draft = await openForWriting(file);
    try {
        await draft.write(bytes);
    }
    catch (error) {
        await draft.discard();
        throw error;
    }
    await draft.commit();
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		8792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(59479);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
