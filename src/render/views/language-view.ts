/**
 * The language of a text, where it is not its page's.
 * @example
 * ```njk
 * <dt{% if term.language %} lang="{{ term.language }}" dir="{{ term.direction }}"{% endif %}>{{ term.term }}</dt>
 * ```
 */
export interface ForeignView {
  readonly language?: string;
  readonly direction?: "ltr" | "rtl";
}

/**
 * One of a site's languages, as a page offers it.
 * @example
 * ```njk
 * {% for version in page.languages %}<a href="{{ version.url }}">{{ version.name }}</a> {{ version.noteHtml | safe }}{% endfor %}
 * ```
 */
export interface LanguageView {
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  /** As the language calls itself. */
  readonly name: string;
  /** Empty for the page's own language. */
  readonly url: string;
  /** Where the page is not translated: that it is not, and where the link leads. Else empty. */
  readonly noteHtml: string;
}

/**
 * The same page in another language, or in its own: a `<link rel="alternate">`.
 * @example
 * ```njk
 * {% for version in page.alternates %}<link rel="alternate" hreflang="{{ version.language }}" href="{{ version.url }}">{% endfor %}
 * ```
 */
export interface AlternateView {
  /** `x-default` for readers of all other languages. */
  readonly language: string;
  /** Whole where the configuration says the site's address. */
  readonly url: string;
}
