internal import StrictJSON

/// A content file that could be read as JSON.
struct LoadedFile {
  /// Path below the layer's folder.
  var path: String
  /// The name in messages.
  var name: String
  var document: JSONDocument

  /// The id that the file's name promises.
  var id: String { LoadedFile.id(of: path) }

  static func id(of path: String) -> String {
    String((path.split(separator: "/").last ?? "").dropLast(5))
  }
}
