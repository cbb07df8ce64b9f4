/**
 * A feed of what changed in the site, or in one of its languages.
 * @example
 * ```njk
 * {% for feed in page.feeds %}<link rel="alternate" type="{{ feed.type }}" href="{{ feed.url }}">{% endfor %}
 * ```
 */
export interface FeedView {
  /** Of its media, such as `application/atom+xml`. */
  readonly type: string;
  readonly url: string;
}
