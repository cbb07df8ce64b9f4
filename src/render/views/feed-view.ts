/**
 * A feed of what changed in the site, or in one of its languages.
 * @example
 * ```njk
 * <link rel="alternate" type="{{ feed.type }}" href="{{ feed.url }}">
 * ```
 */
export interface FeedView {
  /** Of its media, such as `application/atom+xml`. */
  readonly type: string;
  readonly url: string;
}
