extension QRCode {
  /// Draws the dark modules as the data of an SVG path, one unit a module, with the quiet zone around.
  package var svgPath: String {
    var path = ""
    for y in 0..<size {
      var x = 0
      while x < size {
        guard self[x, y] else {
          x += 1
          continue
        }
        let start = x
        while self[x, y] { x += 1 }
        let length = x - start
        path += "M\(start + QRCode.quietZone) \(y + QRCode.quietZone)h\(length)v1h-\(length)z"
      }
    }
    return path
  }

  /// Draws an element for a page; the address has to stand beside it, so readers aloud skip it.
  ///
  /// Half a millimetre a module is what a telephone reads from a photocopy; 20 mm are the least.
  package var picture: HTMLNode {
    let side = size + 2 * QRCode.quietZone
    let millimetres = "\(max(20, (side + 1) / 2))mm"
    return .make(
      "svg", class: "qr",
      [
        ("aria-hidden", "true"), ("width", millimetres), ("height", millimetres),
        ("viewBox", "0 0 \(side) \(side)"), ("shape-rendering", "crispEdges"),
      ],
      [
        .make("path", [("fill", "#fff"), ("d", "M0 0h\(side)v\(side)H0z")]),
        .make("path", [("fill", "#000"), ("d", svgPath)]),
      ])
  }

  /// Draws two rows of modules a line in half blocks, with the quiet zone around.
  ///
  /// Dark modules are inked, as paper wants it; `inverted` leaves them out, for light letters on a
  /// dark screen.
  package func textLines(inverted: Bool = false) -> [String] {
    let quiet = QRCode.quietZone
    return stride(from: -quiet, to: size + quiet, by: 2).map { y in
      var line = ""
      for x in -quiet..<size + quiet {
        let isBelowEdge = y + 1 >= size + quiet
        let upper = self[x, y] != inverted
        let lower = isBelowEdge ? false : self[x, y + 1] != inverted
        line += upper ? (lower ? "█" : "▀") : (lower ? "▄" : " ")
      }
      return line
    }
  }
}
