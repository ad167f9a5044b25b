export const id = 2685;
export const ids = [2685];
export const modules = {

/***/ 70526:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ lambdaRequestTemplates)
/* harmony export */ });
// What a function of a `lambda` integration gets as its event (framework-spec 6.1.5). Velocity (VTL) as API Gateway
// reads it: an apostrophe must not stay escaped, since JSON has no such escape.
const escaped = (expression) => `$util.escapeJavaScript(${expression}).replaceAll("\\\\'", "'")`;
/** A JSON object of all pairs of a map, values as text. */
const pairs = (map) => `{#foreach($name in ${map}.keySet())"${escaped('$name')}": "${escaped(`${map}.get($name)`)}"#if($foreach.hasNext), #end#end}`;
const formBody = [
    "{#foreach($pair in $input.path('$').split('&'))",
    "#set($parts = $pair.split('=', 2))",
    `"${escaped('$util.urlDecode($parts[0])')}": `,
    `"#if($parts.size() > 1)${escaped('$util.urlDecode($parts[1])')}#end"`,
    '#if($foreach.hasNext), #end#end}',
].join('');
/** `email` → `$context.authorizer.claims.email`; `custom:age` is passed on as `age`. */
const claim = (name) => name.includes(':')
    ? `"${name.slice(name.indexOf(':') + 1)}": "$context.authorizer.claims['${name}']"`
    : `"${name}": "$context.authorizer.claims.${name}"`;
const eventTemplate = (body, claims) => [
    '{',
    `  "body": ${body},`,
    '  "method": "$context.httpMethod",',
    '  "principalId": "$context.authorizer.principalId",',
    '  "stage": "$context.stage",',
    `  "cognitoPoolClaims": { ${[...claims, 'sub'].map(claim).join(', ')} },`,
    `  "enhancedAuthContext": ${pairs('$context.authorizer')},`,
    `  "headers": ${pairs('$input.params().header')},`,
    `  "query": ${pairs('$input.params().querystring')},`,
    `  "path": ${pairs('$input.params().path')},`,
    `  "identity": ${pairs('$context.identity')},`,
    `  "stageVariables": ${pairs('$stageVariables')},`,
    '  "requestPath": "$context.resourcePath"',
    '}',
].join('\n');
/** Content type → VTL that makes the event of the function; `claims` of Cognito are passed on beside `sub`. */
function lambdaRequestTemplates(claims) {
    return {
        'application/json': eventTemplate("$input.json('$')", claims),
        'application/x-www-form-urlencoded': eventTemplate(formBody, claims),
    };
}


/***/ }),

/***/ 36658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ compileService)
});

// UNUSED EXPORTS: noHooks

// EXTERNAL MODULE: ./build/cloudformation/logical-ids.js
var logical_ids = __webpack_require__(39825);
// EXTERNAL MODULE: ./build/service/event-kind.js
var event_kind = __webpack_require__(60203);
;// CONCATENATED MODULE: ./build/compile/events/cloud-front/cache-policies.js

/** `provider.cloudFront.cachePolicies`: made whether an event uses them or not. Source: framework-spec 6.17. */
function cachePolicies({ provider, service, stage }) {
    return Object.fromEntries(Object.entries(provider.cloudFront.cachePolicies ?? {}).map(([name, config]) => [
        (0,logical_ids/* cloudFrontCachePolicyId */.o6)(name),
        {
            Type: 'AWS::CloudFront::CachePolicy',
            Properties: { CachePolicyConfig: { ...config, Name: `${service}-${stage}-${name}` } },
        },
    ]));
}

;// CONCATENATED MODULE: ./build/compile/events/cloud-front-functions.js
/**
 * The service with functions of `cloudFront` events as Lambda@Edge needs them: versioned, and with 128 MB and 5 seconds
 * unless the function itself says otherwise; the provider's values do not count. Source: framework-spec 6.17.
 */
function prepareEdgeFunctions(model) {
    return { ...model, functions: model.functions.map((fn) => (isEdgeFunction(fn) ? edgeFunction(fn) : fn)) };
}
const isEdgeFunction = (fn) => fn.events.some(({ kind }) => kind === 'cloudFront');
const edgeFunction = (fn) => ({
    ...fn,
    versionFunction: true,
    memorySize: fn.config['memorySize'] ? fn.memorySize : 128,
    timeout: fn.config['timeout'] ? fn.timeout : 5,
});

;// CONCATENATED MODULE: ./build/compile/contribution.js
/** Events of one kind grouped by function, in the order of serverless.yml. */
function groupByFunction(events) {
    const groups = new Map();
    for (const { fn, event } of events) {
        const group = groups.get(fn);
        if (group)
            group.push(event);
        else
            groups.set(fn, [event]);
    }
    return [...groups].map(([fn, list]) => ({ fn, events: list }));
}

// EXTERNAL MODULE: ./build/cloudformation/policy.js
var policy = __webpack_require__(52527);
;// CONCATENATED MODULE: ./build/compile/events/event-source-mapping.js

/**
 * An `AWS::Lambda::EventSourceMapping`. It waits for the role, then the alias, then `more`; the list is empty, not
 * absent, when there is none (framework-spec 6.5).
 */
function eventSourceMapping(fn, properties, ...more) {
    return {
        Type: 'AWS::Lambda::EventSourceMapping',
        DependsOn: [fn.roleDependency, fn.alias?.logicalId, ...more].filter((id) => id !== undefined),
        Properties: { FunctionName: fn.target, ...properties },
    };
}
/** `filterPatterns` → FilterCriteria; `undefined` without patterns. */
function filterCriteria(patterns) {
    return patterns && { Filters: patterns.map((pattern) => ({ Pattern: JSON.stringify(pattern) })) };
}
/** `onFailure` of a stream, `onFailureDestination` of Kafka → DestinationConfig; `undefined` without a destination. */
function onFailureDestination(arn) {
    return arn === undefined ? undefined : { OnFailure: { Destination: arn } };
}
/** Reports EVENT_STARTING_TIMESTAMP_MISSING if reading is to start at a time that is not told. */
function checkStartingPosition(config, event, { model, problems }) {
    if (config.startingPosition !== 'AT_TIMESTAMP' || config.startingPositionTimestamp !== undefined)
        return;
    const message = `startingPosition of a ${event.kind} event is AT_TIMESTAMP, but startingPositionTimestamp is missing.`;
    const at = model.locate([...event.path, 'startingPosition']);
    problems.error('EVENT_STARTING_TIMESTAMP_MISSING', message, { at });
}
function provisionedPollers(config) {
    return config && { MinimumPollers: config.minimumPollers, MaximumPollers: config.maximumPollers };
}
/** What Lambda needs to reach a broker in a VPC. */
const networkAccess = (0,policy/* allow */.c)([
    'ec2:CreateNetworkInterface',
    'ec2:DescribeNetworkInterfaces',
    'ec2:DescribeVpcs',
    'ec2:DeleteNetworkInterface',
    'ec2:DescribeSubnets',
    'ec2:DescribeSecurityGroups',
], '*');
/** An Allow statement over these resources, none if there are none. */
function allowOn(actions, resources) {
    return resources.length > 0 ? [(0,policy/* allow */.c)(actions, resources)] : [];
}

;// CONCATENATED MODULE: ./build/compile/events/broker-mapping.js


/** The event source mapping on a queue of an Amazon MQ broker; `access` are further settings of one kind of broker. */
function brokerMapping(fn, config, ...access) {
    return eventSourceMapping(fn, {
        EventSourceArn: config.arn,
        Queues: [config.queue],
        SourceAccessConfigurations: [{ Type: 'BASIC_AUTH', URI: config.basicAuthArn }, ...access],
        BatchSize: config.batchSize,
        MaximumBatchingWindowInSeconds: config.maximumBatchingWindow || undefined,
        Enabled: config.enabled,
        FilterCriteria: filterCriteria(config.filterPatterns),
    });
}
/** What the broker events of one function need: secrets, brokers, network. */
function brokerStatements(configs) {
    return [
        (0,policy/* allow */.c)(['secretsmanager:GetSecretValue'], configs.map(({ basicAuthArn }) => basicAuthArn)),
        (0,policy/* allow */.c)(['mq:DescribeBroker'], configs.map(({ arn }) => arn)),
        networkAccess,
    ];
}

// EXTERNAL MODULE: ./build/core/json.js
var json = __webpack_require__(28314);
// EXTERNAL MODULE: ./build/core/merge-deep.js
var merge_deep = __webpack_require__(19293);
;// CONCATENATED MODULE: ./build/compile/events/event-resources.js


/**
 * The resources of one event type with their places. Logical IDs come from names whose special characters are dropped,
 * so two events may want the same one: v3 merges the two, v4 keeps the later (framework-spec 13.4). Either way an event
 * gets lost, which warns with EVENT_OVERWRITTEN.
 */
function eventResources(entries, context) {
    const resources = new Map();
    const sources = new Map();
    for (const { id, resource, path } of entries) {
        const known = resources.get(id);
        if (known && (0,json/* canonicalJson */.dj)(known) !== (0,json/* canonicalJson */.dj)(resource))
            warn(context, id, path);
        resources.set(id, known && context.model.profile === 'v3' ? mergedResource(known, resource) : resource);
        sources.set(id, path);
    }
    return { resources: Object.fromEntries(resources), sources: Object.fromEntries(sources) };
}
function warn(context, id, path) {
    const message = `Another event makes the resource ${id} too, so one of the two gets lost.`;
    context.problems.warn('EVENT_OVERWRITTEN', message, { at: context.model.locate(path) });
}
/** The later resource over the earlier one: objects key by key, lists index by index. */
const mergedResource = (first, second) => ({
    ...first,
    ...second,
    Properties: mergedProperties(first.Properties ?? {}, second.Properties ?? {}),
});
const mergedProperties = (first, second) => {
    const both = (0,merge_deep/* mergeDeep */.D)(first, second);
    return (0,json/* isJsonObject */.OW)(both) ? both : {};
};

;// CONCATENATED MODULE: ./build/compile/events/activemq.js




/**
 * `activemq` events: an event source mapping on a queue of an ActiveMQ broker, and statements per function.
 * Queue `jobs` of function `hello` → `HelloEventSourceMappingActiveMQJobs`. Source: framework-spec 6.9.
 */
const activemq = {
    kind: 'activemq',
    delivery: 'event-source-mapping',
    compile(events, context) {
        const mappings = events.map(({ fn, event: { config, path } }) => ({
            id: (0,logical_ids/* activeMqMappingId */.EZ)(fn.model.key, config.queue),
            resource: brokerMapping(fn, config),
            path,
        }));
        const statements = groupByFunction(events).flatMap((group) => brokerStatements(group.events.map(({ config }) => config)));
        return { ...eventResources(mappings, context), statements };
    },
};

// EXTERNAL MODULE: ./build/cloudformation/intrinsics.js
var intrinsics = __webpack_require__(74277);
// EXTERNAL MODULE: ./build/core/nearest-name.js
var nearest_name = __webpack_require__(22942);
;// CONCATENATED MODULE: ./build/compile/events/alb/listener-event.js


const listenerArn = /^arn:aws[\w-]*:elasticloadbalancing:.+:listener\/app\/[\w-]+\/([\w-]+)\/([\w-]+)$/;
/** Checks listeners, conditions, names, authorizers and priorities; events without a usable listener are left out. */
function readListenerEvents(events, context) {
    const found = events.flatMap(({ fn, event }) => {
        const ids = listenerIds(event.config.listenerArn);
        checkEvent(event, context);
        if (ids)
            return [{ fn, event, config: event.config, ...ids }];
        const message = `listenerArn of function "${fn.model.key}" is no listener of an application load balancer`;
        context.problems.error('ALB_LISTENER', message, { at: context.model.locate([...event.path, 'listenerArn']) });
        return [];
    });
    checkPriorities(found, context);
    return found;
}
function listenerIds(listener) {
    if ((0,json/* isJsonObject */.OW)(listener)) {
        const logicalId = listener['Ref'];
        return typeof logicalId === 'string' ? { albId: logicalId, listenerId: logicalId } : undefined;
    }
    const [, albId, listenerId] = listenerArn.exec(String(listener)) ?? [];
    return albId !== undefined && listenerId !== undefined ? { albId, listenerId } : undefined;
}
function checkEvent({ config, path }, { model, problems }) {
    const at = (key) => ({ at: model.locate([...path, key]) });
    if (Object.keys(config.conditions).length === 0) {
        problems.error('ALB_CONDITIONS', 'A listener rule needs at least one condition', at('conditions'));
    }
    if (config.targetGroupName && model.provider.alb.targetGroupPrefix) {
        const message = 'targetGroupName cannot stand beside provider.alb.targetGroupPrefix: set one of them';
        problems.error('ALB_TARGET_GROUP_NAME', message, at('targetGroupName'));
    }
    const known = Object.keys(model.provider.alb.authorizers ?? {});
    for (const name of (config.authorizer ?? []).filter((one) => !known.includes(one))) {
        const nearest = (0,nearest_name/* nearestName */.q)(name, known);
        const hint = nearest ? `: did you mean "${nearest}"?` : '';
        problems.error('ALB_AUTHORIZER', `provider.alb.authorizers has no authorizer "${name}"${hint}`, at('authorizer'));
    }
}
/** A priority is unique on its listener, and in its function, whose rules are named by priority. */
function checkPriorities(events, { model, problems }) {
    const onListener = new Map();
    const inFunction = new Set();
    for (const { fn, event, config, listenerId } of events) {
        const listenerKey = `${listenerId} ${config.priority}`;
        const functionKey = `${fn.model.key} ${config.priority}`;
        const owner = onListener.get(listenerKey);
        const why = owner !== undefined
            ? `function "${owner}" has it on the same listener`
            : inFunction.has(functionKey)
                ? 'another event of the function has it, and logical IDs are made from function and priority'
                : undefined;
        if (why) {
            const message = `Function "${fn.model.key}" cannot take the priority ${config.priority}: ${why}`;
            problems.error('ALB_PRIORITY', message, { at: model.locate([...event.path, 'priority']) });
        }
        onListener.set(listenerKey, fn.model.key);
        inFunction.add(functionKey);
    }
}

;// CONCATENATED MODULE: ./build/compile/events/alb/listener-rule.js

/** The rule of one event: its authorizers in order, then the function. Source: framework-spec 6.10. */
function listenerRule({ config }, targetGroupId, provider) {
    const authenticators = (config.authorizer ?? []).map((name, index) => authenticateAction(provider.alb.authorizers?.[name] ?? {}, index + 1));
    const forward = {
        Type: 'forward',
        TargetGroupArn: (0,intrinsics/* ref */.KR)(targetGroupId),
        Order: authenticators.length > 0 ? authenticators.length + 1 : undefined,
    };
    return {
        Type: 'AWS::ElasticLoadBalancingV2::ListenerRule',
        Properties: {
            Actions: [...authenticators, forward],
            Conditions: ruleConditions(config.conditions),
            ListenerArn: config.listenerArn,
            Priority: config.priority,
        },
    };
}
function authenticateAction(authorizer, Order) {
    const session = {
        OnUnauthenticatedRequest: authorizer['onUnauthenticatedRequest'] || 'deny',
        AuthenticationRequestExtraParams: authorizer['requestExtraParams'],
        Scope: authorizer['scope'],
        SessionCookieName: authorizer['sessionCookieName'],
        SessionTimeout: authorizer['sessionTimeout'],
    };
    if (authorizer['type'] === 'cognito') {
        const AuthenticateCognitoConfig = {
            UserPoolArn: authorizer['userPoolArn'],
            UserPoolClientId: authorizer['userPoolClientId'],
            UserPoolDomain: authorizer['userPoolDomain'],
            ...session,
        };
        return { Type: 'authenticate-cognito', Order, AuthenticateCognitoConfig };
    }
    const AuthenticateOidcConfig = {
        AuthorizationEndpoint: authorizer['authorizationEndpoint'],
        ClientId: authorizer['clientId'],
        Issuer: authorizer['issuer'],
        TokenEndpoint: authorizer['tokenEndpoint'],
        UserInfoEndpoint: authorizer['userInfoEndpoint'],
        ...session,
        ...(authorizer['clientSecret'] ? { ClientSecret: authorizer['clientSecret'] } : { UseExistingClientSecret: true }),
    };
    return { Type: 'authenticate-oidc', Order, AuthenticateOidcConfig };
}
function ruleConditions({ path, host, method, header, query, ip }) {
    const conditions = [
        path && { Field: 'path-pattern', Values: list(path) },
        host && { Field: 'host-header', HostHeaderConfig: { Values: list(host) } },
        method && { Field: 'http-request-method', HttpRequestMethodConfig: { Values: list(method) } },
        ...list(header ?? []).map(({ name, values }) => ({
            Field: 'http-header',
            HttpHeaderConfig: { HttpHeaderName: name, Values: values },
        })),
        query && {
            Field: 'query-string',
            QueryStringConfig: { Values: Object.entries(query).map(([Key, value]) => ({ Key, Value: value })) },
        },
        ip && { Field: 'source-ip', SourceIpConfig: { Values: list(ip) } },
    ];
    return conditions.filter((condition) => condition !== undefined);
}
const list = (value) => Array.isArray(value) ? value : [value];

// EXTERNAL MODULE: ./build/core/digest.js
var core_digest = __webpack_require__(82552);
;// CONCATENATED MODULE: ./build/compile/events/alb/target-group.js


/** The target group of a function behind one load balancer. Source: framework-spec 6.10. */
function targetGroup({ fn, config, albId }, { service, stage, provider }) {
    const multiValueHeaders = config.multiValueHeaders ?? false;
    const base = `${service}-${fn.model.key}-${albId}-`;
    const hash = (0,core_digest/* md5Hex */.CC)(`${base}${multiValueHeaders ? 'multi-value-' : ''}${stage}`);
    return {
        Type: 'AWS::ElasticLoadBalancingV2::TargetGroup',
        Properties: {
            TargetType: 'lambda',
            Targets: [{ Id: fn.target }],
            Name: config.targetGroupName || `${provider.alb.targetGroupPrefix ?? ''}${hash}`.slice(0, 32),
            Tags: [{ Key: 'Name', Value: `${base}${stage}` }],
            TargetGroupAttributes: [{ Key: 'lambda.multi_value_headers.enabled', Value: multiValueHeaders }],
            ...healthCheck(config.healthCheck),
        },
        DependsOn: [(0,logical_ids/* albRegisterTargetPermissionId */.qq)(fn.model.key), fn.alias?.logicalId].filter((id) => id !== undefined),
    };
}
function healthCheck(given) {
    if (!given)
        return { HealthCheckEnabled: false };
    const check = given === true ? {} : given;
    return {
        HealthCheckEnabled: true,
        HealthCheckPath: check.path ?? '/',
        HealthCheckIntervalSeconds: check.intervalSeconds ?? 35,
        HealthCheckTimeoutSeconds: check.timeoutSeconds ?? 30,
        HealthyThresholdCount: check.healthyThresholdCount ?? 5,
        UnhealthyThresholdCount: check.unhealthyThresholdCount ?? 5,
        Matcher: { HttpCode: check.matcher?.httpCode ?? '200' },
    };
}

;// CONCATENATED MODULE: ./build/compile/events/invoke-permission.js
/** The `AWS::Lambda::Permission` of a push event: it waits for the alias, if there is one (framework-spec 6). */
function invokePermission(fn, invoker) {
    return {
        Type: 'AWS::Lambda::Permission',
        DependsOn: fn.alias?.logicalId,
        Properties: {
            FunctionName: fn.target,
            Action: invoker.action ?? 'lambda:InvokeFunction',
            Principal: invoker.principal,
            SourceArn: invoker.sourceArn,
            SourceAccount: invoker.sourceAccount,
            EventSourceToken: invoker.eventSourceToken,
        },
    };
}

;// CONCATENATED MODULE: ./build/compile/events/alb.js







/**
 * `alb` events: a target group per function and load balancer, a listener rule per event, two permissions per function.
 * Source: framework-spec 6.10.
 */
const alb = {
    kind: 'alb',
    delivery: 'request',
    compile(events, context) {
        const found = readListenerEvents(events, context);
        const groups = found.map((one) => ({
            id: targetGroupId(one),
            resource: targetGroup(one, context.model),
            path: one.event.path,
        }));
        const rules = found.map((one) => ({
            id: (0,logical_ids/* albListenerRuleId */.p_)(one.fn.model.key, one.config.priority),
            resource: listenerRule(one, targetGroupId(one), context.model.provider),
            path: one.event.path,
        }));
        const made = eventResources([...groups, ...rules], context);
        return { ...made, resources: { ...made.resources, ...Object.fromEntries(found.flatMap(permissions)) } };
    },
};
const targetGroupId = ({ fn, albId, config }) => (0,logical_ids/* albTargetGroupId */.x7)(fn.model.key, albId, config.multiValueHeaders ?? false);
// Of several target groups the last one is named; the permission to register has no source and covers the others.
const permissions = (one) => [
    [(0,logical_ids/* albPermissionId */.SS)(one.fn.model.key), permission(one, targetGroupId(one))],
    [(0,logical_ids/* albRegisterTargetPermissionId */.qq)(one.fn.model.key), permission(one, undefined)],
];
function permission({ fn }, groupId) {
    const principal = 'elasticloadbalancing.amazonaws.com';
    const resource = invokePermission(fn, { principal, sourceArn: groupId === undefined ? undefined : (0,intrinsics/* ref */.KR)(groupId) });
    return { ...resource, DependsOn: fn.alias && [fn.alias.logicalId] };
}

;// CONCATENATED MODULE: ./build/compile/events/alexa-permissions.js



/** A permission per event, numbered within its function; an event that is off keeps one that disables it. */
function alexaPermissions(events, principal, permissionId, context) {
    const entries = groupByFunction(events).flatMap(({ fn, events: own }) => own.map(({ config, path }, index) => {
        const { appId, enabled } = settings(config);
        const action = enabled === false ? 'lambda:DisableInvokeFunction' : 'lambda:InvokeFunction';
        const resource = invokePermission(fn, { principal, action, eventSourceToken: appId });
        return { id: permissionId(fn.model.key, index + 1), resource, path };
    }));
    return eventResources(entries, context);
}
const settings = (config) => typeof config === 'string' ? { appId: config } : config;

;// CONCATENATED MODULE: ./build/compile/events/alexa-skill.js


/** `alexaSkill` events: a custom skill may invoke the function, `HelloLambdaPermissionAlexaSkill1`. Source: framework-spec 6.11. */
const alexaSkill = {
    kind: 'alexaSkill',
    delivery: 'push',
    compile: (events, context) => alexaPermissions(events, 'alexa-appkit.amazon.com', logical_ids/* alexaSkillPermissionId */.NB, context),
};

;// CONCATENATED MODULE: ./build/compile/events/alexa-smart-home.js


/** `alexaSmartHome` events: a smart home skill may invoke the function, `HelloLambdaPermissionAlexaSmartHome1`. Source: framework-spec 6.11. */
const alexaSmartHome = {
    kind: 'alexaSmartHome',
    delivery: 'push',
    compile: (events, context) => alexaPermissions(events, 'alexa-connectedhome.amazon.com', logical_ids/* alexaSmartHomePermissionId */.IV, context),
};

;// CONCATENATED MODULE: ./build/compile/events/cloud-front/extend-deep.js

/** `base` with what only `more` has: lists are united without repeats, objects go key by key, other values of `base` win. */
function extendDeep(base, more) {
    const keys = new Set([...Object.keys(base), ...Object.keys(more)]);
    return Object.fromEntries([...keys].map((key) => [key, extended(base[key], more[key])]));
}
function extended(base, more) {
    if (base === undefined)
        return more;
    if (Array.isArray(base) && Array.isArray(more))
        return unique([...base, ...more]);
    if ((0,json/* isJsonObject */.OW)(base) && (0,json/* isJsonObject */.OW)(more))
        return extendDeep(base, more);
    return base;
}
const unique = (list) => [
    ...new Map(list.map((item) => [(0,json/* canonicalJson */.dj)(item), item])).values(),
];

;// CONCATENATED MODULE: ./build/compile/events/cloud-front/behaviors.js




/** The managed policy `CachingOptimized`, the same ID in every account. */
const cachingOptimized = '658327ea-f89d-4fab-a63d-7e88639e58f6';
/** Settings of a behavior that exclude a cache policy. */
const legacyCacheSettings = ['ForwardedValues', 'MaxTTL', 'MinTTL', 'DefaultTTL'];
/**
 * The cache behaviors of all events: those of one path and origin are one. Without an event for every path the default
 * one is a copy of the first behavior without its functions. Source: framework-spec 6.17.
 */
function readBehaviors(events, origins, context) {
    const merged = new Map();
    for (const entry of events) {
        const originId = origins.originIdOf(entry);
        if (originId === undefined)
            continue;
        const settings = behaviorOf(entry, originId, context);
        const key = JSON.stringify([entry.event.config.pathPattern ?? null, originId]);
        const known = merged.get(key);
        merged.set(key, { path: entry.event.path, ...known, settings: extendDeep(known?.settings ?? settings, settings) });
    }
    const all = [...merged.values()];
    checkBehaviors(all, context);
    const forEveryPath = all.filter(({ settings }) => settings['PathPattern'] === undefined);
    const forPaths = all.filter(({ settings }) => settings['PathPattern'] !== undefined);
    const [first, ...others] = [...forEveryPath, ...forPaths].map(({ settings }) => settings);
    if (forEveryPath.length > 0 || first === undefined)
        return { defaultBehavior: first, others };
    return { defaultBehavior: defaultOf(first, origins, all, context), others: [first, ...others] };
}
function behaviorOf({ fn, event }, originId, context) {
    const { behavior = {}, eventType, includeBody, pathPattern } = event.config;
    return {
        ViewerProtocolPolicy: 'allow-all',
        ...behavior,
        CachePolicyId: cachePolicyOf(event, context),
        TargetOriginId: originId,
        LambdaFunctionAssociations: [
            {
                EventType: eventType,
                LambdaFunctionARN: fn.versionId === undefined ? undefined : (0,intrinsics/* ref */.KR)(fn.versionId),
                IncludeBody: includeBody,
            },
        ],
        PathPattern: pathPattern,
    };
}
function cachePolicyOf({ config, path }, { model, problems }) {
    const { behavior = {}, cachePolicy } = config;
    if (cachePolicy?.id !== undefined)
        return cachePolicy.id;
    if (cachePolicy?.name !== undefined) {
        const known = Object.keys(model.provider.cloudFront.cachePolicies ?? {});
        if (!known.includes(cachePolicy.name)) {
            const nearest = (0,nearest_name/* nearestName */.q)(cachePolicy.name, known);
            const hint = nearest ? `: did you mean "${nearest}"?` : '';
            const message = `provider.cloudFront.cachePolicies has no policy "${cachePolicy.name}"${hint}`;
            problems.error('CLOUDFRONT_CACHE_POLICY', message, { at: model.locate([...path, 'cachePolicy', 'name']) });
        }
        return (0,intrinsics/* ref */.KR)((0,logical_ids/* cloudFrontCachePolicyId */.o6)(cachePolicy.name));
    }
    if (behavior['CachePolicyId'])
        return behavior['CachePolicyId'];
    const isLegacy = legacyCacheSettings.some((key) => behavior[key] !== undefined && behavior[key] !== null);
    return isLegacy ? undefined : cachingOptimized;
}
function checkBehaviors(behaviors, { model, problems }) {
    const patterns = new Set();
    for (const { settings, path } of behaviors) {
        const pattern = settings['PathPattern'];
        const name = pattern === undefined ? 'for every path' : `for the path "${String(pattern)}"`;
        if (patterns.has(pattern)) {
            const message = `The distribution has two behaviors ${name}, with different origins`;
            problems.error('CLOUDFRONT_BEHAVIOR', message, { at: model.locate([...path, 'pathPattern']) });
        }
        patterns.add(pattern);
        const types = associations(settings).map((association) => association['EventType']);
        if (new Set(types).size < types.length) {
            const message = `The behavior ${name} has two functions for one event type`;
            problems.error('CLOUDFRONT_BEHAVIOR', message, { at: model.locate([...path, 'eventType']) });
        }
    }
}
const associations = (settings) => settings['LambdaFunctionAssociations'];
function defaultOf(first, { byId, defaultId }, behaviors, { model, problems }) {
    if (defaultId === undefined && byId.size > 1) {
        problems.error('CLOUDFRONT_DEFAULT_ORIGIN', 'The distribution has several origins, but no default one', {
            at: model.locate(behaviors[0]?.path ?? []),
        });
    }
    const { PathPattern: _path, LambdaFunctionAssociations: _functions, ...settings } = first;
    return { ...settings, TargetOriginId: defaultId ?? [...byId.keys()][0] };
}

;// CONCATENATED MODULE: ./build/compile/events/cloud-front/edge-functions.js


/** AWS's limits of Lambda@Edge: those at the viewer are lower than those at the origin. */
const viewerLimits = { seconds: 5, megabytes: 128 };
const originLimits = { seconds: 30, megabytes: 10240 };
/** Lets CloudFront call the version of a function. */
const edgePermission = (fn) => ({
    Type: 'AWS::Lambda::Permission',
    Properties: {
        FunctionName: fn.versionId === undefined ? undefined : (0,intrinsics/* ref */.KR)(fn.versionId),
        Action: 'lambda:InvokeFunction',
        Principal: 'edgelambda.amazonaws.com',
        SourceArn: (0,intrinsics/* join */.fj)('', [
            'arn:',
            intrinsics/* partition */.jB,
            ':cloudfront::',
            intrinsics/* accountId */.lS,
            ':distribution/',
            (0,intrinsics/* ref */.KR)(logical_ids/* cloudFrontDistributionId */.Io),
        ]),
    },
});
/**
 * A function at the edge has neither VPC nor environment, and stays when the stack goes: CloudFront gives its replicas
 * back only hours later.
 */
function asEdgeFunction(resource) {
    const { VpcConfig: _vpc, Environment: _environment, ...Properties } = resource.Properties ?? {};
    return { ...resource, Properties, DeletionPolicy: 'Retain' };
}
/** Reports what Lambda@Edge cannot do: other regions, more memory or time than its limits. */
function checkEdgeFunctions(events, { model, problems }) {
    if (model.region !== 'us-east-1') {
        problems.error('CLOUDFRONT_REGION', `cloudFront events need the region us-east-1, not ${model.region}`, {
            at: model.locate(['provider', 'region']),
        });
    }
    for (const { fn, event } of events) {
        const limits = event.config.eventType?.startsWith('origin') ? originLimits : viewerLimits;
        const check = (key, limit, unit) => {
            if (fn.model[key] <= limit)
                return;
            const message = `Function "${fn.model.key}" has ${fn.model[key]} ${unit}: at the edge, for ${event.config.eventType ?? 'this event'}, it may have ${limit}`;
            problems.error('CLOUDFRONT_FUNCTION_LIMIT', message, { at: model.locate([...fn.model.path, key]) });
        };
        check('memorySize', limits.megabytes, 'MB');
        check('timeout', limits.seconds, 'seconds');
    }
}

;// CONCATENATED MODULE: ./build/compile/events/cloud-front/origins.js


/** Reads the origins in the order of events. Reports missing and unreadable ones, and several defaults. */
function readOrigins(events, context) {
    const byId = new Map();
    const ids = new Map();
    let defaultId;
    for (const entry of events) {
        const origin = originOf(entry, context);
        if (!origin)
            continue;
        const id = originId(origin);
        const known = byId.get(id);
        byId.set(id, known ? extendDeep(known, origin) : { ...origin, Id: id });
        ids.set(entry, id);
        if (!entry.event.config.isDefaultOrigin)
            continue;
        if (defaultId !== undefined && defaultId !== id)
            reportSecondDefault(entry, defaultId, id, context);
        defaultId = id;
    }
    return { byId, defaultId, originIdOf: (event) => ids.get(event) };
}
/** `s3/` or `custom/`, the domain, the path. A domain that is no text goes in by the letters and digits of its JSON. */
function originId({ S3OriginConfig, DomainName, OriginPath }) {
    const domain = typeof DomainName === 'string' ? DomainName : (0,logical_ids/* alphanumeric */.G7)(JSON.stringify(DomainName));
    return `${S3OriginConfig ? 's3' : 'custom'}/${domain}${typeof OriginPath === 'string' ? OriginPath : ''}`;
}
function originOf({ event }, { model, problems }) {
    const { origin } = event.config;
    if (typeof origin === 'object' && origin['DomainName'] !== undefined)
        return origin;
    const url = typeof origin === 'string' && URL.canParse(origin) ? new URL(origin) : undefined;
    if (url?.hostname)
        return originOfUrl(url);
    const message = origin === undefined
        ? 'A cloudFront event needs an origin'
        : `The origin ${JSON.stringify(origin)} of a cloudFront event has no domain`;
    problems.error('CLOUDFRONT_ORIGIN', message, { at: model.locate([...event.path, 'origin']) });
    return undefined;
}
const originOfUrl = ({ protocol, hostname, pathname }) => ({
    DomainName: hostname.toLowerCase(),
    ...(pathname.length > 1 && { OriginPath: pathname }),
    ...(protocol === 's3:' ? { S3OriginConfig: {} } : { CustomOriginConfig: { OriginProtocolPolicy: 'match-viewer' } }),
});
function reportSecondDefault({ event }, first, second, { model, problems }) {
    problems.error('CLOUDFRONT_DEFAULT_ORIGIN', `The distribution has two default origins: "${first}" and "${second}"`, {
        at: model.locate([...event.path, 'isDefaultOrigin']),
    });
}

;// CONCATENATED MODULE: ./build/compile/events/cloud-front.js






/**
 * `cloudFront` events: one distribution per service, whose behaviors call versions of functions at the edge.
 *
 * `prepareEdgeFunctions` has to run before functions are compiled. Source: framework-spec 6.17.
 */
const cloudFront = {
    kind: 'cloudFront',
    delivery: 'edge',
    compile(events, context) {
        checkEdgeFunctions(events, context);
        reportUnusedPolicies(events, context);
        const origins = readOrigins(events, context);
        const behaviors = readBehaviors(events, origins, context);
        const path = events[0]?.event.path ?? [];
        return {
            resources: {
                ...Object.fromEntries(events.map(({ fn }) => [(0,logical_ids/* cloudFrontPermissionId */.vk)(fn.model.key), edgePermission(fn)])),
                [logical_ids/* cloudFrontDistributionId */.Io]: distribution(origins, behaviors, context),
            },
            outputs,
            statements: [
                // Log groups are made in the region next to the viewer, whatever region that is.
                (0,policy/* allow */.c)(['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents', 'logs:TagResource'], [(0,intrinsics/* sub */.jb)('arn:${AWS::Partition}:logs:*:*:*')]),
            ],
            trustedServices: ['edgelambda.amazonaws.com'],
            changes: Object.fromEntries(events.map(({ fn }) => [fn.logicalId, asEdgeFunction])),
            sources: {
                [logical_ids/* cloudFrontDistributionId */.Io]: path,
                ...Object.fromEntries(events.map(({ fn, event }) => [(0,logical_ids/* cloudFrontPermissionId */.vk)(fn.model.key), event.path])),
            },
        };
    },
};
const distribution = ({ byId }, { defaultBehavior, others }, { model }) => ({
    Type: 'AWS::CloudFront::Distribution',
    Properties: {
        DistributionConfig: {
            Comment: `${model.service} ${model.stage}`,
            Enabled: true,
            DefaultCacheBehavior: defaultBehavior,
            Origins: [...byId.values()],
            CacheBehaviors: others.length > 0 ? others : undefined,
        },
    },
});
const outputs = {
    [logical_ids/* cloudFrontDistributionId */.Io]: { Description: 'CloudFront Distribution Id', Value: (0,intrinsics/* ref */.KR)(logical_ids/* cloudFrontDistributionId */.Io) },
    CloudFrontDistributionDomainName: {
        Description: 'CloudFront Distribution Domain Name',
        Value: (0,intrinsics/* getAtt */.CN)(logical_ids/* cloudFrontDistributionId */.Io, 'DomainName'),
    },
};
function reportUnusedPolicies(events, { model, problems }) {
    const used = new Set(events.map(({ event }) => event.config.cachePolicy?.name));
    for (const name of Object.keys(model.provider.cloudFront.cachePolicies ?? {})) {
        if (used.has(name))
            continue;
        problems.warn('CLOUDFRONT_CACHE_POLICY', `The cache policy "${name}" is used by no cloudFront event`, {
            at: model.locate(['provider', 'cloudFront', 'cachePolicies', name]),
            remedy: `Name it in an event by \`cachePolicy: {name: ${name}}\`, or remove it.`,
        });
    }
}

;// CONCATENATED MODULE: ./build/compile/events/input-transformer.js
/** `inputTransformer` of a rule as CloudFormation spells it. */
function inputTransformer(written) {
    return { InputTemplate: written.inputTemplate, InputPathsMap: written.inputPathsMap };
}

;// CONCATENATED MODULE: ./build/compile/events/single-input.js
const inputs = ['input', 'inputPath', 'inputTransformer'];
/** Reports EVENT_SEVERAL_INPUTS at the second of several kinds of input: a rule's target takes one. */
function checkSingleInput(config, event, { model, problems }) {
    const [first, second] = inputs.filter((key) => config[key]);
    if (second === undefined)
        return;
    const message = `A ${event.kind} event has both ${first} and ${second}.`;
    problems.error('EVENT_SEVERAL_INPUTS', message, { at: model.locate([...event.path, second]) });
}

;// CONCATENATED MODULE: ./build/compile/events/cloudwatch-event.js








/**
 * `cloudwatchEvent` events: a rule on the default bus each, `HelloEventsRuleCloudWatchEvent1`, that may invoke the
 * function. Source: framework-spec 6.13.
 */
const cloudwatchEvent = {
    kind: 'cloudwatchEvent',
    delivery: 'push',
    compile(events, context) {
        const entries = groupByFunction(events).flatMap(({ fn, events: own }) => own.flatMap((event, index) => ruleWithPermission(fn, event, index + 1, context)));
        return eventResources(entries, context);
    },
};
function ruleWithPermission(fn, event, n, context) {
    const { config, path } = event;
    checkSingleInput(config, event, context);
    if (config.event === undefined) {
        const at = context.model.locate(path);
        context.problems.error('CLOUDWATCH_EVENT_WITHOUT_PATTERN', 'A cloudwatchEvent needs "event" with a pattern.', {
            at,
        });
    }
    const ruleId = (0,logical_ids/* cloudwatchEventRuleId */.Ww)(fn.model.key, n);
    const permission = invokePermission(fn, { principal: 'events.amazonaws.com', sourceArn: (0,intrinsics/* getAtt */.CN)(ruleId, 'Arn') });
    return [
        { id: ruleId, resource: rule(fn, config), path },
        { id: (0,logical_ids/* cloudwatchEventPermissionId */.dk)(fn.model.key, n), resource: permission, path },
    ];
}
function rule(fn, config) {
    return {
        Type: 'AWS::Events::Rule',
        DependsOn: fn.alias?.logicalId,
        Properties: {
            EventPattern: config.event && withoutLineEnds(config.event),
            State: config.enabled === false ? 'DISABLED' : 'ENABLED',
            Description: config.description || undefined,
            Name: config.name || undefined,
            Targets: [
                {
                    Input: inputText(config.input),
                    InputPath: config.inputPath?.replace(/\r?\n/g, '') || undefined,
                    InputTransformer: config.inputTransformer && inputTransformer(config.inputTransformer),
                    Arn: fn.target,
                    Id: `${fn.model.key}CloudWatchEvent`,
                },
            ],
        },
    };
}
/** Escaped line ends are removed, in text that the user wrote too, as the references do. */
function inputText(input) {
    const text = (0,json/* isJsonObject */.OW)(input) ? JSON.stringify(input) : input;
    return text?.replace(/\\[nr]/g, '') || undefined;
}
/** The references remove line ends from every text of a pattern, keys included. */
function withoutLineEnds(pattern) {
    if (typeof pattern === 'string')
        return pattern.replace(/[\r\n]/g, '');
    if ((0,json/* isJsonObject */.OW)(pattern)) {
        const entries = Object.entries(pattern).filter(([, value]) => value !== undefined);
        return Object.fromEntries(entries.map(([key, value]) => [key.replace(/[\r\n]/g, ''), withoutLineEnds(value ?? null)]));
    }
    return Array.isArray(pattern) ? pattern.map(withoutLineEnds) : pattern;
}

// EXTERNAL MODULE: ./build/core/group-by.js
var group_by = __webpack_require__(88187);
;// CONCATENATED MODULE: ./build/compile/events/cloudwatch-log.js






/** AWS allows that many subscription filters per log group. */
const filtersPerLogGroup = 2;
/** A shorter common beginning of log groups, such as `/aws/lambda`, covers groups that are none of the service's. */
const narrowPrefixLength = 12;
/**
 * `cloudwatchLog` events: a subscription filter each, `HelloLogsSubscriptionFilterCloudWatchLog1`, and one permission per
 * function over the common beginning of its log groups. Source: framework-spec 6.14.
 */
const cloudwatchLog = {
    kind: 'cloudwatchLog',
    delivery: 'push',
    compile(events, context) {
        checkFiltersPerGroup(events, context);
        const entries = groupByFunction(events).flatMap(({ fn, events: own }) => [
            ...own.map((event, index) => filterOf(fn, event, index + 1)),
            permissionOf(fn, own, context),
        ]);
        return eventResources(entries, context);
    },
};
const cloudwatch_log_settings = (config) => {
    const { logGroup, filter = '' } = typeof config === 'string' ? { logGroup: config } : config;
    return { logGroup: oneLine(logGroup), filter: unescapedOnce(oneLine(filter)) };
};
const oneLine = (text) => text.replace(/\r?\n/g, '');
/** A filter whose first quote is escaped was escaped as a whole: one level is taken back. */
function unescapedOnce(filter) {
    const backslash = filter.indexOf('\\');
    const quote = filter.indexOf('"');
    return backslash >= 0 && quote > backslash ? filter.replace(/\\(["\\'])/g, '$1') : filter;
}
function checkFiltersPerGroup(events, { model, problems }) {
    for (const [logGroup, filters] of (0,group_by/* groupBy */.$)(events, ({ event }) => cloudwatch_log_settings(event.config).logGroup)) {
        for (const { event } of filters.slice(filtersPerLogGroup)) {
            const message = `Log group ${logGroup} has ${filters.length} subscription filters; AWS allows ${filtersPerLogGroup}.`;
            problems.error('CLOUDWATCH_LOG_TOO_MANY_FILTERS', message, { at: model.locate(event.path) });
        }
    }
}
function filterOf(fn, { config, path }, n) {
    const { logGroup, filter } = cloudwatch_log_settings(config);
    const resource = {
        Type: 'AWS::Logs::SubscriptionFilter',
        DependsOn: [(0,logical_ids/* cloudwatchLogPermissionId */.no)(fn.model.key), ...(fn.alias ? [fn.alias.logicalId] : [])],
        Properties: { LogGroupName: logGroup, FilterPattern: filter, DestinationArn: fn.target },
    };
    return { id: (0,logical_ids/* cloudwatchLogFilterId */.KD)(fn.model.key, n), resource, path };
}
function permissionOf(fn, events, { model, problems }) {
    const logGroups = events.map(({ config }) => cloudwatch_log_settings(config).logGroup);
    const prefix = commonPrefix(logGroups);
    const path = events[0]?.path ?? fn.model.path;
    if (logGroups.length > 1 && prefix.length < narrowPrefixLength) {
        const message = `Function ${fn.model.key} may be invoked by every log group that begins with "${prefix}".`;
        problems.warn('CLOUDWATCH_LOG_WIDE_PERMISSION', message, { at: model.locate(path) });
    }
    const pattern = logGroups.length > 1 && !prefix.endsWith('*') ? `${prefix}*` : prefix;
    const logs = ['arn:', intrinsics/* partition */.jB, ':logs:', intrinsics/* region */.Ny, ':', intrinsics/* accountId */.lS, ':log-group:', pattern, ':*'];
    const permission = invokePermission(fn, {
        principal: (0,intrinsics/* join */.fj)('', ['logs.', intrinsics/* region */.Ny, '.amazonaws.com']),
        sourceArn: (0,intrinsics/* join */.fj)('', logs),
    });
    const resource = { ...permission, DependsOn: fn.alias ? [fn.alias.logicalId] : undefined };
    return { id: (0,logical_ids/* cloudwatchLogPermissionId */.no)(fn.model.key), resource, path };
}
function commonPrefix(texts) {
    const [first = '', ...others] = texts;
    const ends = Array.from(first).findIndex((character, index) => others.some((text) => text[index] !== character));
    return ends < 0 ? first : first.slice(0, ends);
}

;// CONCATENATED MODULE: ./build/compile/events/chain-existing.js

/**
 * Each custom resource's predecessor: they run one after the other, those of one target together, targets in the order
 * in which they are first named. v3 chains those of one target, v4 (`acrossTargets`) all. Source: framework-spec 8.4.
 */
function chainExisting(all, targetOf, acrossTargets) {
    const chain = [...(0,group_by/* groupBy */.$)(all, targetOf).values()].flat();
    const found = new Map();
    for (const [index, one] of chain.entries()) {
        const before = chain[index - 1];
        if (before && (acrossTargets || targetOf(before) === targetOf(one)))
            found.set(one, before);
    }
    return found;
}

;// CONCATENATED MODULE: ./build/compile/events/cognito-user-pool/existing-pools.js






/**
 * Per function a `Custom::CognitoUserPool` whose handler sets triggers of a pool that is not of this stack. They run one
 * after the other: v3 chains those of one pool, v4 all of them. Source: framework-spec 6.15 and 8.4.
 */
function existingPools(triggers, context) {
    const pools = [...(0,group_by/* groupBy */.$)(triggers, ({ fn }) => fn)].flatMap(([fn, own]) => existingPool(fn, own, context) ?? []);
    const previous = chainExisting(pools, ({ first }) => first.pool, context.model.profile === 'v4');
    const entries = pools.map((pool) => ({
        id: (0,logical_ids/* existingCognitoId */.C3)(pool.fn.model.key),
        resource: customResource(pool, previous.get(pool), context),
        path: pool.first.path,
    }));
    const statements = context.model.profile === 'v4' ? statementsOfV4(pools) : statementsOfV3(pools);
    return {
        ...eventResources(entries, context),
        customResources: pools.length > 0 ? [{ kind: 'existing-cup', statements }] : [],
    };
}
function existingPool(fn, triggers, { model, problems }) {
    const [first] = triggers;
    if (!first)
        return undefined;
    for (const { pool, path } of triggers.filter((other) => other.pool !== first.pool)) {
        const message = `Function "${fn.model.key}" is a trigger of the existing pools "${first.pool}" and "${pool}": it can have one`;
        problems.error('COGNITO_SEVERAL_EXISTING_POOLS', message, { at: model.locate([...path, 'pool']) });
    }
    return { fn, first, triggers };
}
function customResource({ fn, first, triggers }, previous, { model, startedAt }) {
    const alias = model.profile === 'v4' ? fn.alias : undefined;
    const dependencies = [
        fn.logicalId,
        alias?.logicalId,
        logical_ids/* existingCognitoHandlerId */.yQ,
        previous && (0,logical_ids/* existingCognitoId */.C3)(previous.fn.model.key),
    ];
    return {
        Type: 'Custom::CognitoUserPool',
        Version: 1,
        DependsOn: dependencies.filter((id) => id !== undefined),
        Properties: {
            ServiceToken: (0,intrinsics/* getAtt */.CN)(logical_ids/* existingCognitoHandlerId */.yQ, 'Arn'),
            FunctionName: fn.model.name,
            FunctionQualifier: alias?.name,
            UserPoolName: first.pool,
            UserPoolConfigs: triggers.map(({ trigger, lambdaVersion, kmsKeyId }) => ({
                Trigger: trigger,
                LambdaVersion: lambdaVersion,
                KMSKeyID: kmsKeyId,
            })),
            ForceDeploy: first.forceDeploy ? startedAt : undefined,
        },
    };
}
const poolAccess = (0,policy/* allow */.c)(['cognito-idp:ListUserPools', 'cognito-idp:DescribeUserPool', 'cognito-idp:UpdateUserPool'], '*');
const passRole = (0,policy/* allow */.c)(['iam:PassRole'], (0,intrinsics/* sub */.jb)('arn:${AWS::Partition}:iam::*:role/*'));
// A new object each time: of two statements with one Resource object the role keeps the first (framework-spec 8.4).
const anyFunction = () => (0,intrinsics/* sub */.jb)('arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:*');
// Only the key of a function's first trigger gets a grant, as in the framework.
const keyAccess = ({ first: { kmsKeyId } }) => kmsKeyId === undefined ? [] : [(0,policy/* allow */.c)(['kms:CreateGrant'], kmsKeyId)];
const statementsOfV4 = (pools) => [
    ...pools.flatMap((pool, index) => [...keyAccess(pool), ...(index === 0 ? [poolAccess] : [])]),
    {
        ...(0,policy/* allow */.c)(['lambda:AddPermission'], anyFunction()),
        Condition: { StringEquals: { 'lambda:Principal': 'cognito-idp.amazonaws.com' } },
    },
    (0,policy/* allow */.c)(['lambda:RemovePermission'], anyFunction()),
    passRole,
];
const statementsOfV3 = (pools) => [
    ...pools.flatMap((pool, index) => [
        ...keyAccess(pool),
        ...(index === 0 ? [poolAccess] : []),
        (0,policy/* allow */.c)(['lambda:AddPermission', 'lambda:RemovePermission'], (0,intrinsics/* sub */.jb)(`arn:\${AWS::Partition}:lambda:*:*:function:${pool.fn.model.name}`)),
    ]),
    passRole,
];

;// CONCATENATED MODULE: ./build/compile/events/profile-key.js
/**
 * `config` without the keys that serverless 3 does not know, each with a warning: the v3 profile makes the template
 * that serverless 3 makes (framework-spec 13.4). The v4 profile gets `config` as it is.
 */
function knownToProfile(config, keysOfV4, event, context) {
    if (context.model.profile !== 'v3')
        return config;
    const unknown = keysOfV4.filter((key) => config[key] !== undefined);
    for (const key of unknown) {
        context.problems.warn('EVENT_KEY_NEEDS_V4', `serverless 3 has no "${key}" in ${event.kind}, so it is left out.`, {
            at: context.model.locate([...event.path, key]),
        });
    }
    const rest = { ...config };
    for (const key of unknown)
        delete rest[key];
    return rest;
}

;// CONCATENATED MODULE: ./build/compile/events/cognito-user-pool/pool-trigger.js


const versionsOf = {
    CustomSMSSender: ['V1_0'],
    CustomEmailSender: ['V1_0'],
    PreTokenGeneration: ['V1_0', 'V2_0', 'V3_0'],
};
/** Whether a trigger sends codes itself, which needs a version and a KMS key. */
const isCustomSender = (trigger) => trigger === 'CustomSMSSender' || trigger === 'CustomEmailSender';
/** The triggers of all `cognitoUserPool` events in order. Reports wrong versions and missing or differing keys. */
function readTriggers(events, context) {
    const keys = new Map();
    return events.map(({ fn, event }) => {
        const config = knownToProfile(event.config, ['lambdaVersion'], event, context);
        checkVersion(config, event.path, context);
        const sender = isCustomSender(config.trigger);
        if (sender)
            checkKey(config, keys, event.path, context);
        return {
            fn,
            path: event.path,
            pool: config.pool,
            trigger: config.trigger,
            existing: config.existing === true,
            forceDeploy: config.forceDeploy === true,
            lambdaVersion: config.lambdaVersion ?? (sender ? 'V1_0' : undefined),
            kmsKeyId: sender ? config.kmsKeyId : undefined,
        };
    });
}
function checkVersion({ trigger, lambdaVersion }, path, { model, problems }) {
    if (lambdaVersion === undefined)
        return;
    const versions = versionsOf[trigger];
    if (versions?.includes(lambdaVersion))
        return;
    const what = versions ? `its versions are ${versions.join(', ')}` : 'it has no versions';
    problems.error('COGNITO_LAMBDA_VERSION', `The trigger ${trigger} knows no lambdaVersion "${lambdaVersion}": ${what}`, {
        at: model.locate([...path, 'lambdaVersion']),
    });
}
function checkKey({ pool, trigger, existing, kmsKeyId }, keys, path, { model, problems }) {
    if (kmsKeyId === undefined) {
        const message = `The trigger ${trigger} of the pool "${pool}" needs kmsKeyId: Cognito encrypts the codes that it sends`;
        problems.error('COGNITO_KMS_KEY', message, { at: model.locate(path) });
        return;
    }
    const name = `${existing === true} ${pool}`;
    const known = keys.get(name);
    if (known !== undefined && (0,json/* canonicalJson */.dj)(known) !== (0,json/* canonicalJson */.dj)(kmsKeyId)) {
        const message = `The pool "${pool}" has two KMS keys: it can have one`;
        problems.error('COGNITO_KMS_KEY', message, { at: model.locate([...path, 'kmsKeyId']) });
    }
    keys.set(name, kmsKeyId);
}

;// CONCATENATED MODULE: ./build/compile/events/cognito-user-pool/new-pools.js






/** Pools that this stack makes, each with its triggers, then a permission per trigger. Source: framework-spec 6.15. */
function newPools(triggers, context) {
    const pools = [...(0,group_by/* groupBy */.$)(triggers, ({ pool }) => pool)].map(([pool, own]) => ({
        id: (0,logical_ids/* cognitoUserPoolId */.ic)(pool),
        resource: poolResource(pool, own),
        path: own[0]?.path ?? [],
    }));
    const permissions = triggers.map(({ fn, pool, trigger, path }) => ({
        id: (0,logical_ids/* cognitoPermissionId */.E8)(fn.model.key, pool, trigger),
        resource: invokePermission(fn, {
            principal: 'cognito-idp.amazonaws.com',
            sourceArn: (0,intrinsics/* getAtt */.CN)((0,logical_ids/* cognitoUserPoolId */.ic)(pool), 'Arn'),
        }),
        path,
    }));
    return eventResources([...pools, ...permissions], context);
}
const poolResource = (pool, triggers) => ({
    Type: 'AWS::Cognito::UserPool',
    Properties: { UserPoolName: pool, LambdaConfig: Object.assign({}, ...triggers.map(lambdaConfig)) },
    DependsOn: triggers.map(({ fn }) => fn.alias?.logicalId ?? fn.logicalId),
});
function lambdaConfig({ fn, trigger, lambdaVersion, kmsKeyId }) {
    const versioned = { LambdaArn: fn.target, LambdaVersion: lambdaVersion };
    if (isCustomSender(trigger))
        return { [trigger]: versioned, KMSKeyID: kmsKeyId };
    return lambdaVersion === undefined ? { [trigger]: fn.target } : { [`${trigger}Config`]: versioned };
}

;// CONCATENATED MODULE: ./build/compile/events/cognito-user-pool.js



/**
 * `cognitoUserPool` events: pools that this stack makes, with their triggers, and custom resources that set triggers of
 * pools that exist. Source: framework-spec 6.15 and 8.4.
 */
const cognitoUserPool = {
    kind: 'cognitoUserPool',
    delivery: 'push',
    compile(events, context) {
        const triggers = readTriggers(events, context);
        const made = newPools(triggers.filter(({ existing }) => !existing), context);
        const existing = existingPools(triggers.filter((trigger) => trigger.existing), context);
        return {
            resources: { ...made.resources, ...existing.resources },
            sources: { ...made.sources, ...existing.sources },
            customResources: existing.customResources,
        };
    },
};

;// CONCATENATED MODULE: ./build/compile/events/event-bridge/rule-name.js

/** Names of rules and IDs of targets may have this many characters. */
const nameLimit = 64;
/** `shop-dev-hello` and 1 → `shop-dev-hello-rule-1`, however long: logical IDs are made from it. */
const defaultRuleName = (functionName, n) => `${functionName}-rule-${n}`;
/** The same, shortened with an md5 of it if a rule cannot have it as name (framework-spec 2.3). */
const ruleName = (functionName, n) => shortened(defaultRuleName(functionName, n), `rule-${n}`);
/** `shop-dev-hello-rule-1` → `shop-dev-hello-rule-1-target`, shortened likewise. */
const targetId = (rule) => shortened(`${rule}-target`, 'target');
const shortened = (name, suffix) => name.length <= nameLimit ? name : `${name.slice(0, 31 - suffix.length)}${(0,core_digest/* md5Hex */.CC)(name)}-${suffix}`;

;// CONCATENATED MODULE: ./build/compile/events/event-bridge/custom-resource.js







/** serverless 3 makes rules by custom resources if `provider.eventBridge` is there without `useCloudFormation: true`. */
function usesCustomResources({ profile, provider }) {
    return (profile === 'v3' && (0,json/* isJsonObject */.OW)(provider.config['eventBridge']) && provider.eventBridgeUseCloudFormation !== true);
}
/**
 * Per event a `Custom::EventBridge` whose handler makes rule, bus and permission. Kept for stacks that have them: a
 * native rule of the same name could not be created beside. Source: framework-spec 6.16, 8.4.
 */
function withCustomResources(events, context) {
    for (const { event } of events)
        reportUnsupported(event, context);
    const entries = events.map(({ fn, event }) => ({
        id: (0,logical_ids/* existingEventBridgeId */.Og)(fn.model.key, event.index + 1),
        resource: custom_resource_customResource({ fn, event }),
        path: event.path,
    }));
    const makesBus = events.some(({ event: { config } }) => config.eventBus !== undefined && config.eventBus !== 'default');
    const statements = [...(makesBus ? [busAccess] : []), ruleAccess, permissionAccess];
    return { ...eventResources(entries, context), customResources: [{ kind: 'event-bridge', statements }] };
}
function reportUnsupported({ config, path }, { model, problems }) {
    const unsupported = [
        ...((0,json/* isJsonObject */.OW)(config.eventBus) ? ['eventBus'] : []),
        ...(config.retryPolicy ? ['retryPolicy'] : []),
        ...(config.deadLetterQueueArn ? ['deadLetterQueueArn'] : []),
    ];
    for (const key of unsupported) {
        const message = `"${key}" of an eventBridge event needs rules made by CloudFormation.`;
        problems.error('EVENT_BRIDGE_NEEDS_CLOUD_FORMATION', message, { at: model.locate([...path, key]) });
    }
}
function custom_resource_customResource({ fn, event: { config, index } }) {
    return {
        Type: 'Custom::EventBridge',
        Version: 1,
        DependsOn: [fn.logicalId, logical_ids/* eventBridgeHandlerId */.R9],
        Properties: {
            ServiceToken: (0,intrinsics/* getAtt */.CN)(logical_ids/* eventBridgeHandlerId */.R9, 'Arn'),
            FunctionName: fn.model.name,
            EventBridgeConfig: {
                RuleName: config.name || ruleName(fn.model.name, index + 1),
                State: config.enabled === false ? 'DISABLED' : 'ENABLED',
                EventBus: config.eventBus,
                Schedule: config.schedule,
                Pattern: config.pattern,
                Input: config.input,
                InputPath: config.inputPath,
                InputTransformer: config.inputTransformer && inputTransformer(config.inputTransformer),
            },
        },
    };
}
const arnOf = (service, ...rest) => (0,intrinsics/* join */.fj)(':', ['arn', intrinsics/* partition */.jB, service, intrinsics/* region */.Ny, intrinsics/* accountId */.lS, ...rest]);
const busAccess = (0,policy/* allow */.c)(['events:CreateEventBus', 'events:DeleteEventBus'], arnOf('events', 'event-bus/*'));
const ruleAccess = (0,policy/* allow */.c)(['events:PutRule', 'events:RemoveTargets', 'events:PutTargets', 'events:DeleteRule'], arnOf('events', 'rule/*'));
const permissionAccess = (0,policy/* allow */.c)(['lambda:AddPermission', 'lambda:RemovePermission'], arnOf('lambda', 'function', '*'));

;// CONCATENATED MODULE: ./build/compile/events/event-bridge.js








/**
 * `eventBridge` events: a rule each, with its permission, and the buses that are named but do not exist.
 * The first event of function `hello` → `Shopdevhellorule1EventBridgeRule` in service shop, stage dev.
 * Source: framework-spec 6.16.
 */
const eventBridge = {
    kind: 'eventBridge',
    delivery: 'push',
    compile(events, context) {
        for (const { event } of events)
            checkSingleInput(event.config, event, context);
        if (usesCustomResources(context.model))
            return withCustomResources(events, context);
        return eventResources(events.flatMap((one) => ruleWithBus(one, context)), context);
    },
};
function busOf({ eventBus }) {
    if (typeof eventBus !== 'string')
        return { name: eventBus, newId: undefined };
    if (eventBus.startsWith('arn'))
        return { name: eventBus.slice(eventBus.indexOf('/') + 1), newId: undefined };
    return { name: eventBus, newId: eventBus === 'default' ? undefined : (0,logical_ids/* eventBridgeBusId */.tU)(eventBus) };
}
function ruleWithBus({ fn, event }, context) {
    const { config, path } = event;
    const n = event.index + 1;
    const bus = busOf(config);
    const name = config.name || ruleName(fn.model.name, n);
    warnOfDefaultBus(bus, path, context);
    const newBus = { Type: 'AWS::Events::EventBus', Properties: { Name: bus.name } };
    return [
        ...(bus.newId ? [{ id: bus.newId, resource: newBus, path }] : []),
        { id: (0,logical_ids/* eventBridgeRuleId */.PP)(defaultRuleName(fn.model.name, n)), resource: event_bridge_rule(fn, config, bus, name, context), path },
        { id: (0,logical_ids/* eventBridgePermissionId */.M5)(fn.model.key, n), resource: event_bridge_permission(fn, bus, name, context), path },
    ];
}
function event_bridge_rule(fn, config, bus, name, { model }) {
    // In v3 a new bus takes the place of the alias.
    const alias = model.profile === 'v3' && bus.newId ? undefined : fn.alias?.logicalId;
    const dependencies = [alias, bus.newId].filter((id) => id !== undefined);
    return {
        Type: 'AWS::Events::Rule',
        DependsOn: dependencies.length > 1 ? dependencies : dependencies[0],
        Properties: {
            Description: config.description,
            EventBusName: bus.name === 'default' ? undefined : bus.name,
            EventPattern: config.pattern,
            Name: name,
            ScheduleExpression: config.schedule,
            State: config.enabled === false ? 'DISABLED' : 'ENABLED',
            Targets: [target(fn, config, name)],
        },
    };
}
function target(fn, config, name) {
    const { retryPolicy, deadLetterQueueArn } = config;
    return {
        Arn: fn.target,
        Id: targetId(name),
        RetryPolicy: retryPolicy && {
            MaximumEventAgeInSeconds: retryPolicy.maximumEventAge,
            MaximumRetryAttempts: retryPolicy.maximumRetryAttempts,
        },
        DeadLetterConfig: deadLetterQueueArn ? { Arn: deadLetterQueueArn } : undefined,
        Input: config.input && JSON.stringify(config.input),
        InputPath: config.inputPath || undefined,
        InputTransformer: config.inputTransformer && inputTransformer(config.inputTransformer),
    };
}
function event_bridge_permission(fn, bus, name, { model }) {
    // v3 writes `rule/default/<name>`, which no rule of the default bus has.
    const inPath = bus.name !== undefined && (bus.name !== 'default' || model.profile === 'v3');
    const path = (0,intrinsics/* join */.fj)('/', ['rule', ...(inPath && bus.name !== undefined ? [bus.name] : []), name]);
    const sourceArn = (0,intrinsics/* join */.fj)(':', ['arn', intrinsics/* partition */.jB, 'events', intrinsics/* region */.Ny, intrinsics/* accountId */.lS, path]);
    return invokePermission(fn, { principal: 'events.amazonaws.com', sourceArn });
}
function warnOfDefaultBus(bus, path, { model, problems }) {
    if (bus.name !== 'default' || model.profile !== 'v3')
        return;
    const message = 'serverless 3 writes a permission for `eventBus: default` that no rule of the default bus matches.';
    problems.warn('EVENT_BRIDGE_DEFAULT_BUS_PERMISSION', message, { at: model.locate([...path, 'eventBus']) });
}

;// CONCATENATED MODULE: ./build/compile/api-gateway/account-role.js



/**
 * The role with which API Gateway of this account writes logs: REST and websocket stages with logs need it. Nothing with
 * `logs.restApi.roleManagedExternally`, which counts for both kinds of API. Source: framework-spec 8.4.
 */
function apiGatewayAccountRole(provider) {
    const restApi = provider.logs.restApi === true ? {} : (provider.logs.restApi ?? {});
    if (restApi.roleManagedExternally)
        return {};
    return {
        resources: {
            [logical_ids/* apiGatewayAccountRoleId */.PI]: {
                Type: 'Custom::ApiGatewayAccountRole',
                Version: 1,
                Properties: { ServiceToken: (0,intrinsics/* getAtt */.CN)(logical_ids/* apiGatewayRoleHandlerId */.O, 'Arn'), RoleArn: restApi.role },
            },
        },
        customResources: [
            {
                kind: 'apigw-cw-role',
                statements: [
                    (0,policy/* allow */.c)(['iam:AttachRolePolicy', 'iam:CreateRole', 'iam:ListAttachedRolePolicies', 'iam:PassRole'], (0,intrinsics/* join */.fj)(':', ['arn', intrinsics/* partition */.jB, 'iam:', intrinsics/* accountId */.lS, 'role/*'])),
                    (0,policy/* allow */.c)(['apigateway:GET', 'apigateway:PATCH'], (0,intrinsics/* join */.fj)(':', ['arn', intrinsics/* partition */.jB, 'apigateway:*::/account'])),
                ],
            },
        ],
    };
}

;// CONCATENATED MODULE: ./build/compile/api-gateway/api-keys.js



/** API keys, usage plans, and which key belongs to which plan (framework-spec 6.1.8). All wait for the deployment. */
function apiKeyResources(api, deploymentId, context) {
    const plans = usagePlans(context);
    const keys = apiKeys(context).filter((key) => {
        if (!plans.has(key.plan))
            reportPlanless(key, plans, context);
        return plans.has(key.plan);
    });
    const { model } = context;
    return Object.fromEntries([
        ...keys.map((key) => [(0,logical_ids/* restApiKeyId */.fr)(key.number, key.plan), keyResource(key, api, model.stage, deploymentId)]),
        ...[...plans].map(([name, plan]) => [(0,logical_ids/* restUsagePlanId */.uo)(name), planResource(name, plan, api, deploymentId, context)]),
        ...keys.map((key) => [(0,logical_ids/* restUsagePlanKeyId */.VA)(key.number, key.plan), membership(key)]),
    ]);
}
/** Plan name → settings. Keys alone have a plan without limits. */
function usagePlans({ model }) {
    const { usagePlan, apiKeys: keys } = model.provider.apiGateway;
    if ((0,json/* isJsonObject */.OW)(usagePlan))
        return new Map([['', usagePlan]]);
    if (usagePlan)
        return new Map(usagePlan.flatMap((plan) => Object.entries(plan).map(([name, value]) => [name, (0,json/* objectOf */.Xy)(value)])));
    return new Map(keys ? [['', {}]] : []);
}
function apiKeys({ model }) {
    const entries = model.provider.apiGateway.apiKeys ?? [];
    return entries.flatMap((entry, index) => {
        const group = (0,json/* isJsonObject */.OW)(entry) ? Object.entries(entry).find(([, keys]) => Array.isArray(keys)) : undefined;
        if (!group)
            return [{ number: index + 1, plan: '', settings: keySettings(entry) }];
        const [plan, keys] = group;
        const list = Array.isArray(keys) ? keys : [];
        return list.map((key, position) => ({ number: position + 1, plan, settings: keySettings(key) }));
    });
}
const keySettings = (key) => (typeof key === 'string' ? { name: key } : (0,json/* objectOf */.Xy)(key));
function reportPlanless(key, plans, { model, problems }) {
    const known = [...plans.keys()].filter((name) => name !== '');
    const what = key.plan
        ? `The API keys of "${key.plan}" name`
        : `The API key ${JSON.stringify(key.settings['name'] ?? key.number)} names`;
    const message = `${what} none of the usage plans${known.length > 0 ? ` (${known.join(', ')})` : ''}.`;
    problems.error('REST_API_KEY_WITHOUT_PLAN', message, { at: model.locate(['provider', 'apiGateway', 'apiKeys']) });
}
function keyResource({ settings }, api, stage, deploymentId) {
    return {
        Type: 'AWS::ApiGateway::ApiKey',
        DependsOn: deploymentId,
        Properties: {
            Enabled: settings['enabled'] ?? true,
            Name: settings['name'],
            Value: settings['value'],
            Description: settings['description'],
            CustomerId: settings['customerId'],
            StageKeys: [{ RestApiId: api.id, StageName: stage }],
        },
    };
}
function planResource(name, { quota, throttle }, api, deploymentId, { model: { service, stage } }) {
    return {
        Type: 'AWS::ApiGateway::UsagePlan',
        DependsOn: deploymentId,
        Properties: {
            ApiStages: [{ ApiId: api.id, Stage: stage }],
            Description: `Usage plan ${name && `"${name}" `}for ${service} ${stage} stage`,
            UsagePlanName: name ? `${service}-${name}-${stage}` : `${service}-${stage}`,
            Quota: (0,json/* isJsonObject */.OW)(quota)
                ? { Limit: quota['limit'], Offset: quota['offset'], Period: quota['period'] }
                : undefined,
            Throttle: (0,json/* isJsonObject */.OW)(throttle)
                ? { BurstLimit: throttle['burstLimit'], RateLimit: throttle['rateLimit'] }
                : undefined,
        },
    };
}
function membership({ number, plan }) {
    return {
        Type: 'AWS::ApiGateway::UsagePlanKey',
        Properties: {
            KeyId: (0,intrinsics/* ref */.KR)((0,logical_ids/* restApiKeyId */.fr)(number, plan)),
            KeyType: 'API_KEY',
            UsagePlanId: (0,intrinsics/* ref */.KR)((0,logical_ids/* restUsagePlanId */.uo)(plan)),
        },
    };
}

;// CONCATENATED MODULE: ./build/compile/api-gateway/api-log-group.js
/** The log group of an API's access logs, with the retention and data protection of the provider. */
function apiLogGroup(name, provider) {
    return {
        Type: 'AWS::Logs::LogGroup',
        Properties: {
            LogGroupName: name,
            RetentionInDays: provider.logRetentionInDays,
            DataProtectionPolicy: provider.logDataProtectionPolicy,
        },
    };
}

;// CONCATENATED MODULE: ./build/compile/api-gateway/route.js

const isProxy = (type) => type === 'AWS_PROXY' || type === 'HTTP_PROXY';
const isHttp = (type) => type === 'HTTP' || type === 'HTTP_PROXY';
/** `GET /users/{id}` */
const routeName = ({ method, path }) => `${method} /${path}`;
/** Routes of all `http` events, in the order of serverless.yml. Events that are no routes are reported and left out. */
function readRoutes(events, context) {
    return events.flatMap(({ fn, event }) => {
        const settings = eventSettings(event, context);
        if (!settings)
            return [];
        const route = normalizedRoute(fn, event, settings);
        if (!checkRoute(route, context))
            return [];
        return [{ ...route, settings: effectiveSettings(route, context) }];
    });
}
/** Where a key of the route's event stands. */
const placeOf = (route, context, ...keys) => context.model.locate([...route.event.path, ...keys]);
function eventSettings(event, context) {
    const { config } = event;
    if (typeof config !== 'string')
        return config;
    const [method, path, ...rest] = config.trim().split(/\s+/);
    if (method && path && rest.length === 0)
        return { method, path };
    const message = `"${config}" names no method and path.`;
    context.problems.error('REST_ROUTE_INVALID', message, { at: placeOf({ event }, context) });
    return undefined;
}
function normalizedRoute(fn, event, settings) {
    const method = settings.method.toUpperCase();
    return {
        fn,
        event,
        path: String(settings.path).replace(/^\//, '').replace(/\/$/, ''),
        method: method === '*' ? 'ANY' : method,
        type: integrationType(settings),
        settings,
    };
}
const aliases = { LAMBDA: 'AWS', LAMBDA_PROXY: 'AWS_PROXY' };
function integrationType({ integration, async }) {
    if (!integration)
        return async ? 'AWS' : 'AWS_PROXY';
    const name = integration.toUpperCase().replace('-', '_');
    // The schema of the event allows these words only.
    return aliases[name] ?? name;
}
function checkRoute(route, context) {
    const { settings, path, type } = route;
    const error = (code, key, message) => context.problems.error(code, message, { at: placeOf(route, context, key) });
    if (isHttp(type) && !settings.request?.uri) {
        error('REST_INTEGRATION_INCOMPLETE', 'integration', `${routeName(route)} forwards to no address.`);
    }
    if (settings.connectionType && !settings.connectionId) {
        error('REST_INTEGRATION_INCOMPLETE', 'connectionType', `${routeName(route)} names no VPC link.`);
    }
    const emptyPart = path !== '' && path.split('/').includes('');
    if (emptyPart)
        error('REST_ROUTE_INVALID', 'path', `The path "${settings.path}" has an empty part.`);
    return !emptyPart;
}
/** Drops, with a warning, what API Gateway does not do for a proxy integration, and what the profile does not know. */
function effectiveSettings(route, context) {
    const { type, event } = route;
    const settings = knownToProfile(route.settings, ['timeoutInMillis'], event, context);
    if (!isProxy(type))
        return settings;
    const { request, response, ...rest } = settings;
    warnUnused(route, context, 'request', ['contentHandling', 'method', 'passThrough', 'template']);
    warnUnused(route, context, 'response', ['contentHandling', 'headers', 'template', 'statusCodes']);
    return {
        ...rest,
        request: {
            ...(request?.parameters && { parameters: request.parameters }),
            ...(request?.schemas && { schemas: request.schemas }),
            ...(request?.uri !== undefined && isHttp(type) && { uri: request.uri }),
        },
        ...(response?.transferMode && { response: transferMode(route, response.transferMode, context) }),
    };
}
function transferMode(route, mode, context) {
    return knownToProfile({ transferMode: mode }, ['transferMode'], responseOf(route), context);
}
const responseOf = ({ event }) => ({ kind: event.kind, path: [...event.path, 'response'] });
function warnUnused(route, context, section, keys) {
    const given = route.settings[section] ?? {};
    for (const key of keys.filter((known) => Object.hasOwn(given, known))) {
        const message = `${section}.${key} of ${routeName(route)} has no effect: the ${route.type} integration passes everything through.`;
        context.problems.warn('REST_SETTING_WITHOUT_EFFECT', message, { at: placeOf(route, context, section, key) });
    }
}

;// CONCATENATED MODULE: ./build/compile/api-gateway/authorizer.js




/** The authorizer of a route (framework-spec 6.1.7); one that cannot be made is reported and counts as none. */
function authorizerOf(route, context) {
    const { authorizer } = route.settings;
    if (!authorizer)
        return { kind: 'none' };
    if (typeof authorizer !== 'string')
        return fromSettings(authorizer, route, context);
    if (authorizer.toUpperCase() === 'AWS_IAM')
        return { kind: 'iam' };
    return ownAuthorizer(authorizer.includes(':') ? { arn: authorizer } : { name: authorizer }, route, context);
}
/** Defaults that only the object form has. */
const objectDefaults = { resultTtlInSeconds: 300 };
function fromSettings(settings, route, context) {
    const type = settings.type?.toUpperCase();
    if (type === 'AWS_IAM')
        return { kind: 'iam' };
    warnClaims(settings, route, context);
    if (type && settings.authorizerId) {
        const scopes = type === 'COGNITO_USER_POOLS' ? (settings.scopes ?? []) : [];
        return {
            kind: 'shared',
            type: ['TOKEN', 'REQUEST'].includes(type) ? 'CUSTOM' : type,
            id: settings.authorizerId,
            scopes,
        };
    }
    return ownAuthorizer({ ...objectDefaults, ...settings }, route, context);
}
function ownAuthorizer(settings, route, context) {
    const named = settings.arn === undefined ? localFunction(settings, route, context) : givenArn(settings, route, context);
    if (!named)
        return { kind: 'none' };
    const cognito = settings.type
        ? settings.type.toUpperCase() === 'COGNITO_USER_POOLS'
        : typeof named.arn === 'string' && named.arn.includes(':cognito-idp:');
    const type = settings.type?.toUpperCase() ?? 'TOKEN';
    const uncached = type === 'REQUEST' && settings.resultTtlInSeconds === 0;
    return {
        kind: 'own',
        ...named,
        cognito,
        type: cognito ? 'COGNITO_USER_POOLS' : type,
        identitySource: settings.identitySource ?? (uncached ? undefined : 'method.request.header.Authorization'),
        identityValidationExpression: settings.identityValidationExpression,
        resultTtlInSeconds: settings.resultTtlInSeconds,
        scopes: cognito ? (settings.scopes ?? []) : [],
        managedExternally: settings.managedExternally ?? false,
    };
}
function localFunction({ name }, route, context) {
    if (!name) {
        const message = `The authorizer of ${routeName(route)} has neither a name nor an ARN.`;
        return report('REST_AUTHORIZER_INCOMPLETE', message, route, context);
    }
    const fn = context.functionByKey(name);
    if (fn)
        return { name, arn: fn.alias ? fn.target : (0,intrinsics/* getAtt */.CN)((0,logical_ids/* functionId */.Ki)(name), 'Arn'), fn };
    const nearest = (0,nearest_name/* nearestName */.q)(name, context.functions.map((known) => known.model.key));
    const hint = nearest ? ` Did you mean "${nearest}"?` : '';
    return report('REST_AUTHORIZER_UNKNOWN', `No function of this service is called "${name}".${hint}`, route, context);
}
/** A name that is not given is the last part of the function's or pool's name: `my-svc-dev-auth` → `auth`. */
function givenArn({ arn, name }, route, context) {
    if (arn === undefined)
        return undefined;
    if (name)
        return { name, arn };
    if (typeof arn === 'string')
        return { name: arn.split(':').at(-1)?.split('-').at(-1) ?? arn, arn };
    const message = `The authorizer of ${routeName(route)} needs a name, because its ARN is a CloudFormation function.`;
    return report('REST_AUTHORIZER_INCOMPLETE', message, route, context);
}
function warnClaims({ claims }, route, context) {
    if (!claims?.length || route.type === 'AWS')
        return;
    const message = `claims of ${routeName(route)} has no effect: a ${route.type} integration gets all claims.`;
    context.problems.warn('REST_SETTING_WITHOUT_EFFECT', message, {
        at: placeOf(route, context, 'authorizer', 'claims'),
    });
}
function report(code, message, route, context) {
    context.problems.error(code, message, { at: placeOf(route, context, 'authorizer') });
    return undefined;
}

;// CONCATENATED MODULE: ./build/compile/api-gateway/lambda-invocation-uri.js

/** How API Gateway calls a function: its ARN inside an address of the Lambda service. */
const lambdaInvocationUri = (target) => integrationUri([target]);
/** The same for an ARN in parts, `[arn, ':', alias]`; streamed answers have an address of their own. */
function integrationUri(arnParts, streaming = false) {
    const [version, call] = streaming
        ? ['2021-11-15', '/response-streaming-invocations']
        : ['2015-03-31', '/invocations'];
    return (0,intrinsics/* join */.fj)('', ['arn:', intrinsics/* partition */.jB, ':apigateway:', intrinsics/* region */.Ny, `:lambda:path/${version}/functions/`, ...arnParts, call]);
}

;// CONCATENATED MODULE: ./build/compile/api-gateway/authorizer-resources.js



/** What an authorizer adds to its method: properties, and the resource that the method waits for. */
function methodAuthorization(authorizer) {
    switch (authorizer.kind) {
        case 'none':
            return { properties: { AuthorizationType: 'NONE' } };
        case 'iam':
            return { properties: { AuthorizationType: 'AWS_IAM' } };
        case 'shared':
            return { properties: { AuthorizationType: authorizer.type, AuthorizerId: authorizer.id, ...scopes(authorizer) } };
        case 'own': {
            const id = (0,logical_ids/* restAuthorizerId */.B2)(authorizer.name);
            const type = authorizer.cognito ? 'COGNITO_USER_POOLS' : 'CUSTOM';
            const properties = { AuthorizationType: type, AuthorizerId: (0,intrinsics/* ref */.KR)(id), ...scopes(authorizer) };
            return { properties, dependsOn: id };
        }
    }
}
const scopes = (authorizer) => authorizer.scopes.length > 0 ? { AuthorizationScopes: authorizer.scopes } : {};
/** `AWS::ApiGateway::Authorizer` of each (framework-spec 6.1.7); of equal names the later one counts. */
function authorizerResources(authorizers, api) {
    return authorizers.map(({ authorizer, route }) => ({
        id: (0,logical_ids/* restAuthorizerId */.B2)(authorizer.name),
        resource: authorizerResource(authorizer, api),
        path: [...route.event.path, 'authorizer'],
    }));
}
function authorizerResource(authorizer, api) {
    const { cognito, arn } = authorizer;
    return {
        Type: 'AWS::ApiGateway::Authorizer',
        DependsOn: authorizer.fn?.alias?.logicalId,
        Properties: {
            AuthorizerResultTtlInSeconds: authorizer.resultTtlInSeconds,
            IdentitySource: authorizer.identitySource,
            Name: authorizer.name,
            RestApiId: api.id,
            IdentityValidationExpression: authorizer.identityValidationExpression,
            Type: authorizer.type,
            ...(cognito ? { ProviderARNs: [arn] } : { AuthorizerUri: lambdaInvocationUri(arn) }),
        },
    };
}

// EXTERNAL MODULE: ./build/compile/api-gateway/lambda-request-template.js
var lambda_request_template = __webpack_require__(70526);
;// CONCATENATED MODULE: ./build/compile/api-gateway/request-parameters.js
const places = { querystrings: 'querystring', paths: 'path', headers: 'header' };
function requestParameters({ settings: { request } }) {
    return Object.entries(places).flatMap(([section, place]) => Object.entries(request?.parameters?.[section] ?? {}).map(([name, value]) => ({
        name: `${place}.${name}`,
        required: isRequired(value),
        mappedValue: typeof value === 'object' ? value?.mappedValue : undefined,
    })));
}
const isRequired = (value) => (typeof value === 'object' ? (value?.required ?? true) : value);
/** `method.request.querystring.page` → whether API Gateway refuses requests without it. */
function methodParameters(route) {
    return Object.fromEntries(requestParameters(route).map(({ name, required }) => [`method.request.${name}`, required]));
}
/** What the integration gets: parameters under their own names or mapped, and the mark of an asynchronous call. */
function integrationParameters(route) {
    const passesOn = ['AWS', 'HTTP', 'HTTP_PROXY'].includes(route.type);
    const parameters = {
        ...Object.fromEntries((passesOn ? requestParameters(route) : []).map(({ name, mappedValue }) => [
            `integration.request.${name}`,
            mappedValue ?? `method.request.${name}`,
        ])),
        ...(route.settings.async && { 'integration.request.header.X-Amz-Invocation-Type': "'Event'" }),
    };
    return Object.keys(parameters).length > 0 ? parameters : undefined;
}

;// CONCATENATED MODULE: ./build/compile/default-cors-headers.js
/** What a browser may send to an API whose cors names no headers, REST or HTTP (framework-spec 6.1.4, 6.2). */
const defaultCorsHeaders = [
    'Content-Type',
    'X-Amz-Date',
    'Authorization',
    'X-Api-Key',
    'X-Amz-Security-Token',
    'X-Amz-User-Agent',
    'X-Amzn-Trace-Id',
];

;// CONCATENATED MODULE: ./build/compile/api-gateway/cors-origin-template.js
/**
 * VTL of a preflight answer that allows the caller's origin when it matches one of `origins`; `*` stands for any text.
 * Only the first `*` of an origin counts, as in the framework (framework-spec 6.1.4).
 */
function corsOriginTemplate(origins) {
    const matches = origins.map((origin) => `$origin.matches("${pattern(origin)}")`);
    return [
        '#set($origin = $input.params("Origin"))',
        '#if($origin == "") #set($origin = $input.params("origin")) #end',
        `#if(${matches.join(' || ')}) #set($context.responseOverride.header.Access-Control-Allow-Origin = $origin) #end`,
    ].join('\n');
}
const pattern = (origin) => origin.replaceAll('.', '[.]').replace('*', '.+');

;// CONCATENATED MODULE: ./build/compile/api-gateway/cors.js



/** The `OPTIONS` method of every path with `cors`, merged over the events of the path (framework-spec 6.1.4). */
function corsMethods(routes, api, tree) {
    const byPath = new Map();
    for (const route of routes) {
        const cors = corsOf(route);
        if (!cors)
            continue;
        const known = byPath.get(route.path);
        byPath.set(route.path, known ? { ...known, cors: merged(known.cors, cors) } : { cors, route });
    }
    return [...byPath].map(([path, { cors, route }]) => ({
        id: (0,logical_ids/* restMethodId */.RT)(path, 'OPTIONS'),
        resource: preflightMethod(cors, path, api, tree),
        path: [...route.event.path, 'cors'],
    }));
}
/** Value of `Access-Control-Allow-Origin` in the answers of one route itself; `undefined` without `cors`. */
function allowedOrigin(route) {
    const cors = corsOf(route);
    return cors && (cors.origins.length > 0 ? cors.origins.join(',') : cors.origin);
}
const allowsCredentials = (route) => corsOf(route)?.allowCredentials === true;
function corsOf({ settings: { cors }, method }) {
    if (!cors)
        return undefined;
    const given = cors === true ? {} : cors;
    return {
        origin: given.origin ?? '*',
        origins: given.origins ?? [],
        headers: given.headers ?? defaultCorsHeaders,
        methods: union(given.methods ?? [], ['OPTIONS', method]),
        allowCredentials: given.allowCredentials ?? false,
        maxAge: given.maxAge,
        cacheControl: given.cacheControl,
    };
}
const union = (first, second) => [...new Set([...first, ...second])];
/** The later event's values come first. */
const merged = (earlier, later) => ({
    origin: later.origin,
    origins: union(later.origins, earlier.origins),
    headers: union(later.headers, earlier.headers),
    methods: union(later.methods, earlier.methods),
    allowCredentials: later.allowCredentials || earlier.allowCredentials,
    maxAge: later.maxAge ?? earlier.maxAge,
    cacheControl: later.cacheControl ?? earlier.cacheControl,
});
function preflightMethod(cors, path, api, tree) {
    const headers = preflightHeaders(cors);
    const quoted = (value) => `'${value}'`;
    return {
        Type: 'AWS::ApiGateway::Method',
        Properties: {
            AuthorizationType: 'NONE',
            HttpMethod: 'OPTIONS',
            MethodResponses: [{ StatusCode: '200', ResponseParameters: mapValues(headers, () => true), ResponseModels: {} }],
            RequestParameters: {},
            Integration: {
                Type: 'MOCK',
                RequestTemplates: { 'application/json': '{statusCode:200}' },
                ContentHandling: 'CONVERT_TO_TEXT',
                IntegrationResponses: [
                    {
                        StatusCode: '200',
                        ResponseParameters: mapValues(headers, quoted),
                        ResponseTemplates: { 'application/json': originTemplate(cors) },
                    },
                ],
            },
            ResourceId: tree.idOf(path),
            RestApiId: api.id,
        },
    };
}
const allMethods = 'DELETE,GET,HEAD,PATCH,POST,PUT';
/** Header parameter → value; headers without a value are left out. */
function preflightHeaders(cors) {
    const headers = {
        'Access-Control-Allow-Origin': originsOf(cors)[0],
        'Access-Control-Allow-Headers': cors.headers.join(','),
        'Access-Control-Allow-Methods': cors.methods.join(',').replace('ANY', allMethods),
        'Access-Control-Allow-Credentials': cors.allowCredentials ? 'true' : undefined,
        'Access-Control-Max-Age': cors.maxAge === undefined ? undefined : String(cors.maxAge),
        'Cache-Control': cors.cacheControl,
    };
    return Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => value === undefined ? [] : [[`method.response.header.${name}`, value]]));
}
const originsOf = (cors) => cors.origins.length > 0 ? cors.origins : cors.origin.split(',').map((origin) => origin.trim());
const originTemplate = (cors) => cors.origins.length > 0 || cors.origin.includes(',') ? corsOriginTemplate(originsOf(cors)) : '';
const mapValues = (object, map) => Object.fromEntries(Object.entries(object).map(([key, value]) => [key, map(value)]));

;// CONCATENATED MODULE: ./build/compile/api-gateway/status-codes.js
/** Matches an error message that holds the code in square brackets. */
const bracketed = (code) => `[\\s\\S]*\\[${code}\\][\\s\\S]*`;
/** Status codes of a Lambda integration that names none: how functions of the framework report errors (framework-spec 6.1.1). */
const defaultPatterns = {
    200: '',
    ...Object.fromEntries([400, 401, 403, 404, 422].map((code) => [code, bracketed(code)])),
    500: '[\\s\\S]*(Process\\s?exited\\s?before\\s?completing\\s?request|\\[500\\])[\\s\\S]*',
    502: bracketed(502),
    504: `(${bracketed(504)})|(.*Task timed out after \\d+\\.\\d+ seconds$)`,
};
/**
 * Status codes that a route (no proxy) answers with, in numeric order. Without `statusCodes` the nine of the framework,
 * for MOCK 200 alone, and none without any `response`; with codes of which none is the default (`pattern: ''`), 200 becomes the default.
 */
function statusCodes({ type, settings: { response } }) {
    // The framework makes a mock that answers nothing.
    if (type === 'MOCK' && response === undefined)
        return [];
    const given = response?.statusCodes;
    if (!given) {
        const patterns = type === 'MOCK' ? { 200: '' } : defaultPatterns;
        return Object.entries(patterns).map(([code, pattern]) => ({ code, pattern }));
    }
    const hasDefault = type === 'MOCK' || Object.values(given).some((code) => code.pattern === '');
    // Keys of an object that are numbers come in numeric order.
    const codes = hasDefault ? given : { ...given, 200: { pattern: '' } };
    return Object.entries(codes).map(([code, settings]) => ({ code, ...settings }));
}

;// CONCATENATED MODULE: ./build/compile/api-gateway/responses.js



/** `IntegrationResponses` of a method that is no proxy (framework-spec 6.1.5). */
function integrationResponses(route) {
    const { response } = route.settings;
    return statusCodes(route).map((status) => ({
        StatusCode: status.code,
        SelectionPattern: status.pattern ?? '',
        ResponseParameters: headerParameters(route, status),
        ResponseTemplates: {
            ...(response?.template && { 'application/json': response.template }),
            ...(typeof status.template === 'string' ? { 'application/json': status.template } : status.template),
        },
        ContentHandling: status.code.startsWith('2') ? response?.contentHandling : undefined,
    }));
}
/** `MethodResponses`: the headers that each status code may set; none for proxies. */
function methodResponses(route) {
    if (isProxy(route.type))
        return [];
    return statusCodes(route).map((status) => ({
        ResponseParameters: Object.fromEntries(Object.keys(headerParameters(route, status)).map((name) => [name, true])),
        ResponseModels: {},
        StatusCode: status.code,
    }));
}
/** Headers of one status code: those of `cors`, of `response`, then its own. */
function headerParameters(route, status) {
    const origin = allowedOrigin(route);
    const headers = {
        ...(origin !== undefined && { 'Access-Control-Allow-Origin': `'${origin}'` }),
        ...(allowsCredentials(route) && { 'Access-Control-Allow-Credentials': 'true' }),
        ...route.settings.response?.headers,
        ...status.headers,
    };
    return Object.fromEntries(Object.entries(headers).map(([name, value]) => [`method.response.header.${name}`, String(value)]));
}

;// CONCATENATED MODULE: ./build/compile/api-gateway/integration.js






/** `Integration` of a method: what API Gateway does with a request (framework-spec 6.1.5). */
function integration(route, { model }) {
    const { type, settings } = route;
    const v4 = model.profile === 'v4';
    return {
        IntegrationHttpMethod: isHttp(type) ? forwardedMethod(route) : 'POST',
        Type: type,
        TimeoutInMillis: v4 ? (settings.timeoutInMillis ?? model.provider.apiGateway.timeoutInMillis) : undefined,
        ...integration_target(route),
        ...(isProxy(type) ? {} : transformation(route)),
        RequestParameters: integrationParameters(route),
        ResponseTransferMode: isProxy(type) ? settings.response?.transferMode?.toUpperCase() : undefined,
    };
}
function forwardedMethod({ settings: { request }, method }) {
    const forwarded = request?.method?.toUpperCase() ?? method;
    return forwarded === '*' ? 'ANY' : forwarded;
}
function integration_target({ type, settings, fn }) {
    if (isHttp(type)) {
        const { connectionType, connectionId } = settings;
        return {
            Uri: settings.request?.uri,
            ...(connectionType && { ConnectionType: 'VPC_LINK', ConnectionId: connectionId }),
        };
    }
    if (type === 'MOCK')
        return {};
    const arn = (0,intrinsics/* getAtt */.CN)(fn.logicalId, 'Arn');
    const streaming = type === 'AWS_PROXY' && settings.response?.transferMode?.toUpperCase() === 'STREAM';
    return { Uri: integrationUri(fn.alias ? [arn, ':', fn.alias.name] : [arn], streaming) };
}
function transformation(route) {
    const { request } = route.settings;
    return {
        PassthroughBehavior: request?.passThrough ?? (route.type === 'AWS' ? 'NEVER' : undefined),
        ContentHandling: request?.contentHandling,
        RequestTemplates: requestTemplates(route),
        IntegrationResponses: integrationResponses(route),
    };
}
/** Default templates for functions, with those of the event in their place; `null` takes one away. */
function requestTemplates({ type, settings: { request, authorizer } }) {
    const claims = (typeof authorizer === 'object' && authorizer?.claims) || [];
    const templates = { ...(type === 'AWS' ? (0,lambda_request_template/* lambdaRequestTemplates */.K)(claims) : {}), ...request?.template };
    const kept = Object.entries(templates).filter(([, template]) => template !== null);
    return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

;// CONCATENATED MODULE: ./build/compile/api-gateway/request-models.js




function modelsOf({ settings, path, method }, { provider }) {
    const named = provider.apiGateway.request?.schemas ?? {};
    return Object.entries(settings.request?.schemas ?? {}).map(([contentType, given]) => {
        const shared = typeof given === 'string' && Object.hasOwn(named, given) ? named[given] : undefined;
        if (shared && typeof given === 'string') {
            return { id: (0,logical_ids/* restNamedModelId */.QT)(given), contentType, modelContentType: 'application/json', ...modelParts(shared) };
        }
        const parts = (0,json/* isJsonObject */.OW)(given) && given['schema'] !== undefined ? modelParts(given) : { schema: given };
        return { id: (0,logical_ids/* restInlineModelId */.U_)(path, method, contentType), contentType, modelContentType: contentType, ...parts };
    });
}
const modelParts = ({ schema, name, description }) => ({ schema: schema ?? {}, name, description });
/** `RequestModels` of a method: content type → model; `undefined` without schemas. */
function requestModels(route, model) {
    const models = modelsOf(route, model);
    if (models.length === 0)
        return undefined;
    return Object.fromEntries(models.map(({ contentType, id }) => [contentType, (0,intrinsics/* ref */.KR)(id)]));
}
/** The validator of the service for routes with a required parameter or a schema (framework-spec 6.1.6). */
function validatorOf(route, model) {
    return isValidated(route) ? (0,intrinsics/* ref */.KR)((0,logical_ids/* restValidatorId */.A0)(model.service)) : undefined;
}
const isValidated = (route) => Object.values(methodParameters(route)).includes(true) ||
    Object.keys(route.settings.request?.schemas ?? {}).length > 0;
/** The validator that all routes share, and the models of their schemas. */
function validationResources(routes, api, model) {
    return routes.flatMap((route) => {
        if (!isValidated(route))
            return [];
        const validator = {
            id: (0,logical_ids/* restValidatorId */.A0)(model.service),
            resource: validatorResource(api, model),
            path: route.event.path,
        };
        const models = modelsOf(route, model).map((entry) => ({
            id: entry.id,
            resource: modelResource(entry, api),
            path: [...route.event.path, 'request', 'schemas', entry.contentType],
        }));
        return [validator, ...models];
    });
}
function validatorResource(api, { service, stage }) {
    return {
        Type: 'AWS::ApiGateway::RequestValidator',
        Properties: {
            RestApiId: api.id,
            ValidateRequestBody: true,
            ValidateRequestParameters: true,
            Name: `${service}-${stage} | Validate request body and querystring parameters`,
        },
    };
}
function modelResource({ modelContentType, schema, name, description }, api) {
    return {
        Type: 'AWS::ApiGateway::Model',
        Properties: {
            RestApiId: api.id,
            ContentType: modelContentType,
            Schema: schema,
            Name: name,
            Description: description,
        },
    };
}

;// CONCATENATED MODULE: ./build/compile/api-gateway/method.js






const methodIdOf = ({ path, method }) => (0,logical_ids/* restMethodId */.RT)(path, method);
/** `AWS::ApiGateway::Method` of every route (framework-spec 6.1.5); `authorizers` in the order of the routes. */
function methodResources(routes, authorizers, api, tree, context) {
    return routes.map((route, index) => ({
        id: methodIdOf(route),
        resource: methodResource(route, authorizers[index] ?? { kind: 'none' }, api, tree, context),
        path: route.event.path,
    }));
}
function methodResource(route, authorizer, api, tree, context) {
    const { settings, fn } = route;
    const authorization = methodAuthorization(authorizer);
    // In the framework the authorizer takes the place of the permission in the list (framework-spec 13.1 #4).
    const first = authorization.dependsOn ?? (0,logical_ids/* restPermissionId */.bn)(fn.model.key);
    return {
        Type: 'AWS::ApiGateway::Method',
        DependsOn: fn.alias ? [first, fn.alias.logicalId] : [first],
        Properties: {
            HttpMethod: route.method,
            RequestParameters: methodParameters(route),
            ResourceId: tree.idOf(route.path),
            RestApiId: api.id,
            OperationName: settings.operationId,
            ApiKeyRequired: Boolean(settings.private),
            ...authorization.properties,
            Integration: integration(route, context),
            MethodResponses: methodResponses(route),
            RequestValidatorId: validatorOf(route, context.model),
            RequestModels: requestModels(route, context.model),
        },
    };
}

;// CONCATENATED MODULE: ./build/compile/api-gateway/collect-resources.js



/**
 * Resources by logical ID, with their places. Of two with the same ID, such as a preflight answer and an explicit
 * `OPTIONS` event, v4 takes the later one and v3 lays it over the earlier one (framework-spec 13.4).
 */
function collectResources(entries, profile) {
    const resources = {};
    const sources = {};
    for (const { id, resource, path } of entries) {
        const known = profile === 'v3' ? resources[id] : undefined;
        resources[id] = known ? mergedResource(known, resource) : resource;
        sources[id] = path;
    }
    return { resources, sources };
}
/** Warns of routes that are written twice: the later one counts. */
function reportLostRoutes(routes, context) {
    const seen = new Map();
    for (const route of routes) {
        const first = seen.get(methodIdOf(route));
        seen.set(methodIdOf(route), route);
        if (!first || first.path !== route.path)
            continue;
        const message = `${routeName(route)} is an event of ${first.fn.model.key} and again of ${route.fn.model.key}: the last one counts.`;
        context.problems.warn('REST_ROUTE_TWICE', message, { at: placeOf(route, context) });
    }
}

;// CONCATENATED MODULE: ./build/compile/api-gateway/deployment.js



/**
 * The deployment of the API with its logical ID. The ID is a digest of the API's definition: an equal definition keeps
 * its deployment, any change makes a new one (framework-spec 13.1 #2). Code of functions and the time are not in it.
 */
function deployment(definition, methodIds, api, model) {
    const resource = {
        Type: 'AWS::ApiGateway::Deployment',
        DependsOn: methodIds,
        Properties: {
            RestApiId: api.id,
            StageName: api.stageName,
            Description: model.provider.apiGateway.description,
        },
    };
    const digest = (0,core_digest/* sha256Hex */.fg)((0,json/* canonicalJson */.dj)([resource, untagged(definition), userDefinition(definition, model)]));
    return { id: (0,logical_ids/* restDeploymentId */.Ll)(digest.slice(0, 16)), resource };
}
/** Tags are no part of what a deployment deploys. */
const untagged = (definition) => Object.fromEntries(Object.entries(definition).map(([id, { Properties: { Tags: _, ...properties } = {}, ...resource }]) => [
    id,
    { ...resource, Properties: properties },
]));
/** Routes that the user writes as resources, and changes of generated ones: they are merged later, but deployed too. */
function userDefinition(definition, { resources: { template, extensions } }) {
    const own = (0,json/* isJsonObject */.OW)(template['Resources']) ? template['Resources'] : {};
    const isOfApi = ([id, resource]) => Object.hasOwn(definition, id) ||
        ((0,json/* isJsonObject */.OW)(resource) && String(resource['Type'] ?? '').startsWith('AWS::ApiGateway::'));
    const pick = (entries) => Object.fromEntries(Object.entries(entries).filter(isOfApi));
    return [pick(own), pick(extensions)];
}

;// CONCATENATED MODULE: ./build/compile/api-gateway/path-tree.js




/** The tree of path parts over all routes (framework-spec 6.1.3), below resources that an existing API has already. */
function pathTree(routes, api, context) {
    const given = givenResources(context.model.provider.apiGateway);
    const made = new Map();
    const idOf = (path) => path === '' ? (given.get('') ?? api.rootResourceId) : (given.get(path) ?? (0,intrinsics/* ref */.KR)((0,logical_ids/* restResourceId */.Ek)(path)));
    for (const route of routes) {
        for (const path of newPaths(route.path, given)) {
            if (made.has(path))
                continue;
            if ([...given.keys()].some((known) => known.startsWith(`${path}/`)))
                reportUngiven(path, route, context);
            made.set(path, pathResource(path, idOf(parentOf(path)), api, route.event.path));
        }
    }
    reportLostPaths(made, context);
    reportSiblings(made, context);
    return { resources: [...made.values()], idOf };
}
/** `/users` and `users/` are `users`. */
const trimmed = (path) => path.replace(/^\//, '').replace(/\/$/, '');
function givenResources({ restApiResources = {} }) {
    const entries = (0,json/* isJsonObject */.OW)(restApiResources)
        ? Object.entries(restApiResources)
        : restApiResources.map(({ path, resourceId }) => [String(path), resourceId]);
    return new Map(entries.flatMap(([path, id]) => (id === undefined ? [] : [[trimmed(path), id]])));
}
const parentOf = (path) => path.split('/').slice(0, -1).join('/');
/** `a/b/c` → `a`, `a/b`, `a/b/c`; without those up to the deepest one that exists already. */
function newPaths(path, given) {
    const parts = path === '' ? [] : path.split('/');
    const paths = parts.map((_, index) => parts.slice(0, index + 1).join('/'));
    return paths.slice(paths.findLastIndex((known) => given.has(known)) + 1);
}
function pathResource(path, parent, api, source) {
    const resource = {
        Type: 'AWS::ApiGateway::Resource',
        Properties: { ParentId: parent, PathPart: path.split('/').at(-1), RestApiId: api.id },
    };
    return { id: (0,logical_ids/* restResourceId */.Ek)(path), resource, path: source };
}
function reportUngiven(path, route, context) {
    const message = `/${path} exists in the API already, because provider.apiGateway.restApiResources has a path below it, but its ID is not given.`;
    context.problems.error('REST_API_RESOURCE_MISSING', message, { at: placeOf(route, context, 'path') });
}
/** `{id}` and `{userId}` are the same place of a path for API Gateway. */
const withoutNames = (path) => path.replace(/\{[^}]*?(\+?)\}/g, '{$1}');
/**
 * Paths whose logical IDs are equal overwrite each other. It is an error when a path would be gone from the API
 * (framework-spec 13.1 #1), a warning when only the name of a path parameter changes.
 */
function reportLostPaths(made, { model, problems }) {
    const firstWithId = new Map();
    for (const [path, { id, path: source }] of made) {
        const other = firstWithId.get(id) ?? path;
        firstWithId.set(id, other);
        if (other === path || haveCollidingParents(other, path))
            continue;
        const at = model.locate([...source, 'path']);
        if (withoutNames(other) === withoutNames(path)) {
            const message = `/${other} and /${path} are one path, whose parameter gets the name of the latter.`;
            problems.warn('REST_PATH_PARAMETER_NAMES', message, { at });
        }
        else {
            problems.error('REST_PATH_COLLISION', `/${other} and /${path} have the same logical ID ${id}.`, { at });
        }
    }
}
/** API Gateway takes one path parameter at a place, whatever its name: `/u/{id}` and `/u/{userId}/orders` are two. */
function reportSiblings(made, { model, problems }) {
    const firstAt = new Map();
    for (const [path, { id, path: source }] of made) {
        if (!path.endsWith('}'))
            continue;
        const other = firstAt.get(parentOf(path)) ?? path;
        firstAt.set(parentOf(path), other);
        if (other === path || id === (0,logical_ids/* restResourceId */.Ek)(other))
            continue;
        const message = `/${other} and /${path} differ in their path parameter, of which API Gateway takes one at a place.`;
        problems.warn('REST_PATH_SIBLINGS', message, { at: model.locate([...source, 'path']) });
    }
}
/** Then the parents are reported, and that is enough. */
const haveCollidingParents = (first, second) => {
    const [one, other] = [parentOf(first), parentOf(second)];
    return one !== other && (0,logical_ids/* restResourceId */.Ek)(one) === (0,logical_ids/* restResourceId */.Ek)(other);
};

;// CONCATENATED MODULE: ./build/compile/api-gateway/permissions.js


/** Lets the API call a function, in any stage and by any method (framework-spec 6.1.8). */
function apiPermission(functionName, api, dependsOn) {
    return {
        Type: 'AWS::Lambda::Permission',
        DependsOn: dependsOn,
        Properties: {
            FunctionName: functionName,
            Action: 'lambda:InvokeFunction',
            Principal: 'apigateway.amazonaws.com',
            SourceArn: (0,intrinsics/* join */.fj)('', ['arn:', intrinsics/* partition */.jB, ':execute-api:', intrinsics/* region */.Ny, ':', intrinsics/* accountId */.lS, ':', api.id, '/*/*']),
        },
    };
}
/** One permission per function with routes, then those of authorizers that have none yet. */
function apiPermissions(routes, authorizers, api) {
    const permissions = new Map();
    const add = (id, resource, { event }) => {
        if (!permissions.has(id))
            permissions.set(id, { id, resource, path: event.path });
    };
    for (const route of routes) {
        const { fn } = route;
        add((0,logical_ids/* restPermissionId */.bn)(fn.model.key), apiPermission(fn.target, api, fn.alias?.logicalId), route);
    }
    for (const { authorizer, route } of authorizers) {
        const permission = authorizerPermission(authorizer, api);
        if (permission)
            add(...permission, route);
    }
    return [...permissions.values()];
}
/** Lets the API call the authorizer's function; nothing for user pools and for permissions that others give. */
function authorizerPermission(authorizer, api) {
    if (authorizer.cognito || authorizer.managedExternally)
        return undefined;
    const alias = authorizer.fn?.alias;
    return [(0,logical_ids/* restPermissionId */.bn)(authorizer.name), apiPermission(alias ? (0,intrinsics/* ref */.KR)(alias.logicalId) : authorizer.arn, api)];
}

;// CONCATENATED MODULE: ./build/compile/api-gateway/rest-api.js



/** Which API the service uses; settings that an API of another stack makes impossible are reported. */
function restApiOf({ model, problems }) {
    const { apiGateway, logs, tracing } = model.provider;
    const at = (...keys) => ({ at: model.locate(['provider', ...keys]) });
    const stageName = apiGateway.stage ?? model.stage;
    if (!/^[-_a-zA-Z0-9]+$/.test(stageName)) {
        const message = `"${stageName}" cannot be the name of an API stage.`;
        problems.error('REST_STAGE_NAME', message, at('apiGateway', 'stage'));
    }
    if (apiGateway.restApiId === undefined) {
        return { id: (0,intrinsics/* ref */.KR)(logical_ids/* restApiId */.pA), rootResourceId: (0,intrinsics/* getAtt */.CN)(logical_ids/* restApiId */.pA, 'RootResourceId'), external: false, stageName };
    }
    if (apiGateway.restApiRootResourceId === undefined) {
        const message = 'provider.apiGateway.restApiId names an API without the ID of its root resource.';
        problems.error('REST_API_ROOT_MISSING', message, at('apiGateway', 'restApiId'));
    }
    for (const [section, on] of [
        ['logs', logs.restApi],
        ['tracing', tracing.apiGateway],
    ]) {
        const key = section === 'logs' ? 'restApi' : 'apiGateway';
        if (!on)
            continue;
        const message = `provider.${section}.${key} does not reach an API of another stack (provider.apiGateway.restApiId).`;
        problems.error('REST_API_EXTERNAL', message, at(section, key));
    }
    return {
        id: apiGateway.restApiId,
        rootResourceId: apiGateway.restApiRootResourceId ?? '',
        external: true,
        stageName,
    };
}
/** `AWS::ApiGateway::RestApi` (framework-spec 6.1.2); nothing for an API of another stack. */
function restApiResource(api, model) {
    if (api.external)
        return {};
    const { apiGateway, endpointType, vpcEndpointIds, tags } = model.provider;
    const type = endpointType?.toUpperCase() ?? 'EDGE';
    const v4 = model.profile === 'v4';
    const statements = apiGateway.resourcePolicy ?? [];
    return {
        [logical_ids/* restApiId */.pA]: {
            Type: 'AWS::ApiGateway::RestApi',
            Properties: {
                Name: restApiName(model),
                BinaryMediaTypes: apiGateway.binaryMediaTypes,
                DisableExecuteApiEndpoint: apiGateway.disableDefaultEndpoint,
                EndpointConfiguration: {
                    Types: [type],
                    VpcEndpointIds: type === 'PRIVATE' ? vpcEndpointIds : undefined,
                },
                SecurityPolicy: v4 ? apiGateway.endpoint?.securityPolicy : undefined,
                EndpointAccessMode: v4 ? apiGateway.endpoint?.accessMode?.toUpperCase() : undefined,
                Tags: v4 ? tagList(tags) : undefined,
                Policy: statements.length > 0 ? { Version: policy/* policyVersion */.V, Statement: statements } : '',
                ApiKeySourceType: apiGateway.apiKeySourceType?.toUpperCase(),
                MinimumCompressionSize: apiGateway.minimumCompressionSize,
                Description: apiGateway.description,
            },
        },
    };
}
/** `<stage>-<service>`, `<service>-<stage>` with `shouldStartNameWithService`, or `provider.apiName`. */
function restApiName({ provider, service, stage }) {
    if (provider.apiName)
        return provider.apiName;
    return provider.apiGateway.shouldStartNameWithService ? `${service}-${stage}` : `${stage}-${service}`;
}
/** `ServiceEndpoint`: it ends in the service's stage, whatever `apiGateway.stage` says (framework-spec 13.1 #28). */
function serviceEndpoint(api, { model, problems }) {
    if (api.stageName !== model.stage) {
        const message = `The API is deployed to the stage "${api.stageName}"; ServiceEndpoint, API keys and usage plans name "${model.stage}", as in the framework.`;
        problems.warn('REST_STAGE_DIFFERS', message, { at: model.locate(['provider', 'apiGateway', 'stage']) });
    }
    const address = ['https://', api.id, '.execute-api.', intrinsics/* region */.Ny, '.', intrinsics/* urlSuffix */.rW, `/${model.stage}`];
    return { [logical_ids/* restServiceEndpointOutput */.uR]: { Description: 'URL of the service endpoint', Value: (0,intrinsics/* join */.fj)('', address) } };
}
function tagList(tags) {
    const list = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
    return list.length > 0 ? list : undefined;
}

;// CONCATENATED MODULE: ./build/compile/api-gateway/slow-functions.js
/** How long API Gateway waits for a function unless it is told otherwise. */
const defaultWaitMs = 29_000;
/** 30 seconds is what is usually written for the 29 of API Gateway: no reason for a warning. */
const toleranceMs = 1000;
/** Warns, once per function, of those that may run longer than the API waits for them (framework-spec 13.1 #19). */
function warnOfSlowFunctions(routes, { model, problems }) {
    const warned = new Set();
    for (const { fn, type, settings } of routes) {
        const isAnswered = type === 'AWS_PROXY' || type === 'AWS';
        if (!isAnswered || settings.async || settings.response?.transferMode?.toUpperCase() === 'STREAM')
            continue;
        const waitMs = settings.timeoutInMillis ?? model.provider.apiGateway.timeoutInMillis ?? defaultWaitMs;
        const { key, timeout, path } = fn.model;
        if (timeout * 1000 <= waitMs + toleranceMs || warned.has(key))
            continue;
        warned.add(key);
        const message = `Function "${key}" may run ${timeout} seconds, but its REST API answers after ${waitMs / 1000} seconds at the latest.`;
        problems.warn('REST_TIMEOUT', message, { at: model.locate([...path, 'timeout']) });
    }
}

;// CONCATENATED MODULE: ./build/compile/events/http.js
















/**
 * `http` events: the REST API with its paths, methods and authorizers, its deployment, keys and plans.
 *
 * `GET /users` of function `hello` → `ApiGatewayMethodUsersGet`, `HelloLambdaPermissionApiGateway`.
 * Source: framework-spec 6.1.
 */
const http = {
    kind: 'http',
    delivery: 'request',
    compile(events, context) {
        return restContribution(readRoutes(events, context), context);
    },
};
function restContribution(routes, context) {
    const { model } = context;
    const api = restApiOf(context);
    reportLostRoutes(routes, context);
    warnOfSlowFunctions(routes, context);
    const authorizers = routes.map((route) => authorizerOf(route, context));
    const { definition, sources, methodIds } = apiDefinition(routes, authorizers, api, context);
    const deployed = deployment(definition, methodIds, api, model);
    const permissions = collectResources(apiPermissions(routes, ownAuthorizers(routes, authorizers), api), model.profile);
    const keys = apiKeyResources(api, deployed.id, context);
    const logs = accessLogs(model);
    return {
        resources: {
            ...definition,
            [deployed.id]: deployed.resource,
            ...keys,
            ...permissions.resources,
            ...logs.resources,
        },
        outputs: serviceEndpoint(api, context),
        customResources: logs.customResources ?? [],
        sources: {
            ...http_places([logical_ids/* restApiId */.pA, deployed.id, ...Object.keys(keys)], ['provider', 'apiGateway']),
            ...http_places(Object.keys(logs.resources ?? {}), ['provider', 'logs', 'restApi']),
            ...sources,
            ...permissions.sources,
        },
    };
}
const http_places = (ids, path) => Object.fromEntries(ids.map((id) => [id, path]));
/** What a deployment of the API takes a picture of, and the methods that it waits for. */
function apiDefinition(routes, authorizers, api, context) {
    const { model } = context;
    const tree = pathTree(routes, api, context);
    const methods = [...corsMethods(routes, api, tree), ...methodResources(routes, authorizers, api, tree, context)];
    const { resources, sources } = collectResources([
        ...tree.resources,
        ...methods,
        ...validationResources(routes, api, model),
        ...authorizerResources(ownAuthorizers(routes, authorizers), api),
    ], model.profile);
    const definition = { ...restApiResource(api, model), ...resources };
    return { definition, sources, methodIds: methods.map(({ id }) => id) };
}
/** Authorizers that are resources of this stack, each with the route that asks for it. */
function ownAuthorizers(routes, authorizers) {
    return routes.flatMap((route, index) => {
        const authorizer = authorizers[index];
        return authorizer?.kind === 'own' ? [{ route, authorizer }] : [];
    });
}
/** The log group and the account's role for logs; nothing without access logs (framework-spec 6.1.8). */
function accessLogs({ provider, service, stage }) {
    const logs = provider.logs.restApi;
    if (!logs || (logs !== true && logs.accessLogging === false))
        return {};
    const role = apiGatewayAccountRole(provider);
    const group = apiLogGroup(`/aws/api-gateway/${service}-${stage}`, provider);
    return { ...role, resources: { [logical_ids/* restLogGroupId */.Pq]: group, ...role.resources } };
}

;// CONCATENATED MODULE: ./build/compile/provider-tags.js

/** `provider.tags` for resources that take tags as an object; `undefined` when the service names none. */
function providerTags(provider) {
    return (0,json/* isJsonObject */.OW)(provider.config['tags']) || Object.keys(provider.tags).length > 0 ? provider.tags : undefined;
}

;// CONCATENATED MODULE: ./build/compile/http-api/route-authorizer.js



/** Reads `authorizer` of an `httpApi` event against `provider.httpApi`; `undefined` when a problem was reported. */
function routeAuthorizer(given, api, report) {
    const { id, name, scopes, type } = typeof given === 'string' ? { name: given } : given;
    const fail = (message) => {
        report('HTTP_API_AUTHORIZER_INVALID', message, 'authorizer');
        return undefined;
    };
    if (type === 'aws_iam') {
        if (id || name || scopes)
            return fail('An authorizer of type "aws_iam" takes neither id, name nor scopes');
        return { AuthorizationType: 'AWS_IAM' };
    }
    const AuthorizationScopes = scopes && [...new Set(scopes)];
    if (id) {
        if (!api.id) {
            return fail('An authorizer with an id belongs to an API outside this stack, but provider.httpApi.id is not set');
        }
        return { AuthorizationType: authorizationType(type), AuthorizerId: id, AuthorizationScopes };
    }
    if (!name)
        return fail(`An authorizer of type "${type ?? 'jwt'}" needs a name or an id`);
    const configured = Object.hasOwn(api.authorizers ?? {}, name) ? api.authorizers?.[name] : undefined;
    if (!configured) {
        const nearest = (0,nearest_name/* nearestName */.q)(name, Object.keys(api.authorizers ?? {}));
        const hint = nearest ? `: did you mean "${nearest}"?` : '';
        return fail(`provider.httpApi.authorizers has no authorizer "${name}"${hint}`);
    }
    return {
        AuthorizationType: authorizationType(configured.type),
        AuthorizerId: (0,intrinsics/* ref */.KR)((0,logical_ids/* httpApiAuthorizerId */.f$)(configured.name ?? name)),
        AuthorizationScopes,
    };
}
const authorizationType = (type) => (type === 'request' ? 'CUSTOM' : 'JWT');

;// CONCATENATED MODULE: ./build/compile/http-api/routes.js



const httpMethods = ['GET', 'POST', 'PUT', 'PATCH', 'OPTIONS', 'HEAD', 'DELETE'];
const knownMethods = ['ANY', ...httpMethods];
/**
 * The routes of all `httpApi` events in order. Of several `*` routes the last one stays, as in the framework. Reports
 * invalid and colliding routes; those are left out.
 */
function routes_readRoutes(events, context) {
    const routes = new Map();
    const keyById = new Map();
    for (const entry of events) {
        const report = (code, message, ...steps) => context.problems.error(code, message, { at: context.model.locate([...entry.event.path, ...steps]) });
        const parsed = parseRoute(entry.event.config, report);
        if (!parsed)
            continue;
        const sameId = keyById.get((0,logical_ids/* httpApiRouteId */.tO)(parsed.key));
        if (sameId !== undefined && parsed.key !== '*') {
            report('HTTP_API_ROUTE_DUPLICATE', collision(parsed.key, sameId, entry.fn.model.key));
            continue;
        }
        keyById.set((0,logical_ids/* httpApiRouteId */.tO)(parsed.key), parsed.key);
        const given = typeof entry.event.config === 'string' ? undefined : entry.event.config.authorizer;
        const authorizer = given === undefined ? undefined : routeAuthorizer(given, context.model.provider.httpApi, report);
        routes.set(parsed.key, { ...parsed, fn: entry.fn, path: entry.event.path, authorizer });
    }
    return [...routes.values()];
}
function collision(key, other, functionKey) {
    return key === other
        ? `Function "${functionKey}" declares the route "${key}" that another httpApi event has already`
        : `The routes "${other}" and "${key}" of the HTTP API differ only in characters that the framework's logical IDs leave out: one would silently replace the other`;
}
function parseRoute(config, report) {
    const { method, path } = typeof config === 'string' ? splitRoute(config) : config;
    const steps = (step) => (typeof config === 'string' ? [] : [step]);
    if (path === '*') {
        if (method === undefined || method === '*')
            return { key: '*', method: 'ANY' };
        report('HTTP_API_ROUTE_INVALID', `The path "*" takes every method: "method: ${method}" cannot stand beside it`);
        return undefined;
    }
    if (!path.startsWith('/') || /\s/.test(path)) {
        report('HTTP_API_ROUTE_INVALID', `The path "${path}" of an httpApi event has to start with "/"`, ...steps('path'));
        return undefined;
    }
    if (method === undefined || method === '') {
        report('HTTP_API_ROUTE_INVALID', `The httpApi event with the path "${path}" has no method`);
        return undefined;
    }
    const name = method === '*' ? 'ANY' : method.toUpperCase();
    if (knownMethods.includes(name))
        return { key: `${name} ${path}`, method: name };
    const nearest = (0,nearest_name/* nearestName */.q)(name, knownMethods);
    const hint = nearest ? `: did you mean "${nearest}"?` : `: it is one of ${knownMethods.join(', ')}`;
    report('HTTP_API_ROUTE_INVALID', `HTTP APIs know no method "${method}"${hint}`, ...steps('method'));
    return undefined;
}
/** `GET /users` → method and path; `*` and `/users` have no method. */
function splitRoute(text) {
    const [, method, path] = /^(?:(\S+)\s+)?(\S.*)$/.exec(text.trim()) ?? [];
    return { method, path: path ?? '' };
}

;// CONCATENATED MODULE: ./build/compile/http-api/api-resources.js






const defaultAccessLogFormat = JSON.stringify({
    requestId: '$context.requestId',
    ip: '$context.identity.sourceIp',
    requestTime: '$context.requestTime',
    httpMethod: '$context.httpMethod',
    routeKey: '$context.routeKey',
    status: '$context.status',
    protocol: '$context.protocol',
    responseLength: '$context.responseLength',
});
/** The API of this stack, its `$default` stage and log group. Source: framework-spec 6.2. */
function apiResources(model, routes) {
    const { provider, profile } = model;
    const { httpApi } = provider;
    const logs = provider.logs.httpApi;
    const Tags = providerTags(provider);
    return {
        [logical_ids/* httpApiId */.GL]: {
            Type: 'AWS::ApiGatewayV2::Api',
            Properties: {
                Name: httpApi.name ?? defaultName(model),
                Description: profile === 'v4' ? httpApi.description : undefined,
                ProtocolType: 'HTTP',
                DisableExecuteApiEndpoint: httpApi.disableDefaultEndpoint,
                Tags,
                CorsConfiguration: corsConfiguration(model, routes),
            },
        },
        ...(logs && { [logical_ids/* httpApiLogGroupId */.xt]: apiLogGroup(`/aws/http-api/${model.stackName}`, provider) }),
        [logical_ids/* httpApiStageId */.O7]: {
            Type: 'AWS::ApiGatewayV2::Stage',
            Properties: {
                ApiId: (0,intrinsics/* ref */.KR)(logical_ids/* httpApiId */.GL),
                StageName: '$default',
                AutoDeploy: true,
                DefaultRouteSettings: { DetailedMetricsEnabled: httpApi.metrics ?? false },
                Tags,
                AccessLogSettings: logs && {
                    DestinationArn: (0,intrinsics/* getAtt */.CN)(logical_ids/* httpApiLogGroupId */.xt, 'Arn'),
                    Format: (logs === true ? undefined : logs.format) || defaultAccessLogFormat,
                },
            },
            DependsOn: logs && logical_ids/* httpApiLogGroupId */.xt,
        },
    };
}
/** Where the API of this stack is reached. */
const apiOutputs = {
    HttpApiId: { Description: 'Id of the HTTP API', Value: (0,intrinsics/* ref */.KR)(logical_ids/* httpApiId */.GL) },
    HttpApiUrl: {
        Description: 'URL of the HTTP API',
        Value: (0,intrinsics/* join */.fj)('', ['https://', (0,intrinsics/* ref */.KR)(logical_ids/* httpApiId */.GL), '.execute-api.', intrinsics/* region */.Ny, '.', intrinsics/* urlSuffix */.rW]),
    },
};
const defaultName = ({ provider, service, stage }) => provider.httpApi.shouldStartNameWithService ? `${service}-${stage}` : `${stage}-${service}`;
/** `cors: true` and missing parts of an object take the framework's defaults; methods are those of the routes. */
function corsConfiguration({ provider }, routes) {
    if (!provider.httpApi.cors)
        return undefined;
    const cors = provider.httpApi.cors === true ? {} : provider.httpApi.cors;
    return {
        AllowCredentials: cors.allowCredentials || undefined,
        AllowHeaders: api_resources_unique(cors.allowedHeaders ?? defaultCorsHeaders),
        AllowMethods: api_resources_unique(cors.allowedMethods ?? ['OPTIONS', ...routes.flatMap(methodsOf)]),
        AllowOrigins: api_resources_unique(cors.allowedOrigins ?? ['*']),
        ExposeHeaders: cors.exposedResponseHeaders && api_resources_unique(cors.exposedResponseHeaders),
        MaxAge: cors.maxAge,
    };
}
const api_resources_unique = (list) => [...new Set(list)];
const methodsOf = ({ method }) => (method === 'ANY' ? httpMethods : [method]);

;// CONCATENATED MODULE: ./build/compile/http-api/authorizers.js


/** Authorizers of `provider.httpApi.authorizers`, used or not, with the permissions of their functions. */
function compileAuthorizers(context, apiId, sourceArn) {
    const resources = {};
    for (const [key, authorizer] of Object.entries(context.model.provider.httpApi.authorizers ?? {})) {
        const name = authorizer.name ?? key;
        if (authorizer.type !== 'request') {
            resources[(0,logical_ids/* httpApiAuthorizerId */.f$)(name)] = jwtAuthorizer(name, authorizer, apiId);
            continue;
        }
        const fn = authorizerFunction(key, authorizer, context);
        const target = authorizer.functionArn ?? fn?.target;
        if (target === undefined)
            continue;
        if (!authorizer.managedExternally) {
            resources[(0,logical_ids/* httpApiAuthorizerPermissionId */.GX)(name)] = authorizers_invokePermission(target, sourceArn, fn);
        }
        resources[(0,logical_ids/* httpApiAuthorizerId */.f$)(name)] = requestAuthorizer(name, authorizer, apiId, target, fn);
    }
    return resources;
}
/** Lets API Gateway call a function, through its alias when there is one. */
function authorizers_invokePermission(target, sourceArn, fn) {
    return {
        Type: 'AWS::Lambda::Permission',
        Properties: {
            FunctionName: target,
            Action: 'lambda:InvokeFunction',
            Principal: 'apigateway.amazonaws.com',
            SourceArn: sourceArn,
        },
        DependsOn: fn?.alias?.logicalId,
    };
}
/** The function of this service that a request authorizer names; `undefined` with an ARN or a reported problem. */
function authorizerFunction(key, authorizer, { model, problems, functionByKey }) {
    const fail = (message, remedy, ...steps) => problems.error('HTTP_API_AUTHORIZER_INVALID', message, {
        at: model.locate(['provider', 'httpApi', 'authorizers', key, ...steps]),
        remedy,
    });
    const oneFunction = 'Set either `functionName`, a function of this service by its key, or `functionArn`.';
    const { functionArn, functionName } = authorizer;
    if (functionArn && functionName)
        fail(`The authorizer "${key}" has both functionArn and functionName`, oneFunction);
    if (!functionArn && !functionName)
        fail(`The authorizer "${key}" has neither functionArn nor functionName`, oneFunction);
    if (authorizer.resultTtlInSeconds && !authorizer.identitySource) {
        fail(`The authorizer "${key}" caches results (resultTtlInSeconds): it needs identitySource as the key of its cache`, 'Add `identitySource`, such as `$request.header.Authorization`, or remove `resultTtlInSeconds`.');
    }
    if (functionArn || !functionName)
        return undefined;
    const fn = functionByKey(functionName);
    if (!fn) {
        const message = `The authorizer "${key}" names the function "${functionName}" that is not in this service`;
        fail(message, oneFunction, 'functionName');
    }
    return fn;
}
function jwtAuthorizer(name, authorizer, apiId) {
    return {
        Type: 'AWS::ApiGatewayV2::Authorizer',
        Properties: {
            ApiId: apiId,
            Name: name,
            IdentitySource: authorizers_list(authorizer.identitySource),
            AuthorizerType: 'JWT',
            JwtConfiguration: { Audience: [...new Set(authorizers_list(authorizer.audience))], Issuer: authorizer.issuerUrl },
        },
    };
}
function requestAuthorizer(name, authorizer, apiId, target, fn) {
    return {
        Type: 'AWS::ApiGatewayV2::Authorizer',
        Properties: {
            ApiId: apiId,
            Name: name,
            IdentitySource: authorizers_list(authorizer.identitySource),
            AuthorizerType: 'REQUEST',
            EnableSimpleResponses: authorizer.enableSimpleResponses,
            AuthorizerResultTtlInSeconds: authorizer.resultTtlInSeconds,
            AuthorizerPayloadFormatVersion: authorizer.payloadVersion ?? '2.0',
            AuthorizerUri: lambdaInvocationUri(target),
        },
        DependsOn: fn?.alias?.logicalId,
    };
}
const authorizers_list = (value) => value === undefined ? [] : Array.isArray(value) ? value : [value];

;// CONCATENATED MODULE: ./build/compile/events/http-api.js





/** Longest that API Gateway waits for a function. */
const maximumSeconds = 30;
/**
 * `httpApi` events: one HTTP API per service, a route per event, an integration and a permission per function.
 *
 * With `provider.httpApi.id` only routes, integrations and permissions are made. Source: framework-spec 6.2.
 */
const httpApi = {
    kind: 'httpApi',
    delivery: 'request',
    compile(events, context) {
        const { provider } = context.model;
        const external = provider.httpApi.id;
        const apiId = external ?? (0,intrinsics/* ref */.KR)(logical_ids/* httpApiId */.GL);
        const sourceArn = (0,intrinsics/* join */.fj)('', ['arn:', intrinsics/* partition */.jB, ':execute-api:', intrinsics/* region */.Ny, ':', intrinsics/* accountId */.lS, ':', apiId, '/*']);
        const routes = routes_readRoutes(events, context);
        http_api_warnOfSlowFunctions(new Set(events.map(({ fn }) => fn)), context);
        if (external)
            refuseSettingsOfExternalApi(context);
        const endpoints = endpointResources(routes, context, apiId, sourceArn);
        const sources = sourcesOf(routes, context);
        if (external)
            return { resources: endpoints, sources };
        return {
            resources: {
                ...apiResources(context.model, routes),
                ...compileAuthorizers(context, apiId, sourceArn),
                ...endpoints,
            },
            outputs: apiOutputs,
            sources,
        };
    },
};
/** Route resources, each function's permission and integration before its first route. */
function endpointResources(routes, { model }, apiId, sourceArn) {
    const resources = {};
    for (const route of routes) {
        const { fn } = route;
        const integrationId = (0,logical_ids/* httpApiIntegrationId */.I6)(fn.model.key);
        resources[(0,logical_ids/* httpApiPermissionId */.Js)(fn.model.key)] ??= authorizers_invokePermission(fn.target, sourceArn, fn);
        resources[integrationId] ??= http_api_integration(fn, apiId, model.provider.httpApi.payload);
        resources[(0,logical_ids/* httpApiRouteId */.tO)(route.key)] = {
            Type: 'AWS::ApiGatewayV2::Route',
            Properties: {
                ApiId: apiId,
                RouteKey: route.key === '*' ? '$default' : route.key,
                Target: (0,intrinsics/* join */.fj)('/', ['integrations', (0,intrinsics/* ref */.KR)(integrationId)]),
                ...route.authorizer,
            },
            DependsOn: integrationId,
        };
    }
    return resources;
}
/** Where each resource comes from: shared ones from the first route of their function, the API from the provider. */
function sourcesOf(routes, { model }) {
    const authorizers = Object.entries(model.provider.httpApi.authorizers ?? {});
    const sources = Object.fromEntries([
        ...[logical_ids/* httpApiId */.GL, logical_ids/* httpApiStageId */.O7, logical_ids/* httpApiLogGroupId */.xt].map((id) => [id, ['provider', 'httpApi']]),
        ...authorizers.map(([key, { name }]) => [
            (0,logical_ids/* httpApiAuthorizerId */.f$)(name ?? key),
            ['provider', 'httpApi', 'authorizers', key],
        ]),
    ]);
    for (const { key, fn, path } of routes) {
        sources[(0,logical_ids/* httpApiPermissionId */.Js)(fn.model.key)] ??= path;
        sources[(0,logical_ids/* httpApiIntegrationId */.I6)(fn.model.key)] ??= path;
        sources[(0,logical_ids/* httpApiRouteId */.tO)(key)] = path;
    }
    return sources;
}
const http_api_integration = (fn, apiId, payload) => ({
    Type: 'AWS::ApiGatewayV2::Integration',
    Properties: {
        ApiId: apiId,
        IntegrationType: 'AWS_PROXY',
        IntegrationUri: fn.target,
        PayloadFormatVersion: fn.model.httpApiPayload ?? payload ?? '2.0',
        TimeoutInMillis: maximumSeconds * 1000,
    },
    DependsOn: fn.alias?.logicalId,
});
function http_api_warnOfSlowFunctions(functions, { model, problems }) {
    for (const { model: fn } of functions) {
        if (fn.timeout < maximumSeconds)
            continue;
        problems.warn('HTTP_API_TIMEOUT', `Function "${fn.key}" may run ${fn.timeout} seconds, but an HTTP API answers after ${maximumSeconds} seconds at the latest`, { at: model.locate([...fn.path, 'timeout']) });
    }
}
function refuseSettingsOfExternalApi({ model, problems }) {
    const { httpApi: api, logs } = model.provider;
    const refuse = (given, ...steps) => {
        if (!given)
            return;
        problems.error('HTTP_API_EXTERNAL', `provider.${steps.join('.')} cannot be set: provider.httpApi.id names an API outside this stack`, { at: model.locate(['provider', ...steps]) });
    };
    refuse(api.cors, 'httpApi', 'cors');
    refuse(api.authorizers, 'httpApi', 'authorizers');
    refuse(logs.httpApi, 'logs', 'httpApi');
}

;// CONCATENATED MODULE: ./build/compile/events/iot.js





/**
 * `iot` events: a topic rule each, `HelloIotTopicRule1`, that may invoke the function. Source: framework-spec 6.12.
 */
const iot = {
    kind: 'iot',
    delivery: 'push',
    compile(events, context) {
        const entries = groupByFunction(events).flatMap(({ fn, events: own }) => own.flatMap(({ config, path }, index) => {
            const ruleId = (0,logical_ids/* iotRuleId */.gz)(fn.model.key, index + 1);
            const sourceArn = (0,intrinsics/* join */.fj)('', ['arn:', intrinsics/* partition */.jB, ':iot:', intrinsics/* region */.Ny, ':', intrinsics/* accountId */.lS, ':rule/', (0,intrinsics/* ref */.KR)(ruleId)]);
            const permission = invokePermission(fn, { principal: 'iot.amazonaws.com', sourceArn });
            return [
                { id: ruleId, resource: topicRule(fn, config), path },
                { id: (0,logical_ids/* iotPermissionId */.Zw)(fn.model.key, index + 1), resource: permission, path },
            ];
        }));
        return eventResources(entries, context);
    },
};
function topicRule(fn, config) {
    return {
        Type: 'AWS::IoT::TopicRule',
        DependsOn: fn.alias?.logicalId,
        Properties: {
            RuleName: iot_oneLine(config.name),
            TopicRulePayload: {
                RuleDisabled: config.enabled === false,
                Sql: iot_oneLine(config.sql),
                Actions: [{ Lambda: { FunctionArn: fn.target } }],
                Description: iot_oneLine(config.description),
                AwsIotSqlVersion: config.sqlVersion,
            },
        },
    };
}
/** Line ends removed, as the references do; `undefined` for no text. */
const iot_oneLine = (text) => text?.replace(/\r?\n/g, '') || undefined;

;// CONCATENATED MODULE: ./build/compile/events/iot-fleet-provisioning.js




/**
 * `iotFleetProvisioning` events: a provisioning template whose hook is the function, `HelloIotProvisioningTemplate`; at
 * most one per function. Source: framework-spec 6.12.
 */
const iotFleetProvisioning = {
    kind: 'iotFleetProvisioning',
    delivery: 'push',
    compile(events, context) {
        const entries = groupByFunction(events).flatMap(({ fn, events: own }) => {
            const [first, ...others] = own;
            reportOthers(others, fn, context);
            if (!first)
                return [];
            const { config, path } = first;
            const permission = invokePermission(fn, { principal: 'iot.amazonaws.com' });
            return [
                { id: (0,logical_ids/* iotProvisioningTemplateId */.VI)(fn.model.key), resource: provisioningTemplate(fn, config), path },
                { id: (0,logical_ids/* iotProvisioningPermissionId */.G)(fn.model.key), resource: permission, path },
            ];
        });
        return eventResources(entries, context);
    },
};
function reportOthers(others, fn, { model, problems }) {
    for (const { path } of others) {
        const message = `Function ${fn.model.key} has more than one iotFleetProvisioning event.`;
        problems.error('IOT_FLEET_SEVERAL_TEMPLATES', message, { at: model.locate(path) });
    }
}
function provisioningTemplate(fn, config) {
    return {
        Type: 'AWS::IoT::ProvisioningTemplate',
        DependsOn: [(0,logical_ids/* iotProvisioningPermissionId */.G)(fn.model.key), ...(fn.alias ? [fn.alias.logicalId] : [])],
        Properties: {
            Enabled: config.enabled ?? true,
            PreProvisioningHook: { TargetArn: fn.target },
            ProvisioningRoleArn: config.provisioningRoleArn,
            TemplateBody: JSON.stringify(config.templateBody),
            TemplateName: config.templateName || undefined,
        },
    };
}

;// CONCATENATED MODULE: ./build/compile/events/kafka.js





/**
 * `kafka` events: an event source mapping on the topic of a cluster that the team runs itself, and per function access
 * to its secrets and, inside a VPC, to the network. Topic `orders` of `hello` → `HelloEventSourceMappingKafkaOrders`.
 * Source: framework-spec 6.9.
 */
const kafka = {
    kind: 'kafka',
    delivery: 'event-source-mapping',
    compile(events, context) {
        const groups = groupByFunction(events);
        return {
            ...eventResources(events.map((event) => mapping(event, context)), context),
            statements: groups.flatMap((group) => statementsOf(group.events)),
        };
    },
};
/** What Lambda calls each kind of access, and what stands before its value; secrets are ARNs. */
const accessKinds = {
    vpcSubnet: { type: 'VPC_SUBNET', prefix: 'subnet:' },
    vpcSecurityGroup: { type: 'VPC_SECURITY_GROUP', prefix: 'security_group:' },
    saslPlainAuth: { type: 'BASIC_AUTH' },
    saslScram256Auth: { type: 'SASL_SCRAM_256_AUTH' },
    saslScram512Auth: { type: 'SASL_SCRAM_512_AUTH' },
    clientCertificateTlsAuth: { type: 'CLIENT_CERTIFICATE_TLS_AUTH' },
    serverRootCaCertificate: { type: 'SERVER_ROOT_CA_CERTIFICATE' },
};
/** Every access value with its kind, in the order in which serverless.yml names them. */
function accessesOf({ accessConfigurations }) {
    const isAccess = (key) => key in accessKinds;
    return Object.keys(accessConfigurations)
        .filter(isAccess)
        .flatMap((key) => (accessConfigurations[key] ?? []).map((value) => ({ ...accessKinds[key], value })));
}
function mapping({ fn, event }, context) {
    const config = knownToProfile(event.config, ['onFailureDestination', 'provisionedPollerConfig'], event, context);
    checkStartingPosition(config, event, context);
    checkVpc(event, context);
    return {
        id: (0,logical_ids/* kafkaMappingId */.SG)(fn.model.key, config.topic),
        path: event.path,
        resource: eventSourceMapping(fn, {
            StartingPosition: config.startingPosition ?? 'TRIM_HORIZON',
            StartingPositionTimestamp: config.startingPositionTimestamp,
            SelfManagedEventSource: { Endpoints: { KafkaBootstrapServers: config.bootstrapServers } },
            SelfManagedKafkaEventSourceConfig: config.consumerGroupId
                ? { ConsumerGroupId: config.consumerGroupId }
                : undefined,
            Topics: [config.topic],
            SourceAccessConfigurations: accessesOf(config).map(({ type, prefix = '', value }) => ({
                Type: type,
                URI: `${prefix}${value}`,
            })),
            BatchSize: config.batchSize,
            MaximumBatchingWindowInSeconds: config.maximumBatchingWindow || undefined,
            Enabled: config.enabled,
            FilterCriteria: filterCriteria(config.filterPatterns),
            DestinationConfig: onFailureDestination(config.onFailureDestination),
            ProvisionedPollerConfig: provisionedPollers(config.provisionedPollerConfig),
        }),
    };
}
function checkVpc(event, { model, problems }) {
    const { vpcSubnet, vpcSecurityGroup } = event.config.accessConfigurations;
    if (Boolean(vpcSubnet) === Boolean(vpcSecurityGroup))
        return;
    const [present, missing] = vpcSubnet ? ['vpcSubnet', 'vpcSecurityGroup'] : ['vpcSecurityGroup', 'vpcSubnet'];
    problems.error('KAFKA_VPC_INCOMPLETE', `accessConfigurations has ${present}, but no ${missing}.`, {
        at: model.locate([...event.path, 'accessConfigurations', present]),
    });
}
function statementsOf(events) {
    const accesses = events.flatMap(({ config }) => accessesOf(config));
    const secrets = accesses.filter(({ prefix }) => prefix === undefined).map(({ value }) => value);
    const usesVpc = accesses.some(({ prefix }) => prefix !== undefined);
    return [...allowOn(['secretsmanager:GetSecretValue'], secrets), ...(usesVpc ? [networkAccess] : [])];
}

;// CONCATENATED MODULE: ./build/compile/events/arn-resource-name.js

/**
 * The name inside an ARN that logical IDs are made from, for text and for intrinsics: GetAtt's resource, the imported
 * name, the Ref, or what `ofJoin` finds in the last item of a Join (by default all of it).
 *
 * `{ 'Fn::GetAtt': ['Queue', 'Arn'] }` → `Queue`. Source: framework-spec 6.5, 6.8, 6.9.
 */
function arnResourceName(arn, nameIn) {
    if (typeof arn === 'string')
        return nameIn.ofArn(arn) ?? arn;
    if (!(0,json/* isJsonObject */.OW)(arn))
        return textOf(arn);
    const getAtt = arn['Fn::GetAtt'];
    if (Array.isArray(getAtt))
        return textOf(getAtt[0]);
    if (typeof getAtt === 'string')
        return getAtt.split('.')[0] ?? getAtt;
    const joined = arn['Fn::Join'];
    if (Array.isArray(joined) && Array.isArray(joined[1])) {
        const last = textOf(joined[1].at(-1));
        return nameIn.ofJoin?.(last) ?? last;
    }
    return textOf(arn['Fn::ImportValue'] ?? arn['Ref'] ?? arn);
}
const textOf = (value) => (typeof value === 'string' ? value : JSON.stringify(value));
/** `arn:aws:sqs:eu-west-1:1:jobs` → `jobs` */
const afterLastColon = { ofArn: (arn) => arn.split(':').at(-1) };
/** `arn:aws:dynamodb:eu-west-1:1:table/users/stream/2024` → `users` */
const afterFirstSlash = {
    ofArn: (arn) => arn.split('/')[1],
    ofJoin: (lastItem) => lastItem.split('/').at(-1),
};

;// CONCATENATED MODULE: ./build/compile/events/msk.js






/**
 * `msk` events: an event source mapping on a topic, and per function access to its clusters and their network.
 * Topic `orders` of cluster `main` and function `hello` → `HelloEventSourceMappingMSKMainOrders`.
 * Source: framework-spec 6.9.
 */
const msk = {
    kind: 'msk',
    delivery: 'event-source-mapping',
    compile(events, context) {
        return {
            ...eventResources(events.map((event) => msk_mapping(event, context)), context),
            statements: groupByFunction(events).flatMap((group) => [
                ...allowOn(['kafka:DescribeCluster', 'kafka:GetBootstrapBrokers'], group.events.map(({ config }) => config.arn)),
                networkAccess,
            ]),
        };
    },
};
function msk_mapping({ fn, event }, context) {
    const config = knownToProfile(event.config, ['provisionedPollerConfig'], event, context);
    checkStartingPosition(config, event, context);
    return {
        id: (0,logical_ids/* mskMappingId */.Jo)(fn.model.key, arnResourceName(config.arn, afterFirstSlash), config.topic),
        path: event.path,
        resource: eventSourceMapping(fn, {
            EventSourceArn: config.arn,
            StartingPosition: config.startingPosition ?? 'TRIM_HORIZON',
            StartingPositionTimestamp: config.startingPositionTimestamp,
            Topics: [config.topic],
            BatchSize: config.batchSize,
            MaximumBatchingWindowInSeconds: config.maximumBatchingWindow || undefined,
            AmazonManagedKafkaEventSourceConfig: config.consumerGroupId
                ? { ConsumerGroupId: config.consumerGroupId }
                : undefined,
            Enabled: config.enabled,
            SourceAccessConfigurations: config.saslScram512
                ? [{ Type: 'SASL_SCRAM_512_AUTH', URI: config.saslScram512 }]
                : undefined,
            FilterCriteria: filterCriteria(config.filterPatterns),
            ProvisionedPollerConfig: provisionedPollers(config.provisionedPollerConfig),
        }),
    };
}

;// CONCATENATED MODULE: ./build/compile/events/rabbitmq.js




/**
 * `rabbitmq` events: an event source mapping on a queue of a RabbitMQ broker, and statements per function.
 * Queue `jobs` of function `hello` → `HelloEventSourceMappingRabbitMQJobs`. Source: framework-spec 6.9.
 */
const rabbitmq = {
    kind: 'rabbitmq',
    delivery: 'event-source-mapping',
    compile(events, context) {
        const mappings = events.map(({ fn, event: { config, path } }) => {
            const host = config.virtualHost ? [{ Type: 'VIRTUAL_HOST', URI: config.virtualHost }] : [];
            const id = (0,logical_ids/* rabbitMqMappingId */.WP)(fn.model.key, config.queue);
            return { id, resource: brokerMapping(fn, config, ...host), path };
        });
        const statements = groupByFunction(events).flatMap((group) => brokerStatements(group.events.map(({ config }) => config)));
        return { ...eventResources(mappings, context), statements };
    },
};

;// CONCATENATED MODULE: ./build/compile/events/s3/bucket-event.js
function bucketEvent(config) {
    const written = typeof config === 'string' ? { bucket: config } : config;
    return {
        bucket: written.bucket,
        event: written.event || 's3:ObjectCreated:*',
        rules: written.rules?.map(namedRule),
        forceDeploy: written.forceDeploy === true,
    };
}
function namedRule(rule) {
    const [name = 'prefix', value = ''] = Object.entries(rule)[0] ?? [];
    return { name, value };
}

;// CONCATENATED MODULE: ./build/compile/events/s3/existing-buckets.js







/**
 * Per function a `Custom::S3` whose handler adds notifications to a bucket that is not of this stack. They run one after
 * the other, because S3 has one notification configuration per bucket: v3 chains those of one bucket, v4 all of them.
 */
function existingBuckets(events, context) {
    const buckets = groupByFunction(events).flatMap(({ fn, events: own }) => existingBucket(fn, own, context) ?? []);
    const previous = chainExisting(buckets, ({ bucketKey }) => bucketKey, context.model.profile === 'v4');
    const entries = buckets.map((one) => ({
        id: (0,logical_ids/* existingS3Id */.xn)(one.fn.model.key),
        resource: existing_buckets_customResource(one, previous.get(one), context),
        path: one.path,
    }));
    const statements = [...buckets.map(notificationAccess), existing_buckets_permissionAccess];
    return {
        ...eventResources(entries, context),
        customResources: buckets.length > 0 ? [{ kind: 'existing-s3', statements }] : [],
    };
}
function existingBucket(fn, events, { model, problems }) {
    const [first] = events;
    if (!first)
        return undefined;
    const { bucket } = bucketEvent(first.config);
    const bucketKey = existing_buckets_textOf(bucket);
    for (const other of events.filter(({ config }) => existing_buckets_textOf(bucketEvent(config).bucket) !== bucketKey)) {
        const message = `Function ${fn.model.key} listens to ${bucketKey} and to ${existing_buckets_textOf(bucketEvent(other.config).bucket)}.`;
        problems.error('S3_SEVERAL_EXISTING_BUCKETS', message, { at: model.locate([...other.path, 'bucket']) });
    }
    return { fn, events, bucket, bucketKey, path: first.path };
}
const existing_buckets_textOf = (bucket) => (typeof bucket === 'string' ? bucket : JSON.stringify(bucket));
function existing_buckets_customResource({ fn, events, bucket }, previous, { model, startedAt }) {
    const alias = model.profile === 'v4' ? fn.alias : undefined;
    const dependencies = [
        fn.logicalId,
        alias?.logicalId,
        logical_ids/* existingS3HandlerId */.D,
        previous && (0,logical_ids/* existingS3Id */.xn)(previous.fn.model.key),
    ];
    const [first] = events;
    return {
        Type: 'Custom::S3',
        Version: 1,
        DependsOn: dependencies.filter((id) => id !== undefined),
        Properties: {
            ServiceToken: (0,intrinsics/* getAtt */.CN)(logical_ids/* existingS3HandlerId */.D, 'Arn'),
            FunctionName: fn.model.name,
            FunctionQualifier: alias?.name,
            BucketName: bucket,
            BucketConfigs: events.map(({ config }) => {
                const { event, rules = [] } = bucketEvent(config);
                return { Event: event, Rules: rules.map(({ name, value }) => ({ [(0,logical_ids/* upperFirst */.Zb)(name)]: value })) };
            }),
            ForceDeploy: first && bucketEvent(first.config).forceDeploy ? startedAt : undefined,
        },
    };
}
const notificationAccess = ({ bucket }) => (0,policy/* allow */.c)(['s3:PutBucketNotification', 's3:GetBucketNotification'], (0,intrinsics/* join */.fj)(':', ['arn', intrinsics/* partition */.jB, 's3', '', '', bucket]));
const existing_buckets_permissionAccess = (0,policy/* allow */.c)(['lambda:AddPermission', 'lambda:RemovePermission'], (0,intrinsics/* join */.fj)(':', ['arn', intrinsics/* partition */.jB, 'lambda', intrinsics/* region */.Ny, intrinsics/* accountId */.lS, 'function', '*']));

;// CONCATENATED MODULE: ./build/compile/events/s3/new-buckets.js







const bucketNamePattern = /^(?!(\d{1,3}\.){3}\d{1,3}$)(([a-z0-9]|[a-z0-9][a-z0-9-]*[a-z0-9])\.)*([a-z0-9]|[a-z0-9][a-z0-9-]*[a-z0-9])$/;
/**
 * Buckets that the stack makes, each with the notifications of all its events, and a permission per function. `photos`
 * of function `hello` → `S3BucketPhotos` and `HelloLambdaPermissionPhotosS3`.
 */
function newBuckets(events, context) {
    const found = events.flatMap((event) => notification(event, context) ?? []);
    // Whoever names a bucket by its key in provider.s3 decides on the logical IDs of everyone who names it directly.
    const references = new Map(found
        .filter(({ reference }) => reference in context.model.provider.s3)
        .map((one) => [one.bucketName, one.reference]));
    const all = found.map((one) => ({ ...one, reference: references.get(one.bucketName) ?? one.reference }));
    const buckets = (0,group_by/* groupBy */.$)(all, ({ bucketName }) => bucketName);
    return eventResources([
        ...[...buckets.values()].flatMap((notifications) => bucket(notifications, context.model.provider.s3)),
        ...all.map(new_buckets_permission),
    ], context);
}
/** `undefined` for an event that has an error. */
function notification({ fn, event }, { model, problems }) {
    const { bucket: written } = bucketEvent(event.config);
    const at = model.locate([...event.path, 'bucket']);
    if ((0,json/* isJsonObject */.OW)(written)) {
        const message = 'The name of a new bucket has to be text: a CloudFormation function needs `existing: true`.';
        problems.error('S3_NEW_BUCKET_INTRINSIC', message, { at });
        return undefined;
    }
    const reference = String(written);
    const name = model.provider.s3[reference]?.['name'];
    const bucketName = typeof name === 'string' && name !== '' ? name : reference;
    if (!bucketNamePattern.test(bucketName)) {
        problems.error('S3_BUCKET_NAME_INVALID', `"${bucketName}" is not a name that a bucket can have.`, { at });
        return undefined;
    }
    return { fn, event, bucketName, reference };
}
function bucket(notifications, configured) {
    const [first] = notifications;
    if (!first)
        return [];
    const { name: _, ...properties } = configured[first.reference] ?? {};
    const { NotificationConfiguration: ofUser, ...others } = upperFirstKeys(properties);
    const resource = {
        Type: 'AWS::S3::Bucket',
        Properties: {
            BucketName: first.bucketName,
            NotificationConfiguration: {
                LambdaConfigurations: notifications.map(lambdaConfiguration),
                ...((0,json/* isJsonObject */.OW)(ofUser) ? ofUser : {}),
            },
            ...others,
        },
        // S3 asks at creation whether it may invoke each function.
        DependsOn: notifications.flatMap(({ fn, reference }) => [
            (0,logical_ids/* s3PermissionId */.Fk)(fn.model.key, reference),
            ...(fn.alias ? [fn.alias.logicalId] : []),
        ]),
    };
    return [{ id: (0,logical_ids/* s3BucketId */.iI)(first.reference), resource, path: first.event.path }];
}
const upperFirstKeys = (properties) => Object.fromEntries(Object.entries(properties).map(([key, value]) => [(0,logical_ids/* upperFirst */.Zb)(key), value]));
function lambdaConfiguration({ fn, event }) {
    const { event: s3Event, rules } = bucketEvent(event.config);
    const filter = rules && { S3Key: { Rules: rules.map(({ name, value }) => ({ Name: name, Value: value })) } };
    return { Event: s3Event, Function: fn.target, Filter: filter };
}
function new_buckets_permission({ fn, event, bucketName, reference }) {
    const resource = invokePermission(fn, {
        principal: 's3.amazonaws.com',
        sourceArn: (0,intrinsics/* join */.fj)('', ['arn:', intrinsics/* partition */.jB, `:s3:::${bucketName}`]),
        sourceAccount: intrinsics/* accountId */.lS,
    });
    return { id: (0,logical_ids/* s3PermissionId */.Fk)(fn.model.key, reference), resource, path: event.path };
}

;// CONCATENATED MODULE: ./build/compile/events/s3.js


/**
 * `s3` events: buckets that this stack makes, with their notifications, and custom resources that add notifications to
 * buckets that exist. Source: framework-spec 6.7 and 8.4.
 */
const s3 = {
    kind: 's3',
    delivery: 'push',
    compile(events, context) {
        const made = newBuckets(events.filter(({ event }) => !isExisting(event.config)), context);
        const existing = existingBuckets(events.filter(({ event }) => isExisting(event.config)), context);
        return {
            resources: { ...made.resources, ...existing.resources },
            sources: { ...made.sources, ...existing.sources },
            customResources: existing.customResources,
        };
    },
};
const isExisting = (config) => typeof config === 'object' && config.existing === true;

;// CONCATENATED MODULE: ./build/compile/events/schedule.js









/**
 * `schedule` events: per expression a rule with its permission, or a schedule of EventBridge Scheduler, for which the
 * role of the functions has to let the scheduler in. Source: framework-spec 6.4.
 *
 * `rate(5 minutes)` of function `hello` → `HelloEventsRuleSchedule1` and `HelloLambdaPermissionEventsRuleSchedule1`.
 */
const schedule = {
    kind: 'schedule',
    delivery: 'push',
    compile(events, context) {
        const groups = groupByFunction(events);
        const entries = groups.flatMap((group) => schedulesOf(group.fn, group.events, context));
        const scheduled = groups.filter((group) => group.events.some(({ config }) => isForScheduler(schedule_settings(config))));
        return { ...eventResources(entries, context), ...schedulerAccess(scheduled.map(({ fn }) => fn)) };
    },
};
const schedule_settings = (config) => (typeof config === 'string' ? { rate: [config] } : config);
const isForScheduler = ({ method }) => method === 'scheduler';
/** The scheduler assumes the role of the functions and invokes them, with and without version. */
function schedulerAccess(functions) {
    if (functions.length === 0)
        return {};
    const arns = functions.flatMap(({ model }) => {
        const arn = `arn:\${AWS::Partition}:lambda:\${AWS::Region}:\${AWS::AccountId}:function:${model.name}`;
        return [(0,intrinsics/* sub */.jb)(arn), (0,intrinsics/* sub */.jb)(`${arn}:*`)];
    });
    return { statements: [(0,policy/* allow */.c)(['lambda:InvokeFunction'], arns)], trustedServices: ['scheduler.amazonaws.com'] };
}
/** One counter per function runs over all its expressions, whatever their method. */
function schedulesOf(fn, events, context) {
    const expressions = events.flatMap((event) => {
        const config = knownToProfile(schedule_settings(event.config), ['roleArn', 'groupName'], event, context);
        reportMistakes(config, event, context);
        const input = schedule_inputText(config, event, context);
        return [config.rate].flat().map((expression) => ({ path: event.path, config, expression, input }));
    });
    return expressions.flatMap(({ path, config, expression, input }, index) => {
        const n = index + 1;
        if (isForScheduler(config)) {
            return [
                { path, id: (0,logical_ids/* schedulerScheduleId */.cg)(fn.model.key, n), resource: schedulerSchedule(fn, config, expression, input) },
            ];
        }
        const sourceArn = (0,intrinsics/* getAtt */.CN)((0,logical_ids/* scheduleRuleId */.f0)(fn.model.key, n), 'Arn');
        const permission = invokePermission(fn, { principal: 'events.amazonaws.com', sourceArn });
        return [
            { path, id: (0,logical_ids/* scheduleRuleId */.f0)(fn.model.key, n), resource: schedule_rule(fn, config, expression, input) },
            { path, id: (0,logical_ids/* schedulePermissionId */.U6)(fn.model.key, n), resource: permission },
        ];
    });
}
function schedule_rule(fn, config, expression, input) {
    return {
        Type: 'AWS::Events::Rule',
        DependsOn: fn.alias?.logicalId,
        Properties: {
            ScheduleExpression: expression,
            State: state(config),
            Name: config.name || undefined,
            Description: config.description || undefined,
            Targets: [
                {
                    Input: input,
                    InputPath: config.inputPath || undefined,
                    InputTransformer: config.inputTransformer && inputTransformer(config.inputTransformer),
                    Arn: fn.target,
                    Id: `${fn.model.key}Schedule`,
                },
            ],
        },
    };
}
function schedulerSchedule(fn, config, expression, input) {
    return {
        Type: 'AWS::Scheduler::Schedule',
        DependsOn: fn.alias?.logicalId,
        Properties: {
            ScheduleExpression: expression,
            State: state(config),
            Target: { Arn: fn.target, RoleArn: config.roleArn || fn.resource.Properties?.['Role'], Input: input },
            FlexibleTimeWindow: { Mode: 'OFF' },
            Name: config.name,
            GroupName: config.groupName,
            Description: config.description,
            ScheduleExpressionTimezone: config.timezone,
        },
    };
}
const state = ({ enabled }) => (enabled === false ? 'DISABLED' : 'ENABLED');
/** Input as text; the `body` of an object, if it is text, is JSON and becomes part of the object. */
function schedule_inputText({ input }, event, context) {
    if (!(0,json/* isJsonObject */.OW)(input))
        return input || undefined;
    const { body } = input;
    if (typeof body !== 'string')
        return JSON.stringify(input);
    try {
        return JSON.stringify({ ...input, body: JSON.parse(body) });
    }
    catch (cause) {
        const at = context.model.locate([...event.path, 'input', 'body']);
        context.problems.error('SCHEDULE_BODY_NOT_JSON', `input.body of a schedule is not JSON: ${body}`, { at, cause });
        return undefined;
    }
}
function reportMistakes(config, event, { model, problems }) {
    if (config.name && [config.rate].flat().length > 1) {
        const message = `The name "${config.name}" cannot serve ${config.rate.length} rates.`;
        problems.error('SCHEDULE_NAME_FOR_SEVERAL_RATES', message, { at: model.locate([...event.path, 'name']) });
    }
    const method = config.method ?? 'eventBus';
    const wrong = method === 'scheduler' ? ['inputTransformer', 'inputPath'] : ['timezone', 'groupName'];
    for (const key of wrong.filter((name) => config[name])) {
        problems.error('SCHEDULE_KEY_NOT_FOR_METHOD', `"${key}" does not work with method ${method}.`, {
            at: model.locate([...event.path, key]),
        });
    }
}

;// CONCATENATED MODULE: ./build/compile/events/sns/dead-letter-queue.js



/**
 * The dead-letter queue of a subscription with its queue policy. For a topic by name the references lose the condition
 * on the topic, so any topic may send: kept, because the queue works, with the warning SNS_DEAD_LETTER_OPEN.
 */
function deadLetterQueue({ fn, event, topicName, arn: topicArn }, redrivePolicy, { model, problems }) {
    const { arn, url } = queueOf(redrivePolicy);
    if (topicArn === undefined) {
        const message = `The queue policy for topic ${topicName} has no condition on the topic.`;
        problems.warn('SNS_DEAD_LETTER_OPEN', message, { at: model.locate([...event.path, 'redrivePolicy']) });
    }
    const id = (0,logical_ids/* snsDeadLetterPolicyId */.mw)(fn.model.key, topicName);
    const statement = {
        Effect: 'Allow',
        Principal: { Service: 'sns.amazonaws.com' },
        Action: 'sqs:SendMessage',
        Resource: arn,
        Condition: { ArnEquals: { 'aws:SourceArn': topicArn } },
    };
    const resource = {
        Type: 'AWS::SQS::QueuePolicy',
        Properties: { PolicyDocument: { Version: policy/* policyVersion */.V, Id: id, Statement: [statement] }, Queues: [url] },
    };
    return { arn, policy: { id, resource } };
}
function queueOf(redrive) {
    if (redrive.deadLetterTargetArn) {
        const [name = '', account = '', region = ''] = redrive.deadLetterTargetArn.split(':').reverse();
        const url = (0,intrinsics/* join */.fj)('', [`https://sqs.${region}.`, intrinsics/* urlSuffix */.rW, `/${account}/${name}`]);
        return { arn: redrive.deadLetterTargetArn, url };
    }
    if (redrive.deadLetterTargetRef) {
        return { arn: (0,intrinsics/* getAtt */.CN)(redrive.deadLetterTargetRef, 'Arn'), url: (0,intrinsics/* ref */.KR)(redrive.deadLetterTargetRef) };
    }
    const { arn, url } = redrive.deadLetterTargetImport ?? { arn: '', url: '' };
    return { arn: { 'Fn::ImportValue': arn }, url: { 'Fn::ImportValue': url } };
}

;// CONCATENATED MODULE: ./build/compile/events/sns.js






/**
 * `sns` events: topics by name are made and hold their subscriptions, unless a filter or a dead-letter queue needs a
 * resource of its own; topics by ARN get a subscription. Source: framework-spec 6.6.
 *
 * `orders` of function `hello` → `SNSTopicOrders` and `HelloLambdaPermissionOrdersSNS`.
 */
const sns = {
    kind: 'sns',
    delivery: 'push',
    compile(events, context) {
        const subscriptions = events.flatMap((event) => subscriptionOf(event, context) ?? []);
        const ofNewTopics = subscriptions.filter(({ arn }) => arn === undefined);
        const topics = [...(0,group_by/* groupBy */.$)(ofNewTopics, ({ topicName }) => topicName).values()];
        const entries = [
            ...topics.flatMap((group) => topic(group, context)),
            ...subscriptions.flatMap((one) => subscriptionResources(one, context)),
        ];
        return eventResources(entries, context);
    },
};
/** `undefined` for an event that has an error. */
function subscriptionOf(event, { model, problems }) {
    const written = event.event.config;
    if (typeof written === 'string') {
        const arn = written.startsWith('arn:') ? written : undefined;
        const topicName = arn?.split(':').at(-1) ?? written;
        return { ...event, config: {}, topicName, arn, region: undefined };
    }
    // Colons of `AWS::Region` inside an ARN do not separate its parts.
    const parts = typeof written.arn === 'string' ? written.arn.split(/(?<!:):(?!:)/) : [];
    const topicName = written.topicName || parts.at(-1);
    if (!topicName) {
        const message = 'An sns event whose arn is a CloudFormation function needs topicName too.';
        problems.error('SNS_TOPIC_NAME_MISSING', message, { at: model.locate([...event.event.path, 'arn']) });
        return undefined;
    }
    const region = parts[3] === model.region ? undefined : parts[3];
    return { ...event, config: written, topicName, arn: written.arn, region };
}
const needsOwnResource = ({ config }) => config.filterPolicy !== undefined || config.redrivePolicy !== undefined;
/** Events of one topic name: the first tells its display name; in v3 the topic waits for the first one's alias only. */
function topic(group, { model }) {
    const [first] = group;
    if (!first)
        return [];
    const waiting = model.profile === 'v3' ? [first] : group;
    const aliases = [...new Set(waiting.flatMap(({ fn }) => fn.alias?.logicalId ?? []))];
    const inline = group.filter((one) => !needsOwnResource(one));
    const resource = {
        Type: 'AWS::SNS::Topic',
        DependsOn: aliases.length > 1 ? aliases : aliases[0],
        Properties: {
            TopicName: first.topicName,
            DisplayName: first.config.displayName || undefined,
            Subscription: inline.length > 0 ? inline.map(({ fn }) => ({ Endpoint: fn.target, Protocol: 'lambda' })) : undefined,
        },
    };
    return [{ id: (0,logical_ids/* snsTopicId */.jd)(first.topicName), resource, path: first.event.path }];
}
function subscriptionResources(one, context) {
    const { fn, topicName, arn, config } = one;
    const { path } = one.event;
    const sourceArn = arn ?? (0,intrinsics/* join */.fj)('', ['arn:', intrinsics/* partition */.jB, ':sns:', intrinsics/* region */.Ny, ':', intrinsics/* accountId */.lS, ':', topicName]);
    const queue = config.redrivePolicy && deadLetterQueue(one, config.redrivePolicy, context);
    const resources = queue ? [{ ...queue.policy, path }] : [];
    if (arn !== undefined || needsOwnResource(one)) {
        const resource = subscription(one, queue?.arn, context);
        resources.push({ id: (0,logical_ids/* snsSubscriptionId */.Ri)(fn.model.key, topicName), resource, path });
    }
    const permission = invokePermission(fn, { principal: 'sns.amazonaws.com', sourceArn });
    return [...resources, { id: (0,logical_ids/* snsPermissionId */.xP)(fn.model.key, topicName), resource: permission, path }];
}
function subscription(one, queueArn, { model }) {
    const { fn, config, arn } = one;
    const waits = arn !== undefined || model.profile === 'v4';
    return {
        Type: 'AWS::SNS::Subscription',
        DependsOn: waits ? fn.alias?.logicalId : undefined,
        Properties: {
            TopicArn: arn ?? (0,intrinsics/* ref */.KR)((0,logical_ids/* snsTopicId */.jd)(one.topicName)),
            Protocol: 'lambda',
            Endpoint: fn.target,
            FilterPolicy: config.filterPolicy,
            FilterPolicyScope: config.filterPolicyScope,
            RedrivePolicy: queueArn === undefined ? undefined : { deadLetterTargetArn: queueArn },
            Region: one.region,
        },
    };
}

;// CONCATENATED MODULE: ./build/compile/events/sqs.js





/**
 * `sqs` events: an event source mapping each, and one statement for all queues of the service.
 *
 * `{ arn: 'arn:aws:sqs:eu-west-1:1:jobs', batchSize: 5 }` of function `hello` → `HelloEventSourceMappingSQSJobs`.
 * Source: framework-spec 6.5.
 */
const sqs = {
    kind: 'sqs',
    delivery: 'event-source-mapping',
    compile(events, context) {
        return {
            ...eventResources(events.map(sqs_mapping), context),
            statements: [
                (0,policy/* allow */.c)(['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'], events.map(({ event }) => sqs_settings(event.config).arn)),
            ],
        };
    },
};
const sqs_settings = (config) => (typeof config === 'string' ? { arn: config } : config);
function sqs_mapping({ fn, event }) {
    const config = sqs_settings(event.config);
    return {
        id: (0,logical_ids/* sqsMappingId */.V8)(fn.model.key, arnResourceName(config.arn, afterLastColon)),
        path: event.path,
        resource: eventSourceMapping(fn, {
            BatchSize: config.batchSize ?? 10,
            MaximumBatchingWindowInSeconds: config.maximumBatchingWindow,
            EventSourceArn: config.arn,
            Enabled: config.enabled ?? true,
            FunctionResponseTypes: config.functionResponseType ? [config.functionResponseType] : undefined,
            FilterCriteria: filterCriteria(config.filterPatterns),
            ScalingConfig: config.maximumConcurrency === undefined ? undefined : { MaximumConcurrency: config.maximumConcurrency },
        }),
    };
}

;// CONCATENATED MODULE: ./build/compile/events/stream.js






/**
 * `stream` events of DynamoDB and Kinesis: an event source mapping each, a consumer if asked for, and statements per
 * function. `arn:aws:kinesis:eu-west-1:1:stream/clicks` of function `hello` → `HelloEventSourceMappingKinesisClicks`.
 * Source: framework-spec 6.8.
 */
const stream = {
    kind: 'stream',
    delivery: 'event-source-mapping',
    compile(events, context) {
        const streams = events.flatMap((event) => streamOf(event, context) ?? []);
        const statements = [...(0,group_by/* groupBy */.$)(streams, ({ fn }) => fn).values()].flatMap(stream_statementsOf);
        return { ...eventResources(streams.flatMap(resourcesOf), context), statements };
    },
};
/** `undefined` for an event that has an error. */
function streamOf({ fn, event }, context) {
    const config = typeof event.config === 'string' ? { arn: event.config } : event.config;
    checkStartingPosition(config, event, context);
    const type = config.type ?? serviceOf(config.arn);
    if (type !== 'dynamodb' && type !== 'kinesis') {
        const message = 'The ARN of a stream does not tell whether it is of DynamoDB or of Kinesis.';
        context.problems.error('STREAM_TYPE_UNKNOWN', message, { at: context.model.locate([...event.path, 'arn']) });
        return undefined;
    }
    const name = arnResourceName(config.arn, afterFirstSlash);
    const consumer = type === 'kinesis' ? config.consumer : undefined;
    const newConsumer = consumer === true ? consumerName(fn.model.key, name, context) : undefined;
    const consumerArn = newConsumer === undefined ? consumer || undefined : (0,intrinsics/* ref */.KR)((0,logical_ids/* streamConsumerId */.Yd)(newConsumer));
    return { fn, event, config, type, name, newConsumer, consumerArn, failure: failureOf(config, event, context) };
}
/** The third part of an ARN; `undefined` for intrinsics. */
const serviceOf = (arn) => (typeof arn === 'string' ? arn.split(':')[2] : undefined);
function consumerName(functionKey, streamName, { model }) {
    const scope = model.provider.kinesisConsumerNamingMode ? `${model.service}${model.stage}` : '';
    return `${functionKey}${streamName}${scope}Consumer`;
}
function failureOf({ destinations }, event, { model, problems }) {
    if (!destinations)
        return undefined;
    const { onFailure } = destinations;
    const written = typeof onFailure === 'string' ? { arn: onFailure } : onFailure;
    const service = ('type' in written ? written.type : undefined) ?? serviceOf(written.arn);
    if (service === undefined) {
        problems.error('STREAM_TYPE_UNKNOWN', 'The ARN of onFailure does not tell whether it is of SNS or of SQS.', {
            at: model.locate([...event.path, 'destinations', 'onFailure', 'arn']),
            remedy: 'Add `type: sns` or `type: sqs`.',
        });
    }
    return { arn: written.arn, service: service === 'sns' ? 'sns' : 'sqs' };
}
function resourcesOf(one) {
    const { fn, event, config, newConsumer } = one;
    const consumerId = newConsumer === undefined ? [] : [(0,logical_ids/* streamConsumerId */.Yd)(newConsumer)];
    const mapping = {
        id: (0,logical_ids/* streamMappingId */.CU)(fn.model.key, one.type, one.name),
        resource: eventSourceMapping(fn, mappingProperties(one), ...consumerId),
        path: event.path,
    };
    const consumers = consumerId.map((id) => ({
        id,
        resource: {
            Type: 'AWS::Kinesis::StreamConsumer',
            Properties: { StreamARN: config.arn, ConsumerName: newConsumer },
        },
        path: event.path,
    }));
    return [mapping, ...consumers];
}
function mappingProperties({ config, consumerArn, failure }) {
    // The references drop the timestamp of streams without a consumer, which CloudFormation then refuses.
    const readsFromTime = consumerArn !== undefined || config.startingPosition === 'AT_TIMESTAMP';
    return {
        BatchSize: config.batchSize || 10,
        Enabled: config.enabled ?? true,
        EventSourceArn: consumerArn ?? config.arn,
        ParallelizationFactor: config.parallelizationFactor || undefined,
        StartingPosition: config.startingPosition ?? 'TRIM_HORIZON',
        StartingPositionTimestamp: readsFromTime ? config.startingPositionTimestamp : undefined,
        MaximumBatchingWindowInSeconds: config.batchWindow,
        MaximumRetryAttempts: config.maximumRetryAttempts,
        BisectBatchOnFunctionError: config.bisectBatchOnFunctionError,
        FunctionResponseTypes: config.functionResponseType ? [config.functionResponseType] : undefined,
        MaximumRecordAgeInSeconds: config.maximumRecordAgeInSeconds || undefined,
        TumblingWindowInSeconds: config.tumblingWindowInSeconds,
        DestinationConfig: onFailureDestination(failure?.arn),
        FilterCriteria: filterCriteria(config.filterPatterns),
    };
}
/** Statements for the streams of one function. */
function stream_statementsOf(streams) {
    const arns = (kept) => streams.filter(kept).map(({ config }) => config.arn);
    const failures = (service) => streams.flatMap(({ failure }) => (failure?.service === service ? [failure.arn] : []));
    return [
        ...allowOn(readActions('dynamodb', 'DescribeStream', 'ListStreams'), arns(({ type }) => type === 'dynamodb')),
        ...allowOn(readActions('kinesis', 'DescribeStream', 'ListStreams'), arns(({ type, consumerArn }) => type === 'kinesis' && consumerArn === undefined)),
        ...allowOn(readActions('kinesis', 'DescribeStreamSummary', 'ListShards'), arns(({ consumerArn }) => consumerArn !== undefined)),
        ...allowOn(['kinesis:SubscribeToShard'], streams.flatMap(({ consumerArn }) => consumerArn ?? [])),
        ...allowOn(['sns:Publish'], failures('sns')),
        ...allowOn(['sqs:ListQueues', 'sqs:SendMessage'], failures('sqs')),
    ];
}
const readActions = (service, ...more) => ['GetRecords', 'GetShardIterator', ...more].map((action) => `${service}:${action}`);

;// CONCATENATED MODULE: ./build/compile/websocket/api-resources.js




const api_resources_defaultAccessLogFormat = [
    '$context.identity.sourceIp',
    '$context.identity.caller',
    '$context.identity.user',
    '[$context.requestTime]',
    '"$context.eventType $context.routeKey $context.connectionId"',
    '$context.requestId',
].join(' ');
/** Of API, stage and deployment alike. */
const websocketsDescription = (provider) => provider.websocketsDescription || 'Serverless Websockets';
/** The websocket API of this stack. serverless 3 tags it only with `websocket.useProviderTags`. */
function websocketsApi({ provider, profile, stage, service }) {
    return {
        Type: 'AWS::ApiGatewayV2::Api',
        Properties: {
            Name: provider.websocketsApiName || `${stage}-${service}-websockets`,
            RouteSelectionExpression: provider.websocketsApiRouteSelectionExpression || '$request.body.action',
            Description: websocketsDescription(provider),
            ProtocolType: 'WEBSOCKET',
            Tags: profile === 'v4' || provider.websocketUseProviderTags ? providerTags(provider) : undefined,
        },
    };
}
/** The stage, without its deployment, and its log group when `provider.logs.websocket` is on. */
function stageResources({ provider, service, stage }) {
    const logs = provider.logs.websocket === true ? {} : provider.logs.websocket;
    return {
        [logical_ids/* websocketsStageId */.eS]: {
            Type: 'AWS::ApiGatewayV2::Stage',
            Properties: {
                ApiId: (0,intrinsics/* ref */.KR)(logical_ids/* websocketsApiId */.Xs),
                StageName: stage,
                Description: websocketsDescription(provider),
                ...(logs && logSettings(logs)),
            },
        },
        ...(logs && { [logical_ids/* websocketsLogGroupId */.DP]: apiLogGroup(`/aws/websocket/${service}-${stage}`, provider) }),
    };
}
function logSettings(logs) {
    return {
        DefaultRouteSettings: {
            DataTraceEnabled: logs.fullExecutionData ?? true,
            LoggingLevel: (logs.executionLogging ?? true) ? (logs.level ?? 'INFO') : 'OFF',
        },
        AccessLogSettings: (logs.accessLogging ?? true)
            ? {
                DestinationArn: (0,intrinsics/* sub */.jb)(`arn:\${AWS::Partition}:logs:\${AWS::Region}:\${AWS::AccountId}:log-group:\${${logical_ids/* websocketsLogGroupId */.DP}}`),
                Format: logs.format || api_resources_defaultAccessLogFormat,
            }
            : undefined,
    };
}

;// CONCATENATED MODULE: ./build/compile/websocket/route-resources.js




/**
 * Integrations, route responses, authorizers, permissions and routes. The order of resources and of their keys is part
 * of the deployment's logical ID (framework-spec 2.7).
 */
function routeResources(routes, context, apiId) {
    const resources = {};
    for (const { fn } of routes) {
        resources[(0,logical_ids/* websocketsIntegrationId */.eC)(fn.model.key)] = {
            Type: 'AWS::ApiGatewayV2::Integration',
            DependsOn: fn.alias?.logicalId,
            Properties: { ApiId: apiId, IntegrationType: 'AWS_PROXY', IntegrationUri: lambdaInvocationUri(fn.target) },
        };
    }
    for (const { key, hasResponse } of routes) {
        if (!hasResponse)
            continue;
        resources[(0,logical_ids/* websocketsRouteResponseId */.A1)(key)] = {
            Type: 'AWS::ApiGatewayV2::RouteResponse',
            Properties: { ApiId: apiId, RouteId: (0,intrinsics/* ref */.KR)((0,logical_ids/* websocketsRouteId */.lF)(key)), RouteResponseKey: '$default' },
        };
    }
    for (const { authorizer } of routes) {
        if (authorizer)
            resources[(0,logical_ids/* websocketsAuthorizerId */.TK)(authorizer.name)] = route_resources_authorizerResource(authorizer, context, apiId);
    }
    for (const { fn, authorizer } of routes) {
        const waitsFor = [...apiDependency(apiId), fn.alias?.logicalId ?? fn.logicalId];
        resources[(0,logical_ids/* websocketsPermissionId */.Dg)(fn.model.key)] = route_resources_permission(fn.target, waitsFor);
        if (authorizer)
            resources[(0,logical_ids/* websocketsPermissionId */.Dg)(authorizer.name)] = route_resources_authorizerPermission(authorizer, apiId);
    }
    for (const route of routes)
        resources[(0,logical_ids/* websocketsRouteId */.lF)(route.key)] = routeResource(route, apiId);
    return resources;
}
function routeResource({ key, fn, hasResponse, authorizer }, apiId) {
    return {
        Type: 'AWS::ApiGatewayV2::Route',
        Properties: {
            ApiId: apiId,
            RouteKey: key,
            AuthorizationType: authorizer ? 'CUSTOM' : 'NONE',
            Target: (0,intrinsics/* join */.fj)('/', ['integrations', (0,intrinsics/* ref */.KR)((0,logical_ids/* websocketsIntegrationId */.eC)(fn.model.key))]),
            RouteResponseSelectionExpression: hasResponse ? '$default' : undefined,
            AuthorizerId: authorizer && (0,intrinsics/* ref */.KR)((0,logical_ids/* websocketsAuthorizerId */.TK)(authorizer.name)),
        },
    };
}
function route_resources_authorizerResource(authorizer, { functionByKey }, apiId) {
    return {
        Type: 'AWS::ApiGatewayV2::Authorizer',
        DependsOn: functionByKey(authorizer.name)?.alias?.logicalId,
        Properties: {
            ApiId: apiId,
            Name: authorizer.name,
            AuthorizerType: 'REQUEST',
            AuthorizerUri: lambdaInvocationUri(authorizer.target),
            IdentitySource: authorizer.identitySource,
        },
    };
}
const invoke = { Action: 'lambda:InvokeFunction', Principal: 'apigateway.amazonaws.com' };
const route_resources_permission = (target, waitsFor) => ({
    Type: 'AWS::Lambda::Permission',
    DependsOn: waitsFor,
    Properties: { FunctionName: target, ...invoke },
});
function route_resources_authorizerPermission({ target, fn }, apiId) {
    const own = fn ? [fn.logicalId, fn.alias?.logicalId].filter((id) => id !== undefined) : [];
    return {
        Type: 'AWS::Lambda::Permission',
        DependsOn: [...apiDependency(apiId), ...own],
        Properties: { ...invoke, FunctionName: target },
    };
}
/** An API of this template is waited for, whether we make it or the user's resources do. */
const apiDependency = (apiId) => (0,json/* isJsonObject */.OW)(apiId) && typeof apiId['Ref'] === 'string' ? [apiId['Ref']] : [];

;// CONCATENATED MODULE: ./build/compile/websocket/routes.js

/** The routes of all `websocket` events in order. Reports authorizers that cannot be resolved. */
function websocket_routes_readRoutes(events, context) {
    const owners = new Map();
    return events.map((entry) => {
        const config = typeof entry.event.config === 'string' ? { route: entry.event.config } : entry.event.config;
        warnOfSecondRoute(entry, config.route, owners, context);
        const authorizer = typeof config.authorizer === 'string' ? authorizerOfText(config.authorizer) : (config.authorizer ?? undefined);
        return {
            key: config.route,
            fn: entry.fn,
            path: entry.event.path,
            hasResponse: config.routeResponseSelectionExpression !== undefined,
            authorizer: authorizer && readAuthorizer(authorizer, entry, context),
        };
    });
}
const authorizerOfText = (text) => (text.includes(':') ? { arn: text } : { name: text });
function readAuthorizer({ arn, name, identitySource }, { event }, { functions, functionByKey, model, problems }) {
    const sources = identitySource ?? ['route.request.header.Auth'];
    const fail = (message) => {
        const at = model.locate([...event.path, 'authorizer']);
        problems.error('WEBSOCKET_AUTHORIZER_INVALID', message, { at });
        return undefined;
    };
    if (typeof arn === 'string') {
        return { name: arn.split(':').at(-1) ?? arn, target: arn, identitySource: sources };
    }
    if (name === undefined)
        return fail('An authorizer whose "arn" is no plain text needs a "name" beside it');
    if (arn !== undefined)
        return { name, target: arn, identitySource: sources };
    const fn = functionByKey(name);
    if (fn)
        return { name, target: fn.target, fn, identitySource: sources };
    const nearest = (0,nearest_name/* nearestName */.q)(name, functions.map((other) => other.model.key));
    const hint = nearest ? `: did you mean "${nearest}"?` : '';
    return fail(`The authorizer "${name}" is no function of this service${hint}`);
}
function warnOfSecondRoute({ fn, event }, route, owners, { model, problems }) {
    const owner = owners.get(route);
    if (owner !== undefined) {
        problems.warn('WEBSOCKET_ROUTE_DUPLICATE', `The websocket route "${route}" of function "${owner}" is replaced by that of function "${fn.model.key}"`, { at: model.locate(event.path) });
    }
    owners.set(route, fn.model.key);
}

;// CONCATENATED MODULE: ./build/compile/events/websocket.js









/**
 * `websocket` events: one websocket API per service with its stage and deployment, a route per event.
 *
 * With `provider.apiGateway.websocketApiId` the deployment goes to the stage of the API that is there.
 * Source: framework-spec 6.3.
 */
const websocket = {
    kind: 'websocket',
    delivery: 'request',
    compile(events, context) {
        const { model } = context;
        const external = model.provider.apiGateway.websocketApiId;
        const apiId = external ?? (0,intrinsics/* ref */.KR)(logical_ids/* websocketsApiId */.Xs);
        const routes = websocket_routes_readRoutes(events, context);
        const endpoints = routeResources(routes, context, apiId);
        const contribution = external
            ? withDeployment(endpoints, routes, model, apiId)
            : ownApi(endpoints, routes, model, apiId);
        return { ...contribution, sources: websocket_sourcesOf(routes) };
    },
};
const websocket_sourcesOf = (routes) => Object.fromEntries([...routes].reverse().flatMap(({ key, fn, path }) => [
    [(0,logical_ids/* websocketsIntegrationId */.eC)(fn.model.key), path],
    [(0,logical_ids/* websocketsPermissionId */.Dg)(fn.model.key), path],
    [(0,logical_ids/* websocketsRouteId */.lF)(key), path],
    [(0,logical_ids/* websocketsRouteResponseId */.A1)(key), path],
]));
function ownApi(endpoints, routes, model, apiId) {
    const accountRole = model.provider.logs.websocket ? apiGatewayAccountRole(model.provider) : {};
    const api = { [logical_ids/* websocketsApiId */.Xs]: websocketsApi(model), ...endpoints, ...stageResources(model) };
    return {
        ...withDeployment({ ...api, ...accountRole.resources }, routes, model, apiId),
        customResources: accountRole.customResources ?? [],
        // Functions may answer to every connection of the account: the framework's own statement.
        statements: [
            (0,policy/* allow */.c)(['execute-api:ManageConnections'], [(0,intrinsics/* sub */.jb)('arn:${AWS::Partition}:execute-api:*:*:*/@connections/*')]),
        ],
    };
}
/** Adds the deployment, whose logical ID changes with what it deploys, and points the stage to it. */
function withDeployment(resources, routes, { provider, stage }, apiId) {
    const deploymentId = (0,logical_ids/* websocketsDeploymentId */.jM)((0,core_digest/* sha256Base64 */.TZ)(JSON.stringify(deployedPart(resources))));
    const stageResource = resources[logical_ids/* websocketsStageId */.eS];
    const deployment = {
        Type: 'AWS::ApiGatewayV2::Deployment',
        DependsOn: routes.flatMap(({ key, hasResponse }) => hasResponse ? [(0,logical_ids/* websocketsRouteResponseId */.A1)(key), (0,logical_ids/* websocketsRouteId */.lF)(key)] : [(0,logical_ids/* websocketsRouteId */.lF)(key)]),
        Properties: {
            ApiId: apiId,
            Description: websocketsDescription(provider),
            StageName: provider.apiGateway.websocketApiId ? stage : undefined,
        },
    };
    return {
        resources: {
            ...resources,
            ...(stageResource && {
                [logical_ids/* websocketsStageId */.eS]: {
                    ...stageResource,
                    Properties: { ...stageResource.Properties, DeploymentId: (0,intrinsics/* ref */.KR)(deploymentId) },
                },
            }),
            [deploymentId]: deployment,
        },
        outputs: {
            ServiceEndpointWebsocket: {
                Description: 'URL of the service endpoint',
                Value: (0,intrinsics/* join */.fj)('', ['wss://', apiId, '.execute-api.', intrinsics/* region */.Ny, '.', intrinsics/* urlSuffix */.rW, `/${stage}`]),
            },
        },
    };
}
/**
 * What the framework hashes: the API of this stack and what belongs to it. With an API outside nothing does, so that
 * the deployment's ID never changes there (framework-spec 13.1).
 */
function deployedPart(resources) {
    return Object.fromEntries(Object.entries(resources).filter(([id, { Properties, DependsOn }]) => {
        const apiId = Properties?.['ApiId'];
        return (id === logical_ids/* websocketsApiId */.Xs ||
            ((0,json/* isJsonObject */.OW)(apiId) && apiId['Ref'] === logical_ids/* websocketsApiId */.Xs) ||
            (Array.isArray(DependsOn) && DependsOn.includes(logical_ids/* websocketsApiId */.Xs)));
    }));
}

;// CONCATENATED MODULE: ./build/compile/events/index.js






















/** Every event type has its compiler: a kind without its file does not compile. */
const eventCompilers = {
    s3: s3,
    schedule: schedule,
    http: http,
    httpApi: httpApi,
    websocket: websocket,
    sqs: sqs,
    sns: sns,
    stream: stream,
    kafka: kafka,
    msk: msk,
    activemq: activemq,
    rabbitmq: rabbitmq,
    cognitoUserPool: cognitoUserPool,
    cloudFront: cloudFront,
    alb: alb,
    alexaSkill: alexaSkill,
    alexaSmartHome: alexaSmartHome,
    iot: iot,
    iotFleetProvisioning: iotFleetProvisioning,
    cloudwatchEvent: cloudwatchEvent,
    cloudwatchLog: cloudwatchLog,
    eventBridge: eventBridge,
};

;// CONCATENATED MODULE: ./build/compile/functions/alias.js


/** The alias that events point at, when the function has one (framework-spec 7.3). */
function functionAlias(fn) {
    if (fn.durableConfig)
        return { logicalId: (0,logical_ids/* durableAliasId */.bh)(fn.key), name: 'durable' };
    if (fn.provisionedConcurrency)
        return { logicalId: (0,logical_ids/* provisionedAliasId */.ax)(fn.key), name: 'provisioned' };
    if (fn.snapStart)
        return { logicalId: (0,logical_ids/* snapStartAliasId */.qs)(fn.key), name: 'snapstart' };
    return undefined;
}
/** How an event points at a function: its ARN, with the alias when there is one. */
function functionTarget(fn) {
    const arn = (0,intrinsics/* getAtt */.CN)((0,logical_ids/* functionId */.Ki)(fn.key), 'Arn');
    const alias = functionAlias(fn);
    return alias ? (0,intrinsics/* join */.fj)(':', [arn, alias.name]) : arn;
}
function aliasResource(fn, alias, versionId, model) {
    return {
        Type: 'AWS::Lambda::Alias',
        Properties: {
            FunctionName: (0,intrinsics/* ref */.KR)((0,logical_ids/* functionId */.Ki)(fn.key)),
            FunctionVersion: (0,intrinsics/* getAtt */.CN)(versionId, 'Version'),
            Name: alias.name,
            ProvisionedConcurrencyConfig: fn.provisionedConcurrency
                ? { ProvisionedConcurrentExecutions: fn.provisionedConcurrency }
                : undefined,
        },
        DependsOn: (0,logical_ids/* functionId */.Ki)(fn.key),
        ...companionCondition(fn, model),
    };
}
/** osls puts the function's condition on everything that belongs to it, serverless 3 on the function only. */
function companionCondition(fn, model) {
    return fn.condition !== undefined && model.profile === 'v4' ? { Condition: fn.condition } : {};
}

;// CONCATENATED MODULE: ./build/compile/functions/role.js



/** The role that a function was given, its own before the provider's; `undefined`: the generated one. */
function customRole(fn, model) {
    return fn.role ?? model.provider.role.existing;
}
/** `Role` of a function, and the resource that it therefore depends on (framework-spec 7.1, "Role"). */
function roleReference(role) {
    if (role === undefined)
        return { value: (0,intrinsics/* getAtt */.CN)(logical_ids/* lambdaRoleId */.tt, 'Arn') };
    if (typeof role === 'string') {
        return role.startsWith('arn:') ? { value: role } : { value: (0,intrinsics/* getAtt */.CN)(role, 'Arn'), dependsOn: role };
    }
    const resource = getAttResource(role);
    return resource === undefined ? { value: role } : { value: role, dependsOn: resource };
}
/** Logical ID of the role that event source mappings wait for (framework-spec 7.2); none for ARNs and imports. */
function roleDependency(role) {
    if (role === undefined)
        return logical_ids/* lambdaRoleId */.tt;
    if (typeof role === 'string')
        return role.includes(':') ? undefined : role;
    return getAttResource(role);
}
function getAttResource(role) {
    const target = (0,json/* isJsonObject */.OW)(role) ? role['Fn::GetAtt'] : undefined;
    if (Array.isArray(target))
        return String(target[0]);
    return typeof target === 'string' ? target.split('.')[0] : undefined;
}

;// CONCATENATED MODULE: ./build/compile/functions/event-invoke-config.js





const destinationActions = {
    function: 'lambda:InvokeFunction',
    sns: 'sns:Publish',
    sqs: 'sqs:SendMessage',
    eventBus: 'events:PutEvents',
};
/** Asynchronous invocation settings of a function, and what its role needs for the destinations (framework-spec 7.4). */
function compileEventInvokeConfig(fn, model, problems) {
    if (!fn.destinations && !fn.maximumEventAge && fn.maximumRetryAttempts === undefined)
        return {};
    const { onSuccess, onFailure } = fn.destinations ?? {};
    const destinations = Object.entries({ onSuccess, onFailure }).flatMap(([key, target]) => target === undefined ? [] : [{ key, target }]);
    const targets = destinations.map(({ target }) => target);
    const alias = functionAlias(fn);
    const targetAliases = model.profile === 'v4' ? targets.map((target) => destinationAlias(target, model)) : [];
    const dependsOn = [alias, ...targetAliases].filter((item) => item !== undefined).map((item) => item.logicalId);
    return {
        resources: {
            [(0,logical_ids/* eventInvokeConfigId */.qe)(fn.key)]: {
                Type: 'AWS::Lambda::EventInvokeConfig',
                Properties: {
                    FunctionName: (0,intrinsics/* ref */.KR)((0,logical_ids/* functionId */.Ki)(fn.key)),
                    DestinationConfig: {
                        OnSuccess: onSuccess === undefined ? undefined : { Destination: destinationArn(onSuccess, model) },
                        OnFailure: onFailure === undefined ? undefined : { Destination: destinationArn(onFailure, model) },
                    },
                    Qualifier: alias?.name ?? '$LATEST',
                    MaximumEventAgeInSeconds: fn.maximumEventAge || undefined,
                    MaximumRetryAttempts: fn.maximumRetryAttempts,
                },
                ...oneOrMany([...new Set(dependsOn)]),
                ...companionCondition(fn, model),
            },
        },
        statements: customRole(fn, model) === undefined
            ? destinations.flatMap((destination) => destinationStatement(destination, fn, model, problems))
            : [],
        sources: { [(0,logical_ids/* eventInvokeConfigId */.qe)(fn.key)]: fn.path },
    };
}
function oneOrMany(dependsOn) {
    const [first, ...others] = dependsOn;
    if (first === undefined)
        return {};
    return { DependsOn: others.length > 0 ? dependsOn : first };
}
const event_invoke_config_localFunction = (target, model) => typeof target === 'string' && !target.startsWith('arn:')
    ? model.functions.find((fn) => fn.key === target)
    : undefined;
function destinationAlias(target, model) {
    const local = event_invoke_config_localFunction(target, model);
    return local && functionAlias(local);
}
function destinationArn(target, model) {
    if (typeof target !== 'string')
        return target.arn;
    const local = event_invoke_config_localFunction(target, model);
    if (!local)
        return target;
    return model.profile === 'v4' ? functionTarget(local) : (0,intrinsics/* getAtt */.CN)((0,logical_ids/* functionId */.Ki)(local.key), 'Arn');
}
function destinationStatement({ key, target }, fn, model, problems) {
    if (typeof target !== 'string') {
        return [{ Effect: 'Allow', Action: destinationActions[target.type], Resource: target.arn }];
    }
    if (target.startsWith('arn:')) {
        const action = actionOfArn(target);
        if (action)
            return [{ Effect: 'Allow', Action: action, Resource: target }];
    }
    const local = event_invoke_config_localFunction(target, model);
    if (local) {
        // By text and not by GetAtt: the role would depend on a function that depends on the role.
        const alias = model.profile === 'v4' ? functionAlias(local) : undefined;
        const name = alias ? `${local.name}:${alias.name}` : local.name;
        const arn = (0,intrinsics/* sub */.jb)(`arn:\${AWS::Partition}:lambda:\${AWS::Region}:\${AWS::AccountId}:function:${name}`);
        return [{ Effect: 'Allow', Action: destinationActions.function, Resource: arn }];
    }
    const nearest = (0,nearest_name/* nearestName */.q)(target, model.functions.map((known) => known.key));
    problems.error('FUNCTION_DESTINATION_UNKNOWN', `Function \`${fn.key}\`: the destination \`${target}\` is no function of this service and no ARN of a function, queue, topic or event bus${nearest ? `; did you mean \`${nearest}\`?` : '.'}`, { at: model.locate([...fn.path, 'destinations', key]) });
    return [];
}
function actionOfArn(arn) {
    if (arn.includes(':function:'))
        return destinationActions.function;
    if (arn.includes(':sqs:'))
        return destinationActions.sqs;
    if (arn.includes(':sns:'))
        return destinationActions.sns;
    if (arn.includes(':event-bus/'))
        return destinationActions.eventBus;
    return undefined;
}

// EXTERNAL MODULE: ./build/compile/functions/deployment-bucket-value.js
var deployment_bucket_value = __webpack_require__(39728);
;// CONCATENATED MODULE: ./build/compile/functions/function.js



/**
 * The `AWS::Lambda::Function` of one function, as the version hash sees it: `LoggingConfig` (and `SnapStart` of the v3
 * profile) come later, by `finishFunction`. Source: framework-spec 7.1.
 */
function functionResource(fn, model, inputs) {
    const role = roleReference(customRole(fn, model));
    const dependsOn = [
        ...(fn.disableLogs ? [] : [(0,logical_ids/* logGroupId */.Jk)(fn.key)]),
        ...fn.dependsOn,
        ...(role.dependsOn === undefined ? [] : [role.dependsOn]),
    ];
    return {
        Type: 'AWS::Lambda::Function',
        Properties: {
            ...packageProperties(fn, model, inputs),
            FunctionName: fn.name,
            MemorySize: fn.memorySize,
            Timeout: fn.timeout,
            Architectures: fn.architecture && [fn.architecture],
            Description: fn.description || undefined,
            SnapStart: fn.snapStart && model.profile === 'v4' ? snapStart : undefined,
            Tags: function_tagList(fn.tags),
            EphemeralStorage: fn.ephemeralStorageSize === undefined ? undefined : { Size: fn.ephemeralStorageSize },
            RecursiveLoop: fn.recursiveLoop,
            DeadLetterConfig: fn.onError === undefined ? undefined : { TargetArn: fn.onError },
            KmsKeyArn: fn.kmsKeyArn,
            TracingConfig: fn.tracing ? { Mode: fn.tracing === true ? 'Active' : fn.tracing } : undefined,
            Environment: fn.environment && { Variables: fn.environment },
            Role: role.value,
            VpcConfig: vpcConfig(fn, model),
            FileSystemConfigs: fn.fileSystemConfig && [
                { Arn: fn.fileSystemConfig.arn, LocalMountPath: fn.fileSystemConfig.localMountPath },
            ],
            ReservedConcurrentExecutions: fn.reservedConcurrency,
            Layers: fn.layers,
            DurableConfig: fn.durableConfig && {
                ExecutionTimeout: fn.durableConfig.executionTimeout,
                RetentionPeriodInDays: fn.durableConfig.retentionPeriodInDays,
            },
        },
        ...(dependsOn.length > 0 ? { DependsOn: dependsOn } : {}),
        ...(fn.condition === undefined ? {} : { Condition: fn.condition }),
    };
}
/** Adds what the version hash of the framework does not see. */
function finishFunction(resource, fn, model) {
    const late = {
        SnapStart: fn.snapStart && model.profile === 'v3' ? snapStart : undefined,
        LoggingConfig: loggingConfig(fn),
    };
    return { ...resource, Properties: { ...resource.Properties, ...withoutUndefined(late) } };
}
/** Logical ID → function resource, for messages that name it. */
const functionLogicalId = (fn) => (0,logical_ids/* functionId */.Ki)(fn.key);
/** `{ a: 'b' }` → `[{ Key: 'a', Value: 'b' }]`; `undefined` without tags. */
function function_tagList(tags) {
    const list = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
    return list.length > 0 ? list : undefined;
}
const snapStart = { ApplyOn: 'PublishedVersions' };
function packageProperties(fn, model, inputs) {
    const image = inputs.artifacts.images[fn.key];
    if (image)
        return { Code: { ImageUri: image.uri }, ImageConfig: imageConfig(fn), PackageType: 'Image' };
    return {
        Code: { S3Bucket: (0,deployment_bucket_value/* deploymentBucketValue */.d)(model), S3Key: inputs.artifacts.functions[fn.key]?.s3Key },
        RuntimeManagementConfig: runtimeManagement(fn),
        Handler: fn.handler,
        Runtime: fn.runtime,
    };
}
function imageConfig({ image }) {
    const config = withoutUndefined({
        Command: image?.command,
        EntryPoint: image?.entryPoint,
        WorkingDirectory: image?.workingDirectory,
    });
    return Object.keys(config).length > 0 ? config : undefined;
}
function runtimeManagement({ runtimeManagement: config }) {
    if (!config || config.mode === 'auto')
        return undefined;
    if (config.mode === 'manual')
        return { UpdateRuntimeOn: 'Manual', RuntimeVersionArn: config.arn };
    return { UpdateRuntimeOn: 'FunctionUpdate' };
}
// A function may override only one of the two lists; without both there is no VPC at all.
function vpcConfig(fn, model) {
    if (fn.vpc === 'off')
        return undefined;
    const shared = model.provider.vpc;
    const SecurityGroupIds = fn.vpc?.securityGroupIds ?? shared?.securityGroupIds;
    const SubnetIds = fn.vpc?.subnetIds ?? shared?.subnetIds;
    if (!SecurityGroupIds || !SubnetIds)
        return undefined;
    return {
        Ipv6AllowedForDualStack: fn.vpc?.ipv6AllowedForDualStack || shared?.ipv6AllowedForDualStack,
        SecurityGroupIds,
        SubnetIds,
    };
}
function loggingConfig({ logs }) {
    const config = withoutUndefined({
        ApplicationLogLevel: logs?.applicationLogLevel,
        LogFormat: logs?.logFormat,
        LogGroup: logs?.logGroup,
        SystemLogLevel: logs?.systemLogLevel,
    });
    return Object.keys(config).length > 0 ? config : undefined;
}
function withoutUndefined(object) {
    return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
}

;// CONCATENATED MODULE: ./build/compile/functions/statements.js


/** What the generated role needs for settings of one function, in the framework's order (framework-spec 7.2, 6). */
function functionStatements(fn) {
    return [
        ...(typeof fn.onError === 'string' ? [(0,policy/* allow */.c)(['sns:Publish'], [fn.onError])] : []),
        ...(typeof fn.kmsKeyArn === 'string' ? [(0,policy/* allow */.c)(['kms:Decrypt'], [fn.kmsKeyArn])] : []),
        ...(fn.tracing ? [(0,policy/* allow */.c)(['xray:PutTraceSegments', 'xray:PutTelemetryRecords'], ['*'])] : []),
        ...(fn.fileSystemConfig
            ? [(0,policy/* allow */.c)(['elasticfilesystem:ClientMount', 'elasticfilesystem:ClientWrite'], [fn.fileSystemConfig.arn])]
            : []),
    ];
}
const onceForAll = new Set(['kms:Decrypt', 'xray:PutTraceSegments']);
/**
 * Adds the statements of functions to those before them. Keys and tracing are asked for once, also when the user wrote
 * the same statement; serverless 3 then drops every repeated statement. Destinations are asked for once each.
 */
function addFunctionStatements(before, added, profile) {
    let statements = [...before];
    const destinations = new Set();
    for (const statement of added) {
        if (isOnceForAll(statement)) {
            if (profile === 'v3')
                statements = distinct([...statements, statement]);
            else if (!statements.some((known) => same(known, statement)))
                statements.push(statement);
        }
        else if (typeof statement.Action !== 'string')
            statements.push(statement);
        else if (!destinations.has((0,json/* canonicalJson */.dj)(statement))) {
            destinations.add((0,json/* canonicalJson */.dj)(statement));
            statements.push(statement);
        }
    }
    return statements;
}
const isOnceForAll = ({ Action }) => typeof Action !== 'string' && Action?.[0] !== undefined && onceForAll.has(Action[0]);
const same = (a, b) => (0,json/* canonicalJson */.dj)(a) === (0,json/* canonicalJson */.dj)(b);
const distinct = (statements) => [
    ...new Map(statements.map((statement) => [(0,json/* canonicalJson */.dj)(statement), statement])).values(),
];

;// CONCATENATED MODULE: ./build/compile/functions/url.js



const defaultAllowedHeaders = [
    'Content-Type',
    'X-Amz-Date',
    'Authorization',
    'X-Api-Key',
    'X-Amz-Security-Token',
    'X-Amzn-Trace-Id',
];
/**
 * `url` of a function: an `AWS::Lambda::Url`, its output, and the permissions of everybody unless IAM guards it.
 * Source: framework-spec 7.4; the second permission is osls only (13.4).
 */
function compileFunctionUrl(fn, model) {
    if (!fn.url)
        return {};
    const authType = fn.url.authorizer === 'aws_iam' ? 'AWS_IAM' : 'NONE';
    const alias = functionAlias(fn);
    const shared = { ...(alias ? { DependsOn: alias.logicalId } : {}), ...companionCondition(fn, model) };
    const id = (0,logical_ids/* functionUrlId */.dZ)(fn.key);
    const permission = (properties) => ({
        Type: 'AWS::Lambda::Permission',
        Properties: { FunctionName: functionTarget(fn), Principal: '*', ...properties },
        ...shared,
    });
    return {
        resources: {
            [id]: {
                Type: 'AWS::Lambda::Url',
                Properties: {
                    AuthType: authType,
                    TargetFunctionArn: functionTarget(fn),
                    Cors: cors(fn.url),
                    InvokeMode: fn.url.invokeMode === 'RESPONSE_STREAM' ? fn.url.invokeMode : undefined,
                },
                ...shared,
            },
            ...(authType === 'NONE' && {
                [(0,logical_ids/* functionUrlPermissionId */.SQ)(fn.key)]: permission({
                    Action: 'lambda:InvokeFunctionUrl',
                    FunctionUrlAuthType: authType,
                }),
            }),
            ...(authType === 'NONE' &&
                model.profile === 'v4' && {
                [(0,logical_ids/* functionInvokedByUrlPermissionId */.BG)(fn.key)]: permission({
                    Action: 'lambda:InvokeFunction',
                    InvokedViaFunctionUrl: true,
                }),
            }),
        },
        outputs: {
            [id]: {
                Description: 'Lambda Function URL',
                Value: (0,intrinsics/* getAtt */.CN)(id, 'FunctionUrl'),
                ...companionCondition(fn, model),
            },
        },
        sources: { [id]: [...fn.path, 'url'] },
    };
}
function cors({ cors: config }) {
    if (!config)
        return undefined;
    const own = config === true ? {} : config;
    return {
        AllowCredentials: own.allowCredentials ? true : undefined,
        AllowHeaders: listOrDefault(own.allowedHeaders, defaultAllowedHeaders),
        AllowMethods: listOrDefault(own.allowedMethods, ['*']),
        AllowOrigins: listOrDefault(own.allowedOrigins, ['*']),
        ExposeHeaders: own.exposedResponseHeaders ? [...new Set(own.exposedResponseHeaders)] : undefined,
        MaxAge: own.maxAge ?? undefined,
    };
}
// null takes the default away; absent keeps it.
function listOrDefault(list, fallback) {
    if (list === null)
        return undefined;
    return list ? [...new Set(list)] : fallback;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/compile/functions/version.js




/** Whether a version is published: asked for, or forced by an alias (framework-spec 2.6, 7.3). */
function publishesVersion(fn) {
    return fn.versionFunction || !!fn.durableConfig || fn.provisionedConcurrency !== undefined || fn.snapStart;
}
/**
 * The `AWS::Lambda::Version` of one function. Its logical ID ends in a digest over the artifact, the layers and the
 * properties of the function, so that any change publishes a new version. Source: framework-spec 2.6.
 */
function compileVersion(fn, resource, layers, inputs, model) {
    const image = inputs.artifacts.images[fn.key];
    const codeSha256 = image ? image.sha256 : inputs.artifacts.functions[fn.key]?.sha256;
    const used = usedLayers(resource, layers);
    const hash = (0,external_node_crypto_.createHash)('sha256');
    if (!image && codeSha256)
        hash.update(codeSha256);
    for (const layer of [...used].sort((a, b) => (a.artifact.fileName < b.artifact.fileName ? -1 : 1))) {
        hash.update(layer.artifact.sha256);
    }
    hash.update(JSON.stringify(sortedByLocale(hashedProperties(resource, used, image !== undefined))));
    const logicalId = (0,logical_ids/* versionId */.Ik)(fn.key, hash.digest('base64'));
    const forced = !fn.versionFunction && !fn.durableConfig;
    const condition = fn.condition !== undefined && model.profile === 'v4' ? { Condition: fn.condition } : {};
    return {
        logicalId,
        resource: {
            Type: 'AWS::Lambda::Version',
            ...(forced ? {} : { DeletionPolicy: 'Retain' }),
            Properties: {
                FunctionName: (0,intrinsics/* ref */.KR)((0,logical_ids/* functionId */.Ki)(fn.key)),
                CodeSha256: codeSha256,
                Description: fn.description || undefined,
            },
            ...condition,
        },
        output: [
            (0,logical_ids/* versionOutput */.uF)(fn.key),
            { Description: 'Current Lambda function version', Value: (0,intrinsics/* ref */.KR)(logicalId), ...condition },
        ],
    };
}
function usedLayers(resource, layers) {
    const references = resource.Properties?.['Layers'];
    if (!Array.isArray(references))
        return [];
    return references.flatMap((item) => {
        const id = (0,json/* isJsonObject */.OW)(item) ? item['Ref'] : undefined;
        return layers.filter((layer) => layer.logicalId === id);
    });
}
// Reserved concurrency and tags belong to the function and to no version of it.
function hashedProperties(resource, layers, isImage) {
    const { Code, ReservedConcurrentExecutions: _concurrency, Tags: _tags, ...properties } = resource.Properties ?? {};
    return {
        ...properties,
        ...(isImage ? { Code } : {}),
        layerConfigurations: layers.map(({ model, logicalId, resource: layer }) => {
            const { S3Key: _key, ...content } = (0,json/* isJsonObject */.OW)(layer.Properties?.['Content'])
                ? layer.Properties['Content']
                : {};
            return { name: model.key, ref: logicalId, properties: { ...layer.Properties, Content: content } };
        }),
    };
}
// The framework orders the keys by locale and not by code unit, and the digest depends on it.
function sortedByLocale(value) {
    if (Array.isArray(value))
        return value.map((item) => sortedByLocale(item) ?? null);
    if (!(0,json/* isJsonObject */.OW)(value))
        return value;
    return Object.fromEntries(Object.entries(value)
        .sort(([a], [b]) => a.localeCompare(b))
        .map(([key, item]) => [key, sortedByLocale(item)]));
}

;// CONCATENATED MODULE: ./build/compile/functions/compile-function.js







/** One function with its version, alias, URL and asynchronous settings (framework-spec 7). */
function compileFunction(fn, model, layers, inputs, problems) {
    const hashed = functionResource(fn, model, inputs);
    checkFunction(fn, model, hashed.Properties?.['VpcConfig'] !== undefined, problems);
    const resource = finishFunction(hashed, fn, model);
    const logicalId = functionLogicalId(fn);
    const version = publishesVersion(fn) ? compileVersion(fn, hashed, layers, inputs, model) : undefined;
    const alias = functionAlias(fn);
    return {
        refs: {
            model: fn,
            logicalId,
            target: functionTarget(fn),
            alias,
            versionId: version?.logicalId,
            roleDependency: roleDependency(customRole(fn, model)),
            resource,
        },
        contributions: [
            {
                resources: {
                    [logicalId]: resource,
                    ...(version && { [version.logicalId]: version.resource }),
                    ...(version && alias && { [alias.logicalId]: aliasResource(fn, alias, version.logicalId, model) }),
                },
                outputs: version ? Object.fromEntries([version.output]) : {},
                statements: functionStatements(fn),
                sources: { [logicalId]: fn.path, ...(version && { [version.logicalId]: fn.path }) },
            },
            compileFunctionUrl(fn, model),
            compileEventInvokeConfig(fn, model, problems),
        ],
    };
}
function checkFunction(fn, model, hasVpc, problems) {
    const at = model.locate(fn.path);
    if (fn.fileSystemConfig && !hasVpc) {
        problems.error('FUNCTION_FILE_SYSTEM_NEEDS_VPC', `Function \`${fn.key}\` mounts a file system but is in no VPC.`, {
            at: model.locate([...fn.path, 'fileSystemConfig']) ?? at,
        });
    }
    if (fn.provisionedConcurrency && fn.snapStart) {
        problems.error('FUNCTION_SNAPSTART_WITH_PROVISIONED_CONCURRENCY', `Function \`${fn.key}\` asks for both \`snapStart\` and \`provisionedConcurrency\`; Lambda allows one of them.`, { at: model.locate([...fn.path, 'snapStart']) ?? at });
    }
}

// EXTERNAL MODULE: ./build/compile/functions/layer.js
var functions_layer = __webpack_require__(4833);
;// CONCATENATED MODULE: ./build/compile/functions/log-group.js


/** `/aws/lambda/<function name>` */
const logGroupName = (functionName) => `/aws/lambda/${functionName}`;
/** The log group of a function; none with `disableLogs`. Source: framework-spec 7.4. */
function logGroupResources(fn, model) {
    if (fn.disableLogs)
        return {};
    return {
        [(0,logical_ids/* logGroupId */.Jk)(fn.key)]: {
            Type: 'AWS::Logs::LogGroup',
            Properties: {
                LogGroupName: logGroupName(fn.name),
                RetentionInDays: fn.logRetentionInDays,
                DataProtectionPolicy: fn.logDataProtectionPolicy,
                LogGroupClass: fn.logGroupClass,
            },
            ...companionCondition(fn, model),
        },
    };
}

;// CONCATENATED MODULE: ./build/compile/iam/lambda-role.js







/** Whether the stack has the generated role: not when there is nothing to use it (framework-spec 7.2). */
function hasLambdaRole(model) {
    return (model.functions.length > 0 &&
        model.provider.role.existing === undefined &&
        model.functions.some((fn) => fn.role === undefined));
}
/** The role that functions without their own use, with the statements of functions and then of events, in order. */
function lambdaRole(model, ofFunctions, ofEvents, trustedServices) {
    const config = model.provider.role;
    const managedPolicies = managedPolicyArns(model);
    const own = [...logStatements(model), ...config.statements, ...durableStatements(model)];
    const statements = [...addFunctionStatements(own, ofFunctions, model.profile), ...ofEvents];
    return {
        Type: 'AWS::IAM::Role',
        Properties: {
            AssumeRolePolicyDocument: {
                Version: policy/* policyVersion */.V,
                Statement: [
                    {
                        Effect: 'Allow',
                        Principal: { Service: [...new Set(['lambda.amazonaws.com', ...trustedServices])] },
                        Action: ['sts:AssumeRole'],
                    },
                ],
            },
            Policies: statements.length > 0 ? [rolePolicy(statements, model)] : undefined,
            Path: config.path ?? '/',
            RoleName: config.name ?? (0,intrinsics/* join */.fj)('-', [model.service, model.stage, intrinsics/* region */.Ny, 'lambdaRole']),
            Tags: config.tags && function_tagList(config.tags),
            PermissionsBoundary: config.permissionsBoundary,
            ManagedPolicyArns: managedPolicies.length > 0 ? managedPolicies : undefined,
        },
    };
}
const rolePolicy = (statements, { service, stage }) => ({
    PolicyName: (0,intrinsics/* join */.fj)('-', [service, stage, 'lambda']),
    PolicyDocument: { Version: policy/* policyVersion */.V, Statement: statements },
});
const logArn = (name, suffix) => (0,intrinsics/* sub */.jb)(`arn:\${AWS::Partition}:logs:\${AWS::Region}:\${AWS::AccountId}:log-group:${logGroupName(name)}${suffix}`);
// Functions named `<service>-<stage>…` share one wildcard, the others are named one by one before it.
function logStatements(model) {
    const prefix = `${model.service}-${model.stage}`;
    const isCanonical = (fn) => fn.name.startsWith(prefix);
    const logging = model.functions.filter((fn) => !fn.disableLogs);
    const others = logging.filter((fn) => !isCanonical(fn));
    const hasCanonical = logging.some(isCanonical);
    const resources = (suffix, wildcard) => [
        ...others.map((fn) => logArn(fn.name, suffix)),
        ...(hasCanonical ? [logArn(prefix, wildcard)] : []),
    ];
    // With no logs at all IAM refuses the empty lists that the framework writes, as it does a policy that says nothing
    // (framework-spec 13.1 #6).
    if (logging.length === 0)
        return [];
    const silent = model.functions.filter((fn) => fn.disableLogs && isCanonical(fn));
    return [
        (0,policy/* allow */.c)(['logs:CreateLogStream', 'logs:CreateLogGroup', 'logs:TagResource'], resources(':*', '*:*')),
        (0,policy/* allow */.c)(['logs:PutLogEvents'], resources(':*:*', '*:*:*')),
        ...(hasCanonical && silent.length > 0
            ? [
                {
                    Effect: 'Deny',
                    Action: 'logs:PutLogEvents',
                    Resource: silent.map((fn) => logArn(fn.name, ':*')),
                },
            ]
            : []),
    ];
}
function durableStatements(model) {
    const arns = model.functions
        .filter((fn) => fn.durableConfig && roleDependency(customRole(fn, model)) === logical_ids/* lambdaRoleId */.tt)
        .map((fn) => (0,intrinsics/* sub */.jb)(`arn:\${AWS::Partition}:lambda:\${AWS::Region}:\${AWS::AccountId}:function:${fn.name}:*/durable-execution/*/*`));
    return arns.length > 0 ? [(0,policy/* allow */.c)(['lambda:CheckpointDurableExecution', 'lambda:GetDurableExecutionState'], arns)] : [];
}
function managedPolicyArns(model) {
    const needsVpc = model.provider.vpc !== undefined || model.functions.some((fn) => fn.vpc !== undefined);
    return [
        ...model.provider.role.managedPolicies,
        ...(needsVpc
            ? [(0,intrinsics/* join */.fj)('', ['arn:', intrinsics/* partition */.jB, ':iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole'])]
            : []),
    ];
}

;// CONCATENATED MODULE: ./build/compile/stack/custom-resources.js






const handlers = {
    'existing-s3': {
        logicalId: logical_ids/* existingS3HandlerId */.D,
        handler: 's3/handler.handler',
        name: 'custom-resource-existing-s3',
    },
    'existing-cup': {
        logicalId: logical_ids/* existingCognitoHandlerId */.yQ,
        handler: 'cognito-user-pool/handler.handler',
        name: 'custom-resource-existing-cup',
    },
    'event-bridge': {
        logicalId: logical_ids/* eventBridgeHandlerId */.R9,
        handler: 'event-bridge/handler.handler',
        name: 'custom-resource-event-bridge',
    },
    'apigw-cw-role': {
        logicalId: logical_ids/* apiGatewayRoleHandlerId */.O,
        handler: 'api-gateway-cloud-watch-role/handler.handler',
        name: 'custom-resource-apigw-cw-role',
    },
};
/** Handler functions and their role for all custom resources of the service (framework-spec 8.4). */
function compileCustomResources(requests, model, s3Key) {
    if (requests.length === 0)
        return {};
    const kinds = [...new Set(requests.map((request) => request.kind))];
    const role = model.provider.deploymentRole === undefined ? { [logical_ids/* customResourcesRoleId */.UE]: handlerRole(requests, model) } : {};
    return {
        resources: Object.assign({ ...role }, ...kinds.map((kind) => handlerResources(handlers[kind], model, s3Key))),
    };
}
function handlerResources({ logicalId, handler, name }, model, s3Key) {
    const { deploymentRole, logs, architecture } = model.provider;
    const functionName = custom_resources_shortened(`${model.service}-${model.stage}-${name}`);
    const dependsOn = [
        ...(deploymentRole === undefined ? [logical_ids/* customResourcesRoleId */.UE] : []),
        ...(logs.frameworkLambda ? [(0,logical_ids/* logGroupId */.Jk)(name)] : []),
    ];
    return {
        [logicalId]: {
            Type: 'AWS::Lambda::Function',
            Properties: {
                Code: { S3Bucket: (0,deployment_bucket_value/* deploymentBucketValue */.d)(model), S3Key: s3Key },
                FunctionName: functionName,
                Handler: handler,
                MemorySize: 1024,
                Runtime: handlerRuntime(model),
                Timeout: 180,
                Architectures: model.profile === 'v4' && architecture ? [architecture] : undefined,
                Role: deploymentRole ?? (0,intrinsics/* getAtt */.CN)(logical_ids/* customResourcesRoleId */.UE, 'Arn'),
            },
            DependsOn: dependsOn,
        },
        ...(logs.frameworkLambda && {
            [(0,logical_ids/* logGroupId */.Jk)(name)]: {
                Type: 'AWS::Logs::LogGroup',
                Properties: {
                    LogGroupName: logGroupName(functionName),
                    RetentionInDays: model.provider.logRetentionInDays,
                    DataProtectionPolicy: model.provider.logDataProtectionPolicy,
                },
            },
        }),
    };
}
function handlerRuntime(model) {
    if (model.profile === 'v3')
        return 'nodejs18.x';
    return model.provider.runtime?.startsWith('nodejs') ? model.provider.runtime : 'nodejs24.x';
}
// A second statement for the same Resource text is lost in the framework, one for an equal intrinsic is not; kept for
// parity (framework-spec 13.1 #17). Two APIs may make the same request, which counts once.
function handlerRole(requests, model) {
    const statements = model.provider.logs.frameworkLambda ? custom_resources_logStatements(model) : [];
    const distinct = new Map(requests.map((request) => [JSON.stringify(request), request])).values();
    for (const statement of [...distinct].flatMap((request) => request.statements)) {
        if (!statements.some((other) => other.Resource === statement.Resource))
            statements.push(statement);
    }
    return {
        Type: 'AWS::IAM::Role',
        Properties: {
            AssumeRolePolicyDocument: {
                Version: policy/* policyVersion */.V,
                Statement: [{ Effect: 'Allow', Principal: { Service: ['lambda.amazonaws.com'] }, Action: ['sts:AssumeRole'] }],
            },
            Policies: [
                {
                    PolicyName: (0,intrinsics/* join */.fj)('-', [model.stage, model.service, 'custom-resources-lambda']),
                    PolicyDocument: { Version: policy/* policyVersion */.V, Statement: statements },
                },
            ],
        },
    };
}
function custom_resources_logStatements(model) {
    const arn = (suffix) => (0,intrinsics/* sub */.jb)(`arn:\${AWS::Partition}:logs:\${AWS::Region}:\${AWS::AccountId}:log-group:${logGroupName(`${model.service}-${model.stage}`)}${suffix}`);
    return [
        (0,policy/* allow */.c)(['logs:CreateLogStream', 'logs:CreateLogGroup', 'logs:TagResource'], [arn('*:*')]),
        (0,policy/* allow */.c)(['logs:PutLogEvents'], [arn('*:*:*')]),
    ];
}
/** Names over 64 characters keep their first 32 and the md5 of the whole (framework-spec 2.3). */
function custom_resources_shortened(name) {
    return name.length > 64 ? name.slice(0, 32) + (0,core_digest/* md5Hex */.CC)(name) : name;
}

;// CONCATENATED MODULE: ./build/compile/stack/deployment-bucket.js



/** The deployment bucket with its policy, or only its name when the user brings one (framework-spec 2.2, 4.5). */
function compileDeploymentBucket(model) {
    const config = model.provider.deploymentBucket;
    if (config.name !== undefined) {
        return { outputs: { [logical_ids/* deploymentBucketNameOutput */.w6]: { Value: config.name } } };
    }
    return {
        resources: {
            [logical_ids/* deploymentBucketId */.py]: {
                Type: 'AWS::S3::Bucket',
                Properties: {
                    BucketEncryption: {
                        ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
                    },
                    Tags: function_tagList(config.tags),
                    PublicAccessBlockConfiguration: config.blockPublicAccess
                        ? { BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true }
                        : undefined,
                    VersioningConfiguration: config.versioning ? { Status: 'Enabled' } : undefined,
                },
            },
            ...(config.skipPolicySetup ? {} : { [logical_ids/* deploymentBucketPolicyId */.$m]: tlsOnlyPolicy }),
        },
        outputs: { [logical_ids/* deploymentBucketNameOutput */.w6]: { Value: (0,intrinsics/* ref */.KR)(logical_ids/* deploymentBucketId */.py) } },
        sources: { [logical_ids/* deploymentBucketId */.py]: ['provider', 'deploymentBucket'] },
    };
}
const bucketArn = (suffix) => (0,intrinsics/* join */.fj)('', ['arn:', intrinsics/* partition */.jB, ':s3:::', (0,intrinsics/* ref */.KR)(logical_ids/* deploymentBucketId */.py), suffix]);
const tlsOnlyPolicy = {
    Type: 'AWS::S3::BucketPolicy',
    Properties: {
        Bucket: (0,intrinsics/* ref */.KR)(logical_ids/* deploymentBucketId */.py),
        PolicyDocument: {
            Statement: [
                {
                    Action: 's3:*',
                    Effect: 'Deny',
                    Principal: '*',
                    Resource: [bucketArn('/*'), (0,intrinsics/* join */.fj)('', ['arn:', intrinsics/* partition */.jB, ':s3:::', (0,intrinsics/* ref */.KR)(logical_ids/* deploymentBucketId */.py)])],
                    Condition: { Bool: { 'aws:SecureTransport': false } },
                },
            ],
        },
    },
};

;// CONCATENATED MODULE: ./build/compile/stack/merge-contributions.js
/** Puts contributions together in order: a later resource of the same ID replaces an earlier one; then the changes. */
function mergeContributions(contributions) {
    const resources = Object.assign({}, ...contributions.map((item) => item.resources));
    for (const { changes = {} } of contributions) {
        for (const [logicalId, change] of Object.entries(changes)) {
            const resource = resources[logicalId];
            if (resource)
                resources[logicalId] = change(resource);
        }
    }
    return {
        resources,
        outputs: Object.assign({}, ...contributions.map((item) => item.outputs)),
        sources: Object.assign({}, ...contributions.map((item) => item.sources)),
    };
}

;// CONCATENATED MODULE: ./build/compile/stack/outputs.js

/** Gives each output of ours the export `sls-<service>-<stage>-<output>` (framework-spec 2.4). */
function exportOutputs(outputs, model) {
    return Object.fromEntries(Object.entries(outputs).map(([key, output]) => [
        key,
        output.Export ? output : { ...output, Export: { Name: (0,logical_ids/* exportName */.au)(model.service, model.stage, key) } },
    ]));
}

// EXTERNAL MODULE: ./build/compile/stack/state.js
var stack_state = __webpack_require__(65200);
;// CONCATENATED MODULE: ./build/compile/stack/strip-nulls.js

/** Takes null values out of every resource's Properties: how a user deletes a generated property (framework-spec 8.3). */
function stripNulls(resources) {
    return Object.fromEntries(Object.entries(resources).map(([logicalId, { Properties, ...rest }]) => {
        const stripped = stripValue(Properties);
        return [logicalId, (0,json/* isJsonObject */.OW)(stripped) ? { ...rest, Properties: stripped } : rest];
    }));
}
// A null item leaves its slot in a list, so that later items keep their place.
function stripValue(value) {
    if (Array.isArray(value))
        return value.map((item) => stripValue(item) ?? null);
    if (!(0,json/* isJsonObject */.OW)(value))
        return value ?? undefined;
    return Object.fromEntries(Object.entries(value).flatMap(([key, item]) => {
        const stripped = stripValue(item);
        return stripped === undefined ? [] : [[key, stripped]];
    }));
}

;// CONCATENATED MODULE: ./build/compile/stack/user-resources.js



/** Lays `resources` of the user over the template, then `resources.extensions` (framework-spec 8.1, 8.2). */
function mergeUserResources(template, model, problems) {
    const user = withPoolDependencies(model.resources.template, template);
    const merged = (0,merge_deep/* mergeDeep */.D)(template, user);
    const resources = { ...merged.Resources };
    for (const [logicalId, extension] of Object.entries(model.resources.extensions)) {
        const resource = resources[logicalId];
        if (resource)
            resources[logicalId] = extend(resource, logicalId, extension, model, problems);
        else
            reportUnknown(logicalId, Object.keys(resources), model, problems);
    }
    return { ...merged, Resources: resources };
}
// A pool of ours that the user extends waits for what both ask for; by-index merging would lose ours (spec 6.15).
function withPoolDependencies(user, template) {
    const resources = user['Resources'];
    if (!(0,json/* isJsonObject */.OW)(resources))
        return user;
    const adjusted = Object.entries(resources).map(([id, resource]) => {
        const ours = template.Resources[id];
        if (ours?.Type !== 'AWS::Cognito::UserPool' || !(0,json/* isJsonObject */.OW)(resource))
            return [id, resource];
        return [
            id,
            { ...resource, DependsOn: [...new Set([...asList(ours.DependsOn), ...asList(resource['DependsOn'])])] },
        ];
    });
    return { ...user, Resources: Object.fromEntries(adjusted) };
}
function asList(value) {
    if (value === undefined || value === null)
        return [];
    return Array.isArray(value) ? value.map(String) : [String(value)];
}
const replacedAttributes = new Set([
    'Condition',
    'CreationPolicy',
    'DeletionPolicy',
    'UpdatePolicy',
    'UpdateReplacePolicy',
]);
function extend(resource, logicalId, extension, model, problems) {
    const extended = { ...resource };
    for (const [attribute, value] of Object.entries(extension)) {
        if (replacedAttributes.has(attribute))
            extended[attribute] = value;
        else if (attribute === 'DependsOn')
            extended[attribute] = [...asList(extended[attribute]), ...asList(value)];
        else if ((attribute === 'Properties' || attribute === 'Metadata') && (0,json/* isJsonObject */.OW)(value)) {
            const before = extended[attribute];
            extended[attribute] = { ...((0,json/* isJsonObject */.OW)(before) ? before : {}), ...value };
        }
        else {
            problems.error('RESOURCE_EXTENSION_ATTRIBUTE', `\`resources.extensions.${logicalId}\` cannot set \`${attribute}\`.`, {
                at: model.locate(['resources', 'extensions', logicalId, attribute]),
            });
        }
    }
    return extended;
}
function reportUnknown(logicalId, known, model, problems) {
    const nearest = (0,nearest_name/* nearestName */.q)(logicalId, known);
    problems.error('RESOURCE_EXTENSION_UNKNOWN', `\`resources.extensions\` names \`${logicalId}\`, which is no resource of this stack${nearest ? `; did you mean \`${nearest}\`?` : '.'}`, { at: model.locate(['resources', 'extensions', logicalId]) });
}

;// CONCATENATED MODULE: ./build/compile/compile-service.js
















const description = 'The AWS CloudFormation template for this Serverless application';
/** The CloudFormation template of a service and the framework's state file; pure. Errors go to `problems`. */
function compileService(service, inputs, hooks, problems) {
    const model = prepareEdgeFunctions(service);
    const bucket = compileDeploymentBucket(model);
    const layers = model.layers.map((layer) => (0,functions_layer/* compileLayer */.B)(layer, model, inputs));
    const functions = model.functions.map((fn) => compileFunction(fn, model, layers, inputs, problems));
    const refs = functions.map((fn) => fn.refs);
    const own = [...layers.map((layer) => layer.contribution), ...functions.flatMap((fn) => fn.contributions)];
    const events = compileEvents(refs, model, inputs.startedAtMs, problems);
    const requests = events.flatMap((item) => item.customResources ?? []);
    const merged = mergeContributions([
        bucket,
        ...model.functions.map((fn) => ({ resources: logGroupResources(fn, model), sources: logGroupSources(fn, model) })),
        roleContribution(model, own, events),
        ...own,
        // Made whether a cloudFront event uses them or not.
        { resources: cachePolicies(model) },
        ...events,
        compileCustomResources(requests, model, inputs.artifacts.customResourcesKey),
    ]);
    const generated = {
        AWSTemplateFormatVersion: '2010-09-09',
        Description: description,
        Resources: merged.resources,
        Outputs: exportOutputs(merged.outputs, model),
    };
    const complete = hooks.afterUserResources(mergeUserResources(hooks.beforeUserResources(generated), model, problems));
    const template = plain({ ...complete, Resources: stripNulls(plain(complete.Resources)) });
    return {
        createTemplate: createTemplate(bucket, model),
        template,
        state: (0,stack_state/* serviceState */.L)(model, template, inputs.artifacts),
        sources: { ...merged.sources, ...userSources(model) },
        needsCustomResources: requests.length > 0,
    };
}
function roleContribution(model, own, events) {
    if (!hasLambdaRole(model))
        return {};
    const statementsOf = (items) => items.flatMap((item) => item.statements ?? []);
    const trusted = events.flatMap((item) => item.trustedServices ?? []);
    return {
        resources: { [logical_ids/* lambdaRoleId */.tt]: lambdaRole(model, statementsOf(own), statementsOf(events), trusted) },
        sources: { [logical_ids/* lambdaRoleId */.tt]: ['provider', 'iam', 'role'] },
    };
}
function compileEvents(functions, model, startedAt, problems) {
    const context = {
        model,
        functions,
        problems,
        functionByKey: (key) => functions.find((fn) => fn.model.key === key),
        hasLambdaRole: hasLambdaRole(model),
        startedAt,
    };
    return event_kind/* eventKinds */.M.map((kind) => compileKind(eventCompilers[kind], context));
}
// The table is typed per kind; one generic call keeps kind and events together.
function compileKind(compiler, context) {
    if (!compiler)
        return {};
    const events = context.functions.flatMap((fn) => fn.model.events.flatMap((event) => event.kind === compiler.kind ? [{ fn, event }] : []));
    return events.length > 0 ? compiler.compile(events, context) : {};
}
function createTemplate(bucket, model) {
    if (!bucket.resources)
        return undefined;
    return plain({
        AWSTemplateFormatVersion: '2010-09-09',
        Description: description,
        Resources: bucket.resources,
        Outputs: exportOutputs(bucket.outputs ?? {}, model),
    });
}
const logGroupSources = (fn, model) => Object.fromEntries(Object.keys(logGroupResources(fn, model)).map((id) => [id, fn.path]));
function userSources(model) {
    const resources = model.resources.template['Resources'];
    const ids = resources && typeof resources === 'object' ? Object.keys(resources) : [];
    return Object.fromEntries(ids.map((id) => [id, ['resources', 'Resources', id]]));
}
/** The same value without `undefined`: what the file will hold. */
function plain(value) {
    return JSON.parse(JSON.stringify(value));
}
/** `compileService` without plugins. */
const noHooks = {
    beforeUserResources: (template) => template,
    afterUserResources: (template) => template,
};


/***/ }),

/***/ 39728:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ deploymentBucketValue)
/* harmony export */ });
/* harmony import */ var _cloudformation_intrinsics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74277);
/* harmony import */ var _cloudformation_logical_ids_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39825);


/** How resources name the deployment bucket: the user's own by name, ours by reference. */
function deploymentBucketValue(model) {
    return model.provider.deploymentBucket.name ?? (0,_cloudformation_intrinsics_js__WEBPACK_IMPORTED_MODULE_0__/* .ref */ .KR)(_cloudformation_logical_ids_js__WEBPACK_IMPORTED_MODULE_1__/* .deploymentBucketId */ .py);
}


/***/ }),

/***/ 4833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ compileLayer),
/* harmony export */   Y: () => (/* binding */ layerHashPrefix)
/* harmony export */ });
/* harmony import */ var _cloudformation_intrinsics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74277);
/* harmony import */ var _cloudformation_logical_ids_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39825);
/* harmony import */ var _deployment_bucket_value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39728);



/**
 * One layer: its version, a permission for each allowed account, and three outputs.
 * With `retain` the logical ID ends in the layer's hash and older versions stay. Source: framework-spec 2.2, 2.7, 7.4.
 */
function compileLayer(layer, model, inputs) {
    const artifact = inputs.artifacts.layers[layer.key];
    const hash = inputs.layerHashes[layer.key];
    if (!artifact || hash === undefined)
        throw new Error(`layer ${layer.key} was not packaged`);
    const suffix = layer.retain ? hash : '';
    const logicalId = (0,_cloudformation_logical_ids_js__WEBPACK_IMPORTED_MODULE_1__/* .layerId */ .Dw)(layer.key) + suffix;
    const resource = {
        ...layerDefinition(layer, model, artifact.s3Key),
        ...(layer.retain ? { DeletionPolicy: 'Retain' } : {}),
    };
    const permissions = layer.allowedAccounts.map((account) => [
        (0,_cloudformation_logical_ids_js__WEBPACK_IMPORTED_MODULE_1__/* .layerPermissionId */ .gD)(layer.key, account) + suffix,
        {
            Type: 'AWS::Lambda::LayerVersionPermission',
            Properties: { Action: 'lambda:GetLayerVersion', LayerVersionArn: (0,_cloudformation_intrinsics_js__WEBPACK_IMPORTED_MODULE_0__/* .ref */ .KR)(logicalId), Principal: account },
            ...(layer.retain ? { DeletionPolicy: 'Retain' } : {}),
        },
    ]);
    return {
        model: layer,
        logicalId,
        resource,
        artifact,
        contribution: {
            resources: { [logicalId]: resource, ...Object.fromEntries(permissions) },
            outputs: {
                [(0,_cloudformation_logical_ids_js__WEBPACK_IMPORTED_MODULE_1__/* .layerArnOutput */ .IX)(layer.key)]: { Description: 'Current Lambda layer version', Value: (0,_cloudformation_intrinsics_js__WEBPACK_IMPORTED_MODULE_0__/* .ref */ .KR)(logicalId) },
                [(0,_cloudformation_logical_ids_js__WEBPACK_IMPORTED_MODULE_1__/* .layerHashOutput */ .D2)(layer.key)]: { Description: 'Current Lambda layer hash', Value: hash },
                [(0,_cloudformation_logical_ids_js__WEBPACK_IMPORTED_MODULE_1__/* .layerS3KeyOutput */ .oQ)(layer.key)]: { Description: 'Current Lambda layer S3Key', Value: artifact.s3Key },
            },
            sources: { [logicalId]: layer.path },
        },
    };
}
/** The text that the layer's hash starts with; the bytes of its zip follow (framework-spec 2.7). */
function layerHashPrefix(layer, model) {
    return JSON.stringify(layerDefinition(layer, model, undefined));
}
function layerDefinition(layer, model, s3Key) {
    return {
        Type: 'AWS::Lambda::LayerVersion',
        Properties: {
            Content: { S3Bucket: (0,_deployment_bucket_value_js__WEBPACK_IMPORTED_MODULE_2__/* .deploymentBucketValue */ .d)(model), S3Key: s3Key },
            LayerName: layer.name,
            Description: layer.description,
            LicenseInfo: layer.licenseInfo,
            CompatibleRuntimes: layer.compatibleRuntimes,
            CompatibleArchitectures: layer.compatibleArchitectures,
        },
    };
}


/***/ }),

/***/ 65200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ serviceState)
/* harmony export */ });
/**
 * `serverless-state.json` in the framework's shape, so that `serverless rollback` and `deploy --package` find what they
 * read; without absolute paths. Values of the environment stand in it only as part of the template, which lies beside it
 * (framework-spec 2.5, 13.1 #24).
 */
function serviceState(model, template, artifacts) {
    const functions = model.functions.map((fn) => [
        fn.key,
        {
            handler: fn.handler,
            name: fn.name,
            runtime: fn.runtime,
            memorySize: fn.memorySize,
            timeout: fn.timeout,
            events: fn.events.map((event) => ({ [event.kind]: {} })),
            package: { artifact: artifacts.functions[fn.key] && `.serverless/${artifacts.functions[fn.key]?.fileName}` },
        },
    ]);
    const common = Object.values(artifacts.functions).find((artifact) => artifact.fileName === `${model.service}.zip`);
    return {
        service: {
            service: model.service,
            serviceObject: { name: model.service },
            provider: {
                name: 'aws',
                stage: model.stage,
                region: model.region,
                stackName: model.stackName,
                deploymentPrefix: model.provider.deploymentPrefix,
                versionFunctions: true,
                compiledCloudFormationTemplate: template,
            },
            functions: Object.fromEntries(functions),
            layers: Object.fromEntries(model.layers.map((layer) => [layer.key, { name: layer.name }])),
            pluginsData: {},
            resources: {},
        },
        package: {
            individually: model.package.individually,
            artifactDirectoryName: artifacts.directory,
            artifact: common?.fileName ?? '',
        },
    };
}


/***/ }),

/***/ 69955:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ imageRepository)
/* harmony export */ });
/** Name of the repository for the images that a service builds (framework-spec 2.4). */
const imageRepository = ({ service, stage }) => `serverless-${service}-${stage}`.toLowerCase().replace(/-+/g, '-').replace(/-$/, '');


/***/ }),

/***/ 32358:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ namedImage)
/* harmony export */ });
const ofBuilds = ['buildArgs', 'buildOptions', 'cacheFrom', 'platform', 'provenance', 'file'];
/** The image of a function with `image`. Reports `IMAGE_UNKNOWN` and `IMAGE_INVALID` (framework-spec 7.4). */
function namedImage({ key, path, image }, model, problems) {
    if (!image)
        return undefined;
    const { name, uri } = image;
    const atFunction = model.locate([...path, 'image']);
    if ((name === undefined) === (uri === undefined)) {
        const message = `The image of function \`${key}\` needs either \`uri\` or \`name\`.`;
        problems.error('IMAGE_INVALID', message, { at: atFunction });
        return undefined;
    }
    if (uri !== undefined)
        return { kind: 'uri', uri };
    const settings = name === undefined ? undefined : model.provider.ecr.images[name];
    if (name === undefined || !settings) {
        const message = `Function \`${key}\` names the image \`${name}\`, which \`provider.ecr.images\` does not have.`;
        problems.error('IMAGE_UNKNOWN', message, { at: atFunction });
        return undefined;
    }
    const at = model.locate(['provider', 'ecr', 'images', name]);
    if ((settings.path === undefined) === (settings.uri === undefined)) {
        problems.error('IMAGE_INVALID', `The image \`${name}\` needs either \`path\` or \`uri\`.`, { at });
        return undefined;
    }
    if (settings.path !== undefined)
        return { kind: 'build', name, path: settings.path, settings };
    const idle = ofBuilds.filter((option) => settings[option] !== undefined);
    if (idle.length > 0) {
        const message = `The image \`${name}\` lies at its \`uri\` and is not built, so \`${idle.join('`, `')}\` cannot count.`;
        problems.error('IMAGE_INVALID', message, { at });
    }
    return { kind: 'uri', uri: settings.uri ?? '' };
}


/***/ })

};
