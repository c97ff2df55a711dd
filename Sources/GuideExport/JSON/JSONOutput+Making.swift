package import StrictJSON

extension JSONOutput {
  /// Makes an object of pairs in their order.
  package static func members(_ pairs: (String, JSONOutput)...) -> JSONOutput { .object(pairs) }

  /// Makes an array of strings.
  package static func strings(_ strings: [String]) -> JSONOutput {
    .array(strings.map { .string($0) })
  }
}
