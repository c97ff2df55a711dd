internal import GuideCore
internal import TextLayout

/// The page of keys, from the same tables that read them.
enum KeyHelp {
  /// Lists the keys of a list or a text, then the commands that mean something at a place.
  static func lines(
    own: [(key: String, text: String)], place: KeyPlace, between: [StyledText] = [], width: Int,
    _ language: Language, where works: (WalkInput) -> Bool = { _ in true }
  ) -> [StyledText] {
    let commands = KeyMap.bindings.filter { $0.places.contains(place) && works($0.input) }
      .map { (key: $0.shown(language), text: $0.help(at: place)[language]) }
    let column = ((own + commands).map { $0.key.columns }.max() ?? 0) + 2
    func rows(_ keys: [(key: String, text: String)]) -> [StyledText] {
      keys.flatMap { key, text in
        StyledText(text).wrapped(to: width, hanging: StyledText(key, .label).padded(to: column))
      }
    }
    return StyledText(Interface.helpKeys[language], .title).wrapped(to: width)
      + rows(own) + between + rows(commands)
  }
}
