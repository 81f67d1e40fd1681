import Glibc

/// What the operating system's refusals mean, and what to do.
public enum SystemWords {
  /// The words for an `errno`.
  public static func words(for code: Int32) -> Words {
    switch code {
    case ENOENT: Words(zh: "没有这个文件或文件夹", en: "no such file or folder")
    case EACCES, EPERM: Words(zh: "没有权限", en: "permission denied")
    case EEXIST: Words(zh: "那里已有内容不同的文件", en: "another file is there")
    case EISDIR: Words(zh: "这是文件夹，不是文件", en: "is a folder, not a file")
    case ENOTDIR: Words(zh: "路径中有一段不是文件夹", en: "a part of the path is not a folder")
    case EROFS: Words(zh: "所在磁盘是只读的", en: "the disk is read-only")
    case ENOSPC, EDQUOT: Words(zh: "磁盘空间不足", en: "no space left on the disk")
    case EFBIG: Words(zh: "文件过大", en: "the file is too large")
    case ENAMETOOLONG: Words(zh: "名称过长", en: "the name is too long")
    case EILSEQ: Words(zh: "名称不是 UTF-8 编码", en: "the name is not UTF-8")
    case ELOOP: Words(zh: "链接循环", en: "links lead in a circle")
    case EMFILE, ENFILE: Words(zh: "打开的文件过多", en: "too many open files")
    case EINVAL: Words(zh: "不是普通文件", en: "is no regular file")
    case EBADF: Words(zh: "输出已关闭", en: "the output is closed")
    default:
      Words(
        zh: "系统错误：\(String(cString: strerror(code)))", en: String(cString: strerror(code)))
    }
  }
}
