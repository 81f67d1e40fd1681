/// A file that pages load; all of them are part of the program.
public struct PageFile: Sendable {
  public let bytes: [UInt8]
  public let kind: String

  /// The file of a name; nil where there is none.
  public init?(name: String) {
    switch name {
    case "desk.css": (bytes, kind) = (PackageResources.desk_css, "text/css; charset=utf-8")
    case "icon.svg": (bytes, kind) = (PackageResources.icon_svg, "image/svg+xml")
    case "desk.js": (bytes, kind) = (PackageResources.desk_js, Self.script)
    case "live.js": (bytes, kind) = (PackageResources.live_js, Self.script)
    case "drop.js": (bytes, kind) = (PackageResources.drop_js, Self.script)
    case "copy.js": (bytes, kind) = (PackageResources.copy_js, Self.script)
    case "picture.js": (bytes, kind) = (PackageResources.picture_js, Self.script)
    case "keys.js": (bytes, kind) = (PackageResources.keys_js, Self.script)
    case "review.js": (bytes, kind) = (PackageResources.review_js, Self.script)
    default: return nil
    }
  }

  private static let script = "text/javascript; charset=utf-8"
}
