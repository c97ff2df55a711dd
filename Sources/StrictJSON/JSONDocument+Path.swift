extension JSONDocument {
  /// Writes where in the structure a byte stands, such as `steps[2].title`; only problems need it.
  package func path(to offset: Int) -> String {
    var path = ""
    var value = root
    while true {
      if let members = value.object {
        guard let member = members.filter({ $0.keyOffset <= offset }).last else { return path }
        path += (path.isEmpty ? "" : ".") + member.key
        if offset < member.value.offset { return path }
        value = member.value
      } else if let elements = value.array {
        guard
          let (place, element) = elements.enumerated().filter({ $1.offset <= offset }).last
        else { return path }
        path += "[\(place)]"
        value = element
      } else {
        return path
      }
      if value.offset == offset { return path }
    }
  }
}
