/** Name of the repository for the images that a service builds (framework-spec 2.4). */
export const imageRepository = ({ service, stage }: { readonly service: string; readonly stage: string }): string =>
  `serverless-${service}-${stage}`.toLowerCase().replace(/-+/g, '-').replace(/-$/, '');
