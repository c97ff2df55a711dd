import Foundation
import TestSupport
import Testing

/// Reads with nm what the program's own object files ask the C library for.
@Suite struct `The program's own code` {
  /// The C library's names that can reach another machine.
  private static let network: Set<String> = [
    "socket", "socketpair", "connect", "bind", "listen", "accept", "accept4", "send", "sendto",
    "sendmsg", "sendmmsg", "recv", "recvfrom", "recvmsg", "recvmmsg", "getaddrinfo",
    "getnameinfo", "gethostbyname", "gethostbyname2", "gethostbyaddr", "gethostbyname_r",
    "gethostbyaddr_r", "getservbyname", "res_query", "res_search", "res_init", "setsockopt",
    "getsockopt", "shutdown",
  ]

  /// How the families of such names begin: `gethostbyname2_r`, `recvmmsg`, `res_nquery` and the like.
  private static let families = [
    "getaddrinfo", "gethostby", "getnetby", "getservby", "recv", "send", "res_", "ns_", "if_name",
  ]

  /// The names that can start another program, or run one through a shell.
  private static let starting: Set<String> = [
    "posix_spawn", "posix_spawnp", "execve", "execv", "execvp", "execvpe", "execl", "execlp",
    "execle", "fexecve", "fork", "vfork", "system", "popen", "wordexp", "dlopen",
  ]

  private static let modules = [
    "TextLayout", "StrictJSON", "GuideCore", "GuideExport", "GuideStore", "Platform",
    "BundledGuides", "simguide",
  ]

  /// Lists the undefined symbols of the object files of a module.
  private func symbols(_ module: String) throws -> Set<String> {
    let folder = BuiltProducts.folder.appending(path: module + ".build")
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path())
    let objects = names.filter { $0.hasSuffix(".o") }.map { folder.appending(path: $0).path() }
    try #require(!objects.isEmpty, "\(module) has object files")
    let run = try ProgramRun.run(
      ["nm", "-u"] + objects,
      environment: ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? ""],
      program: "/usr/bin/env")
    try #require(run.status == 0, "\(run.stderr)")
    let found = run.stdout.split(separator: "\n").compactMap { line -> String? in
      guard let name = line.split(separator: " ").last, !line.hasSuffix(":") else { return nil }
      // Mach-O puts a line before the names of C, ELF may put a version after them.
      return String(name.drop { $0 == "_" }.prefix { $0 != "@" })
    }
    return Set(found)
  }

  @Test(arguments: modules)
  func `calls nothing that reaches a network`(module: String) throws {
    let found = try symbols(module)
    #expect(found.intersection(Self.network) == [])
    #expect(found.filter { name in Self.families.contains { name.hasPrefix($0) } } == [])
  }

  @Test(arguments: modules)
  func `starts programs from one place only, and never through a shell`(module: String) throws {
    let found = try symbols(module).intersection(Self.starting)
    #expect(found == (module == "Platform" ? ["posix_spawn"] : []))
  }

  @Test func `is found by this way of looking`() throws {
    #expect(try symbols("Platform").isSuperset(of: ["write", "fsync", "posix_spawn"]))
  }
}
