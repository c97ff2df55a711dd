import Foundation

let output = CommandLine.arguments[2]
try "".write(toFile: output, atomically: true, encoding: .utf8)
