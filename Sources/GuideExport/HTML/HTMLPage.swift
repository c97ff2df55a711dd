package import GuideCore

/// One page that needs nothing beside itself: no script, no font, no picture from outside.
package struct HTMLPage: Equatable, Sendable {
  package var title: String
  package var language: Language
  package var style: PageStyle
  /// Stands at the foot of every printed page: ids and dates only.
  package var footer: String
  package var body: [HTMLNode]

  package init(
    title: String, language: Language, style: PageStyle, footer: String, body: [HTMLNode]
  ) {
    self.title = title
    self.language = language
    self.style = style
    self.footer = footer
    self.body = body
  }

  /// Writes the whole document.
  package var text: String {
    let head = HTMLNode.make(
      "head", [],
      [
        .make("meta", [("charset", "utf-8")]),
        .make(
          "meta",
          [("name", "viewport"), ("content", "width=device-width, initial-scale=1")]),
        // A browser that honours it would not even try to fetch or to run something.
        .make(
          "meta",
          [
            ("http-equiv", "Content-Security-Policy"),
            ("content", "default-src 'none'; style-src 'unsafe-inline'"),
          ]),
        .make("title", [], [.text(title)]), .style(style.sheet(footer: footer)),
      ])
    let html = HTMLNode.make(
      "html", lang: language.pageTag, [], [head, .make("body", [], body)])
    return "<!DOCTYPE html>\n" + html.markup
  }
}
