// Logical IDs of what the plugin makes. They are an API: changing one replaces a resource of a deployed stack.

const alphanumericOnly = (name: string): string => name.replace(/[^a-zA-Z0-9]/g, '');

export const schemaId = 'GraphQlSchema';
export const domainNameId = 'GraphQlDomainName';
export const domainCertificateId = 'GraphQlDomainCertificate';
export const domainAssociationId = 'GraphQlDomainAssociation';
export const domainRecordId = 'GraphQlDomainRoute53Record';
export const apiLogGroupId = 'GraphQlApiLogGroup';
export const logRoleId = 'GraphQlApiLogGroupRole';
export const logPolicyId = 'GraphQlApiLogGroupPolicy';
export const cacheId = 'GraphQlCaching';
export const authorizerPermissionId = 'LambdaAuthorizerPermission';
export const wafId = 'GraphQlWaf';
export const wafAssociationId = 'GraphQlWafAssoc';

export const dataSourceId = (name: string): string => `GraphQlDs${alphanumericOnly(name)}`;
export const dataSourceRoleId = (name: string): string => `${dataSourceId(name)}Role`;
export const resolverId = (type: string, field: string): string => `GraphQlResolver${alphanumericOnly(type + field)}`;
export const pipelineFunctionId = (name: string): string => `GraphQlFunctionConfiguration${alphanumericOnly(name)}`;
