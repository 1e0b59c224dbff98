/** One service of a compose file, with every spelling of its fields read into one. */
export interface ComposeService {
  readonly name: string;
  /** The last part of the image's name, without registry, tag and digest; empty where it has none. */
  readonly image: string;
  readonly isBuilt: boolean;
  /** Entry point and command in one line. */
  readonly command: string;
  readonly environment: readonly (readonly [key: string, value: string])[];
  /** Other names that it is reached by. */
  readonly aliases: readonly string[];
  readonly dependsOn: readonly { readonly service: string; readonly condition: string }[];
  readonly links: readonly string[];
  readonly labels: readonly string[];
  readonly hasPorts: boolean;
  readonly replicas: number;
  readonly cpus: number | undefined;
  readonly memoryBytes: number | undefined;
  readonly hasHealthCheck: boolean;
  readonly profiles: readonly string[];
  readonly restart: string;
  /** Fields that take no part in a design, such as `volumes`. */
  readonly leftOut: readonly string[];
}
