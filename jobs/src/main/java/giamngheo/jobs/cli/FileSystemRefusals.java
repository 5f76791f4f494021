package giamngheo.jobs.cli;

import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.Text;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a file system refuses because of the path that was named: a folder that is a file, a folder
 * that may not be written. A full or write-protected disk is not the caller's mistake.
 */
final class FileSystemRefusals {
  /** Refusals of Hadoop's file systems, told by their names. */
  private static final Set<String> OF_HADOOP =
      Set.of(
          "ParentNotDirectoryException",
          "PathIsNotDirectoryException",
          "FileAlreadyExistsException",
          "AccessControlException");

  /** What the system says where Java has no class of its own for it. */
  private static final List<String> REASONS =
      List.of("not a directory", "is a directory", "file name too long");

  private FileSystemRefusals() {}

  /** The refusal behind a failure, if it is one. */
  static Optional<CallerMistake> in(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (isOfPath(cause)) {
        return Optional.of(refusal(cause));
      }
    }
    return Optional.empty();
  }

  private static boolean isOfPath(Throwable cause) {
    if (cause instanceof FileAlreadyExistsException
        || cause instanceof NotDirectoryException
        || cause instanceof AccessDeniedException
        || OF_HADOOP.contains(cause.getClass().getSimpleName())) {
      return true;
    }
    String said = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
    return cause instanceof FileSystemException && REASONS.stream().anyMatch(said::contains);
  }

  private static CallerMistake refusal(Throwable cause) {
    String path =
        cause instanceof FileSystemException of && of.getFile() != null
            ? named(Path.of(of.getFile()))
            : CommandErrors.firstLine(cause.getMessage());
    boolean isDenied =
        cause instanceof AccessDeniedException
            || cause.getClass().getSimpleName().startsWith("AccessControl");
    return new CallerMistake(
        isDenied
            ? new Text(
                "Không có quyền đọc hoặc ghi: %s.\nCấp quyền cho thư mục này, hoặc chọn thư mục khác."
                    .formatted(path),
                "Reading or writing is not permitted: %s.\nGrant the right to this folder, or choose another."
                    .formatted(path))
            : new Text(
                "Không dùng được làm thư mục: %s (đã có tệp trùng tên, hoặc tên không hợp lệ).\nChọn thư mục khác."
                    .formatted(path),
                "It cannot be used as a folder: %s (there is a file of that name, or the name is not allowed).\nChoose another folder."
                    .formatted(path)),
        cause);
  }

  /** What the caller named: files under way have hidden names, which say nothing to anybody. */
  private static String named(Path file) {
    boolean isHidden = String.valueOf(file.getFileName()).startsWith(".");
    return String.valueOf(isHidden && file.getParent() != null ? file.getParent() : file);
  }
}
