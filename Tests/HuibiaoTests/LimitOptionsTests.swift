import Spreadsheet
import Testing

@testable import huibiao

@Suite struct LimitOptionsTests {
  @Test(arguments: Limits.Name.allCases)
  func `each limit has an option, which sets it and no other`(name: Limits.Name) throws {
    let setting = "\(name.word)=7"
    let limits = try LimitOptions<StreamLimits>.parse(["--limit", setting]).limits
    for other in Limits.Name.allCases {
      #expect(limits[other] == (other == name ? 7 : Limits()[other]), "\(other)")
    }
    #expect(
      LimitSetting.list(of: Limits()).contains("\(name.word)=\(Limits()[name])"))
  }

  @Test func `of a limit set twice the last counts`() throws {
    let options = try LimitOptions<StreamLimits>.parse([
      "--limit", "cells=1", "--limit=part-bytes=2", "--limit=cells=3",
    ])
    #expect(options.limits.cells == 3)
    #expect(options.limits.partBytes == 2)
  }

  @Test func `returns have narrower ones`() throws {
    let limits = try LimitOptions<ReturnLimits>.parse(["--limit=depth=9"]).limits
    #expect(limits.cells < Limits().cells)
    #expect(limits.depth == 9)
  }

  @Test func `none set are the defaults`() throws {
    #expect(try LimitOptions<StreamLimits>.parse([]).limits == Limits())
  }

  @Test(arguments: [
    "cells", "cells=", "cells=many", "cells=-1", "cells=1.5", "cells=1=2", "rows=1", "=1", "",
    "partBytes=1", "cells=99999999999999999999",
  ])
  func `wrong settings are refused`(_ setting: String) {
    #expect(throws: (any Error).self) {
      try LimitOptions<StreamLimits>.parse(["--limit", setting])
    }
  }
}
