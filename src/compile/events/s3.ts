import type { S3EventConfig } from '../../service/events/s3.ts';
import type { EventCompiler } from '../contribution.ts';
import { existingBuckets } from './s3/existing-buckets.ts';
import { newBuckets } from './s3/new-buckets.ts';

/**
 * `s3` events: buckets that this stack makes, with their notifications, and custom resources that add notifications to
 * buckets that exist. Source: framework-spec 6.7 and 8.4.
 */
export const s3: EventCompiler<'s3'> = {
  kind: 's3',
  delivery: 'push',
  compile(events, context) {
    const made = newBuckets(
      events.filter(({ event }) => !isExisting(event.config)),
      context,
    );
    const existing = existingBuckets(
      events.filter(({ event }) => isExisting(event.config)),
      context,
    );
    return {
      resources: { ...made.resources, ...existing.resources },
      sources: { ...made.sources, ...existing.sources },
      customResources: existing.customResources,
    };
  },
};

const isExisting = (config: S3EventConfig): boolean => typeof config === 'object' && config.existing === true;
