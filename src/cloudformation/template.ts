import type { Json, JsonObject } from '../core/json.ts';

/** A property value: a literal, or an intrinsic function as CloudFormation writes it. */
export type Value = Json;

/** One resource of a template, keys as CloudFormation spells them. */
export interface Resource {
  readonly Type: string;
  readonly Properties?: JsonObject | undefined;
  readonly DependsOn?: string | readonly string[] | undefined;
  readonly Condition?: string | undefined;
  readonly DeletionPolicy?: string | undefined;
  readonly UpdateReplacePolicy?: string | undefined;
  readonly UpdatePolicy?: JsonObject | undefined;
  readonly CreationPolicy?: JsonObject | undefined;
  readonly Metadata?: JsonObject | undefined;
  /** Of a custom resource: the framework writes the number 1. */
  readonly Version?: string | number | undefined;
}

export interface Output {
  readonly Description?: string | undefined;
  readonly Value: Value;
  readonly Export?: { readonly Name: Value } | undefined;
  readonly Condition?: string | undefined;
}

export type Resources = Readonly<Record<string, Resource>>;
export type Outputs = Readonly<Record<string, Output>>;

export interface Template {
  readonly AWSTemplateFormatVersion: string;
  readonly Description?: string | undefined;
  readonly Transform?: Value | undefined;
  readonly Metadata?: JsonObject | undefined;
  readonly Parameters?: JsonObject | undefined;
  readonly Mappings?: JsonObject | undefined;
  readonly Conditions?: JsonObject | undefined;
  readonly Resources: Resources;
  readonly Outputs: Outputs;
}
