import type { JsonObject } from '../core/json.ts';

/** Where a service is deployed; texts that may be pseudo parameters, such as `${AWS::AccountId}`. */
export interface PolicyPlace {
  readonly partition: string;
  readonly region: string;
  readonly accountId: string;
}

/** Actions that somebody needs on some resources; grants of one name and the same actions become one statement. */
export interface Grant {
  /** `Sid` of the statement: letters and digits. */
  readonly sid: string;
  readonly actions: readonly string[];
  /** ARNs, with `*` for what CloudFormation or AWS chooses. */
  readonly resources: readonly string[];
  readonly condition?: JsonObject | undefined;
}
