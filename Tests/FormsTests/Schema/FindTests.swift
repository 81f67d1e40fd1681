import Forms
import TestSupport
import Testing

@Suite struct FindTests {
  @Test func `folders are searched from what is told to what is around`() {
    let folders = Schema.searchFolders(executable: "/opt/tools/bin/huibiao") { name in
      name == "HUIBIAO_SCHEMAS" ? "/srv/forms/" : nil
    }
    #expect(
      folders == [
        "/srv/forms", "/opt/tools/share/huibiao/Schemas", "/opt/tools/bin/Schemas",
        "/opt/tools/Schemas", "/opt/Schemas",
      ])
  }

  @Test func `the running program knows its path`() {
    #expect(Schema.runningExecutable.hasPrefix("/"))
  }

  @Test func `the tests' own program finds the source tree`() throws {
    let folders = Schema.searchFolders(
      executable: Checkout.root + ".build/release/huibiao", environment: { _ in nil })
    #expect(try Schema.find(in: folders) == Checkout.root + "Schemas/zhangjiang-2021")
    #expect(try Schema.find("zhangjiang-2021", in: folders) == Checkout.form)
  }

  @Test func `a path wins over a name`() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "mine/form.yaml")
    let path = folder.path + "/mine"
    #expect(try Schema.find(path, in: [Checkout.root + "Schemas"]) == path)
    #expect(try Schema.find(path + "/", in: []) == path)
    #expect(try Schema.find(path + "/form.yaml", in: []) == path + "/form.yaml")
  }

  @Test func `of several forms none is taken unasked`() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "b-2022/form.yaml")
    try folder.write("", to: "a-2021/form.yaml")
    try folder.write("{}", to: "schema.json")
    let error = #expect(throws: SchemaError.self) {
      try Schema.find(in: ["/nowhere", folder.path])
    }
    #expect(
      error?.heads == [
        "\(folder.path): there are several forms here; name one with --schema: a-2021, b-2022"
      ])
    #expect(try Schema.find("b-2022", in: [folder.path]) == folder.path + "/b-2022")
  }

  @Test func `a folder of forms means all of them, each once and by name`() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "b/form.yaml")
    try folder.write("", to: "a/form.yaml")
    try folder.write("", to: "c/other.yaml")
    let (all, a, b) = (folder.path, folder.path + "/a", folder.path + "/b")
    #expect(try Schema.findAll([all], in: []) == [a, b])
    #expect(try Schema.findAll([b, all, a], in: []) == [b, a])
    #expect(try Schema.findAll(["b"], in: [all]) == [b])
    #expect(try Schema.findAll([], in: [Checkout.root + "Schemas"]) == [Checkout.form])
    #expect(throws: SchemaError.self) { try Schema.findAll([folder.file("c")], in: []) }
    // Where one form is asked for, the folder of one is enough.
    let error = #expect(throws: SchemaError.self) { try Schema.find(all, in: []) }
    #expect(error?.heads.first?.hasSuffix("name one with --schema: a, b") == true)
    try folder.write("", to: "one/d/form.yaml")
    #expect(try Schema.find(all + "/one", in: []) == all + "/one/d")
  }

  @Test(arguments: [
    (
      nil,
      "/nowhere: no form is found; name its folder with --schema, or set HUIBIAO_SCHEMAS; looked in: /nowhere"
    ),
    (
      "zhangjiang-2012",
      "zhangjiang-2012: there is no form \"zhangjiang-2012\", nor such a folder — there is none to choose"
    ),
    ("no/such", "no/such: the file cannot be read: no such file or folder"),
    ("form.yaml", "form.yaml: the file cannot be read: no such file or folder"),
    ("/dev", "/dev: there is no form.yaml in this folder, nor in a folder in it"),
  ])
  func `what is not found is said`(wanted: String?, message: String) {
    let error = #expect(throws: SchemaError.self) { try Schema.find(wanted, in: ["/nowhere"]) }
    #expect(error?.heads == [message])
  }

  @Test func `a name that is nearly right is suggested`() {
    let error = #expect(throws: SchemaError.self) {
      try Schema.find("zhangjiang-2012", in: [Checkout.root + "Schemas"])
    }
    #expect(error?.heads.first?.hasSuffix("did you mean \"zhangjiang-2021\"?") == true)
  }
}
